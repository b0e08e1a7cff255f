"""Fixed pages as PDF, as Word and as the picture that is shared."""

from assocportal.common.printing.blocks import read_blocks
from assocportal.common.printing.cards import Card
from assocportal.common.printing.paper import Paper, album_blocks, attachment_blocks
from assocportal.common.printing.views import CardView, DocxView, PdfView
from assocportal.common.vietnamese import long_date

from .models import Page


def describe_paper(page) -> dict:
    return Paper(
        title=page.title,
        path=page.get_absolute_url(),
        date_line=describe_version(page),
        lead=page.lead,
        blocks=[*read_blocks(page.body), *album_blocks(page), *attachment_blocks(page)],
    ).describe()


def describe_version(page):
    """Which text this is, and since when: consents cite it by its number."""
    version = page.versions.filter(number=page.version).only("created_at").first()
    return f"Phiên bản {page.version} | {long_date(version.created_at)}" if version else ""


def describe_card(page) -> dict:
    return Card(title=page.title, kicker="Giới thiệu").describe()


class PagePdf(PdfView):
    model = Page
    describe = staticmethod(describe_paper)


class PageDocx(DocxView):
    model = Page
    describe = staticmethod(describe_paper)


class PageCard(CardView):
    model = Page
    queryset = Page.objects.defer("body")
    describe = staticmethod(describe_card)
