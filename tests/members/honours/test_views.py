from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.core.files.base import ContentFile
from django.template import Context, Template

from assocportal.common.attachments import Attachment
from assocportal.common.publishing import State
from members.honours.tables import table_of
from tests.document_files import PDF
from tests.factories import (
    HonourDecisionFactory,
    HonourFactory,
    HonourFormFactory,
    OrganisationFactory,
    PersonFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

LIST = "/khen-thuong/"
REVOKED = {"revoked_on": date(2023, 1, 1), "revocation_number": "9/QĐ"}


def shown_names(response):
    return [honour.recipient_name for honour in response.context["object_list"]]


def names_found(client, **asked):
    return shown_names(client.get(LIST, asked))


def test_list_shows_the_newest_year_and_nothing_that_is_not_public(client):
    HonourFactory(recipient_name="Lê Hoa")
    HonourFactory(recipient_name="Năm Cũ", decision__year_judged=2020)
    HonourFactory(recipient_name="Chưa Duyệt", decision__state=State.DRAFT)
    HonourFactory(recipient_name="Bị Hủy", **REVOKED)

    response = client.get(LIST)

    assert shown_names(response) == ["Lê Hoa"]
    for hidden in ("Năm Cũ", "Chưa Duyệt", "Bị Hủy"):
        assert hidden not in response.content.decode()


def test_list_is_filtered_by_year_form_kind_and_whom_it_names(client):
    flag, organisation = HonourFormFactory(name="Cờ thi đua"), OrganisationFactory(name="Hội Y học")
    person = PersonFactory(full_name="Lê Hoa")
    old = HonourDecisionFactory(year_judged=2020)
    HonourFactory(recipient_name="Hội Y học", recipient_kind="tap-the", form=flag, organisation=organisation)
    HonourFactory(recipient_name="Bà Lê Hoa", person=person, decision=old)

    assert names_found(client, nam="2020") == ["Bà Lê Hoa"]
    assert names_found(client, nam="tat-ca") == ["Hội Y học", "Bà Lê Hoa"]
    assert names_found(client, **{"nam": "tat-ca", "hinh-thuc": flag.pk}) == ["Hội Y học"]
    assert names_found(client, nam="tat-ca", loai="ca-nhan") == ["Bà Lê Hoa"]
    assert names_found(client, **{"to-chuc": organisation.slug}) == ["Hội Y học"]
    assert names_found(client, nguoi=person.slug) == ["Bà Lê Hoa"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("le hoa", ["Bà Lê Hoa", "Ông Lê Hóa"]),
        ("lê hóa", ["Ông Lê Hóa"]),
        ("hoa le", ["Bà Lê Hoa", "Ông Lê Hóa"]),
        ("oa", []),
    ],
)
def test_names_are_found_with_and_without_marks_in_every_year(client, typed, expected):
    HonourFactory(recipient_name="Bà Lê Hoa", decision__year_judged=2021)
    HonourFactory(recipient_name="Ông Lê Hóa", decision__year_judged=2019)

    assert names_found(client, q=typed) == expected


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"nam": "1900"}, "Chưa có khen thưởng nào của năm này."),
        ({"nam": "x" * 300}, "Chưa có khen thưởng nào của năm này."),
        ({"hinh-thuc": "abc"}, "Không có hình thức khen thưởng này."),
        ({"hinh-thuc": "9" * 30}, "Không có hình thức khen thưởng này."),
        ({"loai": "khac"}, "Chỉ có tập thể hoặc cá nhân."),
        ({"to-chuc": "khong-co"}, "Không có tổ chức này."),
        ({"q": "x" * 101}, "Hãy gõ ngắn hơn 100 ký tự."),
        ({"q": "\x00"}, "Văn bản có ký tự rỗng không lưu được. Hãy gõ lại."),
    ],
)
def test_unknown_values_are_answered_in_vietnamese(client, asked, sentence):
    HonourFactory()

    response = client.get(LIST, asked)

    assert response.status_code == 200
    assert shown_names(response) == []
    assert sentence in response.content.decode()


def test_empty_list_says_what_will_be_there(client):
    assert "Danh sách khen thưởng đang được cập nhật" in client.get(LIST).content.decode()


def test_table_of_the_year_is_computed_of_what_stands(client):
    flag, certificate = HonourFormFactory(name="Cờ", order=1), HonourFormFactory(name="Giấy khen", order=2)
    decision = HonourDecisionFactory(year_judged=2021)
    for form, kind, number in (
        (flag, "tap-the", 2),
        (certificate, "tap-the", 3),
        (certificate, "ca-nhan", 4),
    ):
        HonourFactory.create_batch(number, decision=decision, form=form, recipient_kind=kind)
    HonourFactory(decision=decision, form=certificate, **REVOKED)
    HonourFactory(form=certificate, decision__year_judged=2020)
    HonourFactory(form=certificate, decision__state=State.DRAFT)

    table = table_of(2021)

    assert [row[:1] + row[2:] for row in table.rows()] == [
        ["Cờ", 2, 0, 2],
        ["Giấy khen", 3, 4, 7],
        ["Cộng", 5, 4, 9],
    ]
    assert "Khen thưởng thành tích năm 2021" in client.get(LIST).content.decode()


def test_table_is_taken_away_as_a_file(client):
    HonourFactory(form=HonourFormFactory(name="=Giấy khen"), decision__year_judged=2021)

    lines = b"".join(client.get("/khen-thuong/bang-2021.csv")).decode().splitlines()

    assert lines[1] == "'=Giấy khen,Liên hiệp hội,0,1,1"
    assert b"".join(client.get("/khen-thuong/bang-2021.xlsx")).startswith(b"PK")
    assert client.get("/khen-thuong/bang-1990.csv").status_code == 404


def test_decision_shows_whom_it_honours_and_its_public_papers(client):
    honour = HonourFactory(recipient_name="Lê Hoa", decision__number="05/QĐ-LHH")
    HonourFactory(recipient_name="Bị Hủy", decision=honour.decision, **REVOKED)
    for title, visibility in (("Quyết định ký", "cong-khai"), ("Tờ trình", "noi-bo")):
        file = ContentFile(PDF, f"{visibility}.pdf")
        Attachment(owner=honour.decision, title=title, file=file, visibility=visibility).save()

    page = client.get(honour.decision.get_absolute_url()).content.decode()
    listed = client.get(LIST).content.decode()

    assert "Quyết định 05/QĐ-LHH ngày 10/01/2022 về khen thưởng năm 2021" in page
    assert [word in page for word in ("Lê Hoa", "Bị Hủy", "Quyết định ký", "Tờ trình")] == [
        True,
        False,
        True,
        False,
    ]
    assert [word in listed for word in ("Quyết định ký", "Tờ trình")] == [True, False]


def test_draft_decision_is_for_the_desk_alone(client):
    honour = HonourFactory(recipient_name="Lê Hoa", decision__state=State.DRAFT)
    address = honour.decision.get_absolute_url()
    editor = UserFactory(is_staff=True)
    editor.user_permissions.set(
        Permission.objects.filter(codename__in=["view_honourdecision", "change_honourdecision"])
    )

    assert client.get(address).status_code == 404
    client.force_login(editor)
    assert "Lê Hoa" in client.get(address).content.decode()


def test_organisation_that_left_the_directory_keeps_its_name_without_a_link(client):
    organisation = OrganisationFactory(name="Hội Y học", state=State.WITHDRAWN)
    HonourFactory(recipient_name="Hội Y học", recipient_kind="tap-the", organisation=organisation)

    page = client.get(LIST).content.decode()

    assert "Hội Y học" in page
    assert organisation.get_absolute_url() not in page


@pytest.mark.parametrize("number", [1, 3])
def test_list_costs_the_same_at_any_length(client, django_assert_num_queries, number):
    client.get(LIST)
    for _ in range(number):
        organisation = OrganisationFactory()
        HonourFactory(recipient_kind="tap-the", organisation=organisation)
        HonourFactory(person=PersonFactory())

    # five of them are kept outside of a test's transaction: identity, menu, pages, figures, links
    with django_assert_num_queries(12):
        client.get(LIST)


def test_list_beyond_its_last_page_does_not_exist(client):
    decision = HonourFactory().decision

    assert client.get(LIST, {"trang": "2"}).status_code == 404
    for page in ("2", "0", "x", "9" * 20):
        assert client.get(decision.get_absolute_url(), {"trang": page}).status_code == 404


def test_search_finds_the_decision_by_a_name_in_it(client):
    HonourFactory(recipient_name="Giáp Thị Ngoan", decision__number="05/QĐ-LHH").decision.save()

    page = client.get("/tim-kiem/", {"q": "giap thi ngoan"}).content.decode()

    assert "/khen-thuong/quyet-dinh/" in page


def test_tags_show_the_latest_and_lead_to_the_others(django_assert_num_queries):
    organisation = OrganisationFactory(name="Hội Y học")
    for year in range(2010, 2020):
        HonourFactory(recipient_kind="tap-the", organisation=organisation, decision__year_judged=year)
    HonourFactory(
        recipient_kind="tap-the",
        organisation=organisation,
        decision__year_judged=2021,
        decision__state=State.DRAFT,
    )
    template = Template("{% load honours_tags %}{% organisation_honours organisation %}")

    with django_assert_num_queries(1):
        shown = template.render(Context({"organisation": organisation}))

    assert [f"Năm {year}" in shown for year in (2021, 2019, 2012, 2011)] == [False, True, True, False]
    assert "/khen-thuong/?to-chuc=hoi-y-hoc" in shown


def test_sitemap_names_the_list_and_the_decisions(client):
    decision = HonourFactory().decision

    assert "/khen-thuong/</loc>" in client.get("/sitemap-chuyen-trang.xml").content.decode()
    assert decision.get_absolute_url() in client.get("/sitemap-khen-thuong.xml").content.decode()
