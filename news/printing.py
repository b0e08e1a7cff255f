"""Articles as PDF, as Word and as the picture that is shared."""

from django.utils import timezone
from django.utils.formats import date_format

from assocportal.common.printing.blocks import paragraph, read_blocks, run
from assocportal.common.printing.cards import Card
from assocportal.common.printing.figures import figure
from assocportal.common.printing.paper import Paper, album_blocks, attachment_blocks, text_blocks
from assocportal.common.printing.views import CardView, DocxView, PdfView
from assocportal.common.vietnamese import long_date, long_datetime

from .models import Article


def describe_paper(article) -> dict:
    """In the order of the page: head, cover, text, who wrote it and where it comes from, what was corrected."""
    return Paper(
        title=article.title,
        path=article.get_absolute_url(),
        kicker=article.kicker or article.category.name,
        date_line=long_datetime(article.publish_at) if article.publish_at else "",
        lead_source=article.source_name,
        lead=article.lead,
        blocks=[
            *cover_blocks(article),
            *read_blocks(article.body),
            *signature_blocks(article),
            *correction_blocks(article),
            *album_blocks(article),
            *attachment_blocks(article),
        ],
    ).describe()


def cover_blocks(article):
    if not article.shows_cover:
        return []
    caption = article.cover_caption or article.cover.caption
    return [figure(article.cover, [run(caption)] if caption else [], article.alt_of_cover())]


def signature_blocks(article):
    blocks = text_blocks("byline", article.byline)
    if article.source_name or article.source_url:
        source = run(article.source_name or article.source_url, link=article.source_url or None)
        blocks.append(paragraph(run("Nguồn: "), source, *original_time(article), role="source"))
    return blocks


def original_time(article):
    moment = article.source_published_at
    return [run(f", đăng lúc {date_format(timezone.localtime(moment), 'H:i, j/n/Y')}")] if moment else []


def correction_blocks(article):
    if not article.correction_note:
        return []
    day = f" ({long_date(article.corrected_at).lower()})" if article.corrected_at else ""
    first, *others = text_blocks("correction", article.correction_note)
    first["runs"] = [run(f"Đính chính{day}: ", "bold"), *first["runs"]]
    return [first, *others]


def describe_card(article) -> dict:
    return Card(title=article.title, kicker=article.kicker or article.category.name).describe()


class _ArticleFile:
    model = Article
    queryset = Article.objects.select_related("category", "cover")


class ArticlePdf(_ArticleFile, PdfView):
    describe = staticmethod(describe_paper)


class ArticleDocx(_ArticleFile, DocxView):
    describe = staticmethod(describe_paper)


class ArticleCard(_ArticleFile, CardView):
    queryset = Article.objects.select_related("category").defer("body")
    describe = staticmethod(describe_card)
