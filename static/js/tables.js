// A table wider than the page scrolls inside its box: let the keyboard reach that box in every browser.
for (const table of document.querySelectorAll(".prose table")) {
  if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
}
