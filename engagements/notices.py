"""Notices: short news of an engagement, beside the feedback that its authors write."""

from dataclasses import dataclass
from enum import StrEnum


class News(StrEnum):
    """What there is to tell in a sentence or two.

    `extended`: there is more time to take part. `new`: something of a service or on a subject that somebody
    follows. `questions-wait`: the team asks those who took part something more. `reminder`: what somebody
    wished to be reminded of.
    """

    EXTENDED = "extended"
    NEW = "new"
    QUESTIONS_WAIT = "questions-wait"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Notice:
    """One piece of news of one engagement."""

    engagement: str
    news: News
