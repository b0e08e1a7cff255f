"""The union as one of the register's organisations: its own bodies, terms and congresses hang there."""

from django.db.models import F

from ..models import Organisation


def own_organisation():
    """The union of today; what it was made of are unions too, and left."""
    unions = Organisation.objects.published().unions().current()
    return unions.order_by(F("founded_on").desc(nulls_last=True), "pk").first()
