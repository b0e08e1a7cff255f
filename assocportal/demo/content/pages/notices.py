"""What a portal owes its readers: what it does with their data, and how everybody may read it."""

from ..story import Sheet

PRIVACY_BODY = """
Thông báo này theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15. Bên kiểm soát dữ liệu là Liên hiệp các Hội Khoa
học và Kỹ thuật tỉnh Lạc Giang, số 18 đường Tri Thức, phường Trung Tâm, tỉnh Lạc Giang.

## Đọc Cổng thông tin thì để lại gì

Đọc tin không cần đăng ký. Cổng không dùng dịch vụ đo đếm, quảng cáo hay phông chữ của bên thứ ba; không đặt
cookie theo dõi. Máy chủ ghi địa chỉ trang được xem và giờ xem để phát hiện sự cố. Cỡ chữ, màu nền người đọc chọn
chỉ lưu trên máy của người đọc.

## Dữ liệu nào, để làm gì, giữ bao lâu

{table}

Ngày hết hạn tính từ khi việc kết thúc. Hết hạn thì dữ liệu bị xóa hoặc bỏ phần nhận ra được từng người.

## Căn cứ

- Sự đồng ý của người có dữ liệu, cho từng mục đích, bằng một thao tác rõ ràng; các ô đồng ý không bao giờ được
đánh dấu sẵn.
- Nghĩa vụ theo pháp luật về hội, về kế toán, về thi đua, khen thưởng.

Với trẻ em dự Cuộc thi Sáng tạo, cần sự đồng ý của các em từ đủ bảy tuổi và của cha, mẹ hoặc người giám hộ. Danh
sách công khai chỉ ghi họ tên và trường.

## Ai xem được

Cán bộ được phân công của Cơ quan Thường trực; ban tổ chức của hội thi, lớp học mà người đó đăng ký. Chúng tôi
không bán, không trao đổi dữ liệu và chỉ cung cấp cho cơ quan nhà nước khi luật buộc. Dữ liệu lưu trên máy chủ
đặt tại Việt Nam.

## Quyền của người có dữ liệu

1. Được biết, được xem và nhận bản sao dữ liệu về mình.
1. Yêu cầu sửa chỗ sai, xóa, hoặc hạn chế việc xử lý.
1. Rút lại sự đồng ý bất cứ lúc nào; việc rút không ảnh hưởng đến phần đã làm trước đó.
1. Phản đối việc công khai tên, ảnh của mình.
1. Khiếu nại, tố cáo, khởi kiện theo quy định của pháp luật.

{answer}

## Liên hệ

Người phụ trách bảo vệ dữ liệu: Chánh Văn phòng Liên hiệp hội; thư điện tử dulieu@lacgiang.example; điện thoại
(0200) 3 800 018, giờ hành chính.
"""

FIRST_TABLE = """| Việc | Dữ liệu | Giữ trong |
| Đăng ký dự sự kiện, lớp học | họ tên, đơn vị, điện thoại | 12 tháng |
| Nộp bài dự hội thi | họ tên, ngày sinh, trường hoặc nơi làm việc | 36 tháng |
| Danh bạ hội thành viên | họ tên, chức vụ, điện thoại cơ quan | khi còn giữ chức vụ |"""

SECOND_TABLE = """| Việc | Dữ liệu | Giữ trong |
| Đăng ký dự sự kiện, lớp học | họ tên, đơn vị, điện thoại hoặc thư điện tử | 6 tháng |
| Nộp bài dự hội thi | họ tên, năm sinh, trường hoặc nơi làm việc | 24 tháng |
| Danh bạ hội thành viên | họ tên, chức vụ, điện thoại cơ quan | khi còn giữ chức vụ |
| Thư góp ý, báo lỗi bài viết | nội dung, địa chỉ để trả lời (nếu có) | 12 tháng |
| Ảnh chụp tại sự kiện công khai | hình ảnh | theo bài viết, gỡ khi được yêu cầu |"""

PRIVACY = Sheet(
    title="Thông báo về dữ liệu cá nhân",
    lead="Chúng tôi thu dữ liệu gì, để làm gì, giữ bao lâu, và bạn có quyền gì.",
    since="-120 08:00",
    purpose="quyen-rieng-tu",
    body=PRIVACY_BODY.format(
        table=SECOND_TABLE,
        answer="""Gửi yêu cầu bằng thư hoặc thư điện tử, không cần theo mẫu. Chúng tôi xác nhận trong hai ngày làm
việc, trả lời trong mười lăm ngày; phức tạp hơn thì báo trước và nêu lý do.""",
    ),
    earlier_since="-300 08:00",
    earlier_body=PRIVACY_BODY.format(
        table=FIRST_TABLE,
        answer="Gửi yêu cầu bằng thư đến Văn phòng. Chúng tôi trả lời trong ba mươi ngày.",
    ),
)

ACCESSIBILITY = Sheet(
    title="Trợ năng",
    lead="Để ai cũng đọc được Cổng thông tin này: người mắt kém, người dùng bàn phím, người dùng máy đọc màn hình.",
    since="-110 08:30",
    body="""
Cổng thông tin hướng đến mức AA của Hướng dẫn về khả năng truy cập nội dung web (WCAG) 2.2 và các yêu cầu của
Thông tư 26/2020/TT-BTTTT.

## Đã có

- Chữ phóng to đến 200 % mà trang không vỡ; nút đổi cỡ chữ ở mỗi bài viết.
- Nền sáng, nền tối và chế độ tương phản cao, chọn ở đầu trang; lựa chọn được nhớ trên máy của bạn.
- Mọi liên kết, trình đơn, biểu mẫu dùng được bằng bàn phím; liên kết đầu tiên đưa thẳng đến phần nội dung.
- Ảnh có mô tả bằng chữ; bảng có hàng tiêu đề; phim của chúng tôi có phụ đề khi có lời nói.
- Trang vẫn đọc được khi trình duyệt tắt JavaScript hoặc mạng chậm.

## Chưa tốt

Tệp PDF cũ phần nhiều là bản quét, máy đọc màn hình không đọc được. Ảnh đăng trước năm 2024 có thể thiếu mô tả.
Chúng tôi bổ sung dần, ưu tiên văn bản có nhiều người xem.

## Cần giúp, hoặc thấy chỗ khó dùng

Xin gọi (0200) 3 800 018 hoặc viết thư đến vanphong@lacgiang.example, nói rõ trang nào và thiết bị gì. Văn phòng
gửi nội dung ở dạng khác (chữ to, đọc qua điện thoại) trong ba ngày làm việc.
""",
)
