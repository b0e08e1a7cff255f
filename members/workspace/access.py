"""Who acts for which organisation, and the base of every page of the workspace."""

from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404
from django.utils.cache import add_never_cache_headers

from members.models import Organisation

from .models import OrganisationUser


def roles_of(user):
    return OrganisationUser.objects.acting().filter(user=user)


def organisations_of(user):
    return Organisation.objects.filter(pk__in=roles_of(user).values("organisation")).named()


def is_acting(user) -> bool:
    return roles_of(user).exists()


def find_organisation(user, key):
    """Of others nobody learns whether they are there."""
    organisation = Organisation.objects.filter(pk__in=roles_of(user).values("organisation"), pk=key).first()
    if organisation is None:
        raise Http404
    return organisation


def never_kept(response):
    add_never_cache_headers(response)
    response["Cache-Control"] = "no-store, private"
    return response


class OrganisationPageMixin(LoginRequiredMixin):
    """A page of one organisation, for those who act for it; kept by no cache."""

    title = ""

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated:
            self.organisation = find_organisation(request.user, kwargs["organisation"])
        return never_kept(super().dispatch(request, *args, **kwargs))

    def get_context_data(self, **kwargs):
        kwargs |= {"organisation": self.organisation, "title": self.title}
        return super().get_context_data(**kwargs)
