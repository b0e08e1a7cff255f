"""The page on which a whole body is typed or pasted, looked at, and stored."""

from django import forms
from django.contrib import messages
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from ..decisions import Decision
from .desk_pages import page_context
from .entry import NEW, lines_of_former_term, prepare_entries, seat_everybody
from .models import Congress, Seat, Term
from .verbs_admin import address_of

EXAMPLE = "PGS.TS. Nguyễn Văn An – Chủ tịch\nTrần Thị Bình – Phó Chủ tịch thường trực\nLê Văn Cường – Ủy viên"
NEEDS_RIGHT = "Tài khoản này không được thêm người mới. Hãy chọn người đã có trong danh sách."


class EntryForm(forms.Form):
    term = forms.ModelChoiceField(Term.objects.none(), label="Nhiệm kỳ", empty_label=None)
    on = forms.DateField(label="Giữ chức từ ngày", widget=AdminDateWidget)
    how = forms.ChoiceField(label="Hình thức", choices=Seat.How, initial=Seat.How.CONGRESS)
    congress = forms.ModelChoiceField(Congress.objects.none(), label="Tại đại hội", required=False)
    decision_number = forms.CharField(label="Số quyết định chuẩn y", max_length=60, required=False)
    decided_on = forms.DateField(label="Ngày quyết định", widget=AdminDateWidget, required=False)
    lines = forms.CharField(
        label="Danh sách",
        max_length=40_000,
        widget=forms.Textarea({"rows": 14, "class": "vLargeTextField", "placeholder": EXAMPLE}),
        help_text="Mỗi dòng một người: họ tên – chức danh. Không ghi chức danh là Ủy viên; hai chức danh nối bằng "
        "“kiêm”. Có thể chép từ Word hay Excel. Thứ tự các dòng là thứ tự giới thiệu.",
    )

    def __init__(self, body, *args, **kwargs):
        super().__init__(*args, **kwargs)
        owned = {"organisation": body.organisation_id}
        self.fields["term"].queryset = Term.objects.filter(**owned)
        self.fields["congress"].queryset = Congress.objects.filter(**owned, held_on__isnull=False)

    @property
    def values(self):
        cleaned = self.cleaned_data
        decision = Decision(cleaned["decision_number"], cleaned["decided_on"])
        return {name: cleaned[name] for name in ("on", "how", "congress")} | {"decision": decision}


class EntryAdmin:
    """Mixin of BodyAdmin."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.enter_seats)
        return [path("<int:body_id>/nhap-danh-sach/", view, name="members_body_entry"), *super().get_urls()]

    def entry_tools(self, request, body):
        if request.user.has_perm("members.add_seat"):
            yield "Nhập cả danh sách", reverse("admin:members_body_entry", args=[body.pk])

    def enter_seats(self, request, body_id):
        body = self.get_object(request, str(body_id))
        if body is None:
            raise Http404
        if not request.user.has_perm("members.add_seat"):
            raise PermissionDenied
        if request.method != "POST":
            return self._show_entry(request, body, EntryForm(body, initial=suggest(request, body)))
        return self._read_entry(request, body, EntryForm(body, request.POST))

    def _read_entry(self, request, body, form):
        entries = []
        if form.is_valid():
            try:
                entries = prepare_entries(form.cleaned_data["lines"], read_choices(request.POST))
                if "luu" in request.POST and was_shown(request.POST, entries):
                    return self._store_entry(request, body, form, entries)
            except ValidationError as refusal:
                for sentence in refusal.messages:
                    form.add_error(None, sentence)
        return self._show_entry(request, body, form, entries)

    def _store_entry(self, request, body, form, entries):
        if any(entry.is_new for entry in entries) and not request.user.has_perm("members.add_person"):
            raise ValidationError(NEEDS_RIGHT)
        seats = seat_everybody(body, form.cleaned_data["term"], entries, **form.values)
        new = sum(entry.is_new for entry in entries)
        messages.success(request, f"Đã ghi {len(seats)} chức danh của {len(entries)} người, {new} người mới.")
        return redirect(address_of(body))

    def _show_entry(self, request, body, form, entries=()):
        context = {
            "title": f"Nhập danh sách {body}",
            "subtitle": str(body.organisation),
            "body": body,
            "back": address_of(body),
            "form": form,
            "entries": entries,
            "has_problems": any(entry.problem for entry in entries),
            "new": NEW,
            "has_terms": form.fields["term"].queryset.exists(),
        }
        page = page_context(self, request, **context)
        return TemplateResponse(
            request, "admin/members/entry.html", page | {"media": self.media + form.media}
        )


def suggest(request, body):
    """The term asked for or the latest; with `tu-khoa-truoc` the names of the one before it."""
    asked = request.GET.get("nhiem-ky", "")
    terms = Term.objects.filter(organisation=body.organisation_id)
    term = (
        terms.filter(pk=int(asked)).first() if asked.isdecimal() and len(asked) < 10 else None
    ) or terms.first()
    if term is None:
        return {}
    congress = term.congresses.filter(held_on__isnull=False).first()
    lines = lines_of_former_term(body, term) if "tu-khoa-truoc" in request.GET else ""
    how = Seat.How.INTERIM if term.is_interim else Seat.How.CONGRESS
    return {"term": term, "on": term.starts_on, "congress": congress, "how": how, "lines": lines}


def read_choices(posted):
    return dict(zip(posted.getlist("ten"), posted.getlist("nguoi"), strict=False))


def was_shown(posted, entries):
    """Lines changed since the preview are looked at once more before anything is stored."""
    return posted.getlist("ten") == [entry.line.name for entry in entries]
