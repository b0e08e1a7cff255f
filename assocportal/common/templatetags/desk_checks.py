"""What the script beside a checked form reads of a finding."""

import json
from dataclasses import asdict, is_dataclass

from django import template

register = template.Library()


@register.filter
def as_json(thing):
    return json.dumps(asdict(thing) if is_dataclass(thing) else thing, ensure_ascii=False)
