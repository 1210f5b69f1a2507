"""A look ahead at a broadcast: for how many it is, when its first message leaves and when its last has."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot import estimate, planning
from bot.rendering import PLAIN, Message, messages
from bot.settings import Settings
from bot.told import told_of
from dialogs.voice import voice_about
from engagements.engagement import Engagement
from engagements.language import Language
from storage import deliveries, plans
from storage.broadcasts import Written
from storage.database import Database
from storage.deliveries import DeliveryState
from storage.keys import Keys
from storage.plans import Plan
from storage.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Outlook:
    """How many it is for, when the first message leaves and when the last one has, if nothing stops them.

    `quiet`: the time that was chosen is in quiet hours, so that it begins after them.
    """

    readers: int
    begins: datetime
    ends: datetime
    quiet: bool


async def outlook(
    settings: Settings, database: Database, keys: Keys, planned: Plan, now: datetime
) -> Outlook:
    """Look ahead at what has not begun."""
    async with database.transaction() as tx:
        engagement = await planning.spoken_about(tx, Shelf(), planned.content)
    return looked(settings, planned, engagement, await readers(database, keys, planned), now)


def looked(
    settings: Settings, planned: Plan, engagement: Engagement | None, people: int, now: datetime
) -> Outlook:
    """Look ahead, where so many people are to be told."""
    begins = estimate.begins(planned.send_at, now, settings.quiet)
    count = people * _messages_each(planned.content, engagement)
    ends = estimate.ends(begins, count, settings.broadcast_per_second, settings.quiet)
    return Outlook(people, begins, ends, begins > max(planned.send_at, now))


def left(progress: Mapping[DeliveryState, int]) -> int:
    """Count those who are still to be told."""
    return sum(progress.get(each, 0) for each in deliveries.STILL_TO_COME)


def messages_in(content: Written, engagement: Engagement | None, language: Language) -> tuple[Message, ...]:
    """Write what the readers of a language get, without any markup."""
    return messages(told_of(content, engagement), voice_about(engagement, language), PLAIN)


def _messages_each(content: Written, engagement: Engagement | None) -> int:
    """Count the messages that one person gets, in the language in which they are more."""
    texts = max(len(messages_in(content, engagement, each)) for each in Language)
    return texts + (content.picture is not None)


async def readers(database: Database, keys: Keys, planned: Plan) -> int:
    """Count those whom it is for; contacts are opened only where it is for the readers of one language."""
    if plans.for_one_language(planned.content):
        return (await plans.readers(database, keys, planned)).total()
    async with database.transaction() as tx:
        return await plans.count_readers(tx, planned)
