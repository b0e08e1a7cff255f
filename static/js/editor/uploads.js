// Sends pictures to the library. While one is under way the form waits; when one fails, the server's
// sentence stands beside the editor.
import { Extension, crel } from "django-prose-editor/editor"

const SAVING = "Đang tải ảnh lên. Hãy đợi ảnh tải xong rồi lưu."
const UPLOADING = "Đang tải ảnh lên…"
const OFFLINE = "Không gửi được ảnh đến máy chủ. Hãy kiểm tra mạng rồi thử lại."
const REFUSED = "Máy chủ không nhận ảnh này. Hãy tải lại trang, đăng nhập lại nếu cần, rồi thử lại."

const csrfToken = () => document.querySelector("[name=csrfmiddlewaretoken]").value

async function post(url, file, name) {
  const body = new FormData()
  body.append("upload", file, name || file.name)
  let response
  try {
    response = await fetch(url, { method: "POST", body, headers: { "X-CSRFToken": csrfToken() } })
  } catch {
    throw new Error(OFFLINE)
  }
  const answer = await response.json().catch(() => ({}))
  if (!response.ok || !answer.url) throw new Error(answer.error || REFUSED)
  return answer
}

class Uploads {
  constructor({ uploadUrl, libraryUrl }) {
    Object.assign(this, { uploadUrl, libraryUrl, underWay: 0 })
  }

  isStored(address) {
    return URL.canParse(address, location.href) && new URL(address, location.href).pathname.startsWith(this.libraryUrl)
  }

  attach(editor) {
    this.message = crel("p", { className: "editor-message", role: "status", hidden: true })
    const wrapper = editor.view.dom.closest(".prose-editor")
    wrapper.append(this.message)
    this.keepFormWaiting = (event) => this.stopSubmit(event)
    this.form = wrapper.closest("form")
    this.form?.addEventListener("submit", this.keepFormWaiting, true)
  }

  detach() {
    this.form?.removeEventListener("submit", this.keepFormWaiting, true)
    this.message?.remove()
  }

  // Answers {url, width, height}, or null once the reason has been shown.
  async send(file, name) {
    this.underWay += 1
    if (!this.failed) this.say(UPLOADING)
    try {
      return await post(this.uploadUrl, file, name)
    } catch (error) {
      this.complain(error.message)
      return null
    } finally {
      this.underWay -= 1
      this.finish()
    }
  }

  complain(sentence) {
    this.failed = this.underWay > 0
    this.say(sentence, true)
  }

  finish() {
    if (this.underWay) return
    if (!this.failed) this.say("")
    this.failed = false
  }

  stopSubmit(event) {
    if (!this.underWay) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.say(SAVING)
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
