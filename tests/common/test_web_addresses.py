import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from tests.factories import ArticleFactory, EventFactory, OrganisationFactory

pytestmark = pytest.mark.django_db

LINKS = [(OrganisationFactory, "website"), (EventFactory, "online_link"), (ArticleFactory, "source_url")]


@pytest.mark.parametrize(("factory", "field"), LINKS)
@pytest.mark.parametrize("link", ["javascript:alert(1)//http://a.vn", "ftp://a.vn/x", "data:text/html,x"])
def test_other_schemes_are_refused_beside_the_field(factory, field, link):
    row = factory()
    setattr(row, field, link)

    with pytest.raises(ValidationError) as refusal:
        row.full_clean()

    assert refusal.value.message_dict == {field: ["Đường dẫn phải bắt đầu bằng http:// hoặc https://."]}


@pytest.mark.parametrize(("factory", "field"), LINKS)
def test_database_refuses_what_would_run_when_clicked(factory, field):
    row = factory()

    with pytest.raises(IntegrityError):
        type(row).objects.filter(pk=row.pk).update(**{field: "javascript:alert(1)"})


@pytest.mark.parametrize(("factory", "field"), LINKS)
def test_web_addresses_are_taken(factory, field):
    row = factory()
    setattr(row, field, "https://lienhiephoi.example/trang?a=1&b=2")

    row.full_clean()
    row.save()
