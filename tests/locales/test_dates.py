"""Dates in their long form, in both languages."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from engagements.dates import LONDON
from engagements.language import Language
from locales.dates import long_date

MONTHS = [
    ("Ionawr", "January"),
    ("Chwefror", "February"),
    ("Mawrth", "March"),
    ("Ebrill", "April"),
    ("Mai", "May"),
    ("Mehefin", "June"),
    ("Gorffennaf", "July"),
    ("Awst", "August"),
    ("Medi", "September"),
    ("Hydref", "October"),
    ("Tachwedd", "November"),
    ("Rhagfyr", "December"),
]


@pytest.mark.parametrize(("month", "welsh"), list(enumerate((cy for cy, _ in MONTHS), start=1)))
def test_a_day_in_welsh(month: int, welsh: str) -> None:
    """A participant reads 21 Tachwedd 2026, with the month unmutated after the number."""
    written = long_date(date(2026, month, 21), Language.CY)

    assert f"21 {welsh} 2026" == written


@pytest.mark.parametrize(("month", "english"), list(enumerate((en for _, en in MONTHS), start=1)))
def test_a_day_in_english(month: int, english: str) -> None:
    """A participant reads 21 November 2026, the day before the month."""
    written = long_date(date(2026, month, 21), Language.EN)

    assert f"21 {english} 2026" == written


@pytest.mark.parametrize("language", Language)
def test_a_day_of_one_figure_has_no_nought(language: Language) -> None:
    """A participant reads the first of May as people write it."""
    written = long_date(date(2026, 5, 1), language)

    assert written in ("1 Mai 2026", "1 May 2026")


@pytest.mark.parametrize(
    ("moment", "welsh", "english"),
    [
        # winter: as in UTC
        (datetime(2027, 1, 25, 17, 0, tzinfo=UTC), "25 Ionawr 2027, 17:00", "25 January 2027, 17:00"),
        # summer: an hour ahead
        (datetime(2027, 7, 25, 17, 0, tzinfo=UTC), "25 Gorffennaf 2027, 18:00", "25 July 2027, 18:00"),
        # late on a summer evening it is the next day already
        (datetime(2027, 6, 30, 23, 30, tzinfo=UTC), "1 Gorffennaf 2027, 00:30", "1 July 2027, 00:30"),
        # already on the clocks of Wales
        (datetime(2027, 7, 25, 9, 5, tzinfo=LONDON), "25 Gorffennaf 2027, 09:05", "25 July 2027, 09:05"),
        # from the other side of the world
        (
            datetime(2027, 1, 26, 1, 0, tzinfo=timezone(timedelta(hours=8))),
            "25 Ionawr 2027, 17:00",
            "25 January 2027, 17:00",
        ),
    ],
    ids=["winter", "summer", "next day", "wales", "east"],
)
def test_a_moment_shows_its_time_in_wales(moment: datetime, welsh: str, english: str) -> None:
    """A participant reads the closing time as their own clock will show it, in either language."""
    written = (long_date(moment, Language.CY), long_date(moment, Language.EN))

    assert (welsh, english) == written
