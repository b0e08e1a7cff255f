// The library writes its tooltips and block names in English and does not translate them.
import { Extension } from "django-prose-editor/editor"

const WORDS = {
  bold: "Đậm",
  italic: "Nghiêng",
  underline: "Gạch chân",
  subscript: "Chỉ số dưới",
  superscript: "Chỉ số trên",
  "unordered list": "Danh sách dấu đầu dòng",
  "ordered list": "Danh sách đánh số",
  blockquote: "Trích dẫn",
  "horizontal rule": "Đường kẻ ngang",
  figure: "Ảnh",
  paragraph: "Đoạn văn",
  Paragraph: "Đoạn văn",
  "insert link": "Chèn liên kết",
  "remove link": "Bỏ liên kết",
  undo: "Hoàn tác",
  redo: "Làm lại",
  "Insert table": "Chèn bảng",
  "Add column": "Thêm cột",
  "Add row": "Thêm hàng",
  "Delete column": "Xóa cột",
  "Delete row": "Xóa hàng",
  "Delete table": "Xóa bảng",
  "Merge cells": "Gộp ô",
  "Split cell": "Tách ô",
  "Toggle header cell": "Ô tiêu đề",
  Yes: "Có",
  No: "Không",
}

function translate(text) {
  const heading = /^heading (\d)$/i.exec(text)
  return heading ? `Đề mục cấp ${heading[1] - 1}` : WORDS[text]
}

function translateButton(element) {
  for (const name of ["title", "aria-label"]) {
    const word = translate(element.getAttribute(name) || "")
    if (word) element.setAttribute(name, word)
  }
}

function translateOption(element) {
  const label = element.firstElementChild || element
  const word = translate(label.textContent.trim())
  if (word) label.textContent = word
}

function translateToolbar(toolbar) {
  toolbar.querySelectorAll("[title]").forEach(translateButton)
  toolbar.querySelectorAll(".prose-menubar__option").forEach(translateOption)
}

// The table dialog's choices are values too: only what is shown changes.
function translateChoices(element) {
  for (const option of element.querySelectorAll?.("dialog option") || []) {
    const word = translate(option.textContent)
    if (word) option.label = word
  }
}

export const PortalToolbar = Extension.create({
  name: "portalToolbar",
  priority: 1, // after the menu has been built

  onCreate() {
    const wrapper = this.editor.view.dom.closest(".prose-editor")
    translateToolbar(wrapper)
    this.storage.watcher = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(translateChoices)
    })
    this.storage.watcher.observe(this.editor.view.dom.parentElement, { childList: true })
  },

  addStorage() {
    return { watcher: null }
  },

  onDestroy() {
    this.storage.watcher?.disconnect()
  },
})
