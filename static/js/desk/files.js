// A browser writes its file button in its own language: this one says it in Vietnamese, whatever the browser.
(() => {
  const make = (tag, values) => Object.assign(document.createElement(tag), values);

  function dress(input) {
    if (!input.id || input.closest(".empty-form, dialog") || input.matches(".file-native")) return;
    const button = make("label", { className: "file-button", htmlFor: input.id, textContent: "Chọn tệp…" });
    const chosen = make("span", { className: "file-chosen" });
    // what a form that failed has kept goes with its row from here on
    const kept = input.form?.querySelector(`[name="_tep-${CSS.escape(input.name)}"]`);
    const before = kept ? `Đã giữ: ${kept.dataset.keptFile}` : "Chưa chọn tệp nào";
    if (kept) input.after(kept);
    const tell = () => {
      chosen.textContent = [...input.files].map((file) => file.name).join(", ") || before;
    };
    input.classList.add("file-native");
    input.addEventListener("change", tell);
    input.after(button, chosen);
    tell();
  }

  const dressAll = (root) => root.querySelectorAll('input[type="file"]').forEach(dress);
  window.addEventListener("load", () => {
    dressAll(document);
    document.addEventListener("formset:added", (event) => dressAll(event.target));
  });
})();
