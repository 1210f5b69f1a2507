"""What is read as a receipt, and how often it may be tried."""

from dataclasses import replace

import pytest

from dialogs.codes import read_receipt, receipt_code
from dialogs.events import SentOther, Wrote
from dialogs.receipt import asked_for
from dialogs.state import Place, Search, State
from engagements.engagement import Mode
from engagements.language import Language
from locales.words import say
from tests.dialogs.owners import ASK, CODE, EN, RECEIPT, owner


@pytest.mark.parametrize(
    "typed",
    [
        RECEIPT,
        RECEIPT.lower(),
        "000G40R40M30E209",
        " 000g 40r4 0m30 e209 ",
        "000G–40R4—0M30-E209",
        "OooG-4OR4-oM3O-E2o9",
        f"My receipt is {RECEIPT}, thank you",
        f"Dyma fy nerbynneb: {RECEIPT.lower()}.",
    ],
)
def test_a_receipt_is_read_however_it_is_typed(typed: str) -> None:
    """A participant need not mind capitals, spaces, dashes, or whether it is a nought or an O."""
    assert read_receipt(typed) == RECEIPT


def test_i_and_l_are_read_as_one() -> None:
    """A participant who copies 1 by hand as I or l is understood."""
    assert read_receipt("iL1I-AAAA-AAAA-AAAA") == "1111-AAAA-AAAA-AAAA"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "Hello",
        "Dydw i ddim yn cofio.",
        RECEIPT[:-1],
        f"{RECEIPT}7",
        "U00G-40R4-0M30-E209",
        "👪" * 16,
    ],
)
def test_what_is_no_receipt_is_not_read_as_one(typed: str) -> None:
    """A participant who left a letter out is told so, and nothing is looked for."""
    assert read_receipt(typed) is None


def test_a_receipt_without_a_digit_is_read() -> None:
    """A participant whose receipt happens to be all letters is understood, with its dashes or without."""
    assert read_receipt("abcd-efgh-jkmn-pqrs") == read_receipt("ABCDEFGHJKMNPQRS") == "ABCD-EFGH-JKMN-PQRS"


def test_every_receipt_that_is_given_can_be_read() -> None:
    """Whatever code a participant was shown, typing it again gives the same."""
    given = [receipt_code(bytes((n * step) % 256 for step in range(16))) for n in range(256)]

    assert given == [read_receipt(each) for each in given]


def test_a_receipt_is_looked_for_only_where_it_was_asked_for() -> None:
    """Sixteen letters that somebody writes elsewhere are looked up nowhere."""
    at_receipt = State(Language.EN, aside=Place.RECEIPT)

    assert asked_for(at_receipt, CODE) == RECEIPT
    assert asked_for(at_receipt, Wrote("Hello")) is None
    assert asked_for(replace(at_receipt, aside=None), CODE) is None
    assert asked_for(replace(at_receipt, language=None), CODE) is None


def test_a_receipt_that_found_nothing_is_not_looked_for_again() -> None:
    """A participant who presses on does not use up the tries that they have."""
    there = State(Language.EN, aside=Place.RECEIPT, search=Search(RECEIPT, known=False))

    assert asked_for(there, SentOther()) is None
    assert asked_for(replace(there, search=Search(RECEIPT, known=True)), SentOther()) == RECEIPT


def test_what_is_no_receipt_is_met_with_what_one_looks_like() -> None:
    """A participant who writes something else reads what a receipt looks like."""
    said = owner(Mode.ANONYMOUS).does(ASK, Wrote("I lost it"))

    assert say(EN, "receipt-unreadable") in said
    assert "0123-4567-89AB-CDEF" in said


def test_after_too_many_tries_nothing_is_said_of_any_receipt() -> None:
    """An attacker who tries codes hears only to come back later."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK)
    walk.kept.clear()
    walk.world = replace(walk.world, guessed_too_often=True)
    said = walk.does(CODE)

    assert say(EN, "receipt-too-often") in said
    assert say(EN, "receipt-not-found") not in said
    assert walk.state.search is None
