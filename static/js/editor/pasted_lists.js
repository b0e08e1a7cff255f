// Lists of pasted text: Word's are numbered paragraphs, Word on the web's are one list for each item, Google's lie
// in each other without an item between. All become lists within the items they belong to.
import { Extension } from "django-prose-editor/editor"

const LIST = /mso-list:\s*l\d+\s+level(\d+)\s+lfo\d+/i
const ARABIC = /^\(?(\d+)[.)/]?$/
const LETTER = /^\(?([a-z])[.)/]$/i
const ROMAN = /^\(?([ivxl]+)[.)/]$/i
const BULLET = /^(?:[^\p{L}\d]+|[o§ØüvqnlèàÿŸ])?$/u // letters of the fonts Symbol and Wingdings
const LEVELLED = "li[aria-level], li[data-aria-level]"
const LISTS = ":is(ul, ol)"

const styleOf = (element) => element.getAttribute("style") || ""
const isList = (node) => node?.nodeType === 1 && node.matches(LISTS)
const hasWords = (node) => Boolean(node.textContent.replace(/\u00a0/g, " ").trim())

// Builds lists out of items {level, tag, type, number, content}; `open` are the lists that the next item may go on with.
class Nest {
  constructor() {
    this.open = []
  }

  add(item, place) {
    while (this.open.length && this.open.at(-1).level > item.level) this.open.pop()
    let list = this.open.at(-1)
    if (!list || list.level < item.level || !this.goesOn(list, item)) list = this.start(item, place)
    list.next = (item.number ?? list.next) + 1
    list.element.append(item.element)
    return this.open[0].element
  }

  goesOn(list, item) {
    return list.tag === item.tag && list.type === item.type && (item.number === undefined || item.number === list.next)
  }

  start(item, place) {
    if (this.open.at(-1)?.level === item.level) this.open.pop()
    const element = document.createElement(item.tag)
    if (item.number > 1) element.setAttribute("start", item.number)
    if (item.type) element.setAttribute("type", item.type)
    const parent = this.open.at(-1)?.element.lastElementChild
    if (parent) parent.append(element)
    else place(element)
    const list = { ...item, element, next: item.number ?? 1 }
    this.open.push(list)
    return list
  }
}

function itemOf(nodes) {
  const item = document.createElement("li")
  const blocks = nodes.some((node) => node.nodeType === 1 && /^(P|DIV|FIGURE|TABLE|UL|OL|H\d)$/.test(node.tagName))
  const inside = blocks ? item : item.appendChild(document.createElement("p"))
  inside.append(...nodes)
  return item
}

function takeMarker(paragraph) {
  let marker = ""
  for (const span of paragraph.querySelectorAll("span")) {
    if (!/mso-list:\s*Ignore/i.test(styleOf(span))) continue
    marker += span.textContent
    span.remove()
  }
  return marker.replace(/\u00a0/g, " ").trim()
}

// What kind of list a marker begins or continues; null where only the words can say it (“1.2.”, “Điều 1.”).
function readMarker(marker, list) {
  if (BULLET.test(marker)) return { tag: "ul" }
  const arabic = ARABIC.exec(marker)
  if (arabic) return { tag: "ol", number: Number(arabic[1]) }
  const roman = ROMAN.exec(marker)
  const isRoman = roman && (list?.type?.toLowerCase() === "i" || /^i+$/i.test(roman[1]) || roman[1].length > 1)
  if (isRoman) return { tag: "ol", type: /[a-z]/.test(roman[1]) ? "i" : "I", number: romanNumber(roman[1]) }
  const letter = LETTER.exec(marker)
  if (!letter) return null
  const number = letter[1].toLowerCase().charCodeAt(0) - 96
  return { tag: "ol", type: /[a-z]/.test(letter[1]) ? "a" : "A", number }
}

function romanNumber(text) {
  const values = [...text.toLowerCase()].map((digit) => ({ i: 1, v: 5, x: 10, l: 50 })[digit])
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] || 0) ? -value : value), 0)
}

function joinParagraphs(body) {
  let nest = new Nest()
  let last = null
  for (const paragraph of [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")]) {
    const mark = LIST.exec(styleOf(paragraph))
    if (!mark) continue
    if (last?.nextElementSibling !== paragraph) nest = new Nest()
    const level = Number(mark[1])
    const marker = takeMarker(paragraph)
    const open = nest.open.find((list) => list.level === level)
    const kind = paragraph.tagName === "P" && readMarker(marker, open)
    if (!kind) {
      if (marker) paragraph.prepend(`${marker} `)
      continue
    }
    const element = itemOf([...paragraph.childNodes])
    last = nest.add({ ...kind, level, element }, (list) => paragraph.before(list))
    paragraph.remove()
  }
}

function joinLevelledLists(body) {
  body.querySelectorAll(".ListContainerWrapper").forEach((wrapper) => wrapper.replaceWith(...wrapper.childNodes))
  for (const first of [...body.querySelectorAll(LISTS)]) {
    const isOutermost = body.contains(first) && !first.parentElement.closest(`${LISTS}, li`)
    if (!isOutermost || !first.querySelector(LEVELLED)) continue
    const lists = [first]
    while (isList(first.nextElementSibling) && first.nextElementSibling.querySelector(LEVELLED)) {
      lists.push(first.nextElementSibling)
      first.nextElementSibling.remove()
    }
    const nest = new Nest()
    const items = lists.flatMap((list) => [...itemsOf(list, 1)])
    for (const item of items) nest.add(item, (list) => first.before(list))
    first.remove()
  }
}

function* itemsOf(list, depth) {
  const tag = list.tagName.toLowerCase()
  let number = tag === "ol" ? Number(list.getAttribute("start")) || 1 : undefined
  for (const child of [...list.children]) {
    if (isList(child)) {
      yield* itemsOf(child, depth + 1)
      continue
    }
    const inner = [...child.children].filter(isList)
    const own = [...child.childNodes].filter((node) => !isList(node))
    const level = Number(child.getAttribute("aria-level") || child.dataset.ariaLevel) || depth
    if (own.some(hasWords)) yield { tag, type: typeOf(list, child), level, number, element: itemOf(own) }
    number = undefined
    for (const each of inner) yield* itemsOf(each, level + 1)
  }
}

const TYPES = { "lower-alpha": "a", "upper-alpha": "A", "lower-latin": "a", "lower-roman": "i", "upper-roman": "I" }
function typeOf(list, item) {
  return list.getAttribute("type")?.match(/^[aAiI]$/)?.[0] || TYPES[item.style.listStyleType] || undefined
}

// <ul><li/><ul/></ul>: the inner list belongs to the item before.
function moveIntoItems(body) {
  for (const inner of body.querySelectorAll(`${LISTS} > ${LISTS}`)) {
    const before = inner.previousElementSibling
    if (before?.tagName === "LI") before.append(inner)
  }
}

export const PortalPastedLists = Extension.create({
  name: "portalPastedLists",

  addStorage() {
    return {
      join(body) {
        joinParagraphs(body)
        joinLevelledLists(body)
        moveIntoItems(body)
      },
    }
  },
})
