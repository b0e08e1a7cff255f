import io
import zlib

import pytest
from django.core.exceptions import ValidationError
from PIL import Image, ImageCms

from assocportal.common.pictures import file_check
from assocportal.common.pictures.renditions import prepare
from tests.picture_files import draw, encode, upload

TURNED = 6  # EXIF: the camera was held upright, the pixels lie


def exif_of_a_phone():
    exif = Image.Exif()
    exif[0x0112] = TURNED
    exif[0x010F] = "Máy ảnh"
    exif.get_ifd(0x8825)[1] = "N"
    return exif.tobytes()


def renditions(prepared):
    return {key: Image.open(io.BytesIO(content)) for key, content in prepared.files.items()}


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (1, [1]),
        (300, [300]),
        (480, [480]),
        (481, [480, 481]),
        (1200, [480, 960, 1200]),
        (4000, [480, 960, 1440]),
    ],
)
def test_renditions_are_never_wider_than_the_picture(width, widths):
    assert prepare(upload(width=width, height=50)).widths == widths


@pytest.mark.parametrize("extension", ["jpg", "png", "webp", "avif", "gif", "heic"])
def test_every_format_comes_in(extension):
    prepared = prepare(upload(f"anh.{extension}", width=900, height=600))

    assert (prepared.extension, prepared.width, prepared.height) == (extension, 900, 600)


@pytest.mark.parametrize("extension", ["jpg", "png", "webp", "avif", "heic"])
def test_orientation_is_kept_and_exif_stripped(extension):
    content = encode(draw(1000, 500), extension, exif=exif_of_a_phone())

    prepared = prepare(upload(f"anh.{extension}", content))

    assert (prepared.width, prepared.height) == (500, 1000)
    for image in renditions(prepared).values():
        assert image.height == 2 * image.width
        assert dict(image.getexif()) == {}
        assert "icc_profile" not in image.info
    top, bottom = (prepared_pixel(prepared, y) for y in (10, 950))
    assert top[2] > 100 > top[0]
    assert bottom[0] > 150 > bottom[2]


def prepared_pixel(prepared, y):
    return renditions(prepared)[(500, "jpg")].getpixel((250, y))


def test_transparent_parts_become_white():
    prepared = prepare(upload("dau.png", mode="RGBA", colour=(0, 0, 0, 0), width=100, height=100))

    assert renditions(prepared)[(100, "jpg")].getpixel((50, 50)) == (255, 255, 255)


def test_sixteen_bit_picture_keeps_its_greys():
    prepared = prepare(upload("xam.png", mode="I;16", colour=32_768, width=100, height=100))

    assert renditions(prepared)[(100, "jpg")].getpixel((50, 50)) == pytest.approx((127, 127, 127), abs=2)


def test_colour_profile_is_applied():
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    red, blue = swapped.index(b"rXYZ"), swapped.index(b"bXYZ")
    profile = bytearray(swapped)
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    content = encode(
        draw(100, 100, colour=(255, 0, 0)).crop((60, 0, 100, 40)), "png", icc_profile=bytes(profile)
    )

    pixel = renditions(prepare(upload("anh.png", content)))[(40, "jpg")].getpixel((20, 20))

    assert pixel[2] > 200 > pixel[0]


def test_broken_colour_profile_is_ignored():
    content = encode(draw(100, 100), "jpg", icc_profile=b"hong" * 50)

    assert prepare(upload("anh.jpg", content)).widths == [100]


def test_animation_gives_its_first_frame():
    buffer = io.BytesIO()
    draw(60, 60, colour=(255, 0, 0)).save(
        buffer, "GIF", save_all=True, append_images=[draw(60, 60, colour=(0, 255, 0))]
    )

    pixel = renditions(prepare(upload("dong.gif", buffer.getvalue())))[(60, "jpg")].getpixel((50, 30))

    assert pixel[0] > 200 > pixel[1]


def png_of_size(width, height):
    """A true PNG of a few hundred bytes that unpacks into gigabytes."""
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x01\x00\x00\x00\x00"
    data = zlib.compress(bytes(100_000))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        chunk(*part) for part in ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    )


def chunk(name, content):
    return len(content).to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")


JPEG = encode(draw(), "jpg")
NOT_A_PICTURE = "Tệp “{}” không phải là ảnh dùng được. Chỉ nhận ảnh JPEG, PNG, WebP, AVIF, GIF hoặc HEIC."
BROKEN = "Ảnh “{}” bị hỏng hoặc chưa chép đủ, không mở được. Hãy chọn lại từ tệp gốc."
TOO_LARGE = "Ảnh quá lớn: hơn 64 triệu điểm ảnh. Hãy thu nhỏ ảnh rồi tải lên lại."


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        pytest.param("a.jpg", b"", "Tệp “a.jpg” trống. Hãy chọn tệp ảnh khác.", id="empty"),
        pytest.param("a.jpg", b"<html><script>x</script>", NOT_A_PICTURE.format("a.jpg"), id="HTML"),
        pytest.param("a.svg", b"<svg xmlns='x'/>", NOT_A_PICTURE.format("a.svg"), id="SVG"),
        pytest.param("a.jpg", b"<svg xmlns='x'/>", NOT_A_PICTURE.format("a.jpg"), id="SVG as JPEG"),
        pytest.param("a.html", JPEG, NOT_A_PICTURE.format("a.html"), id="JPEG as HTML"),
        pytest.param("a.pdf", b"%PDF-1.7", NOT_A_PICTURE.format("a.pdf"), id="PDF"),
        pytest.param(
            "a.png",
            encode(draw(), "gif"),
            "Tên tệp “a.png” không đúng với nội dung: bên trong là ảnh GIF. "
            "Hãy đổi đuôi tên tệp thành .gif rồi tải lên lại.",
            id="GIF as PNG",
        ),
        pytest.param("a.jpg", JPEG[: len(JPEG) // 2], BROKEN.format("a.jpg"), id="cut JPEG"),
        pytest.param("a.png", encode(draw(), "png")[:500], BROKEN.format("a.png"), id="cut PNG"),
        pytest.param("a.png", png_of_size(12_000, 12_000), TOO_LARGE, id="bomb that Django lets in"),
        pytest.param("a.png", png_of_size(60_000, 60_000), TOO_LARGE, id="bomb"),
        pytest.param(
            "a.png",
            encode(draw(10, 20_000), "png"),
            "Ảnh quá dài so với bề ngang. Hãy cắt ảnh thành nhiều phần rồi tải lên lại.",
            id="strip",
        ),
    ],
)
def test_file_is_refused_with_one_sentence(name, content, sentence):
    with pytest.raises(ValidationError) as refusal:
        prepare(upload(name, content))

    assert refusal.value.messages == [sentence]


def test_heavy_file_is_refused_before_it_is_read(monkeypatch):
    file = upload()
    monkeypatch.setattr(file, "size", file_check.LARGEST_FILE + 1)

    with pytest.raises(ValidationError) as refusal:
        prepare(file)

    assert refusal.value.messages == ["Ảnh nặng quá 25 MB. Hãy giảm kích thước ảnh rồi tải lên lại."]


@pytest.mark.parametrize("name", ["a.jpg", "a.JPEG", "a.jfif", "image"])
def test_jpeg_has_many_names(name):
    assert prepare(upload(name, JPEG)).extension == "jpg"


def test_picture_of_fifty_million_pixels_is_let_in():
    content = encode(draw(8192, 6144, mode="L", colour=128), "png")

    assert prepare(upload("anh.png", content)).widths == [480, 960, 1440]
