"""Notices: short news of an engagement, beside the feedback that its authors write."""

from dataclasses import dataclass
from enum import StrEnum

from engagements.promises import Promise


class News(StrEnum):
    """What there is to tell in a sentence or two.

    `extended`: there is more time to take part. `new`: something of a service or on a subject that somebody
    follows. `questions-wait`: the team asks those who took part something more. `reminder`: what somebody
    wished to be reminded of. `late`: the day by which feedback was promised has passed. `feedback-due` is for
    the service's own staff: such a day is near, or over.
    """

    EXTENDED = "extended"
    NEW = "new"
    QUESTIONS_WAIT = "questions-wait"
    REMINDER = "reminder"
    LATE = "late"
    FEEDBACK_DUE = "feedback-due"


@dataclass(frozen=True, slots=True)
class Notice:
    """One piece of news of one engagement; what it tells of a promise is read when it is told."""

    engagement: str
    news: News
    promise: Promise | None = None
