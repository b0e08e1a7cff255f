from django.core.management.base import BaseCommand

from assocportal.common.pictures.uses import PictureUse
from assocportal.common.pictures.using import walk_anew


class Command(BaseCommand):
    help = "Ghi lại nơi dùng của mọi ảnh, sau khi nạp dữ liệu hàng loạt. Chạy lại bao nhiêu lần cũng được."

    def handle(self, *args, **options):
        looked_at = walk_anew()
        self.stdout.write(f"Đã rà {looked_at} mục: {PictureUse.objects.count()} chỗ dùng ảnh.")
