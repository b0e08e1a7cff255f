"""Whether the portal has figures to show: the menu of every page asks, so the answer is kept per process."""

from django.db.models.signals import post_delete, post_save

from assocportal.common.kept import Kept

from .models import ReportingPeriod


def _read_periods():
    return list(ReportingPeriod.objects.only("state", "publish_at", "expire_at"))


kept_periods = Kept("periods", _read_periods)
for signal in (post_save, post_delete):
    signal.connect(kept_periods.renew, sender=ReportingPeriod)


def has_published_figures() -> bool:
    """By the clock, which needs no row to change."""
    return any(period.is_published for period in kept_periods())
