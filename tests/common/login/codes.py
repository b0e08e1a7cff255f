"""What a phone's app shows, and how the pages are filled in."""

import time

from django.core import mail
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from assocportal.common.login.second_factor import make_key

PASSWORD = "mot cau that dai 2022"
NEW_PASSWORD = "mot cau khac con dai hon"
STEP = 30


def show_code(key, steps=0):
    totp = TOTP(bytes.fromhex(key))
    totp.time = time.time() + steps * STEP
    return f"{totp.token():06d}"


def give_app(user):
    """An app set up some time ago: its code of now is not used up."""
    return TOTPDevice.objects.create(user=user, key=make_key(), confirmed=True).key


def read_letter(letter):
    """As it reached its reader: the outbox forgets what leads into an account once that is sent."""
    return next(sent.body for sent in mail.outbox if sent.extra_headers["Message-ID"] == letter.message_id)


def log_in(client, user, password=PASSWORD, following="", **headers):
    values = {"username": user.email, "password": password, "next": following}
    return client.post("/dang-nhap/", values, headers=headers)
