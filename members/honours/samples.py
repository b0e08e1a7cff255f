"""An honour that nobody was given: what a template is looked at with."""

from datetime import date

from .models import Honour, HonourDecision, HonourForm


def sample_honour() -> Honour:
    """In the words of the newest decision's signer, where there is one."""
    latest = HonourDecision.objects.exclude(signer_name="").first() or HonourDecision(
        signer_title="Chủ tịch", signer_name="Nguyễn Văn Mẫu"
    )
    decision = HonourDecision(
        number="05/QĐ-LHH",
        decided_on=date(2022, 1, 10),
        year_judged=2021,
        signer_title=latest.signer_title,
        signer_name=latest.signer_name,
    )
    return Honour(
        decision=decision,
        form=HonourForm(name="Giấy khen"),
        recipient_kind=Honour.Recipient.INDIVIDUAL,
        recipient_name="Bà Nguyễn Thị Ngưỡng",
        recipient_detail="Phó Chủ tịch Hội Làm vườn",
        merit="Có thành tích xuất sắc trong công tác năm 2021",
        book_number="1/2022",
    )
