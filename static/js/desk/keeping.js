// Sends what is typed to the server every few seconds, so that nothing is lost; says so, and who else is writing.
// What could not be sent waits in this tab's own memory alone (sessionStorage): office computers are shared.
(() => {
  const bar = document.querySelector("[data-keeping]");
  const form = bar?.closest("form");
  if (!form) return;

  const { address, model, key, user, login, restore } = bar.dataset;
  const LOOK = 1500; // how often the form is looked at, in milliseconds
  const LONGEST = 8000; // whoever types without a pause is kept at least so often
  const HEARTBEAT = 20000;
  const RETRY = 5000;
  const CLOSING = 60000; // what browsers still send of a page that is being left, in bytes
  const memory = `chua-luu:${model}:${key}:${user}`;
  const stateLine = bar.querySelector("[data-state]");
  const editorsBox = document.querySelector("[data-editors]");
  const channel = new BroadcastChannel("ban-dang-go");

  const field = (name) => form.elements.namedItem(name);
  const base = () => (field("_goc") || field("_phien-ban"))?.value || "";
  const cookie = (name) => document.cookie.match(new RegExp(`(?:^|; )${name}=([^;]*)`))?.[1];
  const isKept = ([name, value]) => typeof value === "string" && !name.startsWith("_") && name !== "csrfmiddlewaretoken" && !name.includes("password");
  const read = () => JSON.stringify([...new FormData(form)].filter(isKept));

  let seen = read(); // as last looked at
  let sent = bar.hasAttribute("data-unsaved") ? "" : seen; // as the server has it
  let changedAt = 0;
  let isSending = null;
  let failedAt = 0;
  let isLeaving = false;
  let isCleared = false;
  let heardAt = Date.now();

  const isUnsent = () => read() !== sent;

  function say(text, tone = "") {
    if (stateLine.textContent === text) return;
    stateLine.textContent = text;
    stateLine.dataset.tone = tone;
  }

  function askToLogIn() {
    if (stateLine.querySelector("a")) return;
    say("Phiên đăng nhập đã hết; những gì đã gõ còn trong trang này. ", "bad");
    const link = Object.assign(document.createElement("a"), { href: login, target: "_blank", textContent: "Đăng nhập ở thẻ khác" });
    stateLine.append(link, " rồi quay lại đây.");
  }

  function tellEditors(sentences, isNewer) {
    if (!editorsBox) return;
    const lines = [...sentences];
    if (isNewer) lines.push("Mục này vừa được lưu ở nơi khác. Khi bấm Lưu, hai bản sẽ được đặt cạnh nhau để chọn.");
    if (lines.join() === [...editorsBox.children].map((line) => line.textContent).join()) return;
    editorsBox.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { className: "desk-note", textContent: line })));
  }

  // The form's own token is of the session that it was opened in; after logging in again the cookie has the new one.
  function renewToken() {
    const token = cookie("csrftoken");
    if (token) field("csrfmiddlewaretoken").value = token;
    return field("csrfmiddlewaretoken").value;
  }

  function post(message, options = {}) {
    const body = JSON.stringify({ model, key, user: Number(user), base: base(), ...message });
    return fetch(address, { method: "POST", body, headers: { "Content-Type": "application/json", "X-CSRFToken": renewToken() }, ...options });
  }

  async function answerOf(response) {
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    const needsLogin = answer.login || (response.status === 403 && !answer.error);
    throw Object.assign(new Error(answer.error || "Máy chủ đang bận, đang thử lại."), { needsLogin, isFinal: Boolean(answer.error) });
  }

  function explain(error) {
    failedAt = Date.now();
    if (error.needsLogin) askToLogIn();
    else say(error instanceof TypeError ? "Chưa lưu được: mất mạng, đang thử lại" : `Chưa tự lưu được: ${error.message}`, "bad");
  }

  // True once the server has what the form holds now.
  async function keep() {
    if (isSending) await isSending;
    const typed = read();
    if (typed === sent) return true;
    isSending = sendTyped(typed);
    try {
      return await isSending;
    } finally {
      isSending = null;
    }
  }

  async function sendTyped(typed) {
    try {
      const answer = await answerOf(await post({ fields: JSON.parse(typed) }));
      [sent, changedAt, failedAt, heardAt] = [typed, 0, 0, Date.now()];
      forget();
      say(`Đã tự lưu lúc ${answer.kept_at}`);
      tellEditors(answer.editors || [], answer.is_newer);
      channel.postMessage(`${model}/${key}`);
      document.dispatchEvent(new CustomEvent("desk:kept", { detail: { model, key } }));
      return true;
    } catch (error) {
      explain(error);
      remember(typed);
      return false;
    }
  }

  async function sayStillHere() {
    heardAt = Date.now();
    try {
      const answer = await answerOf(await post({}));
      tellEditors(answer.editors || [], answer.is_newer);
    } catch (error) {
      if (error.needsLogin) askToLogIn();
    }
  }

  function remember(typed) {
    try {
      sessionStorage.setItem(memory, JSON.stringify({ base: base(), fields: JSON.parse(typed) }));
    } catch {
      // too much for the browser: the page itself still holds it
    }
  }
  const forget = () => sessionStorage.removeItem(memory);

  // This tab was closed or reloaded while the network was away.
  async function sendRemembered() {
    const left = JSON.parse(sessionStorage.getItem(memory) || "null");
    if (!left) return;
    try {
      await answerOf(await post(left));
      forget();
      const link = Object.assign(document.createElement("a"), { href: restore, textContent: "Khôi phục" });
      const line = Object.assign(document.createElement("p"), { className: "desk-note", textContent: "Có bản gõ lúc mất mạng, chưa lưu. " });
      line.append(link);
      editorsBox?.after(line);
    } catch (error) {
      explain(error);
    }
  }

  function look() {
    const now = Date.now();
    const typed = read();
    const isResting = typed === seen;
    seen = typed;
    if (typed === sent) {
      if (now - heardAt > HEARTBEAT) sayStillHere();
      return;
    }
    changedAt ||= now;
    const mayTry = !failedAt || now - failedAt > RETRY;
    if (!isSending && mayTry && (isResting || now - changedAt > LONGEST)) keep();
  }

  function leave() {
    const message = { leaving: true };
    const typed = read();
    if (!isLeaving && typed !== sent && typed.length < CLOSING) message.fields = JSON.parse(typed);
    if (field("_phien-ban") || message.fields) post(message, { keepalive: true }).catch(() => {});
  }

  // What was typed reaches the server before the form does: a session that expired costs nothing then.
  async function submitSafely(event) {
    if (event.defaultPrevented) return;
    const { submitter } = event;
    if (isCleared) {
      isLeaving = true;
      return;
    }
    event.preventDefault();
    if (!(await isReady())) return;
    isCleared = true;
    form.requestSubmit(submitter);
    isCleared = false;
  }

  async function isReady() {
    if (isUnsent()) return keep();
    try {
      await answerOf(await post({}));
      return true;
    } catch (error) {
      explain(error);
      return false;
    }
  }

  function openPreview(button) {
    const tab = window.open("", `xem-thu-${model}-${key}`); // at once, or browsers take it for an advertisement
    keep().then((isKept) => {
      if (isKept) tab.location.replace(button.dataset.preview);
      else tab.close();
    });
  }

  const previewButton = bar.querySelector("[data-preview]");
  previewButton.hidden = false;
  previewButton.addEventListener("click", () => openPreview(previewButton));
  form.addEventListener("submit", submitSafely);
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && !isLeaving && keep());
  window.addEventListener("online", () => (failedAt = 0));
  window.addEventListener("focus", () => (failedAt = 0));
  window.addEventListener("beforeunload", (event) => {
    if (!isLeaving && isUnsent()) event.preventDefault();
  });
  document.querySelectorAll("[data-needs-script]").forEach((part) => (part.hidden = false));
  document.querySelectorAll("[data-choose]").forEach((button) =>
    button.addEventListener("click", () =>
      document.querySelectorAll(`.conflict-field [value="${button.dataset.choose}"]`).forEach((choice) => (choice.checked = true)),
    ),
  );
  document.querySelectorAll("[data-asks]").forEach((button) =>
    button.addEventListener("click", (event) => window.confirm(button.dataset.asks) || event.preventDefault()),
  );
  window.addEventListener("load", () => {
    document.querySelector(".conflict")?.focus();
    sendRemembered();
    setInterval(look, LOOK);
  });
})();
