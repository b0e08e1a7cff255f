"""Word files for tests: written as Word writes them, by python-docx, and (in files/) by pandoc and LibreOffice.

files/pandoc.docx: pandoc from Markdown. files/libreoffice.docx: LibreOffice from ODT. Their texts are in the tests.
"""

import io
import unicodedata
import zipfile
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from tests.picture_files import draw, encode

FILES = Path(__file__).parent / "files"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PNG = encode(draw(320, 200), "png")
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Tieude"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Phude"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="Chuthich"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Trich"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Muc1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>
  <w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Muc2"><w:name w:val="heading 2"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="MucRieng"><w:name w:val="Mục của văn phòng"/><w:basedOn w:val="Muc1"/></w:style>
"""


def paragraph(text="", *, style="", align="", properties="", **formatting):
    inside = (f'<w:pStyle w:val="{style}"/>' if style else "") + properties
    inside += f'<w:jc w:val="{align}"/>' if align else ""
    return f"<w:p><w:pPr>{inside}</w:pPr>{run(text, **formatting) if text else ''}</w:p>"


def run(text="", *, bold=False, italic=False, size=0, inside=""):
    formatting = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    formatting += f'<w:sz w:val="{size}"/>' if size else ""
    words = f'<w:t xml:space="preserve">{text}</w:t>' if text else ""
    return f"<w:r><w:rPr>{formatting}</w:rPr>{words}{inside}</w:r>"


def holding(*runs, align=""):
    """A paragraph of ready-made runs."""
    return f'<w:p><w:pPr><w:jc w:val="{align or "left"}"/></w:pPr>{"".join(runs)}</w:p>'


def picture(relation="rId1", alt="", kind="inline", crop=""):
    cut = f"<a:srcRect {crop}/>" if crop else ""
    graphic = (
        f'<a:graphic><a:graphicData uri="picture"><pic:pic><pic:blipFill><a:blip r:embed="{relation}"/>{cut}'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic>"
    )
    named = f'<wp:docPr id="1" name="Picture 1" descr="{alt}"/>'
    return run(inside=f"<w:drawing><wp:{kind}>{named}{graphic}</wp:{kind}></w:drawing>")


def text_box(*blocks):
    """As Word writes it: for itself, and once more for older readers."""
    content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    shape = f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>"
    new = f"<w:drawing><wp:anchor><a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    both = f'<mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    return run(inside=f"<mc:AlternateContent>{both}</mc:AlternateContent>")


def table(*rows):
    """Cells are texts, or (text, cell properties)."""
    cells = [[cell if isinstance(cell, tuple) else (cell, "") for cell in row] for row in rows]
    inside = "".join(f"<w:tr>{''.join(_cell(*cell) for cell in row)}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{inside}</w:tbl>"


def _cell(content, properties):
    block = content if content.startswith("<w:p>") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{block}</w:tc>"


def numbered(text, num=1, level=0, **options):
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return paragraph(text, properties=properties, **options)


def level(number, form, pattern, start=1):
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def numbering(*definitions):
    """The n-th definition, a string of levels, is used by numId n."""
    abstracts = [
        f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
        for number, levels in enumerate(definitions, 1)
    ]
    nums = [
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(1, len(definitions) + 1)
    ]
    return "".join(abstracts + nums)


def word_file(*blocks, pictures=None, links=None, title="", parts=None, **xml_parts):
    """`xml_parts`: numbering, footnotes, comments, header as what stands in their root; `parts`: any other by name."""
    relations = [("styles", "styles.xml", False, "rIdStyles")]
    relations += [(kind, f"{kind}.xml", False, f"rId{kind}") for kind in xml_parts]
    media = {"rId1": ("anh1.png", PNG)} if pictures is None else pictures
    relations += [("image", f"media/{name}", False, key) for key, (name, _) in media.items()]
    relations += [(kind, target, True, key) for key, (kind, target) in (links or {}).items()]
    contents = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _relations([("officeDocument", "word/document.xml", False, "rId1")]),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{''.join(blocks)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {NAMESPACES}>{STYLES}</w:styles>",
        "word/_rels/document.xml.rels": _relations(relations),
        **{
            f"word/{kind}.xml": f"<w:{kind} {NAMESPACES}>{inside}</w:{kind}>"
            for kind, inside in xml_parts.items()
        },
        **{f"word/media/{name}": content for name, content in media.values()},
        **(parts or {}),
    }
    if title:
        contents["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
        )
    return zip_of(contents)


def zip_of(contents):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _relations(entries):
    inside = "".join(
        f'<Relationship Id="{key}" Type="{RELATIONS}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if is_external else ''}/>"
        for kind, target, is_external, key in entries
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def report_by_direct_formatting():
    """As most writers do it: no styles, only bold, centred, bigger."""
    document = docx.Document()
    _line(document, "LIÊN HIỆP HỘI SƠ KẾT 6 THÁNG ĐẦU NĂM", bold=True, size=16, align="CENTER")
    _line(document, "(TTXVN) - Sáng 24/6, Liên hiệp hội tổ chức hội nghị sơ kết công tác.", bold=True)
    document.add_picture(io.BytesIO(PNG))
    _line(document, "Quang cảnh hội nghị.", italic=True, align="CENTER")
    _line(document, "I. KẾT QUẢ", bold=True)
    _line(document, "Trong 6 tháng đã tổ chức 19 lớp tập huấn.")
    _line(document, "1. Tập huấn", bold=True)
    _line(document, "Có hơn 9.000 lượt người dự.")
    _line(document, "Duy Tùng", bold=True, align="RIGHT")
    return saved(document)


def _line(document, text, *, bold=False, italic=False, size=0, align=""):
    added = document.add_paragraph()
    part = added.add_run(text)
    part.bold, part.italic = bold, italic
    if size:
        part.font.size = Pt(size)
    if align:
        added.alignment = WD_ALIGN_PARAGRAPH[align]


def long_report(pages=100):
    """About half a page of words a chapter."""
    document = docx.Document()
    document.add_heading("Báo cáo nhiệm kỳ", 0)
    for page in range(1, pages + 1):
        document.add_heading(f"Chương {page}", 1)
        for part in range(1, 5):
            document.add_paragraph(
                f"Đoạn {part} của chương {page}. " + "Liên hiệp hội tập hợp trí thức trong tỉnh. " * 12
            )
    return saved(document)


def decomposed(text="Hội nghị tổng kết, thuý và thúy"):
    document = docx.Document()
    document.add_heading(unicodedata.normalize("NFD", text), 0)
    document.add_paragraph(unicodedata.normalize("NFD", "Đại biểu dự hội nghị."))
    return saved(document)
