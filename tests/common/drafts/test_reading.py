from datetime import datetime

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.drafts.reading import read_field

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n<>&\"'"))


class Sample(forms.Form):
    text = forms.CharField(widget=forms.Textarea)
    line = forms.CharField()
    chosen = forms.MultipleChoiceField(choices=[(str(n), f"Mục {n}") for n in range(4)])
    ticked = forms.MultipleChoiceField(
        choices=[(str(n), f"Mục {n}") for n in range(4)], widget=forms.CheckboxSelectMultiple
    )
    is_on = forms.BooleanField()
    moment = forms.SplitDateTimeField(widget=AdminSplitDateTime)
    file = forms.FileField()


@given(TEXT, TEXT)
def test_text_is_read_as_a_browser_would_send_it(text, line):
    form = Sample(initial={"text": text, "line": line})

    assert (read_field(form, "text"), read_field(form, "line")) == ([("text", text)], [("line", line)])


def test_choices_boxes_and_moments_are_read():
    moment = datetime(2022, 6, 24, 16, 0)
    form = Sample(
        initial={"chosen": ["1", "3"], "ticked": ["0"], "is_on": True, "moment": moment, "file": "x"}
    )

    pairs = [pair for name in ("chosen", "ticked", "is_on", "file") for pair in read_field(form, name)]

    assert pairs == [("chosen", "1"), ("chosen", "3"), ("ticked", "0"), ("is_on", "on")]
    assert [name for name, _ in read_field(form, "moment")] == ["moment_0", "moment_1"]
