"""A real SMTP server on loopback, which does as a test tells it."""

import ssl
import subprocess
from contextlib import contextmanager
from email import message_from_bytes, policy

import pytest
from aiosmtpd.controller import Controller

from tests.running_portal import find_free_port


class Postman:
    """Keeps what is delivered; `answers` are given instead of "250", one a letter, `drop` hangs up after taking it."""

    def __init__(self):
        self.letters, self.recipients = [], []
        self.answers, self.refusals, self.drops = [], [], 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.refusals:
            return self.refusals.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.answers:
            return self.answers.pop(0)
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
        self.recipients.append(envelope.rcpt_tos)
        if self.drops:
            self.drops -= 1
            server.transport.abort()
        return "250 OK"


@pytest.fixture
def postman(settings):
    with at_the_door(settings) as postman:
        yield postman


@pytest.fixture
def certificate(tmp_path):
    """Of 127.0.0.1, and trusted by nobody who is not told to."""
    key, own = tmp_path / "key.pem", tmp_path / "own.pem"
    names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", own, *names]
    subprocess.run(made, check=True, capture_output=True)
    return own


@pytest.fixture
def private_postman(settings, certificate):
    """Talks with nobody who does not encrypt."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, certificate.with_name("key.pem"))
    settings.EMAIL_USE_TLS = True
    with at_the_door(settings, tls_context=context, require_starttls=True) as postman:
        yield postman


@contextmanager
def at_the_door(settings, **options):
    postman = Postman()
    controller = Controller(postman, hostname="127.0.0.1", port=find_free_port(), **options)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", controller.port
    yield postman
    controller.stop()
