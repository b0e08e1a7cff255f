from ..story import Sheet

CHARTER = Sheet(
    title="Điều lệ Liên hiệp hội (trích)",
    lead="""Những điều hội viên hay hỏi nhất: tôn chỉ, điều kiện gia nhập, quyền và nghĩa vụ, đại hội, tài
chính.""",
    since="-400 09:00",
    body="""
Đại hội đại biểu khóa V thông qua Điều lệ gồm tám chương, ba mươi hai điều. Dưới đây là phần trích; toàn văn
có tại Văn phòng Liên hiệp hội.

## Chương I. Tên gọi, tôn chỉ, mục đích

**Điều 1.** Tên gọi: Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang, gọi tắt là Liên hiệp hội Lạc Giang;
trụ sở tại số 18 đường Tri Thức, phường Trung Tâm.

**Điều 2.** Liên hiệp hội hoạt động vì mục đích phi lợi nhuận, nhằm đoàn kết và phát huy trí tuệ của đội ngũ
khoa học và công nghệ, góp phần phát triển kinh tế, xã hội của tỉnh.

**Điều 3.** Nguyên tắc tổ chức: tự nguyện, tự quản, dân chủ, bình đẳng, công khai; hiệp thương và phối hợp
hành động; tôn trọng tính độc lập của từng tổ chức thành viên.

## Chương III. Thành viên

**Điều 9.** Tổ chức muốn gia nhập phải:

- được thành lập hợp pháp và hoạt động từ một năm trở lên;
- tán thành Điều lệ, có đơn xin gia nhập do người đứng đầu ký;
- có nghị quyết của ban chấp hành hoặc của cơ quan tương đương;
- gửi danh sách hội viên theo mẫu, chỉ gồm họ tên và đơn vị công tác.

**Điều 10.** Ban Thường vụ xem xét trong sáu mươi ngày kể từ khi nhận đủ hồ sơ. Không chấp thuận thì phải trả
lời bằng văn bản, nêu rõ lý do.

**Điều 11.** Thành viên có quyền bầu cử, ứng cử, chất vấn; được cung cấp thông tin; được Liên hiệp hội bảo vệ
quyền lợi hợp pháp; được xin ra khỏi Liên hiệp hội.

**Điều 12.** Thành viên có nghĩa vụ chấp hành Điều lệ và nghị quyết; báo cáo hoạt động, số liệu sáu tháng và cả
năm đúng hạn; đóng niên liễm.

## Chương IV. Đại hội

**Điều 15.** Đại hội đại biểu họp năm năm một lần. Đại hội bất thường họp khi có từ hai phần ba ủy viên Ban
Chấp hành hoặc quá nửa số tổ chức thành viên đề nghị.

**Điều 16.** Đại hội hợp lệ khi có mặt từ hai phần ba số đại biểu được triệu tập. Nghị quyết được thông qua khi
quá nửa số đại biểu có mặt tán thành; sửa Điều lệ cần hai phần ba.

## Chương VI. Tài chính

**Điều 25.** Nguồn thu gồm kinh phí nhà nước giao theo nhiệm vụ, niên liễm, tài trợ hợp pháp và thu từ dịch vụ
khoa học.

**Điều 26.** Thu, chi được báo cáo trước Ban Chấp hành mỗi năm một lần, có ý kiến của Ủy ban Kiểm tra và được
công khai với các tổ chức thành viên.
""",
)
