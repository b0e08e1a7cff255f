from django.db.models import Q
from django.http import HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from assocportal.common.union import current_union

from .chart import MOST_BESIDE, Chart, told_congresses
from .models import Body, Seat, Term
from .moments import MomentForm
from .officials import contact_officials, office_owners, public_contacts
from .sittings import shown_bodies, sit
from .structured_data import describe_chart
from .union import own_organisation
from .updates import latest_day
from .wording import describe_bodies, describe_moment

SECTION = "Tổ chức"
# of a unit its chief is the head, who stands lower in the protocol of the whole
HEADS = (*Seat.HEADS, Seat.Role.CHIEF_OF_OFFICE)


def terms_of(organisation):
    return list(Term.objects.filter(organisation=organisation))


class MomentMixin:
    """A page that shows an organisation's people at a moment that the visitor chooses."""

    def read_moment(self, organisation):
        self.form = MomentForm(self.request.GET, terms_of(organisation))
        return self.form.find_moment()

    def describe_moment(self, moment):
        chosen = self.form.chosen
        query = "&".join(f"{name}={value}" for name, value in chosen.items())
        return {
            "form": self.form,
            "moment": moment,
            "heading_moment": describe_moment(moment) if moment else "",
            "is_chosen": any(self.form.data.get(name) for name in self.form.fields),
            "canonical_path": f"{self.request.path}?{query}" if query else self.request.path,
        }


class OrganisationChart(MomentMixin, TemplateView):
    template_name = "governance/chart.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(crumbs=[(SECTION, None)], **kwargs)
        organisation = own_organisation()
        if organisation is None:
            return context
        moment = self.read_moment(organisation)
        context |= {"organisation": organisation, **self.describe_moment(moment)}
        return context | self.draw(organisation, moment) if moment else context

    def draw(self, organisation, moment):
        chart = Chart(organisation, moment)
        held, planned = told_congresses(organisation, moment)
        sittings = [*chart.bodies, *chart.units]
        return {
            "chart": chart,
            "top": chart.top,
            "is_beside": chart.top.ends <= MOST_BESIDE,
            "held": held,
            "planned": planned,
            "description": describe_bodies(organisation, chart.bodies),
            "updated_on": latest_day(chart.changed_at, sittings),
            "structured_data": describe_chart(chart.bodies) if moment.is_now else None,
        }


class BodyDetail(MomentMixin, TemplateView):
    template_name = "governance/body.html"

    def get(self, request, *args, **kwargs):
        bodies = Body.objects.published().select_related("organisation").defer("organisation__introduction")
        self.body = get_object_or_404(bodies, pk=kwargs["pk"])
        if request.path != self.body.get_absolute_url():
            return HttpResponsePermanentRedirect(self.body.get_absolute_url())
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        body, organisation = self.body, self.body.organisation
        moment = self.read_moment(organisation)
        return super().get_context_data(
            body=body,
            organisation=organisation,
            sitting=sit([body], moment.term, moment.day)[0] if moment else None,
            heads=self.read_heads(),
            others=list(Body.objects.published().filter(organisation=organisation)),
            crumbs=self.make_crumbs(),
            **self.describe_moment(moment),
            **kwargs,
        )

    def read_heads(self):
        """Who led it, the latest first."""
        seats = Seat.objects.published().filter(body=self.body, role__in=HEADS)
        seats = seats.select_related("person", "term").prefetch_related("person__titles")
        return list(seats.order_by("-starts_on", "role", "-pk")[:60])

    def make_crumbs(self):
        organisation = self.body.organisation
        if organisation.kind == organisation.Kind.UNION:
            return [(SECTION, reverse("governance:chart")), (self.body.name, None)]
        directory = ("Hội thành viên", reverse("members:list"))
        named = (organisation.short_name or organisation.name, organisation.get_absolute_url())
        return [directory, named, (self.body.name, None)]


class Duties(TemplateView):
    """Chức năng, nhiệm vụ: of the union, of each of its bodies and units."""

    template_name = "governance/duties.html"

    def get_context_data(self, **kwargs):
        crumbs = [(SECTION, reverse("governance:chart")), ("Chức năng, nhiệm vụ", None)]
        context = super().get_context_data(crumbs=crumbs, **kwargs)
        organisation = own_organisation()
        if organisation is None:
            return context
        office = Q(kind=organisation.Kind.OFFICE)
        parts = list(
            type(organisation).objects.published().current().filter(office).order_by("name_sort", "pk")
        )
        bodies = [body for body in shown_bodies([organisation, *parts]) if body.duties]
        changes = [
            *(part.updated_at for part in (organisation, *parts)),
            *(body.changed_at for body in bodies),
        ]
        return context | {
            "organisation": organisation,
            "bodies": [body for body in bodies if body.organisation_id == organisation.pk],
            "offices": [
                (part, [body for body in bodies if body.organisation_id == part.pk]) for part in parts
            ],
            "updated_on": latest_day(max(filter(None, changes)), []),
        }


@method_decorator(never_cache, name="dispatch")
class ContactOfficials(TemplateView):
    """Telephones of people: nobody keeps a copy that outlives their consent."""

    template_name = "governance/officials.html"

    def get_context_data(self, **kwargs):
        crumbs = [(SECTION, reverse("governance:chart")), ("Cán bộ đầu mối", None)]
        context = super().get_context_data(crumbs=crumbs, **kwargs)
        organisation = own_organisation()
        if organisation is None:
            return context
        owners = office_owners(organisation)
        officials = contact_officials(organisation, owners)
        changes = [organisation.updated_at, *(seat.person.updated_at for seat in officials)]
        days = [seat.starts_on for seat in officials]
        return context | {
            "organisation": organisation,
            "officials": officials,
            "contacts": public_contacts(owners),
            "address": organisation.address or current_union().address,
            "updated_on": max([*(timezone.localdate(moment) for moment in changes), *days]),
        }
