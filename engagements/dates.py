"""Days and times as an author writes them: on the wall clock of Wales."""

from datetime import UTC, date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

LONDON = ZoneInfo("Europe/London")


def wall_time(moment: datetime) -> datetime:
    """Read a time without a zone as the wall clock of Wales, and show every other one on it.

    In the hour that is left out in spring there is no such time; in the hour that comes twice in autumn
    there are two: both are refused, and a time with its distance from UTC says which of the two is meant.
    """
    try:
        if moment.tzinfo is not None:
            return moment.astimezone(LONDON)
        first, second = (moment.replace(tzinfo=LONDON, fold=fold) for fold in (0, 1))
        if first.astimezone(UTC).astimezone(LONDON).replace(tzinfo=None) != moment:
            raise PydanticCustomError("date_left_out", "the clocks jump over it")
        if first.utcoffset() != second.utcoffset():
            raise PydanticCustomError("date_twice", "the clocks show it twice")
        return first
    except OverflowError:
        raise PydanticCustomError("date_outside_the_calendar", "outside the calendar") from None


def written_as_a_date(value: object) -> object:
    """Refuse a bare number, which would be read as seconds since 1970."""
    if isinstance(value, str) and "-" not in value.strip()[1:]:
        raise PydanticCustomError("date_without_hyphens", "a date has hyphens")
    return value


def written_with_a_time(value: object) -> object:
    """Ask for the time of day: a closing date alone would close at its first moment."""
    if isinstance(value, str) and ":" not in value:
        _assert_a_day(written_as_a_date(value))
        raise PydanticCustomError("date_without_time", "a time is needed")
    return written_as_a_date(value)


def _assert_a_day(written: object) -> None:
    try:
        date.fromisoformat(str(written).strip())
    except ValueError:
        raise PydanticCustomError("date_of_no_calendar", "no day of any calendar") from None


Day = Annotated[date, BeforeValidator(written_as_a_date)]
WallTime = Annotated[datetime, BeforeValidator(written_with_a_time), AfterValidator(wall_time)]
