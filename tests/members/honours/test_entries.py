import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from members.honours.entries import AS_COLLECTIVE, AS_PERSON, LEFT_OUT, NEW_PERSON, Batch, store_batch
from members.honours.files import EMPTY, WRONG_KIND, read_file
from members.honours.reading import read_lines
from members.models import Honour, Person
from tests.factories import (
    HonourDecisionFactory,
    HonourFactory,
    HonourFormFactory,
    OrganisationFactory,
    PersonFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def decision():
    return HonourDecisionFactory(number="05/QĐ-LHH")


@pytest.fixture
def form():
    return HonourFormFactory(name="Giấy khen")


def batch_of(decision, form, text, **options):
    return Batch(decision, form, read_lines(text), **options)


def choices_of(batch):
    return [entry.choice for entry in batch.entries]


def test_names_are_matched_whatever_their_marks_and_titles(decision, form):
    person = PersonFactory(full_name="Nguyễn Văn Á")
    association = OrganisationFactory(name="Hội Làm vườn tỉnh Lạc Giang", short_name="Hội Làm vườn")
    text = "PGS.TS Nguyen Van A\nTập thể Hội Làm vườn\nHội Không Có\nLê Lạ"

    batch = batch_of(decision, form, text)

    assert choices_of(batch) == [f"nguoi-{person.pk}", f"to-chuc-{association.pk}", AS_COLLECTIVE, AS_PERSON]
    assert len(batch.matched) == 2


def test_line_whose_kind_was_guessed_wrongly_is_the_organisation_of_that_name(decision, form):
    college = OrganisationFactory(name="Xã Đông Thành")

    assert choices_of(batch_of(decision, form, "Xã Đông Thành")) == [f"to-chuc-{college.pk}"]


def test_several_of_one_name_wait_for_a_choice_and_nothing_is_stored_before(decision, form):
    PersonFactory.create_batch(2, full_name="Nguyễn Văn An")
    batch = batch_of(decision, form, "Lê Thị Hoa\nNguyễn Văn An")

    with pytest.raises(ValidationError) as refusal:
        store_batch(batch)

    assert refusal.value.messages == ["Dòng 2: hãy chọn một trong các tên trùng nhau."]
    assert not Honour.objects.exists()


def test_choice_is_kept_with_its_line_when_the_list_changes(decision, form):
    _first, second = PersonFactory.create_batch(2, full_name="Nguyễn Văn An")
    entry = batch_of(decision, form, "Nguyễn Văn An").entries[0]

    changed = batch_of(decision, form, "Lê Thị Hoa\nNguyễn Văn An", choices={entry.key: f"nguoi-{second.pk}"})

    assert choices_of(changed) == [AS_PERSON, f"nguoi-{second.pk}"]


def test_forged_choice_is_no_choice(decision, form):
    other = PersonFactory(full_name="Người Khác")
    entry = batch_of(decision, form, "Lê Thị Hoa").entries[0]

    batch = batch_of(decision, form, "Lê Thị Hoa", choices={entry.key: f"nguoi-{other.pk}"})
    unasked = batch_of(decision, form, "Lê Thị Hoa", choices={entry.key: NEW_PERSON})

    assert choices_of(batch) == [AS_PERSON]
    assert choices_of(unasked) == [AS_PERSON]


def test_list_is_stored_in_its_order_and_again_without_doubles(decision, form):
    association = OrganisationFactory(name="Hội Y học")
    text = "Hội Y học\nBà Lê Thị Hoa | hội viên | xuất sắc\nÔng Lê Thị Hoa | hội viên"

    first, second = store_batch(batch_of(decision, form, text)), store_batch(batch_of(decision, form, text))

    assert (first, second) == (2, 0)
    rows = decision.honours.values_list(
        "recipient_name", "recipient_kind", "organisation", "recipient_detail", "merit"
    )
    assert list(rows) == [
        ("Hội Y học", "tap-the", association.pk, "", ""),
        ("Bà Lê Thị Hoa", "ca-nhan", None, "hội viên", "xuất sắc"),
    ]


def test_organisation_is_one_whatever_the_list_calls_it(decision, form):
    OrganisationFactory(name="Hội Y học tỉnh Lạc Giang", short_name="Hội Y học")
    store_batch(batch_of(decision, form, "Hội Y học tỉnh Lạc Giang"))

    batch = batch_of(decision, form, "Tập thể Hội Y học\nHội Y hoc")

    assert [entry.double for entry in batch.entries] == ["đã có trong quyết định", "đã có trong quyết định"]


def test_two_of_one_name_in_different_units_are_two(decision, form):
    assert store_batch(batch_of(decision, form, "Lê Hoa | Hội A\nLê Hoa | Hội B")) == 2


def test_person_who_is_unknown_is_made_on_demand_without_titles(decision, form):
    store_batch(batch_of(decision, form, "PGS.TS Nguyễn Văn Á", may_add_people=True, adds_unknown=True))

    assert Person.objects.get().full_name == "Nguyễn Văn Á"
    assert decision.honours.get().person == Person.objects.get()
    assert decision.honours.get().recipient_name == "PGS.TS Nguyễn Văn Á"


def test_wrong_lines_are_named_and_nothing_is_stored_until_they_are_left_out(decision, form):
    text = f"Lê Hoa\n2|{'x' * 260}|Hội A"
    batch = batch_of(decision, form, text)

    with pytest.raises(ValidationError) as refusal:
        store_batch(batch)
    without = batch_of(decision, form, text, choices={batch.entries[1].key: LEFT_OUT})

    assert refusal.value.messages == ["Dòng 2: tên dài quá 250 ký tự."]
    assert store_batch(without) == 1


def test_same_honour_of_the_year_by_another_decision_is_said(decision, form):
    HonourFactory(
        recipient_name="Lê Hoa", form=form, decision__number="04/QĐ-LHH", decision__year_judged=2021
    )

    entry = batch_of(decision, form, "Bà Lê Hoa").entries[0]

    assert entry.note == "Đã có hình thức này năm 2021 theo quyết định 04/QĐ-LHH."
    assert entry.is_stored


def test_five_hundred_lines_cost_as_many_questions_as_five(decision, form, django_assert_max_num_queries):
    text = "\n".join(f"Nguyễn Văn Thứ {number} | Hội A" for number in range(500))

    with django_assert_max_num_queries(8):
        assert len(batch_of(decision, form, text).stored) == 500


def test_versions_and_search_follow_what_was_stored(decision, form):
    store_batch(batch_of(decision, form, "Lê Thị Hoa\nTrần Văn Bốn"))

    assert [honour.history.count() for honour in decision.honours.all()] == [1, 1]
    assert "Lê Thị Hoa" in decision.search_entries.get().text


# Files


def workbook(*rows):
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.active.cell(200_000, 1).value = None
    book.save(file)
    return SimpleUploadedFile("danh-sach.xlsx", file.getvalue())


def test_workbook_becomes_the_lines_that_a_person_would_paste():
    file = workbook(["TT", "Họ và tên", "Đơn vị"], [], [1.0, "Lê\nHoa", None], [2, "Trần Bốn", "Hội A"])

    lines = read_lines(read_file(file))

    assert [(line.number, line.name, line.detail) for line in lines] == [
        (3, "Lê Hoa", ""),
        (4, "Trần Bốn", "Hội A"),
    ]


def test_csv_is_read_as_excel_writes_it():
    file = SimpleUploadedFile("a.csv", "\ufeffHọ tên;Đơn vị\r\nLê Hoa;Hội A\r\n".encode())

    assert [(line.name, line.detail) for line in read_lines(read_file(file))] == [("Lê Hoa", "Hội A")]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.pdf", b"%PDF-1.7", WRONG_KIND),
        ("a.csv", b"\n\n", EMPTY),
        ("a.csv", b"\xff\xfe\xff", "Tệp .csv này không ở bảng mã UTF-8. Hãy lưu lại thành .xlsx."),
    ],
)
def test_file_that_is_no_list_is_refused_with_a_sentence(name, content, sentence):
    with pytest.raises(ValidationError) as refusal:
        read_file(SimpleUploadedFile(name, content))

    assert refusal.value.messages == [sentence]


def test_broken_workbook_is_refused_with_a_sentence():
    with pytest.raises(ValidationError):
        read_file(SimpleUploadedFile("a.xlsx", b"PK\x03\x04 hong"))
