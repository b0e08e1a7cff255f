"""What is asked of an article before it is published, beyond what fits any text; and the names that news knows."""

import re
from collections.abc import Collection, Iterable, Iterator

from django.db.models import Count, F, Func, TextField

from assocportal.common.models import Picture, Union
from assocportal.common.proofreading.draft import Draft
from assocportal.common.proofreading.findings import Finding, Place, Severity
from assocportal.common.union import current_union

from .models import Article

SOURCE = {
    "source_name": ("tên nguồn", "source_name"),
    "source_url": ("đường dẫn của bài gốc", "source_url"),
    "source_published_at": ("giờ đăng của bài gốc", "source_published_at_0"),
}
PAPERS = r"TTXVN|VietnamPlus|VnExpress|VietNamNet|VTV|VOV|Tuổi [Tt]rẻ|Thanh [Nn]iên|Dân trí|Nhân [Dd]ân|Tiền [Pp]hong"
FROM_ELSEWHERE = re.compile(
    rf"^\W*(?:Nguồn(?: tin)?\s*:\s*(?!\s*(?:ảnh|hình))(?P<named>\S.*)"
    rf"|Theo\s+(?:(?:báo|Báo|tạp chí|Tạp chí)\s+(?!cáo|chí\b)(?=[A-ZĐ])|(?:{PAPERS})(?!\w)).*)"
)
LAST_BLOCKS = 3
OFTEN = 3


def check_repost(draft: Draft) -> Iterator[Finding]:
    """DOMAIN A.7: an internal site compiles nobody else's news; whoever may, says from where and of when."""
    given = {name: draft.value(key) for name, (_, key) in SOURCE.items()}
    if given["source_name"] and current_union().site_class == Union.SiteClass.INTERNAL:
        yield Finding(
            "dang-lai-o-trang-noi-bo",
            "Trang đang khai là trang nội bộ: chưa có giấy phép trang tổng hợp thì không được đăng lại tin của nơi "
            "khác (Nghị định 147/2024/NĐ-CP). Nếu bài do đơn vị tự viết, hãy xóa tên nguồn.",
            Place("source_name"),
            Severity.MEND,
        )
    missing = [name for name in SOURCE if not given[name]]
    if missing and len(missing) < len(SOURCE):
        words = ", ".join(SOURCE[name][0] for name in missing)
        yield Finding("thieu-nguon", f"Bài đăng lại còn thiếu {words}.", Place(SOURCE[missing[0]][1]))


def check_unnamed_source(draft: Draft) -> Iterator[Finding]:
    body = draft.passage("body")
    if draft.value("source_name") or body is None:
        return
    for block in body.blocks[-LAST_BLOCKS:]:
        if block.tag != "figcaption" and (match := FROM_ELSEWHERE.search(block.text)):
            place = block.place(match[0], match.start())
            yield Finding(
                "thieu-nguon", "Nội dung nói bài lấy từ nơi khác. Hãy ghi ở phần “Bài đăng lại”.", place
            )


def check_parts(draft: Draft) -> Iterator[Finding]:
    if not draft.value("lead"):
        yield Finding(
            "thieu-sapo",
            "Bài chưa có sapo: danh sách tin và kết quả tìm kiếm chỉ hiện tiêu đề.",
            Place("lead"),
        )
    if "category" in draft.values and not draft.value("category"):
        yield Finding("thieu-chuyen-muc", "Bài chưa có chuyên mục chính.", Place("category"), Severity.MEND)


def check_cover(draft: Draft) -> Iterator[Finding]:
    key = draft.value("cover")
    cover = (
        Picture.objects.filter(pk=key).first() if key.isascii() and key.isdigit() and len(key) < 19 else None
    )
    if cover is None or cover.is_decorative:
        return
    if not (draft.value("cover_caption") or cover.caption):
        yield Finding("thieu-chu-thich", "Ảnh đại diện chưa có chú thích.", Place("cover_caption"))


ARTICLE_RULES = (check_repost, check_parts, check_cover, check_unnamed_source)


def authors_like(names: Collection[str]) -> Iterable[str]:
    """Of these names without marks, the authors who are called so; an index answers.

    A byline without marks is a slip that was stored, unless it was stored often: then somebody is called that.
    """
    plain = Func(F("byline"), function="vn_plain", output_field=TextField())
    bylines = Article.objects.exclude(byline="").alias(plain=plain).filter(plain__in=names)
    counted = bylines.order_by().values_list("byline").annotate(number=Count("pk"))
    return [byline for byline, number in counted if not byline.isascii() or number >= OFTEN]
