// File boxes that take photos: each photo is sent at once, with its progress, and the form keeps only its number.
(() => {
  const { make, sendAll, takeDrops, isPicture, choosePicture } = window.deskPictures;

  // One photo: `data-keeps` names the hidden field that holds the picture's number.
  function buildSingle(box) {
    const kept = document.getElementById(box.dataset.keeps);
    const list = listAfter(box);
    const take = (files) => sendAll(files.filter(isPicture).slice(0, 1), list, {}, (picture, row) => {
      kept.value = picture.id;
      box.required = false;
      row.item.prepend(make("img", { src: picture.thumbnail, alt: "", className: "sending-twin" }));
    });
    listen(box, take, () => list.replaceChildren());
  }

  // An album: each photo becomes a row of the table above, with room for its words.
  function buildAlbum(box) {
    const prefix = box.dataset.album;
    const list = listAfter(box);
    const take = (files) => sendAll(files.filter(isPicture), list, {}, (picture, row) => {
      addRow(prefix, picture);
      row.item.remove();
    });
    listen(box, take);
  }

  function addRow(prefix, picture) {
    document.querySelector(`#${prefix}-group .add-row a`).click();
    const rows = [...document.querySelectorAll(`#${prefix}-group tr.form-row:not(.empty-form)`)];
    const orders = rows.map((row) => Number(row.querySelector("[name$='-order']").value) || 0);
    const last = rows.at(-1);
    last.querySelector("[name$='-order']").value = Math.max(...orders) + 1;
    choosePicture(last.querySelector("input.picture-key"), picture.id);
  }

  function listAfter(box) {
    const list = make("ul", { className: "sending-list" });
    box.parentElement.append(list);
    return list;
  }

  function listen(box, take, before = () => {}) {
    const start = (files) => (before(), take(files));
    box.addEventListener("change", () => {
      const files = [...box.files];
      box.value = ""; // what is sent already is not sent again with the form
      box.dispatchEvent(new Event("cleared"));
      start(files);
    });
    takeDrops(box.closest(".form-row, .media-note") || box.parentElement, start);
  }

  window.addEventListener("load", () => {
    document.querySelectorAll("input[type=file][data-keeps]").forEach(buildSingle);
    document.querySelectorAll("input[type=file][data-album]").forEach(buildAlbum);
  });
})();
