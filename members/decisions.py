"""What every act of an office rests on: a decision with its number, its day and, if there is one, the paper itself."""

from dataclasses import dataclass
from datetime import date

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models

from assocportal.common.attachments import Attachment
from assocportal.common.fields import NormalizedCharField


@dataclass(frozen=True)
class Decision:
    """As it is given to a verb. Empty: the row keeps what it has."""

    number: str = ""
    decided_on: date | None = None

    def give_to(self, row):
        if self.number:
            row.decision_number, row.decided_on = self.number, self.decided_on


NO_DECISION = Decision()


class Decided(models.Model):
    """Mixin: the decision behind a row. Its paper is a file of the row."""

    decision_number = NormalizedCharField(
        "số quyết định", max_length=60, blank=True, help_text="Ví dụ: 232/QĐ-LHH"
    )
    decided_on = models.DateField("ngày quyết định", null=True, blank=True)
    attachments = GenericRelation(Attachment)

    class Meta:
        abstract = True

    @property
    def decision_text(self):
        """`Quyết định 232/QĐ-LHH ngày 29/12/2016`, or nothing where there is no number."""
        if not self.decision_number:
            return ""
        day = f" ngày {self.decided_on:%d/%m/%Y}" if self.decided_on else ""
        return f"Quyết định {self.decision_number}{day}"
