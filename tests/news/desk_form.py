"""Fills the desk's form as a browser would: everything that stands on the page is sent back."""

from html.parser import HTMLParser


class FormReader(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.values = {}
        self.select = self.textarea = None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        name = attributes.get("name")
        if tag == "input" and name and attributes.get("type") not in ("submit", "file"):
            self._read_input(name, attributes)
        elif tag == "textarea" and name:
            self.textarea, self.values[name] = name, ""
        elif tag == "select" and name:
            self.select = name
        elif tag == "option" and self.select and "selected" in attributes:
            self.values.setdefault(self.select, []).append(attributes.get("value", ""))

    def _read_input(self, name, attributes):
        if attributes.get("type") in ("checkbox", "radio"):
            if "checked" in attributes:
                self.values.setdefault(name, []).append(attributes.get("value", "on"))
        else:
            self.values[name] = attributes.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.textarea = None
        elif tag == "select":
            self.select = None

    def handle_data(self, data):
        if self.textarea:
            self.values[self.textarea] += data


def fill(client, address, **changes):
    """What a browser would send from this page after these changes."""
    response = client.get(address)
    assert response.status_code == 200, address
    values = FormReader(response.content.decode()).values
    return {name: value for name, value in values.items() if name != "csrfmiddlewaretoken"} | changes


def send(client, address, **changes):
    return client.post(address, fill(client, address, **changes))


def errors(response):
    return {name: list(found) for name, found in response.context["adminform"].form.errors.items()}
