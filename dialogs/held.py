"""/mydata: what is held about this chat, what cannot be found from it, and what can be done about either."""

from collections.abc import Collection

from dialogs.commands import Command, named
from dialogs.followed import in_order, inline, title_of
from dialogs.state import Draft, State
from dialogs.text import Author, Bold, Bullet, Text, Words, line, paragraph, words
from dialogs.world import World

_CAN = (
    Command.UPDATES,
    Command.STOP,
    Command.RECEIPT,
    Command.CLEAR,
    Command.FORGET,
    Command.PRIVACY,
)


def listing(state: State, world: World) -> Text:
    """List everything that is held about this chat, each thing only where it is held."""
    beside = (*_wishes(world), *_drafts(state, world), *_reminders(world), *_sent(world))
    known = _known(state, world)
    return (
        paragraph(Bold(words("held-title"))),
        paragraph(*(Bullet(each) for each in (*known, words("held-place"), words("held-messages")))),
        *beside,
        *(() if known or beside else (paragraph(words("held-nothing")),)),
        paragraph(words("held-cannot-find")),
        paragraph(
            Bold(words("held-can")),
            *(line(Author(named(command)), words(f"command-{command}")) for command in _CAN),
        ),
    )


def _known(state: State, world: World) -> tuple[Words, ...]:
    """Say what is kept of the person: a contact stands from the first choice or wish on."""
    chosen = (words("held-language"),) if state.language is not None else ()
    wished = world.muted or world.left or world.following
    reached = (words("held-reach"),) if chosen or wished else ()
    easy = (words("held-easy"),) if state.easy else ()
    told = (words("held-told"),) if reached else ()
    return (*reached, *chosen, *easy, *told)


def _wishes(world: World) -> Text:
    return (
        *_named(words("updates-following"), world.following, world),
        *_named(words("held-left"), world.left, world),
        *((paragraph(words("held-muted")),) if world.muted else ()),
    )


def _drafts(state: State, world: World) -> Text:
    answers = {draft.engagement: _answers(draft) for draft in state.drafts}
    entries = tuple(
        Bullet(words("held-draft", title=title_of(each), number=answers[each.id]))
        for each in (*world.engagements, *world.parts)
        if each.id in answers
    )
    return (paragraph(words("held-drafts"), *entries),) if entries else ()


def _answers(draft: Draft) -> int:
    """Count the answers in a draft, one that waits for a decision too."""
    given = {each.question for each in (*draft.answers, draft.pending) if each and each.value is not None}
    return len(given)


def _reminders(world: World) -> Text:
    to_come = {each.engagement: each.due for each in world.reminders}
    entries = tuple(
        Bullet(words("held-reminder", title=each.title, day=day))
        for each in world.engagements
        if (day := to_come.get(each.id)) is not None
    )
    sent = {name for name, day in to_come.items() if day is None}
    return (
        *((paragraph(words("held-reminders"), *entries),) if entries else ()),
        *_named(words("held-reminded"), sent, world),
    )


def _sent(world: World) -> Text:
    return (
        *_named(words("held-answered"), world.answered, world),
        *_named(words("held-entrusted"), world.entrusted, world),
        *_named(words("held-asked"), [each.engagement for each in world.asked_back], world),
    )


def _named(heading: Words, engagements: Collection[str], world: World) -> Text:
    """Name engagements, services and subjects under a heading; nothing where there is none."""
    entries = tuple(Bullet(inline(name)) for _, name in in_order(engagements, world))
    return (paragraph(heading, *entries),) if entries else ()
