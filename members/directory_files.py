"""The directory as a table to take along: what its pages show and nothing else, as it is filtered now."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Prefetch
from django.http import HttpResponse
from django.utils import timezone

from assocportal.common.limits import Limit
from assocportal.common.spreadsheets import answer_csv, answer_xlsx, never_cached

from .models import Contact
from .views import OrganisationList

HEADINGS = [
    "Tên", "Tên ngắn", "Loại", "Lĩnh vực", "Địa bàn", "Trực thuộc", "Chức vụ người đứng đầu", "Người đứng đầu",
    "Trụ sở", "Trang web", "Liên hệ công khai", "Ngày thành lập", "Số hội viên", "Tính đến ngày",
]  # fmt: skip
# a table of all costs as much as a hundred pages
TAKEN = Limit("danh-ba-bang-tinh", most=30, within=timedelta(hours=1))
TOO_OFTEN = "Danh bạ được tải quá nhiều lần từ nơi này. Xin thử lại sau một giờ."


class DirectoryFile(OrganisationList):
    """Of the list its own choice: whatever narrows the page narrows the file."""

    def get(self, request, extension):
        if not TAKEN.allows(request.META.get("REMOTE_ADDR", "")):
            return never_cached(HttpResponse(TOO_OFTEN, status=429, content_type="text/plain; charset=utf-8"))
        organisations = self.get_queryset()
        rows = list_rows(organisations.with_counts(self.filter_form.day))
        name = f"hoi-thanh-vien-{timezone.localdate().isoformat()}"
        if extension == "csv":
            return answer_csv(name, HEADINGS, rows)
        return answer_xlsx(name, "Hội thành viên", HEADINGS, rows)


def list_rows(organisations) -> Iterator[list]:
    public = Prefetch("contacts", Contact.objects.filter(is_public=True), to_attr="public_contacts")
    rows = organisations.select_related("field", "place", "parent").defer(
        "introduction", "parent__introduction"
    )
    for organisation in rows.prefetch_related(public).iterator(chunk_size=500):
        yield describe(organisation)


def describe(organisation) -> list:
    parent = organisation.parent
    return [
        organisation.name,
        organisation.short_name,
        organisation.get_kind_display(),
        str(organisation.field or ""),
        str(organisation.place or ""),
        parent.name if parent and parent.is_published else "",
        organisation.leader_title,
        organisation.leader_name,
        organisation.address,
        organisation.website,
        "; ".join(contact.value for contact in organisation.public_contacts),
        organisation.founded_on,
        organisation.member_count,
        organisation.members_counted_on,
    ]
