"""What is printed of a row, whichever wing it is from: its words, as pure data that PDF and Word are made of."""

from dataclasses import asdict, dataclass, field

from assocportal.common.addresses import absolute
from assocportal.common.union import current_union

from .blocks import heading, paragraph, run
from .figures import describe_file, figure


@dataclass(frozen=True)
class Paper:
    """`path` is the page's own address; `blocks` the text with all that follows it (see blocks.py)."""

    title: str
    path: str
    kicker: str = ""
    date_line: str = ""
    lead_source: str = ""
    lead: str = ""
    blocks: list = field(default_factory=list)

    def describe(self) -> dict:
        union, address = current_union(), absolute(self.path)
        return asdict(self) | {
            "address": address,
            "blocks": [
                *self.blocks,
                paragraph(run("Bản trên mạng: "), run(address, link=address), role="address"),
            ],
            "publisher": union.official_name,
            "governing_body": union.governing_body,
            "emblem": describe_file(union.emblem)["file"] if union.emblem else None,
        }


def text_blocks(role: str, text: str) -> list[dict]:
    """Each line of a plain text as a paragraph of its own."""
    return [paragraph(run(line), role=role) for line in text.splitlines() if line.strip()]


def album_blocks(row) -> list[dict]:
    """The pictures of a row's album, in their order: one query."""
    entries = row.album.select_related("picture")
    figures = [figure(each.picture, _caption(each), each.shown_alt) for each in entries]
    return [heading("Album ảnh"), *figures] if figures else []


def _caption(entry):
    return [run(entry.shown_caption)] if entry.shown_caption else []


def attachment_blocks(row) -> list[dict]:
    """The attached files that everybody may open, by name and address."""
    items = [
        [paragraph(run(each.title, link=absolute(each.get_absolute_url())))]
        for each in row.attachments.public()
    ]
    return (
        [heading("Tệp đính kèm"), {"kind": "list", "style": "", "start": 1, "items": items}] if items else []
    )
