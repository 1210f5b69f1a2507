"""Days and times as an author writes them: on the wall clock of Wales."""

from datetime import date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

LONDON = ZoneInfo("Europe/London")


def wall_time(moment: datetime) -> datetime:
    """Read a time without a zone as the wall clock of Wales, and show every other one on it."""
    try:
        return moment.replace(tzinfo=LONDON) if moment.tzinfo is None else moment.astimezone(LONDON)
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
