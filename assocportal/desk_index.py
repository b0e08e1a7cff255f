"""What waits for one person at the desk, of every model that is published: the index page's boxes.

One query finds each box's rows over all models, and one more for each model reads them: the cost does not grow.
"""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.db.models import BigIntegerField, Count, F, Q, TextField, Value, Window
from django.urls import reverse
from django.utils import timezone

from assocportal.common.drafts.addresses import restore_address
from assocportal.common.drafts.keeping import latest_kept_forms
from assocportal.common.models import Notice, Page, PendingVersion, WorkflowStep
from assocportal.common.publishing import State
from assocportal.common.targets import desk_address_of
from assocportal.common.workflow.models import Step
from assocportal.common.workflow.notices import open_notices_of
from assocportal.common.workflow.proposals import proposals_for
from assocportal.common.workflow.rights import has_right
from assocportal.common.workflow.wording import say_kind, say_moment, say_time_to_come
from events.models import Event
from members.governance.tracker import Standing, count_overdue
from members.models import Organisation
from members.reporting.models import ReportingPeriod
from news.models import Article

SHOWN = 5
MODELS = {model._meta.label: model for model in (Article, Event, Organisation, Page, ReportingPeriod)}
# the list's filter for what one person wrote, where rows say who did
MINE = {"news.Article": "&cua-toi=1"}


@dataclass(frozen=True)
class Line:
    words: str
    address: str
    note: str = ""
    reason: str = ""


@dataclass
class Box:
    title: str
    tone: str = ""
    lines: list[Line] = field(default_factory=list)
    # (how many, of what, the list that shows them)
    counts: list[tuple[int, str, str]] = field(default_factory=list)

    @property
    def total(self):
        return sum(number for number, _, _ in self.counts)


@dataclass(frozen=True)
class Found:
    """The first rows of one box, and how many there are of each model."""

    rows: list[tuple[str, int]]
    totals: dict[str, int]


class DeskIndex:
    def __init__(self, user):
        self.user = user
        self.models = [model for model in MODELS.values() if has_right(user, "change", model)]

    @cached_property
    def boxes(self):
        """Those that have something to show, what is urgent first."""
        made = [self.unsaved(), self.returned(), self.waiting(), self.proposals(), self.own_proposals()]
        made += [self.congresses(), self.drafts(), self.scheduled()]
        return [box for box in made if box.lines]

    @cached_property
    def notices(self):
        """What became of one's own work. What has to be done stands in the boxes."""
        told = open_notices_of(self.user).filter(Q(is_to_do=False) | Q(step__step=Step.DECLINE))
        told = with_rows(told.select_related("step__made_by"))[: SHOWN + 1]
        return [notice for notice in told if notice.row is not None][:SHOWN]

    def unsaved(self):
        kept = latest_kept_forms(self.user, SHOWN)
        return Box("Đang gõ dở, chưa lưu", "warn", [say_unsaved(one) for one in kept])

    def returned(self):
        return self._box("Trả lại để sửa", "returned", self._say_returned, "trang-thai=tra-lai", tone="bad")

    def waiting(self):
        return self._box("Chờ tôi duyệt", "waiting", self._say_waiting, "cho-toi=1", tone="warn")

    def drafts(self):
        return self._box("Đang viết", "drafts", self._say_draft, "trang-thai=nhap")

    def scheduled(self):
        return self._box("Sắp tự đăng", "scheduled", self._say_scheduled, "trang-thai=hen-gio")

    def congresses(self):
        may_see = self.user.has_perm("members.view_congress")
        number = count_overdue(timezone.localdate()) if may_see else 0
        address = f"{reverse('admin:members_tracker')}?tinh-trang={Standing.OVERDUE}"
        lines = [Line(f"{number} hội quá hạn đại hội", address)] if number else []
        return Box("Theo dõi đại hội", "bad", lines)

    def proposals(self):
        waiting = proposals_for(self.user).exclude(made_by=self.user)
        return self._proposals_box("Bản sửa chờ tôi duyệt", waiting, "warn")

    def own_proposals(self):
        own = PendingVersion.objects.filter(made_by=self.user)
        return self._proposals_box("Bản sửa tôi đã gửi", own, "")

    # Which rows

    @cached_property
    def found(self):
        user = self.user
        return {
            "returned": find_first(
                [
                    model._default_manager.in_hand_of(user).filter(state=State.RETURNED)
                    for model in self.models
                ],
                "-updated_at",
            ),
            "waiting": find_first(
                [
                    model._default_manager.publishable_by(user).filter(state=State.SUBMITTED)
                    for model in self.models
                ],
                "updated_at",
            ),
            "drafts": find_first(
                [model._default_manager.in_hand_of(user).filter(state=State.DRAFT) for model in self.models],
                "-updated_at",
            ),
            "scheduled": find_first(
                [model._default_manager.at_desk_of(user).scheduled() for model in self.models], "publish_at"
            ),
        }

    @cached_property
    def rows(self):
        """By model and key: every row that any box shows."""
        wanted = sorted({row for found in self.found.values() for row in found.rows})
        read = {}
        for label, keys in groupby(wanted, key=lambda row: row[0]):
            rows = light_rows(MODELS[label]).filter(pk__in=[key for _, key in keys])
            read |= {(label, row.pk): row for row in rows}
        return read

    @cached_property
    def latest_steps(self):
        """By model, key and step: when a row was handed in or returned last, by whom and why."""
        about = Q(pk__in=[])
        for label in {label for label, _ in self.rows}:
            keys = [key for name, key in self.rows if name == label]
            about |= Q(content_type=ContentType.objects.get_for_model(MODELS[label]), object_id__in=keys)
        order = ("content_type", "object_id", "step")
        steps = WorkflowStep.objects.filter(about, step__in=(Step.SUBMIT, Step.RETURN))
        steps = steps.select_related("made_by").order_by(*order, "-made_at", "-pk").distinct(*order)
        return {(step.content_type_id, step.object_id, step.step): step for step in steps}

    def _step_of(self, row, step):
        return self.latest_steps.get((ContentType.objects.get_for_model(row).pk, row.pk, step))

    # What is said of them

    def _box(self, title, name, say, query, tone=""):
        found = self.found[name]
        rows = [self.rows[key] for key in found.rows if key in self.rows]
        counts = [
            (number, MODELS[label]._meta.verbose_name, self._list_address(label, name, query))
            for label, number in found.totals.items()
        ]
        return Box(title, tone, [say(row) for row in rows], counts)

    def _list_address(self, label, name, query):
        options = MODELS[label]._meta
        own = MINE.get(label, "") if name in ("returned", "drafts") else ""
        address = reverse(f"admin:{options.app_label}_{options.model_name}_changelist")
        return f"{address}?{query}{own}"

    def _say_returned(self, row):
        step = self._step_of(row, Step.RETURN)
        note = f"{step.made_by or 'Người duyệt'} trả lại lúc {say_moment(step.made_at)}" if step else ""
        return make_line(row, note=note, reason=step.reason if step else "")

    def _say_waiting(self, row):
        step = self._step_of(row, Step.SUBMIT)
        if step is None:
            return make_line(row, note=f"Từ {say_moment(row.updated_at)}")
        return make_line(row, note=f"{step.made_by or 'Một người'} gửi lúc {say_moment(step.made_at)}")

    def _say_draft(self, row):
        return make_line(row, note=f"Sửa lúc {say_moment(row.updated_at)}")

    def _say_scheduled(self, row):
        return make_line(row, note=say_time_to_come(row.publish_at))

    def _proposals_box(self, title, proposals, tone):
        waiting = proposals.filter(state=PendingVersion.State.OPEN).order_by("made_at", "pk")
        waiting = waiting.annotate(total=Window(Count("pk"))).select_related("made_by")
        rows = list(with_rows(waiting)[:SHOWN])
        lines = [
            Line(
                str(pending.row),
                reverse("admin:common_pendingversion_change", args=[pending.pk]),
                note=f"{pending.made_by or 'Một người'} gửi lúc {say_moment(pending.made_at)}",
            )
            for pending in rows
            if pending.row is not None
        ]
        address = reverse("admin:common_pendingversion_changelist")
        return Box(title, tone, lines, [(rows[0].total, "bản sửa", address)] if rows else [])


def find_first(querysets, order) -> Found:
    """Of several models in one query: the first by a moment they all have, and each model's total."""
    name = order.lstrip("-")
    parts = [
        queryset.order_by(order, "pk")
        .annotate(
            model=Value(queryset.model._meta.label, TextField()),
            key=F("pk"),
            moment=F(name),
            total=Window(Count("pk"), output_field=BigIntegerField()),
        )
        .values_list("model", "key", "moment", "total")[:SHOWN]
        for queryset in querysets
        if not queryset.query.is_empty()
    ]
    if not parts:
        return Found([], {})
    found = list(parts[0].union(*parts[1:], all=True)) if parts[1:] else list(parts[0])
    found.sort(key=lambda line: line[2], reverse=order.startswith("-"))
    return Found([line[:2] for line in found[:SHOWN]], {line[0]: line[3] for line in found})


def light_rows(model):
    """Without their long texts."""
    texts = [each.name for each in model._meta.fields if isinstance(each, TextField)]
    return model._base_manager.defer(*texts)


def with_rows(about):
    return about.prefetch_related(GenericPrefetch("row", [light_rows(model) for model in MODELS.values()]))


def make_line(row, note="", reason=""):
    kind = [] if isinstance(row, Article) else [say_kind(row)]
    return Line(str(row), desk_address_of(row), " · ".join([*kind, note]), reason)


def say_unsaved(kept):
    model_admin = admin.site.get_model_admin(kept.content_type.model_class())
    kind = f"{model_admin.opts.verbose_name}{'' if kept.key.isdecimal() else ' mới'}"
    note = f"{kind[0].upper()}{kind[1:]} · Tự lưu lúc {say_moment(kept.saved_at)}"
    return Line(kept.name, restore_address(model_admin, kept.key), note=note)


def settle_notices(user, key: str) -> int:
    """ "Đã xem": one of this person's notices, or all of them that only tell something."""
    told = Notice.objects.filter(user=user, settled_at=None)
    told = told.filter(pk=key) if key.isdecimal() else told.filter(is_to_do=False)
    return told.update(settled_at=timezone.now())
