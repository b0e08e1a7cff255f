"""New techniques and the contests that bring them out."""

from ..story import Story

STORIES = [
    Story(
        when="-3 07:45",
        category="doi-moi",
        is_contributed=True,
        kicker="Nông nghiệp chính xác",
        title="Một tổ bay, bảy hợp tác xã: cách chia nhau chiếc máy trị giá bốn trăm triệu đồng",
        lead="""Thiết bị bay phun chế phẩm do bảy hợp tác xã góp tiền mua, lịch bay do một nhóm cựu sinh viên
điều phối trên điện thoại.""",
        body="""
Sáng sớm, khi gió còn dưới hai mét mỗi giây, tổ bay bắt đầu từ cánh đồng xã Tiên Lạc. Chín héc-ta xong
trong năm mươi phút; nếu phun bằng bình đeo vai, sáu người phải làm cả ngày.

[[drone]] Người điều khiển theo dõi lượng phun trên màn hình cầm tay.

Mỗi hợp tác xã góp từ bốn mươi đến bảy mươi triệu đồng theo diện tích. Giờ bay chia theo phần góp; ai cần
gấp có thể đổi lịch. Ba năm là hoàn vốn nếu bay đủ 1.200 héc-ta mỗi vụ.

## Học bay trước, bay sau

Năm thanh niên trong tổ qua lớp đào tạo sáu tuần của Trường Cao đẳng Kỹ thuật Công nghiệp, có giấy phép
bay từng khu vực. Trước mỗi buổi, tổ báo cho trưởng thôn, cắm cờ ở bốn góc ruộng và yêu cầu không ai có
mặt trong vòng ba mươi mét.

- Lượng nước giảm từ 400 lít xuống 20 lít mỗi héc-ta.
- Lượng chế phẩm giảm gần một phần tư.
- Người phun không tiếp xúc với thuốc.

Hội Bảo vệ thực vật đang đo lượng thuốc trôi sang ruộng bên. Kết quả bước đầu cho thấy ở độ cao hai mét
rưỡi, thuốc trôi không quá bốn mét khi gió nhẹ.

[[ruong-lua]] Ruộng bậc thang Bình Khê, nơi tổ bay sẽ thử nghiệm vào vụ tới.

Vụ tới, tổ bay thử trên ruộng bậc thang Bình Khê, nơi máy phải tự giữ độ cao theo sườn dốc.
""",
        byline="Minh Trí",
        cover="drone",
        tags=("nông nghiệp", "thiết bị bay"),
        categories=("chuyen-doi-so",),
        organisations=("bao-ve-thuc-vat", "cao-dang-ky-thuat"),
        is_featured=True,
    ),
    Story(
        when="18/5 09:00",
        category="doi-moi",
        kicker="Ngày Khoa học và Công nghệ Việt Nam 18/5",
        title="Mở cửa phòng thí nghiệm đón hơn một nghìn học sinh",
        lead="""Mười hai phòng thí nghiệm của trường, viện, bệnh viện trong tỉnh mở cửa một ngày để các em tự
tay làm thí nghiệm.""",
        body="""
Ở phòng công nghệ sinh học của Trường Đại học Lạc Giang, học sinh lớp 7 tách được sợi ADN trắng đục từ quả
dâu tây bằng muối, nước rửa bát và cồn lạnh. Em nào cũng xin mang ống nghiệm về khoe bố mẹ.

[[phong-thi-nghiem]] Giảng viên chuẩn bị thí nghiệm cho các nhóm học sinh.

Khoa xét nghiệm của Bệnh viện Đa khoa tỉnh cho các em soi tế bào máu. Công ty Điện lực dựng mô hình lưới
điện mini, cúp cầu dao một khu là cả bàn nhốn nháo tìm đường cấp điện khác.

## Con số của ngày hội

| Nội dung | Số lượng |
| Phòng thí nghiệm mở cửa | 12 |
| Lượt học sinh | 1.064 |
| Thí nghiệm tự làm | 47 |
| Tình nguyện viên | 135 |

PGS, TS Vương Quốc Hưng, Hiệu trưởng Trường Đại học Lạc Giang, hứa từ năm học tới mỗi tháng mở một buổi
thứ bảy. Liên hiệp hội nhận lo xe đón học sinh các xã xa.

Buổi chiều, lễ kỷ niệm Ngày KH&CN biểu dương mười tập thể có sáng kiến được áp dụng rộng rãi.
""",
        byline="Lan Anh",
        cover="phong-thi-nghiem",
        tags=("Ngày KH&CN", "học sinh"),
        categories=("tap-huan", "hoi-thi"),
        organisations=("dai-hoc", "benh-vien"),
    ),
    Story(
        when="22/8-1 08:15",
        category="doi-moi",
        kicker="Đề tài cấp tỉnh",
        title="Nhà màng giá rẻ từ khung thép tận dụng: nghiệm thu loại khá, mười chín hộ đã làm theo",
        lead="""Đề tài do Trường Đại học Lạc Giang chủ trì giảm được bốn phần mười chi phí dựng nhà màng mà
vẫn chịu được gió cấp 9.""",
        body="""
Nhóm nghiên cứu dùng thép ống thanh lý từ giàn giáo xây dựng, mối nối bằng đai kẹp thay cho hàn. Khung
tháo lắp được, hai người dựng xong một nhà 500 mét vuông trong ba ngày.

[[nha-mang]] Dâu tây và rau ăn lá trồng trong nhà màng ở xã Đông Thành.

Thử thách đến sớm hơn dự định: cơn bão đầu mùa đổ bộ khi mái vừa căng. Gió giật cấp 9 làm rách hai tấm
phủ, khung không xê dịch.

## Tiền đâu, lãi đâu

Một nhà màng theo mẫu tốn 165 triệu đồng, bán rau và dưa lưới lãi chừng 70 triệu mỗi năm. Hội Nông dân
huyện cho vay một nửa vốn, trả trong bốn năm.

Hội đồng nghiệm thu đánh giá cao việc công khai bản vẽ, đồng thời yêu cầu bổ sung hướng dẫn neo móng cho
đất cát. Nhóm tác giả đã làm xong phần này sau hai tháng.
""",
        byline="Hải Yến",
        cover="nha-mang",
        tags=("đề tài", "nhà màng"),
        organisations=("dai-hoc",),
    ),
    Story(
        when="9/10-1 11:10",
        category="doi-moi",
        kicker="Phòng chống thiên tai",
        title="Hai mươi trạm đo mưa tự làm báo trước lũ quét bốn mươi phút",
        lead="""Linh kiện mỗi trạm chưa đến ba triệu đồng; số liệu gửi về điện thoại của trưởng thôn năm phút
một lần.""",
        body="""
Đêm mưa lớn tháng trước, trưởng thôn Khe Vầu nhận tin nhắn lúc hai giờ mười: lượng mưa một giờ đã quá 60
mm. Anh gõ kẻng. Hai giờ năm mươi, nước tràn qua ngầm; mười sáu nhà ven suối khi ấy đã ở trên trường học.

[[tram-rung]] Lắp trạm đo mưa trong rừng phòng hộ đầu nguồn.

Trạm do giảng viên và sinh viên Trường Cao đẳng Kỹ thuật Công nghiệp lắp, dùng gầu lật in 3D, pin mặt trời
cỡ cuốn vở và sóng vô tuyến tầm xa. Hội Tin học viết phần mềm cảnh báo.

## Rẻ nhưng phải đúng

Ba tháng liền, số liệu được so với trạm khí tượng quốc gia đặt cách đó một cây số, sai lệch dưới sáu phần
trăm. Gầu lật bị kiến làm tổ hai lần, nhóm phải thêm lưới chắn.

> Máy có thể rẻ, lời cảnh báo thì không được phép rẻ, giảng viên hướng dẫn nhắc sinh viên trước khi nghiệm
thu.

Tỉnh đồng ý chi kinh phí bảo trì từ quỹ phòng chống thiên tai và đặt thêm ba mươi trạm.
""",
        byline="Minh Trí",
        cover="tram-rung",
        tags=("thiên tai", "cảnh báo sớm"),
        categories=("chuyen-doi-so",),
        organisations=("cao-dang-ky-thuat", "tin-hoc"),
    ),
    Story(
        when="-5 15:05",
        category="hoi-thi",
        kicker="Cuộc thi Sáng tạo thanh, thiếu niên và nhi đồng",
        title="Bốn mươi hai mô hình vào chung khảo, ba phần tư do học sinh vùng nông thôn làm",
        lead="""Từ 168 hồ sơ của toàn tỉnh, Ban Giám khảo chọn bốn mươi hai mô hình, sản phẩm dự vòng chung
khảo năm {year}.""",
        body="""
Sảnh Nhà thiếu nhi tỉnh mấy hôm nay chật bàn trưng bày. Em Hà Minh Châu, lớp 8, giải thích cho giám khảo
cách chiếc nôi tự ru em bé dừng lại khi nghe tiếng khóc đổi giọng. Em nói ý tưởng đến từ đứa em mười tháng
tuổi.

[[mo-hinh]] Các em giới thiệu mô hình trước Ban Giám khảo.

## Đi từ chuyện trong nhà

Giám khảo Lương Thế Hùng, Chủ tịch Hội Cơ khí – Điện, nhận xét năm nay ít hẳn rô-bốt lắp từ bộ có sẵn.
Thay vào đó là gậy dò ổ gà cho người khiếm thị, máy tẽ lạc đạp chân, hộp thuốc nhắc giờ bằng giọng nói của
cháu.

Năm lĩnh vực dự thi:

- Đồ dùng dành cho học tập
- Phần mềm tin học
- Sản phẩm thân thiện với môi trường
- Dụng cụ sinh hoạt gia đình và đồ chơi trẻ em
- Giải pháp ứng phó biến đổi khí hậu

## Giữ thông tin của các em

Ban Tổ chức chỉ công bố tên và trường khi gia đình đồng ý, không đăng ngày sinh, địa chỉ. Ảnh chụp chung
được hỏi ý kiến trước.

[[cup]] Cúp dành cho mô hình đoạt giải Đặc biệt.

Kết quả chung khảo sẽ được công bố tại lễ trao giải sắp tới. Mười sản phẩm xuất sắc nhất được gửi
dự cuộc thi toàn quốc.
""",
        byline="Lan Anh",
        cover="mo-hinh",
        tags=("sáng tạo trẻ", "chung khảo"),
        categories=("doi-moi",),
        organisations=("co-khi", "tam-ly"),
        event="trao-giai",
        is_featured=True,
    ),
    Story(
        when="30/10-1 16:30",
        category="hoi-thi",
        kicker="Hội thi Sáng tạo kỹ thuật tỉnh",
        title="""Trao giải Hội thi Sáng tạo kỹ thuật tỉnh: máy gieo hạt của một người thợ rèn vượt qua ba mươi
sáu giải pháp của kỹ sư, bác sĩ, giáo viên""",
        lead="""Giải Nhất duy nhất năm nay thuộc về ông Cù Văn Lộc, thợ rèn ở thị trấn Phú Lạc, với chiếc máy
gieo hạt dùng được trên ruộng nhỏ và dốc.""",
        body="""
Ông Lộc học hết lớp 7. Chiếc máy đầu tiên ông làm từ vành xe đạp và ống nhựa, gieo được hai hàng. Sau mười
một lần sửa, máy nặng mười bốn cân, một phụ nữ đẩy nhẹ nhàng, mỗi buổi gieo bốn sào.

[[cup]] Cúp của Hội thi được trao cho tác giả đoạt giải Nhất.

Hội đồng giám khảo gồm mười bảy nhà khoa học chấm ba mươi bảy giải pháp vào chung khảo theo ba tiêu chí:
mới, dùng được, rẻ. Máy gieo hạt đứng đầu ở cả hai tiêu chí sau.

| Giải | Số giải pháp | Tiền thưởng |
| Nhất | 1 | 30.000.000 đồng |
| Nhì | 3 | 20.000.000 đồng |
| Ba | 6 | 12.000.000 đồng |
| Khuyến khích | 10 | 6.000.000 đồng |

## Sau giải thưởng

Hội Cơ khí – Điện giúp ông Lộc vẽ lại bản vẽ kỹ thuật, đăng ký giải pháp hữu ích và tìm xưởng làm hàng
loạt. Sáu giải pháp trong ngành y do điều dưỡng, kỹ thuật viên của Bệnh viện Đa khoa tỉnh đề xuất cũng
được áp dụng ngay.

[[giay-khen]] Các tác giả nhận giải tại lễ tổng kết.

Ban Tổ chức tuyển chọn tám giải pháp dự Hội thi toàn quốc và mở nhận hồ sơ cho kỳ sau.
""",
        byline="Duy Tùng",
        cover="giay-khen",
        tags=("Hội thi STKT", "giải Nhất"),
        categories=("thi-dua",),
        organisations=("co-khi", "benh-vien"),
    ),
    Story(
        when="2/3 08:30",
        category="hoi-thi",
        kicker="Phát động",
        title="""Hội thi Sáng tạo kỹ thuật nhận hồ sơ theo lối mới: hai trang, một đoạn phim, không cần
công chứng""",
        lead="""Ban Tổ chức bỏ năm loại giấy tờ, nhận hồ sơ trực tuyến và cử người đến giúp tác giả cao tuổi,
người ít dùng máy tính.""",
        body="""
Nhìn lại kỳ trước, cứ mười tác giả có ý định dự thi thì bốn người bỏ cuộc vì hồ sơ. Ông Lại Văn Chiến,
Giám đốc Trung tâm Tư vấn, cho rằng người làm ra máy giỏi không nhất thiết phải giỏi viết.

[[banh-rang]] Ý tưởng nhỏ từ xưởng máy, ruộng vườn đều được khuyến khích dự thi.

## Hồ sơ gồm những gì

1. Phiếu đăng ký một trang.
1. Bản mô tả hai trang: làm ra cái gì, khác cái đã có ở đâu, ai đang dùng.
1. Đoạn phim dưới ba phút quay bằng điện thoại.

Sáu lĩnh vực dự thi giữ nguyên: công nghệ thông tin; cơ khí, xây dựng, giao thông; vật liệu, hóa chất,
năng lượng; nông, lâm, ngư và môi trường; y dược; giáo dục và lĩnh vực khác.

Hạn nhận hồ sơ là ngày {date+150}. Ban Thư ký trực điện thoại cả chiều thứ bảy và cử cộng tác viên đến tận
nơi quay phim giúp nếu tác giả cần.
""",
        byline="Thu Hương",
        cover="banh-rang",
        tags=("Hội thi STKT", "thể lệ"),
        categories=("thong-bao",),
        organisations=("tt-tu-van",),
        attachment="the-le",
    ),
    Story(
        when="-29 09:50",
        category="doi-moi",
        kicker="Năng lượng",
        title="Trạm bơm chạy bằng nắng: xã Tiên Lạc tưới bốn trăm héc-ta mà hóa đơn điện giảm hai phần ba",
        lead="""Dàn pin 280 kW đặt trên mái nhà kho và bờ kênh cấp điện thẳng cho trạm bơm, không dùng ắc
quy.""",
        body="""
Ý tưởng của kỹ sư Lương Thế Hùng đơn giản: nắng nhiều thì cây cần nước nhiều, vậy cứ để nắng đến đâu bơm
đến đấy. Nước thừa giờ trưa được đưa lên hồ chứa, chiều mát mở cống tự chảy.

[[dien-gio]] Pin mặt trời và tua-bin gió ở vùng ven sông.

Hợp tác xã dịch vụ thủy lợi vay ưu đãi 3,1 tỷ đồng. Sau một năm, tiền điện từ 540 triệu còn 170 triệu;
phần dư bán lên lưới đủ trả công hai người trông trạm.

## Điều rút ra

Bụi từ đường đất làm sản lượng giảm một phần mười, phải rửa tấm pin hai tuần một lần. Biến tần đặt ngoài
trời cần mái che thoáng. Hội Cơ khí – Điện đã viết thành sổ tay hai mươi trang, gửi các hợp tác xã.

Ba trạm bơm nữa của huyện Phú Lạc sẽ lắp trong năm {year+1}.
""",
        byline="Minh Trí",
        cover="dien-gio",
        tags=("điện mặt trời", "thủy lợi"),
        organisations=("co-khi", "thuy-loi"),
    ),
]
