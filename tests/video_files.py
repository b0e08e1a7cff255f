"""Films for tests: the boxes and elements that tell what a file is, without one picture in it."""

from django.core.files.uploadedfile import SimpleUploadedFile

CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào các đại biểu.\n".encode()


def box(name, content=b""):
    return (len(content) + 8).to_bytes(4) + name + content


def mp4(brand=b"isom", handler=b"vide"):
    kind = box(b"ftyp", brand + bytes(4) + b"isommp42")
    index = box(b"moov", box(b"trak", box(b"hdlr", bytes(8) + handler)))
    return kind + box(b"mdat", b"phim" * 50) + index


def webm(kind=b"webm"):
    head = b"\x42\x82" + bytes([0x80 | len(kind)]) + kind
    return b"\x1a\x45\xdf\xa3" + bytes([0x80 | len(head)]) + head + b"\x18\x53\x80\x67" + bytes(40)


def film(name="hoi-nghi.mp4", content=None):
    return SimpleUploadedFile(name, mp4() if content is None else content)


def captions(name="loi.vtt", content=CAPTIONS):
    return SimpleUploadedFile(name, content)
