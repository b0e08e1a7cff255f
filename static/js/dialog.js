// A picture that is a link (a.zoom) opens in one dialog for all; zooming further is left to the browser.
(() => {
  let dialog, frame, caption, count, links, at, opener;

  const make = (tag, values, ...children) => {
    const made = Object.assign(document.createElement(tag), values);
    made.append(...children);
    return made;
  };
  const button = (label, sign, onclick) => make("button", { type: "button", ariaLabel: label, onclick }, sign);

  function build() {
    frame = make("picture");
    caption = make("p", { ariaLive: "polite" });
    count = make("span");
    const close = button("Đóng", "✕", () => dialog.close());
    close.autofocus = true;
    const bar = make("div", {}, button("Ảnh trước", "←", () => show(-1)), count, button("Ảnh sau", "→", () => show(1)), close);
    dialog = make("dialog", { className: "viewer", ariaLabel: "Ảnh lớn", onclose: () => opener.focus() }, frame, caption, bar);
    dialog.addEventListener("keydown", ({ key }) => {
      if (key === "ArrowLeft") show(-1);
      if (key === "ArrowRight") show(1);
    });
    document.body.append(dialog);
  }

  function show(by) {
    at = (at + by + links.length) % links.length;
    const picture = links[at].querySelector("picture").cloneNode(true);
    for (const part of picture.children) part.sizes = "1440px"; // the largest rendition, in the best format
    picture.lastElementChild.loading = "eager";
    frame.replaceWith(picture);
    frame = picture;
    const words = links[at].closest("figure")?.querySelector("figcaption")?.cloneNode(true);
    caption.replaceChildren(...(words?.childNodes || []));
    count.textContent = `${at + 1}/${links.length}`;
    for (const each of dialog.querySelectorAll("div > :not(:last-child)")) each.hidden = links.length < 2;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.zoom");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!dialog) build();
    const album = link.closest(".album");
    links = [...document.querySelectorAll("a.zoom")].filter((each) => each.closest(".album") === album);
    [opener, at] = [link, links.indexOf(link)];
    show(0);
    dialog.showModal();
  });
})();
