// Pictures by button, drop and paste: each becomes a figure of its own, with room for its caption.
import { Extension, pm, updateAttrsDialog } from "django-prose-editor/editor"

const { Plugin } = pm.state
const ACCEPTED = ".jpg,.jpeg,.png,.webp,.avif,.gif,.heic,.heif"
const DECORATIVE = "data-decorative"
const ALT_DIALOG = updateAttrsDialog(
  {
    alt: { type: "string", title: "Ảnh cho thấy gì (dành cho người không nhìn thấy ảnh)" },
    isDecorative: { type: "boolean", title: "Ảnh chỉ trang trí, không mang thông tin" },
  },
  { title: "Văn bản thay thế", submitText: "Ghi" },
)

const picturesIn = (transfer) => [...(transfer?.files || [])].filter(window.deskPictures.isPicture)

const captionOf = (text) => (text ? { type: "caption", content: [{ type: "text", text }] } : { type: "caption" })

// A picture of the library brings its caption along; its description and its credit are its own until this use says more.
const figure = ({ url, width, height, caption, isDecorative }) => ({
  type: "figure",
  attrs: { [DECORATIVE]: isDecorative ? "" : null },
  content: [{ type: "image", attrs: { src: url, alt: "", width, height } }, captionOf(caption)],
})

// Where the next figure goes. It moves along with whatever is typed while a picture is under way.
class Place {
  constructor(editor, from, to = from) {
    Object.assign(this, { editor, from, to })
    this.follow = ({ transaction }) => {
      this.from = transaction.mapping.map(this.from, 1)
      this.to = Math.max(this.from, transaction.mapping.map(this.to, 1))
    }
    editor.on("transaction", this.follow)
  }

  insert(picture) {
    const start = this.from
    this.editor.commands.insertContentAt({ from: start, to: this.to }, figure(picture), { updateSelection: false })
    const size = this.editor.state.doc.nodeAt(start)?.nodeSize || 0
    this.from = this.to = start + size
    if (size) this.editor.chain().focus().setTextSelection(start + size - 2).run() // into the caption
  }

  close() {
    this.editor.off("transaction", this.follow)
  }
}

// Between blocks: a figure never splits a paragraph, a list or a table.
function placeOfPoint(editor, { clientX, clientY }) {
  const { view, state } = editor
  const found = view.posAtCoords({ left: clientX, top: clientY })
  if (!found) return placeOfCursor(editor)
  const point = state.doc.resolve(found.pos)
  if (point.depth === 0) return new Place(editor, found.pos)
  const box = view.nodeDOM(point.before(1)).getBoundingClientRect()
  return new Place(editor, clientY < box.top + box.height / 2 ? point.before(1) : point.after(1))
}

function placeOfCursor(editor) {
  const { $from, $to } = editor.state.selection
  const block = $from.depth ? $from.node(1) : null
  const isEmptyLine = block?.type.name === "paragraph" && block.content.size === 0
  if (isEmptyLine) return new Place(editor, $from.before(1), $from.after(1))
  return new Place(editor, $to.depth ? $to.after(1) : $to.pos)
}

async function put(editor, files, place) {
  for (const file of files) {
    const picture = await editor.storage.portalUploads.uploads.send(file)
    if (picture && !editor.isDestroyed) place.insert(picture)
  }
  place.close()
}

function choose(editor) {
  const input = document.createElement("input")
  Object.assign(input, { type: "file", accept: ACCEPTED, multiple: true })
  input.addEventListener("change", () => put(editor, [...input.files], placeOfCursor(editor)))
  input.click()
}

function selectedPicture({ selection, doc }) {
  let found = null
  const { $from } = selection
  for (let depth = $from.depth; depth > 0 && !found; depth -= 1) {
    if ($from.node(depth).type.name === "figure") found = { position: $from.start(depth), node: $from.node(depth).firstChild }
  }
  doc.nodesBetween(selection.from, selection.to, (node, position) => {
    if (node.type.name === "image") found ||= { position, node }
  })
  return found
}

async function editAlt(editor) {
  const picture = selectedPicture(editor.state)
  if (!picture) return
  const isDecorative = editor.state.doc.nodeAt(picture.position - 1)?.attrs[DECORATIVE] != null
  const answer = await ALT_DIALOG(editor, { alt: picture.node.attrs.alt || "", isDecorative })
  if (answer) describe(editor, picture, answer.alt.trim(), answer.isDecorative)
}

// Words are stronger: a picture that is described is not mere decoration.
function describe(editor, { position, node }, alt, isDecorative) {
  const { tr, doc } = editor.state
  tr.setNodeMarkup(position, null, { ...node.attrs, alt })
  const frame = doc.nodeAt(position - 1)
  if (frame?.type.name === "figure") {
    tr.setNodeMarkup(position - 1, null, { ...frame.attrs, [DECORATIVE]: isDecorative && !alt ? "" : null })
  }
  editor.view.dispatch(tr)
}

// Django's own pop-up writes the chosen picture's number into a field; this one belongs to no form.
let choices = 0
function chooseFromLibrary(editor, address) {
  const place = placeOfCursor(editor)
  choices += 1
  const field = Object.assign(document.createElement("input"), { type: "hidden", id: `anh-chon-${choices}` })
  const link = Object.assign(document.createElement("a"), { id: `lookup_${field.id}`, href: address })
  document.body.append(field)
  window.django.jQuery(field).on("change", async () => {
    const found = await window.deskPictures.describe({ anh: field.value })
    if (found[field.value] && !editor.isDestroyed) place.insert(found[field.value])
    field.remove()
    place.close()
  })
  window.showRelatedObjectLookupPopup(link)
}

// Enter at the end of a caption goes on writing below the figure.
function leaveCaption(editor) {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parent.type.name !== "caption" || $from.depth < 2) return false
  const below = $from.after($from.depth - 1)
  return editor.chain().insertContentAt(below, { type: "paragraph" }).setTextSelection(below + 1).run()
}

export const PortalPictures = Extension.create({
  name: "portalPictures",
  priority: 150, // before the general meaning of Enter

  addOptions() {
    return { libraryPage: null }
  },

  addStorage() {
    return { editAlt, describe } // for the hints below the figures
  },

  addGlobalAttributes() {
    const mark = {
      default: null,
      parseHTML: (element) => (element.hasAttribute(DECORATIVE) ? "" : null),
      renderHTML: (attributes) => (attributes[DECORATIVE] == null ? {} : { [DECORATIVE]: "" }),
    }
    return [{ types: ["figure"], attributes: { [DECORATIVE]: mark } }]
  },

  addKeyboardShortcuts() {
    return { Enter: () => leaveCaption(this.editor) }
  },

  addMenuItems({ buttons, menu }) {
    // Under the name of the library's own item, which asks for an address and so takes its place.
    menu.defineItem({
      name: "figure",
      groups: "nodes",
      priority: 200,
      button: buttons.material("image", "Chèn ảnh từ máy"),
      command: choose,
    })
    menu.defineItem({
      name: "pictureLibrary",
      groups: "nodes",
      priority: 199,
      button: buttons.material("photo_library", "Chọn ảnh từ thư viện"),
      command: (editor) => chooseFromLibrary(editor, this.options.libraryPage),
    })
    menu.defineItem({
      name: "pictureAlt",
      groups: "nodes",
      button: buttons.text("Mô tả ảnh", "Văn bản thay thế của ảnh"),
      command: editAlt,
      hidden: (editor) => !selectedPicture(editor.state),
    })
  },

  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handlePaste(view, event) {
            const files = picturesIn(event.clipboardData)
            if (!files.length || event.clipboardData.getData("text/html")) return false
            put(editor, files, placeOfCursor(editor))
            return true
          },
          handleDrop(view, event) {
            if (view.dragging) return false // a figure being moved, which browsers hand over as a file too
            const files = picturesIn(event.dataTransfer)
            if (!files.length) return false
            event.preventDefault()
            put(editor, files, placeOfPoint(editor, event))
            return true
          },
        },
      }),
    ]
  },
})
