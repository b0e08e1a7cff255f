// Copying and printing the recovery codes; without script they are copied by hand.
const tools = document.querySelector("[data-codes]");
const list = document.getElementById(tools.dataset.codes);
const said = tools.querySelector("[data-said]");
tools.hidden = false;

tools.querySelector("[data-print]").addEventListener("click", () => window.print());
tools.querySelector("[data-copy]").addEventListener("click", async () => {
  const codes = [...list.querySelectorAll("code")].map((code) => code.textContent).join("\n");
  try {
    await navigator.clipboard.writeText(codes);
    said.textContent = "Đã chép.";
  } catch {
    getSelection().selectAllChildren(list);
    said.textContent = "Trình duyệt không cho chép; các mã đã được chọn, hãy nhấn Ctrl-C.";
  }
});
