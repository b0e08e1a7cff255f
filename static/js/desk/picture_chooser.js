// A field that names a picture: its thumbnail, a choice from the library, a photo from this machine.
// Without script it is Django's own: a number, and a way into the library.
(() => {
  const { make, sendAll, takeDrops, describe, isPicture } = window.deskPictures;
  const button = (label, onclick) => make("button", { type: "button", className: "chooser-button", textContent: label, onclick });

  function build(input) {
    if (input.dataset.isBuilt || input.closest(".empty-form")) return;
    input.dataset.isBuilt = "1";
    const box = input.closest(".picture-chooser");
    const shown = make("div", { className: "chooser-shown", ariaLive: "polite" });
    const list = make("ul", { className: "sending-list" });
    const lookup = box.querySelector(".related-lookup");
    const buttons = make("div", { className: "chooser-buttons" }, button("Chọn từ thư viện", () => lookup.click()));
    if (box.dataset.mayUpload) buttons.append(makeUpload(input, list));
    const clear = button("Bỏ ảnh", () => choose(input, ""));
    buttons.append(clear);
    box.append(shown, buttons, list);
    box.classList.add("is-built");
    const refresh = () => show(input, shown, clear);
    window.django.jQuery(input).on("change", refresh);
    if (box.dataset.mayUpload) takeDrops(box, (files) => upload(input, list, files.filter(isPicture).slice(0, 1)));
    refresh();
  }

  function makeUpload(input, list) {
    const picker = make("input", { type: "file", accept: "image/*,.heic,.heif", className: "file-native", tabIndex: -1 });
    picker.setAttribute("aria-hidden", "true");
    picker.addEventListener("change", () => {
      upload(input, list, [...picker.files]);
      picker.value = "";
    });
    const pick = button("Tải ảnh lên", () => picker.click());
    return make("span", {}, picker, pick);
  }

  const upload = (input, list, files) => sendAll(files, list, {}, (picture, row) => {
    choose(input, picture.id);
    row.item.remove();
  });

  function choose(input, value) {
    input.value = value;
    window.django.jQuery(input).trigger("change");
    input.dispatchEvent(new Event("input", { bubbles: true })); // whoever keeps the form hears it
  }

  async function show(input, shown, clear) {
    const key = input.value.trim();
    clear.hidden = !key;
    const picture = key && (await describe({ anh: key }))[key];
    if (input.value.trim() !== key) return;
    if (picture) shown.replaceChildren(...draw(picture));
    else shown.textContent = key ? "Không có ảnh này trong thư viện." : "Chưa chọn ảnh.";
  }

  function draw(picture) {
    const link = make("a", { href: picture.page, target: "_blank", rel: "noopener", textContent: picture.name });
    const lacks = picture.alt || picture.isDecorative ? "" : "Chưa có mô tả ảnh.";
    return [
      make("img", { src: picture.thumbnail, alt: picture.alt || "" }),
      make("span", {}, link, make("span", { className: "chooser-lacks", textContent: lacks })),
    ];
  }

  // A file box beside such a field: what it takes becomes the field's picture at once, so that no failing form loses it.
  function buildFileBox(box) {
    const target = () => document.getElementById(box.dataset.fills);
    const row = box.closest(".form-row");
    if (target() && row) row.hidden = true;
  }

  window.addEventListener("load", () => {
    const buildAll = (root) => root.querySelectorAll("input.picture-key").forEach(build);
    buildAll(document);
    document.querySelectorAll("input[type=file][data-fills]").forEach(buildFileBox);
    document.addEventListener("formset:added", (event) => buildAll(event.target));
  });
  window.deskPictures.choosePicture = choose;
})();
