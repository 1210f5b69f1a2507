"""A participant who walks through dialogs alone, in English, naming buttons by the ends of their tokens."""

from dataclasses import replace

from bot.rendering import PLAIN, messages
from dialogs.conversation import hear
from dialogs.effects import Effect, SubmitResponse
from dialogs.events import Commanded, Event, Pressed, Started, Wrote
from dialogs.replies import Ask, Confirm, tokens
from dialogs.state import State
from dialogs.turn import Turn
from dialogs.world import CHANCE_BYTES, World
from engagements.language import Language, Voice


class Walk:
    """One participant. `said` is what the last turn said; `effects` is all that was asked of storage."""

    def __init__(self, world: World, language: Language = Language.EN) -> None:
        self.world = world
        self.state = State(language=language)
        self.effects: list[Effect] = []
        self.turn: Turn | None = None
        self._turns = 0
        self._seen: list[str] = []

    def start(self, payload: str = "") -> str:
        """Come in through a link."""
        return self.hear(Started(payload))

    def press(self, *ends: str) -> str:
        """Press buttons one after another, each by the end of its token."""
        for end in ends:
            said = self.hear(Pressed(next(each for each in reversed(self._seen) if each.endswith(f".{end}"))))
        return said

    def write(self, text: str) -> str:
        """Write a message, or a command after a slash."""
        return self.hear(Commanded(text[1:]) if text.startswith("/") else Wrote(text))

    def hear(self, event: Event) -> str:
        """Play a turn. Gives what is said, buttons and all, in English."""
        self._turns += 1
        self.world = replace(self.world, chance=bytes([self._turns]) * CHANCE_BYTES)
        self.turn = hear(self.state, event, self.world)
        self.state, self.world = self.turn.state, self.world.after(self.turn.effects)
        self.effects.extend(self.turn.effects)
        # In one Ask the tokens stand as a set: what is newest is looked at first.
        self._seen.extend(sorted(tokens(self.turn.replies)))
        return self.said

    @property
    def said(self) -> str:
        """Give all that the last turn said, in English."""
        lines: list[str] = []
        for reply in self.turn.replies if self.turn else ():
            if isinstance(reply, Confirm):
                continue
            for message in messages(reply, Voice(Language.EN), PLAIN):
                lines += [message.text, *(f"[{key.label}]" for row in message.keyboard for key in row)]
        return "\n".join(lines)

    @property
    def labels(self) -> list[str]:
        """Give the labels of what can be pressed after the last turn."""
        shown = [reply for reply in (self.turn.replies if self.turn else ()) if isinstance(reply, Ask)]
        rendered = (message for reply in shown for message in messages(reply, Voice(Language.EN), PLAIN))
        return [key.label for message in rendered for row in message.keyboard for key in row]

    @property
    def sent(self) -> list[SubmitResponse]:
        """Give every response that was sent."""
        return [effect for effect in self.effects if isinstance(effect, SubmitResponse)]
