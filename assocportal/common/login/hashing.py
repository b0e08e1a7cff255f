"""Argon2 takes 100 MB a password: a flood of logins may wait, it may not eat the machine's memory."""

from threading import BoundedSemaphore

from django.contrib.auth.hashers import Argon2PasswordHasher

MOST_AT_ONCE = 2  # in one process
turn = BoundedSemaphore(MOST_AT_ONCE)


class PatientArgon2PasswordHasher(Argon2PasswordHasher):
    def encode(self, password, salt):
        with turn:
            return super().encode(password, salt)

    def verify(self, password, encoded):
        with turn:
            return super().verify(password, encoded)
