// The library: photos dropped anywhere on the page, arrows that walk through the grid.
(() => {
  const { make, sendAll, takeDrops, isPicture } = window.deskPictures;
  const isPopup = () => document.body.classList.contains("popup");

  function buildUpload(zone) {
    const picker = zone.querySelector("input[type=file]");
    const list = zone.querySelector(".sending-list");
    const take = (files) => sendAll(files.filter(isPicture), list, {}, showArrived);
    zone.hidden = false;
    picker.addEventListener("change", () => {
      const files = [...picker.files];
      picker.value = "";
      take(files);
    });
    takeDrops(document.getElementById("container"), take);
  }

  function showArrived(picture, row) {
    row.item.querySelector(".sending-twin")?.remove();
    row.item.prepend(make("img", { src: picture.thumbnail, alt: "", className: "sending-twin" }));
    row.buttons.replaceChildren(isPopup() ? makeChoice(picture) : makeLink(picture));
  }

  const makeLink = (picture) => make("a", { href: picture.page, textContent: "Ghi mô tả, chú thích" });
  const makeChoice = (picture) =>
    make("button", { type: "button", textContent: "Dùng ảnh này", onclick: () => window.opener.dismissRelatedLookupPopup(window, picture.id) });

  // Arrows go from picture to picture; Home and End to the first and the last; Page Up and Down turn the page.
  function walk(grid) {
    const tiles = [...grid.querySelectorAll(".picture-tile > a")];
    const across = () => tiles.filter((tile) => tile.offsetTop === tiles[0].offsetTop).length;
    const steps = {
      ArrowRight: () => 1, ArrowLeft: () => -1, ArrowDown: across, ArrowUp: () => -across(),
      Home: () => -tiles.length, End: () => tiles.length,
    };
    grid.addEventListener("keydown", (event) => {
      const at = tiles.indexOf(document.activeElement);
      if (event.key === "PageDown") return turn("next", event);
      if (event.key === "PageUp") return turn("prev", event);
      if (!steps[event.key] || at < 0) return undefined;
      event.preventDefault();
      return tiles[Math.min(tiles.length - 1, Math.max(0, at + steps[event.key]()))].focus();
    });
  }

  function turn(where, event) {
    const link = document.querySelector(`.picture-pages a[rel=${where}]`);
    if (!link) return;
    event.preventDefault();
    location.assign(link.href);
  }

  window.addEventListener("load", () => {
    document.querySelectorAll(".library-upload").forEach(buildUpload);
    document.querySelectorAll(".picture-grid").forEach(walk);
  });
})();
