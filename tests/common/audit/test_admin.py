import io
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from assocportal.common.audit import exporting, finding
from assocportal.common.audit.recording import record
from assocportal.common.models import AuditEntry
from tests.factories import ArticleFactory, UserFactory

pytestmark = pytest.mark.django_db

LIST = reverse("admin:common_auditentry_changelist")
Action = AuditEntry.Action


def officer(*codenames, **details):
    user = UserFactory(is_staff=True, **details)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


@pytest.fixture
def reader(client):
    client.force_login(officer("view_auditentry", "export_auditentry", "view_article"))
    return client


def export_address(kind):
    return reverse("admin:common_auditentry_export", args=[kind])


def listed(client, asked=""):
    return list(client.get(LIST + asked).context["cl"].result_list)


def changed(title="Sơ kết", actor=None, **details):
    changes = {"title": ["Tổng kết", title], "is_featured": ["không", "có"]}
    return record(
        Action.CHANGE,
        actor=actor or UserFactory(),
        row=ArticleFactory(title=title),
        changes=changes,
        **details,
    )


def test_list_tells_who_did_what_and_links_to_the_row(reader, django_assert_num_queries):
    reader.get(LIST)
    person = UserFactory(full_name="Lê Thu Hà")
    entry = changed(actor=person)
    with django_assert_num_queries(9):
        page = reader.get(LIST)
    changed(actor=UserFactory())
    record(Action.LOGIN, actor=UserFactory())
    changed()
    with django_assert_num_queries(9):
        reader.get(LIST)

    html = page.content.decode()
    assert "Lê Thu Hà" in html
    assert "tiêu đề: “Tổng kết” → “Sơ kết”" in html
    assert f'<a href="/admin/news/article/{entry.object_id}/change/">Sơ kết</a>' in html


def test_personal_rows_are_named_as_they_are_called_now_and_not_at_all_once_gone(reader):
    account = UserFactory(full_name="Lê Thu Hà")
    entry = record(Action.CHANGE, actor=None, row=account, changes={"full_name": None})
    assert (entry.object_text, listed(reader)[0].shown_text) == ("", "Lê Thu Hà")
    detail = reader.get(reverse("admin:common_auditentry_change", args=[entry.pk])).content.decode()
    assert "(dữ liệu cá nhân, không ghi lại)" in detail

    account.delete()

    assert listed(reader)[0].shown_text == "không còn"
    assert not listed(reader)[0].is_there


def test_detail_shows_before_and_after_and_nobody_writes(reader):
    entry = changed("<script>alert(1)</script>", note="Sửa gấp")
    address = reverse("admin:common_auditentry_change", args=[entry.pk])

    html = reader.get(address).content.decode()

    assert '<tr><th scope="row">Tiêu đề</th><td>Tổng kết</td><td>&lt;script&gt;' in html
    assert "<script>alert" not in html
    assert "Sửa gấp" in html
    assert reader.post(address, {"note": "khác"}).status_code == 403
    assert reader.post(address.replace("change", "delete"), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize(
    "asked",
    [
        "?q=so+ket",
        "?q=sơ+kết+gấp",
        "?q=sửa",
        "?q=thu+ha",
        "?action=sua&q=hà",
        "?loai=news.article&action=sua",
    ],
)
def test_entries_are_searched_and_filtered(reader, asked):
    entry = changed(actor=UserFactory(full_name="Lê Thu Hà"), note="Sửa gấp")
    record(Action.LOGIN, actor=UserFactory(full_name="Trần Văn Bình"))

    assert listed(reader, asked) == [entry]


def test_entries_are_filtered_by_person_and_days(reader):
    person = officer()
    entry, other = changed(actor=person), changed()
    today = timezone.localdate()
    tomorrow = f"{today + timedelta(days=1):%d/%m/%Y}"
    today = f"{today:%d/%m/%Y}"

    assert listed(reader, f"?nguoi={person.pk}") == [entry]
    assert listed(reader, f"?tu-ngay={today}&den-ngay={today}") == [other, entry]
    assert listed(reader, f"?tu-ngay={tomorrow}") == []
    assert listed(reader, "?tu-ngay=hom-nay&den-ngay=31/12/9999") == [other, entry]
    html = reader.get(f"{LIST}?action=sua&q=so&tu-ngay={today}").content.decode()
    assert f'<input type="text" name="tu-ngay" value="{today}" ' in html
    assert '<input type="hidden" name="action__exact"' not in html
    assert '<input type="hidden" name="action" value="sua">' in html


def test_list_counts_to_its_limit_and_says_so(reader, monkeypatch):
    monkeypatch.setattr(finding, "MOST_LISTED", 2)
    monkeypatch.setattr("assocportal.common.audit.admin.MOST_LISTED", 2)
    changed()
    assert "dòng mới nhất" not in reader.get(LIST).content.decode()
    changed()
    changed()

    page = reader.get(LIST)

    assert page.context["cl"].result_count == 2
    assert "Ở đây là 10.000 dòng mới nhất" in page.content.decode()


def test_export_is_what_is_filtered_with_formulas_disarmed_and_is_recorded(reader):
    changed("=HYPERLINK(1)", note="@gấp")
    record(Action.LOGIN, actor=UserFactory())

    book = reader.get(export_address("xlsx") + "?action=sua")
    sheet = load_workbook(io.BytesIO(b"".join(book.streaming_content))).active
    lines = b"".join(reader.get(export_address("csv") + "?action=sua").streaming_content).decode("utf-8-sig")

    heading, row = sheet.iter_rows()
    assert [cell.value for cell in heading] == exporting.HEADINGS
    assert (row[5].value, row[5].data_type, row[5].quotePrefix) == ("=HYPERLINK(1)", "s", True)
    assert row[0].data_type == "d"
    assert lines.splitlines()[0] == ",".join(exporting.HEADINGS)
    assert ",'=HYPERLINK(1)," in lines
    assert lines.rstrip().endswith(",'@gấp")
    exported = AuditEntry.objects.filter(action=Action.EXPORT).order_by("pk")
    assert [entry.note for entry in exported] == [
        "Xuất nhật ký (xlsx). Lọc: action = sua",
        "Xuất nhật ký (csv). Lọc: action = sua",
    ]


def test_long_export_is_cut_with_a_sentence(reader, monkeypatch):
    monkeypatch.setattr(exporting, "MOST_EXPORTED", 2)
    for _ in range(3):
        changed()

    lines = b"".join(reader.get(export_address("csv")).streaming_content).decode().splitlines()

    assert lines[-1] == exporting.CUT


def test_record_is_read_and_exported_by_those_who_may(client):
    entry = changed()
    pages = [LIST, reverse("admin:common_auditentry_change", args=[entry.pk]), export_address("csv")]
    assert [client.get(page).status_code for page in pages] == [302, 302, 302]

    client.force_login(officer())
    assert [client.get(page).status_code for page in pages] == [403, 403, 403]

    client.force_login(officer("view_auditentry"))
    assert [client.get(page).status_code for page in pages] == [200, 200, 403]
    assert "Xuất Excel" not in client.get(LIST).content.decode()
