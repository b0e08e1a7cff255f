from .documents import PNG, holding, paragraph, picture, run, word_file
from .outline import outline, read

TITLE = paragraph("Tiêu đề bài", style="Tieude")


def test_what_cannot_be_taken_is_told_with_its_place():
    chart = run(
        inside="<w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    shape = run(inside="<w:pict><v:line/></w:pict>")
    sheet = run(inside="<w:object><o:OLEObject/></w:object>")
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    contents = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>"
    text = read(
        word_file(
            TITLE,
            f"{contents}{paragraph('Mục 1 … 3')}</w:sdtContent></w:sdt>",
            holding(run("Biểu đồ sau đây"), chart),
            holding(run("Đường kẻ"), shape, sheet),
            holding(run("Ảnh vẽ"), picture("rIdV"), picture("rIdX"), picture("rIdM")),
            pictures={"rIdV": ("a.emf", b"x"), "rIdM2": ("b.png", PNG)},
            links={"rIdX": ("image", "https://trang-khac.example/a.png")},
            header=paragraph("UBND TỈNH"),
        )
    )

    assert outline(text) == ["Biểu đồ sau đây", "Đường kẻ", "Ảnh vẽ"]
    assert text.left_out.sentences() == [
        "Chữ ở đầu trang, chân trang và số trang không lấy vào bài.",
        "Mục lục tự động không lấy vào bài.",
        "1 biểu đồ không lấy được (gần chỗ “Biểu đồ sau đây”). Hãy chụp biểu đồ thành ảnh rồi chèn vào.",
        "1 đối tượng nhúng (Excel, PowerPoint, tệp khác) không lấy được (gần chỗ “Đường kẻ”).",
        "1 hình vẽ (đường kẻ, mũi tên, khung) không lấy được (gần chỗ “Đường kẻ”).",
        "1 ảnh chỉ là liên kết ra ngoài, không nằm trong tệp nên không lấy được (gần chỗ “Ảnh vẽ”). "
        "Hãy chèn ảnh từ máy.",
        "1 ảnh kiểu EMF hoặc WMF không lấy được (gần chỗ “Ảnh vẽ”). Hãy lưu ảnh thành PNG hoặc JPEG rồi chèn vào.",
        "1 ảnh bị hỏng hoặc thiếu trong tệp nên không lấy được (gần chỗ “Ảnh vẽ”).",
    ]
