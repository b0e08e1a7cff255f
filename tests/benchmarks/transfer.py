"""What one page costs a visitor who comes for the first time: bytes on the wire by kind, requests, layout shift."""

from collections import Counter

from tests.browser.probes import LISTEN, READ_THROUGH

KINDS = {
    "Document": "HTML",
    "Stylesheet": "styles",
    "Script": "script",
    "Font": "web fonts",
    "Image": "pictures",
    "Media": "pictures",
}
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 800}


class Transfer:
    """Compressed bodies as they came in; headers are counted apart, since the visit's bar is about content."""

    def __init__(self, session):
        self.kinds, self.bodies, self.requests, self.headers = {}, Counter(), Counter(), 0
        session.on("Network.responseReceived", self.name)
        session.on("Network.loadingFinished", self.count)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})

    def name(self, event):
        kind = KINDS.get(event["type"], "other")
        self.kinds[event["requestId"]] = kind, event["response"]["encodedDataLength"]

    def count(self, event):
        kind, headers = self.kinds.get(event["requestId"], ("other", 0))
        self.requests[kind] += 1
        self.bodies[kind] += int(event["encodedDataLength"] - headers)
        if kind != "pictures":
            self.headers += int(headers)

    @property
    def bytes_but_pictures(self):
        return sum(self.bodies.values()) - self.bodies["pictures"]

    @property
    def requests_but_pictures(self):
        return sum(self.requests.values()) - self.requests["pictures"]


def measure(browser, address, viewport=PHONE):
    """The transfer, and the sum of what jumped while the page was read to its foot."""
    context = browser.new_context(viewport=viewport, locale="vi-VN")
    page = context.new_page()
    transfer = Transfer(context.new_cdp_session(page))
    page.add_init_script(LISTEN)
    page.goto(address, wait_until="networkidle")
    page.evaluate(READ_THROUGH)
    shift = sum(value for value, _ in page.evaluate("window.shifts"))
    context.close()
    return transfer, shift
