// The point that a crop keeps: chosen on the picture by a click or by the arrow keys, shown at once in three shapes.
(() => {
  const STEP = 5;
  const within = (value) => Math.min(100, Math.max(0, Math.round(value)));

  function build(box) {
    const pad = box.querySelector(".focus-pad");
    const inputs = ["x", "y"].map((axis) => document.getElementById(`id_focal_${axis}`));
    const said = box.querySelector("[role=status]");
    if (inputs.includes(null)) return;
    const point = () => inputs.map((input) => within(Number(input.value)));

    function show() {
      const [x, y] = point();
      pad.querySelector(".focus-mark").style.inset = `${y}% auto auto ${x}%`;
      for (const image of box.querySelectorAll(".crop img")) {
        image.className = "";
        image.style.objectPosition = `${x}% ${y}%`;
      }
      said.textContent = `Điểm chính: ngang ${x}%, dọc ${y}%`;
    }

    function move(x, y) {
      [x, y].forEach((value, at) => {
        inputs[at].value = within(value);
        inputs[at].dispatchEvent(new Event("input", { bubbles: true }));
      });
    }

    inputs.forEach((input) => input.addEventListener("input", show));
    pad.addEventListener("click", (event) => {
      if (!event.detail) return; // Enter on the button
      const frame = pad.querySelector("img").getBoundingClientRect();
      move(((event.clientX - frame.left) / frame.width) * 100, ((event.clientY - frame.top) / frame.height) * 100);
    });
    pad.addEventListener("keydown", (event) => {
      const step = event.shiftKey ? 1 : STEP;
      const [x, y] = point();
      const moves = { ArrowLeft: [x - step, y], ArrowRight: [x + step, y], ArrowUp: [x, y - step], ArrowDown: [x, y + step] };
      if (!moves[event.key]) return;
      event.preventDefault();
      move(...moves[event.key]);
    });
    pad.disabled = false;
    show();
  }

  // A new file for the picture goes the way of every upload; then the page shows it.
  function buildReplacement(box) {
    const { make, sendAll } = window.deskPictures;
    const list = make("ul", { className: "sending-list" });
    box.parentElement.append(list);
    box.addEventListener("change", () => {
      const files = [...box.files];
      box.value = "";
      list.replaceChildren();
      sendAll(files, list, { url: box.dataset.replaces }, (picture, row) => {
        row.said.textContent = "Đã thay tệp. ";
        row.buttons.replaceChildren(make("a", { href: location.href, textContent: "Xem ảnh mới" }));
        for (const image of document.querySelectorAll(".focus-box img")) image.src = picture.url;
      });
    });
  }

  window.addEventListener("load", () => {
    document.querySelectorAll(".focus-box").forEach(build);
    document.querySelectorAll("input[type=file][data-replaces]").forEach(buildReplacement);
  });
})();
