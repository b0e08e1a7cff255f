import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile

from assocportal.common.models import AuditEntry
from assocportal.common.publishing import State
from assocportal.roles import EDITORS, MEMBER_OFFICERS
from members.models import CertificateTemplate, Honour, HonourForm
from tests.factories import (
    HonourDecisionFactory,
    HonourFactory,
    HonourFormFactory,
    OrganisationUserFactory,
    PersonFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

DESK = "/admin/members"
BODY = "{tên}\n{đơn vị}"


@pytest.fixture
def officer(client):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=MEMBER_OFFICERS))
    client.force_login(user)
    return client


def staff(*codenames):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def outsiders():
    editor = UserFactory(is_staff=True)
    editor.groups.add(Group.objects.get(name=EDITORS))
    return [editor, staff("view_honour", "view_honourdecision"), OrganisationUserFactory().user, None]


def make_template(**details):
    usual = {"name": "Mẫu", "giver": "Liên hiệp hội", "body": BODY, "place": "Lạc Giang"}
    return CertificateTemplate.objects.create(**usual | details)


def entry_address(decision):
    return f"{DESK}/honourdecision/{decision.pk}/danh-sach/"


def text_of(response):
    return response.content.decode()


def test_empty_portal_knows_the_usual_forms():
    names = set(HonourForm.objects.values_list("name", flat=True))

    assert {"Cờ thi đua", "Giấy khen", "Trí thức khoa học và công nghệ tiêu biểu"} <= names


# A list on its way in


def test_pasted_list_is_looked_at_before_it_is_stored(officer):
    decision, form = HonourDecisionFactory(), HonourFormFactory(name="Giấy khen")
    person = PersonFactory(full_name="Lê Thị Hoa")
    typed = {"form": form.pk, "text": "Bà Le Thi Hoa; Hội A\nNgười Lạ", "merit": "xuất sắc"}

    preview = officer.post(entry_address(decision), typed | {"_preview": "1"})

    assert not Honour.objects.exists()
    assert f'<option value="nguoi-{person.pk}" selected>Lê Thị Hoa</option>' in text_of(preview)
    stored = officer.post(entry_address(decision), typed | {"_store": "1"}, follow=True)
    assert "Đã ghi 2 khen thưởng." in text_of(stored)
    assert set(decision.honours.values_list("person", "merit")) == {
        (person.pk, "xuất sắc"),
        (None, "xuất sắc"),
    }


def test_what_was_typed_and_chosen_survives_errors_and_the_way_back(officer):
    decision, form = HonourDecisionFactory(), HonourFormFactory()
    typed = {
        "form": form.pk,
        "text": "Lê Hoa\n\n3 | | Hội A",
        "merit": "chung",
        "chon-0123456789ab": "bo-qua",
    }

    refused = text_of(officer.post(entry_address(decision), typed | {"_store": "1"}))
    back = text_of(officer.post(entry_address(decision), typed | {"_back": "1"}))
    empty = text_of(officer.post(entry_address(decision), {"merit": "chung", "text": "  "}))

    assert "Dòng 3: thiếu tên." in refused
    assert "Lê Hoa\n\n3 | | Hội A</textarea>" in back.replace("\r", "")
    assert '<input type="hidden" name="chon-0123456789ab" value="bo-qua">' in back
    assert ["Hãy dán danh sách vào đây" in empty, 'value="chung"' in empty] == [True, True]
    assert not Honour.objects.exists()


def test_uploaded_list_stands_in_the_box_when_something_else_was_forgotten(officer):
    file = SimpleUploadedFile("a.csv", "Họ tên;Đơn vị\nLê Hoa;Hội A".encode())

    page = officer.post(entry_address(HonourDecisionFactory()), {"file": file, "_preview": "1"})

    assert "Họ tên\tĐơn vị\nLê Hoa\tHội A</textarea>" in text_of(page)


def test_list_that_is_too_long_is_refused_whole(officer):
    text = "\n".join(f"Lê Hoa {number}" for number in range(801))

    page = officer.post(
        entry_address(HonourDecisionFactory()),
        {"form": HonourFormFactory().pk, "text": text, "_preview": "1"},
    )

    assert "Mỗi lần nhận không quá 800 dòng." in text_of(page)


def test_outsiders_are_refused_everywhere(client):
    honour, template = HonourFactory(), make_template()
    addresses = [
        entry_address(honour.decision),
        f"{DESK}/honour/in-giay-khen/?quyet-dinh={honour.decision.pk}",
        f"{DESK}/honour/{honour.pk}/huy-bo/",
        f"{DESK}/certificatetemplate/{template.pk}/mau.png",
    ]

    for user in outsiders():
        client.logout()
        if user:
            client.force_login(user)
        for address in addresses:
            for answer in (client.get(address), client.post(address, {"_store": "1"})):
                assert answer.status_code in (302, 403, 404), (address, user)
        assert client.post(f"{DESK}/certificatetemplate/xem-thu/", {"body": BODY}).status_code in (302, 403)
    honour.refresh_from_db()
    assert (Honour.objects.count(), honour.is_revoked) == (1, False)


def test_published_decision_is_filled_by_whoever_may_publish_alone(client):
    writer = staff("add_honour", "change_honour", "view_honourdecision", "change_honourdecision")
    draft, published = HonourDecisionFactory(state=State.DRAFT), HonourDecisionFactory()
    client.force_login(writer)

    assert client.get(entry_address(draft)).status_code == 200
    assert client.get(entry_address(published)).status_code == 403
    for decision in (draft, published):
        page = text_of(client.get(f"{DESK}/honourdecision/{decision.pk}/change/"))
        assert (entry_address(decision) in page) == (decision == draft)


# Lists


def test_list_of_honours_is_searched_by_name_and_number_and_filtered(officer):
    HonourFactory(recipient_name="Bà Lê Hoa", decision__number="05/QĐ-LHH", decision__year_judged=2021)
    HonourFactory(recipient_name="Lê Hóa", decision__number="06/QĐ-LHH", decision__year_judged=2020,
                  revoked_on="2023-01-01", revocation_number="1/QĐ")  # fmt: skip

    def found(**asked):
        listed = officer.get(f"{DESK}/honour/", asked).context["cl"].queryset
        return [honour.recipient_name for honour in listed]

    assert found(q="le hoa") == ["Lê Hóa", "Bà Lê Hoa"]
    assert found(q="lê hóa") == ["Lê Hóa"]
    assert found(q="05/QĐ") == ["Bà Lê Hoa"]
    assert found(nam="2021") == ["Bà Lê Hoa"]
    assert found(**{"hieu-luc": "huy"}) == ["Lê Hóa"]


def test_list_of_decisions_is_searched_by_a_name_in_it(officer):
    honour = HonourFactory(recipient_name="Giáp Thị Ngoan", decision__number="05/QĐ-LHH")
    HonourDecisionFactory()

    found = officer.get(f"{DESK}/honourdecision/", {"q": "giap thi ngoan"}).context["cl"].queryset

    assert list(found) == [honour.decision]


# Taking back


def test_honour_is_taken_back_by_decision_and_then_only_looked_at(officer):
    honour = HonourFactory(recipient_name="Lê Hoa")
    address = f"{DESK}/honour/{honour.pk}/huy-bo/"

    early = officer.post(address, {"number": "9/QĐ-LHH", "on": "01/01/2020", "reason": "khai sai"})
    nothing = officer.post(address, {})
    done = officer.post(
        address, {"number": "9/QĐ-LHH", "on": "01/02/2023", "reason": "khai sai"}, follow=True
    )
    again = officer.post(address, {"number": "10/QĐ-LHH", "on": "01/02/2023", "reason": "x"}, follow=True)

    assert "Ngày hủy bỏ không thể trước ngày khen thưởng (10/01/2022)." in text_of(early)
    assert set(nothing.context["form"].errors) == {"number", "on", "reason"}
    assert "Đã hủy bỏ khen thưởng." in text_of(done)
    assert "Khen thưởng này đã bị hủy bỏ." in text_of(again)
    honour.refresh_from_db()
    assert honour.revocation_number == "9/QĐ-LHH"
    change = f"{DESK}/honour/{honour.pk}/change/"
    assert officer.post(change, {"recipient_name": "Khác"}).status_code == 403
    assert officer.post(f"{DESK}/honour/{honour.pk}/delete/", {"post": "yes"}).status_code == 403


# Certificates


def test_certificates_of_a_decision_are_numbered_printed_and_recorded(officer):
    decision, template = HonourDecisionFactory(), make_template()
    HonourFactory.create_batch(2, decision=decision)
    HonourFactory(decision=decision, revoked_on="2023-01-01", revocation_number="1/QĐ")

    page = officer.get(f"{DESK}/honour/in-giay-khen/", {"quyet-dinh": decision.pk})
    pdf = officer.post(
        f"{DESK}/honour/in-giay-khen/?quyet-dinh={decision.pk}", {"template": template.pk, "numbers": "on"}
    )

    assert "<strong>2</strong> giấy" in text_of(page)
    assert pdf["Content-Type"] == "application/pdf"
    assert "no-store" in pdf["Cache-Control"]
    assert pdf.content.startswith(b"%PDF")
    assert set(decision.honours.standing().values_list("book_number", flat=True)) == {"1/2022", "2/2022"}
    assert AuditEntry.objects.filter(action=AuditEntry.Action.EXPORT).get().note == "In 2 giấy, mẫu “Mẫu”."


def test_chosen_rows_lead_to_their_certificates(officer):
    make_template()
    chosen, _other = HonourFactory.create_batch(2)

    answer = officer.post(f"{DESK}/honour/", {"action": "print_chosen", "_selected_action": [chosen.pk]})

    assert answer.url == f"{DESK}/honour/in-giay-khen/?chon={chosen.pk}"
    assert "<strong>1</strong> giấy" in text_of(officer.get(answer.url))


@pytest.mark.parametrize("asked", ["", "?quyet-dinh=x", "?chon=1,,y", "?chon=" + "9" * 30])
def test_nothing_to_print_is_said(officer, asked):
    make_template()

    assert "Không có giấy nào để in" in text_of(officer.get(f"{DESK}/honour/in-giay-khen/{asked}"))


def test_template_is_looked_at_as_it_is_typed_without_being_stored(officer):
    template = make_template()
    typed = {"name": "Mẫu", "orientation": "doc", "giver": "Hội", "heading": "Giấy khen", "body": BODY}

    pdf = officer.post(f"{DESK}/certificatetemplate/xem-thu/", typed)
    refused = officer.post(f"{DESK}/certificatetemplate/xem-thu/", typed | {"body": "{ai}"})
    picture = officer.get(f"{DESK}/certificatetemplate/{template.pk}/mau.png")
    saved = officer.post(f"{DESK}/certificatetemplate/{template.pk}/change/", typed | {"body": "{ai}"})

    assert pdf.content.startswith(b"%PDF")
    assert (refused.status_code, "Không có chỗ điền “{ai}”." in text_of(refused)) == (400, True)
    assert picture.content.startswith(b"\x89PNG")
    assert "Không có chỗ điền “{ai}”." in text_of(saved)


def test_table_of_a_year_stands_at_the_desk_and_is_exported(officer):
    HonourFactory(form__name="Giấy khen Lạ", decision__year_judged=2021)

    page = text_of(officer.get(f"{DESK}/honourdecision/bang/", {"nam": "khác"}))

    assert "Giấy khen Lạ" in page
    assert b"".join(officer.get(f"{DESK}/honourdecision/bang.xlsx")).startswith(b"PK")


def test_years_before_our_time_and_days_in_the_wrong_order_are_refused(officer):
    typed = {"year_judged": "1812", "decided_on": "10/01/2022", "given_on": "09/01/2022"}

    page = text_of(officer.post(f"{DESK}/honourdecision/add/", typed))

    assert "Năm phải từ 1945 đến 2099." in page
    assert "Ngày trao không thể trước ngày quyết định." in page
