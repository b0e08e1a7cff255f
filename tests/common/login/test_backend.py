import pytest
from django.contrib.auth.models import AnonymousUser, Group, Permission

from assocportal.common.login.backend import PortalBackend
from assocportal.common.models import User
from assocportal.roles import EDITORS
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=EDITORS))
    user.user_permissions.add(Permission.objects.get(codename="view_union"))
    return User.objects.get(pk=user.pk)


def test_rights_given_to_a_person_and_to_their_groups_are_asked_in_one_query(
    editor, django_assert_num_queries
):
    with django_assert_num_queries(1):
        rights = PortalBackend().get_all_permissions(editor)
        assert editor.has_perm("common.view_union")
        assert editor.has_perm("news.publish_article")
        assert not editor.has_perm("common.change_union")

    again = User.objects.get(pk=editor.pk)
    assert rights == again.get_user_permissions() | again.get_group_permissions()


def test_those_who_left_and_strangers_may_nothing(editor):
    editor.is_active = False

    assert PortalBackend().get_all_permissions(editor) == set()
    assert PortalBackend().get_all_permissions(AnonymousUser()) == set()
    assert PortalBackend().get_all_permissions(UserFactory(), obj=editor) == set()
