"""What may be attached: PDF, Word and Excel, known by what is inside, whatever the name says."""

import zipfile
from pathlib import PurePath

from django.core.exceptions import ValidationError

LARGEST_FILE = 30 * 1024 * 1024
LARGEST_UNPACKED = 300 * 1024 * 1024
MOST_PARTS = 20_000
HIGHEST_RATIO = 200
OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN_PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
# How OLE spells the stream that makes a file a Word or an Excel file: UTF-16 in its directory.
OLE_STREAMS = {"doc": ("WordDocument",), "xls": ("Workbook", "Book")}
OLE_MACROS = ("_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros")
KINDS = {"pdf": "PDF", "docx": "Word", "doc": "Word", "xlsx": "Excel", "xls": "Excel"}
SENTENCES = {
    "kind": "Chỉ nhận tệp PDF, Word (.docx, .doc) hoặc Excel (.xlsx, .xls).",
    "empty": "Tệp này trống. Hãy chọn tệp khác.",
    "heavy": "Tệp nặng quá 30 MB. Hãy giảm dung lượng rồi tải lên lại.",
    "other": "Bên trong không phải là tệp {kind} (.{extension}) như tên tệp. Hãy lưu lại từ phần mềm gốc.",
    "locked": "Tệp có mật khẩu nên người đọc không mở được. Hãy bỏ mật khẩu rồi tải lên lại.",
    "macro": "Tệp có chứa macro nên không nhận. Hãy lưu lại thành tệp thường không có macro.",
    "bomb": "Tệp giải nén ra quá lớn nên không nhận. Hãy chia nhỏ tệp.",
}


def refuse(code, **details):
    return ValidationError(SENTENCES[code].format(**details), code=code)


def check_attachment(file) -> str:
    """The extension, once name and content agree; ValidationError with one sentence otherwise."""
    extension = PurePath(file.name or "").suffix.lower().lstrip(".")
    if extension not in KINDS:
        raise refuse("kind")
    if not file.size:
        raise refuse("empty")
    if file.size > LARGEST_FILE:
        raise refuse("heavy")
    if not _holds(file, extension):
        raise refuse("other", kind=KINDS[extension], extension=extension)
    return extension


def _holds(file, extension):
    file.seek(0)
    start = file.read(1024)
    try:
        if extension == "pdf":
            return start.lstrip(b"\xef\xbb\xbf\0\t\r\n ").startswith(b"%PDF-")
        return _is_ooxml(file, start, extension) if extension in MAIN_PARTS else _is_ole(file, extension)
    finally:
        file.seek(0)


def _is_ooxml(file, start, extension):
    if start.startswith(OLE_SIGNATURE) and _has_stream(_read(file), "EncryptedPackage"):
        raise refuse("locked")
    if not start.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError):
        return False
    _check_unpacked_size(parts)
    names = {part.filename for part in parts}
    if any(_is_macro(name.lower()) for name in names):
        raise refuse("macro")
    return {"[Content_Types].xml", MAIN_PARTS[extension]} <= names


def _is_macro(name):
    return PurePath(name).name == "vbaproject.bin" or name.startswith("xl/macrosheets/")


def _check_unpacked_size(parts):
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    too_dense = unpacked > HIGHEST_RATIO * max(packed, 5_000)
    if too_dense or unpacked > LARGEST_UNPACKED or len(parts) > MOST_PARTS:
        raise refuse("bomb")


def _is_ole(file, extension):
    content = _read(file)
    if not content.startswith(OLE_SIGNATURE):
        return False
    if any(_has_stream(content, name) for name in OLE_MACROS):
        raise refuse("macro")
    return any(_has_stream(content, name) for name in OLE_STREAMS[extension])


def _read(file):
    file.seek(0)
    return file.read()


def _has_stream(content, name):
    """The directory entry of a stream: its name, then its end, in UTF-16."""
    return f"{name}\0".encode("utf-16-le") in content
