import pytest
from django.core.exceptions import ValidationError

from assocportal.common import file_types
from assocportal.common.file_types import check_attachment
from tests.document_files import PDF, document, office, old_office

KIND = "Chỉ nhận tệp PDF, Word (.docx, .doc) hoặc Excel (.xlsx, .xls)."
MACRO = "Tệp có chứa macro nên không nhận. Hãy lưu lại thành tệp thường không có macro."
BOMB = "Tệp giải nén ra quá lớn nên không nhận. Hãy chia nhỏ tệp."


def other(kind):
    return f"Bên trong không phải là tệp {kind} như tên tệp. Hãy lưu lại từ phần mềm gốc."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Báo cáo.pdf", PDF),
        ("A.PDF", b"\xef\xbb\xbf\r\n" + PDF),
        ("a.docx", office("docx")),
        ("a.xlsx", office("xlsx")),
        ("a.doc", old_office("WordDocument")),
        ("a.xls", old_office("Workbook")),
        ("a.xls", old_office("Book")),
    ],
)
def test_documents_of_the_office_are_let_in(name, content):
    assert check_attachment(document(name, content)) == name.rpartition(".")[2].lower()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        pytest.param("a.exe", b"MZ", KIND, id="program"),
        pytest.param("a.docm", office("docx"), KIND, id="macro by its name"),
        pytest.param("a.svg", b"<svg/>", KIND, id="SVG"),
        pytest.param("a", PDF, KIND, id="no extension"),
        pytest.param("a.pdf.exe", PDF, KIND, id="double extension"),
        pytest.param("a.pdf", b"", "Tệp này trống. Hãy chọn tệp khác.", id="empty"),
        pytest.param("a.pdf", b"<html>%PDF-", other("PDF (.pdf)"), id="HTML as PDF"),
        pytest.param("a.pdf", office("docx"), other("PDF (.pdf)"), id="Word as PDF"),
        pytest.param("a.docx", PDF, other("Word (.docx)"), id="PDF as Word"),
        pytest.param("a.docx", office("xlsx"), other("Word (.docx)"), id="Excel as Word"),
        pytest.param("a.docx", office("docx", main=False), other("Word (.docx)"), id="any zip"),
        pytest.param("a.docx", office("docx")[:60], other("Word (.docx)"), id="cut zip"),
        pytest.param("a.docx", b"<script>" + office("docx"), other("Word (.docx)"), id="zip behind HTML"),
        pytest.param("a.docx", old_office("WordDocument"), other("Word (.docx)"), id="old Word as new"),
        pytest.param("a.xls", old_office("WordDocument"), other("Excel (.xls)"), id="old Word as Excel"),
        pytest.param("a.doc", b"<html>", other("Word (.doc)"), id="HTML as old Word"),
        pytest.param("a.docx", office("docx", "word/vbaProject.bin"), MACRO, id="macro"),
        pytest.param("a.xlsx", office("xlsx", "xl/macrosheets/sheet1.xml"), MACRO, id="old Excel macro"),
        pytest.param("a.doc", old_office("WordDocument", "Macros"), MACRO, id="old Word macro"),
        pytest.param("a.xls", old_office("Workbook", "_VBA_PROJECT_CUR"), MACRO, id="old macro"),
        pytest.param("a.docx", office("docx", "a.xml", content=bytes(10_000_000)), BOMB, id="zip bomb"),
        pytest.param(
            "a.docx",
            old_office("EncryptedPackage"),
            "Tệp có mật khẩu nên người đọc không mở được. Hãy bỏ mật khẩu rồi tải lên lại.",
            id="password",
        ),
    ],
)
def test_file_is_refused_with_one_sentence(name, content, sentence):
    with pytest.raises(ValidationError) as refusal:
        check_attachment(document(name, content))

    assert refusal.value.messages == [sentence]


def test_heavy_file_is_refused(monkeypatch):
    monkeypatch.setattr(file_types, "LARGEST_FILE", len(PDF) - 1)

    with pytest.raises(ValidationError) as refusal:
        check_attachment(document())

    assert refusal.value.messages == ["Tệp nặng quá 30 MB. Hãy giảm dung lượng rồi tải lên lại."]
