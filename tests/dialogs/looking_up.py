"""A walk through dialogs in which receipts are looked for before each turn, as the program does."""

from dataclasses import dataclass, field, replace

from dialogs.answers import Found
from dialogs.conversation import hear, show
from dialogs.effects import Effect
from dialogs.events import Event, Pressed, Started
from dialogs.receipt import asked_for
from dialogs.replies import tokens
from dialogs.world import CHANCE_BYTES, World
from engagements.engagement import Engagement
from engagements.language import Language
from tests.dialogs.test_voice import Walk, spoken
from tests.examples import NOW


@dataclass
class Searching(Walk):
    """A participant with receipts: what they find, and what has come of all turns."""

    kept: dict[str, Found] = field(default_factory=dict)
    effects: list[Effect] = field(default_factory=list)

    def does(self, *events: Event | str) -> str:
        """Do things, and read what is said to the last of them; a text names a button by its token's end."""
        said = ""
        for each in events:
            event = self._pressed(each) if isinstance(each, str) else each
            chance = bytes([len(self.seen) % 256]) * CHANCE_BYTES
            found = self.kept.get(asked_for(self.state, event) or "")
            self.world = replace(self.world, chance=chance, found=found)
            turn = hear(self.state, event, self.world)
            self.state, self.world = turn.state, self.world.after(turn.effects)
            self.seen.extend(sorted(tokens(turn.replies)))
            self.effects.extend(turn.effects)
            said = spoken(turn)
        return said

    def oldest(self, end: str) -> Pressed:
        """Press the button that was shown first of those whose tokens end so."""
        return Pressed(next(token for token in self.seen if token.endswith(f".{end}")))

    def on_screen(self) -> set[str]:
        """Give what may be pressed, by the end of each token."""
        return {each.partition(".")[2] for each in tokens(show(self.state, self.world))}


def searching(
    *about: Engagement, language: Language = Language.EN, kept: dict[str, Found] | None = None
) -> Searching:
    """Bring a participant to the first card of the first of these engagements."""
    walk = Searching(World(NOW, bytes(CHANCE_BYTES), about), kept=kept or {})
    walk.does(Started(about[0].id), f"language.{language}")
    walk.effects.clear()
    return walk
