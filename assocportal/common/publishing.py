"""The one meaning of "the public may see it": `published()`.

Lists, pages, feeds, sitemaps, tags and files start from it; no view filters a published model by hand.
"""

from datetime import datetime

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from .vietnamese import VIETNAM

# A mistyped year: addresses hold years of two centuries, and what the database hands back must be a date in Python.
EARLIEST, LATEST = datetime(1945, 1, 1, tzinfo=VIETNAM), datetime(2100, 1, 1, tzinfo=VIETNAM)
EXPIRES_TOO_EARLY = "Giờ hết hạn phải sau giờ đăng."


def validate_year(moment):
    if not EARLIEST <= moment < LATEST:
        raise ValidationError(f"Năm phải từ {EARLIEST.year} đến {LATEST.year - 1}.", code="year")


class State(models.TextChoices):
    DRAFT = "nhap", "nháp"
    SUBMITTED = "cho-duyet", "chờ duyệt"
    RETURNED = "tra-lai", "trả lại"
    APPROVED = "da-duyet", "đã duyệt"
    WITHDRAWN = "go", "gỡ"


def is_out(now):
    return Q(Q(expire_at__isnull=True) | Q(expire_at__gt=now), state=State.APPROVED, publish_at__lte=now)


def is_scheduled(now):
    return Q(state=State.APPROVED, publish_at__gt=now)


def has_expired(now):
    return Q(state=State.APPROVED, publish_at__lte=now, expire_at__lte=now)


class PublishedQuerySet(models.QuerySet):
    def published(self):
        return self.filter(is_out(timezone.now()))

    def scheduled(self):
        return self.filter(is_scheduled(timezone.now()))

    def visible_to(self, user):
        """What this person may open. The same as the public, unless a model widens it."""
        return self.published()

    def at_desk_of(self, user):
        """What this person finds in the desk's lists."""
        return self

    def publishable_by(self, user):
        """The many-row form of `may_be_published_by`."""
        rights = self.model.rights_to_publish()
        return self if any(user.has_perm(right) for right in rights) else self.none()

    def in_hand_of(self, user):
        """What this person works on as long as it is not approved: all, unless rows say who wrote them."""
        return self


class PublishedModel(models.Model):
    """State and clock of what is published. "Hẹn giờ", "đã đăng" and "hết hạn" are computed, never stored."""

    state = models.CharField("trạng thái", max_length=10, choices=State, default=State.DRAFT)
    publish_at = models.DateTimeField(
        "đăng lúc",
        null=True,
        blank=True,
        validators=[validate_year],
        help_text="Giờ Việt Nam. Để trống: đăng ngay khi duyệt. Giờ sau này: tự đăng đúng giờ.",
    )
    expire_at = models.DateTimeField(
        "hết hạn lúc",
        null=True,
        blank=True,
        validators=[validate_year],
        help_text="Từ giờ này bài tự ẩn. Để trống: không hết hạn.",
    )
    created_at = models.DateTimeField("tạo lúc", auto_now_add=True)
    updated_at = models.DateTimeField("sửa lúc", auto_now=True)

    objects = PublishedQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=State.APPROVED) | Q(publish_at__isnull=False),
                name="%(app_label)s_%(class)s_approved_has_time",
            ),
            models.CheckConstraint(
                condition=Q(expire_at__isnull=True) | Q(expire_at__gt=F("publish_at")),
                name="%(app_label)s_%(class)s_expires_after_publishing",
                violation_error_message=EXPIRES_TOO_EARLY,
            ),
        ]

    def save(self, *args, update_fields=None, **kwargs):
        if self._settle_publish_time() and update_fields is not None:
            update_fields = {*update_fields, "publish_at"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def clean(self):
        super().clean()
        self._settle_publish_time()

    def validate_constraints(self, exclude=None):
        """The constraint's sentence, beside a field that the form has."""
        if self._expires_too_early():
            shown = [name for name in ("expire_at", "publish_at") if name not in (exclude or ())]
            raise ValidationError({(shown or [NON_FIELD_ERRORS])[0]: EXPIRES_TOO_EARLY})
        super().validate_constraints(exclude=exclude)

    @classmethod
    def rights_to_publish(cls):
        """Whoever has one of them publishes, if `may_be_published_by` agrees."""
        return (f"{cls._meta.app_label}.publish_{cls._meta.model_name}",)

    # Asked through workflow/rights.py, which also asks for the permission to change and looks at the state.

    def may_be_published_by(self, user):
        return any(user.has_perm(right) for right in self.rights_to_publish())

    def may_be_edited_by(self, user):
        return True

    def may_be_seen_by(self, user):
        return True

    def is_followed_by(self, user):
        """Whether somebody who may not enter the desk is told what became of this row of theirs."""
        return False

    def complete_keys(self, name, keys):
        """What a relation comes to hold when these keys are chosen for it in the form."""
        return set(keys)

    @property
    def is_published(self):
        now = timezone.now()
        return self._is_past_publish_time(now) and (self.expire_at is None or self.expire_at > now)

    @property
    def is_ahead(self):
        return self.publish_at is not None and self.publish_at > timezone.now()

    @property
    def has_been_public(self):
        """Its present state has let the public in, expired since or not."""
        return self._is_past_publish_time(timezone.now())

    @property
    def state_now(self):
        """The state in the editor's words, the clock included."""
        now = timezone.now()
        if self.state != State.APPROVED or not self.publish_at:
            return self.get_state_display()
        if self.publish_at > now:
            return "hẹn giờ"
        return "hết hạn" if self.expire_at and self.expire_at <= now else "đã đăng"

    def _settle_publish_time(self):
        """Approved without a time means now. True if that was filled in."""
        if self.state != State.APPROVED or self.publish_at is not None:
            return False
        # to the second, as people write it: HTML knows no finer times than milliseconds
        self.publish_at = timezone.now().replace(microsecond=0)
        return True

    def _is_past_publish_time(self, now):
        return self.state == State.APPROVED and self.publish_at is not None and self.publish_at <= now

    def _expires_too_early(self):
        return bool(self.expire_at and self.publish_at and self.expire_at <= self.publish_at)
