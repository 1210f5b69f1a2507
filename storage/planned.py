"""What is stored of whatever an officer plans to tell: of which kind it is, and whether it may leave."""

from enum import StrEnum

from sqlalchemy import ColumnElement, and_

from storage.tables import feedback


class Kind(StrEnum):
    """What an officer wrote: feedback of an engagement, or an update of a service."""

    FEEDBACK = "feedback"
    UPDATE = "update"


class PlanState(StrEnum):
    """Whether what an officer wrote may leave: once it is approved. A trial goes to staff alone."""

    WAITING = "waiting"
    APPROVED = "approved"
    TRIAL = "trial"


def is_feedback() -> ColumnElement[bool]:
    """Choose the feedback of engagements: no updates, no trials on staff, and nothing that waits."""
    return and_(feedback.c.kind == Kind.FEEDBACK.value, feedback.c.state == PlanState.APPROVED.value)
