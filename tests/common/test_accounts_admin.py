import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from assocportal.common.models import User
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

ADD = "/admin/common/user/add/"
PASSWORD = "một câu dài dễ nhớ"


@pytest.fixture
def chief(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


@pytest.fixture
def administrator(client):
    """Keeps the office's accounts, without being a superuser."""
    user = UserFactory(email="vanphong@example.vn", full_name="Phạm Văn Phòng", is_staff=True)
    codenames = ["view_user", "change_user", "add_user", "delete_user", "view_group"]
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client.force_login(user)
    client.user = user
    return client


def form(**values):
    fields = {
        "email": "moi@example.vn",
        "full_name": "Lê Thị Mới",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }
    return fields | values


def change(client, user, **values):
    fields = {"email": user.email, "full_name": user.full_name, "is_active": "on", "is_staff": "on"}
    return client.post(reverse("admin:common_user_change", args=[user.pk]), fields | values)


def errors(response):
    return response.context["adminform"].form.errors


def test_account_is_made_of_email_name_password_and_groups(chief):
    group = Group.objects.create(name="Người viết")

    chief.post(ADD, form(email="Moi@Example.VN", is_staff="on", groups=[group.pk]))

    user = User.objects.get(email="moi@example.vn")
    assert (user.full_name, user.is_staff, list(user.groups.all())) == ("Lê Thị Mới", True, [group])
    assert user.check_password(PASSWORD)


def test_new_account_is_offered_the_desk(chief):
    page = chief.get(ADD)

    assert page.context["adminform"].form["is_staff"].value() is True


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"email": ""}, "email", "Không được để trống ô này."),
        ({"email": "CO@example.vn"}, "email", "Thư điện tử này đã có tài khoản."),
        ({"full_name": ""}, "full_name", "Không được để trống ô này."),
        ({"password2": "khác"}, "password2", "Hai lần nhập mật khẩu không giống nhau."),
        ({"password1": "ngắn", "password2": "ngắn"}, "password2", "Mật khẩu quá ngắn: cần ít nhất 10 ký tự."),
    ],
)
def test_wrong_account_is_explained_beside_its_field_and_kept(chief, values, field, sentence):
    UserFactory(email="co@example.vn")

    response = chief.post(ADD, form(**values))

    assert errors(response) == {field: [sentence]}
    assert form(**values)["email"] in response.content.decode()


def test_accounts_are_switched_off_never_deleted(chief):
    user = UserFactory()

    response = chief.post(reverse("admin:common_user_delete", args=[user.pk]), {"post": "yes"})
    change(chief, user, is_active="")

    user.refresh_from_db()
    assert response.status_code == 403
    assert not user.is_active


def test_administrator_gives_groups_to_others(administrator):
    user, group = UserFactory(), Group.objects.create(name="Người viết")

    change(administrator, user, groups=[group.pk])

    assert list(user.groups.all()) == [group]


def test_administrator_cannot_change_own_rights(administrator):
    group = Group.objects.create(name="Mọi quyền")

    response = change(administrator, administrator.user, groups=[group.pk], is_superuser="on", is_active="")

    administrator.user.refresh_from_db()
    assert response.status_code == 302
    assert not administrator.user.is_superuser
    assert administrator.user.is_active
    assert not administrator.user.groups.exists()


def test_administrator_makes_no_superuser(administrator):
    user = UserFactory()

    change(administrator, user, is_superuser="on", user_permissions=[Permission.objects.first().pk])
    administrator.post(ADD, form(is_superuser="on"))

    assert not User.objects.filter(is_superuser=True).exists()
    assert not user.user_permissions.exists()


def test_administrator_cannot_touch_a_superuser(administrator):
    owner = UserFactory(is_superuser=True, full_name="Chủ tịch")
    password = reverse("admin:auth_user_password_change", args=[owner.pk])

    changed = change(administrator, owner, full_name="Khác")
    taken = administrator.post(password, {"password1": PASSWORD, "password2": PASSWORD})

    owner.refresh_from_db()
    assert (changed.status_code, taken.status_code) == (403, 403)
    assert owner.full_name == "Chủ tịch"
    assert not owner.check_password(PASSWORD)


def test_administrator_reads_groups_and_changes_none(administrator):
    group = Group.objects.create(name="Biên tập")

    page = administrator.get(reverse("admin:auth_group_change", args=[group.pk]))
    response = administrator.post(reverse("admin:auth_group_change", args=[group.pk]), {"name": "Khác"})

    assert page.status_code == 200
    assert response.status_code == 403


def test_password_of_another_is_set_anew_and_noted(chief):
    user = UserFactory()
    address = reverse("admin:auth_user_password_change", args=[user.pk])

    page = chief.get(address)
    chief.post(address, {"password1": PASSWORD, "password2": PASSWORD, "set-password": "1"})

    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert list(page.context["form"].fields) == ["password1", "password2"]


def test_permissions_read_in_vietnamese_and_leave_out_what_means_nothing(chief):
    page = chief.get(reverse("admin:auth_group_add"))

    labels = [label for _, label in page.context["adminform"].form.fields["permissions"].choices]
    assert "Tin tức – bài viết: thêm" in labels
    assert "Tổ chức – tổ chức: sửa" in labels
    assert not [label for label in labels if "phiên" in label or "Can " in label]


def test_group_form_asks_as_many_queries_however_many_permissions(chief, django_assert_max_num_queries):
    address = reverse("admin:auth_group_add")
    chief.get(address)

    with django_assert_max_num_queries(20):
        chief.get(address)
