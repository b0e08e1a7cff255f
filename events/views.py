from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.cache import add_never_cache_headers, patch_cache_control
from django.views.generic import DetailView, ListView

from assocportal.common.lists import PortalListView
from assocportal.common.preview import PreviewMixin
from assocportal.common.union import current_union
from members.models import Organisation

from . import calendar_files
from .calendar_links import google_calendar_url
from .models import Event
from .months import WEEKDAYS, Month
from .structured_data import describe_event


class VisibleEvents:
    """What this visitor may see. An answer that depends on who asks is kept by nobody else."""

    def get_queryset(self):
        return Event.objects.visible_to(self.request.user)

    def dispatch(self, request, *args, **kwargs):
        response = super().dispatch(request, *args, **kwargs)
        if request.user.is_authenticated:
            patch_cache_control(response, private=True)
        return response


LIST_DESCRIPTION = (
    "{}: hội nghị, hội thảo, tọa đàm, tập huấn, đại hội; thời gian, địa điểm và đơn vị chủ trì."
)
SECTION_CRUMB = ("Sự kiện", reverse_lazy("events:list"))


class EventListBase(VisibleEvents, PortalListView):
    template_name = "events/event_list.html"

    def get_queryset(self):
        return super().get_queryset().for_cards().of_kind(self.kind)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(
            kinds=Event.Kind.choices,
            kind=self.kind,
            unknown_kind="" if self.kind else self.asked_kind,
            description=LIST_DESCRIPTION.format(self.extra_context["heading"]),
            **kwargs,
        )
        events = context["page_obj"]
        return context | {
            "canonical_path": self.canonical_path(events, loai=self.kind),
            "is_empty_choice": bool(self.kind) and not events,
        }

    @property
    def asked_kind(self):
        return self.request.GET.get("loai", "").strip()[:40]

    @property
    def kind(self):
        return self.asked_kind if self.asked_kind in Event.Kind.values else ""


class UpcomingList(EventListBase):
    extra_context = {"section": "upcoming", "heading": "Sự kiện sắp tới", "crumbs": [("Sự kiện", None)]}

    def get_queryset(self):
        return super().get_queryset().upcoming()


class PastList(EventListBase):
    extra_context = {
        "section": "past",
        "heading": "Sự kiện đã diễn ra",
        "crumbs": [SECTION_CRUMB, ("Đã diễn ra", None)],
    }

    def get_queryset(self):
        return super().get_queryset().past()


class EventMonth(VisibleEvents, ListView):
    """Not paginated: a month is a page of its own."""

    template_name = "events/event_month.html"

    def get_queryset(self):
        month = self.kwargs["month"]
        return super().get_queryset().for_cards().in_month(month.year, month.month)

    def get_context_data(self, **kwargs):
        month = self.kwargs["month"]
        kwargs |= {"month": month, "weeks": month.weeks(self.object_list), "weekdays": WEEKDAYS}
        kwargs |= {
            "section": "month",
            "heading": f"Lịch sự kiện {str(month).lower()}",
            "description": f"Hội nghị, hội thảo, tọa đàm, tập huấn theo từng ngày, {str(month).lower()}.",
            "is_empty": not self.object_list,
            "this_month": this_month(),
            "crumbs": [SECTION_CRUMB, (str(month), None)],
        }
        return super().get_context_data(**kwargs)


class EventDetail(PreviewMixin, DetailView):
    """What is not for everybody (a preview, an event for members) is marked and stored nowhere."""

    queryset = Event.objects.with_host().select_related("host__logo")
    model = Event

    def get_context_data(self, **kwargs):
        event = self.object
        kwargs |= {
            "description": event.description,
            "is_unlisted": not event.is_public,
            "attachments": event.attachments.public(),
            "crumbs": [SECTION_CRUMB, (event.title, None)],
            "google_calendar_url": google_calendar_url(event),
        }
        return super().get_context_data(**kwargs, **self.hosts())

    def hosts(self):
        co_hosts = list(self.object.co_hosts.named().select_related("logo"))
        hosts = [host for host in (self.object.host, *co_hosts) if host]
        listed = listed_among(hosts)
        return {
            "co_hosts": co_hosts,
            "listed": listed,
            "structured_data": describe_event(self.object, hosts, listed),
        }

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        if not self.object.is_public:
            add_never_cache_headers(response)
        return response


def show_this_month(request):
    return redirect(this_month())


def event_ics(request, slug):
    event = get_object_or_404(Event.objects.visible_to(request.user).with_host(), slug=slug)
    response = calendar_response(calendar_files.one_event(event), event.slug)
    if not event.is_public:
        add_never_cache_headers(response)
    return response


def all_ics(request):
    """Every public event, what was included, for a calendar to subscribe to."""
    events = Event.objects.published().order_by("starts_at", "pk").with_host().defer("programme")
    return calendar_response(calendar_files.all_events(events, calendar_name()), "lich-su-kien")


def calendar_response(content, name):
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    return response


def calendar_name():
    return f"Sự kiện – {current_union().short_name}"


def this_month():
    return Month.of(timezone.localdate())


def listed_among(organisations):
    """Whom the directory shows, and a page may link to: drafts and outside bodies are named only."""
    keys = [organisation.pk for organisation in organisations]
    return set(Organisation.objects.published().filter(pk__in=keys).values_list("pk", flat=True))
