"""A voice that remembers what it said: many people listen to the same few texts at the same time."""

import asyncio
from collections import OrderedDict

from bot.speech.speaker import Recording, Speaker
from engagements.language import Language

_BYTES = 16 * 1024 * 1024

_Said = tuple[str, Language]


class Remembering:
    """Speaks one text at a time, so that listening leaves room for everybody else, and each text once.

    It keeps at most 16 MB, the latest listened to, in memory only.
    """

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._said: OrderedDict[_Said, Recording] = OrderedDict()
        self._speaking = asyncio.Lock()

    def speaks(self) -> bool:
        """Tell whether listening may be offered."""
        return self._speaker.speaks()

    async def speak(self, text: str, language: Language) -> Recording:
        """Read a text aloud, or give again what was read. Raises NotSpoken, and remembers no failure."""
        what = (text, language)
        if what not in self._said:
            async with self._speaking:
                if what not in self._said:
                    self._said[what] = await self._speaker.speak(text, language)
        said = self._said[what]
        self._said.move_to_end(what)
        self._make_room()
        return said

    def _make_room(self) -> None:
        while sum(len(each.data) for each in self._said.values()) > _BYTES:
            self._said.popitem(last=False)
