"""The roles of an office, there after every `migrate`.

A right is given to its groups at the moment it comes into being and never again: what people change stays. It is
done after migrating, not in a migration, because on a fresh database permissions do not exist before.
"""

from django.apps import apps as installed
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Permission
from django.db import connections
from django.db.models import Q
from django.utils import translation

CONTRIBUTORS = "Cộng tác viên"
EDITORS = "Biên tập viên"
CHIEFS = "Trưởng ban biên tập"
MEMBER_OFFICERS = "Cán bộ hội viên"
EVENT_OFFICERS = "Cán bộ sự kiện"
ADMINISTRATORS = "Quản trị"

ADD_CHANGE_VIEW = ("add", "change", "view")
ALL = (*ADD_CHANGE_VIEW, "delete")
VIEW = ("view",)

# No role deletes content or accounts: these are withdrawn and switched off. A place in a menu, in an album, in a
# table of figures is no content of its own, nor is a group of synonyms: these may be cleared.
PICTURES_AND_FILES = {
    "common.picture": ADD_CHANGE_VIEW,
    "common.attachment": ADD_CHANGE_VIEW,
    "common.albumpicture": ALL,
    "common.video": ALL,
}
LOOKED_UP = {"news.category": VIEW, "events.event": VIEW, "members.organisation": VIEW}
REGISTER = {
    "members.organisation": (*ADD_CHANGE_VIEW, "publish"),
    # a row of the register that was typed wrongly is cleared: its history stays
    "members.contact": ALL,
    "members.place": ADD_CHANGE_VIEW,
    "members.statusevent": ALL,
    "members.membershipcount": ALL,
    "members.person": (*ADD_CHANGE_VIEW, "merge", "export"),
    "members.persontitle": ALL,
    "members.consent": ADD_CHANGE_VIEW,
    "members.consenttext": ADD_CHANGE_VIEW,
    "members.body": ADD_CHANGE_VIEW,
    "members.term": ADD_CHANGE_VIEW,
    "members.congress": ADD_CHANGE_VIEW,
    "members.seat": ALL,
    "members.honourform": ADD_CHANGE_VIEW,
    "members.honourdecision": (*ADD_CHANGE_VIEW, "publish"),
    "members.honour": (*ALL, "export"),
    "members.certificatetemplate": ADD_CHANGE_VIEW,
    "members.organisationuser": ADD_CHANGE_VIEW,
    "members.rowproposal": ("change", "view"),
    "members.field": ADD_CHANGE_VIEW,
    "members.reportingperiod": (*ADD_CHANGE_VIEW, "publish"),
    "members.publishedfigure": ALL,
}
CALENDAR = {"events.event": (*ADD_CHANGE_VIEW, "publish")}
ROLES = {
    CONTRIBUTORS: {
        **LOOKED_UP,
        **PICTURES_AND_FILES,
        "news.article": ADD_CHANGE_VIEW,
        "news.tag": VIEW,
        "news.wordimport": ("add", "view"),
    },
    EDITORS: {
        **LOOKED_UP,
        **PICTURES_AND_FILES,
        "news.article": (*ADD_CHANGE_VIEW, "publish", "edit_others"),
        "news.tag": ADD_CHANGE_VIEW,
        "news.wordimport": ("add", "view"),
    },
    CHIEFS: {
        **PICTURES_AND_FILES,
        **REGISTER,
        **CALENDAR,
        # what is erased never comes back
        "members.person": (*ADD_CHANGE_VIEW, "merge", "export", "erase"),
        "news.article": (*ADD_CHANGE_VIEW, "publish", "publish_everywhere", "edit_others", "count"),
        "news.category": ADD_CHANGE_VIEW,
        "news.tag": ADD_CHANGE_VIEW,
        "news.wordimport": ("add", "view"),
        "common.page": (*ADD_CHANGE_VIEW, "publish"),
        "common.menuitem": ALL,
        "common.relatedlink": ALL,
        "common.synonymgroup": ALL,
        "common.missedsearch": VIEW,
    },
    MEMBER_OFFICERS: {**LOOKED_UP, **PICTURES_AND_FILES, **REGISTER},
    EVENT_OFFICERS: {**LOOKED_UP, **PICTURES_AND_FILES, **CALENDAR},
    # accounts and what they may do, not what is written: of a category its editors (see CategoryAdmin)
    ADMINISTRATORS: {
        "common.user": ADD_CHANGE_VIEW,
        "news.category": ("change", "view"),
        "common.union": ADD_CHANGE_VIEW,
        "common.redirect": ADD_CHANGE_VIEW,
        "common.scheduledrun": VIEW,
        "common.outgoingmail": ("view", "resend"),
        "common.auditentry": ("view", "export"),
        "auth.group": VIEW,
    },
}
_known = set()  # keys of the rights that were there before this `migrate`
ACTIONS = {"add": "Được thêm", "change": "Được sửa", "delete": "Được xóa", "view": "Được xem"}


def note_known_rights(sender, using, **kwargs):
    """Receiver of `pre_migrate`: what is there before, so that afterwards the new ones can be told."""
    global _known
    is_new = Permission._meta.db_table not in connections[using].introspection.table_names()
    _known = set() if is_new else set(Permission.objects.using(using).values_list("pk", flat=True))


def settle_roles(sender, using, apps=installed, **kwargs):
    """Receiver of `post_migrate` of django.contrib.auth, which is sent whatever was migrated."""
    try:
        group_model = apps.get_model("auth", "Group")
        permission_model = apps.get_model("auth", "Permission")
    except LookupError:  # migrating backwards, to before there were groups
        return
    for app_config in installed.get_app_configs():
        create_permissions(app_config, verbosity=0, using=using)
    permissions = permission_model.objects.using(using)
    _name_in_vietnamese(permissions)
    for name, rights in ROLES.items():
        group, is_new = group_model.objects.using(using).get_or_create(name=name)
        given = permissions.filter(_any_of(rights))
        group.permissions.add(*(given if is_new else given.exclude(pk__in=_known)))


def forget_known_rights(sender, **kwargs):
    """The last receiver of `post_migrate`: `flush` sends that signal alone, and what it leaves is all new."""
    _known.clear()


def is_new_right(codename, using):
    return Permission.objects.using(using).filter(codename=codename).exclude(pk__in=_known).exists()


def _name_in_vietnamese(permissions):
    """Django stores “Can add …” whatever the language, and `migrate` runs without any."""
    english = list(permissions.filter(name__startswith="Can ").select_related("content_type"))
    with translation.override(settings.LANGUAGE_CODE):
        for permission in english:
            model = _model_of(permission.content_type)
            action = permission.codename.partition("_")[0]
            if model and action in ACTIONS:
                permission.name = f"{ACTIONS[action]} {model._meta.verbose_name}"
    permissions.bulk_update(english, ["name"])


def _model_of(content_type):
    try:
        return installed.get_model(content_type.app_label, content_type.model)
    except LookupError:  # what is left of an app that was taken out
        return None


def _any_of(rights):
    """A right whose model does not declare it is simply not found."""
    condition = Q(pk__in=[])
    for model, actions in rights.items():
        label, name = model.split(".")
        codenames = [f"{action}_{name}" for action in actions]
        condition |= Q(content_type__app_label=label, content_type__model=name, codename__in=codenames)
    return condition
