"""The promise: when the team is warned of it, how late it is, and which day comes next."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from engagements.promises import Promise

DUE = date(2027, 2, 22)
DAY = timedelta(days=1)
STANDING = Promise("small", (DUE,))


def warned_on(promise: Promise, since: date, until: date) -> list[date]:
    """Give the days on which a team that is looked after every day is warned."""
    days, day, last = [], since + DAY, since
    while day <= until:
        if promise.warns(last, day):
            days.append(day)
            last = day
        day += DAY
    return days


def test_the_team_is_warned_four_weeks_and_one_week_before_and_on_the_day() -> None:
    """An officer hears three times before the day passes, and once on each of those days."""
    expected = [DUE - 28 * DAY, DUE - 7 * DAY, DUE]

    assert expected == warned_on(STANDING, DUE - 100 * DAY, DUE)


def test_the_team_is_warned_each_week_that_it_is_late() -> None:
    """An officer whose promise has passed hears every week, and before the new day as before the first."""
    late = replace(STANDING, days=(DUE, DUE + 29 * DAY))

    expected = [DUE + days * DAY for days in (1, 7, 14, 21, 22, 28, 29)]
    assert expected == warned_on(late, DUE, DUE + 29 * DAY)


def test_nobody_is_warned_of_what_lay_before_the_publishing() -> None:
    """An officer who publishes a fortnight before the day is warned a week before it, and not at once."""
    assert [DUE - 7 * DAY] == warned_on(STANDING, DUE - 14 * DAY, DUE - DAY)


def test_what_was_missed_while_nothing_ran_is_one_warning() -> None:
    """An officer whose server was down for a month gets one warning, and not three."""
    assert STANDING.warns(DUE - 30 * DAY, DUE + DAY)
    assert not STANDING.warns(DUE + DAY, DUE + 2 * DAY)


def test_nobody_is_warned_of_a_promise_that_is_kept() -> None:
    """An officer whose feedback has left hears no more of its day."""
    kept = replace(STANDING, kept_on=DUE - 50 * DAY)

    assert [] == warned_on(kept, DUE - 50 * DAY, DUE + 50 * DAY)


@pytest.mark.parametrize(
    ("promise", "today", "late"),
    [
        (STANDING, DUE, 0),
        (STANDING, DUE + DAY, 1),
        (replace(STANDING, kept_on=DUE), DUE + 90 * DAY, 0),
        (replace(STANDING, kept_on=DUE + 10 * DAY), DUE + 90 * DAY, 10),
        (replace(STANDING, days=(DUE, DUE + 28 * DAY), kept_on=DUE + 20 * DAY), DUE + 90 * DAY, 20),
    ],
    ids=["on the day", "the day after", "kept in time", "kept late", "kept by the second day"],
)
def test_it_is_late_from_the_first_day_that_was_promised(promise: Promise, today: date, late: int) -> None:
    """A reader of the record sees how late it was by the first day, however often another was named."""
    assert late == promise.days_late(today)


@pytest.mark.parametrize(
    ("today", "expected"),
    [(DUE + DAY, DUE + 28 * DAY), (DUE + 100 * DAY, DUE + 127 * DAY)],
    ids=["the morning after", "after the server was down"],
)
def test_the_new_day_is_four_weeks_on(today: date, expected: date) -> None:
    """A participant is named a day four weeks after the one that passed, and never one that is over too."""
    assert expected == STANDING.put_off(today)


def test_a_day_passes_when_it_is_over() -> None:
    """A participant is not told of a delay on the promised day itself, nor of one where all was told."""
    kept = replace(STANDING, kept_on=DUE + DAY)

    assert [False, True, False] == [STANDING.passed(DUE), STANDING.passed(DUE + DAY), kept.passed(DUE + DAY)]
