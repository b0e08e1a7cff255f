"""Uploads for tests, drawn in memory."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

ENCODERS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF", "gif": "GIF", "heic": "HEIF"}


def draw(width=600, height=400, mode="RGB", colour=(200, 60, 40)):
    image = Image.new(mode, (width, height), colour)
    if mode == "RGB":
        image.paste((20, 40, 160), (0, 0, width // 2, height // 2))
    return image


def encode(image, extension="jpg", **options):
    buffer = io.BytesIO()
    image.save(buffer, ENCODERS[extension], **options)
    return buffer.getvalue()


def upload(name="hoi-truong.jpg", content=None, **drawing):
    extension = name.rpartition(".")[2]
    return SimpleUploadedFile(name, encode(draw(**drawing), extension) if content is None else content)
