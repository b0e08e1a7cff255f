import pytest

from tests.factories import BodyFactory, OrganisationFactory

from .ledger import Role, SmallUnion, count_own_queries

pytestmark = pytest.mark.django_db


def test_body_has_an_address_that_stays_when_it_is_renamed(client):
    body = SmallUnion().body
    address = body.get_absolute_url()
    body.name = "Ban Chấp hành mở rộng"
    body.save()

    response = client.get(address)

    assert address == f"/to-chuc/{body.pk}-ban-chap-hanh/"
    assert (response.status_code, response.url) == (301, f"/to-chuc/{body.pk}-ban-chap-hanh-mo-rong/")


@pytest.mark.parametrize("address", ["/to-chuc/999999999999999999999999-x/", "/to-chuc/0-x/", "/to-chuc/x/"])
def test_body_that_is_not_there_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_body_page_shows_the_day_and_who_led_it_over_time(client):
    union = SmallUnion()

    response = client.get(union.body.get_absolute_url(), {"ngay": "24/6/2022"})

    assert [seat.person.full_name for seat in response.context["sitting"].seats] == [
        "Nguyễn Hữu Khải", "Cao Thanh Tùng", "Trần Văn 0", "Tống Duy Phong",
    ]  # fmt: skip
    assert [str(seat) for seat in response.context["heads"]] == [
        "Chủ tịch – Nguyễn Hữu Khải",
        "Chủ tịch – Đoàn Quang Vinh",
    ]
    page = response.content.decode()
    assert "Chủ tịch, Khóa IV (2016–2021): 31/3/2016 – 24/3/2022" in page
    assert "Lãnh đạo giữa hai kỳ." in page


def test_body_page_answers_a_bad_day_and_keeps_the_history(client):
    page = client.get(SmallUnion().body.get_absolute_url(), {"ngay": "32/13/2022"}).content.decode()

    assert "Ngày chưa đúng. Hãy ghi ngày/tháng/năm, ví dụ: 24/6/2022." in page
    assert "Người đứng đầu qua các nhiệm kỳ" in page


def test_body_of_a_member_organisation_leads_back_to_it(client):
    organisation = OrganisationFactory(name="Hội Làm vườn")
    body = BodyFactory(organisation=organisation)

    page = client.get(body.get_absolute_url()).content.decode()

    assert f'<a href="{organisation.get_absolute_url()}">Hội Làm vườn</a>' in page
    assert "Danh sách đang được cập nhật." in page


@pytest.mark.parametrize("number", [1, 3])
def test_body_page_costs_the_same_at_any_size(client, number):
    union = SmallUnion(members=number)
    for order in range(number):
        BodyFactory(organisation=union.organisation, name=f"Hội đồng {order}", kind="hoi-dong")
        union.seat(f"Lê Văn {order}", Role.VICE_CHAIR)
    client.get(union.body.get_absolute_url())

    assert count_own_queries(client, union.body.get_absolute_url()) == 7
