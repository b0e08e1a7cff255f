"""What every public list shares."""

from django.views.generic import ListView


class PortalListView(ListView):
    """A page of twenty; the page's number stands in the address as `?trang=2`."""

    paginate_by = 20
    page_kwarg = "trang"
