from .documents import holding, paragraph, run, text_box, word_file
from .outline import outline, read

TITLE = paragraph("Tiêu đề bài", style="Tieude")


def test_text_boxes_stand_after_the_line_they_hang_on_once():
    box = text_box(paragraph("Chữ trong khung."), paragraph("Dòng hai của khung."))
    content = word_file(TITLE, holding(run("Đoạn một."), box), paragraph("Đoạn hai."))

    text = read(content)

    assert outline(text) == ["Đoạn một.", "Chữ trong khung.", "Dòng hai của khung.", "Đoạn hai."]
    assert text.left_out.sentences() == [
        "Chữ trong 1 khung chữ (text box) đã đưa vào giữa bài (gần chỗ “Chữ trong khung.Dòng hai của khung.”). "
        "Hãy xem lại vị trí."
    ]


def test_tracked_changes_are_settled_and_told():
    changed = (
        '<w:p><w:r><w:t xml:space="preserve">Có </w:t></w:r><w:ins w:id="1"><w:r><w:t>hơn 9.000</w:t></w:r></w:ins>'
        "<w:del w:id='2'><w:r><w:delText>9.000</w:delText></w:r></w:del>"
        '<w:r><w:t xml:space="preserve"> lượt.</w:t></w:r></w:p>'
    )
    joined = (
        "<w:p><w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr><w:r><w:t>Đầu </w:t></w:r></w:p>"
        + paragraph("cuối.")
    )
    text = read(word_file(TITLE, changed, joined, comments="<w:comment/><w:comment/>"))

    assert outline(text) == ["Có hơn 9.000 lượt.", "Đầu cuối."]
    assert text.left_out.sentences() == [
        "2 lời nhận xét (comment) bên lề không lấy vào bài.",
        "Tệp còn theo dõi thay đổi (Track Changes): 1 chỗ thêm được giữ như đã chấp nhận.",
        "Tệp còn theo dõi thay đổi (Track Changes): 2 chỗ xóa đã bỏ khỏi bài.",
    ]


def test_footnotes_become_numbered_notes_at_the_end():
    note = '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Theo VUSTA.</w:t></w:r></w:p></w:footnote>'
    content = word_file(
        TITLE,
        holding(run("Có 30 tổ chức", inside='<w:footnoteReference w:id="2"/>'), run(".")),
        footnotes=note,
    )

    assert outline(content) == ["Có 30 tổ chức^[1]^.", "hr", "ol", "  Theo VUSTA."]


def test_links_are_kept_and_those_within_the_document_become_words():
    link = '<w:hyperlink r:id="rIdL"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>VUSTA</w:t></w:r></w:hyperlink>'
    inner = '<w:hyperlink w:anchor="muc1"><w:r><w:t>mục một</w:t></w:r></w:hyperlink>'
    field = (
        run(inside='<w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "https://a.vn/"</w:instrText>')
        + run(inside='<w:fldChar w:fldCharType="separate"/>')
        + run("trường")
        + run(inside='<w:fldChar w:fldCharType="end"/>')
    )
    simple = '<w:fldSimple w:instr=" SEQ Hình "><w:r><w:t>7</w:t></w:r></w:fldSimple>'
    content = word_file(
        TITLE,
        holding(run("Xem "), link, run(", "), inner, run(", "), field, run(", số "), simple),
        links={"rIdL": ("hyperlink", "https://vusta.vn/")},
    )

    assert outline(content) == ["Xem [VUSTA](https://vusta.vn/), mục một, [trường](https://a.vn/), số 7"]
