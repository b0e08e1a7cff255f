"""Taking an honour back (law 06/2022/QH15, chapter VII): an act with a decision, a day and a reason, never undone.

Whoever is honoured again is honoured by a new decision, in a new row.
"""

from datetime import date

from django.core.exceptions import ValidationError

from assocportal.common.history.records import because
from assocportal.common.refusals import explained
from assocportal.common.workflow.rights import has_right, may_publish

from .models import Honour

DONE_ALREADY = "Khen thưởng này đã bị hủy bỏ. Nếu khen lại, hãy ghi một khen thưởng mới theo quyết định mới."


def may_revoke(user, honour: Honour) -> bool:
    """Whoever may publish its decision."""
    return not honour.is_revoked and has_right(user, "change", honour) and may_publish(user, honour.decision)


def revoke(honour: Honour, *, on: date, number: str, reason: str) -> None:
    """Of two who press at once the second is told."""
    with because(f"hủy bỏ theo quyết định {number}"), explained():
        stored = Honour.objects.select_for_update().get(pk=honour.pk)
        if stored.is_revoked:
            raise ValidationError(DONE_ALREADY)
        stored.revoked_on, stored.revocation_number, stored.revocation_reason = on, number, reason
        stored.save(update_fields=["revoked_on", "revocation_number", "revocation_reason"])
