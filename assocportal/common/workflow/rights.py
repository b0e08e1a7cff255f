"""Who may do what with a row. Everybody asks here; permissions alone do not know of categories and authorship.

A model says more by its methods `may_be_published_by`, `may_be_edited_by`, `may_be_seen_by` (see PublishedModel).
"""

from assocportal.common.publishing import State

# what the editors have decided about: only whoever may publish moves or changes it
DECIDED = (State.APPROVED, State.WITHDRAWN)


def may_publish(user, row) -> bool:
    """Approve, schedule, return, withdraw. Of rows that are not published but simply there: change them."""
    if hasattr(row, "may_be_published_by"):
        return row.may_be_published_by(user)
    return has_right(user, "change", row)


def may_edit(user, row) -> bool:
    """Whether a save by this person changes the row itself."""
    if not has_right(user, "change", row):
        return False
    if not hasattr(row, "state"):
        return True
    return may_publish(user, row) if row.state in DECIDED else row.may_be_edited_by(user)


def may_propose(user, row) -> bool:
    """Whether a save by this person waits as a pending version: the row is approved, and not theirs to publish."""
    return (
        getattr(row, "state", "") == State.APPROVED
        and has_right(user, "change", row)
        and row.may_be_edited_by(user)
        and not may_publish(user, row)
    )


def may_write(user, row) -> bool:
    """Whether the row's form takes anything from this person, for the row itself or as a proposal."""
    return may_edit(user, row) or may_propose(user, row)


def may_see(user, row) -> bool:
    """At the desk; what the public may see is another question (see publishing.py)."""
    if not (has_right(user, "view", row) or has_right(user, "change", row)):
        return False
    return row.may_be_seen_by(user) if hasattr(row, "may_be_seen_by") else True


def may_look_into(user, row) -> bool:
    """Also what no reader gets of it: former versions, files for the office. A contributor those of their own alone."""
    if not may_see(user, row):
        return False
    right = f"edit_others_{row._meta.model_name}"
    if right not in dict(row._meta.permissions):
        return True
    return row.created_by_id == user.pk or user.has_perm(f"{row._meta.app_label}.{right}")


def has_right(user, action: str, row_or_model) -> bool:
    options = row_or_model._meta
    return user.has_perm(f"{options.app_label}.{action}_{options.model_name}")
