"""Which voice an installation has: both languages, or none."""

from bot.settings import SettingFault, UnusableSettings
from bot.speech.programs import Program, espeak, named
from bot.speech.remembering import Remembering
from bot.speech.speaker import NotSpoken, Silent, Speaker
from engagements.language import Language

_TRIAL = {Language.CY: "Croeso.", Language.EN: "Welcome."}
# Less is a click, and a program that knows no such voice may give one.
_SHORTEST_WORD = 0.2


async def chosen(voice: str) -> Speaker:
    """Give the voice that DRWS_VOICE names, after hearing a word of it in each language.

    Empty is espeak-ng where it and opus-tools are installed, and silence otherwise; `none` is silence. Raises
    UnusableSettings if a program was named that does not speak both languages.
    """
    if voice == "none":
        return Silent()
    if voice:
        return Remembering(await _named(voice))
    return Remembering(espeak()) if await _speaks_both(espeak()) else Silent()


async def _named(voice: str) -> Program:
    program = named(voice)
    if not await _speaks_both(program):
        raise UnusableSettings((SettingFault("voice-languages", "DRWS_VOICE"),))
    return program


async def _speaks_both(program: Program) -> bool:
    try:
        return all(
            [(await program.speak(word, each)).seconds > _SHORTEST_WORD for each, word in _TRIAL.items()]
        )
    except NotSpoken:
        return False
