// A row for each file under way: its name, how far it is, and what can be done where it did not arrive.
(() => {
  const make = (tag, values, ...children) => {
    const made = Object.assign(document.createElement(tag), values);
    made.append(...children);
    return made;
  };
  const unsettled = new Set();
  const SAVING = {
    "": "Ảnh đang được tải lên. Hãy đợi ảnh tải xong rồi lưu.",
    twin: "Ảnh này đã có trong thư viện. Hãy chọn một trong hai nút bên cạnh rồi lưu.",
    failed: "Ảnh chưa tải lên được. Hãy thử lại hoặc bỏ ảnh này rồi lưu.",
  };

  class Row {
    constructor(list, file, options) {
      Object.assign(this, { file, options });
      this.said = make("span", { className: "sending-said" });
      this.said.setAttribute("role", "status");
      this.bar = make("progress", { max: 1, value: 0, ariaLabel: `Tiến độ tải ${file.name}` });
      this.buttons = make("span", { className: "sending-buttons" });
      this.item = make("li", { className: "sending" }, make("strong", { textContent: file.name }), this.bar, this.said, this.buttons);
      list.append(this.item);
    }

    async run(again = false) {
      unsettled.add(this);
      this.show("Đang gửi…");
      try {
        const picture = await window.deskPictures.send(this.file, { ...this.options, again, tell: (part) => this.tell(part) });
        return picture.isTwin ? await this.askAboutTwin(picture) : this.finish(picture);
      } catch (error) {
        return this.fail(error);
      }
    }

    tell(part) {
      if (part < 1) this.bar.value = part;
      else this.bar.removeAttribute("value");
      this.said.textContent = part < 1 ? `Đang gửi… ${Math.round(part * 100)}%` : "Đang xử lý…";
    }

    show(sentence, state = "") {
      this.said.textContent = sentence;
      this.item.dataset.state = state;
      this.bar.hidden = state !== "";
      this.buttons.replaceChildren();
    }

    use(twin) {
      this.finish(twin);
      this.said.textContent = "Dùng ảnh đã có.";
      return twin;
    }

    finish(picture) {
      unsettled.delete(this);
      this.show(["Đã vào thư viện.", picture.note].filter(Boolean).join(" "), "done");
      return picture;
    }

    // Which of its buttons is pressed; the row is the promise.
    choose(choices) {
      return new Promise((done) => {
        const buttons = choices.map(([label, answer]) =>
          make("button", { type: "button", textContent: label, onclick: () => done(answer()) }));
        this.buttons.replaceChildren(...buttons);
      });
    }

    askAboutTwin(picture) {
      this.show(picture.note, "twin");
      this.bar.before(make("img", { src: picture.thumbnail, alt: "", className: "sending-twin" }));
      const decide = (act) => () => (this.item.querySelector(".sending-twin")?.remove(), act());
      return this.choose([
        ["Dùng ảnh đã có", decide(() => this.use(picture))],
        ["Vẫn tải lên", decide(() => this.run(true))],
      ]);
    }

    fail(error) {
      this.show(error.message, "failed");
      const dropIt = ["Bỏ ảnh này", () => this.drop()];
      if (error.canRetry) return this.choose([["Thử lại", () => this.run()], dropIt]);
      unsettled.delete(this);
      return this.choose([dropIt]);
    }

    drop() {
      unsettled.delete(this);
      this.item.remove();
      return null;
    }
  }

  // One after the other: a slow line is not shared by twenty files. A file that waits for an answer holds up none.
  async function sendAll(files, list, options, arrived) {
    for (const file of files) {
      const row = new Row(list, file, options);
      const picture = row.run().then((each) => each && arrived(each, row));
      await Promise.race([picture, settled(row)]);
    }
  }

  const settled = (row) => new Promise((done) => {
    new MutationObserver((_, watcher) => {
      if (!row.item.dataset.state) return;
      watcher.disconnect();
      done();
    }).observe(row.item, { attributes: true, attributeFilter: ["data-state"] });
  });

  // A form that is saved now would be saved without what is on its way.
  window.addEventListener("submit", (event) => {
    if (!unsettled.size || event.target.method !== "post") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const [row] = unsettled;
    row.item.scrollIntoView({ block: "center" });
    row.said.textContent = SAVING[row.item.dataset.state || ""];
  }, true);

  // Where files may be dropped: `arrived` hears each picture.
  function takeDrops(zone, take) {
    for (const kind of ["dragover", "dragleave", "drop"]) {
      zone.addEventListener(kind, (event) => {
        if (![...event.dataTransfer.types].includes("Files")) return;
        event.preventDefault();
        zone.classList.toggle("is-over", kind === "dragover");
        if (kind === "drop") take([...event.dataTransfer.files]);
      });
    }
  }

  Object.assign(window.deskPictures, { sendAll, takeDrops, make });
})();
