from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from assocportal.demo.accounts import account_file
from assocportal.demo.bulk import add_articles
from assocportal.demo.loading import NotEmpty, load
from assocportal.embedded_postgres.refusal import describe_system_error


class Command(BaseCommand):
    help = "Nạp nội dung minh họa (tỉnh hư cấu) vào cơ sở dữ liệu trống, hoặc thêm bài viết để đo tốc độ."

    def add_arguments(self, parser):
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument(
            "--if-empty", action="store_true", help="Đã có nội dung thì thôi, không coi là lỗi."
        )
        choice.add_argument("--articles", metavar="N", help="Thêm N bài viết sinh tự động.")

    def handle(self, *, if_empty, articles, verbosity, **options):
        self.is_quiet = verbosity == 0
        if not settings.PORTAL_IS_LOOPBACK:
            raise CommandError(
                "Nội dung minh họa chỉ nạp được khi PORTAL_URL là địa chỉ của chính máy này "
                f"(127.0.0.1 hoặc localhost); hiện là {settings.PORTAL_URL.geturl()}."
            )
        if articles is None:
            self.fill(if_empty)
        else:
            self.add(articles)

    def fill(self, if_empty):
        try:
            load()
        except NotEmpty:
            self.refuse_or_skip(if_empty)
        except OSError as error:
            raise CommandError(
                f"Không ghi được tệp của nội dung minh họa nên chưa đổi gì: {describe_system_error(error)}."
            ) from error
        else:
            self.tell(f"Đã nạp nội dung minh họa. Tài khoản và mật khẩu: {account_file()}\n")

    def refuse_or_skip(self, if_empty):
        if not if_empty:
            raise CommandError(
                "Cơ sở dữ liệu đã có nội dung nên không nạp nội dung minh họa; chưa thay đổi gì."
            )
        self.tell("Cơ sở dữ liệu đã có nội dung, bỏ qua nội dung minh họa.\n")

    def add(self, number):
        if not number.isdecimal() or int(number) < 1:
            raise CommandError(f"--articles={number} không dùng được: cần một số nguyên từ 1 trở lên.")
        for done in add_articles(int(number)):
            self.tell(f"\rĐã thêm {done} / {number} bài")
        self.tell("\n")

    def tell(self, text):
        if not self.is_quiet:
            self.stdout.write(text, ending="")
            self.stdout.flush()
