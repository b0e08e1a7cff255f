"""Reads settings from the environment, and refuses nonsense by the setting's name.

Every function raises ImproperlyConfigured with one Vietnamese sentence: which setting, what it holds,
what it accepts. Nothing here knows what a setting is for.
"""

import ipaddress
import os
import re
import secrets
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email

from assocportal.embedded_postgres.refusal import describe_system_error

BOOLEANS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False, "": False}
HOST = re.compile(r"\.?[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\]", re.IGNORECASE)
SECRET_KEY_LENGTH = 50
DATABASE_URL_FORM = "postgres://người_dùng:mật_khẩu@máy:5432/tên_cơ_sở_dữ_liệu"
DATABASE_OPTIONS = (
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
    "connect_timeout",
    "application_name",
    "options",
)
SMTP_URL_FORM = (
    "smtp://người_dùng:mật_khẩu@máy:587, thêm ?tls=starttls (mặc định), ?tls=ssl hoặc ?tls=no; "
    "người dùng và mật khẩu có cả hai hoặc không có; ký tự @ : / trong đó viết %40 %3A %2F"
)
SMTP_PORTS = {"starttls": 587, "ssl": 465, "no": 25}


def refuse(name, value, accepted):
    raise ImproperlyConfigured(f"{name}={value!r} không dùng được. Giá trị chấp nhận: {accepted}.")


def load_env_file(path):
    """Lines `NAME=value` of a .env file; what the environment already holds wins."""
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        name, found, value = line.strip().removeprefix("export ").partition("=")
        if found and not name.startswith("#"):
            os.environ.setdefault(name.strip(), value.strip().strip("\"'"))


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


def read_hosts(name):
    hosts = read_list(name)
    for host in hosts:
        if not HOST.fullmatch(host):
            refuse(
                name,
                host,
                "tên máy không kèm http:// hay cổng, cách nhau bằng dấu phẩy, ví dụ www.lienhiephoi.vn",
            )
    return hosts


def read_networks(name, default):
    """Addresses and networks, separated by commas."""
    try:
        return [ipaddress.ip_network(item) for item in read_list(name) or default]
    except ValueError:
        refuse(
            name,
            os.environ[name],
            "địa chỉ IP hoặc dải mạng, cách nhau bằng dấu phẩy, ví dụ 127.0.0.1,10.0.0.0/8",
        )


def read_path(name, default):
    return Path(os.environ.get(name, "").strip() or default).expanduser().resolve()


def read_folder(name, default):
    """A folder that this process may write to; made where it does not exist."""
    folder = read_path(name, default)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        refuse(name, str(folder), f"thư mục mà người chạy được ghi ({describe_system_error(error)})")
    if not os.access(folder, os.W_OK | os.X_OK):
        refuse(
            name, str(folder), f"thư mục mà người chạy được ghi; thư mục này thuộc về {owner_name(folder)}"
        )
    return folder


def owner_name(path):
    try:
        return path.owner()
    except KeyError:
        return f"người dùng số {path.stat().st_uid}"


def read_site_url(name, default):
    """The address people type, without a path: https://lienhiephoi.example, http://127.0.0.1:8000."""
    value = (os.environ.get(name, "").strip() or default).rstrip("/")
    accepted = "địa chỉ http:// hoặc https:// không kèm đường dẫn, ví dụ https://lienhiephoi.vn"
    try:
        parts = urlsplit(value)
        valid = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        refuse(name, value, accepted)
    if not valid or parts.path or parts.query or parts.fragment or parts.username:
        refuse(name, value, accepted)
    return parts


def read_database_url(name):
    """DATABASE_URL as Django's connection settings, or None where it is not given.

    The machine may be the folder of a Unix socket: `postgres://an@%2Fvar%2Frun%2Fpostgresql/portal` or `?host=…`.
    """
    value = os.environ.get(name, "").strip()
    if not value:
        return None
    parts = urlsplit(value)
    database = unquote(parts.path.strip("/"))
    if parts.scheme not in ("postgres", "postgresql") or not database:
        refuse(name, hide_password(value), DATABASE_URL_FORM)
    login, _, machine = parts.netloc.rpartition("@")
    user, _, password = login.partition(":")
    host, port = split_port(name, value, machine)
    options = read_database_options(name, parts.query)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": database,
        "USER": unquote(user),
        "PASSWORD": unquote(password),
        "HOST": options.pop("host", unquote(host)),
        "PORT": options.pop("port", port),
        "OPTIONS": options,
    }


def split_port(name, value, machine, form=DATABASE_URL_FORM):
    # urlsplit's `hostname` is lower-cased, which breaks the path of a socket.
    try:
        port = urlsplit(value).port
    except ValueError:
        refuse(name, hide_password(value), form)
    host = machine.removesuffix(":").removesuffix(f":{port}")
    return host.strip("[]"), str(port or "")


def read_database_options(name, query):
    options = dict(parse_qsl(query))
    for option in options:
        if option not in (*DATABASE_OPTIONS, "host", "port"):
            refuse(name, f"…?{option}=", "sau dấu ? chỉ có host, port, " + ", ".join(DATABASE_OPTIONS))
    return options


def read_smtp_url(name):
    """SMTP_URL as host, port, user, password and tls, or None where it is not given."""
    value = os.environ.get(name, "").strip()
    if not value:
        return None
    parts = urlsplit(value)
    host, port = split_port(name, value, parts.netloc.rpartition("@")[2], SMTP_URL_FORM)
    login, options = parts.netloc.rpartition("@")[0].partition(":"), parse_qsl(parts.query, True)
    tls = dict(options).get("tls", "starttls")
    is_right = parts.scheme == "smtp" and HOST.fullmatch(host) and port != "0" and tls in SMTP_PORTS
    is_whole = bool(login[0]) == bool(login[2]) and {option for option, _ in options} <= {"tls"}
    if not (is_right and is_whole) or parts.path.strip("/") or parts.fragment:
        refuse(name, hide_password(value), SMTP_URL_FORM)
    return {
        "host": host,
        "port": int(port or SMTP_PORTS[tls]),
        "user": unquote(login[0]),
        "password": unquote(login[2]),
        "tls": tls,
    }


def read_sender(name, default):
    """Who letters come from: an address, or a name and an address."""
    value = os.environ.get(name, "").strip() or default
    accepted = "một địa chỉ thư, có thể kèm tên, ví dụ Liên hiệp hội <vanphong@lienhiephoi.vn>"
    address = parseaddr(value)[1]
    try:
        validate_email(address)
    except ValidationError:
        refuse(name, value, accepted)
    if not value.isprintable() or (value != address and not value.endswith(f" <{address}>")):
        refuse(name, value, accepted)
    return value


def hide_password(url):
    return url.rpartition("@")[2]


def read_secret_key(name, folder):
    """The key from the environment, else one made at the first start and kept, mode 0600, in `folder`."""
    if value := os.environ.get(name, "").strip():
        if len(value) < SECRET_KEY_LENGTH:
            refuse(name, value[:3] + "…", f"chuỗi ngẫu nhiên từ {SECRET_KEY_LENGTH} ký tự trở lên")
        return value
    file = folder / "secret_key"
    try:
        return file.read_text().strip() or make_secret_key(file)
    except FileNotFoundError:
        return make_secret_key(file)
    except OSError as error:
        refuse(
            "PORTAL_DATA_DIR",
            str(folder),
            f"thư mục mà người chạy đọc được tệp secret_key ({describe_system_error(error)})",
        )


def make_secret_key(file):
    key = secrets.token_urlsafe(50)
    # Written whole under another name first: two processes that start at once must end up with one key.
    draft = file.with_name(f"secret_key.{os.getpid()}")
    try:
        draft.touch(mode=0o600)
        draft.write_text(key)
        os.link(draft, file)
    except FileExistsError:
        if kept := file.read_text().strip():
            return kept
        os.replace(draft, file)
    except OSError as error:
        refuse(
            "PORTAL_DATA_DIR",
            str(file.parent),
            f"thư mục mà người chạy được ghi ({describe_system_error(error)})",
        )
    finally:
        draft.unlink(missing_ok=True)
    return key
