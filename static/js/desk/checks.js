// "Kiểm tra trước khi đăng": sends the form as it stands, shows what was found, leads to the place, mends it.
// Without script the button opens the findings as a page of their own.
{
  const panel = document.querySelector(".checks-panel")
  const result = panel.querySelector(".checks-result")
  const { form } = panel.querySelector(".checks-run")
  const editors = new Map()
  const FAILED = "Không kiểm tra được lúc này. Hãy thử lại; nội dung đang gõ vẫn còn."
  const NOT_FOUND = "Chỗ này đã đổi. Hãy bấm Kiểm tra lại."
  let latest = 0

  document.addEventListener("prose-editor:ready", ({ detail }) => editors.set(detail.textarea.name, detail.editor))

  async function check() {
    const turn = (latest += 1)
    const body = new FormData(form)
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name)
    let html
    try {
      const response = await fetch(panel.dataset.url, { method: "POST", body, headers: { "X-Fragment": "1" } })
      html = response.ok && !response.redirected ? await response.text() : null
    } catch {
      html = null
    }
    if (turn !== latest) return // a later one is under way
    if (html === null) say(FAILED)
    else result.innerHTML = html
  }

  function say(text) {
    const line = document.createElement("p")
    line.className = "checks-error"
    line.textContent = text
    result.querySelector(".checks-error")?.remove()
    result.prepend(line)
  }

  // Where the nth occurrence begins; where the text has changed meanwhile, the nearest before it.
  function find(text, words, nth) {
    let at = -1
    for (let count = 0; count <= nth; count += 1) {
      const next = text.indexOf(words, at + 1)
      if (next < 0) break
      at = next
    }
    return at
  }

  // In the editor a text is found by its block; where blocks were added since, anywhere.
  function findInEditor({ doc }, { block, words, nth }) {
    const blocks = []
    doc.descendants((node, position) => {
      if (node.isTextblock) blocks.push({ text: node.textBetween(0, node.content.size, "", " "), start: position + 1 })
      return !node.isTextblock
    })
    const exact = blocks[block] && find(blocks[block].text, words, nth)
    if (exact >= 0) return { from: blocks[block].start + exact, to: blocks[block].start + exact + words.length }
    if (!words) return null
    for (const { text, start } of blocks) {
      const at = text.indexOf(words)
      if (at >= 0) return { from: start + at, to: start + at + words.length }
    }
    return null
  }

  // A folded part of the form is opened first.
  function reveal(element) {
    for (let folded = element.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true
  }

  function go(place) {
    const editor = editors.get(place.field)
    const field = form.elements[place.field]
    if (editor) return goInEditor(editor, place)
    if (!field) return say(NOT_FOUND)
    reveal(field)
    const at = place.words ? find(field.value || "", place.words, place.nth) : -1
    const shown = field.matches?.(".select2-hidden-accessible") ? field.parentElement.querySelector(".select2-selection") : field
    shown.focus()
    if (at >= 0) field.setSelectionRange(at, at + place.words.length)
    shown.scrollIntoView({ block: "center" })
  }

  function goInEditor(editor, place) {
    reveal(editor.view.dom)
    const found = findInEditor(editor.state, place)
    if (!found) return say(NOT_FOUND)
    editor.chain().setTextSelection(found).focus().run()
    const { node } = editor.view.domAtPos(found.from)
    ;(node.nodeType === Node.TEXT_NODE ? node.parentElement : node).scrollIntoView({ block: "center" })
  }

  const isLetter = (letter) => letter !== undefined && /[\p{L}\p{N}_]/u.test(letter)

  // All places in one text where a whole word of a pair stands, from the end, so that the earlier ones stay where they are.
  function placesOf(text, pairs) {
    const found = []
    for (const [words, right] of pairs) {
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
        if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) found.push({ from: at, to: at + words.length, right })
      }
    }
    return found.sort((one, other) => other.from - one.from)
  }

  // Syllables that are not composed, each with what it is composed.
  function loosePlaces(text) {
    const found = [...text.matchAll(/\P{M}\p{M}+/gu)].filter(([letters]) => letters.normalize("NFC") !== letters)
    return found.map((match) => ({ from: match.index, to: match.index + match[0].length, right: match[0].normalize("NFC") })).reverse()
  }

  const wrongPlaces = (text, fix) => (fix.normalising ? loosePlaces(text) : placesOf(text, fix.pairs))

  // One transaction, so one step to undo; bold stays bold and links stay links.
  function mendEditor(editor, places) {
    const { tr, schema } = editor.state
    for (const { from, to, right } of places) {
      const { storedMarks } = tr
      tr.replaceWith(from, to, schema.text(right, tr.doc.resolve(from + 1).marks()))
      tr.setStoredMarks(storedMarks)
    }
    if (places.length) editor.view.dispatch(tr)
    return places.length > 0
  }

  function mendEditorEverywhere(editor, fix) {
    const places = []
    editor.state.doc.descendants((node, position) => {
      if (!node.isTextblock) return true
      const text = node.textBetween(0, node.content.size, "", " ")
      for (const { from, to, right } of wrongPlaces(text, fix)) {
        places.push({ from: position + 1 + from, to: position + 1 + to, right })
      }
      return false
    })
    return mendEditor(editor, places.reverse().sort((one, other) => other.from - one.from))
  }

  function mendField(field, places) {
    if (!places.length) return false
    let text = field.value
    for (const { from, to, right } of places) text = text.slice(0, from) + right + text.slice(to)
    field.focus()
    field.select()
    // the only way to change a field that the browser's own undo takes back
    if (!document.execCommand("insertText", false, text)) field.value = text
    field.dispatchEvent(new Event("input", { bubbles: true }))
    return true
  }

  const plainFields = () => [...form.querySelectorAll("textarea, input[type=text]")].filter((field) => field.name && !editors.has(field.name) && field.name !== "slug")

  function mendHere(place, [[words, right]]) {
    const editor = editors.get(place.field)
    const at = editor ? findInEditor(editor.state, place) : null
    if (editor) return Boolean(at) && mendEditor(editor, [{ ...at, right }])
    const field = form.elements[place.field]
    const from = field ? find(field.value, words, place.nth) : -1
    return from >= 0 && mendField(field, [{ from, to: from + words.length, right }])
  }

  function mendEverywhere(fix) {
    const inEditors = [...editors.values()].map((editor) => mendEditorEverywhere(editor, fix))
    const inFields = plainFields().map((field) => mendField(field, wrongPlaces(field.value, fix)))
    return [...inEditors, ...inFields].includes(true)
  }

  function mend(place, fix) {
    if (fix.everywhere ? mendEverywhere(fix) : mendHere(place, fix.pairs)) setTimeout(check)
    else say(NOT_FOUND)
  }

  panel.querySelector(".checks-run").addEventListener("click", (event) => {
    event.preventDefault()
    check()
  })
  result.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-place]")
    if (!button) return
    const place = JSON.parse(button.dataset.place)
    if (button.dataset.fix) mend(place, JSON.parse(button.dataset.fix))
    else go(place)
  })
  document.addEventListener("desk:kept", check)
}
