// Runs before anything is painted, so that nothing jumps: what the reader chose on this device.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  // a phone's sheet offers Zalo's app among the others
  if (navigator.share && matchMedia("(pointer: coarse)").matches) root.classList.add("shares");
  const known = { theme: ["light", "dark"], contrast: ["usual", "more"], textSize: ["small", "large", "largest"] };
  try {
    for (const name in known) {
      const value = localStorage.getItem(name);
      if (known[name].includes(value)) root.dataset[name] = value;
    }
  } catch {
    // a browser that keeps nothing refuses to be asked: the page is shown as usual
  }
})();
