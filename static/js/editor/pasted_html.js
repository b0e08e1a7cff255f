// Pasted HTML without what its program put around the words: Word, LibreOffice, Google Docs and web pages alike.
// What a reader would miss (comments, a table of contents) is counted, so that whoever pastes is told.
import { Extension } from "django-prose-editor/editor"

const EMPTY_FIGURE = "figure:not(:has(img))" // a web page's table or quotation
const NEVER_SEEN = "script, style, meta, link, title, template, colgroup, .EOP, .Apple-interchange-newline, [hidden]"
const TAG = /<[a-z][^<>]*>/gi
const HANDLER = /\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi
const CONDITION = /<!\[if [^\]]*\]>|<!\[endif\]>/gi
const HIDDEN = /display:\s*none|mso-hide:\s*all/i
const DROPPED = {
  "lời nhận xét": '[style*="mso-element:comment"]:not([style*="comment-list"]), [id^="cmnt"]:not([id^="cmnt_ref"])',
  "chỗ đã xóa": "del",
  "dòng mục lục": '[class*="MsoToc"], [class^="toc"] li',
}
const COMMENT_MARKS = '.MsoCommentReference, [style*="mso-element:comment-list"], [id^="cmnt_ref"]'
const NORMAL_WEIGHT = /(?:^|;)\s*font-weight:\s*(?:normal|400)/i
const CENTRED = /text-align:\s*center/i
const TITLE_SIZE = 20 // points: nobody writes body text so large
const LONGEST_CAPTION = 250

const styleOf = (element) => element.getAttribute("style") || ""
const words = (element) => element.textContent.replace(/\u00a0/g, " ").trim()
const unwrap = (element) => element.replaceWith(...element.childNodes)

// A browser tries a pasted handler while it reads the text, and the page's policy complains.
const quieten = (html) => html.replace(TAG, (tag) => tag.replace(HANDLER, ""))
const parse = (html) => new DOMParser().parseFromString(quieten(html).replace(CONDITION, ""), "text/html").body

function removeComments(body) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  comments.forEach((comment) => comment.remove())
}

function removeUnseen(body) {
  body.querySelectorAll(NEVER_SEEN).forEach((element) => element.remove())
  body.querySelectorAll("[style]").forEach((element) => HIDDEN.test(styleOf(element)) && element.remove())
}

// Sentences' parts like “2 lời nhận xét”.
function dropParts(body) {
  const told = []
  for (const [name, selector] of Object.entries(DROPPED)) {
    const found = [...body.querySelectorAll(selector)].filter(words)
    if (found.length) told.push(`${found.length} ${name}`)
    found.forEach((element) => element.remove())
  }
  body.querySelectorAll(COMMENT_MARKS).forEach((element) => element.remove())
  return told
}

// Google Docs puts everything into <b style="font-weight:normal">; Word into <o:p>, <st1:place>.
function unwrapShells(body) {
  for (const element of [...body.querySelectorAll("*")]) {
    const isShell = element.tagName.includes(":") || /^(INS|CENTER)$/.test(element.tagName)
    const isNormalBold = /^(B|STRONG)$/.test(element.tagName) && NORMAL_WEIGHT.test(styleOf(element))
    if (isShell || isNormalBold) unwrap(element)
  }
  for (const link of [...body.querySelectorAll("a")]) {
    if (/^(?:#|file:|javascript:|$)/i.test(link.getAttribute("href") || "")) unwrap(link)
  }
}

// A link underlines itself, a heading is bold by itself.
function clearEmphasis(body) {
  body.querySelectorAll(":is(a, h1, h2, h3, h4, h5, h6) :is(u, [style])").forEach((element) => {
    element.style.removeProperty("text-decoration")
    element.style.removeProperty("text-decoration-line")
  })
  body.querySelectorAll("a u, :is(h1, h2, h3, h4, h5, h6) :is(b, strong)").forEach(unwrap)
  body.querySelectorAll(":is(h1, h2, h3, h4, h5, h6) [style]").forEach((element) => {
    element.style.removeProperty("font-weight")
  })
}

function rename(element, tag) {
  const renamed = document.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

function nameHeadings(body) {
  for (const line of [...body.querySelectorAll('p.MsoTitle, [role="heading"]')]) {
    if (words(line)) rename(line, `h${line.getAttribute("aria-level") || 1}`)
  }
  for (const line of body.querySelectorAll("p")) {
    if (!line.closest("li, td, th") && isLarge(line)) rename(line, "h1")
  }
  clearEmphasis(body)
  body.querySelectorAll("h1").forEach((heading) => rename(heading, "h2"))
  body.querySelectorAll("h5, h6, h7, h8, h9").forEach((heading) => rename(heading, "h4"))
}

function isLarge(line) {
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  let any = false
  while (texts.nextNode()) {
    if (!texts.currentNode.data.trim()) continue
    any = true
    if (sizeOf(texts.currentNode.parentElement, line) < TITLE_SIZE) return false
  }
  return any && words(line).length <= 150
}

function sizeOf(element, outermost) {
  const found = /^([\d.]+)(pt|px)$/.exec(element.style?.fontSize || "")
  if (found) return Number(found[1]) * (found[2] === "px" ? 0.75 : 1)
  return element === outermost ? 0 : sizeOf(element.parentElement, outermost)
}

const isItalic = (line) =>
  [...line.childNodes].every((node) => !node.textContent.trim() || node.matches?.("i, em, [style*='italic']"))
const isCentred = (line) => line.getAttribute("align") === "center" || CENTRED.test(styleOf(line))

function isCaption(line) {
  if (line?.tagName !== "P" || !words(line) || words(line).length > LONGEST_CAPTION || line.querySelector("img")) return false
  if (/MsoCaption|illustration|figure/i.test(line.className)) return true
  return isItalic(line) || (isCentred(line) && !line.querySelector("b, strong"))
}

function makeFigures(body) {
  body.querySelectorAll(EMPTY_FIGURE).forEach(unwrap)
  for (const image of body.querySelectorAll("img")) {
    if (image.closest("figure")) continue
    const block = image.closest("p, div, h2, h3, h4") || image
    const figure = document.createElement("figure")
    const caption = document.createElement("figcaption")
    block.before(figure)
    figure.append(image, caption)
    if (block !== image && !words(block) && !block.querySelector("img")) block.remove()
    const next = figure.nextElementSibling
    if (isCaption(next)) {
      caption.append(...next.childNodes)
      caption.querySelectorAll("i, em").forEach(unwrap)
      caption.querySelectorAll("[style]").forEach((element) => element.removeAttribute("style"))
      next.remove()
    }
  }
}

function removeEmptyLines(body) {
  for (const line of body.querySelectorAll("p, h2, h3, h4")) {
    if (!words(line) && !line.querySelector("img") && !line.closest("td, th, li")) line.remove()
  }
  body.querySelectorAll(":scope > br, div > br:only-child").forEach((line) => line.remove())
}

export const PortalPastedHtml = Extension.create({
  name: "portalPastedHtml",

  addStorage() {
    return {
      quieten,
      // Answers {body, dropped}: a tree to insert, and what did not come along. `lists` is PortalPastedLists' storage.
      clean(html, lists) {
        const body = parse(html)
        removeComments(body)
        removeUnseen(body)
        const dropped = dropParts(body)
        lists.join(body)
        unwrapShells(body)
        nameHeadings(body)
        makeFigures(body)
        removeEmptyLines(body)
        return { body, dropped }
      },
    }
  },
})
