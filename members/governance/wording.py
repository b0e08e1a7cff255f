"""A moment, and the bodies of a day, in words."""

from django.utils.text import get_text_list

from assocportal.common.vietnamese import short_date


def describe_moment(moment):
    """`Khóa V (2022–2027), hiện nay`; `Lâm thời (2025–2026), ngày 24/6/2025`"""
    when = "hiện nay" if moment.is_now else f"ngày {short_date(moment.day)}"
    return f"{moment.term}, {when}" if moment.term else when.capitalize()


def describe_bodies(organisation, sittings):
    """`Ban Chấp hành 34 người, Ban Thường vụ 13 người và Thường trực 4 người.`"""
    told = [f"{sitting.body.name} {sitting.count} người" for sitting in sittings if sitting.count]
    name = organisation.name
    return f"{name}: {get_text_list(told, 'và')}." if told else f"Sơ đồ tổ chức của {name}."
