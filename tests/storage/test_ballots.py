"""What is inside an envelope, and the rules by which a box of them is released."""

import json
from dataclasses import replace
from datetime import date

import pytest

from dialogs.answers import ANSWERS as AS_JSON
from dialogs.answers import Answer
from engagements.engagement import Mode, Privacy
from engagements.language import Language
from storage.ballots import Amendment, Ballot, Sealed, at_close, packed, unpacked, while_open
from tests.storage.given import CY, EN

PRIVACY = Privacy(modes=(Mode.ANONYMOUS,), kept_until=date(2028, 3, 31), smallest_group=3, pool=2)
ANSWERS = (
    Answer("options", ("a", "b")),
    Answer("point", 4),
    Answer("words", 'ŵ 🙂 \n "quoted"'),
)

WRITTEN = AS_JSON.dump_json(ANSWERS)
RECEIPT = bytes(range(32))


def unshuffled(ballots: list[Ballot]) -> None:
    """Leave the order as it is."""


def ballots(welsh: int, english: int) -> list[Ballot]:
    """Give so many ballots in each language."""
    languages = [*([CY] * welsh), *([EN] * english)]
    return [Ballot(bytes([n]), language, WRITTEN, RECEIPT) for n, language in enumerate(languages)]


def counts(given: tuple[Ballot, ...]) -> tuple[int, int]:
    """Count the ballots of each language."""
    return sum(each.language is CY for each in given), sum(each.language is EN for each in given)


@pytest.mark.parametrize(
    "ballot",
    [
        Ballot(b"id", CY, WRITTEN, RECEIPT),
        Ballot(b"id", EN, b"[]", RECEIPT),
        Ballot(b"id", EN, WRITTEN, RECEIPT, even_so=True),
        Amendment(b"id", RECEIPT, ANSWERS, 1_795_262_400_000),
        Amendment(b"id", RECEIPT, (), 1),
        Amendment(b"id", RECEIPT, None, 1),
    ],
    ids=["answered", "nothing answered", "even so", "changed", "emptied", "taken back"],
)
def test_a_ballot_comes_out_of_its_envelope_as_it_went_in(ballot: Sealed) -> None:
    """A participant's answers are counted exactly as they were given."""
    assert ballot == unpacked(packed(ballot))


def test_what_was_sealed_by_an_earlier_version_is_counted_as_it_was_given() -> None:
    """A participant who answered before an upgrade loses nothing, whatever signs the words have."""
    words = Answer("words", ',"a":null} ŵ "m"')
    sealed = json.dumps(
        {
            "l": "cy",
            "e": True,
            "id": "0a",
            "r": RECEIPT.hex(),
            "a": [{"question": "words", "value": words.value}],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )

    ballot = unpacked(sealed.encode())

    assert isinstance(ballot, Ballot)
    assert (b"\n", CY, True, (words,)) == (ballot.id, ballot.language, ballot.even_so, ballot.answers)


@pytest.mark.parametrize(
    ("welsh", "english", "released", "kept"),
    [
        (0, 0, (0, 0), (0, 0)),  # nobody has answered
        (0, 1, (0, 0), (0, 1)),  # one alone
        (0, 4, (0, 0), (0, 4)),  # one short of group and pool
        (0, 5, (0, 3), (0, 2)),  # group and pool
        (0, 9, (0, 7), (0, 2)),  # more than that: the pool stays
        (4, 5, (0, 3), (4, 2)),  # Welsh waits while English goes
        (5, 4, (3, 0), (2, 4)),  # English waits while Welsh goes
        (5, 5, (3, 3), (2, 2)),  # both go
        (4, 4, (0, 0), (4, 4)),  # together they would be enough, but neither alone is
    ],
    ids=lambda each: str(each),
)
def test_while_open_each_language_waits_for_its_own_group(
    welsh: int, english: int, released: tuple[int, int], kept: tuple[int, int]
) -> None:
    """A Welsh writer is never let out as the only one, however many write in English."""
    release = while_open(ballots(welsh, english), PRIVACY, unshuffled)

    assert (released, kept) == (counts(release.released), counts(release.kept))


@pytest.mark.parametrize(
    ("welsh", "english", "released", "with_language"),
    [
        (0, 0, 0, False),  # nobody has answered
        (1, 1, 0, False),  # fewer than a group: left unopened
        (0, 2, 0, False),  # fewer than a group in one language
        (0, 3, 3, True),  # a group of one language
        (3, 0, 3, True),  # a group of the other
        (3, 3, 6, True),  # a group of each
        (1, 3, 4, False),  # one Welsh writer: nobody's language is told
        (3, 2, 5, False),  # two English ones
        (2, 1, 3, False),  # a group only together
    ],
    ids=lambda each: str(each),
)
def test_at_the_close_everything_goes_if_it_is_a_group(
    welsh: int, english: int, released: int, with_language: bool
) -> None:
    """A lone Welsh writer's answer counts at the close, and nothing shows that it was in Welsh."""
    release = at_close(ballots(welsh, english), PRIVACY, unshuffled)

    assert (released, 0, with_language) == (len(release.released), len(release.kept), release.with_language)


def test_what_is_released_was_put_in_and_goes_once() -> None:
    """A participant's answer is in a batch or in the box, never in both or neither."""
    box = ballots(7, 9)

    release = while_open(box, PRIVACY, unshuffled)

    assert sorted(each.id for each in box) == sorted(each.id for each in (*release.released, *release.kept))


def test_the_pool_is_what_the_shuffle_puts_there() -> None:
    """An attacker cannot work out from the order of coming who is still in the box."""
    release = while_open(ballots(0, 6), PRIVACY, lambda group: group.reverse())

    assert [b"\x05", b"\x04"] == [each.id for each in release.kept]


def test_without_a_pool_a_group_goes_whole() -> None:
    """An officer who set no pool gets every response as soon as there is a group."""
    release = while_open(ballots(0, 3), replace(PRIVACY, pool=0), unshuffled)

    assert (3, 0) == (len(release.released), len(release.kept))


def test_at_the_close_the_order_is_the_shuffle_s() -> None:
    """An attacker cannot read from the last batch who came first."""
    release = at_close(ballots(2, 2), PRIVACY, lambda group: group.reverse())

    assert [3, 2, 1, 0] == [each.id[0] for each in release.released]


def test_every_language_is_counted() -> None:
    """A participant in any language that is offered is let out some day."""
    release = while_open(ballots(5, 5), PRIVACY, unshuffled)

    assert set(Language) == {each.language for each in release.released}
