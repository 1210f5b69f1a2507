"""Questions that ask for a photo or a voice message."""

import pytest

from dialogs.answers import Answer, Found
from dialogs.asking import awaited
from dialogs.effects import AmendResponse
from dialogs.events import Commanded, SentOther, SentThing, SentUnusable, Unusable, Wrote
from dialogs.questions.kind import Wanted
from engagements import limits
from engagements.engagement import Mode
from engagements.language import Language, Voice
from engagements.questions import AnyQuestion, values
from engagements.questions.values import Recording, Spot
from locales.words import say
from tests.dialogs.kinds import AREAS, PHOTO, VOICE, VOICE_EVEN_SO, answers_of, at, draft_of
from tests.dialogs.looking_up import searching
from tests.examples import engagement, yes_or_no

SEEN = values.Photo(b"\xff\xd8 a picture")
SPOKEN = Recording(b"OggS a voice", 12)
NEXT = yes_or_no("next")


def en(name: str, **args: str | int) -> str:
    """Give words of the product in English."""
    return say(Voice(Language.EN), name, args)


@pytest.mark.parametrize("mode", Mode)
def test_a_photo_is_taken(mode: Mode) -> None:
    """A participant sends a photo, reads that it is there, and goes on."""
    walk = at(PHOTO, NEXT, mode=mode)
    said = walk.hear(SentThing(SEEN))

    assert f"✓ {en('asking-a-photo')}" in said
    assert "next (en)" in said
    assert {"photo": SEEN} == answers_of(walk)


def test_words_that_come_with_a_photo_are_not_lost_in_silence() -> None:
    """A participant who writes under a photo reads that those words are not kept, and the photo is."""
    walk = at(PHOTO, NEXT, mode=Mode.CONFIDENTIAL)

    said = walk.hear(SentThing(SEEN, worded=True))

    assert en("asking-words-not-kept") in said
    assert {"photo": SEEN} == answers_of(walk)


@pytest.mark.parametrize("question", [PHOTO, VOICE], ids=["photo", "voice"])
def test_words_will_do(question: AnyQuestion) -> None:
    """A participant without a camera, or who will not speak, writes, and their words are the answer."""
    walk = at(question, NEXT, mode=Mode.CONFIDENTIAL)
    walk.write("Pont dros yr afon")

    assert {question.id: "Pont dros yr afon"} == answers_of(walk)


@pytest.mark.parametrize("question", [PHOTO, VOICE], ids=["photo", "voice"])
def test_too_many_words_are_refused(question: AnyQuestion) -> None:
    """A participant who writes too much instead reads how much is too much, and answers nothing yet."""
    walk = at(question, NEXT, mode=Mode.CONFIDENTIAL)
    said = walk.write("x" * (limits.TEXT_ANSWER + 1))

    assert en("asking-too-long", length=1001, limit=1000) in said
    assert {} == answers_of(walk)


@pytest.mark.parametrize("question", [PHOTO, VOICE], ids=["photo", "voice"])
def test_words_that_tell_who_writes_are_pointed_out_here_too(question: AnyQuestion) -> None:
    """A participant who writes a number to ring instead of sending a photo is asked before it is taken."""
    walk = at(question, NEXT, mode=Mode.CONFIDENTIAL)
    walk.write("Ffoniwch 07700 900123")

    assert {"q0.change", "q0.keep", "q0.skip"} == {end.partition(".")[2] for end in walk._seen[-3:]}
    assert awaited(walk.state, walk.world) is None


@pytest.mark.parametrize("thing", [SPOKEN, Spot(52.5, -3.3)], ids=["voice", "place"])
def test_something_else_is_no_photo(thing: Recording | Spot) -> None:
    """A participant who sends something else reads that it was not asked for, and the question again."""
    walk = at(PHOTO, NEXT)
    said = walk.hear(SentThing(thing))

    assert en("asking-not-this") in said
    assert "photo (en)" in said
    assert {} == answers_of(walk)


def test_a_sticker_is_no_photo() -> None:
    """A participant is not told that only words are understood where a photo would be."""
    said = at(PHOTO, NEXT).hear(SentOther())

    assert en("asking-not-this") in said
    assert en("trouble-not-text") not in said


def test_a_sticker_is_no_word() -> None:
    """A participant at a question with buttons reads that words and buttons are understood."""
    assert en("trouble-not-text") in at(NEXT).hear(SentOther())


@pytest.mark.parametrize("why", Unusable)
def test_what_cannot_be_used_is_explained_and_asked_again(why: Unusable) -> None:
    """A participant whose photo cannot be taken reads why, and can send another or write."""
    walk = at(PHOTO, NEXT)
    said = walk.hear(SentUnusable(why))

    assert en(f"trouble-unusable-{why}") in said
    assert "photo (en)" in said
    assert en("asking-photo-words") in said
    assert {} == answers_of(walk)


def test_a_voice_is_taken_in_confidence() -> None:
    """A participant in confidence speaks, reads how long it is, and goes on."""
    walk = at(VOICE, NEXT, mode=Mode.CONFIDENTIAL)

    assert en("asking-voice-tells") in walk.said
    assert f"✓ {en('asking-a-recording', count=12)}" in walk.hear(SentThing(SPOKEN))
    assert {"voice": SPOKEN} == answers_of(walk)


def test_a_voice_is_not_heard_where_nobody_is_to_be_known() -> None:
    """A participant who answers anonymously is told to write. A voice is not taken, and why stands once."""
    walk = at(VOICE, NEXT)
    asked = walk.said
    said = walk.hear(SentThing(SPOKEN))

    assert en("asking-voice-written") in asked
    assert en("asking-voice", count=20) not in asked
    assert en("asking-not-this") in said
    assert 1 == said.count(en("asking-voice-written"))
    assert {} == answers_of(walk)


def test_a_voice_is_heard_where_its_author_asks_for_it_even_so() -> None:
    """A participant is told what a voice shows, and may speak anonymously where the author says so."""
    walk = at(VOICE_EVEN_SO, NEXT)

    assert en("asking-voice-tells") in walk.said
    walk.hear(SentThing(SPOKEN))
    assert {"voice": SPOKEN} == answers_of(walk)


def test_a_voice_that_is_too_long_is_refused() -> None:
    """A participant who speaks for too long reads how long it may be, and answers nothing yet."""
    walk = at(VOICE, NEXT, mode=Mode.CONFIDENTIAL)
    said = walk.hear(SentThing(Recording(b"OggS", 21)))

    assert en("asking-voice-too-long", count=20) in said
    assert {} == answers_of(walk)


def test_a_voice_does_not_outlive_the_promise_it_was_given_under() -> None:
    """A participant who spoke in confidence and then chooses to be anonymous is asked to write instead."""
    walk = at(VOICE, NEXT, mode=Mode.CONFIDENTIAL)
    walk.hear(SentThing(SPOKEN))
    walk.press("q1.back", "q0.back", "privacy.anonymous")

    assert ("voice", {}) == (draft_of(walk).step, answers_of(walk))


def test_a_photo_stays_under_either_promise() -> None:
    """A participant who chooses another promise need not send their photo again."""
    walk = at(PHOTO, NEXT, mode=Mode.CONFIDENTIAL)
    walk.hear(SentThing(SEEN))
    walk.press("q1.back", "q0.back", "privacy.anonymous")

    assert ("next", {"photo": SEEN}) == (draft_of(walk).step, answers_of(walk))


@pytest.mark.parametrize(
    ("question", "mode", "file"),
    [
        (PHOTO, Mode.ANONYMOUS, Wanted.PHOTO),
        (VOICE, Mode.CONFIDENTIAL, Wanted.VOICE),
        (VOICE, Mode.ANONYMOUS, None),
        (VOICE_EVEN_SO, Mode.ANONYMOUS, Wanted.VOICE),
        (AREAS, Mode.ANONYMOUS, None),
        (NEXT, Mode.ANONYMOUS, None),
    ],
)
def test_only_the_file_that_is_asked_for_is_wanted(
    question: AnyQuestion, mode: Mode, file: Wanted | None
) -> None:
    """A participant's file is fetched only while the question asks for one of its kind."""
    walk = at(question, NEXT, mode=mode)

    waiting = awaited(walk.state, walk.world)
    assert file is (waiting.kind if waiting else None)


@pytest.mark.parametrize("question", [PHOTO, VOICE_EVEN_SO], ids=["photo", "voice"])
def test_no_file_is_wanted_beside_the_question(question: AnyQuestion) -> None:
    """A participant who sends a photo while another screen is open has nothing fetched."""
    walk = at(question, NEXT)
    walk.write("/language")

    assert awaited(walk.state, walk.world) is None


def test_what_was_sent_can_be_looked_over_and_sent() -> None:
    """A participant reads 'a photo' among their answers before they send them, and the photo goes along."""
    walk = at(PHOTO)
    said = walk.hear(SentThing(SEEN))
    walk.press("check.send")

    assert en("asking-a-photo") in said
    assert [SEEN] == [each.value for each in walk.sent[0].response.answers]


def test_words_before_a_photo_make_way_for_it() -> None:
    """A participant who wrote, went back and took a photo after all is counted with the photo."""
    walk = at(PHOTO, NEXT)
    walk.hear(Wrote("Dim llun"))
    walk.press("q1.back")
    walk.hear(SentThing(SEEN))

    assert {"photo": SEEN} == answers_of(walk)


def test_a_change_by_receipt_keeps_the_photo() -> None:
    """A participant who changes another answer by their receipt sends the photo along as it was."""
    receipt = "1111-1111-1111-1111"
    answers = (Answer("photo", SEEN), Answer("next", ("yes",)))
    walk = searching(engagement(PHOTO, NEXT), kept={receipt: Found("small", Mode.ANONYMOUS, answers)})
    walk.does(Commanded("receipt"), Wrote(receipt), "receipt.change!", "check.1", "q1.1", "check.send")

    sent = [each.response.answers for each in walk.effects if isinstance(each, AmendResponse)]
    assert [{Answer("photo", SEEN), Answer("next", ("no",))}] == [{*each} for each in sent]
