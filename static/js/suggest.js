// Titles, organisations and sections while one types: a list below the box. Where nothing answers it is a plain form.
document.querySelectorAll("form[role=search]").forEach((form, number) => {
  const input = form.elements.q;
  const list = document.createElement("div");
  const status = document.createElement("p");
  let at, asked, waiting;

  const set = (node, values) => Object.entries(values).forEach(([name, value]) => node.setAttribute(name, value));
  const choose = (next) => {
    list.children[at]?.setAttribute("aria-selected", false);
    at = next;
    const option = list.children[at];
    option?.setAttribute("aria-selected", true);
    option?.scrollIntoView({ block: "nearest" });
    set(input, { "aria-activedescendant": option?.id || "" });
  };
  const show = (rows, said) => {
    list.replaceChildren(...rows.map(({ title, address, kind }, index) => {
      const option = document.createElement("a");
      const label = document.createElement("small");
      label.textContent = kind;
      option.append(title, " ", label);
      option.href = address;
      set(option, { role: "option", id: `${list.id}-${index}`, tabindex: -1, "aria-selected": false });
      return option;
    }));
    list.hidden = !rows.length;
    set(input, { "aria-expanded": !list.hidden });
    choose(-1);
    status.textContent = said;
  };
  const close = () => {
    clearTimeout(waiting);
    asked?.abort();
    show([], "");
  };
  const ask = async () => {
    asked = new AbortController();
    try {
      const answer = await fetch(`${form.action}goi-y/?q=${encodeURIComponent(input.value)}`, asked);
      const rows = await answer.json();
      show(rows, rows.length ? `Có ${rows.length} gợi ý, chọn bằng phím mũi tên.` : "Không có gợi ý.");
    } catch {
      // still a plain form
    }
  };

  list.id = `goi-y-${number}`;
  list.className = "suggestions";
  status.className = "visually-hidden";
  set(list, { role: "listbox", "aria-label": "Gợi ý" });
  set(status, { role: "status" });
  set(input, { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": list.id });
  input.parentElement.classList.add("suggests");
  input.after(list, status);
  show([], "");

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    asked?.abort();
    if (input.value.trim()) waiting = setTimeout(ask, 150);
    else close();
  });
  input.addEventListener("keydown", (event) => {
    const { length } = list.children;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!length || event.isComposing) return;
    if (step) choose(((at + 1 + step + length + 1) % (length + 1)) - 1);
    else if (event.key === "Enter" && at >= 0) list.children[at].click();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
});
