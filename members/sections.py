"""Which of the register's pages have something to show: the menu of every page asks, so the answer is kept."""

from django.db.models import CharField, Value
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from assocportal.common.kept import Kept

from .honours.models import HonourDecision
from .models import Body, Organisation, ReportingPeriod

FIGURES, HONOURS, BODIES = "so-lieu", "khen-thuong", "to-chuc"
TIMES = ("state", "publish_at", "expire_at")


def _read_sections():
    """What may be public at some time, with its times: by the clock, no row changes."""
    unions = Organisation.objects.unions().current().filter(bodies__is_public=True)
    shown = {FIGURES: ReportingPeriod.objects, HONOURS: HonourDecision.objects, BODIES: unions}
    first, *others = [
        rows.annotate(section=Value(name, CharField())).order_by().values_list("section", *TIMES)
        for name, rows in shown.items()
    ]
    return [
        (name, ReportingPeriod(**dict(zip(TIMES, times, strict=True))))
        for name, *times in first.union(*others)
    ]


kept_sections = Kept("sections", _read_sections)
for signal in (post_save, post_delete):
    for sender in (ReportingPeriod, HonourDecision, Body):
        signal.connect(kept_sections.renew, sender=sender)


@receiver([post_save, post_delete], sender=Organisation)
def renew_sections(instance, **kwargs):
    """Only the union has a chart."""
    if instance.kind == Organisation.Kind.UNION:
        kept_sections.renew()


def shown_sections() -> set[str]:
    return {name for name, row in kept_sections() if row.is_published}


def has_published_figures() -> bool:
    return FIGURES in shown_sections()
