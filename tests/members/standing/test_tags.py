from datetime import date, datetime

import pytest
from django.template import Context, Template

from assocportal.common.vietnamese import VIETNAM
from members.models import Organisation
from members.standing import acts
from members.standing.acts import Decision
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory

pytestmark = pytest.mark.django_db
DAY = date(2016, 12, 29)
BOTH = "{% load standing_tags %}{% former_names organisation %}{% successors organisation %}"


def noon(year):
    return datetime(year, 6, 24, 12, tzinfo=VIETNAM)


def show(organisation):
    return " ".join(Template(BOTH).render(Context({"organisation": organisation})).split())


def test_page_of_a_merged_organisation_points_to_the_living_one(django_assert_num_queries):
    first, second, third = (OrganisationFactory(name=name) for name in ("Một", "Hai", "Ba"))
    acts.merge_organisations([first], second, Decision(DAY, "232/QĐ-LHH"))
    acts.merge_organisations([second], third, Decision(date(2020, 1, 1)))

    with django_assert_num_queries(2):
        shown = show(first)

    assert "Từ ngày 29/12/2016 tổ chức này đã hợp nhất theo Quyết định 232/QĐ-LHH." in shown
    assert f'Nay là <a href="{third.get_absolute_url()}">Ba</a>.' in shown


def test_living_organisation_lists_its_former_names_and_no_successor():
    organisation = OrganisationFactory(name="Hội Điện tử")
    acts.rename_organisation(organisation, "Hội Tin học", "", Decision(DAY))
    organisation.refresh_from_db()

    shown = show(organisation)

    assert "<li>Hội Điện tử (đến 28/12/2016)</li>" in shown
    assert "notice" not in shown


def test_article_and_event_name_an_organisation_as_it_was_called_on_their_day(
    client, django_assert_num_queries
):
    organisation = OrganisationFactory(name="Hội Điện tử")
    old, new = (ArticleFactory(publish_at=noon(year)) for year in (2010, 2020))
    for article in (old, new):
        article.organisations.add(organisation)
    event = EventFactory(host=organisation, starts_at=noon(2010))
    acts.rename_organisation(organisation, "Hội Tin học", "", Decision(DAY))

    pages = [client.get(row.get_absolute_url()).content.decode() for row in (old, new, event)]

    link = '<a href="/hoi-thanh-vien/hoi-tin-hoc/">{}</a>'.format
    assert [link("Hội Điện tử") in page for page in pages] == [True, False, True]
    assert link("Hội Tin học") in pages[1]
    assert Organisation.objects.get().name == "Hội Tin học"
