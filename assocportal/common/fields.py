"""Text columns that hold NFC without control characters, however the value arrives."""

from django.db import models

from .vietnamese import normalize_text


class NormalizedTextMixin:
    def to_python(self, value):
        return self._normalize(super().to_python(value))

    def get_prep_value(self, value):
        return self._normalize(super().get_prep_value(value))

    def pre_save(self, instance, add):
        value = self._normalize(super().pre_save(instance, add))
        setattr(instance, self.attname, value)
        return value

    def _normalize(self, value):
        return normalize_text(value) if isinstance(value, str) else value


class NormalizedCharField(NormalizedTextMixin, models.CharField):
    pass


class NormalizedTextField(NormalizedTextMixin, models.TextField):
    pass
