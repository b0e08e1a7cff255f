"""What a page is asked about itself: accessibility, width, policy reports, layout shift."""

from axe_playwright_python.base import AXE_SCRIPT

# What the system asks for. A choice made on the device sets the same tokens (test_themes.py), so one is enough here.
LOOKS = {
    "light": ({"color_scheme": "light"}, {}),
    "dark": ({"color_scheme": "dark"}, {}),
    "high contrast": ({"color_scheme": "light", "contrast": "more"}, {}),
    "dark, high contrast": ({"color_scheme": "dark", "contrast": "more"}, {}),
    "chosen high contrast": ({"color_scheme": "light"}, {"contrast": "more"}),
}
# Where the layout alone is another one.
FEWER_LOOKS = {name: LOOKS[name] for name in ("light", "dark", "chosen high contrast")}
PLAIN = {"color_scheme": "no-preference", "contrast": "no-preference"}

# Before anything of the page runs: who breaks the policy, and what jumps without having been asked to.
LISTEN = """
window.policyReports = []
document.addEventListener("securitypolicyviolation", (report) =>
  window.policyReports.push(`${report.effectiveDirective} ${report.blockedURI} ${report.sample}`.trim()))
window.shifts = []
const nameOf = (node) => node ? `${node.nodeName.toLowerCase()}.${node.className || ""}` : "?"
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    if (!entry.hadRecentInput)
      window.shifts.push([entry.value, entry.sources.map((source) => nameOf(source.node)).join(", ")])
}).observe({ type: "layout-shift", buffered: true })
"""
# To the foot and back, so that what is loaded late is there; pictures that are not shown never come.
READ_THROUGH = """async () => {
  const sleep = (time) => new Promise((done) => setTimeout(done, time))
  const page = document.documentElement
  for (let at = 0; at < page.scrollHeight; at += innerHeight) {
    scrollTo({ top: at, behavior: "instant" })
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }
  const awaited = [...document.images].filter((image) => !image.complete && image.getClientRects().length)
  const arrival = (image) => new Promise((done) => { image.onload = image.onerror = done })
  await Promise.race([Promise.all(awaited.map(arrival)), sleep(2000)])
  scrollTo({ top: 0, behavior: "instant" })
  await sleep(50)
}"""
# Two frames: the page has been laid out and painted with what had come by then.
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))"
# What an earlier visit left on the device, as the display panel stores it.
KEEP_CHOICES = """
for (const [name, value] of Object.entries({ theme: "dark", contrast: "more", textSize: "largest" }))
  localStorage.setItem(name, value)
"""
FIND_VIOLATIONS = """async () => {
  const faded = Promise.all(document.getAnimations().map((fading) => fading.finished))
  await Promise.race([faded, new Promise((done) => setTimeout(done, 2000))])
  const { violations } = await axe.run(document, { resultTypes: ["violations"] })
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")}`))
}"""
# Whatever stands out of the screen without a frame of its own that scrolls or cuts.
FIND_WIDE = """() => {
  const width = document.documentElement.clientWidth
  const page = document.scrollingElement
  if (page.scrollWidth <= width) return []
  const isFramed = (node) => node && node !== document.body &&
    (getComputedStyle(node).overflowX !== "visible" || isFramed(node.parentElement))
  const wide = [...document.body.querySelectorAll("*")].filter((node) =>
    node.getBoundingClientRect().right > width + 0.5 && !isFramed(node.parentElement))
  return [`${page.scrollWidth} px`, ...wide.slice(0, 3).map((node) => `${node.nodeName} ${node.className}`)]
}"""
SET_CHOICES = """(choices) => {
  const chosen = document.documentElement.dataset
  window.usualChoices ??= { ...chosen }
  for (const name of ["theme", "contrast", "textSize"]) {
    const value = choices[name] ?? window.usualChoices[name]
    if (value) chosen[name] = value
    else delete chosen[name]
  }
}"""
UNFOLD = """() => {
  for (const details of document.querySelectorAll("details")) details.open = true
}"""


def choose(page, **choices):
    """What the display panel sets: theme, contrast, textSize; without any, what the page came with."""
    page.evaluate(SET_CHOICES, choices)


def find_violations(page, looks=LOOKS):
    page.evaluate(AXE_SCRIPT)
    found = {}
    for look, (media, choices) in looks.items():
        page.emulate_media(**{**PLAIN, **media})
        choose(page, **choices)
        found[f"axe, {look}"] = page.evaluate(FIND_VIOLATIONS)
    choose(page)
    return found


def find_wide(page):
    """At the size of text that everybody gets, and at the largest."""
    usual = page.evaluate(FIND_WIDE)
    choose(page, textSize="largest")
    largest = page.evaluate(FIND_WIDE)
    choose(page)
    return {"wide": usual, "wide, largest text": largest}


def find_policy_reports(page):
    return {"policy": page.evaluate("window.policyReports")}


def find_shifts(page):
    """Each that a visitor could see, with what moved: none may."""
    return page.evaluate("window.shifts.map(([value, what]) => `${value.toFixed(4)} ${what}`)")
