import pytest

from assocportal.common.proofreading.repeated import check_left_over, check_repeated

from .drafting import found

TITLE = "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh: Triển khai nhiệm vụ 6 tháng cuối năm"


@pytest.mark.parametrize(
    "again",
    [
        TITLE,
        TITLE.upper(),
        f"{TITLE}.",
        TITLE.replace("Triển khai", "triển khai các"),
        f"<strong>{TITLE}</strong>",
    ],
)
def test_title_repeated_at_the_beginning_is_found(again):
    assert len(found(check_repeated, f"<h2>{again}</h2><p>Sáng 24/6 họp.</p>", title=TITLE)) == 1


def test_lead_repeated_is_found():
    lead = "Sáng 24/6, Liên hiệp hội tổ chức sơ kết sáu tháng đầu năm."

    assert found(check_repeated, lead, lead=lead) == [(lead, None)]


@pytest.mark.parametrize(
    "text",
    ["Triển khai nhiệm vụ", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh đã sơ kết công tác.", "", "Kết quả"],
)
def test_what_only_resembles_the_title_is_left_alone(text):
    assert found(check_repeated, text, title=TITLE) == []


def test_words_of_an_old_page_are_found():
    body = "<p>Rate this post</p><p>Họp.</p><p>Leave a Reply</p>"

    assert found(check_left_over, body) == [("Rate this post", None), ("Leave a Reply", None)]
