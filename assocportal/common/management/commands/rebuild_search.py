from django.core.management.base import BaseCommand

from assocportal.common.search.frequencies import count_lexemes
from assocportal.common.search.indexing import searchable_models
from assocportal.common.search.models import RULES, SearchWalk
from assocportal.common.search.rebuilding import go_on, start_anew, unfinished_models
from assocportal.common.vietnamese import group_digits

WIDTH = 30


class Command(BaseCommand):
    help = (
        "Dựng lại các mục tìm kiếm: viết mục còn thiếu và mục theo quy tắc cũ, bỏ mục không còn nội dung. "
        "Dừng giữa chừng thì lần gọi sau làm tiếp. Trang vẫn tìm kiếm bình thường trong lúc chạy."
    )

    def add_arguments(self, parser):
        parser.add_argument("--all", action="store_true", help="Viết lại cả những mục còn đúng, từ đầu.")

    def handle(self, *, verbosity, **options):
        self.is_quiet = verbosity == 0
        self.begin(options["all"])
        written = removed = 0
        for model in unfinished_models():
            bar = Bar(model)
            for progress in go_on([model]):
                written, removed = written + progress.written, removed + progress.removed
                self.tell(f"\r{bar.after(progress)}")
            self.tell("\n")
        count_lexemes()
        self.tell(f"Đã viết {group_digits(written)} mục, bỏ {group_digits(removed)} mục thừa.\n")

    def begin(self, of_all):
        """What was broken off goes on, unless everything is asked for and less than that was under way."""
        under_way = SearchWalk.objects.filter(finished_at=None, rules=RULES)
        if under_way.filter(is_of_all=True).exists() or (under_way.exists() and not of_all):
            self.tell("Làm tiếp lần dựng lại đang dở.\n")
            return
        for model in searchable_models():
            start_anew(model, of_all)

    def tell(self, text):
        if not self.is_quiet:
            self.stdout.write(text, ending="")
            self.stdout.flush()


class Bar:
    """`bài viết [#####     ] 1.200 / 55.000`"""

    def __init__(self, model):
        self.name = model._meta.verbose_name
        walk = SearchWalk.objects.filter(model=model._meta.label_lower).first()
        rows = model._base_manager.all()
        self.total = rows.count()
        self.passed = rows.filter(pk__lte=walk.upto).count() if walk else 0

    def after(self, progress):
        self.passed += progress.passed
        filled = WIDTH if self.passed >= self.total else WIDTH * self.passed // self.total
        numbers = f"{group_digits(self.passed)} / {group_digits(self.total)}"
        return f"{self.name:20} [{'#' * filled:{WIDTH}}] {numbers}"
