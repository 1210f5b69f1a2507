"""What a receipt is good for: its owner sees, changes or takes back the response."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.answers import Answer, Found, Response
from dialogs.codes import read_receipt, receipt_code
from dialogs.effects import AmendResponse, WithdrawResponse
from dialogs.events import Commanded, SentOther, Started, Wrote
from dialogs.receipt import asked_for
from dialogs.state import Draft, Place, Search, State
from engagements.engagement import Mode
from engagements.language import Language, Register, Voice
from engagements.questions import Text
from locales.words import say
from tests.dialogs.looking_up import Searching, searching
from tests.examples import both, engagement, yes_or_no

RECEIPT = "000G-40R4-0M30-E209"
OTHERS = "ZZZZ-ZZZZ-ZZZZ-ZZZZ"
EN = Voice(Language.EN)
ABOUT = engagement(yes_or_no("first", required=True), Text(id="words", text=both("words")))
ANSWERS = (Answer("first", ("yes",)), Answer("words", "More buses."))
BOTH_MODES = pytest.mark.parametrize("mode", Mode)
ASK, CODE = Commanded("receipt"), Wrote(RECEIPT)


def owner(mode: Mode, language: Language = Language.EN) -> Searching:
    """Bring somebody who has answered to the first card, with a receipt that finds their response."""
    walk = searching(ABOUT, language=language, kept={RECEIPT: Found(ABOUT.id, mode, ANSWERS)})
    walk.world = replace(walk.world, answered=frozenset({ABOUT.id}))
    return walk


def sealed() -> Searching:
    """Bring somebody to the first card whose response waits in the box."""
    walk = searching(ABOUT)
    walk.world = replace(walk.world, answered=frozenset({ABOUT.id}))
    return walk


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


@pytest.mark.parametrize("language", Language)
@BOTH_MODES
def test_its_owner_sees_the_response(mode: Mode, language: Language) -> None:
    """A participant reads which engagement it is, under which promise, and every answer."""
    said = owner(mode, language).does(ASK, CODE)

    voice = Voice(language)
    shown = (ABOUT.title.within(language), both("yes").within(language), "More buses.")
    assert all(each in said for each in (*shown, say(voice, f"receipt-given-{mode}")))


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


@pytest.mark.parametrize("way", ["receipt.close!", "menu", "language", "stop", "forget", "clear", "receipt"])
def test_the_receipt_is_gone_once_its_screen_is_closed(way: str) -> None:
    """Whoever opens a draft later finds no receipt that was only looked at."""
    walk = owner(Mode.CONFIDENTIAL)
    walk.does(ASK, CODE)
    assert RECEIPT in repr(walk.state)
    walk.does(way if "." in way else Commanded(way))

    assert RECEIPT not in repr(walk.state)


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
