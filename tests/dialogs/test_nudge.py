"""What a participant meets whose answer may show who they are."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.answers import Answer
from dialogs.commands import Command
from dialogs.conversation import show
from dialogs.events import Commanded, Edited, Event, Pressed, SentOther, Started, Wrote
from dialogs.replies import tokens
from dialogs.state import STATE, Draft, Place, State
from dialogs.world import World
from engagements.engagement import Mode
from engagements.language import Language, Register, Voice
from engagements.questions import Text
from locales.words import say
from tests.dialogs.test_voice import Walk
from tests.examples import NOW, both, engagement

ABOUT = engagement(
    Text(id="one", text=both("one"), required=True),
    Text(id="two", text=both("two"), max_length=3000),
    Text(id="three", text=both("three"), max_length=3000),
)
TELLING = "Siân yw fy enw i, ffoniwch 07700 900123."
HARMLESS = "Mwy o fysiau."
EN = Voice(Language.EN)


def at_first(language: Language = Language.EN, mode: Mode = Mode.ANONYMOUS, register: str = "chi") -> Walk:
    """Bring a participant to the first question, which is required."""
    about = replace(ABOUT, register=Register(register))
    walk = Walk(World(NOW, bytes(range(16)), (about,)))
    walk.does(Started("small"), f"language.{language}", "about.begin", f"privacy.{mode}")
    return walk


def at_second(language: Language = Language.EN, mode: Mode = Mode.ANONYMOUS) -> Walk:
    """Bring a participant to the second question, which may be skipped."""
    walk = at_first(language, mode)
    walk.does(Wrote(HARMLESS))
    return walk


def draft(walk: Walk) -> Draft:
    """Give the draft."""
    assert walk.state.draft is not None
    return walk.state.draft


def answers(walk: Walk) -> dict[str, object]:
    """Give the answers that have been taken, by their questions."""
    return {each.question: each.value for each in draft(walk).answers}


def on_screen(walk: Walk) -> set[str]:
    """Give what may be pressed, by the end of each token."""
    return {each.partition(".")[2] for each in tokens(show(walk.state, walk.world))}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("mode", Mode)
def test_an_answer_that_gives_its_writer_away_is_pointed_out(language: Language, mode: Mode) -> None:
    """A participant reads what kind of thing it is, who would see it, and not the thing itself."""
    said = at_second(language, mode).does(Wrote(TELLING))

    other = Mode.CONFIDENTIAL if mode is Mode.ANONYMOUS else Mode.ANONYMOUS
    kinds = {
        kind for kind in ("phone", "email", "name") if say(Voice(language), f"nudge-kind-{kind}") in said
    }
    assert {"phone", "name"} == kinds
    assert say(Voice(language), f"nudge-why-{mode}") in said
    assert say(Voice(language), f"nudge-why-{other}") not in said
    assert "900123" not in said
    assert both("two").within(language) in said


def test_it_is_not_taken_until_its_writer_decides() -> None:
    """A participant has three buttons before them, and no answer has been taken."""
    walk = at_second()
    walk.does(Wrote(TELLING))

    assert {"q1.change", "q1.keep", "q1.skip"} == on_screen(walk)
    assert {"one": HARMLESS} == answers(walk)
    assert Answer("two", TELLING) == draft(walk).pending


def test_a_question_that_must_be_answered_cannot_be_left_out() -> None:
    """A participant at a required question is offered two buttons: to change the answer, or to keep it."""
    walk = at_first()
    walk.does(Wrote(TELLING))

    assert {"q0.change", "q0.keep"} == on_screen(walk)


@pytest.mark.parametrize(
    ("button", "taken", "step"),
    [
        ("q1.change", {"one": HARMLESS}, "two"),
        ("q1.keep", {"one": HARMLESS, "two": TELLING}, "three"),
        ("q1.skip", {"one": HARMLESS, "two": None}, "three"),
    ],
)
def test_each_button_does_what_it_says(button: str, taken: dict[str, object], step: str) -> None:
    """The question is asked again, or the answer is taken to the letter, or it is left out."""
    walk = at_second()
    walk.does(Wrote(TELLING), button)

    assert taken == answers(walk)
    assert step == draft(walk).step
    assert TELLING not in repr(replace(draft(walk), answers=()))


def test_an_answer_that_says_nothing_of_its_writer_is_taken_at_once() -> None:
    """Most participants never meet the nudge."""
    walk = at_second()
    said = walk.does(Wrote(HARMLESS))

    assert HARMLESS == answers(walk)["two"]
    assert say(EN, "nudge-seen") not in said


def test_words_written_at_the_nudge_are_the_changed_answer() -> None:
    """A participant who simply writes again need not press anything."""
    walk = at_second()
    walk.does(Wrote(TELLING), Wrote(HARMLESS))

    assert HARMLESS == answers(walk)["two"]
    assert draft(walk).pending is None


def test_words_written_at_the_nudge_are_looked_at_anew() -> None:
    """A participant who takes the phone number out and puts a postcode in is told of the postcode alone."""
    walk = at_second()
    said = walk.does(Wrote(TELLING), Wrote("Dw i'n byw yn LD1 5LG."))

    assert say(EN, "nudge-kind-postcode") in said
    assert say(EN, "nudge-kind-phone") not in said
    assert {"one": HARMLESS} == answers(walk)


def test_the_button_under_an_earlier_nudge_keeps_nothing() -> None:
    """A participant who wrote twice and presses under the first nudge is told that it has passed."""
    walk = at_second()
    walk.does(Wrote(TELLING))
    earlier = next(each for each in walk.seen if each.endswith("q1.keep"))
    walk.world = replace(walk.world, chance=bytes(range(16, 32)))
    walk.does(Wrote("LD1 5LG"))
    said = walk.does(Pressed(earlier))

    assert say(EN, "trouble-stale-here") in said
    assert say(EN, "nudge-kind-postcode") in said
    assert {"one": HARMLESS} == answers(walk)


@pytest.mark.parametrize("button", ["q1.change", "q1.keep", "q1.skip"])
def test_a_button_pressed_twice_counts_once(button: str) -> None:
    """A participant with a quick finger changes nothing by the second press."""
    walk = at_second()
    walk.does(Wrote(TELLING), button)
    once = walk.state
    pressed = next(each for each in reversed(walk.seen) if each.endswith(button))
    walk.does(Pressed(pressed))

    assert once == walk.state


@pytest.mark.parametrize(
    "events",
    [
        (Commanded(Command.HELP),),
        (Commanded(Command.PRIVACY),),
        (Commanded(Command.LANGUAGE), "language.cy"),
        (Commanded(Command.MENU), "menu.small", "about.begin"),
        (Started("small"), "about.begin"),
        (Commanded(Command.EASY),),
        (SentOther(),),
        (Edited(),),
        (Wrote("  "),),
        (Wrote("x" * 3001),),
    ],
    ids=["help", "privacy", "language", "menu", "link", "easy", "sticker", "edited", "blank", "too long"],
)
def test_the_answer_waits_whatever_comes_between(events: tuple[Event | str, ...]) -> None:
    """A participant looks elsewhere, comes back, finds the same nudge and can still keep their words."""
    walk = at_second()
    walk.does(Wrote(TELLING), *events)
    assert {"q1.change", "q1.keep", "q1.skip"} == on_screen(walk)

    walk.does("q1.keep")
    assert TELLING == answers(walk)["two"]


def test_the_answer_waits_while_the_program_starts_again() -> None:
    """A participant whose answer waits as the machine restarts finds the nudge where it was."""
    walk = at_second()
    walk.does(Wrote(TELLING))
    walk.state = STATE.validate_json(STATE.dump_json(walk.state))
    walk.does("q1.keep")

    assert TELLING == answers(walk)["two"]


def test_a_draft_from_before_goes_on() -> None:
    """A participant whose draft was kept before there was a nudge goes on where they were."""
    kept = (
        b'{"language":"cy","place":"asking","session":"abc","engagement":"small","drafts":'
        b'[{"engagement":"small","edition":1,"touched":"2026-11-21","mode":"anonymous","step":"one"}]}'
    )
    expected = Draft("small", 1, NOW.date(), Mode.ANONYMOUS, "one")

    assert State(Language.CY, Place.ASKING, None, "abc", "small", (expected,)) == STATE.validate_json(kept)


def test_an_answer_that_waits_goes_when_the_questions_change() -> None:
    """A participant presses Keep as the questions change: they are told, and asked what stands there now."""
    walk = at_second()
    walk.does(Wrote(TELLING))
    changed = replace(ABOUT, questions=(ABOUT.questions[0], Text(id="two", text=both("quite another"))))
    walk.world = replace(walk.world, engagements=(changed,), chance=bytes(range(16, 32)))
    said = walk.does("q1.keep")

    assert say(EN, "trouble-questions-changed") in said
    assert "quite another (en)" in said
    assert {"one": HARMLESS} == answers(walk)
    assert draft(walk).pending is None


def test_an_answer_that_waits_goes_when_the_engagement_closes() -> None:
    """A participant presses Keep as it closes: they are told so, and nothing of theirs stays."""
    walk = at_second()
    walk.does(Wrote(TELLING))
    walk.world = replace(walk.world, now=NOW + timedelta(weeks=13), chance=bytes(range(16, 32)))
    said = walk.does("q1.keep")

    assert say(EN, "trouble-closed-meanwhile") in said
    assert () == walk.state.drafts


def test_the_answer_before_stays_until_the_new_one_is_kept() -> None:
    """A participant who changes an answer from the look over all of them loses nothing by the nudge."""
    walk = at_second()
    walk.does("q1.skip", Wrote(HARMLESS), "check.2", Wrote(TELLING))
    before = answers(walk)
    walk.does("q2.keep")

    assert HARMLESS == before["three"]
    assert TELLING == answers(walk)["three"]
    assert Place.CHECK is walk.state.place


def test_an_answer_that_cannot_be_sealed_is_refused_before_it_is_pointed_out() -> None:
    """A participant is not asked to decide about words that could then not be kept."""
    walk = at_second()
    emoji = "👪" * 1400
    said = walk.does(Wrote(emoji), Wrote(f"{emoji} LD1 5LG"))

    assert say(EN, "asking-too-much") in said
    assert draft(walk).pending is None


def test_an_answer_that_waits_is_not_counted_twice() -> None:
    """A participant who keeps a long answer is not told that there is no room, when there is."""
    walk = at_second()
    other = Draft("other", 1, NOW.date(), answers=(Answer("a", "x" * 6000),))
    long = f"{'中' * 1600} LD1 5LG"
    walk.world = replace(walk.world, engagements=(ABOUT, engagement(id="other")))
    walk.state = walk.state.with_draft(other)
    walk.does(Wrote(long), "q1.keep")

    assert long == answers(walk)["two"]


def test_an_answer_that_waited_for_what_is_no_longer_looked_for_waits_no_more() -> None:
    """A participant whose answer waited over a release that lets it pass meets the question again."""
    walk = at_second()
    walk.does(Wrote(TELLING))
    walk.state = walk.state.with_draft(replace(draft(walk), pending=Answer("two", HARMLESS)))
    assert {"q1.back", "q1.skip", "q1.remind"} == on_screen(walk)

    walk.does(Commanded(Command.HELP), Commanded(Command.MENU), "menu.small", "about.begin", "q1.back")
    assert draft(walk).pending is None


@pytest.mark.parametrize("register", Register)
@pytest.mark.parametrize("mode", Mode)
def test_the_nudge_is_in_the_participant_s_voice(register: Register, mode: Mode) -> None:
    """A participant who asked for easy read, and a young one, read it in their own wording."""
    walk = at_first(Language.CY, mode, register)
    said = walk.does(Commanded("hawdd"), Wrote(TELLING))
    voice = Voice(Language.CY, register, easy=True)

    names = ("nudge-seen", f"nudge-why-{mode}", "nudge-choose", "nudge-keep")
    assert all(say(voice, name) in said for name in names)


@pytest.mark.parametrize("language", Language)
def test_the_privacy_notice_says_so(language: Language) -> None:
    """Whoever reads /privacy is told that such things are pointed out, and that not all is seen."""
    said = at_first(language).does(Commanded(Command.PRIVACY))

    told = {Language.CY: "Allwn ni ddim gweld popeth.", Language.EN: "We cannot see everything."}
    assert told[language] in said
