"""Small but true files to hang on articles and events: a PDF, a Word and an Excel file."""

import io
import zipfile
from xml.sax.saxutils import escape

from .pictures import draw

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def make_pdf(scene):
    """One page that shows a picture."""
    paper = io.BytesIO()
    draw(scene, 1600, 1067, 0.5).save(paper, "PDF", resolution=72)
    return paper.getvalue()


def make_docx(lines):
    paragraphs = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    document = f'{XML}<w:document xmlns:w="{WORDPROCESSING}"><w:body>{paragraphs}</w:body></w:document>'
    return _zip(
        {
            "[Content_Types].xml": _content_types({"/word/document.xml": WORD}),
            "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
            "word/document.xml": document,
        }
    )


def make_xlsx(rows):
    cells = "".join(f"<row>{''.join(_cell(value) for value in row)}</row>" for row in rows)
    book = (
        f'{XML}<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}/relationships"><sheets>'
        '<sheet name="Số liệu" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    parts = {
        "/xl/workbook.xml": f"{SHEETS}.sheet.main+xml",
        "/xl/worksheets/sheet1.xml": f"{SHEETS}.worksheet+xml",
    }
    return _zip(
        {
            "[Content_Types].xml": _content_types(parts),
            "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
            "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": _relations({"rId1": ("worksheet", "worksheets/sheet1.xml")}),
            "xl/worksheets/sheet1.xml": (
                f'{XML}<worksheet xmlns="{SPREADSHEET}"><sheetData>{cells}</sheetData></worksheet>'
            ),
        }
    )


def _cell(value):
    if isinstance(value, int):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def _content_types(parts):
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets):
    rows = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def _zip(parts):
    paper = io.BytesIO()
    with zipfile.ZipFile(paper, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return paper.getvalue()


ATTACHMENTS = {
    "bao-cao": (
        "Báo cáo phản biện: bảng so sánh ba vị trí cầu",
        "bao-cao.pdf",
        lambda: make_pdf("learning.figures"),
    ),
    "nghi-quyet": (
        "Nghị quyết Đại hội đại biểu lần thứ V, nhiệm kỳ 2022–2027",
        "nghi-quyet.docx",
        lambda: make_docx(
            [
                "NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT TỈNH LẠC GIANG LẦN THỨ V",
                "Đại hội thông qua báo cáo nhiệm kỳ 2016–2021, phương hướng nhiệm kỳ 2022–2027 và Điều lệ sửa đổi.",
                "Đại hội bầu Ban Chấp hành khóa V gồm 32 người.",
            ]
        ),
    ),
    "the-le": (
        "Thể lệ và phiếu đăng ký dự thi",
        "the-le.docx",
        lambda: make_docx(
            [
                "THỂ LỆ HỘI THI SÁNG TẠO KỸ THUẬT TỈNH LẠC GIANG",
                "Hồ sơ gồm: phiếu đăng ký một trang, bản mô tả hai trang, đoạn phim dưới ba phút.",
                "Họ và tên: ................................  Nơi công tác: ................................",
                "Tên giải pháp: ............................................................",
            ]
        ),
    ),
    "bieu-mau": (
        "Biểu mẫu số liệu hoạt động năm",
        "bieu-mau.xlsx",
        lambda: make_xlsx(
            [
                ("Nội dung", "Đơn vị tính", "Số lượng"),
                ("Lớp tập huấn", "lớp", 0),
                ("Người dự tập huấn", "lượt người", 0),
                ("Nhiệm vụ tư vấn, phản biện", "nhiệm vụ", 0),
                ("Đề tài, dự án", "đề tài", 0),
            ]
        ),
    ),
}
