"""A .docx as the zip of parts that it is: checked before anything of it is read, each part parsed without entities."""

import lzma
import posixpath
import zipfile
import zlib
from functools import cached_property
from pathlib import PurePath

from django.core.exceptions import ValidationError
from lxml import etree

from assocportal.common.file_types import OLE_SIGNATURE

from .markup import from_strict

LARGEST_FILE = 50 * 1024 * 1024
LARGEST_UNPACKED = 400 * 1024 * 1024
LARGEST_XML = 60 * 1024 * 1024
MOST_PARTS = 5_000
HIGHEST_RATIO = 200
DEEPEST = 120  # parts below this are nobody's report, and would exhaust the stack of whoever reads them
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError),
    *(NotImplementedError, RuntimeError, ValueError, EOFError, OSError),
)
SENTENCES = {
    "kind": "Chỉ nhận tệp Word đuôi .docx. Hãy mở tệp bằng Word rồi lưu lại thành .docx.",
    "empty": "Tệp này trống. Hãy chọn tệp khác.",
    "heavy": "Tệp nặng quá 50 MB. Hãy nén ảnh trong Word (Picture Format, Compress Pictures) rồi tải lên lại.",
    "old": "Đây là tệp Word 97–2003; hãy mở bằng Word và lưu lại thành .docx.",
    "locked": "Tệp có mật khẩu nên không đọc được. Hãy mở bằng Word, bỏ mật khẩu rồi tải lên lại.",
    "macro": "Tệp có chứa macro nên không nhận. Hãy lưu lại thành .docx thường rồi tải lên lại.",
    "bomb": "Tệp giải nén ra quá lớn nên không nhận. Hãy chia nhỏ bài rồi tải lên lại.",
    "broken": "Tệp bị hỏng hoặc chép chưa trọn nên không mở được. Hãy mở bằng Word, lưu lại rồi tải lên.",
    "other": "Bên trong không phải là tệp Word{found}. Hãy mở bằng Word rồi lưu lại thành .docx.",
}
OTHER_KINDS = (
    (b"{\\rtf", " mà là tệp RTF đổi đuôi"),
    (b"%PDF-", " mà là tệp PDF đổi đuôi"),
    (b"<!doctype html", " mà là trang web (HTML) đổi đuôi"),
    (b"<html", " mà là trang web (HTML) đổi đuôi"),
)


def refuse(code, **details) -> ValidationError:
    return ValidationError(SENTENCES[code].format(**details), code=code)


def check_word_file(file) -> None:
    """Raises ValidationError with one sentence for the person who chose the file."""
    if PurePath(file.name or "").suffix.lower() not in (".docx", ".doc", ".docm"):
        raise refuse("kind")
    if not file.size:
        raise refuse("empty")
    if file.size > LARGEST_FILE:
        raise refuse("heavy")
    WordPackage(file).check()
    file.seek(0)


class WordPackage:
    def __init__(self, file):
        self.archive = self._open(file)
        self.names = set(self.archive.namelist())

    def _open(self, file):
        file.seek(0)
        start = file.read(1024)
        if start.startswith(OLE_SIGNATURE):
            file.seek(0)
            raise _refuse_ole(file.read())
        if not start.startswith(b"PK"):
            raise _refuse_other(start)
        try:
            return zipfile.ZipFile(file)
        except UNREADABLE:
            raise refuse("broken") from None

    def check(self):
        parts = self.archive.infolist()
        unpacked = sum(part.file_size for part in parts)
        packed = sum(part.compress_size for part in parts)
        too_dense = unpacked > HIGHEST_RATIO * max(packed, 5_000)
        if too_dense or unpacked > LARGEST_UNPACKED or len(parts) > MOST_PARTS:
            raise refuse("bomb")
        if any(part.flag_bits & 1 for part in parts):
            raise refuse("locked")
        if any(PurePath(name.lower()).name == "vbaproject.bin" for name in self.names):
            raise refuse("macro")
        if "[Content_Types].xml" not in self.names or self.main not in self.names:
            raise refuse("other", found="")

    @cached_property
    def main(self):
        """Word Online calls it document2.xml."""
        for kind, target, _ in self.relationships("").values():
            if kind == "officeDocument":
                return target
        return "word/document.xml"

    def read(self, name) -> bytes:
        try:
            return self.archive.read(name)
        except (*UNREADABLE, KeyError):
            raise refuse("broken") from None

    def xml(self, name):
        """The root of a part, or None where there is no such part."""
        if name not in self.names:
            return None
        if self.archive.getinfo(name).file_size > LARGEST_XML:
            raise refuse("bomb")
        return parse(self.read(name))

    def relationships(self, part) -> dict[str, tuple[str, str, bool]]:
        """By id: the kind's last word, the part or address that it leads to, whether that is outside the file."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        return {each.get("Id"): _relationship(each, folder) for each in root.iter(RELATIONSHIPS)}

    def part_of_kind(self, kind) -> str | None:
        for found, target, is_external in self.relationships(self.main).values():
            if found == kind and not is_external and target in self.names:
                return target
        return None


def _relationship(element, folder):
    kind = (element.get("Type") or "").rpartition("/")[2]
    target = element.get("Target") or ""
    if element.get("TargetMode") == "External":
        return kind, target, True
    return kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"), False


def _refuse_ole(content):
    def holds(stream):
        return f"{stream}\0".encode("utf-16-le") in content

    if holds("EncryptedPackage"):
        return refuse("locked")
    return refuse("old") if holds("WordDocument") else refuse("other", found="")


def _refuse_other(start):
    head = start.lstrip(b"\xef\xbb\xbf\0\t\r\n ").lower()
    found = next((words for signature, words in OTHER_KINDS if head.startswith(signature)), "")
    return refuse("other", found=found)


def parse(content: bytes):
    """No entity is expanded, nothing is fetched; what declares a document type is refused: Word never does."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(from_strict(content), parser)
    except (etree.XMLSyntaxError, ValueError):
        raise refuse("broken") from None
    if root.getroottree().docinfo.doctype or _is_too_deep(root):
        raise refuse("bomb")
    return root


def _is_too_deep(root):
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False
