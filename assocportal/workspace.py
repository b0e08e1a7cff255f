"""Where the members' workspace begins: what every wing has for one organisation, on one page."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from events.workspace import events_for
from members.workspace.access import OrganisationPageMixin, organisations_of
from members.workspace.tasks import find_sent, find_tasks
from news.workspace.articles import articles_of, find_article_tasks

SHOWN_ARTICLES = 5


@never_cache
@login_required
def choose_organisation(request):
    """Straight on where there is nothing to choose."""
    organisations = list(organisations_of(request.user))
    if len(organisations) == 1:
        return redirect("workspace_home", organisations[0].pk)
    return render(request, "workspace/choice.html", {"organisations": organisations})


class OrganisationHome(OrganisationPageMixin, TemplateView):
    template_name = "workspace/home.html"

    def get_context_data(self, **kwargs):
        organisation, user = self.organisation, self.request.user
        return super().get_context_data(
            tasks=[*find_tasks(organisation), *find_article_tasks(organisation, user)],
            sent=find_sent(organisation, user),
            articles=articles_of(organisation, user)[:SHOWN_ARTICLES],
            events=events_for(user),
            has_several=organisations_of(user).count() > 1,
            **kwargs,
        )
