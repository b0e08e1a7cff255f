"""What the union is for, how it is built, who leads it."""

from ..story import Sheet

FUNCTIONS = Sheet(
    title="Chức năng, nhiệm vụ",
    lead="""Liên hiệp hội tập hợp đội ngũ trí thức khoa học và công nghệ của tỉnh, làm tư vấn, phản biện và
đưa kiến thức đến người dân.""",
    since="-560 08:00",
    body="""
Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang (gọi tắt là Liên hiệp hội Lạc Giang) là tổ chức chính
trị – xã hội của trí thức khoa học và công nghệ trong tỉnh, là thành viên của Liên hiệp các Hội Khoa học và
Kỹ thuật Việt Nam và của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh.

## Chức năng

1. Tập hợp, đoàn kết trí thức khoa học và công nghệ ở trong tỉnh và người Lạc Giang ở nơi khác.
1. Điều hòa, phối hợp hoạt động của các hội thành viên, hội viên tập thể và trung tâm trực thuộc.
1. Làm cầu nối giữa các tổ chức thành viên với cơ quan của tỉnh, với doanh nghiệp và người dân.
1. Bảo vệ quyền và lợi ích hợp pháp của hội viên trong hoạt động nghề nghiệp.

## Nhiệm vụ

- Tư vấn, phản biện và giám định xã hội đối với quy hoạch, đề án, dự án có liên quan đến khoa học, kỹ thuật
và đời sống người dân, theo đặt hàng hoặc do Liên hiệp hội đề xuất.
- Phổ biến kiến thức, tập huấn, bồi dưỡng nghề nghiệp cho hội viên và nhân dân, nhất là ở nông thôn và vùng
xa trung tâm.
- Nghiên cứu, ứng dụng và chuyển giao công nghệ; giúp hội viên viết đề xuất, tìm nguồn lực, đăng ký sở hữu
trí tuệ.
- Tổ chức Hội thi Sáng tạo kỹ thuật và Cuộc thi Sáng tạo thanh, thiếu niên và nhi đồng của tỉnh.
- Phát hiện, bồi dưỡng, tôn vinh trí thức tiêu biểu; xét, đề nghị khen thưởng theo luật định.
- Vận động hội viên giữ gìn đạo đức nghề nghiệp, trung thực trong nghiên cứu.
- Xây dựng, củng cố tổ chức; giúp các hội chuẩn bị đại hội, kết nạp thành viên mới.
- Hợp tác với liên hiệp hội các tỉnh và các tổ chức trong, ngoài nước theo quy định.

## Quyền hạn

Liên hiệp hội được cung cấp thông tin cần cho việc phản biện; được tham gia góp ý dự thảo văn bản của tỉnh về
khoa học, công nghệ, giáo dục, môi trường; được tổ chức hoạt động dịch vụ khoa học để có thêm kinh phí, thu
chi công khai theo quy định của pháp luật và Điều lệ.

> Việc gì các hội làm được thì để hội làm; Liên hiệp hội làm những việc một hội riêng lẻ không làm nổi.
""",
)

STRUCTURE = Sheet(
    title="Cơ cấu tổ chức",
    lead="Ba mươi tổ chức thành viên, một cơ quan thường trực, và những việc mỗi nơi chịu trách nhiệm.",
    since="-560 08:10",
    body="""
## Cơ quan lãnh đạo

Cơ quan lãnh đạo cao nhất là **Đại hội đại biểu**, năm năm họp một lần. Giữa hai kỳ đại hội, Ban Chấp hành
lãnh đạo mọi hoạt động; Ban Thường vụ thay mặt Ban Chấp hành giữa hai kỳ họp; Thường trực gồm Chủ tịch và các
Phó Chủ tịch điều hành việc hằng ngày. Ủy ban Kiểm tra do Ban Chấp hành bầu, làm việc độc lập theo Điều lệ.

| Cơ quan | Số người | Họp |
| Ban Chấp hành | 34 | sáu tháng một lần |
| Ban Thường vụ | 13 | ba tháng một lần |
| Thường trực | 4 | hằng tuần |
| Ủy ban Kiểm tra | 5 | ba tháng một lần |

## Cơ quan Thường trực

- **Văn phòng**: tổng hợp báo cáo, tài chính, văn thư – lưu trữ, quản trị Cổng thông tin này.
- **Ban Tư vấn – Phản biện**: nhận đặt hàng, lập hội đồng, theo dõi việc trả lời kiến nghị.
- **Ban Thông tin – Phổ biến kiến thức**: biên tập tin bài, bản tin; điều phối các lớp tập huấn.
- **Ban Tổ chức – Thi đua**: công tác hội, đại hội, khen thưởng, hội thi và giải thưởng.

## Tổ chức thành viên

| Loại | Số lượng | Ví dụ |
| Hội thành viên | 22 | Hội Y học, Hội Làm vườn, Hội Tin học |
| Hội viên tập thể | 5 | Trường Đại học Lạc Giang, Bệnh viện Đa khoa tỉnh |
| Trung tâm trực thuộc | 3 | Trung tâm Đào tạo và Phổ biến kiến thức |

Tính đến ngày 31/12/2021, các tổ chức thành viên có 94.936 hội viên. Người tham gia hai hội được tính ở cả
hai. Danh sách đầy đủ, người đứng đầu và cách liên hệ có ở mục Hội thành viên.
""",
)

LEADERS = Sheet(
    title="Lãnh đạo Liên hiệp hội khóa V, nhiệm kỳ 2022–2027",
    lead="Thường trực và Ủy ban Kiểm tra, kèm lĩnh vực phụ trách.",
    since="-410 14:00",
    body="""
## Thường trực

| Họ và tên | Chức danh | Phụ trách |
| Nguyễn Hữu Khải | Chủ tịch | phụ trách chung, đối ngoại, Cổng thông tin |
| PGS, TS Hà Thị Thanh Thủy | Phó Chủ tịch | tư vấn, phản biện, giám định xã hội |
| TS, BSCKII Lê Minh Đạt | Phó Chủ tịch | phổ biến kiến thức, chăm sóc sức khỏe cộng đồng |
| ThS Cao Thanh Tùng | Phó Chủ tịch | hội thi, đổi mới sáng tạo, chuyển đổi số |

Các Phó Chủ tịch làm việc kiêm nhiệm, đồng thời là Chủ tịch hội thành viên.

## Ủy ban Kiểm tra

- Luật gia Mai Đức Thắng, Chủ nhiệm
- Nguyễn Thị Lan Phương, Phó Chủ nhiệm
- TS Nguyễn Văn Kính, ủy viên
- Phạm Thị Hồng Vân, ủy viên
- Kỹ sư Trịnh Bá Lương, ủy viên

## Lịch tiếp hội viên

Chủ tịch tiếp hội viên sáng thứ năm tuần đầu của tháng; các Phó Chủ tịch tiếp vào chiều thứ sáu, luân phiên.
Xin hẹn trước qua Văn phòng Liên hiệp hội, điện thoại (0200) 3 800 018.
""",
)
