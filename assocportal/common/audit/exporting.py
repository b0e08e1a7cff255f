"""What a list of entries shows, as a table for Excel. That somebody took it along is an entry itself."""

from collections.abc import Iterator

from django.contrib.admin.views.main import SEARCH_VAR
from django.http import Http404
from django.utils import timezone
from django.utils.text import capfirst

from assocportal.common.spreadsheets import answer_csv, answer_xlsx

from .models import AuditEntry
from .recording import record
from .showing import name_kind, show_entries, summarise

MOST_EXPORTED = 20_000
AT_ONCE = 500
HEADINGS = ["Lúc", "Người làm", "Việc", "Loại nội dung", "Mã", "Nội dung", "Thay đổi", "Ghi chú"]
CUT = f"Chỉ xuất {MOST_EXPORTED:,} dòng mới nhất. Hãy chọn ngày để xuất các dòng cũ hơn.".replace(",", ".")


def answer_export(request, kind, entries):
    if kind not in ("xlsx", "csv"):
        raise Http404
    entries = entries[: MOST_EXPORTED + 1]
    record(
        AuditEntry.Action.EXPORT,
        actor=request.user,
        note=f"Xuất nhật ký ({kind}). Lọc: {describe_filters(request)}",
    )
    name = f"nhat-ky-{timezone.localdate().isoformat()}"
    if kind == "csv":
        return answer_csv(name, HEADINGS, tell_rows(entries))
    return answer_xlsx(name, "Nhật ký", HEADINGS, tell_rows(entries))


def describe_filters(request) -> str:
    """Of words that were looked for, only that they were: they may be somebody's name, and stay here for ever."""
    filters = [f"{name} = {value}" for name, value in request.GET.items() if name != SEARCH_VAR]
    return "; ".join([*filters, *(["tìm theo chữ"] if request.GET.get(SEARCH_VAR) else [])]) or "không"


def tell_rows(entries) -> Iterator[list]:
    for number, entry in enumerate(in_parts(entries)):
        if number == MOST_EXPORTED:
            yield [CUT]
            return
        yield tell_row(entry)


def in_parts(entries) -> Iterator[AuditEntry]:
    part = []
    for entry in entries.iterator(chunk_size=AT_ONCE):
        part.append(entry)
        if len(part) == AT_ONCE:
            yield from show_entries(part)
            part = []
    yield from show_entries(part)


def tell_row(entry) -> list:
    kind = capfirst(name_kind(entry.model)) if entry.model else ""
    changes = "\n".join(summarise(entry))
    return [
        entry.at,
        entry.shown_actor,
        entry.get_action_display(),
        kind,
        entry.object_id,
        entry.shown_text,
        changes,
        entry.note,
    ]
