// The preview follows what is typed in the other tab; its links open in a tab of their own.
(() => {
  const box = document.querySelector(".preview");
  const frame = box?.querySelector("iframe");
  if (!frame) return;

  new BroadcastChannel("ban-dang-go").addEventListener("message", ({ data }) => {
    if (data === box.dataset.key) frame.contentWindow.location.reload(); // where the reader was, the browser knows
  });

  function openElsewhere(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    window.open(link.href, "_blank", "noopener");
  }
  const watch = () => frame.contentDocument?.addEventListener("click", openElsewhere);
  frame.addEventListener("load", watch);
  watch();
})();
