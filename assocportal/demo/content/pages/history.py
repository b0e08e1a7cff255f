from ..story import Sheet

HISTORY = Sheet(
    title="Lịch sử hình thành và phát triển",
    lead="Từ bảy hội với một căn phòng mượn đến ba mươi tổ chức thành viên.",
    since="-390 10:30",
    body="""
Ngày 24/12/1999, Ủy ban nhân dân tỉnh cho phép thành lập Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang.
Buổi đầu chỉ có bảy hội, ba cán bộ và một căn phòng mượn của Sở Khoa học, Công nghệ và Môi trường.

[[hoi-truong]] Hội trường trên đường Tri Thức, nơi các kỳ đại hội gần đây được tổ chức.

## Các kỳ đại hội

| Đại hội | Nhiệm kỳ | Tổ chức thành viên | Dấu mốc |
| I | 1999–2004 | 7 | ra đời, đặt nền nếp hội họp, bản tin in rô-nê-ô |
| II | 2004–2010 | 14 | Hội thi Sáng tạo kỹ thuật lần đầu |
| III | 2010–2016 | 23 | kết nạp các trường, bệnh viện; lập Trung tâm Tư vấn |
| IV | 2016–2021, kéo dài đến 2022 | 30 | phản biện các quy hoạch lớn; trang tin điện tử |
| V | 2022–2027 | 30 | số liệu hoạt động gom về một nơi, Cổng thông tin này |

## Những năm đầu

Việc đáng nhớ nhất của nhiệm kỳ đầu là những lớp học kỹ thuật cải tạo vườn, mở ngay ở sân hợp tác xã. Giáo viên
là các kỹ sư đi xe đạp, mang theo cây giống làm giáo cụ. Nhiều tổ trưởng sản xuất học lớp ấy nay là chi hội
trưởng Hội Làm vườn.

Năm 2002, các hội Y học, Đông y, Làm vườn và Kiến trúc sư chính thức gia nhập theo một quyết định chung, mở đầu
giai đoạn mở rộng.

## Trưởng thành qua phản biện

Từ năm 2010, Liên hiệp hội được tỉnh mời góp ý nhiều quy hoạch. Báo cáo phản biện đầu tiên dài bốn trang, về vị
trí một trạm bơm; kiến nghị dời trạm lên bờ cao được chấp nhận và trận lũ ba năm sau cho thấy đó là quyết định
đúng. Đến năm 2021, các hội hoàn thành 450 cuộc, nhiệm vụ tư vấn, phản biện và giám định xã hội.

## Hôm nay

- 30 tổ chức thành viên và 1 cơ quan thường trực.
- 94.936 hội viên, tính đến ngày 31/12/2021.
- 1.541 cuộc, lớp tập huấn, tuyên truyền trong năm 2021.
- 232 nhiệm vụ, đề tài, dự án do các tổ chức thành viên chủ trì hoặc tham gia.
""",
)
