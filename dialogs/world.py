"""What a turn is given to see, beside its state and its event."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from dialogs.answers import Answer, FollowUp, Found
from dialogs.effects import (
    Effect,
    Follow,
    Remind,
    SendReply,
    SubmitResponse,
    Unfollow,
    UnfollowAll,
    WithdrawResponse,
)
from engagements.engagement import Engagement, Mode
from engagements.feedback import Feedback
from engagements.helplines import Helpline
from engagements.promises import Promise
from engagements.services import Service, is_key


@dataclass(frozen=True, slots=True)
class Reminder:
    """The one reminder of an engagement, and its day; None once it has been sent."""

    engagement: str
    due: date | None


@dataclass(frozen=True, slots=True)
class World:
    """The facts around one turn.

    `now` is aware. `chance` is at least `CHANCE_BYTES` random bytes, fresh for each turn.
    `parts` stand beside the engagements, and are on no list.
    `answered`, `entrusted`, `following` and `left` name engagements; `entrusted` are those to which this
    chat has answered in confidence, `muted` is the wish to hear of none. `following` holds the keys of
    services and subjects too.
    `smaller_language` names those of which answers in the other language have been opened already, and
    none yet in this participant's.
    `reminders` are those to come, and the marks of those that have been sent.
    `found` is what the receipt that was just typed finds; `guessed_too_often` says that it was not even
    looked for.
    `told` is the feedback so far of the engagement that somebody asks about, the earliest first, and
    `promise` is what was promised of it.
    `staff_of` is the service for whose staff the link is through which somebody comes.
    `asked_back` are this chat's own responses in confidence about which the team has asked something.
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
    reminders: tuple[Reminder, ...] = ()
    found: Found | None = None
    guessed_too_often: bool = False
    listens: bool = False
    helplines: tuple[Helpline, ...] = ()
    parts: tuple[Engagement, ...] = ()
    told: tuple[Feedback, ...] = ()
    asked_back: tuple[Found, ...] = ()
    promise: Promise | None = None
    staff_of: Service | None = None

    def reminder(self, engagement: str) -> Reminder | None:
        """Find the reminder of an engagement, to come or sent."""
        return next((each for each in self.reminders if each.engagement == engagement), None)

    def engagement(self, identifier: str | None) -> Engagement | None:
        """Find a published engagement, or a part that stands beside one, open or not."""
        if identifier is None:
            return None
        for each in (*self.engagements, *self.parts):
            if each.id == identifier:
                return each
        return None

    @property
    def open(self) -> tuple[Engagement, ...]:
        """The engagements that take answers now, the one that closes first before the others.

        Those that close at the same moment stand by their ids and not by their titles, so that two people
        who read two languages see them in one order.
        """
        taking = (each for each in self.engagements if each.is_open(self.now))
        return tuple(sorted(taking, key=lambda each: (each.closes_at, each.id)))

    @property
    def upcoming(self) -> tuple[Engagement, ...]:
        """The engagements that take answers later, the one that opens first before the others."""
        later = (each for each in self.engagements if self.now < each.opens_at)
        return tuple(sorted(later, key=lambda each: (each.opens_at, each.id)))

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
                following = self.following - {name}
                left = replace(self, following=following, left=self.left | remembered(name))
                return left._with_no_reminder_to_come(name)
            case UnfollowAll():
                left = replace(self, following=frozenset(), muted=True)
                return left._with_no_reminder_to_come(*(each.engagement for each in self.reminders))
            case Remind(name, day):
                world = self._with_no_reminder_to_come(name)
                wished = (Reminder(name, day),) if day and world.reminder(name) is None else ()
                return replace(world, reminders=(*world.reminders, *wished))
            case SubmitResponse(response):
                world = self._with_no_reminder_to_come(response.engagement)
                return replace(world, answered=world.answered | {response.engagement})
            case SendReply(engagement, _, _, reply):
                return replace(
                    self, asked_back=tuple(_replied(each, engagement, reply) for each in self.asked_back)
                )
            case WithdrawResponse(engagement, Mode.CONFIDENTIAL, _):
                return self._without_own(engagement)
            case _:
                return self

    def _without_own(self, engagement: str) -> "World":
        """Let this chat's own response in confidence go, unless it was another's that was taken back."""
        own = self.own_asked_back(engagement)
        if own is not None and self.found is not None and own.follow_ups != self.found.follow_ups:
            return self
        asked_back = tuple(each for each in self.asked_back if each is not own)
        return replace(self, asked_back=asked_back, entrusted=self.entrusted - {engagement})

    def _with_no_reminder_to_come(self, *engagements: str) -> "World":
        """Call off what is to come; that one has been sent is remembered."""
        to_come = (each for each in self.reminders if each.due and each.engagement in engagements)
        return replace(self, reminders=tuple(each for each in self.reminders if each not in {*to_come}))

    def own_asked_back(self, engagement: str | None) -> Found | None:
        """Find this chat's own response in confidence to an engagement, if the team has asked about it."""
        return next((each for each in self.asked_back if each.engagement == engagement), None)


def _replied(found: Found, engagement: str, reply: Answer) -> Found:
    if found.engagement != engagement:
        return found

    def after(each: FollowUp) -> FollowUp:
        return replace(each, reply=str(reply.value)) if each.id == reply.question else each

    return replace(found, follow_ups=tuple(after(each) for each in found.follow_ups))


def remembered(left: str) -> frozenset[str]:
    """Give what is remembered of leaving: an engagement, because it would be followed again by opening it.

    A service or a subject is followed only by those who ask for it, so nothing of it has to be remembered.
    """
    return frozenset() if is_key(left) else frozenset({left})


CHANCE_BYTES = 16
