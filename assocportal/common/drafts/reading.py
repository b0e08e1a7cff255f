"""What a browser would send of a field as the form shows it: any widget, without knowing which."""

from html.parser import HTMLParser


def read_field(form, name) -> list[tuple[str, str]]:
    reader = _FieldReader()
    reader.feed(str(form[name]))
    reader.close()
    return reader.pairs


class _FieldReader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.pairs, self.text, self.name = [], None, ""

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in ("select", "textarea"):
            self.name, self.text = attributes.get("name", ""), "" if tag == "textarea" else None
        elif tag == "option" and "selected" in attributes:
            self._add(self.name, attributes.get("value"))
        elif tag == "input" and self._is_sent(attributes):
            self._add(attributes.get("name"), attributes.get("value"), attributes.get("type"))

    def handle_data(self, data):
        if self.text is not None:
            self.text += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._add(self.name, self.text.removeprefix("\r\n").removeprefix("\n"))
            self.text = None

    def _is_sent(self, attributes):
        kind = attributes.get("type", "text")
        if kind in ("checkbox", "radio"):
            return "checked" in attributes
        return kind not in ("submit", "button", "file")

    def _add(self, name, value, kind=""):
        if name:
            self.pairs.append((name, ("on" if kind == "checkbox" else "") if value is None else value))
