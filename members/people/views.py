from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views.generic import DetailView

from .models import Person
from .offices import is_held, read_offices
from .structured_data import describe_person


class PersonDetail(DetailView):
    """Of an office holder alone. Kept by no cache: what is withdrawn is gone at once."""

    model = Person

    def get_queryset(self):
        people = Person.objects.visible_to(self.request.user)
        return people.with_titles().select_related("photo")

    def get_context_data(self, **kwargs):
        person, seats = self.object, self.object.public_seats
        return super().get_context_data(
            crumbs=[("Tổ chức", reverse("governance:chart")), (person.full_name, None)],
            public=person.public,
            summary=f"{person.titled_name}: {'; '.join(read_offices(seats)[:3])}.",
            structured_data=describe_person(person, filter(is_held, seats)),
            **kwargs,
        )

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        add_never_cache_headers(response)
        return response
