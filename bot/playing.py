"""Playing an engagement at a terminal before it is published: the real conversation, and nothing is kept."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from secrets import token_bytes

from bot import terminal
from bot.beside import parts
from bot.files import read_text
from bot.picture_files import pictures_beside
from bot.rendering import plain
from bot.storing import utc_now
from bot.terminal_screen import END, Screen
from bot.turns import Now
from dialogs.answers import Answer, Found, Response
from dialogs.asking import summary
from dialogs.conversation import hear, show
from dialogs.effects import AmendResponse, SubmitResponse
from dialogs.events import Commanded, Event, Pressed, SentThing, Started, Wrote
from dialogs.receipt import asked_for
from dialogs.state import Place, State
from dialogs.world import CHANCE_BYTES, World
from engagements.engagement import Engagement, Mode
from engagements.faults import Fault, FaultyFile
from engagements.file import is_feedback, is_update, read_engagement
from engagements.language import Language, Voice
from engagements.questions import Number
from engagements.questions.values import Photo, Recording, Spot
from locales.words import say

Lines = tuple[str, ...]

# What stands for something that cannot be typed, in both languages.
_PHOTO, _VOICE = {"photo", "llun"}, {"voice", "llais"}
_MEANS_A_PLACE = re.compile(r"(?:place|lle)(?:\s[-\d.,\s]*)?")
_PLACE = re.compile(r"\w+\s+(-?\d{1,2}(?:\.\d+)?)[,\s]\s*(-?\d{1,3}(?:\.\d+)?)")
_SECONDS = 5


def play(file: Path, language: Language) -> tuple[Lines, bool]:
    """Play an engagement file until its author ends it; FaultyFile carries what is wrong with it."""
    text = read_text(file)
    if is_feedback(text):
        raise FaultyFile((Fault("is-feedback", "", 1),))
    if is_update(text):
        raise FaultyFile((Fault("is-update", "", 1),))
    engagement = read_engagement(text)
    pictures_beside(file, engagement)
    playing = Play(engagement, language)
    try:
        playing.begin()
        while (typed := _typed()) != END:
            playing.take(typed)
    except (terminal.NothingTyped, KeyboardInterrupt):
        # What follows begins on a line of its own.
        print()
    return (say(Voice(language), "play-over"),), True


def _typed() -> str:
    try:
        line = terminal.line(">")
    except UnicodeDecodeError:
        return ""
    return line.encode(errors="replace").decode().strip()


class Play:
    """One conversation about one engagement. `language` is that of the lines around it."""

    def __init__(self, engagement: Engagement, language: Language, now: Now = utc_now) -> None:
        self._engagement = engagement
        self._around = Voice(language)
        self._now = now
        self._away = timedelta() if engagement.is_open(now()) else engagement.opens_at - now()
        self._world = World(now(), b"", (engagement,), parts=parts(engagement, engagement.owners))
        self._state = State()
        self._voice: Voice | None = None
        self._screen = Screen(language)
        self._in_confidence: dict[str, Found] = {}

    def begin(self) -> None:
        """Say how it is played, and come in through the link of the engagement."""
        print(say(self._around, "play-begin", {"slug": self._engagement.id}))
        if self._away:
            print(say(self._around, "play-as-open"))
        print(say(self._around, "play-how"))
        self._hear(Started(self._engagement.id))

    def take(self, typed: str) -> None:
        """Do what was typed; where it means nothing, say so and show the place again."""
        event = self._meant(typed) if typed else None
        if event is not None:
            self._hear(event)
            return
        print(say(self._around, "play-place" if typed else "play-nothing"))
        self._screen.show(show(self._state, self._at_this_moment()), self._voice, self._numbers_answer())

    def _meant(self, typed: str) -> Event | None:
        """Make an event of what was typed; None where it means a place and names none."""
        spoken = typed.casefold()
        if (token := self._screen.pressed(typed)) is not None:
            return Pressed(token)
        if typed.startswith("/"):
            name, _, payload = typed[1:].partition(" ")
            return Started(payload.strip()) if name == "start" else Commanded(name)
        if spoken in _PHOTO:
            return SentThing(Photo(b""))
        if spoken in _VOICE:
            return SentThing(Recording(b"", _SECONDS))
        if _MEANS_A_PLACE.fullmatch(spoken):
            spot = _spot(typed)
            return SentThing(spot) if spot else None
        return Wrote(typed)

    def _hear(self, event: Event) -> None:
        receipt = asked_for(self._state, event)
        found = self._in_confidence.get(receipt) if receipt else None
        turn = hear(self._state, event, replace(self._at_this_moment(), found=found))
        self._state, self._voice = turn.state, turn.voice
        self._world = self._world.after(turn.effects)
        self._screen.show(turn.replies, self._voice, self._numbers_answer())
        for effect in turn.effects:
            if isinstance(effect, SubmitResponse | AmendResponse):
                self._sent(effect.response)

    def _at_this_moment(self) -> World:
        """Give the world as it is now, or as it will be at the opening where it is not open."""
        return replace(self._world, now=self._now() + self._away, chance=token_bytes(CHANCE_BYTES))

    def _sent(self, response: Response) -> None:
        """Show what would leave this conversation."""
        about = self._world.engagement(response.engagement)
        if about is None:
            return
        if response.mode is Mode.CONFIDENTIAL and response.receipt is not None:
            found = Found(response.engagement, response.mode, response.answers)
            self._in_confidence[response.receipt] = found
        title = about.title.within(self._around.language)
        print(say(self._around, "play-would-send", {"title": title}))
        for line in _answers(about, response.answers, self._voice or self._around):
            print(f"  {line}")
        print()

    def _numbers_answer(self) -> bool:
        """Tell whether a number that is typed answers the question, so that it cannot name a button."""
        about, draft = self._world.engagement(self._state.engagement), self._state.draft
        if self._state.place is not Place.ASKING or self._state.aside or about is None or draft is None:
            return False
        return isinstance(about.question(draft.step or ""), Number)


def _spot(typed: str) -> Spot | None:
    found = _PLACE.fullmatch(typed)
    if found is None:
        return None
    north, east = float(found[1]), float(found[2])
    return Spot(north, east) if abs(north) <= 90 and abs(east) <= 180 else None


def _answers(about: Engagement, answers: Iterable[Answer], voice: Voice) -> Iterator[str]:
    """Write each answer whole, behind its question."""
    for answer in answers:
        asked = next((each.text.spoken(voice) for each in about.tables if each.id == answer.question), "")
        question = about.question(answer.question)
        if question is None:
            yield asked
        elif isinstance(answer.value, str):
            yield f"{asked} {answer.value}"
        else:
            yield f"{asked} {plain(summary(question, answer), voice)}"
