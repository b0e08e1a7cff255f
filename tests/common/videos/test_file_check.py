import pytest
from django.core.exceptions import ValidationError

from assocportal.common.videos import file_check
from assocportal.common.videos.file_check import check_captions, check_video
from tests.picture_files import draw, encode
from tests.video_files import CAPTIONS, box, captions, film, mp4, webm

OTHER_MP4 = "Bên trong không phải là video MP4 (.mp4) như tên tệp. Hãy xuất lại video thành MP4 hoặc WebM."
OTHER_WEBM = OTHER_MP4.replace("MP4 (.mp4)", "WebM (.webm)")
BROKEN = "Video bị hỏng hoặc chưa chép đủ. Hãy chọn lại từ tệp gốc."


def refusal(check, file):
    with pytest.raises(ValidationError) as refused:
        check(file)
    return refused.value.messages


@pytest.mark.parametrize("brand", [b"isom", b"iso6", b"mp42", b"avc1", b"M4V ", b"MSNV", b"XAVC"])
def test_mp4_of_any_maker_is_taken(brand):
    assert check_video(film("PHIM.MP4", mp4(brand))) == "mp4"


def test_mp4_may_hold_its_index_before_the_film_and_large_boxes():
    parts = [box(b"ftyp", b"mp42" + bytes(4)), box(b"moov", b"hdlr....vide")]
    large = (1).to_bytes(4) + b"mdat" + (24).to_bytes(8) + bytes(8)

    assert check_video(film(content=b"".join(parts) + large)) == "mp4"
    assert check_video(film(content=parts[0] + large + parts[1])) == "mp4"
    assert check_video(film(content=b"".join(parts) + bytes(4) + b"mdat" + bytes(90))) == "mp4"


def test_webm_is_taken():
    assert check_video(film("phim.webm", webm())) == "webm"


def test_file_can_be_read_from_its_start_afterwards():
    file = film()
    check_video(file)

    assert file.read() == mp4()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("phim.mov", mp4(), "Chỉ nhận video MP4 hoặc WebM."),
        ("phim", mp4(), "Chỉ nhận video MP4 hoặc WebM."),
        ("phim.mp4", b"", "Tệp này trống. Hãy chọn tệp khác."),
        ("phim.mp4", webm(), OTHER_MP4),
        ("phim.mp4", b"<html><script>alert(1)</script>", OTHER_MP4),
        ("phim.mp4", b"ftyp", OTHER_MP4),
        ("phim.mp4", mp4(b"qt  "), OTHER_MP4),
        ("phim.mp4", mp4(b"M4A "), OTHER_MP4),
        ("phim.mp4", mp4(handler=b"soun"), OTHER_MP4),
        ("phim.mp4", mp4()[:-5], BROKEN),
        ("phim.mp4", mp4()[:30], BROKEN),
        ("phim.mp4", mp4()[:40] + bytes(40), BROKEN),
        ("phim.webm", mp4(), OTHER_WEBM),
        ("phim.webm", webm(b"matroska"), OTHER_WEBM),
        ("phim.webm", b"GIF89a webm", OTHER_WEBM),
    ],
)
def test_other_files_are_refused_with_a_sentence(name, content, sentence):
    assert refusal(check_video, film(name, content)) == [sentence]


@pytest.mark.parametrize("extension", ["avif", "heic"])
def test_picture_in_the_same_container_is_no_film(extension):
    assert refusal(check_video, film("anh.mp4", encode(draw(), extension))) == [OTHER_MP4]


def test_heavy_film_is_refused(monkeypatch):
    monkeypatch.setattr(file_check, "LARGEST_FILE", 100)

    assert refusal(check_video, film()) == [
        "Video nặng quá 150 MB. Hãy giảm độ phân giải hoặc cắt ngắn rồi tải lên lại."
    ]


@pytest.mark.parametrize("content", [CAPTIONS, b"\xef\xbb\xbf" + CAPTIONS, b"WEBVTT", b"WEBVTT \r\n"])
def test_captions_are_taken(content):
    file = captions("LOI.VTT", content)
    check_captions(file)

    assert file.read() == content


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("loi.srt", CAPTIONS, "Chỉ nhận phụ đề WebVTT, tên tệp có đuôi .vtt."),
        (
            "loi.vtt",
            b"1\n00:00:00,000 --> 00:00:02,000\nXin",
            "Tệp phụ đề phải bắt đầu bằng chữ WEBVTT. "
            "Nếu là phụ đề SRT, hãy chuyển sang WebVTT rồi tải lên lại.",
        ),
        (
            "loi.vtt",
            b"",
            "Tệp phụ đề phải bắt đầu bằng chữ WEBVTT. "
            "Nếu là phụ đề SRT, hãy chuyển sang WebVTT rồi tải lên lại.",
        ),
        (
            "loi.vtt",
            CAPTIONS.decode().encode("utf-16"),
            "Tệp phụ đề không ghi bằng bảng mã UTF-8. Hãy lưu lại với bảng mã UTF-8.",
        ),
        ("loi.vtt", CAPTIONS + bytes(1024 * 1024), "Tệp phụ đề nặng quá 1 MB. Hãy chọn lại tệp."),
    ],
)
def test_other_captions_are_refused_with_a_sentence(name, content, sentence):
    assert refusal(check_captions, captions(name, content)) == [sentence]


def test_file_of_nothing_but_tiny_boxes_is_given_up_on():
    kind = box(b"ftyp", b"isom" + bytes(4))

    assert refusal(check_video, film(content=kind + box(b"free") * file_check.MOST_BOXES + mp4()[16:])) == [
        BROKEN
    ]
