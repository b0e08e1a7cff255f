"""Who works here: one account a person, known by e-mail."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from .fields import NormalizedCharField


class LowercaseEmailField(models.EmailField):
    """One address, one spelling, however it is typed or asked for. Migrations see a plain EmailField."""

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.EmailField", args, kwargs

    def to_python(self, value):
        return self._lower(super().to_python(value))

    def get_prep_value(self, value):
        return self._lower(super().get_prep_value(value))

    def pre_save(self, instance, add):
        value = self._lower(super().pre_save(instance, add))
        setattr(instance, self.attname, value)
        return value

    def _lower(self, value):
        return value.strip().lower() if isinstance(value, str) else value


class UserManager(BaseUserManager):
    def create_user(self, email, password=None, **fields):
        if not email:
            raise ValueError("Tài khoản phải có thư điện tử.")
        user = self.model(email=email, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        fields |= {"is_staff": True, "is_superuser": True}
        return self.create_user(email, password, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    personal_fields = ("__str__", "email", "full_name", "password")

    email = LowercaseEmailField(
        "thư điện tử", unique=True, error_messages={"unique": "Thư điện tử này đã có tài khoản."}
    )
    full_name = NormalizedCharField("họ và tên", max_length=150)
    is_staff = models.BooleanField(
        "vào bàn biên tập", default=False, help_text="Được đăng nhập bàn biên tập."
    )
    is_active = models.BooleanField(
        "đang hoạt động",
        default=True,
        help_text="Bỏ chọn thay vì xóa tài khoản: bài đã viết giữ nguyên người viết.",
    )
    date_joined = models.DateTimeField("ngày tạo", default=timezone.now)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        verbose_name = "tài khoản"
        verbose_name_plural = "tài khoản"
        ordering = ["email"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="common_user_email_case_insensitive",
                violation_error_message="Thư điện tử này đã có tài khoản.",
            )
        ]

    def __str__(self):
        return self.full_name or self.email

    def get_full_name(self):
        return self.full_name

    def get_short_name(self):
        """The whole name: the last word greets a person well, and an office's account ("Ban Biên tập") badly."""
        return str(self)
