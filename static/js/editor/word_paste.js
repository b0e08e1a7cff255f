// What comes from Word: lists, headings, tables and captioned pictures instead of Word's own markup.
// Word leaves file:// addresses in the HTML; the pictures themselves are in the RTF, in the same order.
// Pictures in other pasted text go the same way: into the library, or not at all.
import { Extension, pm } from "django-prose-editor/editor"

const { Plugin } = pm.state
const WORD = /urn:schemas-microsoft-com:office|class="?Mso|mso-/i
const LIST = /mso-list:\s*(l\d+)\s+level(\d+)\s+(lfo\d+)/i
const EMPTY_FIGURE = "figure:not(:has(img))" // a web page's table or quotation
const DATA = /^data:(image\/[a-z]+);base64,(.+)$/is
const FOREIGN = "Ảnh lấy từ trang khác không dán thẳng được. Hãy tải ảnh về máy rồi chèn vào bài."
const BLIPS = [[/\\pngblip/, "image/png", "png"], [/\\jpegblip/, "image/jpeg", "jpg"]]

const styleOf = (element) => element.getAttribute("style") || ""
const words = (element) => element.textContent.replace(/\u00a0/g, " ").trim()

function picturesInRtf(rtf) {
  return (rtf || "").split(/\\pict(?![a-z])/).slice(1).map(pictureOfGroup)
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

function readWord(html) {
  const body = new DOMParser().parseFromString(html.replace(/<!\[if [^\]]*\]>|<!\[endif\]>/gi, ""), "text/html").body
  removeComments(body)
  body.querySelectorAll("h1").forEach((heading) => rename(heading, "h2"))
  joinLists(body)
  makeFigures(body)
  removeEmptyLines(body)
  return body
}

function removeComments(body) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  comments.forEach((comment) => comment.remove())
}

function rename(element, tag) {
  const renamed = document.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

// Runs of paragraphs marked mso-list become lists; a deeper level becomes a list in the item before.
function joinLists(body) {
  let open = []
  let last = null
  for (const paragraph of [...body.querySelectorAll("p, h2, h3, h4")]) {
    const mark = LIST.exec(styleOf(paragraph))
    if (!mark || paragraph.tagName !== "P") continue
    if (last?.nextElementSibling !== paragraph) open = []
    const level = Number(mark[2])
    const tag = /^\s*(\d|[a-zA-Z]{1,4}[.)])/.test(takeMarker(paragraph)) ? "ol" : "ul"
    open = open.filter((list) => list.level <= level)
    let list = open.at(-1)
    if (!list || list.level < level || (list.tag !== tag && list.level === level)) {
      if (list?.level === level) open.pop()
      list = { level, tag, element: document.createElement(tag) }
      const parent = open.at(-1)?.element.lastElementChild
      if (parent) parent.append(list.element)
      else paragraph.before(list.element)
      open.push(list)
    }
    const item = document.createElement("li")
    item.append(document.createElement("p"))
    item.firstChild.append(...paragraph.childNodes)
    list.element.append(item)
    last = open[0].element
    paragraph.remove()
  }
}

function takeMarker(paragraph) {
  let marker = ""
  for (const span of paragraph.querySelectorAll("span")) {
    if (!/mso-list:\s*Ignore/i.test(styleOf(span))) continue
    marker += span.textContent
    span.remove()
  }
  return marker
}

function makeFigures(body) {
  body.querySelectorAll(EMPTY_FIGURE).forEach((figure) => figure.replaceWith(...figure.childNodes))
  for (const image of body.querySelectorAll("img")) {
    if (image.closest("figure")) continue
    const block = image.closest("p, div") || image
    const figure = document.createElement("figure")
    const caption = document.createElement("figcaption")
    const next = block.nextElementSibling
    block.before(figure)
    figure.append(image, caption)
    if (next && /MsoCaption/i.test(next.className)) {
      caption.append(...next.childNodes)
      next.remove()
    }
    if (block !== image && !words(block)) block.remove()
  }
}

function removeEmptyLines(body) {
  for (const paragraph of body.querySelectorAll("p")) {
    if (!words(paragraph) && !paragraph.querySelector("img") && !paragraph.closest("td, th, li")) paragraph.remove()
  }
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
  const body = readWord(html)
  const pictures = picturesInRtf(rtf)
  let next = 0
  for (const image of body.querySelectorAll("img")) {
    const address = image.getAttribute("src") || ""
    if (uploads.isStored(address)) continue
    const file = /^file:/i.test(address) ? pictures[next++] : pictureOfData(address)
    const stored = file && (await uploads.send(file))
    if (stored) Object.assign(image, { src: stored.url, width: stored.width, height: stored.height })
    else giveUp(image)
    if (!file) uploads.complain(FOREIGN)
  }
  if (!editor.isDestroyed) editor.view.pasteHTML(body.innerHTML)
}

function needsWork(html, uploads) {
  if (WORD.test(html)) return true
  const page = new DOMParser().parseFromString(html, "text/html")
  if (page.querySelector(EMPTY_FIGURE)) return true
  return [...page.images].some((image) => !uploads.isStored(image.getAttribute("src") || ""))
}

export const PortalWordPaste = Extension.create({
  name: "portalWordPaste",
  priority: 200, // before the plain pasting of pictures: Word puts a picture of the whole text beside it

  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handlePaste(view, event) {
            const html = event.clipboardData?.getData("text/html")
            if (!html || !needsWork(html, editor.storage.portalUploads.uploads)) return false
            paste(editor, html, event.clipboardData.getData("text/rtf"))
            return true
          },
        },
      }),
    ]
  },
})
