import ipaddress
import os
import stat
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from assocportal import environment

HEAVY = {"openpyxl", "mammoth", "typst", "docx"}


def test_libraries_that_only_some_jobs_need_are_not_loaded_at_the_start():
    names = "import sys, django; django.setup(); django.urls.get_resolver().url_patterns; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", names], capture_output=True, text=True, check=True)

    assert HEAVY & set(ran.stdout.split()) == set()


def refusal(read, *arguments, **options):
    with pytest.raises(ImproperlyConfigured) as caught:
        read(*arguments, **options)
    return str(caught.value)


@pytest.mark.parametrize(("written", "expected"), [("1", True), ("TRUE", True), ("0", False), ("", False)])
def test_boolean_is_read(monkeypatch, written, expected):
    monkeypatch.setenv("DEBUG", written)

    assert environment.read_boolean("DEBUG") is expected


def test_boolean_refuses_anything_else_by_name(monkeypatch):
    monkeypatch.setenv("DEBUG", "maybe")

    assert refusal(environment.read_boolean, "DEBUG") == (
        "DEBUG='maybe' không dùng được. Giá trị chấp nhận: 1 hoặc 0."
    )


@pytest.mark.parametrize("written", ["0", "65536", "-1", "8000a", "٨٠٠٠", "80.5"])
def test_integer_refuses_what_is_no_port(monkeypatch, written):
    monkeypatch.setenv("PORT", written)

    assert refusal(environment.read_integer, "PORT", default=8000, lowest=1, highest=65535) == (
        f"PORT={written!r} không dùng được. Giá trị chấp nhận: số nguyên từ 1 đến 65535."
    )


def test_hosts_are_read(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "www.lienhiephoi.vn, .lacgiang.example,[::1]")

    assert environment.read_hosts("ALLOWED_HOSTS") == ["www.lienhiephoi.vn", ".lacgiang.example", "[::1]"]


@pytest.mark.parametrize("written", ["https://lienhiephoi.vn", "lienhiephoi.vn:8000", "*", "a b"])
def test_hosts_refuse_addresses(monkeypatch, written):
    monkeypatch.setenv("ALLOWED_HOSTS", written)

    assert refusal(environment.read_hosts, "ALLOWED_HOSTS").startswith(
        f"ALLOWED_HOSTS={written!r} không dùng được."
    )


def test_networks_are_read(monkeypatch):
    monkeypatch.setenv("TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8")

    assert environment.read_networks("TRUSTED_PROXIES", default=[]) == [
        ipaddress.ip_network("127.0.0.1/32"),
        ipaddress.ip_network("10.0.0.0/8"),
    ]


def test_networks_refuse_names(monkeypatch):
    monkeypatch.setenv("TRUSTED_PROXIES", "proxy")

    assert refusal(environment.read_networks, "TRUSTED_PROXIES", default=[]) == (
        "TRUSTED_PROXIES='proxy' không dùng được. Giá trị chấp nhận: địa chỉ IP hoặc dải mạng, "
        "cách nhau bằng dấu phẩy, ví dụ 127.0.0.1,10.0.0.0/8."
    )


@pytest.mark.parametrize("written", ["https://lienhiephoi.vn", "http://127.0.0.1:8000/", "http://[::1]:8000"])
def test_site_url_is_read(monkeypatch, written):
    monkeypatch.setenv("PORTAL_URL", written)

    assert environment.read_site_url("PORTAL_URL", default="").geturl() == written.rstrip("/")


@pytest.mark.parametrize(
    "written",
    ["lienhiephoi.vn", "ftp://lienhiephoi.vn", "https://?a", "https://a.vn/cong", "http://a.vn:99999", "http://[a", "https://u:p@a.vn"],
)  # fmt: skip
def test_site_url_refuses_what_is_no_address(monkeypatch, written):
    monkeypatch.setenv("PORTAL_URL", written)

    assert refusal(environment.read_site_url, "PORTAL_URL", default="").startswith(
        f"PORTAL_URL={written!r} không"
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("postgres://an:b%40c@db.vn:5433/portal", ("an", "b@c", "db.vn", "5433", {})),
        ("postgresql://an@db.vn/portal?sslmode=require", ("an", "", "db.vn", "", {"sslmode": "require"})),
        ("postgres:///portal?host=/var/run/PG", ("", "", "/var/run/PG", "", {})),
        ("postgres://an@%2Fvar%2Frun%2FPG:5433/portal", ("an", "", "/var/run/PG", "5433", {})),
        ("postgres://an@[::1]:5432/portal", ("an", "", "::1", "5432", {})),
    ],
)
def test_database_url_is_read(monkeypatch, written, expected):
    monkeypatch.setenv("DATABASE_URL", written)

    database = environment.read_database_url("DATABASE_URL")

    assert database["NAME"] == "portal"
    assert tuple(database[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "OPTIONS")) == expected


def test_database_url_may_be_absent(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "")

    assert environment.read_database_url("DATABASE_URL") is None


@pytest.mark.parametrize(
    "written", ["mysql://an:secret@db/portal", "postgres://an:secret@db", "postgres://an:secret@db:x/p"]
)
def test_database_url_refusal_keeps_the_password(monkeypatch, written):
    monkeypatch.setenv("DATABASE_URL", written)

    said = refusal(environment.read_database_url, "DATABASE_URL")

    assert said.endswith("Giá trị chấp nhận: postgres://người_dùng:mật_khẩu@máy:5432/tên_cơ_sở_dữ_liệu.")
    assert "secret" not in said


def test_database_url_refuses_unknown_options(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://db/portal?ssl=true")

    assert refusal(environment.read_database_url, "DATABASE_URL") == (
        "DATABASE_URL='…?ssl=' không dùng được. Giá trị chấp nhận: sau dấu ? chỉ có host, port, sslmode, sslrootcert, "
        "sslcert, sslkey, connect_timeout, application_name, options."
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("smtp://an%40lhh.vn:m%3At@mail.lhh.vn", ("mail.lhh.vn", 587, "an@lhh.vn", "m:t", "starttls")),
        ("smtp://an:mat@khau@mail.lhh.vn:2525?tls=ssl", ("mail.lhh.vn", 2525, "an", "mat@khau", "ssl")),
        ("smtp://127.0.0.1?tls=no", ("127.0.0.1", 25, "", "", "no")),
        ("smtp://u:p@mail.lhh.vn?tls=ssl", ("mail.lhh.vn", 465, "u", "p", "ssl")),
    ],
)
def test_smtp_url_is_read(monkeypatch, written, expected):
    monkeypatch.setenv("SMTP_URL", written)

    assert tuple(environment.read_smtp_url("SMTP_URL").values()) == expected


@pytest.mark.parametrize(
    "written",
    [
        "mail.lhh.vn", "smtps://mail.lhh.vn", "smtp://", "smtp://an:secret@mail.lhh.vn:x", "smtp://an@mail.lhh.vn",
        "smtp://:secret@mail.lhh.vn", "smtp://mail.lhh.vn?tls=co", "smtp://mail.lhh.vn?ssl=1", "smtp://mail.lhh.vn/a",
        "smtp://an:secret@mail lhh",
    ],
)  # fmt: skip
def test_smtp_url_refuses_nonsense_and_keeps_the_password(monkeypatch, written):
    monkeypatch.setenv("SMTP_URL", written)

    said = refusal(environment.read_smtp_url, "SMTP_URL")

    assert (
        "không dùng được. Giá trị chấp nhận: smtp://người_dùng:mật_khẩu@máy:587, thêm ?tls=starttls" in said
    )
    assert "secret" not in said


@pytest.mark.parametrize("written", ["vp@lhh.vn", "Liên hiệp hội <vp@lhh.vn>", ""])
def test_sender_is_read(monkeypatch, written):
    monkeypatch.setenv("MAIL_FROM", written)

    assert environment.read_sender("MAIL_FROM", default="may@lhh.vn") == (written or "may@lhh.vn")


@pytest.mark.parametrize(
    "written", ["lhh", "Liên hiệp hội", "a@lhh.vn, b@lhh.vn", "A <a@lhh.vn>\nBcc: b@lhh.vn"]
)
def test_sender_refuses_what_is_no_address(monkeypatch, written):
    monkeypatch.setenv("MAIL_FROM", written)

    assert refusal(environment.read_sender, "MAIL_FROM", default="").endswith(
        "Giá trị chấp nhận: một địa chỉ thư, có thể kèm tên, ví dụ Liên hiệp hội <vanphong@lienhiephoi.vn>."
    )


def test_folder_is_made(monkeypatch, tmp_path):
    monkeypatch.setenv("PORTAL_DATA_DIR", str(tmp_path / "du" / "lieu"))

    assert environment.read_folder("PORTAL_DATA_DIR", default="").is_dir()


def test_folder_refuses_a_place_below_a_file(monkeypatch, tmp_path):
    (tmp_path / "tep").touch()
    monkeypatch.setenv("PORTAL_DATA_DIR", str(tmp_path / "tep" / "var"))

    assert refusal(environment.read_folder, "PORTAL_DATA_DIR", default="") == (
        f"PORTAL_DATA_DIR='{tmp_path}/tep/var' không dùng được. Giá trị chấp nhận: thư mục mà người chạy được ghi "
        "(đường dẫn đi qua một tệp chứ không phải thư mục)."
    )


AS_NOBODY = """
import os, pwd
from django.core.exceptions import ImproperlyConfigured
from assocportal import environment
os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    environment.read_folder("PORTAL_DATA_DIR", default="")
except ImproperlyConfigured as error:
    print(error)
"""


def test_folder_refuses_what_belongs_to_somebody_else():
    if os.geteuid() != 0:
        pytest.skip("chỉ root chạy thử được với tư cách người khác")

    said = subprocess.check_output(
        [sys.executable, "-c", AS_NOBODY], env=os.environ | {"PORTAL_DATA_DIR": "/usr/share"}
    )

    assert said.decode() == (
        "PORTAL_DATA_DIR='/usr/share' không dùng được. Giá trị chấp nhận: thư mục mà người chạy được ghi; "
        "thư mục này thuộc về root.\n"
    )


def test_secret_key_is_made_once_and_kept_private(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY")

    first = environment.read_secret_key("SECRET_KEY", tmp_path)
    second = environment.read_secret_key("SECRET_KEY", tmp_path)

    assert first == second
    assert len(first) >= 50
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["secret_key"]


def test_secret_key_left_empty_by_a_crash_is_made_again(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY")
    (tmp_path / "secret_key").touch()

    key = environment.read_secret_key("SECRET_KEY", tmp_path)

    assert len(key) >= 50
    assert (tmp_path / "secret_key").read_text() == key


def test_secret_key_refuses_a_short_one_without_telling_it(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", "matkhau123")

    assert refusal(environment.read_secret_key, "SECRET_KEY", tmp_path) == (
        "SECRET_KEY='mat…' không dùng được. Giá trị chấp nhận: chuỗi ngẫu nhiên từ 50 ký tự trở lên."
    )


def test_env_file_fills_what_the_environment_leaves_open(monkeypatch, tmp_path):
    monkeypatch.setenv("PORT", "8100")
    monkeypatch.setenv("PORTAL_TRY", "")
    monkeypatch.delenv("PORTAL_TRY")
    file = tmp_path / ".env"
    file.write_text(
        '# chú thích\nPORT=9000\n\nexport PORTAL_TRY="Liên hiệp hội = một nhà"\nPORTAL_KEPT_OUT\n'
    )

    environment.load_env_file(file)

    assert os.environ["PORT"] == "8100"
    assert os.environ["PORTAL_TRY"] == "Liên hiệp hội = một nhà"
    assert "PORTAL_KEPT_OUT" not in os.environ


def test_env_file_may_be_absent(tmp_path):
    environment.load_env_file(tmp_path / ".env")
