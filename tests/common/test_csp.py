import base64
import hashlib
import re

import pytest
from django.urls import reverse

from assocportal.common.csp import PUBLIC_POLICY
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
STRICT = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "media-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
}


def policy(response):
    parts = (part.strip().partition(" ") for part in response["Content-Security-Policy"].split(";"))
    return {name: sources for name, _, sources in parts if name}


def test_public_policy_is_strict(client):
    assert policy(client.get("/khong-co-trang-nay/")) == STRICT
    assert "unsafe" not in str(PUBLIC_POLICY)


def test_desk_policy_is_wider_only_where_the_editor_needs_it(client):
    desk = policy(client.get(reverse("admin:login")))

    assert {name: sources for name, sources in desk.items() if STRICT.get(name) != sources} == {
        "script-src": desk["script-src"],
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
    }
    assert re.fullmatch(r"'self' 'sha256-[A-Za-z0-9+/]{43}='", desk["script-src"])


def test_desk_policy_names_the_import_map_that_the_page_carries(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    from assocportal.common.html import RichTextField

    media = str(RichTextField().formfield().widget.media)
    inside = re.search(r'<script type="importmap">(.*?)</script>', media, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()

    assert f"'sha256-{digest}'" in policy(client.get(reverse("admin:index")))["script-src"]


def test_desk_has_its_words_in_vietnamese(client):
    response = client.get("/admin/jsi18n/")

    assert response.status_code == 200
    assert "django.catalog" in response.content.decode()
