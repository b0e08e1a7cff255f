"""What the style guide shows: rows that are never saved, with texts as long as real ones. It reads no table."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from crispy_forms.helper import FormHelper
from django import forms
from django.templatetags.static import static
from django.utils import timezone

from assocportal.common.models import AlbumPicture, Attachment, Picture, Video
from assocportal.common.publishing import State
from assocportal.common.search.marks import Marker
from assocportal.common.search.models import SearchEntry
from assocportal.common.search.query import read_query
from events.models import Event
from events.months import WEEKDAYS, Month
from members.models import Contact, Field, Organisation
from members.reporting.models import PublishedFigure, ReportingPeriod
from news.models import Article, Category

from .search import make_result
from .search_filters import Choice, Group, Option

TITLE = "Tổng kết công tác năm 2021, triển khai nhiệm vụ năm 2022"
LONG_TITLE = (
    "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh tổng kết công tác năm 2025, ký giao ước thi đua và triển khai "
    "nhiệm vụ trọng tâm năm 2026"
)
LEAD = (
    "Sáng 24/6, Liên hiệp hội tổ chức hội nghị sơ kết công tác sáu tháng đầu năm, triển khai nhiệm vụ sáu tháng "
    "cuối năm và bầu bổ sung chức danh Phó Chủ tịch."
)
LONG_NAME = "Hội Khoa học Kỹ thuật Chăn nuôi – Thú y và Nuôi trồng thủy sản nước lợ tỉnh Lạc Giang"
PUBLISHED = {"state": State.APPROVED, "publish_at": timezone.make_aware(datetime(2022, 6, 24, 16, 0, 56))}


class SampleForm(forms.Form):
    name = forms.CharField(label="Họ và tên", help_text="Ghi đầy đủ, có dấu.")
    email = forms.EmailField(label="Thư điện tử")
    kind = forms.ChoiceField(label="Loại tổ chức", choices=[("", "Chọn một loại"), ("hoi", "Hội thành viên")])
    parts = forms.MultipleChoiceField(
        label="Buổi tham dự",
        choices=[("sang", "Sáng"), ("chieu", "Chiều")],
        widget=forms.CheckboxSelectMultiple,
    )
    way = forms.ChoiceField(
        label="Cách tham dự",
        choices=[("truc-tiep", "Trực tiếp"), ("tu-xa", "Từ xa")],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(label="Ghi chú", required=False, widget=forms.Textarea)
    file = forms.FileField(label="Tệp báo cáo", help_text="PDF hoặc Word, không quá 30 MB.")
    agreed = forms.BooleanField(label="Tôi đồng ý để văn phòng dùng số điện thoại này khi có thay đổi.")
    locked = forms.CharField(label="Mã đại biểu", required=False, disabled=True, initial="DB-0042")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True


def draw(name, width, height, alt="Các đại biểu trong hội trường", **focus):
    """A picture whose every rendition is one drawing among the static files."""
    size = {"width": width, "height": height, "widths": [480, 960]}
    picture = Picture(alt=alt, credit="Duy Tùng", token="0" * 16, **size, **focus)
    picture.rendition_url = lambda width, extension: static(f"style_guide/{name}.svg")
    return picture


def make_rows():
    wide, tall = draw("wide", 1440, 960), draw("tall", 600, 1200, focal_y=80)
    organisations = make_organisations(draw("logo", 480, 480, alt="Biểu trưng"))
    events = make_events(organisations[0])
    return {
        "wide": wide,
        "articles": make_articles(wide, tall, draw("flat", 1800, 300)),
        "organisations": organisations,
        "contacts": [Contact(kind=Contact.Kind.EMAIL, value="hoi@lacgiang.example")],
        "events": events,
        "event": next(iter(events.values())),
        **make_month(events.values()),
        "attachments": make_attachments(),
        "album": [AlbumPicture(picture=picture, caption=LEAD) for picture in (wide, tall, wide)],
        "videos": [Video(title="Phát biểu khai mạc hội nghị", poster=wide, extension="mp4", size=12_345_678)],
        "period": make_period(),
        "results": make_results(),
        **make_search_filters(),
    }


def make_results():
    """Marked and cut by what marks and cuts the real ones."""
    marker = Marker(read_query("hội nghị tổng kết"))
    day = PUBLISHED["publish_at"]
    rows = [
        SearchEntry(kind="bai-viet", title=LONG_TITLE, lead=LEAD, text=f"{LEAD} {TITLE}. " * 3, dated_at=day),
        SearchEntry(kind="su-kien", title=TITLE, lead="Hội trường tầng 4", dated_at=day),
        SearchEntry(kind="to-chuc", title=LONG_NAME, text=LEAD * 4),
        SearchEntry(kind="trang", title="Hộinghịđạibiểu" * 12),
    ]
    return [make_result(row, row.text, marker) for row in rows]


def make_search_filters():
    category = Category(name="Tư vấn – Phản biện – Giám định xã hội", slug="mau")
    names = ["tất cả", "bài viết", "sự kiện", "tổ chức"]
    return {
        "choice": Choice("hội nghị tổng kết", category=category, year="2022"),
        "kinds": [Option(name, "#tim-kiem", is_chosen=name == "tất cả") for name in names],
        "filters": [Group("Tổ chức", [Option(LONG_NAME, "#tim-kiem", 1234 - number) for number in range(7)])],
    }


def make_articles(wide, tall, flat):
    category = Category(name="Hoạt động Liên hiệp hội", slug="hoat-dong")
    common = {"category": category, "slug": "mau", "address_month": "2022/06", **PUBLISHED}
    return [
        Article(
            title=TITLE, lead=LEAD, cover=wide, correction_note="Bản đăng đầu ghi nhầm số hội viên.", **common
        ),
        Article(title=LONG_TITLE, lead=LEAD, cover=tall, **common),
        Article(title=TITLE, lead=LEAD, cover=flat, **common),
        Article(title=TITLE, lead=LEAD, **common),
        Article(title="Hộinghịđạibiểu" * 12, **common),
    ]


def make_organisations(logo):
    field = Field(name="Nông, lâm nghiệp và phát triển nông thôn", slug="nong-lam-nghiep")
    return [
        Organisation(
            name=LONG_NAME, slug="mau", field=field, logo=logo, leader_name="BSCKII. Nguyễn Thị Thuý",
            leader_title="Chủ tịch",
            founded_on=date(1992, 3, 26), address="Số 1, đường Hùng Vương, thành phố Lạc Giang",
            website="https://hoi.example/", short_name="Hội Chăn nuôi – Thú y", **PUBLISHED,
        ),
        Organisation(name="Hội Đông y tỉnh Lạc Giang", slug="mau", kind=Organisation.Kind.COLLECTIVE, **PUBLISHED),
    ]  # fmt: skip


def make_events(host):
    """One for each thing that a card may have to say, by what it says."""
    day = timedelta(days=1)
    morning = timezone.localtime().replace(hour=8, minute=0, second=0, microsecond=0)
    status, soon = Event.Status, morning + 9 * day
    kinds = {
        "Sắp diễn ra": {
            "starts_at": soon,
            "ends_at": soon + timedelta(hours=3),
            "venue": "Hội trường tầng 2",
        },
        "Dự kiến": {"starts_at": soon, "status": status.PLANNED},
        "Đang diễn ra, nhiều ngày": {"starts_at": morning - day, "ends_at": morning + 2 * day},
        "Đã diễn ra": {"starts_at": morning - 40 * day},
        "Tạm hoãn": {"starts_at": soon, "status": status.POSTPONED, "venue": "Hội trường tầng 2"},
        "Đã hủy": {"starts_at": soon, "status": status.CANCELLED},
        "Cả ngày": {"starts_at": soon.replace(hour=0), "part_of_day": Event.PartOfDay.ALL_DAY},
        "Dành cho hội thành viên": {"starts_at": soon, "audience": Event.Audience.MEMBERS},
    }
    return {name: make_event(host, **details) for name, details in kinds.items()}


def make_event(host, **details):
    event = Event(
        title=LONG_TITLE, slug="mau", host=host, purposes="Sơ kết sáu tháng đầu năm.", **PUBLISHED, **details
    )
    event.settle_times()
    return event


def make_month(events):
    """As events.views.EventMonth lays a month out."""
    today = timezone.localdate()
    month = Month.of(today)
    return {
        "month": month,
        "weeks": month.weeks(list(events)),
        "weekdays": WEEKDAYS,
        "object_list": list(events),
    }


def make_attachments():
    files = {"pdf": "Báo cáo tổng kết công tác năm 2025", "docx": "Mẫu đăng ký đại biểu dự hội nghị"}
    return [
        Attachment(title=title, extension=extension, size=1_234_567, token=f"mau-{extension}")
        for extension, title in files.items()
    ]


def make_period():
    period = ReportingPeriod(
        year=2025, ends_on=date(2025, 12, 31), note="Báo cáo tổng kết năm 2025", **PUBLISHED
    )
    numbers = [
        ("tổ chức thành viên", "", "30", "tổ chức"),
        ("hội viên", "hon", "94936", "người"),
        ("lớp tập huấn, phổ biến kiến thức", "", "1541", "lớp"),
        ("nhiệm vụ tư vấn, phản biện được tiếp thu", "tren", "31.15", "%"),
    ]
    period.key_figures = [
        PublishedFigure(label=label, qualifier=qualifier, value=Decimal(value), unit=unit, is_key=True)
        for label, qualifier, value, unit in numbers
    ]
    return period
