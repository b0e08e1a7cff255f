// What comes from Word, LibreOffice, Google Docs or a web page: its structure instead of its program's own markup.
// Word leaves file:// addresses in the HTML; the pictures themselves are in the RTF, in the same order.
// Pictures in other pasted text go the same way: into the library, or not at all.
import { Extension, pm } from "django-prose-editor/editor"

const { Plugin } = pm.state
const OURS = /data-pm-slice/
const DATA = /^data:(image\/[a-z]+);base64,(.+)$/is
const FOREIGN = "Ảnh lấy từ trang khác không dán thẳng được. Hãy tải ảnh về máy rồi chèn vào bài."
const MISSING = "ảnh không dán thẳng được. Hãy lưu ảnh về máy rồi chèn vào bài, hoặc dùng “Nhập từ Word”."
const BLIPS = [[/\\pngblip/, "image/png", "png"], [/\\jpegblip/, "image/jpeg", "jpg"]]

const words = (element) => element.textContent.replace(/\u00a0/g, " ").trim()
const rename = (element, tag) => {
  const renamed = document.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

// Beside each picture Word puts a metafile of it for programs of old, and its lists hold pictures of their bullets.
const NOT_SHOWN = /\\(?:nonshppict|listpicture)\s*\{?\s*$/

function picturesInRtf(rtf) {
  const groups = (rtf || "").split(/\\pict(?![a-z])/)
  return groups.slice(1).filter((_, at) => !NOT_SHOWN.test(groups[at])).map(pictureOfGroup)
}

// One entry for each \pict group, null where the format is none that a browser knows (WMF, EMF).
function pictureOfGroup(group) {
  const head = group.slice(0, 2000)
  const blip = BLIPS.find(([pattern]) => pattern.test(head))
  const hex = blip && group.match(/(?:[0-9a-f]{2}[\r\n ]*){64,}/i)?.[0].replace(/[^0-9a-f]/gi, "")
  if (!hex) return null
  const bytes = Uint8Array.from({ length: hex.length >> 1 }, (_, at) => parseInt(hex.slice(at * 2, at * 2 + 2), 16))
  return new File([bytes], `tu-word.${blip[2]}`, { type: blip[1] })
}

function pictureOfData(address) {
  const [, type, content] = DATA.exec(address) || []
  if (!type) return null
  const bytes = Uint8Array.from(atob(decodeURIComponent(content).replace(/\s/g, "")), (letter) => letter.charCodeAt(0))
  return new File([bytes], "anh-dan", { type })
}

// A picture that did not arrive leaves its caption as a line of text.
function giveUp(image) {
  const figure = image.closest("figure")
  if (words(figure)) rename(figure.querySelector("figcaption"), "p")
  image.remove()
  figure.replaceWith(...figure.childNodes)
}

async function paste(editor, html, rtf) {
  const { uploads } = editor.storage.portalUploads
  const { body, dropped } = editor.storage.portalPastedHtml.clean(html, editor.storage.portalPastedLists)
  const pictures = picturesInRtf(rtf)
  uploads.say("")
  let next = 0
  let missing = 0
  for (const image of body.querySelectorAll("img")) {
    const address = image.getAttribute("src") || ""
    if (uploads.isStored(address)) continue
    const file = /^file:/i.test(address) ? pictures[next++] : pictureOfData(address)
    const stored = file && (await uploads.send(file))
    if (stored) Object.assign(image, { src: stored.url, width: stored.width, height: stored.height })
    else giveUp(image)
    if (!file) missing += 1
  }
  if (!editor.isDestroyed) editor.view.pasteHTML(body.innerHTML)
  tell(uploads, missing, dropped)
}

function tell(uploads, missing, dropped) {
  const left = dropped.length ? `Khi dán đã bỏ: ${dropped.join(", ")}.` : ""
  const pictures = missing > 1 ? `${missing} ${MISSING}` : missing ? FOREIGN : ""
  if (pictures) uploads.complain(`${pictures} ${left}`.trim())
  else if (left) uploads.say(left)
}

export const PortalWordPaste = Extension.create({
  name: "portalWordPaste",
  priority: 200, // before the plain pasting of pictures: Word puts a picture of the whole text beside it

  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          transformPastedHTML: editor.storage.portalPastedHtml.quieten, // the editor reads all of it before it asks us
          handlePaste(view, event) {
            const html = event.clipboardData?.getData("text/html")
            if (!html || OURS.test(html)) return false
            paste(editor, html, event.clipboardData.getData("text/rtf"))
            return true
          },
        },
      }),
    ]
  },
})
