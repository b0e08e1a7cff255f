import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from assocportal.roles import (
    ADMINISTRATORS,
    CHIEFS,
    CONTRIBUTORS,
    EDITORS,
    EVENT_OFFICERS,
    MEMBER_OFFICERS,
    ROLES,
)
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def member_of(role):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


def settle():
    call_command("migrate", verbosity=0)


@pytest.mark.parametrize(
    "right",
    [
        "news.add_article",
        "news.change_article",
        "news.view_article",
        "news.change_category",
        "news.add_tag",
        "members.change_organisation",
        "members.add_contact",
        "events.add_event",
        "common.add_picture",
        "common.change_attachment",
        "common.add_synonymgroup",
        "common.view_missedsearch",
    ],
)
def test_chief_may_edit_content(right):
    assert member_of(CHIEFS).has_perm(right)


PUBLISHING = {
    CONTRIBUTORS: set(),
    EDITORS: {"news.publish_article"},
    CHIEFS: {
        "common.publish_page",
        "events.publish_event",
        "members.publish_honourdecision",
        "members.publish_organisation",
        "members.publish_reportingperiod",
        "news.publish_article",
        "news.publish_everywhere_article",
    },
    MEMBER_OFFICERS: {
        "members.publish_honourdecision",
        "members.publish_organisation",
        "members.publish_reportingperiod",
    },
    EVENT_OFFICERS: {"events.publish_event"},
    ADMINISTRATORS: set(),
}


@pytest.mark.parametrize("role", ROLES)
def test_role_publishes_what_is_its_own(role):
    rights = member_of(role).get_all_permissions()

    assert {right for right in rights if ".publish_" in right} == PUBLISHING[role]


@pytest.mark.parametrize("role", ROLES)
def test_all_but_contributors_and_officers_edit_what_others_wrote(role):
    assert member_of(role).has_perm("news.edit_others_article") == (role in (EDITORS, CHIEFS))


def test_roles_clear_places_only_and_editors_touch_no_accounts():
    editor, administrator = member_of(CHIEFS), member_of(ADMINISTRATORS)

    rights = editor.get_all_permissions() | administrator.get_all_permissions()

    assert {right for right in rights if ".delete_" in right} == {
        "common.delete_albumpicture",
        "common.delete_menuitem",
        "common.delete_relatedlink",
        "common.delete_synonymgroup",
        "common.delete_video",
        "members.delete_contact",
        "members.delete_honour",
        "members.delete_membershipcount",
        "members.delete_persontitle",
        "members.delete_publishedfigure",
        "members.delete_seat",
        "members.delete_statusevent",
    }
    assert not [
        right for right in editor.get_all_permissions() if right.endswith(("_user", "_union", "_group"))
    ]


@pytest.mark.parametrize(
    "right",
    [
        "common.add_user",
        "common.change_user",
        "common.change_union",
        "auth.view_group",
        "news.change_category",
    ],
)
def test_administrator_looks_after_accounts_and_the_union(right):
    assert member_of(ADMINISTRATORS).has_perm(right)


def test_rights_to_publish_are_given_where_a_model_declares_them():
    declared = set(
        Permission.objects.filter(codename__startswith="publish_").values_list("codename", flat=True)
    )

    given = Group.objects.get(name=CHIEFS).permissions.filter(codename__startswith="publish_")

    assert set(given.values_list("codename", flat=True)) == declared


def test_migrating_again_keeps_what_people_changed():
    group = Group.objects.get(name=EDITORS)
    group.permissions.set(Permission.objects.filter(codename="add_tag"))

    settle()

    assert list(group.permissions.values_list("codename", flat=True)) == ["add_tag"]
    assert set(Group.objects.values_list("name", flat=True)) == set(ROLES)


def test_right_that_is_new_is_given_once_to_a_group_that_was_there():
    group, right = Group.objects.get(name=CHIEFS), Permission.objects.get(codename="publish_page")
    right.delete()

    settle()

    assert group.permissions.filter(codename="publish_page").exists()
    group.permissions.remove(Permission.objects.get(codename="publish_page"))
    settle()
    assert not group.permissions.filter(codename="publish_page").exists()


def test_removed_group_is_made_and_filled_again():
    expected = set(Group.objects.get(name=EDITORS).permissions.values_list("codename", flat=True))
    Group.objects.all().delete()

    settle()

    assert set(Group.objects.get(name=EDITORS).permissions.values_list("codename", flat=True)) == expected


def test_permissions_are_named_in_vietnamese():
    assert Permission.objects.get(codename="add_article").name == "Được thêm bài viết"
    assert not Permission.objects.filter(name__startswith="Can ").exists()
