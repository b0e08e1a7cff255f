"""Who works here: one account a person, known by e-mail."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from .fields import NormalizedCharField


class UserManager(BaseUserManager):
    def create_user(self, email, password=None, **fields):
        user = self.model(email=email, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username):
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin):
    email = models.EmailField(
        "thư điện tử", unique=True, error_messages={"unique": "Thư điện tử này đã có tài khoản."}
    )
    full_name = NormalizedCharField("họ và tên", max_length=150)
    is_staff = models.BooleanField("vào bàn biên tập", default=False, help_text="Được đăng nhập bàn biên tập.")
    is_active = models.BooleanField(
        "đang hoạt động", default=True, help_text="Bỏ chọn thay vì xóa tài khoản: bài đã viết giữ nguyên người viết."
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

    def clean(self):
        super().clean()
        self.email = self.email.lower()

    def get_full_name(self):
        return self.full_name

    def get_short_name(self):
        return self.full_name.split()[-1] if self.full_name else self.email
