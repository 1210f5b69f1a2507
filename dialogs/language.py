"""Which language to talk in: asked before anything else, and again whenever someone wishes."""

from dataclasses import replace

from dialogs.events import Event, Pressed, Wrote
from dialogs.replies import Ask, Button, Replies
from dialogs.state import State
from dialogs.text import Verbatim, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements.language import Language

# A language is always offered by its own name.
NAMES = {Language.CY: "Cymraeg", Language.EN: "English"}
_TYPED = {"cymraeg": Language.CY, "welsh": Language.CY, "english": Language.EN, "saesneg": Language.EN}


def show(state: State, world: World) -> Replies:
    """Offer both languages, Welsh first."""
    row = tuple(
        Button(Verbatim(name), token(state, "language", language)) for language, name in NAMES.items()
    )
    greeting = words("language-greeting") if state.language is None else words("language-change")
    return (Ask((paragraph(greeting, words("language-which")),), (row,)),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Take the language that was pressed or typed, and go on where the conversation stood."""
    match event:
        case Pressed(pressed):
            return _chosen(state, Language(option_of(pressed)))
        case Wrote(typed) if typed.strip().casefold() in _TYPED:
            return _chosen(state, _TYPED[typed.strip().casefold()])
        case _:
            return Heard(state, note=(paragraph(words("trouble-press-a-button")),))


def _chosen(state: State, language: Language) -> Heard:
    return Heard(replace(state, language=language, aside=None), lead=(paragraph(words("language-chosen")),))
