"""News from the national union and from other provinces."""

from ..story import Story

STORIES = [
    Story(
        when="-10 16:05",
        category="vusta",
        kicker="Trao đổi kinh nghiệm",
        title="Đoàn Liên hiệp hội tỉnh Hải Khê tìm hiểu cách làm danh bạ tổ chức thành viên",
        lead="Hai liên hiệp hội trao đổi cởi mở chuyện số liệu, chuyện người và cả những việc đã làm hỏng.",
        body="""
Đoàn mười hai người của tỉnh bạn dành nửa ngày xem cách Lạc Giang theo dõi số hội viên, ngày kết nạp,
quyết định và lãnh đạo từng hội. Bạn đang có ba bảng tính khác nhau cho cùng một danh sách.

[[ban-tron]] Hai đoàn trao đổi tại trụ sở Liên hiệp hội.

Phía Lạc Giang kể thật: năm đầu làm danh bạ, số hội viên lệch gần bốn nghìn vì có hội báo cả người đã mất.
Phải mất hai vòng rà soát với từng chi hội mới yên tâm.

## Bạn có điều hay

Hải Khê có câu lạc bộ nhà khoa học cao tuổi hoạt động đều, mỗi tháng nhận một vấn đề của tỉnh để góp ý,
không lấy thù lao. Liên hiệp hội Lạc Giang xin tài liệu để học theo.

Hai bên thống nhất mỗi năm gặp một lần, luân phiên, và lập nhóm trao đổi giữa hai văn phòng.
""",
        byline="Duy Tùng",
        cover="tru-so",
        cover_caption="Trụ sở Liên hiệp hội, nơi hai đoàn gặp nhau.",
        tags=("giao lưu", "danh bạ"),
        organisations=("thuong-truc",),
    ),
    Story(
        when="26/3-1 08:00",
        category="vusta",
        kicker="Kỷ niệm ngày thành lập Liên hiệp Hội Việt Nam 26/3",
        title="Gặp mặt các thế hệ làm công tác hội: nhớ chiếc máy chữ và bài giảng dưới hầm",
        lead="Dịp 26/3, những người làm công tác hội từ buổi đầu ngồi lại bên nhau ở phòng truyền thống.",
        body="""
Phòng truyền thống bày chiếc máy chữ đánh bản Điều lệ đầu tiên, tập san in rô-nê-ô và tấm bảng con các cụ
dùng giảng kỹ thuật cho xã viên. Mỗi hiện vật có một người kể.

[[dai-bieu]] Các thế hệ cán bộ hội trong buổi gặp mặt.

Kỹ sư Tạ Đăng Khoa, tám mươi tám tuổi, nhớ những buổi dạy cách ủ phân xanh cho ba trăm người mà chỉ có một
cái loa tay. Bài giảng dừng mỗi khi có còi báo động, rồi lại tiếp tục đúng chỗ đang dở.

Đại diện hội viên trẻ xin phép quay lại toàn bộ câu chuyện. Đoạn phim ba giờ sẽ được chia thành hai mươi
clip ngắn, kèm phụ đề.

Liên hiệp hội gửi lời tri ân tới các cán bộ lão thành và thăm hỏi bảy bác sức yếu không đến dự được.
""",
        byline="Hải Yến",
        cover="dai-bieu",
        tags=("truyền thống", "26/3"),
        organisations=("thuong-truc",),
    ),
    Story(
        when="9/9 14:50",
        category="vusta",
        kicker="Liên kết vùng",
        title="Bốn tỉnh lưu vực sông Lạc thống nhất dùng chung một bộ số liệu chất lượng nước",
        lead="""Cùng một dòng sông mà bốn tỉnh đo bốn cách, hội thảo liên kết vùng quyết định chọn một quy
trình và chia sẻ kết quả hằng tháng.""",
        body="""
PGS, TS Hà Thị Thanh Thủy chiếu hai đường biểu diễn của cùng một điểm giáp ranh, chênh nhau gấp rưỡi. Lý
do: nơi lấy mẫu giữa dòng, nơi lấy sát bờ.

[[cau-song]] Sông Lạc đoạn chảy qua trung tâm tỉnh.

## Quy trình chung

- Lấy mẫu ngày 10 hằng tháng, trước mười giờ sáng, giữa dòng, sâu 50 cm.
- Mười hai chỉ tiêu bắt buộc, gửi chéo mười phần trăm số mẫu để kiểm tra.
- Số liệu đăng công khai trong vòng hai tuần.

Liên hiệp hội bốn tỉnh thay nhau làm đầu mối, mỗi nơi một năm. Năm đầu do Lạc Giang đảm nhận, Trường Đại
học Lạc Giang phân tích mẫu đối chứng.

Các doanh nghiệp ven sông được mời tham gia giám sát. Hai nhà máy đã đồng ý đặt màn hình hiển thị nước
thải ở cổng.
""",
        byline="Quang Huy",
        cover="cau-song",
        tags=("sông Lạc", "môi trường"),
        categories=("phan-bien",),
        organisations=("bao-ve-moi-truong", "dai-hoc"),
    ),
]
