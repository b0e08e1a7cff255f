// How the page looks on this device: theme, contrast, size of text. Every control of the page shows the same state.
(() => {
  const root = document.documentElement;
  const chosen = root.dataset;
  const sizes = ["small", "", "large", "largest"];
  const moreContrast = matchMedia("(prefers-contrast: more)");
  const each = (selector, work) => document.querySelectorAll(selector).forEach(work);
  const press = (button, is) => button.setAttribute("aria-pressed", is);
  const hasContrast = () => (chosen.contrast ? chosen.contrast === "more" : moreContrast.matches);
  const sizeNow = () => sizes.indexOf(chosen.textSize || "");

  function show() {
    each("[data-set-theme]", (button) => press(button, button.dataset.setTheme === (chosen.theme || "")));
    each("[data-toggle-contrast]", (button) => press(button, hasContrast()));
    each("[data-set-text-size]", (button) => {
      const step = +button.dataset.setTextSize;
      if (step) button.setAttribute("aria-disabled", !(sizeNow() + step in sizes));
      else press(button, sizeNow() === 1);
    });
    each("[data-text-size-name]", (name) => (name.textContent = name.dataset.textSizeName.split("|")[sizeNow()]));
    const band = getComputedStyle(root).getPropertyValue("--color-band").trim();
    each("meta[name=theme-color]", (meta) => (meta.content = band));
  }

  function choose(name, value) {
    if (value) chosen[name] = value;
    else delete chosen[name];
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
    } catch {
      // kept for this page only
    }
    show();
  }

  function changeSize(step) {
    const next = step ? sizeNow() + step : 1;
    if (next in sizes) choose("textSize", sizes[next]);
  }

  function toggleContrast() {
    const wanted = !hasContrast();
    choose("contrast", wanted === moreContrast.matches ? "" : wanted ? "more" : "usual");
  }

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-set-theme], [data-toggle-contrast], [data-set-text-size]");
    if (!button) return;
    const { setTheme, setTextSize } = button.dataset;
    if (setTheme !== undefined) choose("theme", setTheme);
    else if (setTextSize !== undefined) changeSize(+setTextSize);
    else toggleContrast();
  });
  for (const query of [moreContrast, matchMedia("(prefers-color-scheme: dark)")]) query.addEventListener("change", show);
  each("[data-needs-script]", (control) => (control.hidden = false));
  show();
})();
