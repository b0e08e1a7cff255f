"""What the pages of the desk beside lists and forms share: which day is asked for, what stands around."""

from django.utils import timezone

from assocportal.common.desk_filters import read_day


def asked_day(request, name="ngay"):
    return read_day(request.GET.get(name, ""))


def today_or(day):
    return day or timezone.localdate()


def page_context(model_admin, request, **values):
    context = model_admin.admin_site.each_context(request)
    return context | {"opts": model_admin.opts, "media": model_admin.media} | values
