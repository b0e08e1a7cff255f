import pytest

from assocportal.common.publishing import State
from members.sitemaps import OrganisationSitemap
from tests.factories import OrganisationFactory

pytestmark = pytest.mark.django_db


def test_sitemap_names_public_organisations_with_their_last_change():
    organisation = OrganisationFactory()
    OrganisationFactory(state=State.WITHDRAWN)

    sitemap = OrganisationSitemap()

    assert list(sitemap.items()) == [organisation]
    assert sitemap.lastmod(organisation) == organisation.updated_at
