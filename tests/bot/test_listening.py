"""Listening through Telegram: it ends in a voice message, or in a line that says why there is none."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.speech.speaker import NotSpoken, Recording
from engagements.language import Language
from tests.bot.house import House, house_in
from tests.bot.sounds import recording


@dataclass(slots=True)
class Voice:
    """Reads everything aloud as the same sound, until something is wrong with it."""

    fault: Exception | None = None
    read: list[str] = field(default_factory=list)

    def speaks(self) -> bool:
        """Tell that it does."""
        return True

    async def speak(self, text: str, language: Language) -> Recording:
        """Read a text aloud, or fail."""
        if self.fault is not None:
            raise self.fault
        self.read.append(text)
        return Recording(recording(), 2.0)


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch) -> Voice:
    """Give the program a voice."""
    chosen = Voice()

    async def the_same(program: str) -> Voice:
        return chosen

    monkeypatch.setattr("bot.roles.front_door.chosen", the_same)
    return chosen


@pytest.fixture
async def listening(voice: Voice, tmp_path: Path) -> AsyncIterator[House]:
    """Run a program that has a voice."""
    async with house_in(tmp_path) as house:
        yield house


async def test_what_is_read_aloud_is_heard(listening: House, voice: Voice) -> None:
    """A participant who would rather listen gets a voice message."""
    person = listening.person()
    await person.arrives()
    await person.phone.say("/gwrando")
    [heard] = await person.phone.heard()

    assert ("voice" in heard.media, 1) == (True, len(voice.read))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("fault", [NotSpoken(), OSError()], ids=["not spoken", "no program"])
async def test_what_cannot_be_read_aloud_is_told(
    listening: House, voice: Voice, fault: Exception, language: Language
) -> None:
    """A participant whose voice fails reads that it did, and is not left waiting."""
    person = listening.person(language)
    await person.arrives()
    voice.fault = fault
    await person.phone.say("/gwrando")
    [heard] = await person.phone.heard()

    assert person.words("aloud-failed") == heard.text


async def test_a_voice_message_that_telegram_refuses_is_told(listening: House) -> None:
    """A participant who lets nobody send them voice messages reads that this one did not come."""
    person = listening.person()
    await person.arrives()
    listening.goes_wrong("bad_request", person, "sendVoice")
    await person.phone.say("/gwrando")
    [heard] = await person.phone.heard()

    assert person.words("aloud-failed") == heard.text
