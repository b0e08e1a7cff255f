import pytest
from django.urls import reverse

from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PageFactory

pytestmark = pytest.mark.django_db


def test_paths_are_those_of_the_views():
    article, page = ArticleFactory(title="Bài"), PageFactory(title="Trang")
    event, organisation = EventFactory(title="Hội nghị"), OrganisationFactory(name="Hội Y học")
    month = {"year": 2022, "month": 6, "slug": "bai"}

    for kind in ("card", "pdf", "docx"):
        assert getattr(article, f"{kind}_path") == reverse(f"news:{kind}", kwargs=month)
        assert getattr(page, f"{kind}_path") == reverse(f"pages:{kind}", args=["trang"])
    assert event.card_path == reverse("events:card", args=["hoi-nghi"])
    assert organisation.card_path == reverse("members:card", args=["hoi-y-hoc"])
