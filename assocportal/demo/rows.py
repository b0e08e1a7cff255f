"""The rows of the demonstration, made in the order in which they need each other."""

from datetime import date, datetime, timedelta
from functools import partial

from django.core.files.base import ContentFile
from django.utils import timezone

from assocportal.common.attachments import Attachment
from assocportal.common.models import Union
from assocportal.common.publishing import State
from events.models import Event
from members.models import Contact, Field, Organisation
from members.reporting.models import PublishedFigure, ReportingPeriod
from news.models import Article, Category, Tag

from .accounts import CONTRIBUTOR, EDITOR
from .albums import make_albums
from .calendar import fill_dates, find_moment
from .consent_texts import make_consent_texts
from .content.figures import FIGURES, PERIOD
from .content.identity import ANNOUNCEMENTS, CATEGORIES, CATEGORIES_ON_HOME, FIELDS, LICENSED_ON, UNION
from .content.occasions import OCCASIONS
from .content.organisations import MEMBERS, OFFICE, OUTSIDE
from .content.stories import STORIES
from .counts import make_counts
from .desk_work import make_desk_work
from .drawing import emblems
from .files import ATTACHMENTS
from .governance import make_governance
from .honours import make_honours
from .markup import render
from .register_places import RegisterPlaces
from .site import make_site
from .workspace import make_workspace

COUNTED_ON = date(2021, 12, 31)
IN_DIRECTORY_SINCE = timezone.make_aware(datetime(2021, 12, 31, 8))
EVENT_KNOWN_BEFORE = timedelta(days=21)
CORRECTED_AFTER = timedelta(hours=16)


def make_categories():
    """An office may have set up its sections before its first article; those stay."""
    made = {}
    for order, (key, (name, description)) in enumerate(CATEGORIES.items(), start=1):
        details = {
            "description": description,
            "order": order,
            "is_on_home": key in CATEGORIES_ON_HOME,
            "is_announcements": key == ANNOUNCEMENTS,
        }
        made[key], _ = Category.objects.get_or_create(name=name, defaults=details)
    return made


def make_fields():
    return {
        key: Field.objects.get_or_create(name=name, defaults={"order": order})[0]
        for order, (key, name) in enumerate(FIELDS.items(), start=1)
    }


def make_standing(organisation, body):
    """How it came to belong, and how many it counted."""
    admitted_on, decision = body.admitted
    if admitted_on:
        organisation.status_events.create(happened_on=admitted_on, decision_number=decision)
    if body.members:
        organisation.counts.create(members=body.members, counted_on=COUNTED_ON)


class Rows:
    def __init__(self, gallery, attachments, people, today):
        self.gallery, self.attachments, self.people, self.today = gallery, attachments, people, today
        self.categories, self.organisations, self.events, self.tags = {}, {}, {}, {}

    def make_all(self):
        self.make_union()
        self.categories = make_categories()
        self.make_organisations()
        make_counts(self.organisations)
        RegisterPlaces(self).make_all()
        make_governance(self)
        self.make_figures()
        self.make_events()
        for story in STORIES:
            self.make_article(story)
        make_consent_texts()
        make_desk_work(self.categories, self.people)
        make_albums(self)
        make_honours(self)
        make_site(self)
        make_workspace(self)

    def make_union(self):
        emblem = self.gallery.keep_emblem(emblems.union_emblem, "Biểu trưng Liên hiệp hội Lạc Giang")
        Union.objects.create(pk=1, **UNION, licence_date=LICENSED_ON, emblem=emblem)

    def make_organisations(self):
        fields = make_fields()
        for body in [OFFICE, *MEMBERS]:
            self.organisations[body.key] = self.make_organisation(body, fields.get(body.field))
        for key, (name, short_name) in OUTSIDE.items():
            self.organisations[key] = Organisation.objects.create(
                kind=Organisation.Kind.EXTERNAL, name=name, short_name=short_name, state=State.APPROVED
            )

    def make_organisation(self, body, field):
        sign, dark, light = body.emblem
        paint = partial(emblems.emblem, sign=sign, dark=dark, light=light)
        organisation = Organisation.objects.create(
            kind=body.kind,
            name=body.name,
            short_name=body.short_name,
            field=field,
            leader_name=body.leader[0],
            leader_title=body.leader[1],
            address=body.address,
            logo=self.gallery.keep_emblem(paint, f"Biểu trưng {body.short_name}"),
            introduction=render(body.introduction),
            website=body.website,
            founded_on=body.founded,
            state=State.APPROVED,
            publish_at=IN_DIRECTORY_SINCE,
        )
        self.make_contacts(organisation, body)
        make_standing(organisation, body)
        return organisation

    def make_contacts(self, organisation, body):
        kinds = Contact.Kind
        organisation.contacts.bulk_create(
            [
                Contact(organisation=organisation, kind=kinds.PHONE, value=body.phone, is_public=True),
                Contact(
                    organisation=organisation,
                    kind=kinds.EMAIL,
                    value=body.email,
                    person=body.leader[0],
                    is_public=body.email_is_public,
                ),
            ]
        )

    def make_figures(self):
        period = ReportingPeriod.objects.create(**PERIOD, state=State.APPROVED)
        period.figures.bulk_create(
            PublishedFigure(period=period, order=order, **details)
            for order, details in enumerate(FIGURES, start=1)
        )

    def make_events(self):
        for occasion in OCCASIONS:
            event = self.make_event(occasion)
            event.co_hosts.set(self.organisations[key] for key in occasion.co_hosts)
            self.attach(event, occasion.attachment)
            self.events[occasion.key] = event

    def make_event(self, occasion):
        starts_at = find_moment(occasion.starts, self.today)
        first_day = timezone.localdate(starts_at)
        ends = occasion.ends if " " in occasion.ends else f"{first_day} {occasion.ends}"
        return Event.objects.create(
            kind=occasion.kind,
            title=occasion.title,
            purposes=occasion.purposes,
            starts_at=starts_at,
            ends_at=find_moment(ends, self.today),
            part_of_day=occasion.part_of_day,
            venue=occasion.venue,
            online_link=occasion.online_link,
            host=self.organisations[occasion.host],
            status=occasion.status,
            audience=occasion.audience,
            programme=render(fill_dates(occasion.programme, first_day)),
            state=State.APPROVED,
            publish_at=self.known_since(starts_at),
        )

    def known_since(self, starts_at):
        today = timezone.make_aware(datetime.combine(self.today, datetime.min.time()))
        return min(starts_at, today) - EVENT_KNOWN_BEFORE

    def make_article(self, story):
        moment = find_moment(story.when, self.today)
        spell = partial(self.spell, day=timezone.localdate(moment))
        article = Article.objects.create(
            kicker=spell(story.kicker),
            title=spell(story.title),
            lead=spell(story.lead),
            body=render(fill_dates(story.body, timezone.localdate(moment)), self.gallery.figure),
            cover=self.gallery[story.cover] if story.cover else None,
            cover_caption=spell(story.cover_caption),
            byline=story.byline,
            source_name=story.source_name,
            source_url=story.source_url,
            category=self.categories[story.category],
            event=self.events[story.event] if story.event else None,
            is_featured=story.is_featured,
            correction_note=spell(story.correction),
            corrected_at=moment + CORRECTED_AFTER if story.correction else None,
            created_by=self.people[CONTRIBUTOR if story.is_contributed else EDITOR],
            state=State.APPROVED if story.state == State.WITHDRAWN else story.state,
            publish_at=moment if story.state in (State.APPROVED, State.WITHDRAWN) else None,
        )
        self.connect(article, story)
        if story.state == State.WITHDRAWN:  # the public had seen it: its address answers that it is gone
            article.state = State.WITHDRAWN
            article.save()

    def spell(self, text, day):
        return " ".join(fill_dates(text, day).split())

    def connect(self, article, story):
        article.categories.add(*(self.categories[key] for key in story.categories))
        article.tags.set(self.tag(name) for name in story.tags)
        article.organisations.set(self.organisations[key] for key in story.organisations)
        self.attach(article, story.attachment)

    def tag(self, name):
        if name not in self.tags:
            self.tags[name] = Tag.objects.get_or_create(name=name)[0]
        return self.tags[name]

    def attach(self, owner, key):
        if not key:
            return
        title, name, make = ATTACHMENTS[key]
        attachment = Attachment(owner=owner, title=title, file=ContentFile(make(), name))
        attachment.save()
        self.attachments.append(attachment)
