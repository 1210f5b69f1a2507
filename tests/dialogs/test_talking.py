"""What a participant meets whom the team asks something more."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.answers import Answer, FollowUp, Found
from dialogs.effects import AmendResponse, SendReply
from dialogs.events import Commanded, SentOther, Started, Wrote
from dialogs.receipt import asked_for
from dialogs.state import Place
from engagements import limits
from engagements.engagement import Mode
from engagements.language import Language, Voice
from engagements.levels import Level
from engagements.parts import Part, named
from engagements.questions import Text
from locales.words import say
from tests.dialogs.looking_up import Searching, searching
from tests.examples import both, engagement, yes_or_no

RECEIPT = "000G-40R4-0M30-E209"
EN = Voice(Language.EN)
ABOUT = engagement(
    yes_or_no("first", required=True), Text(id="words", text=both("words")), level=Level.PARTICIPATION
)
CLUB = replace(ABOUT, id=named(ABOUT.id, Part.ORGANISATIONS))
ANSWERS = (Answer("first", ("yes",)), Answer("words", "More buses."))
BUS, OTHER = f":{'0b' * 16}", f":{'0c' * 16}"
ASKED = FollowUp(BUS, "words", both("Which bus?"))
ANSWERED = FollowUp(OTHER, "first", both("Why so?"), "Because it rains.")
BOTH_MODES = pytest.mark.parametrize("mode", Mode)
ASK, CODE = Commanded("receipt"), Wrote(RECEIPT)
ANSWER = f"receipt.{BUS}!"


def owner(mode: Mode, *asked: FollowUp, language: Language = Language.EN) -> Searching:
    """Bring somebody who has answered to the first card, with a receipt for what is asked about."""
    found = Found(ABOUT.id, mode, ANSWERS, asked or (ASKED, ANSWERED))
    walk = searching(ABOUT, language=language, kept={RECEIPT: found})
    walk.world = replace(walk.world, answered=frozenset({ABOUT.id}))
    return walk


def in_confidence(*asked: FollowUp, language: Language = Language.EN) -> Searching:
    """Bring somebody to the first card who answered in confidence, without a receipt."""
    walk = searching(ABOUT, language=language)
    found = Found(ABOUT.id, Mode.CONFIDENTIAL, ANSWERS, asked or (ASKED,))
    walk.world = replace(
        walk.world,
        answered=frozenset({ABOUT.id}),
        entrusted=frozenset({ABOUT.id}),
        asked_back=(found,),
    )
    walk.does(Started(ABOUT.id))
    return walk


def closed(walk: Searching) -> None:
    """Let the engagement close."""
    walk.world = replace(walk.world, now=ABOUT.closes_at + timedelta(minutes=1))


@pytest.mark.parametrize("language", Language)
@BOTH_MODES
def test_the_receipt_shows_what_the_team_asks(mode: Mode, language: Language) -> None:
    """A participant reads each question of the team, what it is about, and what they replied to it before."""
    said = owner(mode, language=language).does(ASK, CODE)

    questions = (both("Which bus?").within(language), both("Why so?").within(language))
    assert all(each in said for each in (*questions, "Because it rains."))
    assert say(Voice(language), "talk-about", {"question": both("words").within(language)}) in said


def test_a_receipt_of_which_nothing_is_asked_shows_nothing_more() -> None:
    """A participant whom the team asks nothing reads of no question."""
    walk = owner(Mode.ANONYMOUS)
    walk.kept[RECEIPT] = Found(ABOUT.id, Mode.ANONYMOUS, ANSWERS)

    assert say(EN, "talk-asks") not in walk.does(ASK, CODE)


@BOTH_MODES
def test_who_reads_it_and_when_is_told_before_it_is_written_and_before_it_is_sent(mode: Mode) -> None:
    """A participant reads who will see the answer, and when, at the question and once more before sending."""
    walk = owner(mode)
    question = walk.does(ASK, CODE, ANSWER)
    before = walk.does(Wrote("The T4."))

    told = (say(EN, f"talk-who-{mode}"), say(EN, f"talk-when-{mode}"))
    assert [True] * 4 == [each in said for said in (question, before) for each in told]
    assert [] == walk.effects


@BOTH_MODES
def test_a_reply_is_sent_with_the_receipt(mode: Mode) -> None:
    """A participant answers the team under their receipt, and is thanked."""
    walk = owner(mode)
    said = walk.does(ASK, CODE, ANSWER, Wrote("The T4."), "talk.send!")

    assert [SendReply(ABOUT.id, mode, RECEIPT, Answer(BUS, "The T4."))] == walk.effects
    assert say(EN, "talk-sent") in said
    assert (None, None) == (walk.state.aside, walk.state.talk)


def test_in_confidence_the_card_leads_to_the_question() -> None:
    """A participant in confidence presses a button on the card, and replies without a receipt."""
    walk = in_confidence()
    asked = walk.does("about.talk")
    walk.does(f"talk.{BUS}!", Wrote("The T4."), "talk.send!")

    assert both("Which bus?").en in asked
    assert [SendReply(ABOUT.id, Mode.CONFIDENTIAL, None, Answer(BUS, "The T4."))] == walk.effects
    assert "about.talk" not in walk.on_screen()


def for_an_organisation(*, both_ask: bool) -> Searching:
    """Bring somebody to the card whose club answered in confidence, and they too if both are asked."""
    walk = in_confidence()
    club = Found(
        CLUB.id, Mode.CONFIDENTIAL, ANSWERS, (replace(ASKED, id=OTHER, question=both("Which club?")),)
    )
    own = walk.world.asked_back if both_ask else ()
    walk.world = replace(walk.world, parts=(CLUB,), asked_back=(club, *own))
    walk.does(Started(ABOUT.id))
    return walk


def test_the_card_leads_to_what_an_organisation_is_asked() -> None:
    """A secretary finds on the card what the team asks the club, and replies without a receipt."""
    walk = for_an_organisation(both_ask=False)
    asked = walk.does("about.talk")
    walk.does(f"talk.{OTHER}!", Wrote("The T4."), "talk.send!")

    assert (True, True) == (both("Which club?").en in asked, "For an organisation" in asked)
    assert [SendReply(CLUB.id, Mode.CONFIDENTIAL, None, Answer(OTHER, "The T4."))] == walk.effects
    assert "about.talk" not in walk.on_screen()


def test_an_organisation_is_answered_for_after_oneself() -> None:
    """A secretary who is asked twice replies as a person first, and then finds what the club is asked."""
    walk = for_an_organisation(both_ask=True)
    walk.does("about.talk", f"talk.{BUS}!", Wrote("The T4."), "talk.send!")

    assert both("Which club?").en in walk.does("about.talk")


def test_a_response_that_is_taken_back_is_asked_nothing() -> None:
    """A participant takes back what the team asks about, and is shown no button that leads nowhere."""
    walk = in_confidence()
    walk.kept[RECEIPT] = walk.world.asked_back[0]
    walk.does(ASK, CODE, "receipt.withdraw!")
    before = len(walk.seen)
    walk.does("receipt.yes!")

    assert not any(each.endswith(".about.talk") for each in walk.seen[before:])
    assert (False, frozenset()) == ("about.talk" in walk.on_screen(), walk.world.entrusted)


def test_taking_back_another_response_leaves_ones_own() -> None:
    """A participant who takes back another's response for them is still asked about their own."""
    walk = in_confidence()
    walk.kept[RECEIPT] = Found(ABOUT.id, Mode.CONFIDENTIAL, ANSWERS, (ANSWERED,))
    walk.does(ASK, CODE, "receipt.withdraw!", "receipt.yes!")

    assert "about.talk" in walk.on_screen()


def test_a_button_to_what_is_gone_shows_the_card() -> None:
    """A participant who presses an old button, when nothing waits any more, is at the card without it."""
    walk = in_confidence()
    walk.world = replace(walk.world, asked_back=())
    walk.does("about.talk")

    assert (None, False) == (walk.state.aside, "about.talk" in walk.on_screen())


@pytest.mark.parametrize("asked", [(), (ANSWERED,)])
def test_the_card_has_no_button_where_nothing_waits(asked: tuple[FollowUp, ...]) -> None:
    """A participant in confidence whom the team asks nothing, or who has replied, finds no such button."""
    walk = in_confidence(*asked)
    if not asked:
        walk.world = replace(walk.world, asked_back=())

    assert "about.talk" not in walk.on_screen()


def test_the_card_has_no_button_once_all_is_closed() -> None:
    """A participant who comes after the close is not led to a question that cannot be answered."""
    walk = in_confidence()
    closed(walk)

    assert "about.talk" not in walk.on_screen()


def test_nothing_else_can_be_done_without_a_receipt() -> None:
    """Somebody who borrows the phone can reply there, and cannot change the answers or take them back."""
    walk = in_confidence()
    walk.does("about.talk")

    assert {f"talk.{BUS}!", "talk.close!"} == walk.on_screen()


@pytest.mark.parametrize("language", Language)
@BOTH_MODES
def test_a_reply_that_gives_its_writer_away_is_pointed_out(mode: Mode, language: Language) -> None:
    """A participant reads what kind of thing it is before the team gets it, and may write it again."""
    walk = owner(mode, language=language)
    said = walk.does(ASK, CODE, ANSWER, Wrote("Ring 07700 900123."))
    again = walk.does("talk.again!", Wrote("The T4."))

    voice = Voice(language)
    told = (say(voice, "nudge-kind-phone"), say(voice, f"nudge-why-{mode}"))
    assert [True, True, False, False] == [each in where for where in (said, again) for each in told]


def test_a_reply_may_be_sent_as_it_is() -> None:
    """A participant who means what they wrote sends it, phone number and all."""
    walk = owner(Mode.CONFIDENTIAL)
    walk.does(ASK, CODE, ANSWER, Wrote("Ring 07700 900123."), "talk.send!")

    assert [
        SendReply(ABOUT.id, Mode.CONFIDENTIAL, RECEIPT, Answer(BUS, "Ring 07700 900123."))
    ] == walk.effects


@pytest.mark.parametrize(
    ("written", "name", "values"),
    [
        ("   ", "asking-write", {}),
        ("a" * 1001, "asking-too-long", {"length": 1001, "limit": limits.TEXT_ANSWER}),
        ("\x01" * 1000, "asking-too-much", {}),
    ],
)
def test_a_reply_that_does_not_fit_is_not_taken(written: str, name: str, values: dict[str, int]) -> None:
    """A participant who writes nothing, or too much, is told so, and asked again."""
    walk = owner(Mode.ANONYMOUS)
    said = walk.does(ASK, CODE, ANSWER, Wrote(written))

    assert say(EN, name, {**values}) in said
    assert walk.state.talk is not None
    assert walk.state.talk.reply is None


def test_a_reply_that_looks_like_a_receipt_is_looked_up_nowhere() -> None:
    """A participant whose answer happens to have sixteen letters has answered, and looked up nothing."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK, CODE, ANSWER)
    typed = Wrote("ABCD-EFGH-JKMN-PQRS")

    assert RECEIPT == asked_for(walk.state, typed)
    assert "ABCD-EFGH-JKMN-PQRS" in walk.does(typed)


def test_something_else_than_words_is_no_reply() -> None:
    """A participant who sends a sticker to the team's question hears that words are wanted."""
    walk = owner(Mode.ANONYMOUS)
    said = walk.does(ASK, CODE, ANSWER, SentOther())

    assert say(EN, "trouble-not-text") in said
    assert both("Which bus?").en in said


@BOTH_MODES
def test_after_the_close_what_was_asked_is_only_shown(mode: Mode) -> None:
    """A participant who comes late reads what the team asked and that it cannot be answered any more."""
    walk = owner(mode)
    closed(walk)
    said = walk.does(ASK, CODE)

    assert both("Which bus?").en in said
    assert say(EN, "talk-closed") in said
    assert {"receipt.close!"} == walk.on_screen()


@pytest.mark.parametrize("last", [Wrote("The T4."), "talk.send!"])
def test_a_close_under_an_open_screen_stops_the_reply(last: Wrote | str) -> None:
    """A participant whom the close overtakes is told so, and nothing is sent."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK, CODE, ANSWER, Wrote("The T4."))
    closed(walk)
    said = walk.does(last)

    assert say(EN, "talk-closed") in said
    assert [] == walk.effects


@pytest.mark.parametrize("way", ["talk.close!", "menu", "language", "stop", "forget", "clear", "receipt"])
def test_what_was_written_is_gone_once_its_screen_is_closed(way: str) -> None:
    """Whoever opens a draft later finds neither the receipt nor what was written to the team."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK, CODE, ANSWER, Wrote("The T4."))
    assert (RECEIPT in repr(walk.state), "The T4." in repr(walk.state)) == (True, True)
    walk.does(way if "." in way else Commanded(way))

    assert (RECEIPT in repr(walk.state), "The T4." in repr(walk.state)) == (False, False)


def test_a_question_that_is_gone_leads_back_to_what_is_open() -> None:
    """A participant whose response is gone meanwhile is not left at a question that nobody asks."""
    walk = in_confidence()
    walk.does("about.talk", f"talk.{BUS}!")
    walk.world = replace(walk.world, asked_back=())
    walk.does(Wrote("The T4."))

    assert ([], Place.ABOUT, None) == (walk.effects, walk.state.place, walk.state.talk)


def test_a_button_of_one_question_never_answers_another() -> None:
    """A participant who presses Send under words that they have written anew since sends nothing."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK, CODE, ANSWER, Wrote("The T4."), "talk.again!", Wrote("The X43."))
    said = walk.does(walk.oldest("talk.send!"))

    assert say(EN, "trouble-stale-here") in said
    assert [] == walk.effects


def test_a_change_of_answers_is_sent_without_replies() -> None:
    """A participant changes an answer; what they replied stays where it is, whatever is changed."""
    walk = owner(Mode.CONFIDENTIAL)
    walk.does(ASK, CODE, "receipt.change!", "check.1", Wrote("More trains."), "check.send")

    (effect,) = walk.effects
    assert isinstance(effect, AmendResponse)
    assert ("first", "words") == tuple(each.question for each in effect.response.answers)


@pytest.mark.parametrize("asks", [False, True])
def test_what_the_team_asked_is_among_what_is_held(asks: bool) -> None:
    """A participant in confidence reads in /mydata that something is kept that the team asked, if it did."""
    walk = in_confidence()
    if not asks:
        walk.world = replace(walk.world, asked_back=())

    assert (say(EN, "held-asked") in walk.does(Commanded("mydata"))) is asks


def test_coming_back_through_the_link_puts_what_was_written_away() -> None:
    """A participant who leaves by a link in the middle of a reply finds the card, and nothing was sent."""
    walk = owner(Mode.ANONYMOUS)
    walk.does(ASK, CODE, ANSWER, Wrote("The T4."), Started(ABOUT.id))

    assert ([], None, Place.ABOUT) == (walk.effects, walk.state.talk, walk.state.place)
