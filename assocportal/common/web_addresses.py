"""Links that editors type: web addresses and nothing else, in the form and in the database."""

from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q

WEB_ADDRESSES_ONLY = "Đường dẫn phải bắt đầu bằng http:// hoặc https://."
validate_web_address = URLValidator(["http", "https"], message=WEB_ADDRESSES_ONLY)


class WebAddressField(models.URLField):
    """Migrations see a plain URLField."""

    default_validators = [validate_web_address]

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs


def web_address_constraint(field: str, name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{field: ""}) | Q(**{f"{field}__regex": "^https?://"}),
        name=name,
        violation_error_message=WEB_ADDRESSES_ONLY,
    )
