"""A choice made on the device looks as if the system asked for it, whatever the system asks for."""

import pytest

from .probes import PLAIN, choose

LIGHT, DARK = {"color_scheme": "light"}, {"color_scheme": "dark"}
MORE = {"contrast": "more"}
# Colours alone differ between the looks; each is read off an element, so that `var()` and mixtures are resolved.
READ_COLOURS = """() => {
  const names = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap(declaredIn)
  function declaredIn(rule) {
    if (rule.cssRules && !rule.style) return [...rule.cssRules].flatMap(declaredIn)
    return [...(rule.style ?? [])].filter((name) => name.startsWith("--color-"))
  }
  const sample = document.body.appendChild(document.createElement("i"))
  const colours = [...new Set(names)].sort().map((name) => {
    sample.style.color = `var(${name})`
    return [name, getComputedStyle(sample).color]
  })
  sample.remove()
  return Object.fromEntries([...colours, ["scheme", getComputedStyle(document.body).colorScheme]])
}"""


def read_colours(page, media, **choices):
    page.emulate_media(**{**PLAIN, **media})
    choose(page, **choices)
    return page.evaluate(READ_COLOURS)


@pytest.fixture
def home(open_page, transactional_db):
    page = open_page(reduced_motion="reduce")
    page.goto("/")
    return page


def test_themes_differ_in_their_colours(home):
    looks = [LIGHT, DARK, LIGHT | MORE, DARK | MORE]

    text_and_ground = {
        tuple(read_colours(home, look)[name] for name in ("--color-muted", "--color-surface"))
        for look in looks
    }

    assert len(text_and_ground) == len(looks)


@pytest.mark.parametrize(
    ("system", "choices", "as_if"),
    [
        (DARK, {"theme": "light"}, LIGHT),
        (LIGHT, {"theme": "dark"}, DARK),
        (LIGHT, {"contrast": "more"}, LIGHT | MORE),
        (DARK, {"contrast": "more"}, DARK | MORE),
        (LIGHT, {"theme": "dark", "contrast": "more"}, DARK | MORE),
        (DARK, {"theme": "light", "contrast": "more"}, LIGHT | MORE),
        (LIGHT | MORE, {"theme": "dark"}, DARK | MORE),
    ],
)
def test_choice_on_the_device_is_the_systems_own_theme(home, system, choices, as_if):
    wanted = read_colours(home, as_if)

    assert read_colours(home, system, **choices) == wanted
