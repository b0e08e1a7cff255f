"""The fixed pages with their versions, the menu and the links of the demonstration."""

from django.urls import reverse

from assocportal.common.models import MenuItem, Page, RelatedLink
from assocportal.common.publishing import State

from .calendar import find_moment
from .content.links import LINKS, NEWS_IN_MENU, PAGES_IN_MENU
from .content.pages import PAGES
from .markup import render

UNION_PAGES = [
    ("Sơ đồ tổ chức", "governance:chart"),
    ("Chức năng, nhiệm vụ", "governance:duties"),
    ("Cán bộ đầu mối", "governance:officials"),
    ("Khen thưởng", "honours:list"),
]


def make_site(rows):
    pages = [make_page(rows, sheet, order) for order, sheet in enumerate(PAGES, start=1)]
    make_menu(rows, pages[:PAGES_IN_MENU])
    RelatedLink.objects.bulk_create(
        RelatedLink(name=name, url=url, order=order) for order, (name, url) in enumerate(LINKS, start=1)
    )


def make_page(rows, sheet, order):
    texts = [(sheet.since, sheet.body)]
    if sheet.earlier_body:
        texts.insert(0, (sheet.earlier_since, sheet.earlier_body))
    moments = [find_moment(since, rows.today) for since, _ in texts]
    lead = " ".join(sheet.lead.split())
    page = Page(title=sheet.title, lead=lead, order=order, purpose=sheet.purpose, publish_at=moments[0])
    page.state = State.APPROVED
    for moment, (_, body) in zip(moments, texts, strict=True):
        page.body = render(body, rows.gallery.figure)
        page.save()
        page.versions.filter(number=page.version).update(created_at=moment)
    return page


def make_menu(rows, pages):
    bar = [
        ("Trang chủ", reverse("home"), []),
        ("Giới thiệu", reverse("pages:list"), [{"page": page} for page in pages]),
        ("Tin tức", reverse("news:list"), [category_item(rows.categories[key]) for key in NEWS_IN_MENU]),
        (
            "Tổ chức",
            reverse("governance:chart"),
            [{"label": label, "address": reverse(name)} for label, name in UNION_PAGES],
        ),
        ("Hội thành viên", reverse("members:list"), []),
        ("Sự kiện", reverse("events:list"), []),
        ("Số liệu", reverse("reporting:list"), []),
    ]
    for order, (label, address, children) in enumerate(bar, start=1):
        item = MenuItem.objects.create(label=label, address=address, order=order)
        for place, child in enumerate(children, start=1):
            MenuItem.objects.create(parent=item, order=place, **child)


def category_item(category):
    return {"label": category.name, "address": category.get_absolute_url()}
