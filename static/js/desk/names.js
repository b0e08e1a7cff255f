// What Django's widgets leave without a name for whoever hears the page instead of seeing it.
(() => {
  const words = (element) => element?.textContent.trim().replace(/:$/, "") || "";
  const labelOf = (id) => words(document.querySelector(`label[for="${CSS.escape(id)}"]`));
  const columnOf = (cell) => words(cell?.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex]);
  const say = (element, name) => {
    if (element && name) element.setAttribute("aria-label", name);
  };

  function nameSelect2(select) {
    const box = select.nextElementSibling;
    if (!box?.matches(".select2")) return;
    const name = labelOf(select.id) || columnOf(select.closest("td"));
    const choice = box.querySelector(".select2-selection");
    choice.removeAttribute("aria-labelledby");
    const chosen = [...select.selectedOptions].map(words).filter(Boolean).join(", ");
    say(choice, `${name}: ${chosen || "chưa chọn"}`);
    box.querySelectorAll(".select2-selection__rendered, .select2-search__field").forEach((part) => say(part, name));
  }

  function nameDateTime(box) {
    const group = words(box.closest(".form-row, fieldset")?.querySelector("legend, label"));
    const [date, time] = box.querySelectorAll("input");
    say(date, `${group}: ngày`);
    say(time, `${group}: giờ`);
  }

  function nameCell(input) {
    if (input.type !== "hidden" && !input.labels?.length) say(input, columnOf(input.closest("td, th")));
  }

  function nameEditor(editor) {
    say(editor, words(editor.closest(".form-row")?.querySelector("label")) || "Nội dung");
  }

  function nameColumn(head) {
    if (words(head)) return;
    const name = Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: "Dòng" });
    head.append(name);
  }

  const NAMERS = {
    "select.admin-autocomplete": nameSelect2,
    "p.datetime": nameDateTime,
    "#result_list td :is(input, select), .tabular td :is(input, select, textarea)": nameCell,
    ".tiptap[contenteditable]": nameEditor,
    "th.original, .tabular thead th:last-child": nameColumn,
    ".help-tooltip[aria-label]": (icon) => icon.setAttribute("role", "img"),
  };
  function nameEverything() {
    for (const [selector, name] of Object.entries(NAMERS)) document.querySelectorAll(selector).forEach(name);
  }

  // Django puts the cursor on the first control of a new row's form, which is a button above it; what is wrong comes first.
  function startWriting() {
    const wrong = document.querySelector("#content-main .form-row.errors");
    const isAbove = document.activeElement?.matches("#content-main form :is(.submit-row, .keeping) *");
    if (document.querySelector(".conflict") || !(wrong || isAbove)) return;
    const within = wrong || document.querySelector("#content-main form fieldset");
    const fields = within?.querySelectorAll("input, select, textarea, [contenteditable]") || [];
    [...fields].find((field) => field.offsetParent && !field.disabled)?.focus();
  }

  window.addEventListener("load", () => {
    startWriting();
    nameEverything();
    // the editor builds itself late, Select2 anew at every choice, and a new row brings new fields
    let waiting;
    new MutationObserver(() => {
      clearTimeout(waiting);
      waiting = setTimeout(nameEverything, 100);
    }).observe(document.getElementById("content"), { childList: true, subtree: true });
  });
})();
