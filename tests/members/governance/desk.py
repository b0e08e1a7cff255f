"""What the tests of the governance's desk share."""

from django.contrib.auth.models import Group

from tests.factories import UserFactory


def log_in(client, *groups, **values):
    user = UserFactory(is_staff=True, **values)
    user.groups.set(Group.objects.filter(name__in=groups))
    client.force_login(user)
    return user


def address(row, verb=""):
    base = f"/admin/members/{row._meta.model_name}/{row.pk}/"
    return f"{base}viec/{verb}/" if verb else f"{base}change/"


def errors(response):
    return response.context["form"].non_field_errors()


def messages(response):
    return [str(message) for message in response.context["messages"]]


def tools(client, row):
    return [label for label, _ in client.get(address(row)).context["desk_tools"]]
