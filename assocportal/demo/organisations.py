"""Thirty member organisations, the standing office, and partners from outside. Members add up to 94.936."""

from .story import Body

NAVY, TEAL, GREEN, RED = ("#16405f", "#3f7fa0"), ("#2f6f70", "#56a9a2"), ("#2f6340", "#6aa864"), ("#7a1a21", "#c8574a")
BROWN, VIOLET, GOLD = ("#6b4526", "#d09a52"), ("#5a3f7a", "#8a6fb0"), ("#8a5a12", "#e0a93f")
COLLECTIVE, CENTRE, EXTERNAL = "hoi-vien-tap-the", "trung-tam", "ben-ngoai"

HEALTH_AND_FARMING = [
    Body("dong-y", "Hội Đông y tỉnh Lạc Giang", "Hội Đông y", "y-duoc", ("Lương y Trần Quang Thảo", "Chủ tịch"),
         "1961-08-12", ("2002-05-20", "05/QĐ-LHH"), 2864, ("la", *GREEN),
         "Số 45 phố Hải Thượng, phường Trung Tâm", "(0200) 3 811 204", "hoidongy@lacgiang.example",
         introduction="""
Hội Đông y tỉnh tập hợp lương y, bác sĩ, dược sĩ y học cổ truyền và những người trồng, chế biến dược liệu. Hội có
chi hội ở tất cả các huyện, thị xã và 148 tổ chẩn trị tại xã, phường.

## Việc đang làm

Hội gìn giữ vườn thuốc nam mẫu ở xã Lạc Xá, sưu tầm bài thuốc gia truyền, khám chữa bệnh không lấy tiền cho hộ nghèo
vào ngày rằm hằng tháng và phối hợp với Trường Cao đẳng Y tế mở lớp bổ túc cho lương y trẻ."""),
    Body("y-hoc", "Hội Y học tỉnh Lạc Giang", "Hội Y học", "y-duoc", ("TS, BSCKII Lê Minh Đạt", "Chủ tịch"),
         "1985-02-27", ("2002-05-20", "05/QĐ-LHH"), 3912, ("chu-thap", *RED),
         "Tầng 2, nhà B, Bệnh viện Đa khoa tỉnh", "(0200) 3 812 115", "hoiyhoc@lacgiang.example", introduction="""
Hội Y học tỉnh là nơi sinh hoạt chuyên môn của bác sĩ, kỹ thuật viên trong các bệnh viện công và tư. Tám hội chuyên
khoa trực thuộc thay nhau tổ chức sinh hoạt khoa học vào thứ năm tuần cuối mỗi tháng.

Hội viên của Hội chủ trì nhiều đề tài cấp tỉnh về dự phòng đột quỵ, quản lý bệnh không lây nhiễm tại trạm y tế và theo
dõi sức khỏe người từng mắc Covid-19."""),
    Body("dieu-duong", "Hội Điều dưỡng tỉnh Lạc Giang", "Hội Điều dưỡng", "y-duoc", ("Phạm Thị Hồng Vân", "Chủ tịch"),
         "1992-05-12", ("2004-11-08", "21/QĐ-LHH"), 2735, ("chu-thap", *TEAL), "Số 9 phố Yết Kiêu, phường Đông Thành",
         "(0200) 3 812 640", "dieuduong@lacgiang.example", email_is_public=False),
    Body("duoc-hoc", "Hội Dược học tỉnh Lạc Giang", "Hội Dược học", "y-duoc", ("DSCKI Hoàng Thị Bích Liên", "Chủ tịch"),
         "1994-10-02", ("2005-03-15", "07/QĐ-LHH"), 1533, ("binh", *VIOLET), "Số 112 đường Lê Lợi, phường Trung Tâm",
         "(0200) 3 813 077", "duochoc@lacgiang.example"),
    Body("lam-vuon", "Hội Làm vườn tỉnh Lạc Giang", "Hội Làm vườn", "nong-nghiep", ("Kỹ sư Đỗ Văn Thuận", "Chủ tịch"),
         "1987-01-15", ("2002-05-20", "05/QĐ-LHH"), 27679, ("la", *GOLD), "Số 3 ngõ 60 đường Nguyễn Công Trứ",
         "(0200) 3 815 390", "hoilamvuon@lacgiang.example", introduction="""
Với 27.679 hội viên sinh hoạt ở 212 chi hội, Hội Làm vườn là tổ chức đông hội viên nhất trong Liên hiệp hội. Hội viên
phần lớn là chủ vườn, chủ trang trại tổng hợp và cán bộ khuyến nông đã nghỉ hưu.

Hội duy trì mười hai vườn mẫu, câu lạc bộ bưởi Phú Lạc, câu lạc bộ cam sành Bình Khê; mỗi năm mở khoảng bốn mươi buổi
hướng dẫn ngay tại vườn.

## Liên kết

- Công ty cổ phần Giống cây trồng Lạc Giang: cung ứng cây sạch bệnh
- Trường Đại học Lạc Giang: phân tích đất, nước tưới
- Hội Bảo vệ thực vật: phòng trừ sâu bệnh tổng hợp"""),
    Body("nghe-ca", "Hội Nghề cá tỉnh Lạc Giang", "Hội Nghề cá", "nong-nghiep", ("Vũ Đình Hải", "Chủ tịch"),
         "1998-04-01", ("2006-09-12", "19/QĐ-LHH"), 6350, ("song", *NAVY), "Thị trấn Cửa Lạc, huyện Tân Giang",
         "(0200) 3 861 222", "nghecalg@lacgiang.example"),
    Body("chan-nuoi", "Hội Chăn nuôi và Thú y tỉnh Lạc Giang", "Hội Chăn nuôi – Thú y", "nong-nghiep",
         ("BSTY Ngô Tiến Dũng", "Chủ tịch"), "1996-07-20", ("2004-11-08", "21/QĐ-LHH"), 4120, ("sao", *BROWN),
         "Số 27 đường Trần Phú, phường Tây Sơn", "(0200) 3 816 818", "channuoithuy@lacgiang.example"),
    Body("bao-ve-thuc-vat", "Hội Bảo vệ thực vật tỉnh Lạc Giang", "Hội Bảo vệ thực vật", "nong-nghiep",
         ("ThS Bùi Thị Nhàn", "Chủ tịch"), "2001-03-09", ("2007-06-25", "14/QĐ-LHH"), 1870, ("la", *TEAL),
         "Số 27 đường Trần Phú, phường Tây Sơn", "(0200) 3 816 355", "bvtv@lacgiang.example"),
    Body("sinh-vat-canh", "Hội Sinh vật cảnh tỉnh Lạc Giang", "Hội Sinh vật cảnh", "nong-nghiep",
         ("Nghệ nhân Tạ Văn Bền", "Chủ tịch"), "1990-11-23", ("2003-12-18", "30/QĐ-LHH"), 7340, ("la", *RED),
         "Công viên Hồ Sen, phường Trung Tâm", "(0200) 3 817 909", "sinhvatcanh@lacgiang.example", introduction="""
Hội Sinh vật cảnh gắn nghề chơi với nghề làm ăn: hơn một nửa hội viên có thu nhập chính từ cây thế, hoa lan, cá cảnh và
đá cảnh. Hội tổ chức chợ phiên cây cảnh vào chủ nhật đầu tháng ở Công viên Hồ Sen.

Nghệ nhân của Hội dạy nghề cho thanh niên nông thôn và tham gia chỉnh trang cây xanh ở trường học, trạm y tế."""),
]

ENGINEERING = [
    Body("kien-truc-su", "Hội Kiến trúc sư tỉnh Lạc Giang", "Hội Kiến trúc sư", "xay-dung",
         ("KTS Nguyễn Hoàng Long", "Chủ tịch"), "1989-04-27", ("2002-05-20", "05/QĐ-LHH"), 186, ("nha", *NAVY),
         "Số 2 phố Thành Cổ, phường Trung Tâm", "(0200) 3 818 186", "kientrucsu@lacgiang.example",
         website="https://kientrucsu.lacgiang.example/", introduction="""
Hội Kiến trúc sư tỉnh có 186 hội viên, trong đó 94 người đã được cấp chứng chỉ hành nghề. Hội góp ý kiến cho các đồ án quy
hoạch chung, quy hoạch phân khu và việc giữ gìn khu phố Thành Cổ.

Mỗi năm Hội chọn một xã để vẽ tặng mẫu nhà văn hóa thôn hợp với khí hậu và nếp ở của địa phương."""),
    Body("xay-dung", "Hội Xây dựng tỉnh Lạc Giang", "Hội Xây dựng", "xay-dung", ("Kỹ sư Trịnh Bá Lương", "Chủ tịch"),
         "1993-09-16", ("2003-12-18", "30/QĐ-LHH"), 1245, ("nha", *BROWN), "Số 71 đường Hùng Vương, phường Đông Thành",
         "(0200) 3 818 450", "hoixaydung@lacgiang.example"),
    Body("cau-duong", "Hội Khoa học Kỹ thuật Cầu đường tỉnh Lạc Giang", "Hội Cầu đường", "giao-thong",
         ("Kỹ sư Phan Trọng Nghĩa", "Chủ tịch"), "1997-12-05", ("2005-03-15", "07/QĐ-LHH"), 538, ("song", *BROWN),
         "Số 5 đường Bến Thành, phường Tây Sơn", "(0200) 3 819 533", "cauduong@lacgiang.example", email_is_public=False),
    Body("thuy-loi", "Hội Thủy lợi tỉnh Lạc Giang", "Hội Thủy lợi", "giao-thong", ("TS Đinh Công Sản", "Chủ tịch"),
         "2000-08-28", ("2006-09-12", "19/QĐ-LHH"), 964, ("nuoc", *NAVY), "Số 14 đường Đê Tả, phường Tây Sơn",
         "(0200) 3 819 961", "hoithuyloi@lacgiang.example", introduction="""
Hội Thủy lợi tập hợp kỹ sư đang làm việc và đã nghỉ hưu ở các công ty thủy nông, ban quản lý đê điều, trường và viện. Hội
nhiều lần được UBND tỉnh giao phản biện phương án tưới tiêu, phòng chống úng và nước mặn.

Hội giữ bộ bản vẽ hoàn công của hơn ba trăm cống dưới đê, đang được số hóa để dùng chung với ngành nông nghiệp."""),
    Body("co-khi", "Hội Khoa học Kỹ thuật Cơ khí – Điện tỉnh Lạc Giang", "Hội Cơ khí – Điện", "co-khi",
         ("Kỹ sư Lương Thế Hùng", "Chủ tịch"), "1999-05-19", ("2007-06-25", "14/QĐ-LHH"), 1106, ("banh-rang", *NAVY),
         "Cụm công nghiệp Đông Thành", "(0200) 3 820 610", "cokhidien@lacgiang.example"),
    Body("tin-hoc", "Hội Tin học tỉnh Lạc Giang", "Hội Tin học", "tin-hoc", ("ThS Cao Thanh Tùng", "Chủ tịch"),
         "2003-10-10", ("2008-04-22", "11/QĐ-LHH"), 745, ("song", *VIOLET), "Tầng 5, số 18 đường Tri Thức",
         "(0200) 3 821 074", "hoitinhoc@lacgiang.example", website="https://tinhoc.lacgiang.example/", introduction="""
Hội Tin học tỉnh gồm giảng viên, kỹ sư phần mềm, cán bộ công nghệ thông tin của sở, ngành và chủ doanh nghiệp nhỏ. Hội lập
nhóm “Người dẫn đường số”, gồm hơn một trăm tình nguyện viên đến từng thôn giúp người lớn tuổi dùng dịch vụ công.

Hội cũng là đơn vị giúp Liên hiệp hội vận hành Cổng thông tin và mở lớp kỹ năng số cho cán bộ các hội."""),
    Body("bao-ve-moi-truong", "Hội Bảo vệ thiên nhiên và Môi trường tỉnh Lạc Giang", "Hội Bảo vệ thiên nhiên",
         "moi-truong", ("PGS, TS Hà Thị Thanh Thủy", "Chủ tịch"), "2004-06-05", ("2008-04-22", "11/QĐ-LHH"), 1652,
         ("nuoc", *GREEN), "Số 88 đường Lê Lợi, phường Trung Tâm", "(0200) 3 822 165", "moitruong@lacgiang.example"),
]

SOCIETY = [
    Body("lich-su", "Hội Khoa học Lịch sử tỉnh Lạc Giang", "Hội Khoa học Lịch sử", "xa-hoi",
         ("TS Nguyễn Văn Kính", "Chủ tịch"), "1995-11-30", ("2003-12-18", "30/QĐ-LHH"), 412, ("sach", *RED),
         "Bảo tàng tỉnh, số 1 phố Thành Cổ", "(0200) 3 823 041", "khoahoclichsu@lacgiang.example", introduction="""
Hội Khoa học Lịch sử sưu tầm, khảo cứu và phổ biến lịch sử địa phương. Tạp san Xưa và nay đất Lạc ra đều hai số một năm;
bộ Địa chí Lạc Giang do Hội tham gia biên soạn đã in đến tập ba.

Hội giúp các xã viết lịch sử đảng bộ, giúp dòng họ đọc và số hóa gia phả, sắc phong, đồng thời hướng dẫn giáo viên dạy
phần lịch sử địa phương ở bậc trung học."""),
    Body("tam-ly", "Hội Khoa học Tâm lý – Giáo dục tỉnh Lạc Giang", "Hội Tâm lý – Giáo dục", "giao-duc",
         ("TS Đặng Thị Mai Hương", "Chủ tịch"), "1998-11-20", ("2004-11-08", "21/QĐ-LHH"), 1384, ("sach", *TEAL),
         "Trường Đại học Lạc Giang, phường Đông Thành", "(0200) 3 824 138", "tamlygiaoduc@lacgiang.example"),
    Body("cuu-giao-chuc", "Hội Cựu giáo chức tỉnh Lạc Giang", "Hội Cựu giáo chức", "giao-duc",
         ("NGƯT Phùng Xuân Trường", "Chủ tịch"), "2004-11-20", ("2009-10-14", "26/QĐ-LHH"), 22925, ("sach", *NAVY),
         "Số 30 phố Chu Văn An, phường Trung Tâm", "(0200) 3 824 229", "cuugiaochuc@lacgiang.example",
         email_is_public=False, introduction="""
Hội Cựu giáo chức có mặt ở mọi xã, phường. Thầy, cô đã nghỉ dạy tiếp tục giúp việc khuyến học, trông coi thư viện thôn,
dạy chữ cho người lớn và kèm học sinh khó khăn trong hè.

Hội phối hợp với Hội Tâm lý – Giáo dục mở phòng tư vấn học đường ở mười bốn trường trung học cơ sở."""),
    Body("luat-gia", "Hội Luật gia tỉnh Lạc Giang", "Hội Luật gia", "kinh-te", ("Luật gia Mai Đức Thắng", "Chủ tịch"),
         "1988-04-04", ("2005-03-15", "07/QĐ-LHH"), 2210, ("sao", *NAVY), "Số 6 đường Hùng Vương, phường Trung Tâm",
         "(0200) 3 825 221", "hoiluatgia@lacgiang.example"),
    Body("kinh-te", "Hội Khoa học Kinh tế tỉnh Lạc Giang", "Hội Khoa học Kinh tế", "kinh-te",
         ("TS Trần Thị Kim Oanh", "Chủ tịch"), "2002-01-18", ("2007-06-25", "14/QĐ-LHH"), 477, ("bieu-do", *TEAL),
         "Số 18 đường Tri Thức, phường Trung Tâm", "(0200) 3 826 047", "kinhte@lacgiang.example"),
    Body("ke-toan", "Hội Kế toán tỉnh Lạc Giang", "Hội Kế toán", "kinh-te", ("Nguyễn Thị Lan Phương", "Chủ tịch"),
         "2006-11-10", ("2010-07-30", "12/QĐ-LHH"), 628, ("bieu-do", *GOLD), "Số 54 đường Hùng Vương, phường Đông Thành",
         "(0200) 3 826 628", "hoiketoan@lacgiang.example"),
]

COLLECTIVES = [
    Body("dai-hoc", "Trường Đại học Lạc Giang", "Đại học Lạc Giang", "giao-duc", ("PGS, TS Vương Quốc Hưng", "Hiệu trưởng"),
         "2007-09-05", ("2011-01-12", "02/QĐ-LHH"), 486, ("sach", *VIOLET), "Đường Đại Học, phường Đông Thành",
         "(0200) 3 830 486", "lienhe@daihoc.lacgiang.example", website="https://daihoc.lacgiang.example/",
         kind=COLLECTIVE, introduction="""
Trường đào tạo mười tám ngành, mạnh về nông nghiệp, sư phạm và công nghệ thông tin. Hai phòng thí nghiệm của Trường, phân
tích đất – nước và công nghệ sinh học, mở cửa cho hội viên các hội thành viên dùng chung.

Là hội viên tập thể từ năm 2011, Trường cử chuyên gia tham gia phần lớn các hội đồng phản biện của Liên hiệp hội."""),
    Body("cao-dang-ky-thuat", "Trường Cao đẳng Kỹ thuật Công nghiệp Lạc Giang", "Cao đẳng Kỹ thuật", "co-khi",
         ("TS Hồ Sỹ Quân", "Hiệu trưởng"), "1974-10-15", ("2012-08-20", "17/QĐ-LHH"), 214, ("banh-rang", *BROWN),
         "Số 200 đường Trần Phú, phường Tây Sơn", "(0200) 3 831 214", "caodangkythuat@lacgiang.example", kind=COLLECTIVE),
    Body("cao-dang-y-te", "Trường Cao đẳng Y tế Lạc Giang", "Cao đẳng Y tế", "y-duoc", ("ThS, BS Tô Thị Hải Yến", "Hiệu trưởng"),
         "1968-06-01", ("2013-05-16", "09/QĐ-LHH"), 178, ("chu-thap", *VIOLET), "Số 15 phố Yết Kiêu, phường Đông Thành",
         "(0200) 3 832 178", "caodangyte@lacgiang.example", kind=COLLECTIVE),
    Body("benh-vien", "Bệnh viện Đa khoa tỉnh Lạc Giang", "Bệnh viện Đa khoa tỉnh", "y-duoc",
         ("BSCKII Nguyễn Thành Vinh", "Giám đốc"), "1954-12-10", ("2011-01-12", "02/QĐ-LHH"), 968, ("chu-thap", *NAVY),
         "Số 100 phố Yết Kiêu, phường Đông Thành", "(0200) 3 833 115", "benhvien@lacgiang.example", kind=COLLECTIVE,
         introduction="""
Bệnh viện hạng I với 820 giường bệnh, là cơ sở thực hành của Trường Cao đẳng Y tế. Mỗi năm Bệnh viện nghiệm thu khoảng hai
mươi đề tài cấp cơ sở; nhiều sáng kiến của bác sĩ, điều dưỡng đoạt giải Hội thi Sáng tạo kỹ thuật tỉnh.

Bệnh viện cùng Hội Y học tổ chức khám lưu động ở các xã vùng cao của huyện Bình Khê."""),
    Body("giong-cay", "Công ty cổ phần Giống cây trồng Lạc Giang", "Công ty Giống cây trồng", "nong-nghiep",
         ("Kỹ sư Đào Ngọc Sơn", "Giám đốc"), "1979-03-22", ("2014-12-02", "28/QĐ-LHH"), 132, ("la", *NAVY),
         "Xã Tiên Lạc, huyện Phú Lạc", "(0200) 3 834 132", "giongcaytrong@lacgiang.example", kind=COLLECTIVE),
    Body("tt-tu-van", "Trung tâm Tư vấn, Phản biện và Chuyển giao công nghệ", "Trung tâm Tư vấn", "kinh-te",
         ("ThS Lại Văn Chiến", "Giám đốc"), "2009-02-16", ("2009-02-16", "04/QĐ-LHH"), 24, ("bieu-do", *NAVY),
         "Tầng 3, số 18 đường Tri Thức", "(0200) 3 835 024", "tuvan@lacgiang.example", kind=CENTRE),
    Body("tt-dao-tao", "Trung tâm Đào tạo và Phổ biến kiến thức", "Trung tâm Đào tạo", "giao-duc",
         ("Bạch Thị Thu Hà", "Giám đốc"), "2012-07-09", ("2012-07-09", "15/QĐ-LHH"), 31, ("sach", *GOLD),
         "Tầng 2, số 18 đường Tri Thức", "(0200) 3 835 031", "daotao@lacgiang.example", kind=CENTRE),
    Body("tt-suc-khoe", "Trung tâm Nghiên cứu và Chăm sóc sức khỏe cộng đồng", "Trung tâm Sức khỏe cộng đồng", "y-duoc",
         ("BSCKI Quách Văn Lâm", "Giám đốc"), "2015-04-07", ("2015-04-07", "06/QĐ-LHH"), 28, ("chu-thap", *GREEN),
         "Số 45 phố Hải Thượng, phường Trung Tâm", "(0200) 3 835 028", "suckhoe@lacgiang.example", kind=CENTRE),
]

OFFICE = Body("thuong-truc", "Cơ quan Thường trực Liên hiệp hội Lạc Giang", "Cơ quan Thường trực", "",
              ("Nguyễn Hữu Khải", "Chủ tịch"), "1999-12-24", ("", ""), None, ("sao", *RED),
              "Số 18 đường Tri Thức, phường Trung Tâm, tỉnh Lạc Giang", "(0200) 3 800 018", "vanphong@lacgiang.example",
              kind="co-quan-thuong-truc", introduction="""
Cơ quan Thường trực giúp Ban Chấp hành, Ban Thường vụ điều hành công việc hằng ngày: tổng hợp báo cáo, chuẩn bị hội nghị,
làm đầu mối với các sở, ngành và giữ Cổng thông tin này.

Cơ quan gồm Văn phòng, Ban Tư vấn – Phản biện, Ban Thông tin – Phổ biến kiến thức, Ban Tổ chức – Thi đua.""")

OUTSIDE = {
    "so-khcn": ("Sở Khoa học và Công nghệ tỉnh Lạc Giang", "Sở KH&CN"),
    "mat-tran": ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạc Giang", "Ủy ban MTTQ tỉnh"),
    "tuyen-giao": ("Ban Tuyên giáo Tỉnh ủy Lạc Giang", "Ban Tuyên giáo Tỉnh ủy"),
    "khoi-co-quan": ("Đảng ủy Khối các cơ quan tỉnh Lạc Giang", "Đảng ủy Khối các cơ quan tỉnh"),
    "khoi-doanh-nghiep": ("Đảng ủy Khối Doanh nghiệp tỉnh Lạc Giang", "Đảng ủy Khối Doanh nghiệp tỉnh"),
    "so-noi-vu": ("Sở Nội vụ tỉnh Lạc Giang", "Sở Nội vụ"),
    "so-giao-duc": ("Sở Giáo dục và Đào tạo tỉnh Lạc Giang", "Sở GD&ĐT"),
    "tinh-doan": ("Tỉnh đoàn Lạc Giang", "Tỉnh đoàn"),
}

MEMBERS = [*HEALTH_AND_FARMING, *ENGINEERING, *SOCIETY, *COLLECTIVES]
