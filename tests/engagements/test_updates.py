"""An update of a service, as it is read."""

from datetime import UTC, datetime

import pytest

from engagements import limits
from engagements.dates import LONDON
from engagements.faults import FaultyFile
from engagements.file import UPDATE as ADAPTER
from engagements.file import is_engagement, is_feedback, is_follow_up, is_update, read_update
from engagements.language import Language
from tests.engagements.files import ENGAGEMENT, FEEDBACK, UPDATE, changed
from tests.examples import EXAMPLES

FOR_SOME = changed(UPDATE, "send_at", "audience: {engagement: small, language: cy}\nsend_at")

FAULTS = [
    # a text in one language alone
    ("text: {cy: Mae rhywbeth wedi newid, en: Something has changed}", "text: {en: a}", ("missing", 3)),
    # more than a few messages hold
    ("en: Something", f"en: {'s' * limits.UPDATE}", ("words-too-long", 3)),
    # no service
    ("service: {cy: Gwasanaeth, en: Service}\n", "", ("missing", 1)),
    # readers of a language that the chat does not speak
    ("send_at", "audience: {language: fr}\nsend_at", ("not-offered", 4)),
    # an hour that the clocks jump over
    ("2027-02-10T10:00", "2027-03-28T01:00", ("time-left-out", 4)),
]


@pytest.mark.parametrize(("old", "new", "expected"), FAULTS, ids=[row[2][0] for row in FAULTS])
def test_a_fault_of_an_update_is_named_with_its_line(old: str, new: str, expected: tuple[str, int]) -> None:
    """An officer is told of the one fault of an update, and on which line it stands."""
    with pytest.raises(FaultyFile) as refused:
        read_update(changed(UPDATE, old, new))

    assert [expected] == [(fault.code, fault.line) for fault in refused.value.faults]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (UPDATE, [True, False, False, False]),
        (FOR_SOME, [True, False, False, False]),
        (FEEDBACK, [False, True, False, False]),
        (ENGAGEMENT, [False, False, True, False]),
        ("question: {cy: a, en: b}\n", [False, False, False, True]),
    ],
    ids=["update", "for-some", "feedback", "engagement", "follow-up"],
)
def test_a_file_is_of_one_kind(text: str, kinds: list[bool]) -> None:
    """An officer who takes one file for another is told which kind it is, for it is never of two."""
    assert kinds == [is_update(text), is_feedback(text), is_engagement(text), is_follow_up(text)]


def test_an_update_is_for_the_followers_of_its_service() -> None:
    """Whoever follows a service hears its news, and of a narrower circle those who follow that engagement."""
    assert ["service:service", "small"] == [read_update(text).followed for text in (UPDATE, FOR_SOME)]


def test_an_update_in_one_language_is_for_those_who_read_it_or_have_not_chosen() -> None:
    """Nobody misses news because they have not chosen a language yet."""
    takes = read_update(FOR_SOME).audience.takes

    assert [True, False, True] == [takes(Language.CY), takes(Language.EN), takes(None)]


def test_an_update_is_kept_as_it_was_written() -> None:
    """What is stored until its time says what its author wrote."""
    update = read_update((EXAMPLES / "updates" / "powys-recycling-1-bank-holiday.yaml").read_text())

    assert update == ADAPTER.validate_json(ADAPTER.dump_json(update, by_alias=True))


@pytest.mark.parametrize(("written", "hour"), [("+01:00", 0), ("+00:00", 1)])
def test_a_time_that_comes_twice_is_told_apart(written: str, hour: int) -> None:
    """An officer who means the first half past one, or the second, can say so."""
    told = read_update(changed(UPDATE, "2027-02-10T10:00", f"2027-10-31T01:30{written}"))

    assert datetime(2027, 10, 31, hour, 30, tzinfo=UTC) == told.send_at.astimezone(UTC)
    assert told.send_at.tzinfo is LONDON
