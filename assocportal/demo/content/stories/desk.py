"""What an editor finds on the desk in the morning: drafts, one to approve, one returned, one scheduled, one gone."""

from ..story import Story

STORIES = [
    Story(
        when="-1 10:00",
        state="nhap",
        category="doi-moi",
        title="Phòng thí nghiệm đất – nước sau một năm mở cửa cho hội viên",
        lead="Bài đang viết, còn thiếu số liệu của quý này.",
        body="""
Một năm trước, Trường Đại học Lạc Giang đồng ý để hội viên các hội mang mẫu đất, mẫu nước đến phân tích
vào sáng thứ sáu.

Đã phỏng vấn chị phụ trách phòng thí nghiệm; cần gọi thêm hai chủ vườn ở Phú Lạc và xin số mẫu từng tháng.
""",
        byline="Hải Yến",
        organisations=("dai-hoc",),
    ),
    Story(
        when="-4 15:00",
        state="nhap",
        category="hoi-vien",
        title="Hội Kế toán giúp hợp tác xã làm sổ sách",
        lead="",
        body="Ghi nhanh: bốn hợp tác xã ở Tân Giang, sổ cái trên điện thoại, chiều thứ năm có người giúp.",
        organisations=("ke-toan",),
    ),
    Story(
        when="-1 15:40",
        state="cho-duyet",
        is_contributed=True,
        category="hoi-thi",
        kicker="Chuẩn bị lễ trao giải",
        title="Mười sản phẩm của học sinh lên đường dự cuộc thi toàn quốc",
        lead="""Ban Tổ chức chọn mười mô hình, sản phẩm xuất sắc, cử chuyên gia giúp các em hoàn thiện
bản thuyết minh
trước khi gửi đi.""",
        body="""
Mỗi sản phẩm có một người đồng hành: kỹ sư của Hội Cơ khí – Điện, giảng viên Trường Đại học Lạc Giang
hoặc giáo viên của
trường. Nguyên tắc là chỉ hỏi, không làm thay.

[[mo-hinh]] Học sinh hoàn thiện mô hình trước ngày gửi đi.

Các em có ba tuần để sửa bản vẽ, quay lại đoạn phim giới thiệu và tập trả lời câu hỏi.
""",
        byline="Lan Anh",
        cover="mo-hinh",
        tags=("sáng tạo trẻ",),
        organisations=("co-khi",),
    ),
    Story(
        when="-2 09:20",
        state="tra-lai",
        is_contributed=True,
        category="doi-moi",
        title="Máy đo độ mặn gửi tin nhắn cho người trồng lúa ở Cửa Lạc",
        lead="Bộ đo do hội viên tự lắp báo về điện thoại mỗi khi nước vượt hai phần nghìn.",
        body="""
Từ đầu mùa khô, sáu điểm đo dọc kênh Đồng Tâm gửi tin nhắn hai lần mỗi ngày cho bốn tổ hợp tác.

[[mo-hinh]] Bộ đo đặt ở cống Cửa Lạc.

Chi phí một bộ khoảng 2,6 triệu đồng, pin dùng được một mùa.
""",
        byline="Hải Yến",
    ),
    Story(
        when="mai 07:00",
        category="thong-bao",
        kicker="Lịch làm việc",
        title="Lịch công tác tuần của Thường trực Liên hiệp hội",
        lead="Lịch được cập nhật vào bảy giờ sáng; thay đổi đột xuất do Văn phòng báo trực tiếp.",
        body="""
| Buổi | Nội dung | Địa điểm |
| Sáng thứ hai | Hội ý Thường trực | Phòng họp tầng 2 |
| Chiều thứ ba | Làm việc với Hội Nghề cá | Thị trấn Cửa Lạc |
| Sáng thứ năm | Nghiệm thu nhiệm vụ phản biện | Hội trường tầng 4 |
| Chiều thứ sáu | Tiếp hội viên | Văn phòng |
""",
        byline="Văn phòng Liên hiệp hội",
        tags=("lịch công tác",),
        organisations=("thuong-truc",),
    ),
    Story(
        when="-60 09:00",
        state="go",
        category="thong-bao",
        title="Thông báo thay đổi địa điểm lớp chữ ký số",
        lead="Bài đã gỡ vì lớp học kết thúc.",
        body="Lớp chữ ký số chuyển từ hội trường tầng 4 sang phòng máy tầng 5, giờ học không đổi.",
        byline="Văn phòng Liên hiệp hội",
    ),
]
