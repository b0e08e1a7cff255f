"""For the desk's index: `{% kept_forms %}` lists what this person has typed and not saved."""

from django import template
from django.contrib import admin
from django.contrib.admin.exceptions import NotRegistered

from assocportal.common.drafts.models import KeptForm
from assocportal.common.drafts.views import restore_address

register = template.Library()
LISTED = 10


@register.inclusion_tag("admin/includes/kept_forms.html", takes_context=True)
def kept_forms(context):
    kept = KeptForm.objects.filter(user=context["request"].user).select_related("content_type")[:LISTED]
    return {"kept_forms": [row for one in kept if (row := _describe(one))]}


def _describe(kept):
    try:
        model_admin = admin.site.get_model_admin(kept.content_type.model_class())
    except NotRegistered:
        return None
    kind = model_admin.opts.verbose_name
    is_new = not kept.key.isdecimal()
    return {"kept": kept, "kind": kind, "is_new": is_new, "address": restore_address(model_admin, kept.key)}
