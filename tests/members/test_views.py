import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from assocportal.common.publishing import State
from members.models import Organisation
from tests.factories import FieldFactory, MembershipCountFactory, OrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db

Kind = Organisation.Kind
DIRECTORY = "/hoi-thanh-vien/"


def shown_names(response):
    return [organisation.name for organisation in response.context["object_list"]]


def test_directory_stands_at_its_address():
    assert reverse("members:list") == DIRECTORY


def test_directory_lists_what_is_public_and_nothing_else(client):
    OrganisationFactory(name="Hội Làm vườn")
    OrganisationFactory(name="Hội chưa duyệt", state=State.DRAFT)
    OrganisationFactory(name="Sở Nội vụ", kind=Kind.EXTERNAL)

    response = client.get(DIRECTORY)

    assert shown_names(response) == ["Hội Làm vườn"]
    page = response.content.decode()
    assert "Hội Làm vườn" in page
    assert "Hội chưa duyệt" not in page
    assert "Sở Nội vụ" not in page


def test_directory_filters_by_kind_and_field(client):
    medicine = FieldFactory(name="Y dược")
    OrganisationFactory(name="Hội Đông y", field=medicine)
    OrganisationFactory(name="Bệnh viện tỉnh", kind=Kind.COLLECTIVE, field=medicine)
    OrganisationFactory(name="Hội Làm vườn")

    by_field = client.get(DIRECTORY, {"linh-vuc": medicine.slug})
    by_both = client.get(DIRECTORY, {"linh-vuc": "y-duoc", "loai": "hoi-vien-tap-the"})

    assert shown_names(by_field) == ["Bệnh viện tỉnh", "Hội Đông y"]
    assert shown_names(by_both) == ["Bệnh viện tỉnh"]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"loai": "khong-co"}, "Danh bạ không có loại tổ chức này."),
        ({"linh-vuc": "khong-co"}, "Danh bạ không có lĩnh vực này."),
        ({"loai": "ben-ngoai"}, "Danh bạ không có loại tổ chức này."),
        ({"linh-vuc": "'\"<script>"}, "Danh bạ không có lĩnh vực này."),
        ({"linh-vuc": "\x00"}, "Danh bạ không có lĩnh vực này."),
        ({"dia-ban": "khong-co"}, "Danh bạ không có địa bàn này."),
        ({"dia-ban": "\x00"}, "Danh bạ không có địa bàn này."),
        ({"tinh-trang": "\x00"}, "Danh bạ không có tình trạng này."),
        ({"ngay": "31/02/2022"}, "Không có ngày “31/02/2022”. Hãy viết ngày như 31/12/2021."),
        ({"ngay": "\x00"}, "Không có ngày “”. Hãy viết ngày như 31/12/2021."),
        ({"ngay": "1/1/0001"}, "Năm phải từ 1945 đến 2099."),
        ({"q": "a" * 201}, "Tên cần tìm dài quá, hãy gõ ngắn lại."),
        ({"thuoc": "khong-co"}, "Không có tổ chức nào phù hợp."),
    ],
)
def test_directory_says_so_when_a_filter_is_unknown(client, query, sentence):
    OrganisationFactory()

    response = client.get(DIRECTORY, query)

    assert response.status_code == 200
    assert shown_names(response) == []
    assert sentence in response.content.decode()
    assert "Xem tất cả tổ chức" in response.content.decode()


def test_directory_shows_the_totals_with_their_date_and_what_they_count(client):
    MembershipCountFactory(members=94_936)

    page = client.get(DIRECTORY).content.decode()

    assert "<strong>94.936</strong> hội viên (đến 31/12/2021)" in page
    assert "người tham gia hai hội được tính ở cả hai" in page


def test_empty_directory_says_what_will_be_there(client):
    assert "Danh bạ đang được cập nhật" in client.get(DIRECTORY).content.decode()


def test_directory_beyond_its_last_page_does_not_exist(client):
    OrganisationFactory()

    assert client.get(DIRECTORY, {"trang": "2"}).status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_directory_costs_the_same_at_any_length(client, django_assert_num_queries, number):
    client.get(DIRECTORY)
    OrganisationFactory.create_batch(number, field=FieldFactory())

    with django_assert_num_queries(10):  # five of them of every page
        client.get(DIRECTORY)


def test_organisation_page_shows_only_published_contacts(client):
    organisation = OrganisationFactory(name="Hội Đông y", leader_name="Trần Thị Ẩn", leader_title="Chủ tịch")
    organisation.contacts.create(value="0227 3 111 222", is_public=True)
    organisation.contacts.create(value="0912 000 111")

    page = client.get(organisation.get_absolute_url()).content.decode()

    assert "<h1>Hội Đông y</h1>" in page
    assert "<dt>Chủ tịch</dt><dd>Trần Thị Ẩn</dd>" in page
    assert '<a class="fact-link" href="tel:02273111222">0227 3 111 222</a>' in page
    assert "0912 000 111" not in page


def test_outside_body_has_no_page(client):
    body = OrganisationFactory(kind=Kind.EXTERNAL)

    assert client.get(body.get_absolute_url()).status_code == 404


def test_unpublished_organisation_is_previewed_by_whoever_may_change_it(client):
    organisation = OrganisationFactory(state=State.DRAFT)
    editor = UserFactory(is_staff=True)
    editor.user_permissions.add(Permission.objects.get(codename="change_organisation"))

    outsider = client.get(organisation.get_absolute_url())
    client.force_login(UserFactory(is_staff=True))
    colleague = client.get(organisation.get_absolute_url())
    client.force_login(editor)
    preview = client.get(organisation.get_absolute_url())

    assert (outsider.status_code, colleague.status_code, preview.status_code) == (404, 404, 200)
    assert "Bản xem trước – chưa công bố" in preview.content.decode()
    assert preview["Cache-Control"] == "no-store, private"
    assert preview["X-Robots-Tag"] == "noindex"


def test_preview_of_a_body_from_outside_says_so_too(client):
    partner = OrganisationFactory(kind=Organisation.Kind.EXTERNAL)
    client.force_login(UserFactory(is_staff=True, is_superuser=True))

    preview = client.get(partner.get_absolute_url())

    assert "Bản xem trước – chưa công bố" in preview.content.decode()
    assert preview["Cache-Control"] == "no-store, private"


def test_nobody_previews_who_has_left_the_desk(client):
    organisation = OrganisationFactory(state=State.DRAFT)
    former = UserFactory(is_staff=False)
    former.user_permissions.add(Permission.objects.get(codename="change_organisation"))
    client.force_login(former)

    assert client.get(organisation.get_absolute_url()).status_code == 404


def test_changed_address_leads_to_the_new_one(client):
    organisation = OrganisationFactory(name="Hội Làm vườn")
    old_address = organisation.get_absolute_url()
    organisation.slug = "hoi-lam-vuon-va-trang-trai"
    organisation.save()

    response = client.get(old_address)

    assert response.status_code == 301
    assert response.url == "/hoi-thanh-vien/hoi-lam-vuon-va-trang-trai/"


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ({}, "/hoi-thanh-vien/"),
        ({"fbclid": "x", "loai": ""}, "/hoi-thanh-vien/"),
        ({"linh-vuc": "y-duoc", "utm": "x"}, "/hoi-thanh-vien/?linh-vuc=y-duoc"),
        (
            {"linh-vuc": "y-duoc", "loai": "hoi-thanh-vien"},
            "/hoi-thanh-vien/?loai=hoi-thanh-vien&amp;linh-vuc=y-duoc",
        ),
    ],
)
def test_directory_has_one_address_whatever_a_link_added(client, query, address):
    OrganisationFactory(field=FieldFactory(name="Y dược"))

    page = client.get(DIRECTORY, query).content.decode()

    assert f'<link rel="canonical" href="http://127.0.0.1:8000{address}">' in page


@pytest.mark.parametrize("query", [{"loai": "chi-hoi"}, {"loai": "khong-co"}, {}])
def test_directory_that_shows_nothing_is_no_page_for_machines(client, query):
    if query:
        OrganisationFactory()

    assert '<meta name="robots" content="noindex">' in client.get(DIRECTORY, query).content.decode()


def test_pages_of_the_directory_have_addresses_of_their_own(client):
    OrganisationFactory.create_batch(41)

    heads = [
        client.get("/hoi-thanh-vien/", query).content.decode().partition("</head>")[0]
        for query in (
            {},
            {"trang": "2"},
            {"trang": "2", "loai": "hoi-thanh-vien", "linh-vuc": "", "fbclid": "x"},
        )
    ]

    for head, address in zip(heads, ["", "?trang=2", "?loai=hoi-thanh-vien&amp;trang=2"], strict=True):
        assert f'<link rel="canonical" href="http://127.0.0.1:8000/hoi-thanh-vien/{address}">' in head
    assert "<title>Hội thành viên – trang 2 | Liên hiệp hội</title>" in heads[1]
