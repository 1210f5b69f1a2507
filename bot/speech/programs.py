"""A voice that is a program: the language is an argument, the text comes on stdin, WAV goes to stdout."""

from dataclasses import dataclass

from bot.opus import NotOpus, rewritten
from bot.opus_tools import encoded
from bot.programs import ProgramFailed, piped
from bot.speech import english, welsh
from bot.speech.speaker import NotSpoken, Recording
from engagements.language import Language

_SECONDS = 30.0
_LONGEST = 20 * 60
_EXPANDED = {Language.CY: welsh.expanded, Language.EN: english.expanded}
# A little slower than its own 175 words a minute: people listen who find reading hard, or learn the language.
_WORDS_A_MINUTE = "150"
_ESPEAK_VOICES = {Language.CY: "cy", Language.EN: "en-gb"}


@dataclass(frozen=True, slots=True)
class Program:
    """Speaks with one program. `commands` has the whole command of each language."""

    commands: dict[Language, tuple[str, ...]]

    def speaks(self) -> bool:
        """Tell that listening may be offered: whoever makes one has tried it."""
        return True

    async def speak(self, text: str, language: Language) -> Recording:
        """Read a text aloud, its numbers and addresses in words. Raises NotSpoken."""
        words = _EXPANDED[language](text)
        if not any(map(str.isalpha, words)):
            raise NotSpoken
        try:
            wav = await piped(self.commands[language], words.encode(), seconds=_SECONDS)
            sound = rewritten(await encoded(wav), at_most_seconds=_LONGEST)
        except (ProgramFailed, NotOpus):
            raise NotSpoken from None
        return Recording(sound.data, sound.seconds)


def espeak() -> Program:
    """Give the voices that come with Debian: robotic, clear, in both languages."""
    return Program(
        {
            language: ("espeak-ng", "-v", voice, "-s", _WORDS_A_MINUTE, "-b", "1", "--stdin", "--stdout")
            for language, voice in _ESPEAK_VOICES.items()
        }
    )


def named(program: str) -> Program:
    """Give the voices of another program, which takes the language, `cy` or `en`, as its only argument."""
    return Program({language: (program, language.value) for language in Language})
