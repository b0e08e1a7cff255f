"""Two people of member organisations, and what one of them has sent to the office."""

from datetime import date, timedelta

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from assocportal.common import typed_text
from assocportal.common.models import PendingVersion
from assocportal.common.publishing import State
from assocportal.common.workflow.models import Step
from assocportal.common.workflow.proposals import written_values
from members.models import OrganisationUser, RowProposal
from news.models import Article

from .accounts import ASSISTANT, EDITOR, SECRETARY
from .desk_work import note

OWN, OTHER = "nghe-ca", "lam-vuon"
TITLE = "Hội Nghề cá ra quân bảo vệ nguồn lợi thủy sản sông Lạc"
TEXT = """
Sáng chủ nhật, bốn mươi hội viên cùng thanh niên xã Cửa Lạc thả hơn hai vạn con giống gồm trắm đen, chép và cá lăng \
xuống đoạn sông Lạc từ bến Đò Ngang đến chân cầu Mới.

Sau lễ thả cá, các hộ nuôi lồng bè ký cam kết:

- Không dùng xung điện và lưới mắt nhỏ
- Thu gom vỏ bao thức ăn về điểm tập kết của chi hội
- Báo ngay cho hội khi thấy cá chết bất thường
"""


def make_workspace(rows):
    secretary, assistant = rows.people[SECRETARY], rows.people[ASSISTANT]
    own, other = rows.organisations[OWN], rows.organisations[OTHER]
    manager, helper = OrganisationUser.Role.MANAGER, OrganisationUser.Role.ASSISTANT
    for user, organisation, role in (
        (secretary, own, manager),
        (assistant, own, helper),
        (assistant, other, manager),
    ):
        OrganisationUser.objects.create(
            user=user, organisation=organisation, role=role, invited_by=rows.people[EDITOR]
        )
    propose_address(own, secretary)
    send_count(own, secretary, rows.today)
    hand_in_article(rows, own, secretary)


def propose_address(organisation, writer):
    values = {"address": "Số 8 đường Bờ Kè, xã Cửa Lạc (trước là thị trấn Cửa Lạc, huyện Tân Giang)"}
    PendingVersion.objects.create(
        content_type=ContentType.objects.get_for_model(organisation),
        object_id=organisation.pk,
        values=values,
        base_values=written_values(organisation, values),
        made_by=writer,
        made_at=timezone.now() - timedelta(hours=5),
    )
    note(organisation, Step.PROPOSE, writer, hours=5)


def send_count(organisation, writer, today):
    counted_on = date(today.year - 1, 12, 31)
    values = {"members": 6512, "women": 1874, "intellectuals": None, "branches": 41}
    values |= {
        "counted_on": counted_on.isoformat(),
        "source": f"Báo cáo tổng kết năm {counted_on.year} của hội",
    }
    RowProposal.objects.create(
        organisation=organisation,
        subject=RowProposal.Subject.COUNT,
        values=values,
        made_by=writer,
        made_at=timezone.now() - timedelta(hours=4),
    )


def hand_in_article(rows, organisation, writer):
    article = Article.objects.create(
        title=TITLE,
        body=typed_text.to_html(TEXT),
        byline=f"{writer.full_name}, {organisation.short_name}",
        category=rows.categories["hoi-vien"],
        created_by=writer,
        state=State.SUBMITTED,
    )
    article.organisations.add(organisation)
    note(article, Step.SUBMIT, writer, hours=3)
