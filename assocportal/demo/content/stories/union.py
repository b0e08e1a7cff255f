"""What the union itself does, and how it argues with plans before they are approved."""

from ..story import Story

STORIES = [
    Story(
        when="-1 16:20",
        category="hoat-dong",
        kicker="Ban Thường vụ Liên hiệp hội",
        title="Họp thường kỳ: chốt lịch làm việc cuối năm với ba mươi tổ chức thành viên",
        lead="""Phiên họp ngày {day} của Ban Thường vụ Liên hiệp hội thống nhất cách đến từng tổ chức thành
viên nghe và gỡ việc, thay cho việc chờ báo cáo gửi lên như những năm trước.""",
        body="""
Từ tuần tới, năm nhóm công tác do các Phó Chủ tịch làm trưởng nhóm sẽ lần lượt đến trụ sở ba mươi hội,
trường, bệnh viện và trung tâm. Mỗi buổi kéo dài không quá hai giờ, không đọc báo cáo, chỉ bàn ba câu: năm
nay làm được gì, vướng ở đâu, sang năm muốn Liên hiệp hội giúp việc nào.

[[tru-so]] Trụ sở Liên hiệp hội, nơi diễn ra phiên họp của Ban Thường vụ.

## Số liệu phải khớp nhau

Chánh Văn phòng cho biết số lớp tập huấn do các hội gửi về kỳ trước lệch với sổ theo dõi của cơ quan
thường trực ở bảy đơn vị, phần lớn do một lớp phối hợp được hai nơi cùng đếm. Ban Thường vụ yêu cầu ghi rõ
đơn vị chủ trì, đơn vị phối hợp và chỉ tính lớp cho đơn vị chủ trì.

> Con số sai một lần thì lần sau chẳng ai tin cả bản báo cáo, Chủ tịch Nguyễn Hữu Khải nói tại phiên họp.

## Ba việc xong trước khi hết quý

- Hoàn tất hồ sơ đề nghị khen thưởng của các hội, gửi về Ban Tổ chức – Thi đua trước ngày {day+12}.
- Nghiệm thu hai nhiệm vụ phản biện còn lại của năm.
- Đưa danh bạ các tổ chức thành viên lên Cổng thông tin để người dân tra cứu.

Ban Thường vụ cũng cho ý kiến vào dự thảo kế hoạch năm {year+1} và giao Ban Thông tin – Phổ biến kiến thức
lấy thêm góp ý của các hội trước khi trình Ban Chấp hành.
""",
        byline="Duy Tùng",
        cover="ban-tron",
        cover_caption="Phiên họp thường kỳ của Ban Thường vụ Liên hiệp hội.",
        tags=("Ban Thường vụ", "kế hoạch"),
        categories=("to-chuc",),
        organisations=("thuong-truc",),
        is_featured=True,
    ),
    Story(
        when="-9 10:40",
        category="hoat-dong",
        kicker="Đặt hàng khoa học",
        title="Huyện Bình Khê nêu năm bài toán, các hội nhận lời giải bốn",
        lead="""Thay vì mời chuyên gia đến nói những gì mình biết, huyện miền núi Bình Khê đưa ra danh sách
việc khó và hỏi hội nào làm được.""",
        body="""
Buổi làm việc ngày {day} giữa Liên hiệp hội và UBND huyện Bình Khê diễn ra ngay tại nhà văn hóa xã Thượng
Khê. Năm bài toán được viết lên bảng: nước sinh hoạt mùa khô cho bốn thôn, bệnh vàng lá trên cam sành,
đường lâm nghiệp hay sạt, trạm y tế thiếu người siêu âm và học sinh lớp 9 bỏ học đi làm xa.

[[vuon-cay]] Vườn cam sành ở xã Thượng Khê, nơi bệnh vàng lá đang lan rộng.

Hội Thủy lợi nhận khảo sát nguồn nước, có bản vẽ sơ bộ sau bốn mươi lăm ngày. Hội Bảo vệ thực vật cùng Hội
Làm vườn lấy mẫu đất, mẫu rễ gửi Trường Đại học Lạc Giang phân tích. Hội Cầu đường cử hai kỹ sư đi lại
toàn tuyến đường lâm nghiệp, còn Hội Y học mở lớp siêu âm cơ bản kéo dài ba tháng cho sáu bác sĩ tuyến xã.

## Một việc chưa có lời giải

Riêng chuyện học sinh bỏ học, đại diện Hội Cựu giáo chức nói thẳng rằng đó không phải việc của riêng ngành
giáo dục. Liên hiệp hội sẽ tìm hiểu thêm hoàn cảnh từng em trước khi đề xuất.

| Việc | Hội nhận | Hẹn trả lời |
| Nước sinh hoạt mùa khô | Hội Thủy lợi | {date+45} |
| Bệnh vàng lá trên cam | Hội Bảo vệ thực vật, Hội Làm vườn | {date+30} |
| Đường lâm nghiệp sạt lở | Hội Cầu đường | {date+60} |
| Siêu âm tại trạm y tế | Hội Y học | {date+90} |

Bí thư Huyện ủy đề nghị hai bên gặp lại sau ba tháng để xem việc nào đã xong, việc nào cần làm cách khác.
""",
        byline="Thu Hương",
        cover="vuon-cay",
        tags=("đặt hàng", "Bình Khê"),
        categories=("phan-bien", "hoi-vien"),
        organisations=("thuy-loi", "bao-ve-thuc-vat", "cau-duong", "y-hoc"),
    ),
    Story(
        when="28/7 15:10",
        category="hoat-dong",
        kicker="Sơ kết 6 tháng đầu năm {year}",
        title="""Từ những lớp học dưới bóng cây đến phòng thí nghiệm dùng chung: sáu tháng đầu năm của ba mươi
tổ chức thành viên nhìn qua các con số""",
        lead="""Báo cáo sơ kết năm nay mỏng hơn mọi năm mười hai trang, bởi phần kể việc nhường chỗ cho bảng
số liệu và phần tự chấm của từng hội.""",
        body="""
Hội nghị sơ kết sáu tháng đầu năm {year} họp sáng {day} với hơn một trăm hai mươi đại biểu. Đoàn chủ tịch
dành một giờ cho các hội hỏi nhau về số liệu, điều chưa có ở các kỳ trước.

[[so-lieu]] Bảng số liệu sáu tháng được in và phát cho từng đại biểu.

Tính đến hết tháng 6, các hội đã mở 712 lớp tập huấn, nói chuyện chuyên đề cho trên 51.000 lượt người;
thực hiện 196 nhiệm vụ tư vấn, phản biện; chủ trì hoặc tham gia 104 đề tài, dự án. So với cùng kỳ, số lớp
giảm nhẹ nhưng số lượt người tăng gần một phần mười vì nhiều hội chuyển sang dạy kết hợp trực tuyến.

## Ba điều chưa được

1. Mười một hội nộp báo cáo muộn, có hội muộn đến hai tuần.
1. Kinh phí phản biện cấp chậm, chuyên gia làm xong mới có hợp đồng.
1. Hội viên dưới bốn mươi tuổi chỉ chiếm chưa đến một phần tư.

Thảo luận tại hội nghị, Chủ tịch Hội Tin học đề nghị bỏ báo cáo giấy từ kỳ sau. Ý kiến này được phần đông
tán thành, với điều kiện có người đến tận nơi hướng dẫn các hội nhiều người cao tuổi.

Kết luận hội nghị, lãnh đạo Liên hiệp hội giao cơ quan thường trực soạn mẫu báo cáo một trang, dùng chung
cho mọi tổ chức thành viên ngay trong quý III.
""",
        byline="Duy Tùng",
        cover="hoi-truong",
        tags=("sơ kết", "số liệu"),
        categories=("thi-dua",),
        organisations=("thuong-truc",),
    ),
    Story(
        when="22/12-1 16:45",
        category="hoat-dong",
        kicker="Hội nghị Ban Chấp hành",
        title="Ban Chấp hành thông qua kế hoạch năm {year+1} với bốn chương trình, bớt một nửa số đầu việc",
        lead="""Từ sáu mươi hai đầu việc của dự thảo, hội nghị Ban Chấp hành ngày {day} giữ lại ba mươi mốt,
gom vào bốn chương trình có người chịu trách nhiệm và hạn hoàn thành.""",
        body="""
Bốn chương trình gồm: khoa học phục vụ nông thôn; sức khỏe cộng đồng; trí thức trẻ và sáng tạo; Liên hiệp
hội số. Mỗi chương trình do một Phó Chủ tịch phụ trách, có một hội làm nòng cốt và không quá mười đầu
việc.

[[dai-bieu]] Ủy viên Ban Chấp hành thảo luận về kế hoạch năm {year+1}.

Ủy viên Đinh Công Sản cho rằng điều khó không phải nghĩ ra việc mà là bỏ việc. Ông dẫn chứng năm qua có
đầu việc được ghi vào kế hoạch bốn năm liền mà chưa hội nào bắt tay làm.

## Kinh phí đi theo đầu việc

Điểm mới là mỗi đầu việc ghi rõ nguồn kinh phí ngay khi lập kế hoạch. Việc không có nguồn được chuyển sang
danh mục chờ; khi có đối tác, Ban Thường vụ xem xét đưa trở lại.

Hội nghị cũng nghe Ủy ban Kiểm tra báo cáo về việc chấp hành Điều lệ, thống nhất cho hai ủy viên nghỉ hưu
thôi tham gia Ban Chấp hành và chuẩn bị nhân sự thay thế vào kỳ họp sau.
""",
        byline="Thu Hương",
        cover="dai-bieu",
        tags=("Ban Chấp hành", "kế hoạch"),
        organisations=("thuong-truc",),
    ),
    Story(
        when="-4 09:30",
        category="phan-bien",
        kicker="Phản biện quy hoạch",
        title="Cầu thứ hai qua sông Lạc: bảy chuyên gia, ba vị trí và một câu hỏi về nước lũ",
        lead="""Hội đồng phản biện của Liên hiệp hội đề nghị lùi vị trí cầu về hạ lưu 1,2 km so với phương án
đang trình, kèm theo tính toán dòng chảy mùa lũ.""",
        body="""
Đồ án quy hoạch giao thông vùng ven sông đưa ra ba vị trí xây cầu. Phương án được cơ quan lập quy hoạch
chọn có đường dẫn ngắn nhất, nhưng trụ cầu đặt đúng đoạn sông thắt.

[[cau-song]] Cầu Lạc Giang hiện nay, cách vị trí dự kiến của cầu mới khoảng bốn ki-lô-mét.

## Ý kiến của hội đồng

Kỹ sư Phan Trọng Nghĩa, Chủ tịch Hội Cầu đường, trình bày số liệu lũ ba mươi năm gần đây: tại đoạn thắt,
mực nước dềnh thêm từ 18 đến 25 cm nếu có trụ cầu. Con số không lớn, song đủ để hai thôn bãi giữa ngập sớm
hơn nửa ngày.

TS Đinh Công Sản đồng tình, đồng thời lưu ý phải tính cả việc lòng sông hạ thấp do khai thác cát. Theo
ông, cầu đứng một trăm năm mà số liệu chỉ lấy mười năm thì chưa yên tâm.

| Vị trí | Chiều dài cầu | Đường dẫn | Ảnh hưởng thoát lũ |
| Phương án trình | 620 m | 1,9 km | Dềnh nước 18–25 cm |
| Hạ lưu 1,2 km | 710 m | 2,6 km | Không đáng kể |
| Thượng lưu 3 km | 590 m | 4,8 km | Không đáng kể |

## Kiến nghị

- Chọn vị trí hạ lưu; phần chi phí tăng thêm bù bằng việc giảm tái định cư 46 hộ.
- Bổ sung mô hình thủy lực hai chiều vào hồ sơ.
- Lấy ý kiến người dân hai thôn bãi giữa trước khi trình duyệt.

Báo cáo phản biện đã gửi UBND tỉnh và cơ quan lập quy hoạch. Theo quy chế, bên nhận có ba mươi ngày để trả
lời bằng văn bản từng kiến nghị.
""",
        byline="Minh Trí",
        cover="cau-song",
        tags=("phản biện", "quy hoạch", "giao thông"),
        categories=("hoat-dong",),
        organisations=("cau-duong", "thuy-loi", "tt-tu-van"),
        event="phan-bien-cau",
        is_featured=True,
        attachment="bao-cao",
    ),
    Story(
        when="20/9-1 14:25",
        category="phan-bien",
        kicker="Phản biện phương án phòng chống úng",
        title="Nâng cốt đường chưa chắc đã hết ngập: Hội Thủy lợi đề nghị giữ lại ba hồ điều hòa",
        lead="""Qua hai buổi thực địa sau mưa lớn, nhóm phản biện cho rằng nước ngập phố Thành Cổ là do mất hồ
chứ không phải do đường thấp.""",
        body="""
Phương án chống úng trung tâm tỉnh lỵ dự kiến nâng mặt đường năm tuyến phố từ 30 đến 50 cm. Nhóm phản biện
đi thực địa đúng hai hôm mưa trên 100 mm, đo mực nước theo từng giờ ở mười bốn điểm.

Kết quả cho thấy nước dồn về phố Thành Cổ trong bốn mươi phút đầu, khi cống chính mới chảy được sáu phần
mười tiết diện. Ba hồ điều hòa từng hứng phần nước này nay chỉ còn một phần ba diện tích do lấn chiếm và
bồi lắng.

> Nâng đường thì nhà dân thành chỗ trũng. Nạo vét hồ rẻ hơn và trả lại chỗ cho nước, TS Đinh Công Sản phân
tích.

## Phương án thay thế

Hội đề xuất khơi lại ba hồ với tổng dung tích 86.000 mét khối, lắp hai cửa phai tự động và chỉ nâng cốt
240 mét đường ở đoạn thấp nhất. Tổng mức đầu tư ước giảm gần bốn mươi phần trăm.

Hội Kiến trúc sư góp thêm ý tưởng biến bờ hồ thành vườn dạo, dùng gạch thấm nước. Cơ quan soạn thảo đã
tiếp thu việc nạo vét hồ, còn phương án nâng đường được tính toán lại.
""",
        byline="Minh Trí",
        tags=("phản biện", "chống úng"),
        organisations=("thuy-loi", "kien-truc-su"),
        cover="tru-so",
        cover_caption="Khu vực trung tâm tỉnh lỵ, nơi có năm tuyến phố thường ngập.",
    ),
    Story(
        when="6/5 10:05",
        category="phan-bien",
        kicker="Giám định xã hội",
        title="Mười bốn trạm y tế được thay máy xét nghiệm: máy tốt, nhưng ba nơi chưa có người chạy",
        lead="""Đợt giám định xã hội do Hội Y học và Trung tâm Sức khỏe cộng đồng thực hiện chỉ ra khoảng
trống giữa mua sắm thiết bị và đào tạo người dùng.""",
        body="""
Đoàn giám định đến đủ mười bốn xã được trang bị máy xét nghiệm sinh hóa từ năm trước. Mười một trạm dùng
đều, trung bình mười tám mẫu mỗi ngày. Ba trạm còn lại để máy trong phòng khóa vì kỹ thuật viên chuyển
công tác.

[[phong-thi-nghiem]] Kỹ thuật viên tuyến xã học vận hành máy tại Bệnh viện Đa khoa tỉnh.

## Người bệnh nói gì

Đoàn hỏi chuyện 212 người dân. Chín phần mười hài lòng vì không phải đi bốn mươi cây số lên bệnh viện
huyện để thử máu. Điều họ phàn nàn là hóa chất hay hết vào cuối tháng.

BSCKII Quách Văn Lâm, trưởng đoàn, nhận xét phần việc còn lại không tốn kém: mở một lớp sáu tuần, mỗi trạm
ít nhất hai người biết dùng máy, và giao việc đặt hóa chất cho trung tâm y tế khu vực.

## Sau báo cáo

Sở Y tế đã lên lịch đào tạo bổ sung. Đoàn giám định sẽ trở lại ba trạm nói trên sau sáu tháng và công bố
kết quả trên Cổng thông tin này.
""",
        byline="Lan Anh",
        cover="phong-thi-nghiem",
        tags=("giám định xã hội", "y tế cơ sở"),
        organisations=("y-hoc", "tt-suc-khoe", "benh-vien"),
    ),
]
