// A button beside each password that shows what was typed; without script there is none.
for (const box of document.querySelectorAll("input[type=password]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button-quiet login-show";
  button.textContent = "Hiện";
  button.setAttribute("aria-controls", box.id);
  const say = () => {
    const shown = box.type === "text";
    button.textContent = shown ? "Ẩn" : "Hiện";
    button.setAttribute("aria-label", shown ? "Ẩn mật khẩu" : "Hiện mật khẩu");
  };
  button.addEventListener("click", () => {
    box.type = box.type === "text" ? "password" : "text";
    say();
    box.focus();
  });
  box.form.addEventListener("submit", () => { box.type = "password"; });
  const frame = document.createElement("span");
  frame.className = "login-password";
  box.replaceWith(frame);
  frame.append(box, button);
  say();
}
