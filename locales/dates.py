"""Dates and times as people read them. Only the long form: Babel's other Welsh patterns are wrong."""

from datetime import date, datetime, time
from functools import lru_cache

from babel.dates import format_date

from engagements.dates import LONDON
from engagements.language import Language


def long_date(day: date, language: Language) -> str:
    """Write a day: 21 Tachwedd 2026, 21 November 2026. A moment shows its time in Wales too."""
    if isinstance(day, datetime):
        local = day.astimezone(LONDON)
        return f"{_long(local.date(), language)}, {clock_time(local.time())}"
    return _long(day, language)


def clock_time(at: time) -> str:
    """Write a time by the 24 hours of either language: 17:00."""
    return f"{at:%H:%M}"


@lru_cache(maxsize=256)
def _long(day: date, language: Language) -> str:
    return format_date(day, "d MMMM y", locale=language)
