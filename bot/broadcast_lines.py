"""What the commands of broadcasts print: the message as people read it, and how far it has come."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from bot.cells import cleaned
from bot.outlook import Outlook, messages_in
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
    for n, message in enumerate(messages_in(content, engagement, spoken)):
        if n:
            yield f"  {say(Voice(language), 'broadcast-next-message')}"
        yield from (f"{QUOTED}{cleaned(line)}" for line in message.text.splitlines())
        yield from (f"{QUOTED}[{cleaned(key.label)}]" for row in message.keyboard for key in row)


def planned(plan: Plan, ahead: Outlook, language: Language) -> Lines:
    """Say what is planned now, for how many, when it leaves, and who has to approve it."""
    voice = Voice(language)
    waits = plan.state is PlanState.WAITING
    return (
        say(voice, "broadcast-planned", {"what": plan.id}),
        *to_come(ahead, language),
        say(voice, "broadcast-try", {"what": plan.id}),
        say(voice, "broadcast-approve" if waits else "broadcast-needs-nobody", {"what": plan.id}),
    )


def approved(plan: Plan, ahead: Outlook, language: Language) -> Lines:
    """Say that it will leave, and when."""
    return (say(Voice(language), "broadcast-approved", {"what": plan.id}), *to_come(ahead, language))


def to_come(ahead: Outlook, language: Language) -> Iterator[str]:
    """Say for how many it is, when it begins and when it has left."""
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
    content = plan.content
    before = "" if isinstance(content, Update) else f"{content.engagement}, "
    named = f"{before}{cleaned(title(content, language))}"
    return f"{plan.id}: {named}. {long_date(plan.send_at, language)}. {stands(plan, counted, language)}"


def stands(plan: Plan, counted: Mapping[DeliveryState, int], language: Language) -> str:
    """Say how far it has come."""
    return say(Voice(language), f"broadcast-is-{_standing(plan, counted)}")


def _standing(plan: Plan, counted: Mapping[DeliveryState, int]) -> str:
    """Name how far it has come."""
    if plan.number is None:
        return str(plan.state)
    if plan.run in (BroadcastState.PAUSED, BroadcastState.CANCELLED):
        return str(plan.run)
    to_come = plan.run == BroadcastState.PLANNING or any(counted.get(each) for each in STILL_TO_COME)
    return "running" if to_come else "ended"


def title(content: Written, language: Language) -> str:
    """Name what is told: the title of an update, or how far feedback is."""
    if isinstance(content, Update):
        return content.title.within(language)
    return say(Voice(language), f"announcing-stage-{content.stage}")


def waiting(plan: Plan, ahead: Outlook, language: Language) -> Lines:
    """Write all about what has not begun."""
    return (_listed(plan, {}, language), *people(plan, language), *to_come(ahead, language))


def progress(
    plan: Plan,
    counted: Mapping[DeliveryState, int],
    sent: Counter[Language | None],
    ends_at: datetime,
    language: Language,
) -> Lines:
    """Write all about what has begun: how many of how many, by state and by language, and when it should end.

    Figures are rounded as everywhere, so that none can be had by subtracting the others from the whole.
    """
    voice = Voice(language)
    whole = disclosure.shown(sum(counted.values()))
    lines = [_listed(plan, counted, language), *people(plan, language)]
    lines.append(say(voice, "broadcast-progress", {"shown": whole}))
    lines.extend(f"  {what}: {figure}" for what, figure in by_state(counted, language))
    lines.append(say(voice, "broadcast-languages"))
    lines.extend(f"  {what}: {figure}" for what, figure in by_language(sent, language))
    if is_leaving(plan, counted):
        lines.append(ends(ends_at, language))
    return tuple(lines)


def is_leaving(plan: Plan, counted: Mapping[DeliveryState, int]) -> bool:
    """Tell whether messages leave now, so that it can be said when the last one will have."""
    return plan.run == BroadcastState.RUNNING and any(counted.get(each) for each in STILL_TO_COME)


def ends(at: datetime, language: Language) -> str:
    """Say when the last message leaves, if nothing stops them."""
    return say(Voice(language), "broadcast-ends", {"day": long_date(at, language)})


def by_state(counted: Mapping[DeliveryState, int], language: Language) -> tuple[tuple[str, str], ...]:
    """Name what became of the messages, with how many of each, rounded."""
    states = [each for each in DeliveryState if each in counted]
    figures = disclosure.parts(tuple(counted[each] for each in states))
    names = (say(Voice(language), f"delivery-{state}") for state in states)
    return tuple(zip(names, figures, strict=True))


def by_language(sent: Counter[Language | None], language: Language) -> tuple[tuple[str, str], ...]:
    """Name the languages of those to whom it was sent, with how many of each, rounded."""
    figures = disclosure.parts(tuple(sent[each] for each in (*Language, None)))
    names = (say(Voice(language), f"broadcast-read-{read}") for read in (*Language, "both"))
    return tuple(zip(names, figures, strict=True))


def people(plan: Plan, language: Language) -> Iterator[str]:
    """Say who planned it, who approved it, and what it puts right."""
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
