"""An organisation's form leads to its rows in the desk's other lists."""

import pytest

from tests.factories import BodyFactory, OrganisationFactory, OrganisationUserFactory, TermFactory

pytestmark = pytest.mark.django_db


def test_form_leads_to_the_rows_of_the_organisation_and_to_new_ones(client, officer):
    organisation = OrganisationFactory()
    body, _, other = (
        BodyFactory(organisation=organisation),
        TermFactory(organisation=organisation),
        BodyFactory(),
    )
    OrganisationUserFactory(organisation=organisation)

    page = client.get(f"/admin/members/organisation/{organisation.pk}/change/").content.decode()

    for text in [
        f'<a href="/admin/members/body/?to-chuc={organisation.pk}">Ban, hội đồng (1)</a>',
        f'<a href="/admin/members/term/?to-chuc={organisation.pk}">Nhiệm kỳ (1)</a>',
        f'<a href="/admin/members/congress/?to-chuc={organisation.pk}">Đại hội (0)</a>',
        f'<a href="/admin/members/membershipcount/?to-chuc={organisation.pk}">Số hội viên theo ngày (0)</a>',
        f'<a href="/admin/members/organisationuser/?to-chuc={organisation.pk}">Người làm việc cho tổ chức (1)</a>',
        f'<a href="/admin/members/organisationuser/add/?organisation={organisation.pk}">mời người</a>',
        f'<a href="/admin/members/rowproposal/?to-chuc={organisation.pk}">Đề nghị đang chờ (0)</a>',
    ]:
        assert text in page
    for kind in ("membershipcount", "organisationuser", "rowproposal", "honour"):
        assert client.get(f"/admin/members/{kind}/?to-chuc={organisation.pk}").status_code == 200
    bodies = client.get(f"/admin/members/body/?to-chuc={organisation.pk}").context["cl"].queryset
    assert (body in bodies, other in bodies) == (True, False)


def test_only_a_public_body_is_offered_on_its_page(client, officer):
    shown, hidden = BodyFactory(), BodyFactory(is_public=False)
    pages = [client.get(f"/admin/members/body/{row.pk}/change/").content.decode() for row in (shown, hidden)]

    assert ["viewsitelink" in page for page in pages] == [True, False]
