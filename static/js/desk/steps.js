// A step that somebody may take for some choices only (their categories) is offered while one of these is chosen.

for (const button of document.querySelectorAll(".step-button[data-field]")) {
    const field = button.form.elements[button.dataset.field]
    const values = button.dataset.values.split(" ")
    const offer = () => {
        button.hidden = field.value !== "" && !values.includes(field.value)
    }
    if (field) {
        field.addEventListener("change", offer)
        offer()
    }
}
