"""`python -m bot play`: an author answers their own engagement at a terminal, before anybody else does."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.playing import Play
from engagements.engagement import Engagement, Mode
from engagements.file import read_engagement
from engagements.language import Language, Voice
from engagements.questions import Number, Photo, Place, Scale, Text
from engagements.questions import Voice as Spoken
from engagements.questions.place import Area, At
from locales.words import say
from tests.bot.command_line import Captured, moved, run, told
from tests.engagements.files import DECENT, FEEDBACK, changed
from tests.examples import NOW, both, engagement, yes_or_no

pytestmark = pytest.mark.usefixtures("settled")

LAST = (Text(id="last", text=both("last")),)
CLOSING = engagement().closes_at


class Author:
    """Somebody at a terminal who reads what is printed."""

    def __init__(self, capsys: Captured, about: Engagement, now: datetime = NOW) -> None:
        self._capsys = capsys
        self._play = Play(about, Language.EN, lambda: now)
        self._play.begin()
        self.read = capsys.readouterr().out

    def types(self, line: str) -> str:
        """Type a line, and read what it brings."""
        self._play.take(line)
        printed = self._capsys.readouterr().out
        self.read = printed
        return printed

    def presses(self, name: str) -> str:
        """Press the button of a message, by what stands in its brackets."""
        label = re.escape(say(Voice(Language.EN), name))
        found = re.search(rf"\[(\w+)\] {label}", self.read)
        assert found is not None, (name, self.read)
        return self.types(found[1])

    def begins(self, mode: Mode = Mode.ANONYMOUS) -> str:
        """Come to the first question, in English."""
        self.types("2")
        self.presses("about-begin")
        return self.presses(f"privacy-choose-{mode}")


Begun = Callable[..., Author]


@pytest.fixture
def begun(capsys: Captured) -> Begun:
    """Let an author come to the first question."""

    def beginning(*questions: object, mode: Mode = Mode.ANONYMOUS) -> Author:
        author = Author(capsys, engagement(*questions))  # type: ignore[arg-type]
        author.begins(mode)
        return author

    return beginning


def typing(monkeypatch: pytest.MonkeyPatch, *lines: str | BaseException) -> None:
    """Type these lines at the terminal, one after the other."""
    left = iter(lines)

    def typed(prompt: str) -> str:
        line = next(left)
        if isinstance(line, BaseException):
            raise line
        return line

    monkeypatch.setattr("builtins.input", typed)


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "end", [["q"], [EOFError()], [KeyboardInterrupt()]], ids=["q", "end of input", "interrupted"]
)
def test_a_rehearsal_ends_in_good_order(
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    language: Language,
    end: list[str | BaseException],
) -> None:
    """An author ends it as they like, is told in their language that nothing was kept, and nothing was."""
    Path("small.yaml").write_text(moved(DECENT), encoding="utf-8")
    typing(monkeypatch, "2", "1", *end)

    code, lines, complaints = run(capsys, "--language", language, "play", "small.yaml")

    assert (0, told("play-begin", language, slug="small"), told("play-over", language), []) == (
        code,
        lines[0],
        lines[-1],
        complaints,
    )
    assert ["small.yaml"] == [each.name for each in tmp_path.iterdir()]


def test_a_whole_answer_is_shown_as_it_would_be_sent(capsys: Captured) -> None:
    """An author sees every answer whole, behind its question, and learns that this would now be sent."""
    long = "word " * 120 + "end"
    author = Author(capsys, read_engagement(changed(DECENT, "max_length: 100", "max_length: 900")))
    author.begins()
    author.types("1")
    author.types("4")
    author.types(long)
    author.types("2")

    author.presses("check-send")

    would = author.read[author.read.index(told("play-would-send", title="Title")) :].split("\n  ")
    point = say(Voice(Language.EN), "asking-point", {"point": "4", "highest": "5"})
    assert ["Which It is", f"How much {point}", f"Why {long}"] == would[1:4]


def test_what_was_skipped_is_not_sent(begun: Begun) -> None:
    """An author who skips a question sees that nothing of it would leave."""
    author = begun(yes_or_no("one"), *LAST)
    author.presses("asking-skip")
    author.types("words")

    author.presses("check-send")

    would = author.read[author.read.index(told("play-would-send", title="title (en)")) :]
    assert (False, True) == ("one (en)" in would, "last (en) words" in would)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (NOW - timedelta(days=30), True),  # before it opens
        (NOW, False),  # while it is open
        (CLOSING + timedelta(days=1), True),  # after it has closed
    ],
    ids=["before", "open", "after"],
)
def test_what_is_not_open_is_played_as_if_it_were(capsys: Captured, now: datetime, expected: bool) -> None:
    """An author tries out what opens next month, is told so, and can answer."""
    author = Author(capsys, engagement(), now)

    assert expected is (told("play-as-open") in author.read)
    assert "first (en)" in author.begins()


@pytest.mark.parametrize(
    ("line", "said"),
    [("", "play-nothing"), ("place", "play-place"), ("lle 52.5", "play-place"), ("place 95 3", "play-place")],
)
def test_what_means_nothing_is_told_and_the_question_shown_again(begun: Begun, line: str, said: str) -> None:
    """An author who slips reads a kind line and the question once more, with the same buttons."""
    author = begun(yes_or_no("one"), *LAST)
    before = author.read

    again = author.types(line)

    assert (True, True) == (told(said) in again, "one (en)" in again)
    assert re.findall(r"\[\w+\]", before) == re.findall(r"\[\w+\]", again)


def test_buttons_stay_until_there_are_others(begun: Begun) -> None:
    """An author who was told something without buttons can still press those that stand above it."""
    author = begun(yes_or_no("one"), *LAST)
    skip = re.search(r"\[(\w+)\] Skip", author.read)

    assert skip is not None
    assert "[" not in author.types("/stop")
    assert f"✓ {told('asking-skipped')}" in author.types(skip[1])


def test_words_that_begin_like_a_place_are_words(begun: Begun) -> None:
    """An author who answers 'place to play' has answered."""
    author = begun(Text(id="own", text=both("own")), *LAST)

    assert "✓ place to play" in author.types("place to play")


def test_a_typed_number_answers_a_question_about_numbers(begun: Begun) -> None:
    """An author types 1 where a number is asked for, and presses no button by it."""
    author = begun(Number(id="km", text=both("km"), to=9), *LAST)
    back = re.search(r"\[(\w+)\] ←", author.read)

    assert (True, True) == (back is not None and back[1].isalpha(), "✓ 1" in author.types("1"))


def test_a_scale_is_pressed_by_its_own_numbers(begun: Begun) -> None:
    """An author types the point that they mean, on a scale from nought too."""
    author = begun(Scale(id="s", text=both("s"), from_=0, from_label=both("a"), to_label=both("b")), *LAST)

    assert "[0]  [1]  [2]  [3]  [4]" in author.read
    assert f"✓ {say(Voice(Language.EN), 'asking-point', {'point': '3', 'highest': '5'})}" in author.types("3")


@pytest.mark.parametrize("line", ["photo", "llun", "PHOTO"])
def test_a_photo_is_sent_by_its_name(begun: Begun, line: str) -> None:
    """An author sends a photo where one is asked for, in either language."""
    author = begun(Photo(id="p", text=both("p")), *LAST)

    assert f"✓ {told('asking-a-photo')}" in author.types(line)


@pytest.mark.parametrize("line", ["voice", "llais"])
def test_a_voice_is_sent_by_its_name(begun: Begun, line: str) -> None:
    """An author speaks where a voice is asked for."""
    author = begun(Spoken(id="v", text=both("v")), *LAST, mode=Mode.CONFIDENTIAL)

    assert f"✓ {told('asking-a-recording', count=5)}" in author.types(line)


@pytest.mark.parametrize("line", ["place 52.5 -3.3", "lle 52.5, -3.3", "Place 52.5,-3.3"])
def test_a_pin_is_sent_by_its_numbers(begun: Begun, line: str) -> None:
    """An author sends a pin, and sees to which area it belongs."""
    areas = (
        Area(id="near", label=both("near"), at=At(latitude=52.5, longitude=-3.3)),
        Area(id="far", label=both("far"), at=At(latitude=51.5, longitude=-3.3)),
    )
    author = begun(Place(id="where", text=both("where"), options=areas), *LAST)

    assert f"✓ {told('asking-near', place='near (en)')}" in author.types(line)


@pytest.mark.parametrize("line", ["photo", "voice"])
def test_what_nobody_asked_for_is_told(begun: Begun, line: str) -> None:
    """An author who sends a photo to a question of options hears what a participant would hear."""
    assert told("trouble-not-text") in begun(yes_or_no("one"), *LAST).types(line)


def test_commands_and_links_work(begun: Begun) -> None:
    """An author tries commands of either language, and comes in again through a link."""
    author = begun(yes_or_no("one"), *LAST)

    assert told("menu-open-now") in author.types("/dewislen")
    assert "title (en)" in author.types("/start small")
    assert told("trouble-unknown-engagement") in author.types("/start other")


def test_a_receipt_finds_what_was_sent_in_confidence(begun: Begun) -> None:
    """An author tries what their receipt does, as long as the rehearsal lasts."""
    author = begun(*LAST, mode=Mode.CONFIDENTIAL)
    author.types("my own words")
    sent = author.presses("check-send")
    receipt = re.search(r"\b\w{4}(?:-\w{4}){3}\b", sent)
    assert receipt is not None
    author.types("/receipt")

    assert "my own words" in author.types(receipt[0])


def test_a_picture_is_shown_as_its_words(capsys: Captured) -> None:
    """An author at a terminal reads what those read who cannot see the picture."""
    author = Author(capsys, engagement())
    author.types("2")

    assert f"{told('play-picture')} {told('picture-influence-consultation')}" in author.presses("about-begin")


def test_welsh_is_spoken_to_who_chooses_it(capsys: Captured) -> None:
    """An author whose terminal is English answers in Welsh; only the lines around are English."""
    author = Author(capsys, engagement(*LAST))
    author.types("1")

    assert say(Voice(Language.CY), "about-begin") in author.read


def test_letters_that_cannot_be_read_are_nothing(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """An author whose terminal sends broken letters goes on."""
    Path("small.yaml").write_text(moved(DECENT), encoding="utf-8")
    typing(monkeypatch, UnicodeDecodeError("utf-8", b"\xff", 0, 1, "broken"), "2", "a\udcffb", "q")

    code, lines, complaints = run(capsys, "play", "small.yaml")

    assert (0, True, []) == (code, told("play-nothing") in " ".join(lines), complaints)


@pytest.mark.parametrize(
    ("text", "fault"),
    [(FEEDBACK, "fault-is-feedback"), ("[", "fault-yaml-form")],
    ids=["feedback", "broken"],
)
def test_what_is_no_sound_engagement_is_refused(capsys: Captured, text: str, fault: str) -> None:
    """An author is told what is wrong with the file before anything is played."""
    Path("other.yaml").write_text(text, encoding="utf-8")

    said = run(capsys, "play", "other.yaml")

    assert (1, [], [f"other.yaml:1: {told(fault)}"]) == said
