import pytest
from django.contrib.auth.models import Permission

from assocportal.common.publishing import State
from members.models import Organisation
from tests.factories import OrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/members/organisation/"
WRITES = ("view_organisation", "change_organisation")


def log_in(client, *codenames):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client.force_login(user)
    return client


@pytest.fixture
def writer(client):
    return log_in(client, *WRITES)


@pytest.fixture
def publisher(client):
    return log_in(client, *WRITES, "publish_organisation")


def draft(**values):
    return OrganisationFactory(**{"state": State.DRAFT, "publish_at": None, **values})


def messages(response):
    return [str(message) for message in response.context["messages"]]


def change(client, row, **values):
    page = client.get(f"{LIST}{row.pk}/change/")
    form = page.context["adminform"].form
    data = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    data |= {"publish_at_0": "", "publish_at_1": ""}
    for inline in page.context["inline_admin_formsets"]:
        data |= {f"{inline.formset.prefix}-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS")}
    return client.post(f"{LIST}{row.pk}/change/", data | values, follow=True)


def test_button_publishes(publisher):
    row = draft(name="Hội Làm vườn")

    response = change(publisher, row, _step="duyet")

    row.refresh_from_db()
    assert row.is_published
    assert messages(response)[0] == f'Đã đăng. <a href="{row.get_absolute_url()}">Xem trên trang</a>'


def test_button_says_when_a_scheduled_row_goes_public(publisher):
    row = draft()

    response = change(publisher, row, _step="duyet", publish_at_0="5/6/2090", publish_at_1="07:00")

    row.refresh_from_db()
    assert row.state_now == "hẹn giờ"
    assert messages(response)[0] == ("Đã hẹn giờ. Tự đăng lúc 07:00, thứ hai 05/06/2090 (giờ Việt Nam).")


def test_button_of_a_writer_submits_and_cannot_publish(writer):
    row = draft()

    offered = writer.get(f"{LIST}{row.pk}/change/").context["workflow"]["buttons"]
    refused = change(writer, row, _step="duyet")
    change(writer, row, _step="gui-duyet")

    row.refresh_from_db()
    assert row.state == State.SUBMITTED
    assert [button.step for button in offered] == ["gui-duyet"]
    assert "Tài khoản này không được làm bước “duyệt” với mục này." in refused.content.decode()


def test_button_is_not_offered_once_published(publisher):
    row = OrganisationFactory()

    html = publisher.get(f"{LIST}{row.pk}/change/").content.decode()

    assert ('value="duyet"' in html, 'value="go"' in html) == (False, True)


def test_button_promises_no_page_to_what_is_never_listed(publisher):
    row = draft(kind=Organisation.Kind.EXTERNAL)

    response = change(publisher, row, _step="duyet")

    assert messages(response)[0] == "Đã duyệt. Mục này không hiện với mọi người."
