"""Classes and talks, and the people of science."""

from ..story import Story

STORIES = [
    Story(
        when="-6 10:15",
        category="tap-huan",
        kicker="Sức khỏe cộng đồng",
        title="Bốn giờ vàng khi đột quỵ: lớp học ở chợ Đông Thành bắt đầu lúc năm giờ sáng",
        lead="""Muốn dạy tiểu thương thì phải đến trước giờ họp chợ, các bác sĩ Hội Y học rút ra sau hai lần
mời đến hội trường mà ghế bỏ trống.""",
        body="""
Năm giờ sáng, đèn chợ vừa bật, sáu mươi tiểu thương ngồi trên thùng xốp nghe bác sĩ Nguyễn Thành Vinh hỏi:
một người bỗng méo miệng, nói khó, ta làm gì trước tiên? Phần đông trả lời chích máu đầu ngón tay. Bác sĩ
lắc đầu.

[[lop-hoc]] Một lớp tập huấn về nhận biết sớm đột quỵ.

## Nhớ bốn chữ

- **Mặt**: méo một bên khi cười.
- **Tay**: giơ hai tay, một tay rơi xuống.
- **Lời**: nói ngọng, nói không thành câu.
- **Giờ**: xem đồng hồ, gọi 115 ngay, nói rõ giờ bắt đầu.

Từ lúc khởi phát đến khi dùng thuốc tan cục máu chỉ có bốn giờ rưỡi. Nhà ở Đông Thành đến bệnh viện mất
mười lăm phút, nhưng trung bình người bệnh đến muộn sáu tiếng vì chờ cho đỡ.

Các điều dưỡng hướng dẫn đặt người bệnh nằm nghiêng, nới cổ áo, không cho ăn uống. Từng người thực hành
với hình nhân, sau đó nhận tờ dán cạnh quầy có số điện thoại cấp cứu.

Chương trình đã qua mười một chợ, tháng tới đến bến xe và hai khu công nghiệp.
""",
        byline="Lan Anh",
        cover="lop-hoc",
        tags=("đột quỵ", "tập huấn"),
        categories=("hoi-vien",),
        organisations=("y-hoc", "dieu-duong", "benh-vien"),
    ),
    Story(
        when="3/8 14:00",
        category="tap-huan",
        kicker="Nghề cho nông thôn",
        title="Hai mươi phụ nữ xã Thượng Khê học nấm, bán mẻ đầu sau bốn mươi ngày",
        lead="""Lớp dạy nghề trồng nấm sò trên rơm của Trung tâm Đào tạo kết thúc bằng một phiên chợ thay cho
bài kiểm tra.""",
        body="""
Rơm sau gặt trước kia đốt khói mù cả thung lũng. Giờ rơm được băm, ủ vôi, hấp khử trùng rồi đóng thành
bịch. Chị Lò Thị Pành, học viên, tính mỗi sào rơm làm được bảy mươi bịch, thu chừng hai triệu đồng.

Lớp dạy mười hai buổi, tám buổi làm ngay tại nhà học viên. Giảng viên là chị Bạch Thị Thu Hà cùng hai kỹ
sư của Công ty Giống cây trồng. Sổ tay in chữ to, nhiều hình, có cả tiếng Việt và phần ghi âm tiếng dân
tộc.

## Bán cho ai

Câu hỏi này được đặt ra từ buổi đầu. Nhóm học viên ký gửi với hai bếp ăn bán trú và một cửa hàng thực phẩm
ở thị trấn; phần còn lại sấy khô để dành cho lúc rớt giá.

Phiên chợ cuối khóa bán hết 140 cân nấm trong một buổi sáng. Hội Phụ nữ xã đứng ra lập tổ hợp tác mười hai
thành viên, giữ chung lò hấp.
""",
        byline="Hải Yến",
        cover="ruong-lua",
        cover_caption="Rơm sau gặt ở thung lũng Thượng Khê nay là nguyên liệu trồng nấm.",
        tags=("dạy nghề", "nấm"),
        organisations=("tt-dao-tao", "giong-cay"),
    ),
    Story(
        when="14/6-1 07:30",
        category="tap-huan",
        kicker="Hè an toàn",
        title="Ba nghìn học sinh biết nổi trước khi biết bơi",
        lead="""Chương trình dạy nổi và cứu người gián tiếp do Hội Tâm lý – Giáo dục phối hợp với Tỉnh đoàn mở
ở bốn mươi điểm bể bơi lắp ghép.""",
        body="""
Bể bơi khung thép dựng ở sân trường, nước sâu chín mươi phân. Buổi đầu không em nào được sải tay: chỉ học
nín thở, thả lỏng, nằm ngửa và thở. Huấn luyện viên giải thích, người đuối nước kiệt sức vì giãy, còn
người biết nổi có thể đợi mười lăm phút.

## Không nhảy xuống cứu

Bài học thứ hai là dùng sào, dây, can nhựa. Các em chia nhóm đóng vai, em trên bờ hô to, ném can, kéo dây.
Tuyệt đối không nhảy theo bạn.

TS Đặng Thị Mai Hương kể về khảo sát tâm lý: bảy phần mười em nhỏ nói sẽ nhảy xuống khi thấy bạn chìm. Sau
khóa học, con số còn chưa đến một phần mười.

| Huyện, thành phố | Điểm dạy | Học sinh |
| Tân Giang | 14 | 1.120 |
| Phú Lạc | 11 | 860 |
| Bình Khê | 6 | 410 |
| Lạc Giang | 9 | 690 |

Sau hè, bể được tháo, chuyển sang các xã chưa có. Nhà trường giữ lại sào và dây cứu, treo cạnh ao hồ trong
xã.
""",
        byline="Quang Huy",
        cover="lop-hoc",
        cover_caption="Giờ lý thuyết trước khi xuống nước.",
        tags=("đuối nước", "học sinh"),
        organisations=("tam-ly", "cuu-giao-chuc"),
    ),
    Story(
        when="16/1 08:20",
        category="tap-huan",
        kicker="Kiến thức ngày Tết",
        title="Năm phép thử đơn giản để chọn thực phẩm Tết ngay tại chợ",
        lead="""Không cần máy móc, người nội trợ vẫn có thể tránh giò hàn the, măng nhuộm màu và mứt mốc bằng
vài thứ có sẵn trong bếp.""",
        body="""
Hội Dược học tổ chức ba buổi hướng dẫn ở chợ Trung Tâm trước Tết. Mỗi buổi, dược sĩ bày hai mẫu đặt cạnh
nhau, mời người đi chợ đoán rồi thử.

## Năm phép thử

1. Giò, chả: chấm giấy nghệ khô vào mặt cắt ẩm; giấy ngả đỏ nâu là có hàn the.
1. Măng tươi: ngâm nước ấm mười phút; nước vàng đậm bất thường thì bỏ.
1. Hạt dưa: lau bằng bông thấm rượu; bông đỏ tươi là phẩm màu.
1. Thịt: ấn ngón tay, thịt tươi đàn hồi ngay, không rỉ nước.
1. Mứt: xem kỹ kẽ múi, gõ hũ; mốc thường ở đáy.

DSCKI Hoàng Thị Bích Liên nhắc rằng phép thử chỉ giúp loại hàng đáng ngờ; khi nghi ngờ, gọi đường dây nóng
của ngành y tế để lấy mẫu.

Giấy nghệ làm ở nhà: giã nghệ tươi, vắt lấy nước, nhúng giấy thấm, phơi trong bóng râm.
""",
        byline="Lan Anh",
        cover="duoc-lieu",
        cover_caption="Nghệ và vài thứ trong bếp đủ cho năm phép thử.",
        tags=("an toàn thực phẩm", "Tết"),
        organisations=("duoc-hoc",),
    ),
    Story(
        when="-8 09:10",
        category="tri-thuc",
        kicker="Gương mặt",
        title="Người đếm hồng cầu ở phòng xét nghiệm tầng ba",
        lead="""Hai mươi sáu năm ngồi trước kính hiển vi, thạc sĩ Trương Thị Ngọc Diệp phát hiện bốn mươi ca
bệnh hiếm mà máy bỏ qua.""",
        body="""
Máy đếm tế bào cho kết quả trong một phút. Chị Diệp vẫn lấy lam kính soi lại những mẫu có chỉ số chênh dù
trong ngưỡng. Theo chị, máy biết đếm, còn mắt người biết ngờ.

[[nha-khoa-hoc]] Thạc sĩ Trương Thị Ngọc Diệp ở phòng xét nghiệm.

## Ca bệnh đầu tiên

Năm 2008, một cháu bé bốn tuổi sốt kéo dài. Ba lần xét nghiệm bình thường. Chị ở lại quá giờ, soi bảy lam,
thấy hai tế bào lạ. Cháu được chuyển tuyến ngay hôm sau và nay đã là sinh viên.

> Tôi không giỏi hơn máy. Tôi chỉ chậm hơn, mà chậm đôi khi có ích.

Đồng nghiệp trẻ gọi chị là từ điển sống. Chị không thích cách gọi ấy, bảo từ điển thì không học thêm. Mỗi
tối, chị đọc một bài báo chuyên ngành, chép lại hình vẽ bằng bút chì vào sổ.

Bộ ảnh 1.300 tiêu bản chị chụp suốt hai mươi năm vừa được Hội Y học đưa thành học liệu mở cho sinh viên
Trường Cao đẳng Y tế. Chị chỉ xin ghi tên cả kíp trực.
""",
        byline="Thu Hương",
        cover="nha-khoa-hoc",
        tags=("gương mặt trí thức", "y học"),
        categories=("hoi-vien",),
        organisations=("y-hoc", "benh-vien", "cao-dang-y-te"),
        is_featured=True,
    ),
    Story(
        when="19/5-1 16:10",
        category="tri-thuc",
        kicker="Tôn vinh trí thức tiêu biểu",
        title="Mười hai trí thức khoa học và công nghệ tiêu biểu được chọn từ hai mươi sáu hồ sơ",
        lead="Hội đồng xét chọn bỏ phiếu kín, ưu tiên người có công trình đang được dùng ngoài đời.",
        body="""
Hai mươi sáu hồ sơ do mười sáu tổ chức thành viên giới thiệu. Ba hồ sơ tự rút, mười một hồ sơ không đủ hai
phần ba số phiếu. Người cao tuổi nhất được chọn đã bảy mươi chín, người trẻ nhất ba mươi tư.

[[giay-khen]] Các trí thức tiêu biểu tại lễ tôn vinh.

## Theo lĩnh vực

| Lĩnh vực | Số người |
| Y – Dược | 4 |
| Nông nghiệp | 3 |
| Giáo dục | 2 |
| Kỹ thuật, công nghệ thông tin | 2 |
| Khoa học xã hội | 1 |

Thay mặt những người được tôn vinh, PGS, TS Hà Thị Thanh Thủy nói về bản đồ chất lượng nước sông Lạc mà
nhóm của bà đo suốt chín năm. Bà nhường phần lớn lời cảm ơn cho những người chèo thuyền đi lấy mẫu.

Lãnh đạo tỉnh đề nghị mời nhóm trí thức này tham gia tổ tư vấn cho Chủ tịch UBND tỉnh về khoa học và công
nghệ.
""",
        byline="Duy Tùng",
        cover="giay-khen",
        tags=("trí thức tiêu biểu", "tôn vinh"),
        categories=("thi-dua",),
        organisations=("bao-ve-moi-truong",),
    ),
    Story(
        when="5/9 07:40",
        category="tri-thuc",
        kicker="Ngày khai trường",
        title="Thầy giáo về hưu dựng phòng thực hành vật lý từ đồ đồng nát",
        lead="""Bốn mươi bộ thí nghiệm của thầy Phùng Xuân Trường cùng đồng nghiệp được đóng thùng, chuyển đến
mười trường vùng cao trước ngày khai giảng.""",
        body="""
Gara nhà thầy Trường treo kín mô-tơ quạt, thấu kính máy ảnh hỏng, lò xo giường cũ. Từ những thứ ấy, thầy
và bốn đồng nghiệp làm ra máy phát điện quay tay, hộp quang học, cân lò xo, mô hình phanh thủy lực bằng
ống tiêm.

[[lop-hoc]] Giờ vật lý với bộ thí nghiệm tự làm.

Mỗi bộ kèm tờ hướng dẫn một trang và một câu hỏi để ngỏ. Thầy bảo, thí nghiệm mà biết trước kết quả thì
chỉ là biểu diễn.

## Trò dạy lại thầy

Một học sinh lớp 9 ở Bình Khê gửi thư chỉ ra rằng hộp quang học sẽ sáng hơn nếu sơn đen mặt trong. Thầy
sửa ngay bốn mươi hộp. Lá thư được ép plastic, treo trên tường gara.

Hội Cựu giáo chức đang quyên góp đồ điện cũ cho đợt hai. Ai có quạt hỏng, loa hỏng có thể gửi tại trụ sở
Hội.
""",
        byline="Quang Huy",
        cover="lop-hoc",
        cover_caption="Một giờ học có thí nghiệm ở trường vùng cao.",
        tags=("giáo dục", "gương mặt trí thức"),
        categories=("tap-huan",),
        organisations=("cuu-giao-chuc",),
    ),
    Story(
        when="-40 15:25",
        category="tri-thuc",
        kicker="Trí thức trẻ",
        title="Về quê bằng luận án: ba tiến sĩ trẻ chọn phòng thí nghiệm tỉnh lẻ",
        lead="""Họ từng có hợp đồng ở thành phố lớn và nước ngoài. Điều kéo họ về không phải lương, mà là được
chọn đề tài.""",
        body="""
TS Đàm Quốc Bảo làm vi sinh, TS Lục Thị Hoài nghiên cứu đất ngập nước, TS Kiều Anh Dũng viết thuật toán xử
lý ảnh. Cả ba về Trường Đại học Lạc Giang trong hai năm qua theo chương trình nhóm nghiên cứu trẻ.

Chương trình không hứa nhà, chỉ hứa ba điều: một phòng làm việc, 500 triệu đồng kinh phí khởi động và
quyền tự quyết mua hóa chất dưới 50 triệu. Điều thứ ba hóa ra quý nhất.

[[phong-thi-nghiem]] Nhóm nghiên cứu vi sinh ở Trường Đại học Lạc Giang.

## Bài toán ở ngay cổng trường

Nhóm của anh Bảo tìm chủng vi khuẩn phân giải rơm từ chính ruộng sau trường. Chị Hoài đo khí mê-tan trên
những cánh đồng chị từng chăn trâu. Anh Dũng dạy máy nhận mặt bệnh lá bưởi từ ảnh điện thoại của bà con.

Hỏi có lúc nào tiếc không, chị Hoài cười, bảo tiếc nhất là không về sớm hơn khi mấy bác nông dân nhớ rõ
vùng đất cũ còn khỏe.
""",
        byline="Thu Hương",
        cover="phong-thi-nghiem",
        tags=("trí thức trẻ", "nghiên cứu"),
        organisations=("dai-hoc",),
        categories=("doi-moi",),
    ),
]
