// Below each figure, quietly: what it still lacks, what it takes from the library, who took the photo.
import { Extension, crel, pm } from "django-prose-editor/editor"

const { Plugin, PluginKey } = pm.state
const { Decoration, DecorationSet } = pm.view
const KEY = new PluginKey("portalPictureHints")
const TOKEN = /pictures\/([0-9a-f]{16})\//
const DECORATIVE = "data-decorative"

const tokenOf = (image) => TOKEN.exec(image?.attrs.src || "")?.[1]

function figuresIn(doc) {
  const found = []
  doc.descendants((node, position) => {
    if (node.type.name !== "figure") return true
    const image = node.firstChild
    if (tokenOf(image)) found.push({ node, position, image, token: tokenOf(image) })
    return false
  })
  return found
}

function button(label, act) {
  const made = crel("button", { type: "button", textContent: label })
  made.addEventListener("mousedown", (event) => event.preventDefault())
  made.addEventListener("click", act)
  return made
}

class Hints {
  constructor(editor) {
    Object.assign(this, { editor, known: new Map(), asked: new Set() })
  }

  async learn(doc) {
    const tokens = figuresIn(doc).map(({ token }) => token).filter((token) => !this.asked.has(token))
    if (!tokens.length) return
    tokens.forEach((token) => this.asked.add(token))
    const found = await window.deskPictures.describe({ tep: tokens.join(",") })
    Object.entries(found).forEach(([token, picture]) => this.known.set(token, picture))
    if (!this.editor.isDestroyed) this.editor.view.dispatch(this.editor.state.tr.setMeta(KEY, true))
  }

  decorate(doc) {
    const widgets = figuresIn(doc).map((figure) => this.widgetOf(figure)).filter(Boolean)
    return DecorationSet.create(doc, widgets)
  }

  widgetOf({ node, position, image, token }) {
    const picture = this.known.get(token)
    if (!picture) return null
    const lines = this.linesOf(node, image, picture)
    if (!lines.length) return null
    const key = `${token} ${lines.map(({ text }) => text).join(" ")}`
    const draw = (view, at) => this.draw(lines, () => at() - node.nodeSize + 1)
    return Decoration.widget(position + node.nodeSize - 1, draw, { side: 1, key, ignoreSelection: true, stopEvent: () => true })
  }

  linesOf(node, image, picture) {
    const lines = []
    const isDecorative = node.attrs[DECORATIVE] != null || (picture.isDecorative && !image.attrs.alt)
    if (isDecorative) lines.push({ text: "Ảnh chỉ trang trí." })
    else if (!image.attrs.alt && !picture.alt) lines.push({ text: "Ảnh chưa có mô tả.", asks: true })
    if (picture.credit) lines.push({ text: `Sẽ ghi: (Ảnh: ${picture.credit})` })
    return lines
  }

  draw(lines, positionOf) {
    const hint = crel("div", { className: "figure-hint", contentEditable: "false" })
    for (const { text, asks } of lines) {
      hint.append(crel("span", { textContent: text }))
      if (asks) hint.append(button("Thêm mô tả", () => this.ask(positionOf())), button("Chỉ trang trí", () => this.decorateOnly(positionOf())))
    }
    return hint
  }

  ask(position) {
    const { editor } = this
    editor.chain().focus().setNodeSelection(position + 1).run()
    editor.storage.portalPictures.editAlt(editor)
  }

  decorateOnly(position) {
    const image = this.editor.state.doc.nodeAt(position + 1)
    this.editor.storage.portalPictures.describe(this.editor, { position: position + 1, node: image }, "", true)
  }
}

export const PortalPictureHints = Extension.create({
  name: "portalPictureHints",

  addProseMirrorPlugins() {
    const hints = new Hints(this.editor)
    return [
      new Plugin({
        key: KEY,
        state: {
          init: (config, { doc }) => hints.decorate(doc),
          apply: (tr, set) => (tr.docChanged || tr.getMeta(KEY) ? hints.decorate(tr.doc) : set),
        },
        props: { decorations: (state) => KEY.getState(state) },
        view: ({ state }) => {
          hints.learn(state.doc)
          return { update: (view, before) => before.doc !== view.state.doc && hints.learn(view.state.doc) }
        },
      }),
    ]
  },
})
