// A table wider than the page scrolls inside its frame; a frame that need not scroll is no stop for the keyboard.
for (const frame of document.querySelectorAll(".table-scroll")) {
  if (frame.scrollWidth <= frame.clientWidth) frame.removeAttribute("tabindex");
}
