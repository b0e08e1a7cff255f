"use strict";
// Copying, the phone's own share sheet, printing: each button shows itself only where it works.
(() => {
  const page = { title: document.title, url: document.querySelector("link[rel=canonical]")?.href ?? location.href };
  const each = (name, run) => document.querySelectorAll(`[data-${name}]`).forEach(run);

  each("copy", (button) => {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      const said = button.closest(".tools").querySelector("[role=status]");
      said.textContent = "";
      said.textContent = await navigator.clipboard.writeText(page.url).then(
        () => "Đã chép đường dẫn",
        () => "Trình duyệt không cho chép",
      );
    });
  });

  // where the sheet is missing (js/preferences.js asks), the link opens Zalo's page
  each("share", (link) => {
    if (!document.documentElement.classList.contains("shares")) return;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      navigator.share(page).catch((error) => {
        if (error.name !== "AbortError") location.href = link.href;
      });
    });
  });

  each("print", (button) => {
    button.hidden = !window.print;
    button.addEventListener("click", async () => {
      const pictures = [...document.querySelectorAll(".article figure img")];
      for (const picture of pictures) picture.loading = "eager";
      await Promise.allSettled(pictures.map((picture) => picture.decode()));
      window.print();
    });
  });
})();
