"""A short film without any library for films: a lossy WebP holds one key frame of VP8, and WebM is a row of them."""

import io
import struct

from .pictures import draw

FRAMES_A_SECOND = 5
SECONDS = 8


def make_film(scene):
    """A slow look across a drawn scene, 16:9."""
    wide = draw(scene, 1600, 1067, 0.5)
    width, height = 640, 360
    count = SECONDS * FRAMES_A_SECOND
    frames = []
    for number in range(count):
        left = (wide.width - width) * number // (count - 1)
        top = (wide.height - height) * number // (count - 1)
        frames.append(_frame(wide.crop((left, top, left + width, top + height))))
    return _webm(frames, width, height)


def _frame(image):
    """The key frame inside: behind RIFF, length, WEBP, and the name and length of its one part."""
    paper = io.BytesIO()
    image.convert("RGB").save(paper, "WEBP", quality=60)
    content = paper.getvalue()
    length = int.from_bytes(content[16:20], "little")
    return content[20 : 20 + length]


def _webm(frames, width, height):
    kind = _element("1A45DFA3", *_numbers("4286 42F7"), ("42F2", b"\4"), ("42F3", b"\x08"), ("4282", b"webm"),
                    ("4287", b"\2"), ("4285", b"\2"))  # fmt: skip
    info = (
        "1549A966",
        ("2AD7B1", (1_000_000).to_bytes(3)),
        ("4489", struct.pack(">d", SECONDS * 1000)),
        ("4D80", b"portal"),
        ("5741", b"portal"),
    )
    size = ("E0", ("B0", width.to_bytes(2)), ("BA", height.to_bytes(2)))
    tracks = ("1654AE6B", ("AE", *_numbers("D7 73C5 83"), ("86", b"V_VP8"), size))
    clusters = (_cluster(number, frame) for number, frame in enumerate(frames))
    return kind + _element("18538067", info, tracks, *clusters)


def _cluster(number, frame):
    moment = number * 1000 // FRAMES_A_SECOND
    return "1F43B675", ("E7", moment.to_bytes(3)), ("A3", b"\x81\0\0\x80" + frame)


def _numbers(names):
    return [(name, b"\1") for name in names.split()]


def _element(name, *content):
    """EBML: name, length in eight bytes, then bytes or further elements."""
    inside = b"".join(part if isinstance(part, bytes) else _element(*part) for part in content)
    return bytes.fromhex(name) + ((1 << 56) | len(inside)).to_bytes(8) + inside
