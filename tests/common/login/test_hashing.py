import threading

from assocportal.common.login import hashing


def test_passwords_are_hashed_two_at_a_time(monkeypatch):
    """The real algorithm, made cheap; how many are at work is counted where it computes."""
    at_work, most = [], []
    lock = threading.Lock()
    compute = hashing.Argon2PasswordHasher.encode

    def watched(self, password, salt):
        with lock:
            at_work.append(password)
            most.append(len(at_work))
        encoded = compute(self, password, salt)
        with lock:
            at_work.remove(password)
        return encoded

    monkeypatch.setattr(hashing.Argon2PasswordHasher, "encode", watched)
    monkeypatch.setattr(hashing.PatientArgon2PasswordHasher, "memory_cost", 8192)
    hasher = hashing.PatientArgon2PasswordHasher()

    threads = [threading.Thread(target=hasher.encode, args=(f"mat khau {n}", "muoi muoi")) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(most) == 6
    assert max(most) <= 2


def test_hash_is_one_that_any_argon2_checks(monkeypatch):
    monkeypatch.setattr(hashing.PatientArgon2PasswordHasher, "memory_cost", 8192)

    encoded = hashing.PatientArgon2PasswordHasher().encode("mat khau", "muoi muoi")

    assert hashing.Argon2PasswordHasher().verify("mat khau", encoded)
