"""Certificates of honours as one PDF, a page each, set by typst from an editable template."""

import logging
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from django.core.exceptions import ValidationError

from assocportal.common.printing.figures import describe_file
from assocportal.common.printing.typesetting import typeset
from assocportal.common.union import current_union

from .models import CertificateTemplate, Honour
from .wording import fill_lines

LAYOUT = str(Path(__file__).parent / "certificate.typ")
MOST_AT_ONCE = 500
SCREEN = 80.0  # pixels an inch, of a sample to look at
logger = logging.getLogger(__name__)


def print_certificates(honours: Iterable[Honour], template: CertificateTemplate) -> bytes:
    """A PDF; each honour with its decision and form (`select_related`). Nothing that was taken back is printed."""
    return draw(describe(list(honours), template), format="pdf")


def draw_sample(honour: Honour, template: CertificateTemplate) -> bytes:
    """What a page of it looks like, as PNG; neither need be stored."""
    return draw(describe([honour], template), format="png", ppi=SCREEN)


def draw(data: dict, **options) -> bytes:
    from typst import TypstError

    try:
        return typeset(LAYOUT, data, **options)
    except TypstError as error:  # the emblem's file is broken
        logger.warning("Giấy khen in không có biểu trưng: %s", error)
    return typeset(LAYOUT, data | {"emblem": None}, **options)


def describe(honours: list[Honour], template: CertificateTemplate) -> dict:
    revoked = next((honour for honour in honours if honour.is_revoked), None)
    if revoked:
        raise ValidationError(f"“{revoked.recipient_name}” đã bị hủy bỏ khen thưởng nên không in được.")
    emblem = current_union().emblem
    return {
        "title": f"{template.heading} ({len(honours)})",
        "publisher": current_union().official_name,
        "giver": template.giver,
        "heading": template.heading,
        "orientation": template.orientation,
        "has_frame": template.has_frame,
        "emblem": describe_file(emblem)["file"] if emblem and template.has_frame else None,
        "certificates": [describe_honour(honour, template) for honour in honours],
    }


def describe_honour(honour: Honour, template: CertificateTemplate) -> dict:
    decision = honour.decision
    return {
        "lines": fill_lines(template.body, values_of(honour)),
        "decision": tell_decision(decision),
        "book": f"Số vào sổ: {honour.book_number}" if honour.book_number else "",
        "dated": tell_place_and_day(template.place, decision.decided_on),
        "signer_title": decision.signer_title,
        "signer_name": decision.signer_name,
    }


def values_of(honour: Honour) -> dict[str, str]:
    return {
        "tên": honour.recipient_name,
        "đơn vị": honour.recipient_detail,
        "thành tích": honour.merit,
        "năm": str(honour.decision.year_judged),
        "hình thức": honour.form.name,
        "quyết định": tell_decision(honour.decision),
    }


def tell_decision(decision) -> str:
    if not decision.number:
        return ""
    return ", ".join(filter(None, [f"Quyết định số {decision.number}", tell_day(decision.decided_on)]))


def tell_place_and_day(place: str, day: date | None) -> str:
    """Dots where the day is written by hand."""
    return ", ".join(filter(None, [place, tell_day(day) or "ngày …… tháng …… năm ………"]))


def tell_day(day: date | None) -> str:
    """`ngày 10 tháng 01 năm 2022`, as a decree writes it: January and February with a nought, and days below ten."""
    if day is None:
        return ""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"
