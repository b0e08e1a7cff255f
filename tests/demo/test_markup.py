from assocportal.demo.markup import render


def test_render_knows_its_marks():
    text = """
Đoạn **đậm** về KH&CN
kéo sang dòng sau.

## Mục

- một
- hai
dài

1. thứ nhất

> lời nói

| Giải | Số |
| Nhất | 1 |

[[anh]] Chú thích
"""

    assert render(text, lambda key, caption: f"<figure>{key}: {caption}</figure>") == (
        "<p>Đoạn <strong>đậm</strong> về KH&amp;CN kéo sang dòng sau.</p>"
        "<h2>Mục</h2>"
        "<ul><li><p>một</p></li><li><p>hai dài</p></li></ul>"
        "<ol><li><p>thứ nhất</p></li></ol>"
        "<blockquote><p>lời nói</p></blockquote>"
        "<table><tbody><tr><th><p>Giải</p></th><th><p>Số</p></th></tr>"
        "<tr><td><p>Nhất</p></td><td><p>1</p></td></tr></tbody></table>"
        "<figure>anh: Chú thích</figure>"
    )


def test_render_of_nothing_is_nothing():
    assert render("") == ""
