"""One reminder at most, and only if it is wished: before the close, on a day on which the draft is kept."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from dialogs.effects import Effect, Remind
from dialogs.events import Event, Pressed
from dialogs.replies import Ask, Button, Replies
from dialogs.state import Draft, State
from dialogs.text import paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements import limits
from engagements.dates import LONDON
from engagements.engagement import Audience, Engagement

# The names of the days that may be on offer, in their order.
DAYS = ("tomorrow", "in-three-days", "before-the-close")


def is_offered(engagement: Engagement, draft: Draft, world: World) -> bool:
    """Tell whether a reminder can be had: never for young people, never twice, and not of a change."""
    known = world.reminder(engagement.id)
    nudges = engagement.audience is Audience.YOUNG or engagement not in world.engagements
    used_up = known is not None and known.due is None
    return not nudges and not used_up and not draft.amends and bool(_days(engagement, draft, world))


def show(state: State, world: World) -> Replies:
    """Offer the days, and say that it is one message, and until when the draft is kept."""
    engagement, draft = world.engagement(state.engagement), state.draft
    if engagement is None or draft is None:
        return ()
    wished = _wished(engagement, world)
    text = (
        paragraph(words("reminding-when")),
        paragraph(words("reminding-once"), words("reminding-noted")),
        paragraph(words("reminding-draft", day=_last(draft))),
        *((paragraph(words("reminding-wished", day=wished)),) if wished else ()),
    )
    rows = tuple(
        (Button(words(f"reminding-{name}"), token(state, "reminding", name)),)
        for name in _days(engagement, draft, world)
    )
    return (Ask(text, (*rows, (Button(words("reminding-no"), token(state, "reminding", "no")),))),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Note the day that was chosen, or none, and go back to the question."""
    engagement, draft = world.engagement(state.engagement), state.draft
    if engagement is None or draft is None or not isinstance(event, Pressed):
        return Heard(state, note=(paragraph(words("trouble-press-a-button")),))
    closed, day = replace(state, aside=None), _days(engagement, draft, world).get(option_of(event.token))
    if day is not None:
        noted = paragraph(words("reminding-done", day=day))
        return Heard(closed, lead=(noted,), effects=(Remind(engagement.id, day),))
    called_off: tuple[Effect, ...] = (Remind(engagement.id, None),) if _wished(engagement, world) else ()
    return Heard(closed, lead=(paragraph(words("reminding-none")),), effects=called_off)


def _days(engagement: Engagement, draft: Draft, world: World) -> dict[str, date]:
    """Give the days on offer by their names, each day once."""
    today = world.now.astimezone(LONDON).date()
    before = engagement.closes_at.astimezone(LONDON).date() - timedelta(days=1)
    days: dict[str, date] = {}
    for name, day in zip(DAYS, (today + timedelta(days=1), today + timedelta(days=3), before), strict=True):
        in_time = today < day <= _last(draft) and _noon(day) < engagement.closes_at
        if in_time and day not in days.values():
            days[name] = day
    return days


def _last(draft: Draft) -> date:
    return draft.touched + timedelta(days=limits.DRAFT_DAYS)


def _noon(day: date) -> datetime:
    """Give the time by which a message of the morning has left."""
    return datetime.combine(day, time(12), LONDON)


def _wished(engagement: Engagement, world: World) -> date | None:
    known = world.reminder(engagement.id)
    return known.due if known else None
