"""/giao-dien/: every component in every state, from the templates that the public pages use. For staff."""

import re
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from . import style_samples

TOKENS = settings.BASE_DIR / "static" / "css" / "tokens.css"
TOKEN = re.compile(r"^ +--(?P<name>[a-z][\w-]+): *(?P<value>[^;]+);", re.MULTILINE)
# How tokens.css makes one declaration serve every look; nothing that a component names.
SWITCHES = {"light", "dark", "usual", "more"}


@dataclass(frozen=True)
class Section:
    """`components`: the stylesheets of static/css/components that it shows."""

    slug: str
    title: str
    components: str = ""

    @property
    def template(self):
        return f"style_guide/{self.slug.replace('-', '_')}.html"


SECTIONS = (
    Section("mau-sac", "Màu và cỡ"),
    Section("chu", "Chữ"),
    Section("khung", "Khung của mọi trang", "masthead menu display search_box footer layout print"),
    Section("nut", "Nút và đường dẫn"),
    Section("nhan", "Nhãn, lời nhắn"),
    Section("danh-sach", "Lối đi trong danh sách", "lists"),
    Section("tim-kiem", "Kết quả tìm kiếm"),
    Section("the-bai", "Thẻ bài viết", "card focus"),
    Section("the-su-kien", "Thẻ sự kiện"),
    Section("the-to-chuc", "Thẻ tổ chức"),
    Section("thong-tin-ngan", "Thông tin ngắn, tệp", "facts"),
    Section("lich", "Lịch tháng", "calendar"),
    Section("bieu-mau", "Biểu mẫu", "forms"),
    Section("bai-viet", "Bài viết", "prose"),
    Section("cong-cu", "Công cụ, chia sẻ", "tools"),
    Section("anh-phim", "Album, phim, ảnh phóng to", "album video dialog"),
    Section("so-lieu", "Con số", "figures"),
)


@never_cache
@login_required
def show_style_guide(request):
    if not request.user.is_staff:
        raise PermissionDenied
    response = render(request, "style_guide/index.html", describe_guide())
    response["X-Robots-Tag"] = "noindex"
    return response


def describe_guide():
    tokens = dict(read_tokens())
    pages = Paginator(range(1000), 20)
    return {
        "sections": SECTIONS,
        "crumbs": [("Giao diện", None)],
        "colours": [name for name in tokens if name.startswith("color-")],
        "measures": [(name, value) for name, value in tokens.items() if not name.startswith("color-")],
        "first_page": pages.page(1),
        "middle_page": pages.page(25),
        "last_page": pages.page(50),
        "fresh_form": style_samples.SampleForm(),
        "refused_form": style_samples.SampleForm({"email": "khong-phai-thu"}, files={}, auto_id="sai_%s"),
        **style_samples.make_rows(),
    }


def read_tokens():
    """Each name once, as first declared: the light theme's."""
    found = {}
    for match in TOKEN.finditer(TOKENS.read_text()):
        if match["name"] not in SWITCHES:
            found.setdefault(match["name"], match["value"])
    return found.items()
