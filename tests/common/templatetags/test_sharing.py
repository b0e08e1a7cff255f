import base64
import json
import re
from urllib.parse import parse_qs, urlsplit

from django.template import Context, Template

ADDRESS = "http://127.0.0.1:8000/tin-tuc/2022/06/hoi-nghi-so-ket/"


def links():
    page = Template("{% load sharing %}{% share_links path %}").render(
        Context({"path": "/tin-tuc/2022/06/hoi-nghi-so-ket/"})
    )
    return page, {
        name: urlsplit(url)
        for url, name in re.findall(r'<a [^>]*href="([^"]+)"[^>]*>(?:<span>)?([^<]+)<', page)
    }


def test_facebook_is_told_the_absolute_address():
    facebook = links()[1]["Facebook"]

    assert (facebook.netloc, facebook.path) == ("www.facebook.com", "/sharer/sharer.php")
    assert parse_qs(facebook.query) == {"u": [ADDRESS]}


def test_zalo_is_told_the_absolute_address_as_its_own_button_tells_it():
    zalo = links()[1]["Zalo"]

    assert (zalo.netloc, zalo.path) == ("button-share.zalo.me", "/share_external")
    assert json.loads(base64.b64decode(parse_qs(zalo.query)["d"][0])) == {"url": ADDRESS}


def test_nobody_else_is_asked_before_the_reader_wants_it():
    page = links()[0]

    assert re.findall(r'\ssrc="([^"]+)"', page) == ["/ma-qr/tin-tuc/2022/06/hoi-nghi-so-ket.svg"]
    assert page.count('rel="noopener nofollow"') == 2
    assert "target=" not in page


def test_copying_waits_for_its_script():
    assert '<button class="tool" type="button" data-copy>Chép đường dẫn</button>' in links()[0]
