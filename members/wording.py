"""What an organisation is, in a sentence made of its facts."""

from assocportal.common.union import current_union
from assocportal.common.vietnamese import group_digits

from .models import Organisation

OF_ITS_OWN = (Organisation.Kind.UNION, Organisation.Kind.EXTERNAL)


def summarise(organisation):
    """`Hội thành viên của Liên hiệp hội Lạc Giang, lĩnh vực Y dược; thành lập năm 1961; 745 hội viên.`"""
    return "; ".join([describe_standing(organisation), *filter(None, describe_facts(organisation))]) + "."


def describe_standing(organisation):
    standing = organisation.get_kind_display().capitalize()
    if organisation.kind not in OF_ITS_OWN:
        of = "" if organisation.kind == Organisation.Kind.CENTRE else "của "
        standing = f"{standing} {of}{current_union().short_name}"
    return f"{standing}, lĩnh vực {organisation.field}" if organisation.field else standing


def describe_facts(organisation):
    if organisation.founded_on:
        yield f"thành lập năm {organisation.founded_on.year}"
    if organisation.member_count:
        yield f"{group_digits(organisation.member_count)} hội viên"
    if organisation.leader_name:
        title = organisation.leader_title or "người đứng đầu"
        yield f"{title[0].lower()}{title[1:]}: {organisation.leader_name}"
