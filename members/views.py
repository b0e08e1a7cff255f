from django.urls import reverse
from django.views.generic import DetailView

from assocportal.common.lists import PortalListView
from assocportal.common.preview import PreviewMixin

from .forms import DirectoryFilterForm
from .models import Organisation
from .structured_data import describe_organisation
from .wording import summarise


class OrganisationList(PortalListView):
    model = Organisation
    paginate_by = 60

    def get_queryset(self):
        self.filter_form = DirectoryFilterForm(self.request.GET)
        return self.filter_form.narrow(Organisation.objects.listed().current().for_cards())

    def get_context_data(self, **kwargs):
        context = super().get_context_data(
            crumbs=[("Hội thành viên", None)],
            filter_form=self.filter_form,
            is_filtered=any(self.filter_form.data.get(name) for name in self.filter_form.fields),
            totals=Organisation.objects.totals(),
            **kwargs,
        )
        path = self.canonical_path(context["page_obj"], **self.filter_form.chosen)
        return context | {"canonical_path": path, "is_empty_choice": not context["object_list"]}


class OrganisationDetail(PreviewMixin, DetailView):
    queryset = Organisation.objects.select_related("field", "logo").with_counts()
    model = Organisation

    def get_context_data(self, **kwargs):
        contacts = list(self.object.contacts.filter(is_public=True))
        return super().get_context_data(
            crumbs=[("Hội thành viên", reverse("members:list")), (str(self.object), None)],
            contacts=contacts,
            attachments=self.object.attachments.public(),
            status_events=self.object.status_events.all(),
            summary=summarise(self.object),
            structured_data=describe_organisation(self.object, contacts),
            **kwargs,
        )
