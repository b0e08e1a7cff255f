"""Emulation and awards, congresses and people, and policy."""

from ..story import Story

STORIES = [
    Story(
        when="-12 14:40",
        category="thi-dua",
        kicker="Khối thi đua các hội quần chúng",
        title="Chấm chéo thay cho tự chấm: khối thi đua thử cách làm mới, điểm thấp hơn mà ai cũng phục",
        lead="""Chín đơn vị trong khối đọc hồ sơ của nhau theo lối bốc thăm. Điểm trung bình giảm từ 97 xuống
88.""",
        body="""
Những năm trước, đơn vị nào cũng tự chấm trên chín mươi lăm, cuộc họp cuối năm chỉ còn là làm thủ tục. Với
vai trò trưởng khối, Liên hiệp hội đề nghị bốc thăm chấm chéo, hồ sơ không ghi tên đơn vị.

[[ban-tron]] Các trưởng ban thi đua chấm chéo hồ sơ.

Phần bị trừ nhiều nhất là kết quả không kèm minh chứng. Một hội ghi mở hai mươi bốn lớp nhưng chỉ nộp danh
sách học viên của mười lăm lớp, bị trừ chín điểm và vui vẻ nhận.

## Giữ lại và sửa đổi

- Giữ: bốc thăm, giấu tên, hai người cùng chấm một hồ sơ.
- Sửa: tiêu chí sáng tạo còn chung chung, kỳ sau phải nêu được một việc cụ thể.
- Bỏ: điểm thưởng cho việc nộp hồ sơ đẹp.

Khối thống nhất đề nghị tặng Cờ thi đua của UBND tỉnh cho một đơn vị, Bằng khen cho hai đơn vị. Danh sách
được niêm yết mười ngày để lấy ý kiến.
""",
        byline="Duy Tùng",
        cover="ban-tron",
        tags=("khối thi đua", "chấm chéo"),
        organisations=("thuong-truc",),
        event="khoi-thi-dua",
    ),
    Story(
        when="21/1 16:00",
        category="thi-dua",
        kicker="Thi đua năm {year-1}",
        title="Ba cờ, năm mươi hai giấy khen và một lá thư cảm ơn gửi người không có tên trong danh sách",
        lead="""Lễ tuyên dương các tập thể, cá nhân xuất sắc năm {year-1} khép lại bằng câu chuyện về người
lái xe đưa đoàn khám bệnh lên vùng cao.""",
        body="""
Ba Cờ thi đua của Liên hiệp hội được trao cho Hội Làm vườn, Hội Y học và Hội Tin học. Năm mươi hai giấy
khen chia gần đều cho các tập thể và cá nhân thuộc hai mươi bảy tổ chức thành viên.

[[trao-co]] Lãnh đạo Liên hiệp hội trao cờ cho các đơn vị dẫn đầu.

Khi danh sách đọc xong, Chủ tịch Nguyễn Hữu Khải xin thêm ba phút. Ông đọc lá thư cảm ơn gửi ông Ma Văn
Tuyển, lái xe hợp đồng, người đã chở đoàn khám bệnh ba mươi bốn chuyến trong năm mà không nhận tiền ngày
nghỉ.

## Gương điển hình

Hội Tin học được biểu dương nhờ nhóm “Người dẫn đường số”; Hội Làm vườn nhờ cách cải tạo vườn cuốn chiếu;
Hội Y học với chuỗi lớp nhận biết sớm đột quỵ.

Các hội ký giao ước thi đua năm {year} với bốn nội dung, trong đó có việc nộp báo cáo đúng hạn và số liệu
có nguồn.

[[giao-uoc]] Ký giao ước thi đua năm {year}.
""",
        byline="Thu Hương",
        cover="trao-co",
        tags=("tuyên dương", "Cờ thi đua"),
        categories=("hoat-dong",),
        organisations=("lam-vuon", "y-hoc", "tin-hoc"),
    ),
    Story(
        when="11/6-1 08:45",
        category="thi-dua",
        kicker="Ngày truyền thống thi đua yêu nước 11/6",
        title="Kỷ niệm chương cho mười bốn người gắn bó với công tác hội trên hai mươi năm",
        lead="""Có người làm thủ quỹ chi hội từ thuở sổ còn kẻ tay, có người ba lần xin nghỉ mà hội viên không
cho.""",
        body="""
Bà Đoàn Thị Nhẫn giữ quỹ chi hội cựu giáo chức phường Trung Tâm hai mươi hai năm, chưa lệch một nghìn
đồng. Khi lên nhận Kỷ niệm chương Vì sự nghiệp Liên hiệp các Hội Khoa học và Kỹ thuật, bà mang theo cuốn
sổ đầu tiên.

Mười bốn người được trao dịp này đến từ mười một hội, tuổi trung bình sáu mươi tám. Phần lớn không giữ
chức vụ, chỉ làm những việc không tên: ghi biên bản, đưa giấy mời, thăm người ốm.

## Hồ sơ ngắn, chuyện dài

Ban Tổ chức – Thi đua cho biết hồ sơ kỷ niệm chương thường viết theo mẫu, đọc không thấy người. Lần này,
mỗi hội kèm một câu chuyện nửa trang; mười bốn câu chuyện được in thành tập mỏng tặng lại các bác.

Đợt xét tiếp theo nhận hồ sơ đến hết quý I năm sau.
""",
        byline="Hải Yến",
        cover="giay-khen",
        tags=("kỷ niệm chương",),
        organisations=("cuu-giao-chuc",),
    ),
    Story(
        when="-11 16:35",
        category="to-chuc",
        kicker="Đại hội Hội Điều dưỡng tỉnh, nhiệm kỳ {year}–{year+5}",
        title="Hội Điều dưỡng bầu Ban Chấp hành hai mươi ba người, lần đầu có đại diện y tế tư nhân",
        lead="Một trăm tám mươi đại biểu thay mặt 2.735 hội viên bỏ phiếu kín, số dư bốn người.",
        body="""
Đại hội họp trong một ngày, phần thảo luận dài hơn phần báo cáo. Câu chuyện được nói nhiều nhất là áp lực
trực đêm ở tuyến huyện và việc điều dưỡng phải làm cả phần việc giấy tờ.

[[bo-phieu]] Đại biểu bỏ phiếu bầu Ban Chấp hành khóa mới.

## Kết quả bầu cử

| Chức danh | Người trúng cử |
| Chủ tịch | Phạm Thị Hồng Vân (tái cử) |
| Phó Chủ tịch | Lã Thị Minh Nguyệt, Ninh Văn Quyết |
| Trưởng Ban Kiểm tra | Thân Thị Thoa |

Hai trong hai mươi ba ủy viên làm việc ở phòng khám tư, mười bảy người là nữ, tuổi bình quân bốn mươi ba.
Đại hội thông qua Điều lệ sửa đổi, bỏ quy định hội phí thu bằng tiền mặt.

Phát biểu tại Đại hội, lãnh đạo Liên hiệp hội mong Hội mở rộng lớp chăm sóc tại nhà, việc mà nhiều gia
đình có người già đang cần.
""",
        byline="Lan Anh",
        cover="bo-phieu",
        tags=("đại hội", "Hội Điều dưỡng"),
        categories=("hoi-vien",),
        organisations=("dieu-duong",),
        event="dai-hoi-dieu-duong",
        correction="""Bản đăng đầu ghi nhầm Ban Chấp hành có hai mươi mốt người; số đúng là hai mươi ba. Ban Biên
tập xin lỗi bạn đọc và Hội Điều dưỡng.""",
    ),
    Story(
        when="16/4-1 10:50",
        category="to-chuc",
        kicker="Công tác tổ chức",
        title="Hướng dẫn quy trình đại hội bằng một trang sơ đồ, các hội bớt được ba lần đi lại",
        lead="""Ban Tổ chức – Thi đua gom mười một loại văn bản của một kỳ đại hội vào sơ đồ có mốc ngày, ai
cũng treo được lên tường.""",
        body="""
Một hội muốn mở đại hội phải chuẩn bị đề án, nhân sự, báo cáo, điều lệ sửa đổi rồi xin ý kiến bốn nơi. Chỉ
cần sai thứ tự là làm lại. Năm ngoái, trung bình mỗi hội đi lại bảy lần.

## Sơ đồ gồm sáu mốc

1. Trước 120 ngày: nghị quyết Ban Chấp hành về việc mở đại hội.
1. Trước 90 ngày: đề án nhân sự gửi xin ý kiến.
1. Trước 60 ngày: hồ sơ xin phép gửi cơ quan quản lý.
1. Trước 30 ngày: hoàn thành đại hội cơ sở.
1. Trước 15 ngày: gửi giấy mời và tài liệu.
1. Sau 10 ngày: báo cáo kết quả, đề nghị phê duyệt Điều lệ.

Sơ đồ kèm mẫu từng văn bản, điền trực tiếp trên máy. Hội Sinh vật cảnh dùng thử, từ lúc nộp hồ sơ đến khi
được phép mất hai mươi sáu ngày, nhanh gần gấp đôi.

Cơ quan thường trực phân công mỗi cán bộ theo dõi sáu hội, giúp rà hồ sơ trước khi nộp.
""",
        byline="Duy Tùng",
        tags=("đại hội", "quy trình"),
        cover="so-lieu",
        cover_caption="Sơ đồ một trang thay cho tập hướng dẫn dày.",
        organisations=("sinh-vat-canh", "thuong-truc"),
    ),
    Story(
        when="8/8-1 15:50",
        category="to-chuc",
        kicker="Chi hội mới",
        title="Thêm bốn chi hội trong doanh nghiệp, kỹ sư nhà máy không còn sinh hoạt nhờ",
        lead="""Các chi hội Cơ khí – Điện ở cụm công nghiệp Đông Thành ra mắt cùng ngày, hội viên trẻ nhất hai
mươi ba tuổi.""",
        body="""
Kỹ sư ở nhà máy đi ca, khó dự sinh hoạt của chi hội phường. Hội Cơ khí – Điện khảo sát ba tháng rồi lập
chi hội ngay tại xưởng, họp vào giờ giao ca, mỗi lần bốn mươi lăm phút.

Bốn chi hội có 118 hội viên. Việc đầu tiên họ làm là một danh sách sự cố hay gặp và cách xử lý, dùng chung
giữa các nhà máy vốn chưa từng nói chuyện với nhau.

## Doanh nghiệp được gì

Giám đốc một nhà máy bao bì cho hay, nhờ danh sách ấy mà thời gian dừng máy giảm gần một phần năm. Ông
đồng ý cho hội dùng phòng họp và tài trợ tiền mua tạp chí kỹ thuật.

Liên hiệp hội xem đây là hướng đi cần theo dõi sát trong năm đầu, đã cử cán bộ phụ trách riêng.
""",
        byline="Minh Trí",
        cover="banh-rang",
        cover_caption="Kỹ sư cơ khí có nơi sinh hoạt ngay tại nhà máy.",
        tags=("chi hội", "doanh nghiệp"),
        organisations=("co-khi",),
        categories=("hoi-vien",),
    ),
    Story(
        when="-7 08:55",
        category="chinh-sach",
        kicker="Chính sách mới của tỉnh",
        title="Quy chế đặt hàng phản biện: có kinh phí từ đầu, có hạn trả lời, có trách nhiệm giải trình",
        lead="""Quy chế vừa được UBND tỉnh ban hành buộc cơ quan nhận phản biện phải trả lời bằng văn bản từng
kiến nghị trong ba mươi ngày.""",
        body="""
Trước đây, báo cáo phản biện gửi đi rồi thường không có hồi âm. Quy chế mới gồm bốn chương, mười chín
điều, soạn theo đề nghị của Liên hiệp hội sau hai cuộc tọa đàm với các sở, ngành.

## Những điểm cần nhớ

- Danh mục nhiệm vụ đặt hàng được công bố trước ngày 15/1 hằng năm.
- Kinh phí ghi trong dự toán của cơ quan đặt hàng, tạm ứng một nửa khi giao việc.
- Hội được quyền tự đề xuất nhiệm vụ, không phải chờ giao.
- Cơ quan không tiếp thu kiến nghị phải nêu lý do.
- Báo cáo phản biện được đăng công khai, trừ phần thuộc bí mật nhà nước.

Luật gia Mai Đức Thắng đánh giá cao điều khoản công khai, nhưng lưu ý các hội phải nâng chất lượng: khi
mọi người đều đọc được, một bản phản biện sơ sài sẽ làm mất uy tín cả giới chuyên môn.

Liên hiệp hội mở lớp hướng dẫn viết báo cáo phản biện vào ngày {date+20}, ưu tiên các hội chưa từng làm.
""",
        byline="Quang Huy",
        cover="so-lieu",
        cover_caption="Quy chế đặt hàng phản biện gồm bốn chương, mười chín điều.",
        tags=("quy chế", "phản biện"),
        categories=("phan-bien",),
        organisations=("luat-gia",),
        is_featured=True,
    ),
    Story(
        when="-20 10:30",
        category="chinh-sach",
        kicker="Hỏi đáp pháp luật",
        title="Giữ danh sách hội viên thế nào cho đúng luật bảo vệ dữ liệu cá nhân",
        lead="""Số điện thoại, ngày sinh, bệnh án, chữ ký: hội nào cũng đang giữ dữ liệu cá nhân, nhưng không
phải hội nào cũng biết mình có nghĩa vụ gì.""",
        body="""
Luật Bảo vệ dữ liệu cá nhân (Luật số 91/2025/QH15) áp dụng cho cả tổ chức hội. Hội Luật gia trả lời năm
câu hỏi được gửi đến nhiều nhất.

## Có được dán danh sách hội viên lên bảng tin?

Chỉ dán họ tên và đơn vị. Điện thoại, ngày sinh, địa chỉ nhà phải được người đó đồng ý, và sự đồng ý phải
rõ ràng, không thể suy ra từ việc im lặng.

## Ảnh chụp tại lớp tập huấn thì sao?

Ảnh toàn cảnh của sự kiện công khai nhìn chung dùng được. Ảnh chân dung, nhất là trẻ em, cần hỏi ý kiến;
với trẻ em phải hỏi cha mẹ.

## Người đã ra khỏi hội có quyền xóa dữ liệu?

Có quyền yêu cầu. Hội giữ lại phần pháp luật buộc lưu, chẳng hạn chứng từ hội phí, phần còn lại phải xóa.

Hội Luật gia soạn sẵn mẫu phiếu đồng ý một trang. Các hội có thể liên hệ văn phòng Hội để được hướng dẫn,
không mất phí.
""",
        byline="Quang Huy",
        tags=("dữ liệu cá nhân", "pháp luật"),
        organisations=("luat-gia",),
        cover="thu-vien",
        cover_caption="Hội Luật gia giải đáp thắc mắc của các hội.",
        categories=("chuyen-doi-so",),
    ),
    Story(
        when="11/7 09:20",
        category="chinh-sach",
        kicker="Đưa nghị quyết vào cuộc sống",
        title="""Quỹ khoa học của tỉnh mở cửa cho nhóm nghiên cứu nhỏ: tối đa 200 triệu đồng, xét trong 30
ngày""",
        lead="""Không cần thuyết minh năm mươi trang, nhóm từ ba người trở lên có thể xin tài trợ để thử một ý
tưởng.""",
        body="""
Phần lớn đề tài cấp tỉnh xưa nay do trường, viện chủ trì, thời gian xét duyệt có khi cả năm. Chương trình
tài trợ nhanh dành riêng cho ý tưởng cần thử sớm, chấp nhận rủi ro thất bại.

Nhóm nộp bản đề xuất bốn trang: vấn đề, cách thử, dấu hiệu nào cho thấy nên dừng. Tiền cấp hai lần; lần
hai chỉ cấp khi nhóm trình kết quả trung gian, dù kết quả ấy là không thành công.

## Ai được nộp

Hội thành viên, hợp tác xã, doanh nghiệp nhỏ, nhóm giáo viên, thậm chí cá nhân có người bảo trợ chuyên
môn. Liên hiệp hội là nơi sơ tuyển, mỗi đợt chọn hai mươi đề xuất.

Đợt đầu đã có sáu mươi ba đề xuất. Trung tâm Tư vấn mở bàn hỗ trợ viết đề xuất vào sáng thứ ba, thứ năm.
""",
        byline="Minh Trí",
        cover="banh-rang",
        tags=("quỹ khoa học", "chính sách"),
        organisations=("tt-tu-van",),
        categories=("doi-moi",),
    ),
]
