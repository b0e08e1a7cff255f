"""Drops and pastes as a browser makes them: the system's own cannot be driven from a test."""

import base64

TRANSFER = """
const transfer = new DataTransfer()
for (const { name, type, content } of files || []) {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  transfer.items.add(new File([bytes], name, { type }))
}
for (const [type, text] of Object.entries(texts || {})) transfer.setData(type, text)
"""
DROP = f"""(paragraph, {{ files, texts }}) => {{ {TRANSFER}
  const box = paragraph.getBoundingClientRect()
  const point = {{ clientX: box.left + 5, clientY: box.bottom - 2 }}
  const options = {{ dataTransfer: transfer, bubbles: true, cancelable: true, ...point }}
  paragraph.dispatchEvent(new DragEvent("drop", options))
}}"""
PASTE = f"""(editor, {{ files, texts }}) => {{ {TRANSFER}
  const options = {{ clipboardData: transfer, bubbles: true, cancelable: true }}
  editor.dispatchEvent(new ClipboardEvent("paste", options))
}}"""


def _file(name, content, kind):
    return {"name": name, "type": kind, "content": base64.b64encode(content).decode()}


def drop_file(paragraph, name, content, kind="image/jpeg"):
    """Onto the lower half of a paragraph: the figure goes below it."""
    paragraph.evaluate(DROP, {"files": [_file(name, content, kind)]})


def paste_file(editor, name, content, kind="image/png"):
    editor.evaluate(PASTE, {"files": [_file(name, content, kind)]})


def paste_text(editor, **texts):
    kinds = {"html": "text/html", "rtf": "text/rtf", "plain": "text/plain"}
    editor.evaluate(PASTE, {"texts": {kinds[name]: text for name, text in texts.items()}})
