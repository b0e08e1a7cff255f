import ipaddress

import pytest
from django.http import HttpResponse
from django.test import RequestFactory, override_settings

from assocportal.common.proxies import TrustedProxyMiddleware

TRUSTED = [ipaddress.ip_network("127.0.0.1/32"), ipaddress.ip_network("10.0.0.0/8")]


@pytest.fixture(autouse=True)
def _behind_a_proxy():
    with override_settings(
        TRUSTED_PROXIES=TRUSTED, SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https")
    ):
        yield


def see(**meta):
    """The request as the views see it."""
    seen = []
    request = RequestFactory().get("/", **meta)
    TrustedProxyMiddleware(lambda request: seen.append(request) or HttpResponse())(request)
    return seen[0]


def test_trusted_proxy_says_who_came_and_how():
    request = see(REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR="113.160.1.2", HTTP_X_FORWARDED_PROTO="https")

    assert request.META["REMOTE_ADDR"] == "113.160.1.2"
    assert request.is_secure()


def test_stranger_is_not_believed():
    request = see(REMOTE_ADDR="113.160.1.2", HTTP_X_FORWARDED_FOR="10.0.0.1", HTTP_X_FORWARDED_PROTO="https")

    assert request.META["REMOTE_ADDR"] == "113.160.1.2"
    assert not request.is_secure()
    assert "HTTP_X_FORWARDED_FOR" not in request.META


@pytest.mark.parametrize(
    ("chain", "client"),
    [
        ("1.2.3.4, 113.160.1.2, 10.0.0.7", "113.160.1.2"),  # 1.2.3.4 is what the client wrote itself
        ("2001:db8::1", "2001:db8::1"),
        ("10.0.0.7", "127.0.0.1"),
        ("khong-phai-dia-chi", "127.0.0.1"),
        ("", "127.0.0.1"),
    ],
)
def test_client_is_the_last_address_that_is_no_proxy(chain, client):
    request = see(REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR=chain)

    assert request.META["REMOTE_ADDR"] == client
