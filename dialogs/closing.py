"""How soon an engagement closes, in words beside its date, once it is soon."""

from datetime import datetime

from dialogs.text import Words, words
from engagements import limits
from engagements.dates import LONDON
from engagements.engagement import Engagement


def closing_soon(engagement: Engagement, now: datetime) -> tuple[Words, ...]:
    """Say in how many days it closes, by the calendar of Wales; nothing while that is far off, or over."""
    closes = engagement.closes_at.astimezone(LONDON)
    days = (closes.date() - now.astimezone(LONDON).date()).days
    if not engagement.is_open(now) or days > limits.CLOSING_SOON_DAYS:
        return ()
    if days == 0:
        return (words("closing-today", time=closes.timetz()),)
    if days == 1:
        return (words("closing-tomorrow"),)
    return (words("closing-soon", count=days),)
