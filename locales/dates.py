"""Dates and times as people read them. Only the long form: Babel's other Welsh patterns are wrong."""

from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date

from engagements.dates import LONDON
from engagements.language import Language


def long_date(day: date, language: Language) -> str:
    """Write a day: 21 Tachwedd 2026, 21 November 2026. A moment shows its time in Wales too."""
    if isinstance(day, datetime):
        local = day.astimezone(LONDON)
        return f"{_long(local.date(), language)}, {local:%H:%M}"
    return _long(day, language)


@lru_cache(maxsize=256)
def _long(day: date, language: Language) -> str:
    return format_date(day, "d MMMM y", locale=language)
