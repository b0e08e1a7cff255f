from django.urls import reverse
from django.views.generic import DetailView

from assocportal.common.lists import PortalListView
from assocportal.common.preview import PreviewMixin

from .forms import DirectoryFilterForm
from .mapping import draw_map
from .models import Organisation
from .paging import OrganisationPaginator
from .profile import Profile, with_profile
from .structured_data import describe_organisation
from .wording import summarise


class OrganisationList(PortalListView):
    model = Organisation
    paginate_by = 32

    def get_queryset(self):
        self.filter_form = DirectoryFilterForm(self.request.GET)
        return self.filter_form.narrow(Organisation.objects.listed())

    def get_paginator(self, queryset, per_page, **kwargs):
        return OrganisationPaginator(queryset, per_page, day=self.filter_form.day, **kwargs)

    def get_context_data(self, **kwargs):
        form = self.filter_form
        context = super().get_context_data(
            crumbs=[("Hội thành viên", None)],
            filter_form=form,
            totals=Organisation.objects.totals(form.day),
            **kwargs,
        )
        context["map"] = draw_map(context["paginator"].keys_on_map)
        path = self.canonical_path(context["page_obj"], **form.chosen)
        is_empty = not context["object_list"]
        gone = form.find_gone(Organisation.objects.listed()) if is_empty else []
        return context | {"canonical_path": path, "is_empty_choice": is_empty, "gone": gone}


class OrganisationDetail(PreviewMixin, DetailView):
    model = Organisation

    @property
    def queryset(self):
        """Made for each visit: it asks what is public now, and what was counted by today."""
        organisations = Organisation.objects.select_related("field", "logo", "parent", "place")
        organisations = organisations.defer("names_plain", "names_tone", "parent__introduction")
        return with_profile(organisations.with_counts())

    def get_context_data(self, **kwargs):
        profile = Profile(self.object)
        return super().get_context_data(
            crumbs=[("Hội thành viên", reverse("members:list")), (str(self.object), None)],
            profile=profile,
            contacts=profile.contacts,
            attachments=profile.other_files,
            parent=self.find_parent(),
            summary=summarise(self.object),
            structured_data=describe_organisation(self.object, profile.contacts),
            **kwargs,
        )

    def find_parent(self):
        """Named only where the public may see it."""
        parent = self.object.parent
        return parent if parent and parent.is_published else None
