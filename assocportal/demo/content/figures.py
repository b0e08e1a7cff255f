"""The figures of one year, as the union published them at its review."""

from datetime import date, datetime

from django.utils import timezone

PERIOD = {
    "kind": "nam",
    "year": 2021,
    "ends_on": date(2021, 12, 31),
    "note": "Theo báo cáo tổng kết năm 2021. Người tham gia hai hội được tính ở cả hai.",
    "publish_at": timezone.make_aware(datetime(2022, 1, 19, 16)),
}


def figure(label, value, unit, qualifier="", is_key=False):
    return {"label": label, "value": value, "unit": unit, "qualifier": qualifier, "is_key": is_key}


FIGURES = [
    figure("các hội, trung tâm và đơn vị trong Liên hiệp hội", 30, "tổ chức", is_key=True),
    figure("sinh hoạt trong các tổ chức thành viên", 94_936, "hội viên", is_key=True),
    figure("tư vấn, phản biện và giám định xã hội", 450, "nhiệm vụ", is_key=True),
    figure("nghiên cứu khoa học, chủ trì hoặc phối hợp", 232, "đề tài, dự án", is_key=True),
    figure("tập huấn, đào tạo và tuyên truyền", 1_541, "lớp", is_key=True),
    figure("trí thức dự các buổi gặp mặt, góp ý", 400, "lượt", qualifier="gan"),
    figure("trí thức tiêu biểu được tôn vinh", 11, "người"),
    figure("được công nhận học hàm, học vị, chuyên khoa II", 48, "người"),
    figure("đoạt giải Cuộc thi Sáng tạo thanh, thiếu niên và nhi đồng cấp tỉnh", 47, "sản phẩm"),
    figure("đoạt giải Hội thi Sáng tạo kỹ thuật", 32, "công trình", is_key=True),
    figure("Cờ thi đua trao cho hội thành viên", 2, "lá cờ"),
    figure("khen thưởng tập thể và cá nhân", 106, "giấy khen"),
]
