import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from assocportal.common.word.package import check_word_file
from tests.document_files import old_office

from .documents import paragraph, word_file, zip_of
from .outline import read

GOOD = word_file(paragraph("Chữ."))
BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document>&b;</w:document>'


def refusal(content, name="bai.docx"):
    with pytest.raises(ValidationError) as refused:
        check_word_file(SimpleUploadedFile(name, content))
    return refused.value.messages[0]


def test_good_file_is_taken_and_stands_at_its_beginning():
    file = SimpleUploadedFile("Bài viết.DOCX", GOOD)

    check_word_file(file)

    assert file.tell() == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Tệp này trống. Hãy chọn tệp khác."),
        (old_office("WordDocument"), "Đây là tệp Word 97–2003; hãy mở bằng Word và lưu lại thành .docx."),
        (
            old_office("EncryptedPackage"),
            "Tệp có mật khẩu nên không đọc được. Hãy mở bằng Word, bỏ mật khẩu rồi tải lên lại.",
        ),
        (
            GOOD[: len(GOOD) // 2],
            "Tệp bị hỏng hoặc chép chưa trọn nên không mở được. Hãy mở bằng Word, lưu lại rồi tải lên.",
        ),
        (
            b"{\\rtf1 Ch\\u7919}",
            "Bên trong không phải là tệp Word mà là tệp RTF đổi đuôi. "
            "Hãy mở bằng Word rồi lưu lại thành .docx.",
        ),
        (
            b"<!DOCTYPE html><p>a",
            "Bên trong không phải là tệp Word mà là trang web (HTML) đổi đuôi. "
            "Hãy mở bằng Word rồi lưu lại thành .docx.",
        ),
        (
            zip_of({"a.txt": "a"}),
            "Bên trong không phải là tệp Word. Hãy mở bằng Word rồi lưu lại thành .docx.",
        ),
        (
            word_file(parts={"word/vbaProject.bin": b"x"}),
            "Tệp có chứa macro nên không nhận. Hãy lưu lại thành .docx thường rồi tải lên lại.",
        ),
        (
            word_file(parts={"word/media/a.bin": bytes(30_000_000)}),
            "Tệp giải nén ra quá lớn nên không nhận. Hãy chia nhỏ bài rồi tải lên lại.",
        ),
        (
            zip_of({str(number): "" for number in range(5_001)}),
            "Tệp giải nén ra quá lớn nên không nhận. Hãy chia nhỏ bài rồi tải lên lại.",
        ),
    ],
    ids=["empty", "doc", "locked", "half", "rtf", "html", "zip", "macro", "bomb", "parts"],
)
def test_bad_file_is_refused_with_a_sentence(content, sentence):
    assert refusal(content) == sentence


def test_names_of_other_kinds_are_refused():
    sentence = "Chỉ nhận tệp Word đuôi .docx. Hãy mở tệp bằng Word rồi lưu lại thành .docx."

    assert [refusal(GOOD, name) for name in ("a.pdf", "a.odt", "a")] == [sentence] * 3


def test_heavy_file_is_refused_before_it_is_opened():
    file = SimpleUploadedFile("a.docx", GOOD)
    file.size = 51 * 1024 * 1024

    with pytest.raises(ValidationError, match="nặng quá 50 MB"):
        check_word_file(file)


@pytest.mark.parametrize(
    "document",
    [BOMB, "<w:document>", "<a>" * 200 + "</a>" * 200],
    ids=["entities", "broken", "deep"],
)
def test_hostile_markup_is_refused_when_it_is_read(document):
    with pytest.raises(ValidationError):
        read(word_file(parts={"word/document.xml": document}))


def test_entity_of_a_file_of_this_machine_is_never_read():
    document = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'

    with pytest.raises(ValidationError):
        read(word_file(parts={"word/document.xml": document}))


def test_part_that_was_damaged_is_no_crash():
    content = bytearray(word_file(paragraph("Chữ. " * 2000)))
    content[400:460] = bytes(60)

    with pytest.raises(ValidationError):
        read(bytes(content))
