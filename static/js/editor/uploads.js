// Sends pictures to the library. While one is under way the form waits; one that a broken line stopped is offered
// again; for every other failure the server's sentence stands beside the editor.
import { Extension, crel } from "django-prose-editor/editor"

const SAVING = "Đang tải ảnh lên. Hãy đợi ảnh tải xong rồi lưu."
const UNSENT = "Có ảnh chưa tải lên được. Hãy thử lại hoặc bỏ ảnh ấy rồi lưu."
const UPLOADING = "Đang tải ảnh lên…"
const WORKING = "Đang xử lý ảnh…"

class Uploads {
  constructor({ uploadUrl, libraryUrl }) {
    Object.assign(this, { uploadUrl, libraryUrl, underWay: 0, broken: 0 })
  }

  isStored(address) {
    return URL.canParse(address, location.href) && new URL(address, location.href).pathname.startsWith(this.libraryUrl)
  }

  attach(editor) {
    this.message = crel("p", { className: "editor-message", role: "status", hidden: true })
    this.bar = crel("progress", { className: "editor-progress", max: 1, hidden: true, ariaLabel: "Tiến độ tải ảnh" })
    this.choices = crel("p", { className: "editor-choices", hidden: true })
    const wrapper = editor.view.dom.closest(".prose-editor")
    wrapper.append(this.bar, this.message, this.choices)
    this.keepFormWaiting = (event) => this.stopSubmit(event)
    this.form = wrapper.closest("form")
    this.form?.addEventListener("submit", this.keepFormWaiting, true)
  }

  detach() {
    this.form?.removeEventListener("submit", this.keepFormWaiting, true)
    for (const part of [this.message, this.bar, this.choices]) part?.remove()
  }

  // Answers the picture, or null once the reason has been shown.
  async send(file, name) {
    this.underWay += 1
    if (!this.failed) this.say(UPLOADING)
    try {
      return await this.sendUntilDecided(name ? new File([file], name, { type: file.type }) : file)
    } catch (error) {
      this.complain(error.message)
      return null
    } finally {
      this.underWay -= 1
      this.finish()
    }
  }

  async sendUntilDecided(file) {
    for (;;) {
      try {
        const picture = await window.deskPictures.send(file, { url: this.uploadUrl, tell: (part) => this.tell(part) })
        if (picture.note) this.remark = picture.isTwin ? `${picture.note} Đã dùng ảnh có sẵn.` : picture.note
        return picture
      } catch (error) {
        if (!error.canRetry) throw error
        if (!(await this.offerAgain(file, error.message))) return null
        this.say(UPLOADING)
      }
    }
  }

  tell(part) {
    this.bar.hidden = false
    if (part < 1) this.bar.value = part
    else this.bar.removeAttribute("value")
    if (!this.failed) this.message.textContent = part < 1 ? `${UPLOADING} ${Math.round(part * 100)}%` : WORKING
  }

  // True where it shall be tried again, by the button or because the line is back.
  offerAgain(file, sentence) {
    this.broken += 1
    this.say(`Ảnh “${file.name}”: ${sentence}`, true)
    return new Promise((decide) => {
      const settle = (answer) => {
        window.removeEventListener("online", again)
        this.broken -= 1
        this.choices.replaceChildren()
        this.choices.hidden = true
        decide(answer)
      }
      const again = () => settle(true)
      window.addEventListener("online", again)
      const button = (label, act) => crel("button", { type: "button", textContent: label, onclick: act })
      this.choices.replaceChildren(button("Thử lại", again), " ", button("Bỏ ảnh này", () => settle(false)))
      this.choices.hidden = false
      this.bar.hidden = true
    })
  }

  complain(sentence) {
    this.failed = this.underWay > 0
    this.say(sentence, true)
  }

  finish() {
    if (this.underWay) return
    this.bar.hidden = true
    if (!this.failed) this.say(this.remark || "")
    this.failed = false
    this.remark = ""
  }

  stopSubmit(event) {
    if (!this.underWay) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.say(this.broken ? UNSENT : SAVING)
  }

  say(text, isError = false) {
    this.message.textContent = text
    this.message.hidden = !text
    this.message.setAttribute("role", isError ? "alert" : "status")
    this.message.classList.toggle("editor-message-error", isError)
    if (text) this.message.scrollIntoView({ block: "nearest" })
  }
}

export const PortalUploads = Extension.create({
  name: "portalUploads",

  addOptions() {
    return { uploadUrl: null, libraryUrl: null }
  },

  addStorage() {
    return { uploads: new Uploads(this.options) }
  },

  onCreate() {
    this.storage.uploads.attach(this.editor)
  },

  onDestroy() {
    this.storage.uploads.detach()
  },
})
