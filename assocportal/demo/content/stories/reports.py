"""The two reports of 2022: half a year reviewed, and a year summed up."""

from ..story import Story

HALF_YEAR = Story(
    when="2022-06-24 16:00:56",
    category="hoat-dong",
    kicker="Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
    title="Sơ kết nửa đầu năm, bàn việc sáu tháng cuối năm 2022 và kiện toàn lãnh đạo",
    lead="""Hội nghị sáng 24/6 của Liên hiệp các Hội Khoa học và Kỹ thuật (KH&KT) tỉnh Lạc Giang gộp ba
việc: nhìn lại sáu tháng đầu năm, thống nhất công việc từ nay đến hết năm 2022 và bầu bổ sung
chức danh Phó Chủ tịch Liên hiệp hội.""",
    body="""
[[dai-bieu]] Đại biểu các hội, chi hội dự hội nghị sơ kết.

## Nửa năm nhìn lại

Việc được nhắc đến trước tiên tại hội nghị là tổ chức hội. Liên hiệp hội đã giúp các hội và chi hội đến kỳ
đại hội chuẩn bị đúng từng bước của quy trình; mỗi cán bộ, nhân viên cơ quan thường trực được giao theo
dõi một nhóm tổ chức thành viên, trong đó chi hội vừa ra đời được quan tâm nhiều hơn để gỡ khó ngay từ
đầu.

Ở mảng tư vấn, phản biện, Liên hiệp hội mời các nhà khoa học ngồi lại trong một cuộc tọa đàm để lấy ý
kiến, phản biện dự thảo quy định cơ chế, chính sách hỗ trợ khoa học, đổi mới sáng tạo và công nghệ của
tỉnh Lạc Giang, giai đoạn 2022–2025.

Mảng phổ biến kiến thức có hai con số đáng chú ý. Cùng các đơn vị và hội thành viên, Liên hiệp hội mở **19
lớp** về cách theo dõi, nhận biết sớm và phòng biến chứng hậu Covid-19, thu hút **hơn 9.000 lượt** hội
viên. Ngoài ra, **7 lớp** khác được đưa về huyện Vũ Thư và Đông Hưng để **700 hộ** dân học thêm kiến thức,
biết cách tổ chức sản xuất tốt hơn.

Phong trào sáng tạo cũng có kết quả ở tầm quốc gia: tính chung Giải thưởng Sáng tạo khoa học công nghệ
Việt Nam năm 2021 với Hội thi Sáng tạo kỹ thuật toàn quốc lần thứ 16, Lạc Giang có **5 công trình** được
trao giải.

## Việc của nửa năm còn lại

- Theo sát định hướng của Tỉnh ủy và UBND tỉnh, làm tròn các nhiệm vụ chính trị được giao.
- Giữ chất lượng hoạt động chuyên môn; tạo điều kiện để trí thức nghiên cứu, cải tiến kỹ thuật, nhận và
chuyển giao công nghệ.
- Tuyên truyền, phổ biến kiến thức, đưa công nghệ mới đến người sản xuất và vào cuộc sống.
- Củng cố, mở rộng tổ chức; xây dựng Liên hiệp hội đoàn kết, là nơi trí thức trong tỉnh tin cậy để gặp gỡ,
kết nối.

## Kiện toàn nhân sự khóa V

Phần cuối chương trình dành cho công tác nhân sự. Các đại biểu bỏ phiếu bầu bổ sung ủy viên Ban Chấp hành,
ủy viên Ban Thường vụ khóa V và bầu thêm một Phó Chủ tịch Liên hiệp hội.
""",
    byline="Duy Tùng",
    cover="dai-bieu",
    tags=("sơ kết", "khóa V", "tập huấn", "Covid-19"),
    categories=("tap-huan", "to-chuc"),
    organisations=("thuong-truc",),
    event="so-ket-2022",
)

FULL_YEAR = Story(
    when="2022-01-19 15:30:00",
    category="hoat-dong",
    kicker="Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
    title="Tổng kết năm 2021, mở đầu năm công tác 2022",
    lead="""Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang (Liên hiệp hội) họp ngày 19/1/2022 để tổng
kết công tác năm 2021 và giao việc của năm 2022 đến từng tổ chức thành viên.""",
    body="""
[[giao-uoc]] Đại diện các hội thành viên đặt bút ký giao ước thi đua năm 2022.

Khách mời của hội nghị đến từ Sở Nội vụ, Đảng ủy Khối Doanh nghiệp tỉnh, Đảng ủy Khối các cơ quan tỉnh,
cùng lãnh đạo Ban Tuyên giáo Tỉnh ủy và Ủy ban MTTQ tỉnh.

Tính đến ngày 31/12/2021, Liên hiệp hội gồm **30 tổ chức thành viên** và **1 cơ quan thường trực**, tổng
cộng **94.936 hội viên**. Báo cáo tại hội nghị đánh giá các nhiệm vụ của năm đều đạt. Công tác tư tưởng
được làm nghiêm túc: trí thức, cán bộ, hội viên và người dân được thông tin kịp thời, chấp hành tốt đường
lối của Đảng cũng như pháp luật của Nhà nước.

## Phản biện, nghiên cứu, phổ biến kiến thức

Cách làm của hội tiếp tục đổi mới theo hướng thiết thực. Riêng tư vấn, phản biện và giám định xã hội
(TVPB&GĐXH), các hội đã hoàn thành **450 cuộc, nhiệm vụ**; nhiều ý kiến được cơ quan đặt hàng tiếp thu và
đánh giá tốt.

Các tổ chức thành viên đứng tên chủ trì hoặc góp sức vào **232 nhiệm vụ, đề tài, dự án** thuộc các cấp về
KH&CN. Về đào tạo, tập huấn, tuyên truyền và đưa kiến thức khoa học, kỹ thuật đến cơ sở, cả năm có **1.541
cuộc, lớp** dành cho hội viên và nhân dân.

[[trao-co]] Hai hội thành viên dẫn đầu phong trào nhận Cờ thi đua năm 2021.

## Tập hợp và tôn vinh trí thức

Theo kế hoạch tập hợp trí thức năm 2021, Liên hiệp hội mời được **gần 400 lượt** trí thức, chuyên gia và
nhà khoa học đầu ngành ở tỉnh cũng như ở trung ương cùng tham gia công việc của hội. Có **11 trí thức**
tiêu biểu năm 2020 được tôn vinh nhờ thành tích trong khoa học và công nghệ; **48 người** được công nhận
Phó Giáo sư, Tiến sĩ, Bác sĩ chuyên khoa II (PGS, TS, BSCKII) trong năm 2020 được biểu dương.

## Sân chơi sáng tạo

Cuộc thi Sáng tạo dành cho thanh, thiếu niên và nhi đồng cấp tỉnh chọn ra **47 mô hình, sản phẩm** đoạt
giải; khi dự cuộc thi toàn quốc, trong số này có **2 giải Khuyến khích**. Hội thi Sáng tạo kỹ thuật tỉnh
năm 2021 trao giải cho **32 công trình**.

[[giay-khen]] Các tập thể xuất sắc của năm 2021 nhận Giấy khen của Liên hiệp hội.

## Hướng đi của năm 2022

Năm 2022, Liên hiệp hội muốn khơi dậy trí tuệ và sức sáng tạo của người làm khoa học tỉnh Lạc Giang qua
mấy việc chính:

1. Đổi mới nội dung, cách làm ở Liên hiệp hội và từng hội; phối hợp nhịp nhàng hơn giữa hội thành viên,
hội viên tập thể và trung tâm trực thuộc.
1. Hoàn thành mục tiêu của Liên hiệp hội cùng các nhiệm vụ chính trị được tỉnh giao.
1. Vận động đông đảo người dự Hội thi Sáng tạo kỹ thuật và Cuộc thi Sáng tạo thanh, thiếu niên và nhi đồng
năm 2022.
1. Chuẩn bị và tổ chức Đại hội đại biểu khóa V, nhiệm kỳ 2022–2027.

Nhân hội nghị, **2 Cờ thi đua** được trao cho hai hội thành viên; Giấy khen về tay **61 cá nhân** và **45
tập thể** đạt thành tích xuất sắc trong năm 2021.
""",
    byline="Thu Hương",
    source_name="LacGiangPortal",
    cover="giao-uoc",
    cover_caption="Lễ ký giao ước thi đua năm 2022 tại hội nghị.",
    tags=("tổng kết", "giao ước thi đua", "TVPB&GĐXH", "trí thức tiêu biểu"),
    categories=("thi-dua", "phan-bien", "hoi-thi", "tri-thuc"),
    organisations=("thuong-truc",),
    event="tong-ket-2021",
)

STORIES = [HALF_YEAR, FULL_YEAR]
