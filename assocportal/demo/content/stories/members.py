"""From the member organisations."""

from ..story import Story

STORIES = [
    Story(
        when="-2 08:50",
        category="hoi-vien",
        kicker="Hội Làm vườn",
        title="Thay vườn bưởi già: mỗi năm cắt một phần ba, năm nào cũng có thu",
        lead="""Hai trăm hộ ở huyện Phú Lạc đang cải tạo vườn theo lối cuốn chiếu do Hội Làm vườn hướng dẫn,
tránh được ba năm trắng tay như cách phá đi trồng lại.""",
        body="""
Vườn nhà ông Lê Văn Quế ở xã Tiên Lạc có 180 gốc bưởi, cây trẻ nhất cũng đã hai mươi tuổi. Năm kia, quả
còn dưới bốn lạng, thương lái chê. Theo lời khuyên của kỹ sư Đỗ Văn Thuận, ông đốn sáu mươi gốc ở phía
bắc, trồng cây ghép sạch bệnh, đất trống xen đậu tương.

[[vuon-cay]] Lứa bưởi ghép sạch bệnh cho quả bói ở xã Tiên Lạc.

Năm nay lứa cây mới đã cho quả bói, trong khi hai phần vườn còn lại vẫn đủ nuôi cả nhà. Hết năm tới, ông
sẽ đốn nốt phần phía nam.

## Cách làm

- Năm thứ nhất: đốn một phần ba, xử lý đất bằng vôi và nấm đối kháng, trồng cây ghép.
- Năm thứ hai: đốn phần thứ hai; phần đầu tỉa cành tạo tán.
- Năm thứ ba: đốn phần cuối; phần đầu bắt đầu cho thu.

Công ty Giống cây trồng Lạc Giang bán cây giống trả chậm mười tám tháng. Trường Đại học Lạc Giang thử đất
không lấy tiền cho hội viên và gửi kết quả qua điện thoại.

> Nghề vườn sợ nhất là nóng ruột. Chia ba ra mà làm thì đêm nằm mới yên, ông Quế nói.

Hội dự kiến nhân cách làm này sang vùng cam Bình Khê ngay khi có kết quả phân tích bệnh vàng lá.
""",
        byline="Hải Yến",
        cover="vuon-cay",
        tags=("làm vườn", "bưởi", "Phú Lạc"),
        categories=("doi-moi",),
        organisations=("lam-vuon", "giong-cay", "dai-hoc"),
        is_featured=True,
    ),
    Story(
        when="-16 14:15",
        category="hoi-vien",
        kicker="Hội Đông y",
        title="Phiên khám ngày rằm đã sang năm thứ mười lăm, vườn thuốc nam đủ dùng cho mười hai xã",
        lead="""Cứ đến rằm, sân nhà văn hóa xã Lạc Xá lại kín người chờ bắt mạch; thuốc cắt ra phần lớn hái từ
vườn của Hội cách đó hai trăm mét.""",
        body="""
Lương y Trần Quang Thảo còn giữ cuốn sổ ghi người bệnh đầu tiên: một cụ bà đau lưng, đơn bảy vị, không lấy
tiền. Đến phiên khám ngày {day}, cuốn sổ thứ ba mươi tư vừa hết trang cuối.

[[duoc-lieu]] Dược liệu phơi khô, phân loại trước ngày khám.

## Vườn thuốc ba nghìn mét vuông

Vườn có 164 loài, chia bốn khu theo công dụng. Mỗi khu do một chi hội chăm sóc. Học sinh Trường Trung học
cơ sở Lạc Xá đến học môn sinh học, mang về mỗi em một cây tía tô hoặc xạ can để trồng ở nhà.

Từ năm ngoái, Hội phối hợp với Trường Cao đẳng Y tế kiểm tra dược tính theo lô. Hai lô không đạt đã được
bỏ, vườn rút kinh nghiệm hái muộn hơn mười ngày.

## Người kế tục

Điều lương y Thảo lo là người trẻ. Lớp bổ túc vừa rồi có hai mươi chín học viên, chín người dưới ba mươi
lăm tuổi. Hội xin cấp học bổng cho năm người cam kết về làm ở tổ chẩn trị xã.

Phiên khám tới sẽ có thêm bàn đo huyết áp, thử đường huyết do Hội Điều dưỡng phụ trách.
""",
        byline="Lan Anh",
        cover="duoc-lieu",
        tags=("đông y", "dược liệu"),
        organisations=("dong-y", "cao-dang-y-te"),
    ),
    Story(
        when="12/4 16:00",
        category="hoi-vien",
        kicker="Hội Khoa học Lịch sử",
        title="Đọc lại bia đình Lạc Xá: thêm ba tên làng cổ, bớt một trăm năm tuổi",
        lead="""Bản dập mới do Hội Khoa học Lịch sử thực hiện cho thấy niên đại ngôi đình được ghi trong sách
lâu nay là đọc nhầm.""",
        body="""
Hai ngày điền dã, mười sáu hội viên dập lại năm tấm bia, chụp ảnh dưới ánh sáng xiên để hiện rõ nét mờ.
Chữ thứ hai trong niên hiệu trên bia chính, trước kia đọc theo bản chép tay, nay đọc được bằng mắt thường
trên ảnh.

[[dinh-lang]] Đình Lạc Xá nhìn từ ao sen phía trước.

TS Nguyễn Văn Kính cho biết theo cách đọc mới, đình dựng năm 1738, muộn hơn một thế kỷ so với lý lịch di
tích. Ông nói đây không phải tin buồn: bia ghi tên thợ, tên người cúng ruộng và ba tên làng nay không còn,
quý hơn tuổi.

## Việc tiếp theo

1. Gửi bản dập đến Viện Nghiên cứu Hán Nôm nhờ thẩm định.
1. Đề nghị ngành văn hóa sửa lý lịch di tích.
1. In bài đọc thêm cho môn lịch sử địa phương lớp 8.

Bà con trong làng góp chuyện về ba tên làng qua lời kể ông bà. Hội đã ghi âm mười một cuộc, lưu ở Thư viện
tỉnh.
""",
        byline="Quang Huy",
        cover="dinh-lang",
        tags=("lịch sử địa phương", "di tích"),
        categories=("tri-thuc",),
        organisations=("lich-su",),
    ),
    Story(
        when="10/3-1 09:05",
        category="hoi-vien",
        kicker="Hội Nghề cá",
        title="Ao lắng hai tầng giúp người nuôi Tân Giang giảm nửa lượng thuốc xử lý nước",
        lead="""Mô hình ao lắng trồng rong và nuôi hàu trước khi cấp nước vào ao tôm cho kết quả tốt sau hai
vụ, chi phí giảm hai mươi hai triệu đồng mỗi héc-ta.""",
        body="""
Nước cửa sông Tân Giang đục, nhiều mầm bệnh. Trước đây người nuôi xử lý bằng hóa chất, vụ nào cũng tốn mà
tôm vẫn chậm lớn.

[[ao-ca]] Dãy ao nuôi dùng chung ao lắng hai tầng ở thị trấn Cửa Lạc.

Nhóm kỹ thuật của Hội Nghề cá cùng giảng viên Trường Đại học Lạc Giang thiết kế ao lắng hai tầng: tầng
trên trồng rong câu để hút đạm, tầng dưới thả hàu lọc chất lơ lửng. Sau bốn ngày, độ trong tăng gấp ba.

| Chỉ tiêu | Trước | Sau hai vụ |
| Độ trong của nước (cm) | 12 | 37 |
| Thuốc xử lý (kg/ha/vụ) | 310 | 150 |
| Tỷ lệ tôm sống | 61% | 78% |

Ông Vũ Đình Hải, Chủ tịch Hội, cho hay khó nhất là thuyết phục người nuôi bỏ ra một phần năm diện tích làm
ao lắng. Hội chọn cách để bốn nhà chung một ao.

Sau hội thảo đầu bờ, thêm hai mươi sáu hộ đăng ký. Hội mong ngân hàng cho vay theo nhóm hộ thay vì từng
nhà.
""",
        byline="Hải Yến",
        cover="ao-ca",
        tags=("thủy sản", "Tân Giang"),
        categories=("doi-moi",),
        organisations=("nghe-ca", "dai-hoc"),
    ),
    Story(
        when="-22 15:35",
        category="hoi-vien",
        kicker="Hội Kiến trúc sư",
        title="Nhà văn hóa thôn vẽ tặng: mái rộng, sân sâu, không cần điều hòa",
        lead="""Mẫu thiết kế thứ sáu trong chương trình mỗi năm một xã đã khởi công ở thôn Đồng Chùa, nơi mùa
hè nóng nhất huyện Phú Lạc.""",
        body="""
Kiến trúc sư trẻ Nguyễn Khánh Vy ngồi ba buổi chiều ở gốc đa đầu thôn trước khi vẽ nét đầu tiên. Chị nhận
ra người già thích ngồi hiên chứ không ngồi trong nhà, trẻ con cần khoảng sân có bóng mát, còn đám cưới
thì cần chỗ cho bốn mươi mâm.

Mẫu nhà vì thế có hiên rộng ba mét rưỡi chạy quanh, mái hai lớp thoát hơi nóng, tường hoa gạch địa phương.
Tổng chi phí ngang với mẫu điển hình.

## Không phải bản vẽ cho không

Hội đặt điều kiện: dân góp ý ít nhất hai lần, thôn cử người giám sát, kiến trúc sư có mặt ở các mốc đổ
móng, lợp mái. Ở thôn Đồng Chùa, cuộc góp ý thứ hai kéo dài đến mười giờ đêm vì chuyện đặt bếp ở đâu.

KTS Nguyễn Hoàng Long, Chủ tịch Hội, cho biết năm mẫu nhà trước đều được xã bên xin dùng lại. Toàn bộ bản
vẽ sẽ được đăng để tải tự do.
""",
        byline="Quang Huy",
        cover="tru-so",
        cover_caption="Một công trình công cộng do hội viên Hội Kiến trúc sư thiết kế.",
        tags=("kiến trúc", "nông thôn"),
        organisations=("kien-truc-su",),
    ),
    Story(
        when="17/11-1 10:20",
        category="hoi-vien",
        kicker="Hội Cựu giáo chức",
        title="Tủ sách đầu ngõ của những thầy cô đã rời bục giảng",
        lead="""Ba trăm tủ sách đặt ở hiên nhà, quán nước, trạm chờ xe; không khóa, không phiếu mượn, mỗi
tháng mất chừng hai phần trăm và được tặng lại gấp đôi.""",
        body="""
Tủ sách đầu tiên là chiếc tủ bếp cũ của cô giáo về hưu Đoàn Thị Nhẫn, đặt cạnh máy bơm nước đầu ngõ. Cô lo
mất, nhưng sau một tháng trong tủ thừa ra bốn cuốn không rõ ai để.

[[thu-vien]] Sách cũ được phân loại ở Thư viện tỉnh trước khi chia về các tủ.

Hội Cựu giáo chức nhân ý tưởng ra toàn tỉnh. Thư viện tỉnh nhận sách cũ, dán nhãn màu theo lứa tuổi. Mỗi
tủ có một thầy hoặc cô trông nom, mỗi quý đổi sách một lần giữa các xóm.

## Đọc cùng nhau

Tối thứ bảy, nhiều nơi có buổi đọc to. Trẻ đọc cho ông bà nghe, ông bà giảng lại từ khó. Ở xã Đông Thành,
buổi đọc thành lệ đến nỗi quán cà phê bên cạnh tự giảm nhạc.

NGƯT Phùng Xuân Trường mong mỗi hội thành viên góp một tủ sách chuyên ngành dễ hiểu: cây trồng, sức khỏe,
luật, máy tính. Hội Luật gia và Hội Bảo vệ thực vật đã nhận lời.
""",
        byline="Thu Hương",
        cover="thu-vien",
        tags=("khuyến học", "đọc sách"),
        categories=("tap-huan",),
        organisations=("cuu-giao-chuc", "luat-gia"),
    ),
]
