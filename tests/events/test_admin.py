import pytest
import time_machine
from django import forms
from django.urls import reverse

from assocportal.common.publishing import State
from events.models import Event
from tests.factories import EventFactory, OrganisationFactory
from tests.factories.events import local

pytestmark = pytest.mark.django_db
ADD = "/admin/events/event/add/"
LIST = "/admin/events/event/"
ATTACHMENTS = "common-attachment-content_type-object_id"
# The sentences that are not ours come from the desk's catalogue.
REQUIRED = forms.Field.default_error_messages["required"]


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    return client


def event_form(**values):
    return {
        "title": "Hội nghị sơ kết",
        "kind": "hoi-nghi",
        "purposes": "Sơ kết 6 tháng đầu năm\nBầu bổ sung Phó Chủ tịch",
        "starts_at_0": "24/06/2026",
        "starts_at_1": "08:00",
        "ends_at_0": "",
        "ends_at_1": "",
        "part_of_day": "",
        "venue": "Hội trường tầng 2",
        "status": "xac-nhan",
        "audience": "cong-khai",
        "_step": "duyet",
        f"{ATTACHMENTS}-TOTAL_FORMS": 0,
        f"{ATTACHMENTS}-INITIAL_FORMS": 0,
        **values,
    }


def test_event_is_entered_day_first(desk):
    host, partner = OrganisationFactory(), OrganisationFactory()

    response = desk.post(ADD, event_form(starts_at_0="05/06/2026", host=host.pk, co_hosts=[partner.pk]))

    assert response.status_code == 302, response.context["adminform"].form.errors
    event = Event.objects.get()
    assert (event.starts_at, event.finishes_at) == (local(2026, 6, 5, 8), local(2026, 6, 5, 11, 30))
    assert (event.slug, event.part_of_day, event.host, event.is_public) == (
        "hoi-nghi-so-ket",
        "sang",
        host,
        True,
    )
    assert list(event.co_hosts.all()) == [partner]


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"title": ""}, "title", REQUIRED),
        ({"starts_at_0": "", "starts_at_1": ""}, "starts_at", REQUIRED),
        (
            {"starts_at_0": "31/02/2026"},
            "starts_at",
            forms.SplitDateTimeField.default_error_messages["invalid_date"],
        ),
        (
            {"starts_at_1": "25:00"},
            "starts_at",
            forms.SplitDateTimeField.default_error_messages["invalid_time"],
        ),
        ({"starts_at_0": "24/06/0226"}, "starts_at", "Năm phải từ 1945 đến 2100."),
        (
            {"ends_at_0": "24/06/2026", "ends_at_1": "07:00"},
            "ends_at",
            "Giờ kết thúc không được trước giờ bắt đầu.",
        ),
        (
            {"part_of_day": "toi"},
            "part_of_day",
            "Bắt đầu lúc 08:00 thì không phải buổi tối. Để trống thì tự điền theo giờ.",
        ),
        ({"slug": "lich"}, "slug", "“lich” là tên một chuyên trang, hãy chọn địa chỉ khác."),
        ({"online_link": "hop luc 8 gio"}, "online_link", forms.URLField.default_error_messages["invalid"]),
    ],
)
def test_wrong_value_is_explained_beside_its_field_and_what_was_typed_is_kept(desk, values, field, sentence):
    response = desk.post(ADD, event_form(**values))

    assert response.context["adminform"].form.errors == {field: [str(sentence)]}
    page = response.content.decode()
    assert "Bầu bổ sung Phó Chủ tịch" in page
    assert all(f'value="{value}"' in page for value in values.values() if value and field != "part_of_day")
    assert not Event.objects.exists()


def test_slug_taken_by_another_event_is_refused(desk):
    EventFactory(slug="hoi-nghi-so-ket")

    errors = desk.post(ADD, event_form(slug="hoi-nghi-so-ket")).context["adminform"].form.errors

    assert errors == {"slug": ["Địa chỉ này đã có. Hãy chọn địa chỉ khác hoặc để trống."]}


def test_list_tells_when_who_and_how_it_stands(desk):
    EventFactory(
        title="Hội thảo khoa học",
        kind=Event.Kind.WORKSHOP,
        starts_at=local(2026, 6, 24, 8),
        host=OrganisationFactory(name="Hội Tin học"),
        status=Event.Status.CANCELLED,
    )

    page = desk.get(LIST).content.decode()

    for text in [
        "Hội thảo khoa học",
        "hội thảo",
        "Hội Tin học",
        '<span class="badge badge-bad">Đã hủy</span>',
        '<span class="badge badge-good">đã đăng</span>',
    ]:
        assert text in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"khi": "sap-toi"}, ["Ngày mai"]),
        ({"khi": "da-qua"}, ["Hôm qua"]),
        ({"q": "hội trường"}, ["Hôm qua"]),
        ({"q": "tin học"}, ["Ngày mai"]),
        ({"kind__exact": "hoi-thao"}, ["Hôm qua"]),
    ],
)
def test_list_is_narrowed(desk, query, found):
    host = OrganisationFactory(name="Hội Tin học")
    with time_machine.travel(local(2026, 6, 24, 12), tick=False):
        EventFactory(title="Ngày mai", starts_at=local(2026, 6, 25, 8), host=host)
        EventFactory(
            title="Hôm qua",
            starts_at=local(2026, 6, 23, 8),
            kind=Event.Kind.WORKSHOP,
            venue="Hội trường tầng 2",
        )

        response = desk.get(LIST, query)

    assert [event.title for event in response.context["cl"].result_list] == found


def test_list_costs_the_same_with_one_and_three(desk, django_assert_max_num_queries):
    counts = []
    for expected in (1, 3):
        while Event.objects.count() < expected:
            EventFactory(host=OrganisationFactory())
        with django_assert_max_num_queries(15) as queries:
            desk.get(LIST)
        counts.append(len(queries))

    assert counts[0] == counts[1]


def act(client, action, *events):
    return client.post(
        LIST, {"action": action, "_selected_action": [event.pk for event in events]}, follow=True
    )


def test_editor_publishes_and_withdraws_from_the_list(desk):
    event = EventFactory(state=State.DRAFT)

    act(desk, "publish_selected", event)
    event.refresh_from_db()
    published = event.is_public
    act(desk, "withdraw_selected", event)
    event.refresh_from_db()

    assert (published, event.state) == (True, State.WITHDRAWN)


def test_writer_without_the_permission_publishes_nothing(client, writer):
    event = EventFactory(state=State.DRAFT)
    client.force_login(writer)

    act(client, "publish_selected", event)
    refused = client.post(ADD, event_form())

    event.refresh_from_db()
    assert event.state == State.DRAFT
    assert refused.context["adminform"].form.errors == {
        "__all__": ["Tài khoản này không được làm bước “duyệt” với mục này."]
    }
    assert Event.objects.count() == 1


def test_outsider_reaches_no_event(client, clerk, member):
    event = EventFactory(state=State.DRAFT)
    change = reverse("admin:events_event_change", args=[event.pk])

    client.force_login(clerk)
    answers = [
        client.get(LIST).status_code,
        client.get(change).status_code,
        act(client, "publish_selected", event).status_code,
    ]
    client.force_login(member)
    answers.append(client.get(LIST).status_code)

    event.refresh_from_db()
    assert (answers, event.state) == ([403, 403, 403, 302], State.DRAFT)


def test_event_is_never_deleted(desk, admin_user):
    event = EventFactory()
    desk.force_login(admin_user)

    response = desk.post(reverse("admin:events_event_delete", args=[event.pk]), {"post": "yes"})

    assert response.status_code == 403
    assert Event.objects.exists()


def test_events_are_found_for_an_article(desk):
    EventFactory(title="Hội nghị sơ kết")
    EventFactory(title="Hội thảo khoa học")

    response = desk.get(
        reverse("admin:autocomplete"),
        {"app_label": "news", "model_name": "article", "field_name": "event", "term": "sơ kết"},
    )

    assert [row["text"] for row in response.json()["results"]] == ["Hội nghị sơ kết"]
