"""A small portal that has every kind of public page, with texts as long as real ones and the input that breaks pages.

`make_sample()` answers the pages by name. Whoever adds a kind of page adds it here: every check walks them all.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from assocportal.common.models import AlbumPicture, Attachment, MenuItem, RelatedLink, Union, Video
from assocportal.common.pictures.library import store_picture
from events.models import Event
from members.models import Contact
from tests.document_files import document
from tests.factories import (
    ArticleFactory,
    CategoryFactory,
    EventFactory,
    FieldFactory,
    OrganisationFactory,
    PageFactory,
    PublishedFigureFactory,
    ReportingPeriodFactory,
    TagFactory,
)
from tests.factories.events import local
from tests.members.governance.ledger import SmallUnion, agree
from tests.picture_files import upload

LONG_TITLE = (
    "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang: Tổng kết công tác năm 2025, ký giao ước thi đua "
    "và triển khai nhiệm vụ trọng tâm năm 2026"
)
LONG_NAME = "Hội Khoa học Kỹ thuật Chăn nuôi – Thú y và Nuôi trồng thủy sản nước lợ tỉnh Lạc Giang"
LEAD = (
    "Sáng 24/6, Liên hiệp hội tổ chức hội nghị sơ kết công tác sáu tháng đầu năm, triển khai nhiệm vụ sáu "
    "tháng cuối năm và bầu bổ sung chức danh Phó Chủ tịch; dự hội nghị có đại biểu của 30 tổ chức thành viên."
)
PARAGRAPH = f"<p>{LEAD} Các đại biểu nhất trí với báo cáo, ký <a href='/su-kien/'>giao ước thi đua</a>.</p>"
TABLE = (
    "<table><tbody><tr>" + "<th><p>Chỉ tiêu của năm</p></th>" * 9 + "</tr>"
    "<tr>" + "<td><p>94.936</p></td>" * 9 + "</tr></tbody></table>"
)
UNBROKEN = "Hộinghịđạibiểutổngkết" * 15
MP4 = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"
CAPTIONS = "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nKính thưa các đại biểu\n"


@dataclass(frozen=True)
class Visit:
    """`who`: "visitor", "member" (an account without rights) or "staff"."""

    address: str
    status: int = 200
    who: str = "visitor"


def make_sample():
    portal = Sample()
    return {
        **portal.fixed_addresses(),
        **portal.news(),
        **portal.events(),
        **portal.organisations(),
        **portal.union_pages(),
        **portal.pages(),
        **portal.own_pages(),
    }


def draw(name, width, height, alt="Các đại biểu trong hội trường"):
    return store_picture(upload(f"{name}.jpg", width=width, height=height), alt=alt, credit="Duy Tùng")


def figure(picture):
    return (
        f'<figure data-picture="{picture.pk}"><img src="{picture.usual_url}" alt="Lễ ký giao ước">'
        f"<figcaption>Đại diện các hội thành viên ký giao ước thi đua năm 2026</figcaption></figure>"
    )


class Sample:
    def __init__(self):
        self.picture = draw("hoi-truong", 1000, 667)
        self.portrait = draw("chan-dung", 500, 1100)
        self.panorama = draw("toan-canh", 1500, 250)
        self.logo = draw("bieu-trung", 300, 300, alt="Biểu trưng")
        self.soon = timezone.now().replace(microsecond=0) + timedelta(days=7)
        self.make_identity()
        self.field = FieldFactory(name="Nông, lâm nghiệp và phát triển nông thôn")
        self.organisation = self.make_organisation()
        self.bare_organisation = OrganisationFactory(name=f"{LONG_NAME} {UNBROKEN[:80]}")
        self.event = self.make_event()
        self.category = CategoryFactory(name="Tư vấn – Phản biện – Giám định xã hội", description=LEAD[:150])
        self.notices = CategoryFactory(name="Thông báo", is_announcements=True)
        self.tags = [TagFactory(name=name) for name in ("tổng kết", "giao ước thi đua", "khóa V")]
        self.page = PageFactory(title="Chức năng, nhiệm vụ, quyền hạn của Liên hiệp hội", body=self.body())
        MenuItem.objects.create(parent=self.about, page=self.page)

    def make_identity(self):
        Union.objects.create(
            official_name="Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang",
            short_name="Liên hiệp hội Lạc Giang",
            governing_body="Ủy ban nhân dân tỉnh Lạc Giang",
            responsible_person="TS. Nguyễn Thị Thuý",
            responsible_title="Chủ tịch",
            licence_number="12/GP-TTĐT",
            address="Số 1, đường Hùng Vương, thành phố Lạc Giang",
            phone="0200 3 123 456",
            email="vanphong@lacgiang.example",
            reuse_note="Ghi rõ nguồn khi sử dụng lại thông tin từ trang này.",
            notice="Nội dung minh họa.",
        )
        self.about = MenuItem.objects.create(label="Giới thiệu", address="/gioi-thieu/", order=1)
        sections = {
            "Tin tức": "/tin-tuc/",
            "Hội thành viên": "/hoi-thanh-vien/",
            "Sự kiện": "/su-kien/",
            "Số liệu": "/so-lieu/",
        }
        for order, (label, address) in enumerate(sections.items(), 2):
            MenuItem.objects.create(label=label, address=address, order=order)
        RelatedLink.objects.create(name="Liên hiệp các Hội KH&KT Việt Nam", url="https://vusta.example/")

    def make_organisation(self):
        organisation = OrganisationFactory(
            name=LONG_NAME, short_name="Hội Chăn nuôi – Thú y", field=self.field, logo=self.logo,
            leader_name="BSCKII. Nguyễn Thị Thuý", leader_title="Chủ tịch",
            address="Số 1, đường Hùng Vương", introduction=f"{PARAGRAPH}<h2>Nhiệm vụ</h2>{PARAGRAPH}",
            website="https://hoi-chan-nuoi.example/",
        )  # fmt: skip
        Contact.objects.create(
            organisation=organisation, kind=Contact.Kind.EMAIL, value="hoi@lacgiang.example", is_public=True
        )
        return organisation

    def make_event(self):
        event = EventFactory(
            title=LONG_TITLE, starts_at=self.soon, host=self.organisation, co_hosts=[self.bare_organisation],
            venue="Hội trường tầng 2, số 1 đường Hùng Vương, thành phố Lạc Giang",
            online_link="https://hop.example/phong/12345678901234567890", programme=PARAGRAPH + TABLE,
            purposes="Sơ kết sáu tháng đầu năm.\nBầu bổ sung Phó Chủ tịch.",
        )  # fmt: skip
        self.furnish(event)
        return event

    def furnish(self, row):
        """An album, a video with poster and captions, a file."""
        for order, picture in enumerate((self.picture, self.portrait, self.panorama)):
            AlbumPicture.objects.create(owner=row, picture=picture, order=order, caption=LEAD[:90])
        video = Video(owner=row, title="Phát biểu khai mạc", poster=self.picture, extension="mp4")
        video.size, video.checksum = len(MP4), "0" * 64
        video.file.save("video.mp4", ContentFile(MP4), save=False)
        video.captions.save("video.vtt", ContentFile(CAPTIONS.encode()), save=False)
        video.save()
        Attachment.objects.create(owner=row, file=document(), title="Báo cáo tổng kết công tác năm 2025")

    def body(self):
        figures = [figure(picture) for picture in (self.picture, self.portrait, self.panorama)]
        return (
            PARAGRAPH.join(figures) + f"<h2>Phản biện, nghiên cứu, phổ biến kiến thức</h2>{PARAGRAPH}"
            f"<ul><li><p>{LEAD[:60]}</p></li></ul><blockquote>{PARAGRAPH}</blockquote>"
            f"<h3>Chỉ tiêu</h3>{TABLE}<p>{UNBROKEN}</p>"
        )

    def fixed_addresses(self):
        names = {
            "home": "/", "news": "/tin-tuc/", "second page of news": "/tin-tuc/?trang=2",
            "year": "/tin-tuc/2022/", "month": "/tin-tuc/2022/06/", "empty month": "/tin-tuc/2001/01/",
            "events": "/su-kien/", "empty kind of events": "/su-kien/?loai=dai-hoi",
            "past events": "/su-kien/da-dien-ra/", "empty month of events": "/su-kien/lich/2031/01/",
            "directory": "/hoi-thanh-vien/", "filtered directory": "/hoi-thanh-vien/?loai=trung-tam",
            "search": "/tim-kiem/", "search for something": "/tim-kiem/?q=tong+ket",
            "search in vain": f"/tim-kiem/?q={UNBROKEN[:60]}", "figures": "/so-lieu/", "login": "/dang-nhap/",
        }  # fmt: skip
        return {name: Visit(address) for name, address in names.items()}

    def news(self):
        article = ArticleFactory(
            title=LONG_TITLE, kicker="Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", lead=LEAD,
            body=self.body(), category=self.category, event=self.event, byline="Duy Tùng",
            source_name="LacGiangPortal", source_url="https://bao.example/bai", is_featured=True,
            cover=self.picture, correction_note="Bản đăng đầu ghi nhầm số hội viên.",
            publish_at=local(2022, 6, 27, 8),
        )  # fmt: skip
        article.organisations.add(self.organisation, self.bare_organisation)
        article.tags.add(*self.tags)
        article.categories.add(self.notices)
        self.furnish(article)
        barest = ArticleFactory(title="Tin vắn", lead="", body="", category=self.category, publish_at=None)
        unbroken = ArticleFactory(
            title=UNBROKEN[:300], lead=UNBROKEN, kicker=UNBROKEN[:150], cover=self.portrait, is_featured=True
        )
        panorama = ArticleFactory(title=LONG_TITLE, lead=LEAD, cover=self.panorama, is_featured=True)
        for number in range(20):
            ArticleFactory(
                title=f"Bản tin số {number}", category=self.notices if number % 2 else self.category
            )
        rows = {
            "article": article, "barest article": barest, "article with an unbroken title": unbroken,
            "article with a panorama": panorama, "category": self.category, "tag": self.tags[0],
        }  # fmt: skip
        return addresses_of(rows)

    def events(self):
        midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
        day, soon = timedelta(days=1), {"title": LONG_TITLE, "starts_at": self.soon}
        status, all_day = Event.Status, Event.PartOfDay.ALL_DAY
        unbroken = {"title": UNBROKEN[:300], "venue": UNBROKEN[:200]}
        rows = {
            "upcoming event": self.event,
            "postponed event": EventFactory(**soon, status=status.POSTPONED, venue="Hội trường"),
            "cancelled event": EventFactory(**soon, status=status.CANCELLED),
            "all-day event": EventFactory(starts_at=midnight + day, ends_at=None, part_of_day=all_day),
            "event of several days": EventFactory(starts_at=midnight, ends_at=midnight + 3 * day),
            "event without end": EventFactory(**unbroken, starts_at=self.soon, ends_at=None),
            "past event": EventFactory(starts_at=local(2026, 6, 24, 8)),
        }
        month = Visit(f"/su-kien/lich/{timezone.localtime(self.event.starts_at):%Y/%m}/")
        return {**addresses_of(rows), "month of events": month}

    def organisations(self):
        rows = {
            "organisation with logo": self.organisation,
            "organisation without logo": self.bare_organisation,
        }
        return addresses_of(rows)

    def union_pages(self):
        union = SmallUnion(members=12)
        union.seat(UNBROKEN[:150], order=90)
        clerk = union.seat("Nguyễn Thị Thuý", body=union.make_unit(duties=LEAD)).person
        clerk.phone, clerk.email = "(0200) 3 800 019", "vanphong@lienhiephoi.example"
        agree(clerk, "phone", "email")
        chart, then = "/to-chuc/", "/to-chuc/?ngay=24/6/2022"
        names = {
            "chart": chart, "chart of a day": then, "chart of no day": f"{chart}?ngay=31/2/2022",
            "duties": f"{chart}chuc-nang/", "officials": f"{chart}can-bo-dau-moi/",
            "body": union.body.get_absolute_url(),
        }  # fmt: skip
        return {name: Visit(address) for name, address in names.items()}

    def pages(self):
        PageFactory(title="Điều lệ", lead=LEAD)
        self.furnish(self.page)
        for year in (2024, 2025):
            period = ReportingPeriodFactory(year=year, note="Báo cáo tổng kết của Liên hiệp hội")
            for label in ("tổ chức thành viên", "lớp tập huấn, phổ biến kiến thức", "hội viên"):
                PublishedFigureFactory(period=period, label=label, value=94_936, qualifier="hon", unit="lượt")
        self.page.lead = LEAD
        self.page.save()
        rows = {"fixed page": self.page, "earlier version of a fixed page": self.page.versions.get(number=1)}
        return {**addresses_of(rows), "fixed pages": Visit("/gioi-thieu/")}

    def own_pages(self):
        return {
            "not found": Visit("/tin-tuc/2026/hoi-nghi-tong-ket-nam/", 404),
            "not allowed": Visit("/giao-dien/", 403, who="member"),
            "style guide": Visit("/giao-dien/", who="staff"),
        }


def addresses_of(rows):
    return {name: Visit(row.get_absolute_url()) for name, row in rows.items()}
