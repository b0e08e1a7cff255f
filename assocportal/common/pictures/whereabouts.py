"""Where a picture is used, in words and links; and whether anybody waits to use it."""

from dataclasses import dataclass

from django.contrib import admin
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from assocportal.common.drafts.models import KeptForm
from assocportal.common.workflow.models import PendingVersion
from assocportal.common.workflow.rights import may_see

from .models import Picture

HIDDEN = "(chưa công bố)"
MOST_SHOWN = 50
WAITING = "Ảnh đang nằm trong một bản đang gõ hoặc bản chờ duyệt chưa lưu vào bài."


@dataclass(frozen=True)
class Whereabouts:
    kind: str
    title: str
    place: str
    public_address: str
    form_address: str


def find_uses(picture: Picture, user) -> list[Whereabouts]:
    uses = picture.uses.select_related("content_type").prefetch_related("row").order_by("-pk")[:MOST_SHOWN]
    return [_describe(use, user) for use in uses if use.row is not None]


def _describe(use, user):
    row = use.row
    if not _may_name(user, row):
        return Whereabouts(str(row._meta.verbose_name), HIDDEN, use.get_place_display(), "", "")
    return Whereabouts(
        kind=str(row._meta.verbose_name),
        title=str(row),
        place=use.get_place_display(),
        public_address=_public_address(row),
        form_address=_form_address(row, user),
    )


def _may_name(user, row):
    """What is not public yet is named to those alone whom the desk shows it."""
    return may_see(user, row) or is_public(row)


def is_public(row):
    manager = type(row)._default_manager
    return not hasattr(manager, "published") or manager.published().filter(pk=row.pk).exists()


def _public_address(row):
    """Only where the public gets to: a draft has no page to show."""
    return row.get_absolute_url() if hasattr(row, "get_absolute_url") and is_public(row) else ""


def _form_address(row, user):
    meta = row._meta
    if not (may_see(user, row) and admin.site.is_registered(type(row))):
        return ""
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])


def name_uses(picture: Picture, user) -> list[str]:
    """For who wants to delete it."""
    return [
        format_html("{}: {}", use.kind, _link(use.form_address, use.title))
        for use in find_uses(picture, user)
    ]


def list_uses(picture: Picture, user):
    uses, number = find_uses(picture, user), picture.uses.count()
    if not uses:
        return "Chưa dùng ở đâu."
    lines = [
        (
            use.kind,
            _link(use.form_address, use.title),
            use.place,
            format_html(', <a href="{}">xem trang</a>', use.public_address) if use.public_address else "",
        )
        for use in uses
    ]
    shown = format_html_join("", "<li>{}: {} ({}{})</li>", lines)
    more = f"Và {number - len(uses)} chỗ nữa." if number > len(uses) else ""
    return format_html('<ul class="picture-uses">{}</ul>{}', shown, more)


def _link(address, title):
    return format_html('<a href="{}">{}</a>', address, title) if address else title


def is_waited_for(picture: Picture) -> bool:
    """In a form that somebody is typing, or in a change that waits for approval: neither is a use as yet."""
    tokens = [picture.token, *picture.former_tokens]
    return any(
        model.objects.annotate(text=Cast(column, TextField()))
        .filter(Q(*(("text__contains", token) for token in tokens), _connector=Q.OR))
        .exists()
        for model, column in ((KeptForm, "fields"), (PendingVersion, "values"))
    )
