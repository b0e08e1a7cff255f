"""Text columns that hold NFC without control characters, however the value arrives."""

import re

from django import forms
from django.db import models

from .vietnamese import normalize_text

LINE_BREAK = re.compile(r"\s*[\r\n\t]+\s*")


class NormalizedFormField(forms.CharField):
    """Normalised before it is measured: in NFD, as macOS copies it, a title is half as long again."""

    def to_python(self, value):
        value = super().to_python(value)
        if isinstance(value, str):
            value = normalize_text(value)
        return super().to_python(value)


class NormalizedTextMixin:
    def to_python(self, value):
        return self._normalize(super().to_python(value))

    def get_prep_value(self, value):
        return self._normalize(super().get_prep_value(value))

    def pre_save(self, instance, add):
        value = self._normalize(super().pre_save(instance, add))
        setattr(instance, self.attname, value)
        return value

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": NormalizedFormField, **kwargs})

    def _normalize(self, value):
        return normalize_text(value) if isinstance(value, str) else value


class NormalizedCharField(NormalizedTextMixin, models.CharField):
    """One line: Word's soft line break in a title becomes a space."""

    def _normalize(self, value):
        value = super()._normalize(value)
        return LINE_BREAK.sub(" ", value) if isinstance(value, str) else value


class NormalizedTextField(NormalizedTextMixin, models.TextField):
    pass
