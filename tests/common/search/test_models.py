from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser, Permission
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from assocportal.common.models import SearchEntry
from assocportal.common.publishing import PublishedModel, State
from assocportal.common.search.indexing import searchable_models
from assocportal.common.search.models import Audience
from events.models import Event
from members.models import Organisation
from tests.factories import (
    EventFactory,
    OrganisationFactory,
    OrganisationUserFactory,
    UserFactory,
)

from .entries_of_rows import FACTORIES, entry_of

pytestmark = pytest.mark.django_db


DAY = timedelta(days=1)
STATES = {
    "draft": {"state": State.DRAFT, "publish_at": None},
    "submitted": {"state": State.SUBMITTED},
    "returned": {"state": State.RETURNED},
    "withdrawn": {"state": State.WITHDRAWN},
    "out": {},
    "scheduled": {"publish_at": timezone.now() + DAY},
    "expired": {"publish_at": timezone.now() - 2 * DAY, "expire_at": timezone.now() - DAY},
    "expiring": {"publish_at": timezone.now() - 2 * DAY, "expire_at": timezone.now() + DAY},
}
OTHERS = {
    Event: ("audience", Event.Audience),
    Organisation: ("kind", Organisation.Kind),
}
# a place and a person are found without being drafted or approved
PUBLISHED = [model for model in searchable_models() if issubclass(model, PublishedModel)]


def people():
    reader, editor = UserFactory(is_staff=True), UserFactory(is_staff=True)
    reader.user_permissions.set(Permission.objects.filter(codename="view_article"))
    editor.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    account = UserFactory()
    account.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    return [
        None,
        AnonymousUser(),
        UserFactory(),
        OrganisationUserFactory().user,
        OrganisationUserFactory(ended_at=timezone.now()).user,
        account,
        UserFactory(is_staff=True),
        reader,
        editor,
        UserFactory(is_superuser=True, is_staff=True),
    ]


@pytest.mark.parametrize("model", PUBLISHED, ids=lambda model: model.__name__)
def test_entries_are_seen_by_whom_their_rows_are(model):
    name, values = OTHERS.get(model, ("state", [State.APPROVED]))
    for state in STATES.values():
        for value in values:
            FACTORIES[model](**{name: value, **state})
    content_type = ContentType.objects.get_for_model(model)

    for user in people():
        entries = SearchEntry.objects.visible_to(user).filter(content_type=content_type)
        rows = model.objects.visible_to(user)
        assert rows.count() > 0
        assert set(entries.values_list("object_id", flat=True)) == set(rows.values_list("pk", flat=True))
    public = SearchEntry.objects.published().filter(content_type=content_type)
    assert set(public.values_list("object_id", flat=True)) == set(
        model.objects.published().values_list("pk", flat=True)
    )


def test_partner_from_outside_has_an_entry_for_nobody():
    organisation = OrganisationFactory(kind=Organisation.Kind.EXTERNAL)
    assert entry_of(organisation).audience == Audience.NOBODY

    organisation.kind = Organisation.Kind.ASSOCIATION
    organisation.save()

    assert entry_of(organisation).audience == Audience.PUBLIC


def test_event_that_is_closed_to_the_public_leaves_the_search_at_once():
    event = EventFactory()
    assert SearchEntry.objects.published().of_row(event).exists()

    event.audience = Event.Audience.INVITED
    event.save(update_fields=["audience"])

    assert not SearchEntry.objects.published().of_row(event).exists()
