from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assocportal.common.models import WorkflowStep
from assocportal.common.publishing import State
from members.models import Organisation
from tests.factories import OrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/members/organisation/"


@pytest.fixture
def chief(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


@pytest.fixture
def writer(client):
    """Writes, and lets somebody else publish."""
    user = UserFactory(is_staff=True)
    codenames = ["view_organisation", "change_organisation", "add_organisation"]
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client.force_login(user)
    return client


@pytest.fixture
def publisher(writer):
    """The same person, with the right to publish organisations."""
    user = writer.get("/admin/").context["user"]
    user.user_permissions.add(Permission.objects.get(codename="publish_organisation"))
    return writer


def draft(**values):
    return OrganisationFactory(**{"state": State.DRAFT, "publish_at": None, **values})


def names(response):
    return {row.name for row in response.context["cl"].result_list}


def act(client, action, *rows):
    values = {"action": action, "_selected_action": [row.pk for row in rows]}
    return client.post(LIST, values, follow=True)


def messages(response):
    return [str(message) for message in response.context["messages"]]


# The state: a column and a filter


def test_state_badge_says_what_the_clock_says(chief):
    soon = timezone.now() + timedelta(days=2)
    OrganisationFactory(name="Hội Làm vườn", publish_at=soon)

    html = chief.get(LIST).content.decode()

    assert '<span class="badge badge-warn">hẹn giờ</span>' in html


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("nhap", {"nháp"}),
        ("cho-duyet", {"chờ duyệt"}),
        ("tra-lai", {"trả lại"}),
        ("hen-gio", {"hẹn giờ"}),
        ("da-dang", {"đã đăng"}),
        ("het-han", {"hết hạn"}),
        ("go", {"gỡ"}),
        ("la", set()),
    ],
)
def test_state_filter_finds_the_computed_state(chief, chosen, expected):
    now = timezone.now()
    hour, day = timedelta(hours=1), timedelta(days=1)
    for state in (State.DRAFT, State.SUBMITTED, State.RETURNED, State.WITHDRAWN):
        draft(name=state.label, state=state)
    OrganisationFactory(name="hẹn giờ", publish_at=now + hour)
    OrganisationFactory(name="đã đăng", publish_at=now - hour, expire_at=now + hour)
    OrganisationFactory(name="hết hạn", publish_at=now - day, expire_at=now - hour)

    response = chief.get(LIST, {"trang-thai": chosen})

    assert names(response) == expected
    assert {row.state_now for row in response.context["cl"].result_list} == expected


def test_list_asks_as_many_queries_for_three_rows_as_for_one(chief):
    OrganisationFactory()
    chief.get(LIST)
    for_one = count_queries(chief)
    OrganisationFactory.create_batch(2)

    assert count_queries(chief) == for_one


def count_queries(client):
    with CaptureQueriesContext(connection) as queries:
        client.get(LIST)
    return len(queries)


# Publishing and withdrawing from the list


def test_publishing_selected_rows_makes_them_public_and_leaves_who_did_it(publisher):
    first, second = draft(), draft(state=State.SUBMITTED)

    response = act(publisher, "publish_selected", first, second)

    first.refresh_from_db()
    second.refresh_from_db()
    assert messages(response) == ["Đã đăng 2 mục."]
    assert first.is_published
    assert second.is_published
    steps = WorkflowStep.objects.about(first)
    assert [(step.step, step.made_by) for step in steps] == [("duyet", response.context["user"])]


def test_publishing_keeps_the_time_that_was_set(publisher):
    past = timezone.now() - timedelta(days=900)
    soon = timezone.now() + timedelta(days=1)
    old, scheduled = draft(publish_at=past), draft(publish_at=soon)

    response = act(publisher, "publish_selected", old, scheduled)

    old.refresh_from_db()
    scheduled.refresh_from_db()
    assert old.publish_at == past
    assert (scheduled.publish_at, scheduled.state_now) == (soon, "hẹn giờ")
    assert messages(response) == ["Đã đăng 2 mục. Trong đó 1 mục hẹn giờ, sẽ tự đăng đúng giờ đã ghi."]


def test_publishing_what_has_expired_publishes_it_again(publisher):
    now = timezone.now()
    row = OrganisationFactory(publish_at=now - timedelta(days=2), expire_at=now - timedelta(days=1))

    act(publisher, "publish_selected", row)

    row.refresh_from_db()
    assert row.is_published


def test_publishing_what_is_public_changes_and_notes_nothing(publisher):
    row, other = OrganisationFactory(name="Hội Đông y"), draft()

    response = act(publisher, "publish_selected", row, other)

    assert messages(response) == [
        "Chưa làm với “Hội Đông y”: đang ở trạng thái “đã đăng”.",
        "Đã đăng 1 mục.",
    ]
    assert [step.row for step in WorkflowStep.objects.all()] == [other]


def test_withdrawing_selected_rows_hides_and_keeps_them(publisher):
    row = OrganisationFactory()

    response = act(publisher, "withdraw_selected", row)

    row.refresh_from_db()
    assert row.state == State.WITHDRAWN
    assert messages(response) == ["Đã gỡ 1 mục. Nội dung vẫn còn ở bàn biên tập."]
    assert WorkflowStep.objects.get().step == "go"


@pytest.mark.parametrize("action", ["publish_selected", "withdraw_selected", "delete_selected"])
def test_forged_action_without_the_right_changes_nothing(writer, action):
    row = draft()

    act(writer, action, row)

    row.refresh_from_db()
    assert row.state == State.DRAFT
    assert not WorkflowStep.objects.exists()


# The form


def organisation_form(client, row=None, **values):
    fields = {"kind": "hoi-thanh-vien", "name": "Hội Làm vườn"}
    for prefix in ("status_events", "counts", "contacts", "common-attachment-content_type-object_id"):
        fields |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    return client.post(f"{LIST}{row.pk}/change/" if row else f"{LIST}add/", fields | values)


def buttons(response):
    return [(button.step, button.words) for button in response.context["workflow"]["buttons"]]


def test_writer_hands_in_but_is_offered_no_publishing(writer):
    page = writer.get(f"{LIST}add/")
    response = organisation_form(writer, _step="gui-duyet")

    assert buttons(page) == [("gui-duyet", "Lưu và gửi duyệt")]
    assert (response.status_code, Organisation.objects.get().state) == (302, State.SUBMITTED)


def test_writer_works_on_what_was_returned(writer):
    row = draft(state=State.RETURNED, name="Hội Làm vườn")

    response = organisation_form(writer, row, address="12 phố Đồng Tâm")

    row.refresh_from_db()
    assert response.status_code == 302
    assert row.address == "12 phố Đồng Tâm"


def test_publisher_decides_in_the_form(publisher):
    response = organisation_form(publisher, _step="duyet")

    assert response.status_code == 302
    assert names(publisher.get(LIST, {"trang-thai": "da-dang"})) == {"Hội Làm vườn"}


def test_content_is_never_deleted_even_by_the_chief(chief):
    row = draft()

    response = chief.post(f"{LIST}{row.pk}/delete/", {"post": "yes"})

    row.refresh_from_db()
    assert response.status_code == 403


@pytest.mark.parametrize(("state", "words"), [(State.APPROVED, "Xem trên trang"), (State.DRAFT, "Xem thử")])
def test_form_offers_one_way_to_the_page_as_the_public_sees_it_or_will(chief, state, words):
    row = draft(state=state)

    html = chief.get(f"{LIST}{row.pk}/change/").content.decode()

    tools = html.partition('<ul class="object-tools">')[2].partition("</ul>")[0]
    assert ("Xem trên trang" in tools) == (state == State.APPROVED)
    assert words in html
    assert "Xem thử" not in tools


def test_numbers_are_typed_and_shown_as_vietnamese_writes_them(chief):
    count = {"counts-TOTAL_FORMS": 1, "counts-0-members": "94.936", "counts-0-counted_on": "31/12/2021"}
    organisation_form(chief, **count)

    row = chief.get(LIST).context["cl"].result_list[0]
    html = chief.get(f"{LIST}{row.pk}/change/").content.decode()

    assert row.member_count == 94936
    assert 'value="94.936"' in html
