import datetime

import pytest
import time_machine

from assocportal.common.attachments import Attachment
from assocportal.common.models import Union
from assocportal.common.publishing import State
from members.models import Contact
from tests.document_files import document
from tests.factories import (
    ArticleFactory,
    EventFactory,
    FieldFactory,
    MembershipCountFactory,
    OrganisationFactory,
    PictureFactory,
    PlaceFactory,
    StatusEventFactory,
    UserFactory,
)
from tests.factories.events import local

pytestmark = pytest.mark.django_db


def page_of(client, organisation):
    return client.get(organisation.get_absolute_url()).content.decode()


def test_page_tells_how_to_reach_the_organisation_before_anything_else(client):
    Union.objects.create(official_name="Liên hiệp hội", short_name="LHH", address="Số 1, tỉnh Lạc Giang")
    organisation = OrganisationFactory(
        address="Số 18 đường Tri Thức",
        website="https://www.tinhoc.example/",
        introduction="<p>Giới thiệu.</p>",
    )
    organisation.contacts.create(value="(0200) 3 821 074", person="ThS Cao Thanh Tùng", is_public=True)
    organisation.contacts.create(kind=Contact.Kind.EMAIL, value="hoi@example.vn", is_public=True)

    page = page_of(client, organisation)

    reach = page[page.index("Liên hệ</h2>") : page.index("Thông tin</h2>")]
    for text in [
        '<a class="fact-link" href="tel:02003821074">(0200) 3 821 074</a> (ThS Cao Thanh Tùng)',
        '<a class="fact-link" href="mailto:hoi@example.vn">hoi@example.vn</a>',
        'Số 18 đường Tri Thức <a class="fact-link" href="https://www.google.com/maps/search/?api=1&amp;query=',
        '<a class="fact-link" href="https://www.tinhoc.example/" rel="noopener">tinhoc.example</a>',
    ]:
        assert text in reach
    assert page.index("Liên hệ</h2>") < page.index("<p>Giới thiệu.</p>")


def test_page_tells_what_the_organisation_is_and_who_leads_it(client):
    organisation = OrganisationFactory(
        field=FieldFactory(name="Y dược"),
        leader_name="Trần Thị Ẩn",
        founded_on=datetime.date(1961, 8, 12),
    )
    MembershipCountFactory(organisation=organisation, members=1533)
    StatusEventFactory(
        organisation=organisation, happened_on=datetime.date(1985, 2, 1), decision_number="12/QĐ-LHH"
    )

    page = page_of(client, organisation)

    for text in [
        "<dt>Loại</dt><dd>Hội thành viên</dd>",
        '<dt>Lĩnh vực</dt><dd><a href="/hoi-thanh-vien/?linh-vuc=y-duoc">Y dược</a></dd>',
        "<dt>Người đứng đầu</dt><dd>Trần Thị Ẩn</dd>",
        "<dt>Số hội viên</dt><dd>1.533 (đến 31/12/2021)</dd>",
        "<dt>Thành lập</dt><dd>12/8/1961</dd>",
        '<time datetime="1985-02-01">1/2/1985</time>',
        "<p>Quyết định 12/QĐ-LHH</p>",
    ]:
        assert text in page


def test_page_draws_the_counts_and_lists_them_with_their_source(client):
    organisation = OrganisationFactory(name="Hội Đông y")
    for year, members, source in ((2020, 1_533, ""), (2021, 1_541, "Báo cáo <b>12</b>")):
        MembershipCountFactory(
            organisation=organisation, counted_on=datetime.date(year, 12, 31), members=members, source=source
        )

    page = page_of(client, organisation)

    assert ">2020: 1.533 hội viên; 2021: 1.541 hội viên.</desc>" in page
    assert '<td class="source">Báo cáo &lt;b&gt;12&lt;/b&gt;</td>' in page
    assert '<th scope="col">Nữ</th>' not in page


def test_page_names_parent_place_decision_and_branches(client):
    association = OrganisationFactory(name="Hội Đông y")
    for number in range(13):
        OrganisationFactory(name=f"Chi hội {number:02}", kind="chi-hoi", parent=association)
    OrganisationFactory(name="Chi hội nháp", kind="chi-hoi", parent=association, state=State.DRAFT)
    branch = association.branches.first()
    branch.place, branch.founding_decision = PlaceFactory(name="Vũ Thư", kind="huyen"), "12/QĐ-HĐY"
    branch.save()

    of_association, of_branch = page_of(client, association), page_of(client, branch)

    assert of_association.count('href="/hoi-thanh-vien/chi-hoi-') == 12
    assert '<a class="block-more" href="/hoi-thanh-vien/?thuoc=hoi-dong-y">Xem tất cả</a>' in of_association
    assert "Chi hội nháp" not in of_association
    for text in (
        '<dt>Trực thuộc</dt><dd><a href="/hoi-thanh-vien/hoi-dong-y/">Hội Đông y</a></dd>',
        '<dd><a href="/hoi-thanh-vien/?dia-ban=huyen-vu-thu">Huyện Vũ Thư</a></dd>',
        "<dt>Thành lập</dt><dd>Quyết định 12/QĐ-HĐY</dd>",
    ):
        assert text in of_branch


def test_charter_is_taken_from_the_facts_and_not_told_twice(client):
    organisation = OrganisationFactory()
    for title, visibility in [("Điều lệ", "cong-khai"), ("Quy chế", "cong-khai"), ("Nội bộ", "noi-bo")]:
        row = Attachment(
            title=title, visibility=visibility, file="a.pdf", checksum="0", size=1, extension="pdf"
        )
        row.owner = organisation
        row.save()
        organisation.charter = organisation.charter or row
    organisation.save()

    page = page_of(client, organisation)

    assert page.count(">Điều lệ</a>") == 1
    assert "<dt>Điều lệ</dt><dd><a" in page
    assert page.index(">Quy chế</a>") > page.index('class="attachments"')
    assert "Nội bộ" not in page


def test_page_of_what_was_merged_leads_to_what_it_is_now(client):
    organisation, successor = (
        OrganisationFactory(name="Hội Nuôi ong"),
        OrganisationFactory(name="Hội Làm vườn"),
    )
    StatusEventFactory(organisation=organisation, happened_on=datetime.date(2002, 5, 20))
    merger = StatusEventFactory(
        organisation=organisation, kind="hop-nhat", happened_on=datetime.date(2020, 3, 1)
    )
    merger.successors.add(successor)

    page = page_of(client, organisation)

    assert "Từ ngày 1/3/2020 tổ chức này đã hợp nhất." in page
    assert 'Nay là <a href="/hoi-thanh-vien/hoi-lam-vuon/">Hội Làm vườn</a>' in page


def test_page_of_a_bare_name_has_no_empty_box(client):
    organisation = OrganisationFactory(name="Ẫ" * 250)

    page = page_of(client, organisation)

    assert "Hội thành viên của Liên hiệp hội." in page
    assert 'id="lien-he"' not in page
    assert 'class="empty"' not in page


def test_page_without_a_logo_shows_initials_in_its_place(client):
    page = page_of(client, OrganisationFactory(name="Hội Tin học tỉnh"))

    assert '<span class="mark" aria-hidden="true">TH</span>' in page


def test_page_with_a_logo_shows_it_first_and_hands_it_to_networks(client):
    logo = PictureFactory()

    page = page_of(client, OrganisationFactory(logo=logo))

    assert f'<img src="{logo.usual_url}"' in page
    assert 'fetchpriority="high"' in page
    assert f'<meta property="og:image" content="http://127.0.0.1:8000{logo.usual_url}">' in page


@time_machine.travel(local(2026, 6, 24, 12), tick=False)
def test_page_shows_events_to_come_before_those_that_were(client):
    organisation = OrganisationFactory(publish_at=local(2022, 1, 1))
    for title, day in [("Xa", 30), ("Gần", 25), ("Cũ", 1), ("Mới qua", 23)]:
        EventFactory(title=title, host=organisation, starts_at=local(2026, 6, day, 8))
    EventFactory(title="Nháp", host=organisation, state=State.DRAFT)

    page = page_of(client, organisation)

    shown = ["Sự kiện sắp tới", ">Gần</a>", ">Xa</a>", "Sự kiện đã diễn ra", ">Mới qua</a>", ">Cũ</a>"]
    assert sorted(shown, key=page.index) == shown
    assert "Nháp" not in page


def test_page_shows_news_and_public_files_of_the_organisation(client):
    organisation = OrganisationFactory()
    ArticleFactory(title="Tin của hội").organisations.add(organisation)
    for title, visibility in [("Điều lệ", "cong-khai"), ("Danh sách nội bộ", "noi-bo")]:
        row = Attachment(
            title=title, visibility=visibility, file="a.pdf", checksum="0", size=1, extension="pdf"
        )
        row.owner = organisation
        row.save()

    page = page_of(client, organisation)

    assert ("Tin của hội" in page, "Điều lệ" in page, "Danh sách nội bộ" in page) == (True, True, False)


def test_page_gives_no_private_contact_to_anybody(client):
    organisation = OrganisationFactory()
    organisation.contacts.create(value="0912 000 111", person="Trần Thị Ẩn")
    organisation.contacts.create(kind=Contact.Kind.EMAIL, value="rieng@example.vn")

    visitor = page_of(client, organisation)
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    editor = page_of(client, organisation)

    for page in (visitor, editor):
        assert '"@type":"Organization"' in page
        assert [word in page for word in ("0912 000 111", "0912000111", "rieng@", "Trần Thị Ẩn")] == [
            False
        ] * 4


def test_preview_is_not_described_to_machines(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))

    page = page_of(client, OrganisationFactory(state=State.DRAFT))

    assert '"memberOf"' not in page
    assert '<meta name="robots" content="noindex">' in page


def test_page_costs_the_same_with_one_and_three_of_everything(client, django_assert_max_num_queries):
    counts = []
    for number in (1, 3):
        organisation = OrganisationFactory(publish_at=local(2022, 1, 1), logo=PictureFactory())
        for _ in range(number):
            organisation.contacts.create(value="0227", is_public=True)
            EventFactory(host=organisation)
            ArticleFactory(cover=PictureFactory()).organisations.add(organisation)
        client.get(organisation.get_absolute_url())  # content types are kept from the first visit on
        with django_assert_max_num_queries(14) as queries:
            client.get(organisation.get_absolute_url())
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_papers_of_decisions_stand_in_the_timeline_and_open_while_the_organisation_is_public(client):
    event = StatusEventFactory(decision_number="12/QĐ-LHH")
    papers = [
        Attachment.objects.create(owner=event, file=document(), title=title, visibility=visibility)
        for title, visibility in (("Quyết định kết nạp", "cong-khai"), ("Biên bản họp", "noi-bo"))
    ]

    page = page_of(client, event.organisation)

    assert f'<a href="{papers[0].get_absolute_url()}">Quyết định kết nạp</a> (PDF, ' in page
    assert "Biên bản họp" not in page
    assert [client.get(paper.get_absolute_url()).status_code for paper in papers] == [200, 404]
    event.organisation.state = State.DRAFT
    event.organisation.save()
    assert client.get(papers[0].get_absolute_url()).status_code == 404
