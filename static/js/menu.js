// Menu, search and panels are native <details>; this lets Escape, a click elsewhere and a neighbour close them.
(() => {
  const openers = [...document.querySelectorAll(".opener")];
  const panelOf = (opener) => opener.nextElementSibling;
  const holds = (opener, node) => opener.contains(node) || panelOf(opener).contains(node);
  const closeOthers = (kept) => {
    for (const opener of openers) {
      const floats = getComputedStyle(panelOf(opener)).position === "absolute";
      if (opener.open && floats && !holds(opener, kept)) opener.open = false;
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const inner = openers.filter((opener) => opener.open && holds(opener, event.target)).pop();
    const opener = inner || openers.find(({ open }) => open);
    if (!opener) return;
    opener.open = false;
    opener.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => closeOthers(event.target));
  document.addEventListener("focusin", (event) => closeOthers(event.target));
  document.querySelector(".site-search .opener")?.addEventListener("toggle", ({ target }) => {
    if (target.open) panelOf(target).querySelector("input").focus();
  });
})();
