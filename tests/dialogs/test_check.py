"""What is decided at sending: with a receipt or without, and what is done where few answer."""

from dataclasses import replace

import pytest

from dialogs.effects import SubmitResponse
from dialogs.events import Commanded, Wrote
from dialogs.state import Place
from engagements.engagement import Mode, Release
from engagements.language import Bilingual, EasyRead, Language, Register, Voice
from locales.words import say
from tests.dialogs.looking_up import Searching, searching
from tests.examples import engagement, yes_or_no

EN = Voice(Language.EN)
ABOUT = engagement(yes_or_no("first", required=True))
BOTH_MODES = pytest.mark.parametrize("mode", Mode)
BOTH_LANGUAGES = pytest.mark.parametrize("language", Language)


def at_check(mode: Mode, language: Language = Language.EN, few: bool = False) -> Searching:
    """Bring a participant to the look over; `few`: no answers in their language have been opened yet."""
    walk = searching(ABOUT, language=language)
    walk.world = replace(walk.world, smaller_language=frozenset({ABOUT.id} if few else ()))
    walk.does("about.begin", f"privacy.{mode}", "q0.0")
    return walk


def shown(walk: Searching) -> str:
    """Read the look over once more."""
    return walk.does(Commanded("help"))


def sent(walk: Searching) -> SubmitResponse:
    """Give the one response that was sent."""
    (effect,) = walk.effects
    assert isinstance(effect, SubmitResponse)
    return effect


@BOTH_LANGUAGES
@BOTH_MODES
def test_sending_without_a_receipt_is_asked_once_more(mode: Mode, language: Language) -> None:
    """A participant reads what can never be done without a receipt, and nothing has been sent yet."""
    walk = at_check(mode, language)
    said = walk.does("check.bare")

    assert say(Voice(language), f"declining-{mode}") in said
    assert say(Voice(language), "declining-send") in said
    assert [] == walk.effects


@BOTH_MODES
def test_only_the_second_word_sends_without_a_receipt(mode: Mode) -> None:
    """A participant who understands sends, and the response has no receipt."""
    walk = at_check(mode)
    walk.does("check.bare", "declining.send")

    assert sent(walk).response.receipt is None
    assert sent(walk).response.mode is mode
    assert Place.SENT is walk.state.place


def test_words_are_no_second_word() -> None:
    """A participant who writes instead of pressing has sent nothing."""
    walk = at_check(Mode.ANONYMOUS)
    said = walk.does("check.bare", Wrote("yes"))

    assert [] == walk.effects
    assert say(EN, "declining-anonymous") in said


def test_whoever_thinks_again_comes_back_to_their_answers() -> None:
    """A participant goes back, and sends with the receipt that they were shown before."""
    walk = at_check(Mode.ANONYMOUS)
    assert walk.state.draft is not None
    receipt = walk.state.draft.receipt
    walk.does("check.bare", "declining.back", "check.send")

    assert sent(walk).response.receipt == receipt is not None


@BOTH_MODES
def test_an_anonymous_response_can_be_counted_even_so(mode: Mode) -> None:
    """A participant is offered it where it means something, and reads what it may give away."""
    walk = at_check(mode)
    said = shown(walk)

    offered = mode is Mode.ANONYMOUS
    assert offered is ("check.even" in walk.on_screen())
    assert offered is ("If fewer than 3 people answer" in said)


def test_nobody_is_counted_even_so_unasked() -> None:
    """A participant who leaves the button alone stays hidden among others, or is not counted."""
    walk = at_check(Mode.ANONYMOUS)
    walk.does("check.send")

    assert sent(walk).response.even_so is False


@pytest.mark.parametrize("way", [("check.send",), ("check.bare", "declining.send")])
def test_the_wish_to_be_counted_is_sent(way: tuple[str, ...]) -> None:
    """A participant who ticks it sees the tick in its place, and the wish goes with the response."""
    walk = at_check(Mode.ANONYMOUS)
    ticked = walk.does("check.even")
    walk.does(*way)

    assert say(EN, "check-even-so-chosen") in ticked
    assert say(EN, "check-even-so") not in ticked
    assert sent(walk).response.even_so is True


def test_the_wish_can_be_taken_back() -> None:
    """A participant who presses twice has not chosen it."""
    walk = at_check(Mode.ANONYMOUS)
    said = walk.does("check.even", "check.even")
    walk.does("check.send")

    assert say(EN, "check-even-so") in said
    assert sent(walk).response.even_so is False


def test_in_easy_read_each_question_stands_as_it_was_asked() -> None:
    """A participant who reads easy read looks over the questions in the words in which they read them."""
    easy = EasyRead(cy="hawdd", en="easy words")
    about = replace(
        ABOUT, questions=(replace(ABOUT.questions[0], text=Bilingual("llawn", "full words", easy)),)
    )
    walk = searching(about)
    walk.state = replace(walk.state, easy=True)
    said = walk.does("about.begin", "privacy.anonymous", "q0.0")

    assert "1. easy words" in said
    assert "full words" not in said


@BOTH_MODES
def test_the_receipt_follows_the_thanks_and_each_date_stands_once(mode: Mode) -> None:
    """A participant who has sent finds the receipt at the top, and reads once when it is decided and told."""
    walk = at_check(mode)
    said = walk.does("check.send")

    assert said.startswith(f"{say(EN, 'check-sent')}\n\n{say(EN, 'check-your-receipt')}\n")
    for told in ("Who decides: ", "Date of the decision: 1 March 2027", "Feedback promised by: 1 May 2027"):
        assert 1 == said.count(told)


@BOTH_LANGUAGES
@BOTH_MODES
@pytest.mark.parametrize("few", [True, False])
def test_whoever_writes_in_the_smaller_language_is_told_before_sending(
    few: bool, mode: Mode, language: Language
) -> None:
    """A participant hears that their anonymous answers wait, in Welsh as in English, and others do not."""
    said = shown(at_check(mode, language, few=few))

    told = say(Voice(language), "check-few-in-language") in said
    assert told is (few and mode is Mode.ANONYMOUS)


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("register", Register)
@BOTH_LANGUAGES
def test_a_box_that_is_opened_once_is_promised_as_such(
    language: Language, register: Register, easy: bool
) -> None:
    """A participant reads that the box is opened after the close, with a key that is not here."""
    about = replace(ABOUT, register=register, privacy=replace(ABOUT.privacy, release=Release.SEALED))
    walk = searching(about, language=language)
    walk.state = replace(walk.state, easy=easy)
    said = walk.does("about.begin")

    voice = Voice(language, register, easy)
    assert say(voice, "privacy-anonymous-sealed-promise", {"smallest": 3}) in said
    assert say(voice, "privacy-anonymous-promise", {"smallest": 3}) not in said
