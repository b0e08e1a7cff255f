// A photo on its way into the library: sent with its progress told, then asked after until it is a picture.
// window.deskPictures is what the rich text editor, the library and the forms share.
(() => {
  const OFFLINE = "Mất kết nối nên ảnh chưa gửi được. Ảnh vẫn còn ở đây: có mạng rồi hãy bấm “Thử lại”.";
  const REFUSED = "Máy chủ không nhận ảnh này. Hãy tải lại trang, đăng nhập lại nếu cần, rồi thử lại.";
  const SLOW = "Ảnh đã gửi xong nhưng máy chủ xử lý quá lâu. Xử lý xong, ảnh sẽ có trong thư viện.";
  const FIRST_ASK = 300;
  const LONGEST_WAIT = 180_000;

  class Failure extends Error {
    constructor(sentence, canRetry = false) {
      super(sentence);
      this.canRetry = canRetry;
    }
  }

  const wait = (time) => new Promise((done) => setTimeout(done, time));
  const token = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value || "";
  const address = () => document.querySelector("meta[name=picture-upload]").content;

  function read(request) {
    try {
      return JSON.parse(request.responseText);
    } catch {
      return {};
    }
  }

  function post(url, file, again, tell) {
    const body = new FormData();
    body.append("upload", file, file.name);
    if (again) body.append("again", "1");
    return new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      request.open("POST", url);
      request.setRequestHeader("X-CSRFToken", token());
      request.upload.addEventListener("progress", ({ loaded, total }) => tell(total ? loaded / total : 0));
      request.addEventListener("error", () => fail(new Failure(OFFLINE, true)));
      request.addEventListener("load", () => {
        const answer = read(request);
        if (request.status < 300 && (answer.state || answer.twin)) done(answer);
        else fail(new Failure(answer.error || REFUSED, request.status >= 500));
      });
      request.send(body);
    });
  }

  // A line that breaks while one asks is no failure: the file is there, one asks again.
  async function ask(url) {
    const response = await fetch(url).catch(() => null);
    if (!response || response.status === 202 || response.status >= 500) return null;
    const answer = await response.json().catch(() => ({}));
    if (!response.ok || !answer.url) throw new Failure(answer.error || REFUSED);
    return answer;
  }

  async function follow(url) {
    const end = Date.now() + LONGEST_WAIT;
    for (let pause = FIRST_ASK; Date.now() < end; pause = Math.min(pause * 1.15, 1500)) {
      await wait(pause);
      const picture = await ask(url);
      if (picture) return picture;
    }
    throw new Failure(SLOW);
  }

  // Answers the picture with `note`; where the library has the file, with `isTwin` and the sentence that says so.
  // `tell` hears the part that was sent, from 0 to 1; 1 means that the server is at work.
  async function send(file, { url = address(), again = false, tell = () => {} } = {}) {
    const answer = await post(url, file, again, tell);
    if (answer.twin) return { ...answer.twin, isTwin: true, note: answer.sentence };
    tell(1);
    return { ...(await follow(answer.state)), note: answer.note };
  }

  async function describe(query) {
    const url = document.querySelector("meta[name=picture-descriptions]").content;
    const response = await fetch(`${url}?${new URLSearchParams(query)}`).catch(() => null);
    return response?.ok ? response.json() : {};
  }

  const ACCEPTED = /\.(jpe?g|jfif|jpe|png|webp|avif|gif|heic|heif)$/i;
  const isPicture = (file) => file.type.startsWith("image/") || ACCEPTED.test(file.name);
  window.deskPictures = { send, describe, isPicture };
})();
