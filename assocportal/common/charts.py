"""Small charts as SVG: this module reckons where everything stands, `includes/chart.html` draws it.

    chart = draw_bars("Số hội viên", [("2020", 1_533), ("2021", 1_541)], unit="hội viên")
    {% include "includes/chart.html" with chart=chart key="hoi-vien" %}

`key` tells the charts of one page apart. The chart's text holds every value, for who does not see it; a page shows the
same numbers as a table, too. Colours are classes of css/components/charts.css: a strict policy allows no style here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from .vietnamese import group_digits, short_date

WIDTH, HEIGHT = 360, 180
ABOVE, BELOW, BESIDE = 24, 22, 8
WIDEST_BAR = 56


@dataclass(frozen=True)
class Bar:
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Text:
    x: int
    y: int
    text: str
    anchor: str = "middle"


@dataclass
class Chart:
    title: str
    desc: str
    bars: list[Bar] = field(default_factory=list)
    dots: list[tuple[int, int]] = field(default_factory=list)
    path: str = ""
    values: list[Text] = field(default_factory=list)
    labels: list[Text] = field(default_factory=list)
    width: int = WIDTH
    height: int = HEIGHT
    base: int = HEIGHT - BELOW


def draw_bars(title: str, points: Sequence[tuple[str, int]], unit: str = "") -> Chart:
    """A bar for each label, in the order given; for more than a dozen take a line."""
    chart = Chart(title, describe(points, unit))
    step = (WIDTH - 2 * BESIDE) / max(len(points), 1)
    width = round(min(step * 0.7, WIDEST_BAR))
    rise = Scale([number for _, number in points])
    for place, (label, number) in enumerate(points):
        middle = round(BESIDE + step * (place + 0.5))
        top = rise.y(number)
        chart.bars.append(Bar(middle - width // 2, top, width, chart.base - top))
        chart.values.append(Text(middle, top - 6, group_digits(number)))
        chart.labels.append(Text(middle, HEIGHT - 6, label))
    return chart


def draw_line(title: str, points: Sequence[tuple[date, int]], unit: str = "") -> Chart:
    """Days stand as far apart as they are; the first, the last and the highest tell their value."""
    chart = Chart(title, describe([(short_date(day), number) for day, number in points], unit))
    if not points:
        return chart
    rise, along = Scale([number for _, number in points]), Along([day for day, _ in points])
    chart.dots = [(along.x(day), rise.y(number)) for day, number in points]
    chart.path = "M" + "L".join(f"{x} {y}" for x, y in chart.dots)
    for place in sorted({0, len(points) - 1, find_highest(points)}):
        x, y = chart.dots[place]
        chart.values.append(Text(x, y - 8, group_digits(points[place][1]), anchor_at(x)))
    for place in sorted({0, len(points) - 1}):
        x = chart.dots[place][0]
        chart.labels.append(Text(x, HEIGHT - 6, short_date(points[place][0]), anchor_at(x)))
    return chart


class Scale:
    """From nought, whatever the numbers: a chart that starts higher makes little changes look great."""

    def __init__(self, numbers: Sequence[int]):
        self.most = max([*numbers, 1])

    def y(self, number: int) -> int:
        return round(HEIGHT - BELOW - max(number, 0) / self.most * (HEIGHT - ABOVE - BELOW))


class Along:
    def __init__(self, days: Sequence[date]):
        self.first, self.span = min(days), max((max(days) - min(days)).days, 1)

    def x(self, day: date) -> int:
        return round(BESIDE + (day - self.first).days / self.span * (WIDTH - 2 * BESIDE))


def describe(points: Sequence[tuple[str, int]], unit: str) -> str:
    """`2020: 1.533 hội viên; 2021: 1.541 hội viên.`"""
    told = "; ".join(f"{label}: {group_digits(number)} {unit}".rstrip() for label, number in points)
    return f"{told}." if told else ""


def find_highest(points: Sequence[tuple[date, int]]) -> int:
    return max(range(len(points)), key=lambda place: points[place][1])


def anchor_at(x: int) -> str:
    """At the edges a text leans inwards."""
    return "start" if x < WIDTH / 6 else "end" if x > WIDTH * 5 / 6 else "middle"
