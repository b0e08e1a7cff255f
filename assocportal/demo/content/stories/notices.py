"""Notices, and the digital turn."""

from ..story import Story

STORIES = [
    Story(
        when="-2 15:00",
        category="thong-bao",
        kicker="Giấy mời",
        title="Mời dự hội thảo “Trí tuệ nhân tạo trong việc nhỏ hằng ngày của hội”",
        lead="""Liên hiệp hội trân trọng mời lãnh đạo, văn phòng các hội, trường, bệnh viện và bạn đọc quan
tâm đến dự hội thảo.""",
        body="""
Hội thảo dành cho người chưa biết gì về trí tuệ nhân tạo, bàn về những việc văn phòng hội nào cũng gặp: gõ
lại biên bản, soạn giấy mời, tra lại văn bản cũ, dịch tài liệu.

## Thời gian, địa điểm

- Thời gian: sáng, xem mục Sự kiện để biết giờ chính xác và đường dẫn trực tuyến.
- Địa điểm: Hội trường tầng 4, số 18 đường Tri Thức.
- Tham dự trực tuyến: không giới hạn số người.

## Đăng ký

Các hội gửi danh sách về Văn phòng Liên hiệp hội trước ngày {day+7}. Mỗi hội cử từ hai đến ba người, ưu
tiên người trực tiếp làm văn phòng.

Người dự nên mang máy tính hoặc điện thoại thông minh. Ban Tổ chức bố trí mười máy cho người không có.
""",
        byline="Văn phòng Liên hiệp hội",
        tags=("giấy mời", "trí tuệ nhân tạo"),
        categories=("chuyen-doi-so",),
        organisations=("tin-hoc", "thuong-truc"),
        event="hoi-thao-ai",
        cover="vi-mach",
        cover_caption="Trí tuệ nhân tạo có thể giúp những việc nhỏ hằng ngày.",
    ),
    Story(
        when="-13 08:05",
        category="thong-bao",
        kicker="Thông báo",
        title="Lịch gửi báo cáo số liệu và hồ sơ khen thưởng năm {year} của các tổ chức thành viên",
        lead="""Văn phòng Liên hiệp hội thông báo mốc thời gian, nơi nhận và mẫu biểu để các tổ chức thành
viên chủ động chuẩn bị.""",
        body="""
Căn cứ kế hoạch công tác năm, Văn phòng đề nghị các hội thành viên, hội viên tập thể, trung tâm trực thuộc
gửi báo cáo theo các mốc sau.

| Nội dung | Hạn gửi | Nơi nhận |
| Số liệu hoạt động | {date+20} | Văn phòng |
| Hồ sơ khen thưởng | {date+25} | Ban Tổ chức – Thi đua |
| Danh sách hội viên | {date+30} | Văn phòng |

## Lưu ý khi điền

- Ghi đơn vị tính: lớp, lượt người, hộ, đề tài; không cộng các đơn vị khác nhau.
- Lớp phối hợp chỉ tính cho đơn vị chủ trì.
- Số hội viên tính đến ngày 31/12.

Mẫu biểu gửi kèm thư điện tử. Đơn vị cần giúp nhập số liệu liên hệ Văn phòng trong giờ hành chính, điện
thoại (0200) 3 800 018.
""",
        byline="Văn phòng Liên hiệp hội",
        tags=("báo cáo", "số liệu"),
        organisations=("thuong-truc",),
        attachment="bieu-mau",
    ),
    Story(
        when="2/7-1 16:15",
        category="thong-bao",
        kicker="Thông báo",
        title="Mời viết bài cho chuyên trang “Khoa học trong bếp, ngoài vườn”",
        lead="""Ban Biên tập mời hội viên và bạn đọc gửi bài ngắn giải thích những chuyện thường ngày bằng con
mắt khoa học.""",
        body="""
Vì sao cơm nguội rang ngon hơn cơm nóng, vì sao rau muống luộc xanh khi cho chút muối, vì sao gà đẻ ít khi
trời nồm: những câu hỏi nhỏ như vậy rất cần người hiểu chuyện viết cho dễ đọc.

## Yêu cầu

- Dài từ 400 đến 800 chữ, viết bằng lời của mình.
- Ghi nguồn nếu dẫn số liệu.
- Ảnh tự chụp, có chú thích; không dùng ảnh lấy trên mạng.

Bài được chọn có nhuận bút theo quy định. Ban Biên tập trả lời mọi bài trong mười ngày, kể cả bài chưa
dùng được, và nói rõ vì sao.

Bài gửi về địa chỉ thư điện tử của Ban Biên tập, ghi họ tên, nơi công tác và số điện thoại. Thông tin liên
lạc không được công bố.
""",
        byline="Ban Biên tập",
        tags=("mời viết bài",),
        categories=("tap-huan",),
        cover="thu-vien",
        cover_caption="Chuyện khoa học thường bắt đầu từ một câu hỏi nhỏ.",
    ),
    Story(
        when="-3 14:30",
        category="chuyen-doi-so",
        kicker="Người dẫn đường số",
        title="Cụ bà tám mươi mốt tuổi tự gia hạn thẻ bảo hiểm sau ba buổi học",
        lead="""Hơn một trăm tình nguyện viên của Hội Tin học đã giúp 4.200 người lớn tuổi làm việc giấy tờ
trên điện thoại mà không đưa mật khẩu cho ai.""",
        body="""
Buổi học ở nhà văn hóa thôn Đồng Chùa chia bốn bàn, mỗi bàn hai cụ một tình nguyện viên. Quy tắc treo trên
tường chỉ có một câu: tay cụ bấm, miệng cháu nói.

[[may-tinh]] Lớp kỹ năng số của Hội Tin học.

Cụ Nông Thị Sáu, tám mươi mốt tuổi, mất cả buổi đầu để quen việc chạm nhẹ. Buổi thứ ba, cụ tự mở ứng dụng,
gia hạn thẻ bảo hiểm y tế rồi gọi điện khoe cháu ở xa.

## Dạy nghi ngờ trước, dạy bấm sau

Mỗi buổi đều có mười lăm phút kể chuyện lừa đảo. Tình nguyện viên đóng vai kẻ gọi điện xưng công an, các
cụ tập dập máy. ThS Cao Thanh Tùng cho biết nhờ bài tập này, bảy cụ đã tránh được mất tiền thật.

- Không đọc mã xác nhận cho bất kỳ ai.
- Không bấm đường dẫn trong tin nhắn lạ.
- Không tự cài ứng dụng theo lời người gọi.

Hội Tin học mời thanh niên các xã đăng ký làm tình nguyện viên; lớp tập huấn ba ngày đang diễn ra tại trụ
sở Liên hiệp hội.
""",
        byline="Hải Yến",
        cover="may-tinh",
        tags=("kỹ năng số", "người cao tuổi"),
        categories=("tap-huan",),
        organisations=("tin-hoc",),
        event="tap-huan-so",
    ),
    Story(
        when="-18 11:00",
        category="chuyen-doi-so",
        kicker="Dữ liệu dùng chung",
        title="Ba trăm bản vẽ cống dưới đê ra khỏi tủ sắt, vào bản đồ số",
        lead="""Nhóm kỹ sư Hội Thủy lợi và Hội Tin học mất tám tháng quét, nắn, nhập tọa độ những bản vẽ có tờ
đã sáu mươi năm tuổi.""",
        body="""
Kho bản vẽ nằm ở gác hai, ba chiếc tủ sắt, mùi băng phiến. Giấy can giòn đến mức phải ủ ẩm một đêm mới mở
ra được. Mỗi ngày nhóm chỉ quét bốn tờ.

[[vi-mach]] Bản vẽ giấy nay thành dữ liệu trên bản đồ số.

Khó hơn là nối bản vẽ với cống thật. Mười hai cống đã bị lấp, bảy cống nằm lệch vài chục mét so với bản
vẽ. Các bác công nhân thủy nông về hưu được mời đi cùng, chỉ tận nơi.

## Dùng để làm gì

Mùa lũ vừa qua, cán bộ trực mở bản đồ, biết ngay cao độ đáy và cánh cửa từng cống, không phải gọi điện
hỏi. Khi có rò rỉ ở cống Lạc Xá, đội xử lý mang đúng cỡ phai đến ngay lần đầu.

Bản đồ giao cho ngành nông nghiệp quản lý; Hội giữ bản gốc và quyền cập nhật. Phần không nhạy cảm sẽ mở
cho trường đại học nghiên cứu.
""",
        byline="Minh Trí",
        cover="vi-mach",
        tags=("số hóa", "đê điều"),
        categories=("doi-moi",),
        organisations=("thuy-loi", "tin-hoc"),
    ),
    Story(
        when="10/10 08:10",
        category="chuyen-doi-so",
        kicker="Ngày Chuyển đổi số quốc gia 10/10",
        title="Văn phòng hội không giấy: đã thử một quý, tiết kiệm bốn mươi ram giấy và một người đưa thư",
        lead="""Từ quý trước, mọi công văn của cơ quan thường trực được ký số, gửi qua trục liên thông; bản
giấy chỉ in khi nơi nhận yêu cầu.""",
        body="""
Trước khi bắt đầu, Văn phòng đếm giấy: mỗi quý bốn mươi lăm ram. Sau ba tháng còn năm ram, chủ yếu cho
giấy mời gửi các bác cao tuổi vốn thích nhận thư qua bưu điện.

[[may-tinh]] Cán bộ văn phòng các hội học dùng chữ ký số.

## Những va vấp

Tuần đầu, hai công văn gửi nhầm hội vì địa chỉ na ná. Tuần thứ ba, mất điện nửa ngày, không ai tìm được
bản sao. Văn phòng rút kinh nghiệm bằng danh bạ chuẩn và ổ lưu dự phòng.

> Bỏ giấy không khó, khó là bỏ thói quen in ra cho chắc, Chánh Văn phòng chia sẻ.

Mười chín hội đã nhận văn bản điện tử. Mười một hội còn lại được hướng dẫn trong tháng này, mỗi hội một
buổi tại chỗ.
""",
        byline="Thu Hương",
        cover="may-tinh",
        tags=("chữ ký số", "văn phòng điện tử"),
        organisations=("thuong-truc",),
    ),
    Story(
        when="21/4-1 09:35",
        category="chuyen-doi-so",
        kicker="Ngày Sách và Văn hóa đọc 21/4",
        title="Tạp san ba mươi năm đọc được trên điện thoại, tìm được bằng cả chữ không dấu",
        lead="""Toàn bộ sáu mươi mốt số Xưa và nay đất Lạc đã được số hóa, nhận dạng chữ và mở cho mọi người
đọc.""",
        body="""
Hội Khoa học Lịch sử trao bộ tạp san gốc cho Thư viện tỉnh quét. Nhóm sinh viên công nghệ thông tin của
Trường Đại học Lạc Giang nhận dạng chữ, sửa lỗi bằng tay hơn bốn nghìn trang.

[[thu-vien]] Bạn đọc tìm tạp san số hóa ở Thư viện tỉnh.

Người đọc gõ “dinh lang” vẫn ra “đình làng”. Tên đất, tên người được đánh dấu để bấm vào thấy các bài cùng
nhắc đến. Chỉ sau hai tuần, hơn ba nghìn lượt người đã đọc.

## Bài được tìm nhiều nhất

1. Sự tích bến đò Cửa Lạc.
1. Nghề rèn ở Phú Lạc qua gia phả.
1. Trận lụt năm Tân Hợi qua ký ức người già.

Bản quyền thuộc các tác giả; người dùng lại phải ghi nguồn. Hội tiếp tục xin phép gia đình những tác giả
đã mất.
""",
        byline="Quang Huy",
        cover="thu-vien",
        tags=("số hóa", "lịch sử địa phương"),
        categories=("hoi-vien",),
        organisations=("lich-su", "dai-hoc"),
    ),
]
