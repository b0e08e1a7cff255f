"""Who acts for a member organisation. No staff account: /hoi-vien/ is all they enter."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class OrganisationUserQuerySet(models.QuerySet):
    def acting(self):
        return self.filter(ended_at=None, user__is_active=True)


class OrganisationUser(models.Model):
    class Role(models.TextChoices):
        MANAGER = "phu-trach", "phụ trách"
        ASSISTANT = "giup-viec", "giúp việc"

    personal_fields = ("__str__",)

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="organisation_roles", verbose_name="tài khoản"
    )
    organisation = models.ForeignKey(
        "members.Organisation", models.CASCADE, related_name="user_roles", verbose_name="tổ chức"
    )
    role = models.CharField("vai trò", max_length=12, choices=Role, default=Role.MANAGER)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="người mời",
    )
    created_at = models.DateTimeField("từ lúc", default=timezone.now, editable=False)
    ended_at = models.DateTimeField("thôi lúc", null=True, blank=True, editable=False)

    objects = OrganisationUserQuerySet.as_manager()

    class Meta:
        verbose_name = "người của tổ chức"
        verbose_name_plural = "người của tổ chức"
        ordering = ["organisation", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation"],
                condition=Q(ended_at__isnull=True),
                name="members_organisationuser_once",
                violation_error_message="Tài khoản này đã làm việc cho tổ chức đó.",
            )
        ]

    def __str__(self):
        return f"{self.user} – {self.organisation}"
