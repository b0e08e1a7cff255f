"""Who comes in where: every address of the workspace, every address of the desk."""

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from members.models import Contact, RowProposal
from news.models import Article
from tests.common.login.codes import PASSWORD, log_in
from tests.factories import CategoryFactory, OrganisationFactory, OrganisationUserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(organisation, secretary):
    """Every address of one organisation's workspace, with the method that it answers."""
    contact = Contact.objects.create(organisation=organisation, kind="khac", value="zalo")
    proposal = RowProposal.objects.create(
        organisation=organisation,
        subject="so-hoi-vien",
        made_by=secretary,
        values={"members": 5, "counted_on": "2026-01-01"},
    )
    article = Article.objects.create(title="Bài", category=CategoryFactory(), created_by=secretary)
    article.organisations.add(organisation)
    one = [organisation.pk]
    get = [
        reverse("workspace_home", args=one),
        *(
            reverse(f"workspace:{name}", args=one)
            for name in ("profile", "preview", "contacts", "new_contact")
        ),
        *(reverse(f"workspace:{name}", args=one) for name in ("counts", "leaders")),
        *(reverse(f"workspace:{name}", args=[*one, contact.pk]) for name in ("contact", "contact_removal")),
        *(reverse(f"workspace_articles:{name}", args=one) for name in ("list", "new")),
        reverse("workspace_articles:article", args=[*one, article.pk]),
    ]
    post = [
        reverse("workspace:take_profile_back", args=one),
        reverse("workspace:take_back", args=[*one, proposal.pk]),
        reverse("workspace_articles:take_back", args=[*one, article.pk]),
    ]
    return get, post


def answers(client, pages):
    get, post = pages
    said = [client.get(address) for address in get] + [client.post(address) for address in [*get, *post]]
    return {response.status_code for response in said}


def test_own_pages_open_and_no_cache_keeps_them(member, pages):
    said = [member.get(address) for address in [*pages[0], "/hoi-vien/tro-giup/"]]

    assert {response.status_code for response in said} == {200}
    assert all("no-store" in response["Cache-Control"] for response in said)


def test_strangers_are_led_to_the_login_and_back(client, pages):
    assert answers(client, pages) == {302}
    assert client.get(pages[0][1]).url == f"/dang-nhap/?next={pages[0][1]}"


def test_people_of_other_organisations_find_nothing(client, pages):
    client.force_login(OrganisationUserFactory().user)

    assert answers(client, pages) == {404}


def test_staff_find_nothing_unless_they_act_for_it(office, pages):
    assert answers(office, pages) == {404}


def test_rows_of_other_organisations_are_not_reached_through_ones_own(client, pages, organisation):
    other = OrganisationUserFactory()
    client.force_login(other.user)
    get, post = (
        [address.replace(f"/{organisation.pk}/", f"/{other.organisation_id}/", 1) for address in some]
        for some in (pages[0][7:9] + pages[0][11:], pages[1][1:])
    )

    assert answers(client, (get, post)) == {404}


def test_access_that_ended_is_no_access(member, organisation, secretary, pages):
    secretary.organisation_roles.update(ended_at=timezone.now())

    assert answers(member, pages) == {404}
    assert "chưa gắn với tổ chức nào" in member.get("/hoi-vien/").content.decode()


def test_a_colleague_does_not_open_what_somebody_else_writes(client, pages, organisation):
    client.force_login(OrganisationUserFactory(organisation=organisation).user)

    assert client.get(pages[0][-1]).status_code == 404
    assert client.post(pages[0][-1], {"title": "Tên khác"}).status_code == 404


def test_desk_refuses_people_of_organisations_at_every_address(member):
    addresses = ["/admin/", "/admin/tai-anh/", "/giao-dien/"]
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        addresses += [
            reverse(f"{name}_changelist"),
            reverse(f"{name}_add"),
            reverse(f"{name}_change", args=[1]),
        ]

    answers = {address: member.get(address, follow=True).status_code for address in addresses}

    assert {address: status for address, status in answers.items() if status not in (403, 404, 405)} == {}


def test_login_leads_to_the_workspace_and_never_to_the_desk(client, secretary, organisation):
    secretary.set_password(PASSWORD)
    secretary.save()

    assert log_in(client, secretary).url == "/hoi-vien/"
    assert client.get("/hoi-vien/").url == f"/hoi-vien/{organisation.pk}/"
    to_desk = {"username": secretary.email, "password": PASSWORD, "next": "/admin/news/article/"}
    assert Client().post("/dang-nhap/", to_desk).url == "/hoi-vien/"
    to_form = to_desk | {"next": f"/hoi-vien/{organisation.pk}/lien-he/"}
    assert Client().post("/dang-nhap/", to_form).url == to_form["next"]


def test_whoever_acts_for_several_chooses(member, secretary):
    OrganisationUserFactory(user=secretary, organisation=OrganisationFactory(name="Hội Làm vườn"))

    page = member.get("/hoi-vien/").content.decode()

    assert ("Hội Làm vườn" in page, "Hội Nghề cá" in page) == (True, True)


def test_header_leads_there_whoever_is_logged_in_without_the_desk(client, member):
    assert 'href="/hoi-vien/"' in member.get("/gioi-thieu/").content.decode()
    assert 'href="/hoi-vien/"' not in Client().get("/gioi-thieu/").content.decode()


def test_home_costs_the_same_at_one_and_three_rows(
    member, organisation, secretary, django_assert_num_queries, django_assert_max_num_queries
):
    category = CategoryFactory()

    def add():
        article = Article.objects.create(
            title="Bài", category=category, created_by=secretary, state="tra-lai"
        )
        article.organisations.add(organisation)
        values = {"starts_on": "2026-01-01", "person": "Lê Văn A", "role": 10, "how": "dai-hoi"}
        RowProposal.objects.create(
            organisation=organisation, subject="lanh-dao", made_by=secretary, values=values
        )

    add()
    address = reverse("workspace_home", args=[organisation.pk])
    member.get(address)
    with django_assert_max_num_queries(30) as first:
        member.get(address)
    add(), add()
    with django_assert_num_queries(len(first)):
        member.get(address)
