"""Voices: which one an installation has, and what it gives."""

import asyncio
import os
import time
from pathlib import Path

import pytest

from bot import opus_tools
from bot.settings import SettingFault, UnusableSettings, load_settings
from bot.speech import programs
from bot.speech.choosing import chosen
from bot.speech.programs import espeak, named
from bot.speech.remembering import Remembering
from bot.speech.speaker import NotSpoken, Recording, Silent
from engagements.language import Language
from tests.bot.sounds import decoded_seconds, needs_voices, packets_of, wav

TEXT = {
    Language.CY: "Mae'n rhaid dod o hyd i arbedion o tua £700,000. Mae'n cau ar 30 Tachwedd 2026.",
    Language.EN: "Savings of about £700,000 have to be found. It closes on 30 November 2026.",
}


def script(folder: Path, lines: str) -> str:
    """Write a program, and give its path."""
    program = folder / "voice"
    program.write_text(f"#!/bin/sh\n{lines}\n")
    program.chmod(0o755)
    return str(program)


def files(folder: Path) -> list[Path]:
    """Give what lies in a folder."""
    return list(folder.iterdir())


class Counting:
    """Speaks without a voice, and counts how often it had to."""

    def __init__(self, size: int = 10) -> None:
        self.size = size
        self.spoken: list[str] = []

    def speaks(self) -> bool:
        """Tell that it does."""
        return True

    async def speak(self, text: str, language: Language) -> Recording:
        """Take its time over it."""
        await asyncio.sleep(0)
        self.spoken.append(f"{language}: {text}")
        if text == "unspeakable":
            raise NotSpoken
        return Recording(bytes(self.size), 1.0)


@needs_voices
@pytest.mark.parametrize("language", Language)
async def test_a_text_is_read_aloud(language: Language) -> None:
    """A participant hears a text from beginning to end: another program plays it, for as long as it says."""
    spoken = await (await chosen("")).speak(TEXT[language], language)

    heard = decoded_seconds(spoken.data)
    assert (True, True) == (abs(heard - spoken.seconds) < 0.07, 5 < heard < 15)


@needs_voices
async def test_a_voice_message_is_small() -> None:
    """A participant on a small data plan pays some 3 KB for a second of listening."""
    spoken = await espeak().speak(TEXT[Language.CY], Language.CY)

    assert len(spoken.data) < 3500 * spoken.seconds


@needs_voices
async def test_a_voice_message_is_one_of_telegrams() -> None:
    """A participant sees a voice message to play: one channel of Ogg Opus, and nothing beside it."""
    spoken = await espeak().speak("Croeso.", Language.CY)
    opening, told, *_ = packets_of(spoken.data)

    assert (b"OpusHead", 1, b"OpusTags" + bytes(8)) == (opening[:8], opening[9], told)


@needs_voices
async def test_numbers_are_read_as_words() -> None:
    """A participant hears the same whether an author writes a figure or its words."""
    figures = await espeak().speak("£700,000", Language.CY)
    words = await espeak().speak("saith can mil o bunnoedd", Language.CY)

    assert figures == words


@needs_voices
async def test_each_language_has_its_own_voice() -> None:
    """A participant who chose Welsh is never read to by an English voice."""
    one, other = [await espeak().speak("Drws", language) for language in Language]

    assert one != other


@needs_voices
async def test_nothing_to_say_is_told() -> None:
    """A participant is never sent a voice message of silence."""
    with pytest.raises(NotSpoken):
        await espeak().speak("👍", Language.CY)


async def test_without_its_program_listening_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer who installed no voice has a chat that works, without listening."""
    monkeypatch.setenv("PATH", "")

    assert not (await chosen("")).speaks()


@needs_voices
async def test_without_an_encoder_listening_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer who installed espeak-ng alone has a chat that works, without listening."""
    monkeypatch.setattr(opus_tools, "_ENCODER", "no-such-program")

    assert not (await chosen("")).speaks()


@needs_voices
async def test_a_voice_of_one_language_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Welsh is never less: where the Welsh voice is missing, nobody is offered to listen in English."""
    monkeypatch.setitem(programs._ESPEAK_VOICES, Language.CY, "zz")

    assert not (await chosen("")).speaks()


async def test_listening_can_be_switched_off() -> None:
    """An officer who wants no robotic voice writes none."""
    speaker = await chosen("none")

    assert not speaker.speaks()
    with pytest.raises(NotSpoken):
        await speaker.speak("Croeso.", Language.CY)


@needs_voices
async def test_another_voice_can_be_plugged_in(tmp_path: Path) -> None:
    """An officer who has a better voice names its program: it is given the language and the text."""
    voice = script(tmp_path, f'tee {tmp_path}/"$1" | espeak-ng -v "$1" --stdin --stdout')
    speaker = await chosen(voice)
    await speaker.speak("Mae 3 chwestiwn.", Language.CY)

    assert (True, "Mae tri chwestiwn.", "Welcome.") == (
        speaker.speaks(),
        (tmp_path / "cy").read_text(),
        (tmp_path / "en").read_text(),
    )


@needs_voices
@pytest.mark.parametrize(
    "lines",
    [
        'test "$1" = en && exec espeak-ng -v en-gb --stdin --stdout',
        'espeak-ng -v "$1" --stdin --stdout; exit 1',
        'cat "${0%/*}"/click.wav',
        "cat",
        "exit 0",
    ],
    ids=["English only", "told of a failure", "a click", "no sound", "nothing"],
)
async def test_a_named_voice_without_both_languages_is_refused(tmp_path: Path, lines: str) -> None:
    """An officer whose voice lacks Welsh, or is no voice, is told before anybody is offered to listen."""
    (tmp_path / "click.wav").write_bytes(wav(0.05))
    with pytest.raises(UnusableSettings) as raised:
        await chosen(script(tmp_path, lines))

    assert (SettingFault("voice-languages", "DRWS_VOICE"),) == raised.value.faults


async def test_a_voice_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A participant is told within the limit that it could not be read, and no program is left running."""
    monkeypatch.setattr(programs, "_SECONDS", 0.3)
    begun = time.monotonic()

    with pytest.raises(NotSpoken):
        await named(script(tmp_path, f"echo $$ > {tmp_path}/number; sleep 60; true")).speak(
            "Croeso.", Language.CY
        )

    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "number").read_text()), 0)
    assert time.monotonic() - begun < 10


@needs_voices
async def test_no_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever later reads the disk finds no trace of what was read aloud."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    await chosen("")

    assert [] == files(tmp_path)


def test_a_voice_without_an_encoder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer who names a voice is told that opus-tools are missing."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRWS_VOICE", script(tmp_path, "cat"))
    monkeypatch.setattr(opus_tools, "_ENCODER", "no-such-program")

    with pytest.raises(UnusableSettings) as raised:
        load_settings()

    assert (SettingFault("voice-encoder", "DRWS_VOICE"),) == raised.value.faults


async def test_many_who_listen_at_once_cost_one_reading() -> None:
    """A participant who opens what everybody opens hears it at once: it is read once for all of them."""
    voice = Counting()
    speaker = Remembering(voice)
    await asyncio.gather(*(speaker.speak("Croeso.", Language.CY) for _ in range(20)))

    assert ["cy: Croeso."] == voice.spoken


async def test_languages_are_remembered_apart() -> None:
    """A participant who switches language hears the other voice."""
    voice = Counting()
    speaker = Remembering(voice)
    for language in Language:
        await speaker.speak("Drws", language)

    assert ["cy: Drws", "en: Drws"] == voice.spoken


async def test_a_failure_is_not_remembered() -> None:
    """A participant who asks again after a failure is read to anew."""
    voice = Counting()
    speaker = Remembering(voice)
    for _ in range(2):
        with pytest.raises(NotSpoken):
            await speaker.speak("unspeakable", Language.CY)

    assert 2 == len(voice.spoken)


async def test_the_least_listened_to_makes_room() -> None:
    """An officer's machine keeps 16 MB of recordings at the most, and those that people ask for."""
    voice = Counting(5 * 1024 * 1024)
    speaker = Remembering(voice)
    for text in ("a", "b", "c", "a", "d", "a", "b"):
        await speaker.speak(text, Language.CY)

    assert ["cy: a", "cy: b", "cy: c", "cy: d", "cy: b"] == voice.spoken


def test_silence_is_not_offered() -> None:
    """A participant is offered no button that could not keep its word."""
    assert not Silent().speaks()
