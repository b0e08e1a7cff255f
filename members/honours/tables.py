"""The table of a year: how many of each form went to collectives and to persons. Computed, never typed."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from assocportal.common.spreadsheets import answer_csv, answer_xlsx

from .models import Honour, HonourDecision, HonourForm

COLLECTIVE = Honour.Recipient.COLLECTIVE
HEADINGS = ["Hình thức", "Cấp", "Tập thể", "Cá nhân", "Cộng"]


@dataclass(frozen=True)
class Line:
    form: HonourForm
    collectives: int
    individuals: int

    @property
    def total(self) -> int:
        return self.collectives + self.individuals


@dataclass(frozen=True)
class YearTable:
    year: int
    lines: list[Line]

    @property
    def collectives(self) -> int:
        return sum(line.collectives for line in self.lines)

    @property
    def individuals(self) -> int:
        return sum(line.individuals for line in self.lines)

    @property
    def total(self) -> int:
        return self.collectives + self.individuals

    def rows(self) -> Iterable[list]:
        for line in self.lines:
            level = line.form.get_level_display()
            yield [line.form.name, level, line.collectives, line.individuals, line.total]
        yield ["Cộng", "", self.collectives, self.individuals, self.total]


def table_of(year: int) -> YearTable:
    """Of the year whose work was judged, as the public sees it: published, and not taken back. One query."""
    counted = (
        Honour.objects.published()
        .filter(decision__year_judged=year)
        .values("form_id", "form__name", "form__level", "form__order")
        .annotate(collectives=Count("pk", Q(recipient_kind=COLLECTIVE)), total=Count("pk"))
        .order_by("form__order", "form_id")
    )
    return YearTable(year, [_line(row) for row in counted])


def _line(row):
    form = HonourForm(pk=row["form_id"], name=row["form__name"], level=row["form__level"])
    return Line(form, row["collectives"], row["total"] - row["collectives"])


def years_honoured() -> list[int]:
    """Newest first."""
    decisions = HonourDecision.objects.published().order_by("-year_judged")
    return list(decisions.values_list("year_judged", flat=True).distinct())


def answer_table(table: YearTable, ending: str):
    name = f"khen-thuong-{table.year}"
    if ending == "csv":
        return answer_csv(name, HEADINGS, table.rows())
    return answer_xlsx(name, f"Khen thưởng {table.year}", HEADINGS, table.rows())
