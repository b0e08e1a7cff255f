from datetime import date
from itertools import pairwise

from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.charts import HEIGHT, WIDTH, draw_bars, draw_line


def draw(chart):
    return render_to_string("includes/chart.html", {"chart": chart, "key": "hoi-vien"})


def test_chart_tells_its_values_to_those_who_do_not_see_it():
    page = draw(draw_bars("Số hội viên", [("2020", 1_533), ("2021", 94_936)], "hội viên"))

    assert 'role="img" aria-labelledby="hoi-vien-ten hoi-vien-so-lieu"' in page
    assert '<title id="hoi-vien-ten">Số hội viên</title>' in page
    assert '<desc id="hoi-vien-so-lieu">2020: 1.533 hội viên; 2021: 94.936 hội viên.</desc>' in page
    assert page.count('class="chart-bar"') == 2
    assert ">94.936</text>" in page
    assert "style=" not in page


def test_chart_escapes_what_people_wrote():
    page = draw(draw_bars("<script>", [("<b>", 1)], "<i>"))

    assert [word in page for word in ("<script>", "<b>", "<i>")] == [False] * 3


def test_line_stands_days_as_far_apart_as_they_are():
    days = [date(2019, 12, 31), date(2020, 12, 31), date(2021, 12, 31), date(2025, 12, 31)]

    dots = draw_line("Số hội viên", [(day, 10) for day in days]).dots

    gaps = [after[0] - before[0] for before, after in pairwise(dots)]
    assert abs(gaps[1] - gaps[0]) <= 1
    assert abs(gaps[2] - 4 * gaps[0]) <= 4


def test_chart_of_nothing_is_empty():
    assert draw_line("Số hội viên", []).dots == []
    assert draw_bars("Số hội viên", []).bars == []


@given(st.lists(st.tuples(st.dates(), st.integers(0, 10**9)), min_size=1, max_size=40))
def test_everything_stands_inside_the_picture(points):
    line = draw_line("", sorted(points))
    bars = draw_bars("", [(str(day), number) for day, number in points])

    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in line.dots)
    assert all(bar.x >= 0 and bar.y >= 0 and bar.height >= 0 for bar in bars.bars)
