"""What people are asked to agree to, one draft for each purpose; an office words its own as new versions."""

from datetime import date

from members.models import ConsentText
from members.people.consents import Purpose

DRAFTED_ON = date(2026, 1, 1)  # the day that law 91/2025/QH15 came into force
TEXTS = {
    Purpose.PUBLISH: (
        "Tôi đồng ý để Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang công khai trên cổng thông tin điện tử"
        " những thông tin của tôi mà tôi đã đánh dấu: giới tính, năm sinh, chức vụ và nơi công tác, chuyên môn, ảnh"
        " chân dung, tiểu sử, thư điện tử, điện thoại. Tôi được biết: tôi có thể xem, sửa, yêu cầu xóa và rút lại sự"
        " đồng ý bất cứ lúc nào bằng thư gửi văn phòng Liên hiệp hội; khi rút lại, các thông tin ấy được ẩn ngay."
    ),
    Purpose.CONTACT: (
        "Tôi đồng ý để văn phòng Liên hiệp hội dùng thư điện tử và số điện thoại của tôi để gửi thư mời, tài liệu và"
        " trao đổi công việc của hội. Các thông tin này không được công khai và không chuyển cho bên khác. Tôi có thể"
        " rút lại sự đồng ý bất cứ lúc nào."
    ),
    Purpose.STATISTICS: (
        "Tôi đồng ý để Liên hiệp hội dùng giới tính, năm sinh, học hàm, học vị và chuyên ngành của tôi khi thống kê đội"
        " ngũ trí thức. Số liệu chỉ được nêu dưới dạng tổng hợp, không kèm tên. Tôi có thể rút lại sự đồng ý bất cứ"
        " lúc nào."
    ),
}


def make_consent_texts() -> None:
    for purpose, text in TEXTS.items():
        ConsentText.objects.get_or_create(
            purpose=purpose, version=1, defaults={"text": text, "valid_from": DRAFTED_ON}
        )
