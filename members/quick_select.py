from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join


class QuickSelect(forms.Select):
    """Django renders a template for every option: of hundreds of places that would take longer than all the page."""

    def render(self, name, value, attrs=None, renderer=None):
        attributes = flatatt(self.build_attrs(self.attrs, attrs))
        return format_html(
            '<select name="{}"{}>{}</select>', name, attributes, render_options(self.choices, value)
        )


def render_options(choices, chosen):
    return format_html_join("", "{}", ((render_option(value, label, chosen),) for value, label in choices))


def render_option(value, label, chosen):
    if isinstance(label, list | tuple):
        return format_html('<optgroup label="{}">{}</optgroup>', value, render_options(label, chosen))
    mark = " selected" if value == (chosen or "") else ""
    return format_html('<option value="{}"{}>{}</option>', value, mark, label)
