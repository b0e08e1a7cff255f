// An album swipes and scrolls by itself; this adds two buttons, whole steps by ← and →, and says where one is.
for (const album of document.querySelectorAll(".album")) {
  const strip = album.querySelector(".album-strip");
  const figures = [...strip.children];
  if (figures.length < 2) continue;
  const buttons = album.querySelector(".album-buttons");
  const placeOf = (figure) => figure.offsetLeft - figures[0].offsetLeft;
  let at = 0;
  let waiting;

  function step(by) {
    at = Math.min(Math.max(at + by, 0), figures.length - 1);
    strip.scrollTo({ left: placeOf(figures[at]) });
    const focused = document.activeElement;
    if (focused !== strip && strip.contains(focused)) figures[at].querySelector("a").focus({ preventScroll: true });
  }
  function tell() {
    at = Math.round(strip.scrollLeft / placeOf(figures[1]));
    buttons.querySelector("[aria-live]").textContent = `Ảnh ${at + 1}/${figures.length}`;
  }

  buttons.hidden = false;
  buttons.addEventListener("click", ({ target }) => target.dataset.step && step(+target.dataset.step));
  album.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(by);
  });
  strip.addEventListener("scroll", () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, 150);
  });
}
