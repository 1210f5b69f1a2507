"""What a terminal shows of a conversation: messages as text, and buttons by names that can be typed."""

from collections.abc import Iterable, Iterator
from itertools import count
from string import ascii_lowercase

from bot.rendering import PLAIN, Key, messages, notice
from dialogs.replies import Confirm, Replies, Reply, Show, Speak
from engagements.language import Language, Voice
from locales.words import say

END = "q"


class Screen:
    """What was shown last. `language` is that of the lines around the conversation."""

    def __init__(self, language: Language) -> None:
        self._around = Voice(language)
        self._keys: dict[str, Key] = {}

    def pressed(self, typed: str) -> str | None:
        """Give the token of the button that goes by a name; None where there is none."""
        key = self._keys.get(typed.casefold())
        return key.token if key else None

    def show(self, replies: Replies, voice: Voice | None, numbers_answer: bool) -> None:
        """Print replies. Buttons stay until there are others, and have letters where numbers are answers."""
        shown = [each for reply in replies for each in self._rendered(reply, voice)]
        keys = [key for _, rows in shown for row in rows for key in row]
        if keys:
            self._keys = dict(zip(_names(keys, numbers_answer), keys, strict=True))
        names = {key.token: name for name, key in self._keys.items()}
        for text, rows in shown:
            print(f"\n{text}")
            for row in rows:
                print("  " + "  ".join(_button(names[key.token], key.label) for key in row))
        print()

    def _rendered(
        self, reply: Reply, voice: Voice | None
    ) -> Iterator[tuple[str, tuple[tuple[Key, ...], ...]]]:
        if isinstance(reply, Confirm):
            yield f"({notice(reply, voice)})", ()
            return
        for message in messages(reply, voice, PLAIN):
            yield f"{self._mark(reply)}{message.text}", message.keyboard

    def _mark(self, reply: Reply) -> str:
        """Say what a terminal cannot show."""
        if isinstance(reply, Show):
            return f"{say(self._around, 'play-picture')} "
        return f"{say(self._around, 'play-spoken')} " if isinstance(reply, Speak) else ""


def _names(keys: Iterable[Key], numbers_answer: bool) -> Iterator[str]:
    """Name each button: one that is a number by itself, all others by numbers that are free."""
    labels = [key.label for key in keys]
    own = {label for label in labels if label.isdecimal()}
    letters = (letter for letter in ascii_lowercase if letter != END)
    free = letters if numbers_answer else (str(n) for n in count(1) if str(n) not in own)
    return (label if label in own else next(free) for label in labels)


def _button(name: str, label: str) -> str:
    return f"[{name}]" if name == label else f"[{name}] {label}"
