"""What a turn is given to see, beside its state and its event."""

from dataclasses import dataclass, replace
from datetime import datetime

from dialogs.answers import Found
from dialogs.effects import Effect, Follow, SubmitResponse, Unfollow, UnfollowAll
from engagements.engagement import Engagement


@dataclass(frozen=True, slots=True)
class World:
    """The facts around one turn.

    `now` is aware. `chance` is at least `CHANCE_BYTES` random bytes, fresh for each turn.
    `answered`, `entrusted`, `following` and `left` name engagements; `entrusted` are those to which this
    chat has answered in confidence, `muted` is the wish to hear of none.
    `smaller_language` names those of which answers in the other language have been opened already, and
    none yet in this participant's.
    `found` is what the receipt that was just typed finds; `guessed_too_often` says that it was not even
    looked for.
    """

    now: datetime
    chance: bytes
    engagements: tuple[Engagement, ...] = ()
    answered: frozenset[str] = frozenset()
    entrusted: frozenset[str] = frozenset()
    smaller_language: frozenset[str] = frozenset()
    following: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    muted: bool = False
    found: Found | None = None
    guessed_too_often: bool = False

    def engagement(self, identifier: str | None) -> Engagement | None:
        """Find a published engagement, open or not."""
        return next((each for each in self.engagements if each.id == identifier), None)

    @property
    def open(self) -> tuple[Engagement, ...]:
        """The engagements that take answers now, the one that closes first before the others.

        Those that close at the same moment stand by their ids and not by their titles, so that two people
        who read two languages see them in one order.
        """
        taking = (each for each in self.engagements if each.is_open(self.now))
        return tuple(sorted(taking, key=lambda each: (each.closes_at, each.id)))

    def after(self, effects: tuple[Effect, ...]) -> "World":
        """Give the facts as they will be once these effects are carried out."""
        world = self
        for effect in effects:
            world = world._after(effect)
        return world

    def _after(self, effect: Effect) -> "World":
        match effect:
            case Follow(name):
                return replace(self, following=self.following | {name}, left=self.left - {name})
            case Unfollow(name):
                return replace(self, following=self.following - {name}, left=self.left | {name})
            case UnfollowAll():
                return replace(self, following=frozenset(), muted=True)
            case SubmitResponse(response):
                return replace(self, answered=self.answered | {response.engagement})
            case _:
                return self


CHANCE_BYTES = 16
