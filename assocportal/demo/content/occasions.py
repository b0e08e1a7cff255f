"""Events: the two conferences of the reports, and a dozen around today."""

from .story import Occasion

HALL = "Hội trường tầng 4, số 18 đường Tri Thức"

OF_THE_REPORTS = [
    Occasion(
        key="tong-ket-2021",
        kind="hoi-nghi",
        title="Hội nghị tổng kết công tác năm 2021, triển khai nhiệm vụ năm 2022",
        starts="2022-01-19 08:00",
        ends="11:30",
        part_of_day="sang",
        venue=HALL,
        purposes="""Tổng kết công tác năm 2021
Triển khai nhiệm vụ năm 2022
Ký giao ước thi đua năm 2022
Khen thưởng""",
        programme="""
## Chương trình

1. Báo cáo tổng kết công tác năm 2021
1. Thảo luận phương hướng năm 2022
1. Trao Cờ thi đua, Giấy khen
1. Ký giao ước thi đua

## Khách mời

Ủy ban MTTQ tỉnh; Ban Tuyên giáo Tỉnh ủy; Đảng ủy Khối các cơ quan tỉnh; Đảng ủy Khối Doanh nghiệp tỉnh;
Sở Nội vụ.
""",
    ),
    Occasion(
        key="so-ket-2022",
        kind="hoi-nghi",
        title="Hội nghị sơ kết 6 tháng đầu năm và bầu bổ sung nhân sự khóa V",
        starts="2022-06-24 08:00",
        ends="11:30",
        part_of_day="sang",
        venue=HALL,
        purposes="""Sơ kết 6 tháng đầu năm 2022
Triển khai nhiệm vụ 6 tháng cuối năm 2022
Bầu bổ sung Ban Chấp hành, Ban Thường vụ khóa V và Phó Chủ tịch""",
        programme="""
1. Báo cáo sơ kết 6 tháng đầu năm
1. Thảo luận nhiệm vụ 6 tháng cuối năm
1. Bầu bổ sung nhân sự khóa V
""",
    ),
]

PAST = [
    Occasion(
        key="phan-bien-cau",
        kind="hoi-thao",
        title="Hội thảo phản biện vị trí cầu thứ hai qua sông Lạc",
        starts="-6 13:30",
        ends="17:00",
        part_of_day="chieu",
        venue=HALL,
        purposes="Góp ý ba vị trí xây cầu\nĐánh giá ảnh hưởng đến thoát lũ",
        host="tt-tu-van",
        co_hosts=("cau-duong", "thuy-loi", "mat-tran"),
        programme="- Trình bày đồ án quy hoạch\n- Ý kiến của bảy chuyên gia\n- Thảo luận, kết luận",
        attachment="bao-cao",
    ),
    Occasion(
        key="khoi-thi-dua",
        kind="cuoc-hop",
        title="Họp chấm điểm khối thi đua các hội quần chúng",
        starts="-13 08:00",
        ends="11:00",
        part_of_day="sang",
        venue="Phòng họp tầng 2, số 18 đường Tri Thức",
        purposes="Chấm chéo hồ sơ\nThống nhất đề nghị khen thưởng",
        co_hosts=("so-noi-vu",),
    ),
    Occasion(
        key="dai-hoi-dieu-duong",
        kind="dai-hoi",
        title="Đại hội đại biểu Hội Điều dưỡng tỉnh",
        starts="-12 07:30",
        ends="16:30",
        part_of_day="ca-ngay",
        venue="Hội trường Bệnh viện Đa khoa tỉnh",
        purposes="Tổng kết nhiệm kỳ qua\nBầu Ban Chấp hành nhiệm kỳ mới",
        host="dieu-duong",
        co_hosts=("thuong-truc", "so-noi-vu"),
    ),
    Occasion(
        key="toa-dam-tri-thuc-tre",
        kind="toa-dam",
        title="Tọa đàm “Trí thức trẻ cần gì để ở lại tỉnh nhà?”",
        starts="-45 18:30",
        ends="20:30",
        part_of_day="toi",
        venue="Thư viện tỉnh, số 3 phố Thành Cổ",
        purposes="Nghe ý kiến trí thức trẻ\nĐề xuất chính sách thu hút",
        host="dai-hoc",
        co_hosts=("tinh-doan", "thuong-truc"),
    ),
]

NOW_AND_COMING = [
    Occasion(
        key="tap-huan-so",
        kind="tap-huan",
        title="Lớp tập huấn tình nguyện viên “Người dẫn đường số”",
        starts="-1 07:30",
        ends="+1 21:00",
        part_of_day="ca-ngay",
        venue="Phòng máy tầng 5, số 18 đường Tri Thức",
        purposes="Hướng dẫn người lớn tuổi dùng dịch vụ công\nNhận biết lừa đảo trực tuyến",
        host="tin-hoc",
        co_hosts=("tinh-doan", "cuu-giao-chuc"),
        programme="""
| Buổi | Nội dung |
| Ngày đầu | Cách nói chuyện với người lớn tuổi; dịch vụ công |
| Ngày giữa | Bảo hiểm y tế, thanh toán, an toàn tài khoản |
| Ngày cuối | Thực hành tại nhà văn hóa thôn |
""",
    ),
    Occasion(
        key="giao-ban",
        kind="hoi-nghi",
        title="Hội nghị giao ban lãnh đạo các tổ chức thành viên",
        starts="+4 14:00",
        ends="16:30",
        part_of_day="chieu",
        venue=HALL,
        purposes="Rà soát số liệu năm\nThống nhất hồ sơ khen thưởng",
        audience="hoi-thanh-vien",
    ),
    Occasion(
        key="noi-chuyen-dot-quy",
        kind="toa-dam",
        title="Nói chuyện chuyên đề: phòng đột quỵ khi trời trở lạnh",
        starts="+3 19:00",
        ends="20:45",
        part_of_day="toi",
        venue="Nhà văn hóa phường Đông Thành",
        purposes="Nhận biết sớm\nXử trí tại nhà",
        host="y-hoc",
        co_hosts=("benh-vien", "dieu-duong", "tt-suc-khoe"),
    ),
    Occasion(
        key="hoi-thao-ai",
        kind="hoi-thao",
        title="Hội thảo “Trí tuệ nhân tạo trong việc nhỏ hằng ngày của hội”",
        starts="+12 08:00",
        ends="11:30",
        part_of_day="sang",
        venue=HALL,
        purposes="Giới thiệu công cụ\nThực hành soạn văn bản, biên bản\nBàn về an toàn dữ liệu",
        host="tin-hoc",
        co_hosts=("thuong-truc", "so-khcn"),
        online_link="https://hop.lacgiang.example/tri-tue-nhan-tao",
        programme="""
## Buổi sáng

- **8:00** Đón đại biểu
- **8:15** Trí tuệ nhân tạo làm được gì, chưa làm được gì
- **9:15** Thực hành theo nhóm: giấy mời, biên bản, tra cứu
- **10:45** Dữ liệu nào không được đưa lên mạng
- **11:20** Kết luận
""",
    ),
    Occasion(
        key="trao-giai",
        kind="le",
        title="Lễ trao giải Cuộc thi Sáng tạo thanh, thiếu niên và nhi đồng",
        starts="+19 08:00",
        ends="10:30",
        part_of_day="sang",
        venue="Nhà thiếu nhi tỉnh, số 20 đường Lê Lợi",
        purposes="Công bố kết quả\nTrao giải, trưng bày sản phẩm",
        co_hosts=("so-giao-duc", "tinh-doan", "so-khcn"),
    ),
    Occasion(
        key="tap-huan-phan-bien",
        kind="tap-huan",
        title="Tập huấn viết báo cáo phản biện theo quy chế mới",
        starts="+13 07:30",
        ends="16:30",
        part_of_day="ca-ngay",
        venue="Phòng họp tầng 2, số 18 đường Tri Thức",
        purposes="Giới thiệu quy chế đặt hàng\nThực hành trên hồ sơ mẫu",
        host="tt-dao-tao",
        co_hosts=("luat-gia", "tt-tu-van"),
    ),
    Occasion(
        key="toa-dam-duoc-lieu",
        kind="toa-dam",
        title="Tọa đàm góp ý nghị quyết hỗ trợ vùng trồng dược liệu",
        starts="+6 08:00",
        ends="11:00",
        part_of_day="sang",
        venue=HALL,
        purposes="Góp ý dự thảo nghị quyết",
        host="dong-y",
        co_hosts=("mat-tran", "duoc-hoc"),
        status="hoan",
    ),
    Occasion(
        key="cho-phien",
        kind="le",
        title="Khai mạc chợ phiên sinh vật cảnh ven hồ Sen",
        starts="+9 07:00",
        ends="11:00",
        part_of_day="sang",
        venue="Công viên Hồ Sen",
        purposes="Giới thiệu tác phẩm của nghệ nhân",
        host="sinh-vat-canh",
        status="huy",
    ),
    Occasion(
        key="hop-thuong-vu",
        kind="cuoc-hop",
        title="Họp Ban Thường vụ Liên hiệp hội mở rộng",
        starts="+16 08:00",
        ends="11:00",
        part_of_day="sang",
        venue="Phòng họp tầng 2, số 18 đường Tri Thức",
        purposes="Cho ý kiến về kế hoạch năm tới",
        audience="duoc-moi",
    ),
    Occasion(
        key="dai-hoi-lien-hiep",
        kind="dai-hoi",
        title="Đại hội đại biểu Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang, nhiệm kỳ mới",
        starts="+150 07:30",
        ends="17:00",
        part_of_day="ca-ngay",
        venue="Trung tâm Hội nghị tỉnh",
        purposes="Tổng kết nhiệm kỳ\nThông qua phương hướng\nBầu Ban Chấp hành, Ủy ban Kiểm tra",
        status="du-kien",
    ),
]

OCCASIONS = [*OF_THE_REPORTS, *PAST, *NOW_AND_COMING]
