"""Sentences for what only the database can refuse: the rules of the register's migration."""

REFUSALS = {
    "members_organisation_no_parent_circle": "Hai tổ chức không thể trực thuộc lẫn nhau.",
    "members_place_no_parent_circle": "Hai địa bàn không thể thuộc lẫn nhau.",
    "members_place_no_successor_circle": "Hai địa bàn không thể kế tiếp nhau theo vòng tròn.",
    "members_statusevent_no_successor_circle": "Hai tổ chức không thể kế tiếp nhau theo vòng tròn.",
    "members_statusevent_stays": "Việc này đã ghi cho một tổ chức khác, không chuyển sang tổ chức mới được.",
    "members_person_no_merged_circle": "Hai người không thể gộp vào nhau theo vòng tròn.",
    "members_person_is_not_merged": "Hồ sơ này vừa được gộp vào hồ sơ khác. Hãy chọn hồ sơ được giữ lại.",
    "members_person_publishes_with_consent": "Người này chưa đồng ý công khai thông tin, hoặc vừa rút lại sự đồng ý.",
    "members_consenttext_stays": "Đã có người đồng ý với văn bản này nên không sửa được. Hãy thêm phiên bản mới.",
    "members_seat_of_its_body": "Ban và nhiệm kỳ phải của cùng một tổ chức.",
    "members_seat_of_its_term": "Ban và nhiệm kỳ phải của cùng một tổ chức.",
    "members_seat_inside_term": "Thời gian giữ chức danh phải nằm trong thời gian của nhiệm kỳ."
    " Nếu nhiệm kỳ được kéo dài hoặc kết thúc sớm, hãy sửa nhiệm kỳ trước.",
    "members_honour_revoked_stays": "Khen thưởng đã hủy bỏ giữ nguyên như đã hủy. Nếu khen lại, hãy ghi một khen thưởng"
    " mới theo quyết định mới.",
    "members_honour_number_stays": "Số đã vào sổ không đổi được.",
    "members_honour_in_book_stays": "Khen thưởng đã vào sổ hoặc đã hủy bỏ không xóa được; hãy hủy bỏ theo quyết định.",
}
