"""The pictures that the command draws, and what stands under each."""

from .story import Drawing

PICTURES = {
    "hoi-truong": Drawing(
        "halls.conference_hall",
        "Đại biểu ngồi kín hội trường, nhìn lên đoàn chủ tịch và bục phát biểu",
        "Quang cảnh hội nghị.",
    ),
    "dai-bieu": Drawing(
        "halls.delegates",
        "Các hàng đại biểu ngồi sau bàn dài trong phòng họp nhiều cửa sổ",
        "Đại biểu dự hội nghị.",
    ),
    "giao-uoc": Drawing(
        "halls.signing",
        "Sáu người đứng sau bàn phủ khăn trắng, cùng ký vào các bản giao ước",
        "Đại diện các hội ký giao ước thi đua.",
    ),
    "trao-co": Drawing(
        "halls.flag_award",
        "Hai cặp người trao và nhận cờ thi đua trên sân khấu",
        "Trao cờ thi đua cho các tập thể.",
    ),
    "giay-khen": Drawing(
        "halls.certificates",
        "Bảy người đứng thành hàng, mỗi người cầm một khung giấy khen",
        "Các tập thể, cá nhân nhận giấy khen.",
    ),
    "ruong-lua": Drawing(
        "land.rice_terraces",
        "Ruộng lúa bậc thang dưới chân núi, ba người đội nón làm đồng",
        "Cánh đồng lúa ở huyện Bình Khê.",
    ),
    "drone": Drawing(
        "land.drone_field",
        "Thiết bị bay phun thuốc trên ruộng, người điều khiển đứng bên phải",
        "Trình diễn thiết bị bay không người lái phun chế phẩm sinh học.",
    ),
    "cau-song": Drawing(
        "land.river_bridge",
        "Cầu dây văng hai trụ bắc qua sông lúc hoàng hôn, thuyền buồm đi dưới cầu",
        "Cầu Lạc Giang lúc chiều xuống.",
    ),
    "vuon-cay": Drawing(
        "land.orchard",
        "Vườn cây trĩu quả vàng, người làm vườn đứng bên giỏ quả",
        "Vườn bưởi của hội viên Hội Làm vườn.",
    ),
    "ao-ca": Drawing(
        "land.fish_ponds",
        "Các ao nuôi nối nhau, guồng quạt nước đang chạy, người nuôi đứng trên bờ",
        "Vùng nuôi thủy sản tập trung ở huyện Tân Giang.",
    ),
    "tram-rung": Drawing(
        "land.forest_station",
        "Hai người bên cột trạm đo khí tượng giữa rừng thông",
        "Lắp trạm quan trắc tự động trong rừng phòng hộ.",
    ),
    "lop-hoc": Drawing(
        "learning.classroom",
        "Giảng viên đứng cạnh bảng xanh, học viên ngồi kín các dãy bàn",
        "Một buổi lên lớp của lớp tập huấn.",
    ),
    "thu-vien": Drawing(
        "learning.library", "Ba người đọc sách trước các giá sách cao", "Bạn đọc ở Thư viện tỉnh."
    ),
    "mo-hinh": Drawing(
        "learning.contest",
        "Học sinh giới thiệu mô hình cối xay gió, nhà dùng pin mặt trời và rô-bốt",
        "Học sinh giới thiệu mô hình dự thi.",
    ),
    "may-tinh": Drawing(
        "learning.computers",
        "Lớp học dùng máy tính, giảng viên chỉ lên màn chiếu lớn",
        "Học viên thực hành trên máy tính.",
    ),
    "ban-tron": Drawing(
        "learning.meeting_table",
        "Hội đồng ngồi quanh bàn bầu dục, trên tường là màn chiếu biểu đồ",
        "Phiên họp của hội đồng tư vấn.",
    ),
    "phong-thi-nghiem": Drawing(
        "science.laboratory",
        "Hai cán bộ mặc áo trắng bên bàn thí nghiệm có bình và ống nghiệm",
        "Trong phòng thí nghiệm của Trường Đại học Lạc Giang.",
    ),
    "banh-rang": Drawing(
        "science.gears", "Bóng đèn sáng ở giữa các bánh răng nhiều màu", "Ý tưởng đi vào máy móc, sản xuất."
    ),
    "vi-mach": Drawing(
        "science.circuits",
        "Con chip vàng ở giữa mạng đường mạch tỏa ra hai bên",
        "Công nghệ số đi vào công việc hằng ngày.",
    ),
    "dien-gio": Drawing(
        "science.clean_energy",
        "Tua-bin gió trên đồi và các dãy pin mặt trời dưới nắng",
        "Điện gió, điện mặt trời ở vùng ven sông.",
    ),
    "nha-mang": Drawing(
        "science.greenhouse",
        "Cán bộ kỹ thuật cầm máy tính bảng giữa các luống cây trong nhà màng",
        "Theo dõi cây trồng trong nhà màng.",
    ),
    "duoc-lieu": Drawing(
        "science.medicine",
        "Cối giã thuốc, các cành dược liệu và đĩa thuốc trên bàn",
        "Dược liệu trồng tại vườn thuốc nam.",
    ),
    "so-lieu": Drawing(
        "learning.figures",
        "Trang báo cáo có biểu đồ cột và biểu đồ tròn, bên cạnh là bút chì và tách cà phê",
        "Số liệu là phần không thể thiếu của báo cáo.",
    ),
    "tru-so": Drawing(
        "town.office", "Trụ sở bốn tầng màu kem, cờ trên nóc, cây xanh hai bên", "Trụ sở Liên hiệp hội."
    ),
    "dinh-lang": Drawing(
        "town.communal_house",
        "Ngôi đình mái cong soi bóng xuống ao sen",
        "Đình làng Lạc Xá, nơi diễn ra buổi điền dã.",
    ),
    "bo-phieu": Drawing(
        "town.ballot", "Bàn tay bỏ lá phiếu vào hòm phiếu màu đỏ", "Đại biểu bỏ phiếu bầu.", is_tall=True
    ),
    "cup": Drawing(
        "town.cup", "Chiếc cúp vàng đặt trên bục, xung quanh là pháo giấy", "Cúp của hội thi.", is_tall=True
    ),
    "nha-khoa-hoc": Drawing(
        "town.researcher",
        "Nữ cán bộ nghiên cứu mặc áo trắng ngồi trước kính hiển vi",
        "Một ngày làm việc ở phòng xét nghiệm.",
        is_tall=True,
    ),
}
