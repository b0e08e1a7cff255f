import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.login.devices import describe_device
from assocportal.common.models import KnownDevice, OutgoingMail
from tests.spoken_text import find_english

from .codes import log_in

CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E Safari/604.1"


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (CHROME, "Chrome trên Windows"),
        (CHROME.replace("Safari", "coc_coc_browser/130 Safari"), "Cốc Cốc trên Windows"),
        (f"{CHROME} Edg/130.0", "Edge trên Windows"),
        (IPHONE, "Safari trên iPhone"),
        (IPHONE.replace("Version/18.0", "CriOS/130"), "Chrome trên iPhone"),
        (f"{IPHONE} Zalo iOS/640", "Zalo trên iPhone"),
        (
            "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) "
            "SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36",
            "Samsung Internet trên Android",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox trên Linux"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) Version/17.0 Safari/605.1", "Safari trên máy Mac"),
        ("curl/8.0", "Thiết bị không rõ loại"),
        ("", "Thiết bị không rõ loại"),
    ],
)  # fmt: skip
def test_device_is_told_in_words(agent, words):
    assert describe_device(agent) == words


@given(st.text())
def test_any_agent_is_told_within_the_column(agent):
    assert 0 < len(describe_device(agent)) <= 120


@pytest.mark.django_db
def test_first_login_of_an_account_sends_no_letter_and_a_new_device_does(person):
    first, second = Client(), Client()
    log_in(first, person, user_agent=CHROME)
    first.post("/dang-xuat/")
    log_in(first, person, user_agent=CHROME)
    assert not OutgoingMail.objects.exists()

    log_in(second, person, user_agent=IPHONE)

    letter = OutgoingMail.objects.get()
    assert (letter.to, letter.kind) == (person.email, "thiet-bi-moi")
    assert "Safari trên iPhone" in letter.text
    assert "http://127.0.0.1:8000/dang-nhap/phien/" in letter.text
    assert "http://127.0.0.1:8000/dang-nhap/doi-mat-khau/" in letter.text
    assert find_english(letter.text.replace("http://127.0.0.1:8000", "")) == []


@pytest.mark.django_db
def test_one_browser_is_new_to_each_account_of_its_own(client, person, chief):
    log_in(client, person)
    log_in(client, chief)

    assert KnownDevice.objects.count() == 2
    assert KnownDevice.objects.values("token_hash").distinct().count() == 1


@pytest.mark.django_db
def test_mark_is_signed_and_stays_with_the_login(client, person):
    cookie = log_in(client, person).cookies["thiet-bi"]

    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/dang-nhap/", True, "Lax")
    assert cookie["max-age"] == 365 * 86400
    assert cookie.value.split(":")[0] not in str(KnownDevice.objects.values())
