"""Organisations and people as sheets name them."""

from assocportal.common.sheets.columns import Ref
from assocportal.common.sheets.directories import Directory

from .models import Organisation


def organisation_directory() -> Directory:
    """By code, by the present name, by the short one, by former ones."""
    codes, names, short, former = [], [], [], []
    rows = Organisation.objects.values_list("pk", "slug", "name", "short_name", "former_names")
    for pk, slug, name, short_name, former_names in rows:
        ref = Ref(pk, name)
        codes.append((slug, ref))
        names.append((name, ref))
        short.append((short_name, ref))
        former += [(line, ref) for line in former_names.splitlines()]
    advice = "Hãy ghi đúng tên như trong danh bạ, hoặc nhập tổ chức này trước."
    return Directory("tổ chức", names, codes, short, former, instead=advice)
