"""What the commands of broadcasts print: the message as people read it, and how far it has come."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot import estimate
from bot.cells import cleaned
from bot.rendering import PLAIN, Message, messages
from bot.settings import Settings
from bot.told import told_of
from dialogs.voice import voice_about
from engagements.engagement import Engagement
from engagements.language import Language, Voice
from engagements.updates import Update
from locales.dates import long_date
from locales.words import say
from storage import disclosure
from storage.broadcasts import Written
from storage.deliveries import STILL_TO_COME, BroadcastState, DeliveryState
from storage.planned import PlanState
from storage.plans import Plan

Lines = tuple[str, ...]

# What participants will read, in its own language whatever the command's.
QUOTED = "  | "


@dataclass(frozen=True, slots=True)
class Outlook:
    """How many it is for, when the first message leaves and when the last one has, if nothing stops them.

    `quiet`: the time that was chosen is in quiet hours, so that it begins after them.
    """

    readers: int
    begins: datetime
    ends: datetime
    quiet: bool


def outlook(
    planned: Plan, readers: int, people: int, each: int, settings: Settings, now: datetime
) -> Outlook:
    """Look ahead, where so many messages go to each of so many people."""
    begins = estimate.begins(planned.send_at, now, settings.quiet)
    ends = estimate.ends(begins, people * each, settings.broadcast_per_second, settings.quiet)
    return Outlook(readers, begins, ends, begins > max(planned.send_at, now))


def messages_each(content: Written, engagement: Engagement | None) -> int:
    """Count the messages that one person gets, in the language in which they are more."""
    texts = max(len(_messages(content, engagement, each)) for each in Language)
    return texts + (content.picture is not None)


def rendered(content: Written, engagement: Engagement | None, language: Language) -> Lines:
    """Write what people will read in each language, with its picture's words and its buttons."""
    return tuple(line for each in Language for line in _in(each, content, engagement, language))


def _in(
    spoken: Language, content: Written, engagement: Engagement | None, language: Language
) -> Iterator[str]:
    yield say(Voice(language), f"broadcast-in-{spoken}")
    if content.picture is not None:
        told = {"file": content.picture.file}
        yield f"  {say(Voice(language), 'broadcast-picture', told)}"
        yield f"{QUOTED}{cleaned(content.picture.alt.within(spoken))}"
    for n, message in enumerate(_messages(content, engagement, spoken)):
        if n:
            yield f"  {say(Voice(language), 'broadcast-next-message')}"
        yield from (f"{QUOTED}{cleaned(line)}" for line in message.text.splitlines())
        yield from (f"{QUOTED}[{cleaned(key.label)}]" for row in message.keyboard for key in row)


def _messages(content: Written, engagement: Engagement | None, language: Language) -> tuple[Message, ...]:
    return messages(told_of(content, engagement), voice_about(engagement, language), PLAIN)


def planned(plan: Plan, ahead: Outlook, language: Language) -> Lines:
    """Say what is planned now, for how many, when it leaves, and who has to approve it."""
    voice = Voice(language)
    waits = plan.state is PlanState.WAITING
    return (
        say(voice, "broadcast-planned", {"what": plan.id}),
        *_ahead(ahead, language),
        say(voice, "broadcast-try", {"what": plan.id}),
        say(voice, "broadcast-approve" if waits else "broadcast-needs-nobody", {"what": plan.id}),
    )


def approved(plan: Plan, ahead: Outlook, language: Language) -> Lines:
    """Say that it will leave, and when."""
    return (say(Voice(language), "broadcast-approved", {"what": plan.id}), *_ahead(ahead, language))


def _ahead(ahead: Outlook, language: Language) -> Iterator[str]:
    voice = Voice(language)
    yield say(voice, "broadcast-readers", {"shown": disclosure.shown(ahead.readers)})
    if ahead.quiet:
        yield say(voice, "broadcast-quiet")
    days = {"when": long_date(ahead.begins, language), "day": long_date(ahead.ends, language)}
    yield say(voice, "broadcast-takes", days)


def listing(
    plans: Sequence[Plan], progress: Mapping[int, Mapping[DeliveryState, int]], language: Language
) -> Lines:
    """Write one line for each: what waits first, then what has begun."""
    if not plans:
        return (say(Voice(language), "broadcast-none"),)
    return tuple(_listed(each, progress.get(each.number or 0, {}), language) for each in plans)


def _listed(plan: Plan, counted: Mapping[DeliveryState, int], language: Language) -> str:
    standing = say(Voice(language), f"broadcast-is-{_standing(plan, counted)}")
    title = cleaned(_title(plan.content, language))
    return f"{plan.id}: {title}. {long_date(plan.send_at, language)}. {standing}"


def _standing(plan: Plan, counted: Mapping[DeliveryState, int]) -> str:
    """Name how far it has come."""
    if plan.number is None:
        return str(plan.state)
    if plan.run in (BroadcastState.PAUSED, BroadcastState.CANCELLED):
        return str(plan.run)
    to_come = plan.run == BroadcastState.PLANNING or any(counted.get(each) for each in STILL_TO_COME)
    return "running" if to_come else "ended"


def _title(content: Written, language: Language) -> str:
    if isinstance(content, Update):
        return content.title.within(language)
    return f"{content.engagement}, {say(Voice(language), f'announcing-stage-{content.stage}')}"


def waiting(plan: Plan, ahead: Outlook, language: Language) -> Lines:
    """Write all about what has not begun."""
    return (_listed(plan, {}, language), *_people(plan, language), *_ahead(ahead, language))


def progress(
    plan: Plan,
    counted: Mapping[DeliveryState, int],
    sent: Counter[Language | None],
    ahead: Outlook,
    language: Language,
) -> Lines:
    """Write all about what has begun: how many of how many, by state and by language, and when it should end.

    Figures are rounded as everywhere, so that none can be had by subtracting the others from the whole.
    """
    voice = Voice(language)
    whole = disclosure.shown(sum(counted.values()))
    lines = [_listed(plan, counted, language), *_people(plan, language)]
    lines.append(say(voice, "broadcast-progress", {"shown": whole}))
    states = [each for each in DeliveryState if each in counted]
    figures = disclosure.parts(tuple(counted[each] for each in states))
    lines.extend(
        f"  {say(voice, f'delivery-{state}')}: {n}" for state, n in zip(states, figures, strict=True)
    )
    lines.append(say(voice, "broadcast-languages"))
    languages = (*Language, None)
    figures = disclosure.parts(tuple(sent[each] for each in languages))
    for read, n in zip((*Language, "both"), figures, strict=True):
        lines.append(f"  {say(voice, f'broadcast-read-{read}')}: {n}")
    if plan.run == BroadcastState.RUNNING and any(counted.get(each) for each in STILL_TO_COME):
        lines.append(say(voice, "broadcast-ends", {"day": long_date(ahead.ends, language)}))
    return tuple(lines)


def _people(plan: Plan, language: Language) -> Iterator[str]:
    voice = Voice(language)
    if plan.corrects is not None:
        yield say(voice, "broadcast-corrects", {"what": plan.corrects})
    if not plan.planned_by:
        yield say(voice, "broadcast-alone")
        return
    yield say(voice, "broadcast-planned-by", {"who": cleaned(plan.planned_by)})
    if plan.approved_by:
        yield say(voice, "broadcast-approved-by", {"who": cleaned(plan.approved_by)})


def cancelled(identifier: str, dropped: int, language: Language) -> Lines:
    """Say that nothing more leaves, and how many will not get it."""
    told: dict[str, str | int] = {"what": identifier, "shown": disclosure.shown(dropped)}
    return (say(Voice(language), "broadcast-cancelled", told),)
