"""Reads settings from the environment, and refuses nonsense by the setting's name.

Every function raises ImproperlyConfigured with one Vietnamese sentence: which setting, what it holds,
what it accepts. Nothing here knows what a setting is for.
"""

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

BOOLEANS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False, "": False}


def refuse(name, value, accepted):
    raise ImproperlyConfigured(f"{name}={value!r} không dùng được. Giá trị chấp nhận: {accepted}.")


def read_boolean(name, default=False):
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() not in BOOLEANS:
        refuse(name, value, "1 hoặc 0")
    return BOOLEANS[value.strip().lower()]


def read_integer(name, default, lowest, highest):
    value = os.environ.get(name, "").strip() or str(default)
    if not value.isascii() or not value.isdigit() or not lowest <= int(value) <= highest:
        refuse(name, value, f"số nguyên từ {lowest} đến {highest}")
    return int(value)


def read_list(name):
    return [item.strip() for item in os.environ.get(name, "").split(",") if item.strip()]


def read_path(name, default):
    return Path(os.environ.get(name, "").strip() or default).expanduser().resolve()


def read_site_url(name, default):
    """The address people type, without a path: https://lienhiephoi.example, http://127.0.0.1:8000."""
    value = (os.environ.get(name, "").strip() or default).rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query:
        refuse(name, value, "địa chỉ http:// hoặc https:// không kèm đường dẫn, ví dụ https://lienhiephoi.vn")
    return parts


def read_database_url(name):
    """DATABASE_URL as Django's connection settings, or None where it is not given."""
    value = os.environ.get(name, "").strip()
    if not value:
        return None
    parts = urlsplit(value)
    if parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        refuse(name, value.split("@")[-1], "postgres://người_dùng:mật_khẩu@máy:5432/tên_cơ_sở_dữ_liệu")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
    }


def read_secret_key(name, folder):
    """The key from the environment, else one made at the first start and kept, mode 0600, in `folder`."""
    if value := os.environ.get(name, "").strip():
        return value
    file = folder / "secret_key"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50))
    return file.read_text().strip()
