"""What a receipt is good for: its owner sees, changes or takes back the response."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.answers import Answer, Found, Response
from dialogs.effects import AmendResponse, WithdrawResponse
from dialogs.events import Commanded, Wrote
from dialogs.state import Place, Search
from engagements.engagement import Mode
from engagements.language import Language, Register, Voice
from locales.words import say
from tests.dialogs.looking_up import searching
from tests.dialogs.owners import ABOUT, ANSWERS, ASK, BOTH_MODES, CODE, EN, OTHERS, RECEIPT, owner, sealed
from tests.examples import both, engagement


@pytest.mark.parametrize("language", Language)
@BOTH_MODES
def test_its_owner_sees_the_response(mode: Mode, language: Language) -> None:
    """A participant reads which engagement it is, under which promise, and every answer."""
    said = owner(mode, language).does(ASK, CODE)

    voice = Voice(language)
    shown = (ABOUT.title.within(language), both("yes").within(language), "More buses.")
    assert all(each in said for each in (*shown, say(voice, f"receipt-given-{mode}")))


@pytest.mark.parametrize("way", ["receipt.close!", "menu", "language", "stop", "forget", "clear", "receipt"])
def test_the_receipt_is_gone_once_its_screen_is_closed(way: str) -> None:
    """Whoever opens a draft later finds no receipt that was only looked at."""
    walk = owner(Mode.CONFIDENTIAL)
    walk.does(ASK, CODE)
    assert RECEIPT in repr(walk.state)
    walk.does(way if "." in way else Commanded(way))

    assert RECEIPT not in repr(walk.state)


@BOTH_MODES
def test_taking_back_is_asked_once_more(mode: Mode) -> None:
    """A participant reads what it means, and nothing is taken back before they say so again."""
    walk = owner(mode)
    said = walk.does(ASK, CODE, "receipt.withdraw!")

    told = ("receipt-no-return", "receipt-not-again", f"receipt-withdrawing-{mode}")
    assert all(say(EN, name) in said for name in told)
    assert [] == walk.effects

    walk.does("receipt.no!")
    assert [] == walk.effects
    assert "receipt.withdraw!" in walk.on_screen()


@BOTH_MODES
def test_a_response_is_taken_back(mode: Mode) -> None:
    """A participant takes a response back, and hears when that happens."""
    walk = owner(mode)
    said = walk.does(ASK, CODE, "receipt.withdraw!", "receipt.yes!")

    assert [WithdrawResponse(ABOUT.id, mode, RECEIPT)] == walk.effects
    assert say(EN, f"receipt-withdrawn-{mode}") in said
    assert walk.state.aside is None


def test_a_change_under_way_goes_with_what_is_taken_back() -> None:
    """A participant who takes a response back is not left with a change of it."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK, CODE, "receipt.change!", ASK, CODE, "receipt.withdraw!", "receipt.yes!")

    assert () == walk.state.drafts
    assert Place.ABOUT is walk.state.place


@BOTH_MODES
def test_after_the_close_a_response_is_only_shown(mode: Mode) -> None:
    """A participant who comes late sees the response, and reads why nothing can be changed."""
    walk = owner(mode)
    walk.world = replace(walk.world, now=ABOUT.closes_at + timedelta(days=1))
    said = walk.does(ASK, CODE)

    assert "More buses." in said
    assert say(EN, f"receipt-closed-{mode}") in said
    assert {"receipt.close!"} == walk.on_screen()


def test_a_close_under_an_open_screen_stops_the_change() -> None:
    """A participant who presses after the close changes nothing."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK, CODE, "receipt.withdraw!")
    walk.world = replace(walk.world, now=ABOUT.closes_at + timedelta(minutes=1))
    said = walk.does("receipt.yes!")

    assert [] == walk.effects
    assert say(EN, "receipt-closed-anonymous") in said


def test_nothing_found_is_told_honestly() -> None:
    """A participant hears that nothing opened has the receipt, and that it may still be in the box."""
    information = engagement(id="news", questions=())
    named = replace(ABOUT, id="named", privacy=replace(ABOUT.privacy, modes=(Mode.CONFIDENTIAL,)))
    walk = sealed()
    walk.world = replace(walk.world, engagements=(ABOUT, information, named))
    said = walk.does(ASK, CODE)

    assert say(EN, "receipt-not-found") in said
    assert say(EN, "receipt-perhaps-sealed") in said
    assert {"receipt.small", "receipt.close!"} == walk.on_screen()


def test_nothing_found_and_nothing_open_promises_nothing() -> None:
    """A participant who comes when all has closed is not told that it can still be done."""
    walk = sealed()
    walk.world = replace(walk.world, now=ABOUT.closes_at + timedelta(days=1))
    said = walk.does(ASK, CODE)

    assert say(EN, "receipt-perhaps-sealed") not in said
    assert {"receipt.close!"} == walk.on_screen()


def test_what_is_sealed_is_changed_unseen() -> None:
    """A participant whose response nobody has opened answers anew, and it is done when the box is opened."""
    walk = sealed()
    walk.does(ASK, CODE, "receipt.small", "receipt.change!", "q0.1", "q1.skip")
    said = walk.does("check.send")

    answers = (Answer("first", ("no",)),)
    assert [AmendResponse(Response(ABOUT.id, Mode.ANONYMOUS, Language.EN, answers, RECEIPT))] == walk.effects
    assert say(EN, "check-change-made-anonymous") in said


def test_what_is_sealed_is_taken_back_unseen() -> None:
    """A participant takes a response back that nobody has opened."""
    walk = sealed()
    walk.does(ASK, CODE, "receipt.small", "receipt.withdraw!", "receipt.yes!")

    assert [WithdrawResponse(ABOUT.id, Mode.ANONYMOUS, RECEIPT)] == walk.effects


def test_a_button_of_one_receipt_never_acts_on_another() -> None:
    """A participant who looks at two responses and presses under the first takes back neither."""
    walk = owner(Mode.CONFIDENTIAL)
    walk.kept[OTHERS] = Found(ABOUT.id, Mode.CONFIDENTIAL, ANSWERS[:1])
    walk.does(ASK, CODE, Wrote(OTHERS))
    said = walk.does(walk.oldest("receipt.withdraw!"))

    assert say(EN, "trouble-stale-here") in said
    assert walk.state.search == Search(OTHERS, known=True)


def test_another_receipt_can_be_typed_at_once() -> None:
    """A participant with two receipts need not close the first."""
    walk = owner(Mode.CONFIDENTIAL)
    walk.kept[OTHERS] = Found(ABOUT.id, Mode.CONFIDENTIAL, (Answer("words", "Fewer cars."),))
    said = walk.does(ASK, CODE, Wrote(OTHERS))

    assert "Fewer cars." in said


def test_a_response_of_what_is_published_no_more_is_not_found() -> None:
    """A participant whose engagement is gone is met with a kind word and nothing else."""
    walk = owner(Mode.ANONYMOUS)
    walk.kept[RECEIPT] = Found("gone", Mode.ANONYMOUS, ANSWERS)
    said = walk.does(ASK, CODE)

    assert say(EN, "receipt-not-found") in said


@pytest.mark.parametrize("easy", [False, True])
def test_young_people_and_easy_read_have_words_of_their_own(easy: bool) -> None:
    """A young person is spoken to as ti, and whoever reads with effort has short sentences."""
    walk = searching(replace(ABOUT, register=Register.TI), language=Language.CY)
    walk.state = replace(walk.state, easy=easy)
    said = walk.does(ASK)

    assert say(Voice(Language.CY, Register.TI, easy), "receipt-write") in said
