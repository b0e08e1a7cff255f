"""What tells of a person. The record keeps that it changed, never what it said.

A model says so itself, and "__str__" where its very name does:

    personal_fields = ("__str__", "email", "full_name")
"""

OF_LIBRARIES = {
    "otp_totp.totpdevice": ("__str__", "name", "key"),
    "otp_static.staticdevice": ("__str__", "name"),
    "otp_static.statictoken": ("__str__", "token"),
}


def personal_fields(model) -> tuple[str, ...]:
    return getattr(model, "personal_fields", ()) or OF_LIBRARIES.get(model._meta.label_lower, ())


def is_personal(model) -> bool:
    """Its rows are named by reference and looked up when they are shown."""
    return "__str__" in personal_fields(model)
