"""The picture that is shared of an organisation."""

from assocportal.common.printing.cards import Card
from assocportal.common.printing.figures import describe_file
from assocportal.common.printing.views import CardView

from .models import Organisation


def describe_card(organisation) -> dict:
    return Card(
        title=organisation.name,
        kicker=organisation.get_kind_display().capitalize(),
        picture=describe_file(organisation.logo)["file"] if organisation.logo else None,
        detail=organisation.address,
    ).describe()


class OrganisationCard(CardView):
    model = Organisation
    queryset = Organisation.objects.select_related("logo").defer("introduction")
    describe = staticmethod(describe_card)
