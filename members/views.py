from django.core.paginator import Paginator
from django.urls import reverse
from django.views.generic import DetailView

from assocportal.common.lists import PortalListView
from assocportal.common.preview import PreviewMixin

from .forms import DirectoryFilterForm
from .mapping import draw_map
from .models import Organisation
from .profile import Profile, with_profile
from .structured_data import describe_organisation
from .wording import summarise


class OrganisationList(PortalListView):
    model = Organisation
    paginate_by = 60
    # the page's keys asked for on their own would have every organisation's standing found out a second time
    paginator_class = Paginator

    def get_queryset(self):
        self.filter_form = DirectoryFilterForm(self.request.GET)
        self.chosen = self.filter_form.narrow(Organisation.objects.listed())
        return self.chosen.for_cards(self.filter_form.day)

    def get_context_data(self, **kwargs):
        form = self.filter_form
        context = super().get_context_data(
            crumbs=[("Hội thành viên", None)],
            filter_form=form,
            totals=Organisation.objects.totals(form.day),
            map=draw_map(self.chosen),
            **kwargs,
        )
        path = self.canonical_path(context["page_obj"], **form.chosen)
        return context | {"canonical_path": path, "is_empty_choice": not context["object_list"]}


class OrganisationDetail(PreviewMixin, DetailView):
    queryset = with_profile(
        Organisation.objects.select_related("field", "logo", "parent", "place")
        .defer("names_plain", "names_tone", "parent__introduction")
        .with_counts()
    )
    model = Organisation

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
