"""Whoever has the receipt changes the response: from what it was, in time, and under its promise."""

from dataclasses import replace
from datetime import timedelta

from dialogs.answers import Answer, Found, Response
from dialogs.effects import AmendResponse
from dialogs.events import Commanded, Started, Wrote
from dialogs.state import Draft, Place
from engagements.engagement import Mode
from engagements.language import Language
from locales.words import say
from tests.dialogs.looking_up import searching
from tests.dialogs.owners import ABOUT, ANSWERS, ASK, BOTH_MODES, CODE, EN, RECEIPT, owner, sealed


@BOTH_MODES
def test_the_answers_are_changed_from_what_they_were(mode: Mode) -> None:
    """A participant finds their answers filled in, changes one, and the rest is sent as it was."""
    walk = owner(mode)
    check = walk.does(ASK, CODE, "receipt.change!")
    said = walk.does("check.1", Wrote("More trains."), "check.send")

    changed = (Answer("first", ("yes",)), Answer("words", "More trains."))
    assert "More buses." in check
    assert say(EN, "check-replaces") in check
    assert walk.effects == [
        AmendResponse(Response(ABOUT.id, mode, Language.EN, changed, RECEIPT)),
    ]
    assert say(EN, f"check-change-made-{mode}") in said
    assert RECEIPT in said
    assert Place.SENT is walk.state.place


def test_a_change_cannot_be_sent_without_its_receipt() -> None:
    """A participant who changes a response has one way to send it."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK, CODE, "receipt.change!")

    assert {"check.0", "check.1", "check.send"} == walk.on_screen()


def test_a_question_left_out_before_is_not_asked_anew() -> None:
    """A participant who had skipped a question comes to the look over, where it can be answered."""
    walk = owner(Mode.CONFIDENTIAL)
    walk.kept[RECEIPT] = Found(ABOUT.id, Mode.CONFIDENTIAL, ANSWERS[:1])
    walk.does(ASK, CODE, "receipt.change!", "check.send")

    assert Place.SENT is walk.state.place
    assert [AmendResponse(Response(ABOUT.id, Mode.CONFIDENTIAL, Language.EN, ANSWERS[:1], RECEIPT))] == (
        walk.effects
    )


def test_a_change_waits_as_a_draft() -> None:
    """A participant who leaves in the middle of a change finds it again, though they have answered before."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK, CODE, "receipt.change!", "check.1", Wrote("More trains."), Commanded("menu"))
    said = walk.does(Started(ABOUT.id), "about.begin")

    assert "More trains." in said
    assert say(EN, "check-replaces") in said


def test_a_change_that_was_begun_is_carried_on_with() -> None:
    """A participant who types the receipt again finds what they had changed, not what is kept."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK, CODE, "receipt.change!", "check.1", Wrote("More trains."))
    said = walk.does(ASK, CODE, "receipt.change!")

    assert "More trains." in said


def test_a_change_stands_under_the_promise_of_its_response() -> None:
    """A participant cannot turn a response from one promise to the other by going back."""
    walk = sealed()
    walk.does(ASK, CODE, "receipt.small", "receipt.change!", "q0.back")

    assert Place.ABOUT is walk.state.place


def test_the_card_of_a_response_that_is_changed_does_not_say_that_it_was_sent() -> None:
    """A participant who steps back from a change may go on with it, and is not thanked for sending."""
    walk = sealed()
    walk.does(ASK, CODE, "receipt.small", "receipt.change!")
    walk.world = replace(walk.world, answered=frozenset({ABOUT.id}))
    said = walk.does("q0.back")

    assert say(EN, "about-answered") not in said
    assert say(EN, "about-carry-on") in said


def test_a_change_that_comes_too_late_leaves_the_response_as_it_was() -> None:
    """A participant whose change the close overtakes is told that their earlier answers stand."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK, CODE, "receipt.change!")
    walk.world = replace(walk.world, now=ABOUT.closes_at + timedelta(minutes=1))
    said = walk.does("check.send")

    assert say(EN, "trouble-closed-before-changes") in said
    assert say(EN, "trouble-closed-meanwhile") not in said
    assert [] == walk.effects


def test_a_change_is_carried_over_to_changed_questions() -> None:
    """A participant keeps the receipt and the promise where the questions change under their change."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK, CODE, "receipt.change!")
    changed = replace(ABOUT, questions=(ABOUT.questions[1],))
    walk.world = replace(walk.world, engagements=(changed,))
    walk.does(Commanded("help"), "check.send")

    assert [AmendResponse(Response(ABOUT.id, Mode.ANONYMOUS, Language.EN, ANSWERS[1:], RECEIPT))] == (
        walk.effects
    )


def test_a_draft_in_the_way_is_told_of_before_it_goes() -> None:
    """A participant with other answers under way reads what becomes of them."""
    walk = searching(ABOUT, kept={RECEIPT: Found(ABOUT.id, Mode.ANONYMOUS, ANSWERS)})
    walk.does("about.begin", "privacy.anonymous", "q0.1")
    said = walk.does(ASK, CODE)

    assert say(EN, "receipt-draft-goes") in said


def test_drafts_that_leave_no_room_are_said_to() -> None:
    """A participant whose drafts are full is told to send one first, and loses none."""
    walk = owner(Mode.ANONYMOUS)
    full = Draft("elsewhere", 0, walk.world.now.date(), Mode.ANONYMOUS, answers=(Answer("a", "a" * 14000),))
    elsewhere = replace(ABOUT, id="elsewhere")
    walk.world = replace(walk.world, engagements=(ABOUT, elsewhere))
    walk.state = replace(walk.state, drafts=(full,))
    said = walk.does(ASK, CODE, "receipt.change!")

    assert say(EN, "receipt-no-room") in said
    assert (full,) == walk.state.drafts
