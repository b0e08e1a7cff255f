// Sends the Word file with a bar that moves. Where the network goes away nothing is stored, and the file chosen stays chosen.
(() => {
  const LARGEST = 50 * 1024 * 1024;
  const HEAVY = "Tệp nặng quá 50 MB. Hãy nén ảnh trong Word rồi chọn lại.";
  const KIND = "Chỉ nhận tệp Word đuôi .docx. Hãy mở tệp bằng Word rồi lưu lại thành .docx.";
  const OFFLINE = "Mất kết nối mạng nên tệp chưa gửi trọn; chưa có gì được lưu. Hãy kiểm tra mạng rồi bấm “Tải lên và nhập” lần nữa.";
  const REFUSED = "Máy chủ không nhận tệp này. Hãy tải lại trang, đăng nhập lại nếu cần, rồi thử lại.";

  const form = document.querySelector("form.word-import");
  const input = form.querySelector("[type=file]");
  const button = form.querySelector("[type=submit]");
  const drop = form.querySelector("[data-drop]");
  const bar = form.querySelector("[data-progress]");
  const trouble = form.querySelector("[data-trouble]");

  const say = (text) => Object.assign(trouble, { textContent: text, hidden: !text });
  const errorsOf = (field) => form.querySelector(`[data-errors="${field}"]`);

  function showErrors(errors) {
    for (const field of ["file", "category"]) {
      const list = Object.assign(document.createElement("ul"), { className: "errorlist" });
      list.append(...(errors[field] || []).map(({ message }) => Object.assign(document.createElement("li"), { textContent: message })));
      errorsOf(field).replaceChildren(...(list.children.length ? [list] : []));
    }
  }

  function checkFile() {
    const [file] = input.files;
    const wrong = file && (/\.docx?m?$/i.test(file.name) ? file.size > LARGEST && HEAVY : KIND);
    showErrors(wrong ? { file: [{ message: wrong }] } : {});
    return !wrong;
  }

  function setBusy(isBusy) {
    button.disabled = isBusy;
    bar.hidden = !isBusy;
  }

  function showSent({ loaded, total }) {
    const percent = Math.round((loaded / total) * 100);
    bar.querySelector("progress").value = percent;
    bar.querySelector("[data-status]").textContent = percent < 100 ? `Đang gửi tệp: ${percent}%` : "Đã gửi xong, máy chủ đang kiểm tra tệp…";
  }

  function finish(request) {
    setBusy(false);
    const answer = request.response || {};
    if (answer.url) location.assign(answer.url);
    else if (answer.errors) showErrors(answer.errors);
    else say(REFUSED);
  }

  function send() {
    const request = new XMLHttpRequest();
    request.open("POST", form.action || location.href);
    request.responseType = "json";
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", showSent);
    request.addEventListener("load", () => finish(request));
    for (const ending of ["error", "abort", "timeout"]) {
      request.addEventListener(ending, () => {
        setBusy(false);
        say(OFFLINE);
      });
    }
    setBusy(true);
    request.send(new FormData(form));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    say("");
    if (checkFile()) send();
  });
  input.addEventListener("change", checkFile);

  form.querySelector("[data-drop-hint]").hidden = false;
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("is-over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("is-over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("is-over");
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change"));
  });
})();
