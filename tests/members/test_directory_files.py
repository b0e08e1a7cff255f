import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from assocportal.common.publishing import State
from members.directory_files import HEADINGS
from members.models import Contact
from tests.factories import FieldFactory, MembershipCountFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


def fetch(client, extension, query=""):
    response = client.get(f"/hoi-thanh-vien/danh-ba.{extension}{query}")
    return response, b"".join(response.streaming_content)


def test_directory_is_taken_along_as_it_is_shown(client):
    hoi = OrganisationFactory(name="=Hội Tin học", field=FieldFactory(name="Tin học"))
    OrganisationFactory(name="Hội Đông y")
    OrganisationFactory(name="Hội Nháp", state=State.DRAFT)
    OrganisationFactory(name="Sở Y tế", kind="ben-ngoai")
    MembershipCountFactory(organisation=hoi)
    Contact.objects.create(organisation=hoi, value="0912 345 678")
    Contact.objects.create(organisation=hoi, value="tinhoc@example.vn", kind="thu-dien-tu", is_public=True)
    assert (
        '/hoi-thanh-vien/danh-ba.xlsx?linh-vuc=tin-hoc"'
        in client.get("/hoi-thanh-vien/?linh-vuc=tin-hoc").content.decode()
    )

    _, all_of_them = fetch(client, "xlsx")
    response, one = fetch(client, "csv", "?linh-vuc=tin-hoc")

    table = list(load_workbook(io.BytesIO(all_of_them)).active.values)
    assert (list(table[0]), sorted(row[0] for row in table[1:])) == (HEADINGS, ["=Hội Tin học", "Hội Đông y"])
    assert one.decode().splitlines()[1:] == [
        "'=Hội Tin học,,hội thành viên,Tin học,,,,,,,tinhoc@example.vn,,1541,2021-12-31"
    ]
    assert response["Cache-Control"] == "private, no-store"


def test_file_costs_the_same_whatever_its_length(client):
    def count():
        with CaptureQueriesContext(connection) as queries:
            fetch(client, "xlsx")
        return len(queries)

    OrganisationFactory(parent=OrganisationFactory())
    fetch(client, "csv")
    one = count()
    for _ in range(2):
        OrganisationFactory(parent=OrganisationFactory())

    assert count() == one


def test_file_may_be_taken_so_often_and_no_more(client):
    OrganisationFactory()
    for _ in range(30):
        fetch(client, "csv")

    response = client.get("/hoi-thanh-vien/danh-ba.csv")

    assert (response.status_code, response.content.decode()[:34]) == (
        429,
        "Danh bạ được tải quá nhiều lần từ ",
    )
