import pytest

from assocportal.common.drafts import keeping
from assocportal.common.drafts.models import KeptForm
from news.models import Article
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def test_oldest_of_very_many_kept_forms_goes(monkeypatch):
    monkeypatch.setattr(keeping, "MOST", 2)
    user, other = UserFactory(), UserFactory()
    for person, key in ((other, "moi-0"), (user, "moi-1"), (user, "moi-2"), (user, "moi-3"), (user, "moi-3")):
        keeping.keep_form(person, Article, key, [], "")

    assert [*KeptForm.objects.order_by("pk").values_list("key", flat=True)] == ["moi-0", "moi-2", "moi-3"]
