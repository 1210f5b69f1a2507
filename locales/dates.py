"""Dates and times as people read them. Only the long form: Babel's other Welsh patterns are wrong."""

from datetime import date, datetime

from babel.dates import format_date

from engagements.engagement import LONDON
from engagements.language import Language


def long_date(day: date, language: Language) -> str:
    """Write a day: 21 Tachwedd 2026, 21 November 2026. A moment shows its time in Wales too."""
    if isinstance(day, datetime):
        local = day.astimezone(LONDON)
        return f"{format_date(local.date(), 'd MMMM y', locale=language)}, {local:%H:%M}"
    return format_date(day, "d MMMM y", locale=language)
