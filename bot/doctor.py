"""What ails an installation: each part is looked at, and what is wrong comes with its mend."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Any

import aiohttp
from sqlalchemy import func, select

from bot.files import free_bytes
from bot.settings import Settings, number_of, setting_of, webhook_address
from bot.storing import storage_of, utc_now
from engagements.dates import LONDON
from engagements.language import Language, Voice
from locales.words import say
from storage import promises
from storage.counting import missing_keys
from storage.database import Database
from storage.deliveries import DeliveryState, waiting
from storage.errors import StorageDown, UnsafeStorage
from storage.keys import Keys
from storage.tables import delivery

Lines = tuple[str, ...]

_PATIENCE = aiohttp.ClientTimeout(total=10)
_MOST_SECONDS_APART = 30
_LEAST_ROOM = 1024**3
_MEGABYTE = 1024**2
_MANY_WAIT = 100


class Health(StrEnum):
    """How a part is: well, to be looked at, or to be mended."""

    WELL = "well"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one part. `code` names the message, which says how to mend it.

    `bot` is the number of the bot that it is about, where there are several.
    """

    code: str
    health: Health
    args: dict[str, str | int] = field(default_factory=dict)
    bot: str = ""


async def doctor(settings: Settings, language: Language) -> tuple[Lines, bool]:
    """Look at every part. Returns what to print, and whether nothing has to be mended."""
    found = [each async for each in _examined(settings)]
    lines = tuple(_line(each, language) for each in found)
    return lines, all(each.health is not Health.BAD for each in found)


def _line(found: Finding, language: Language) -> str:
    voice = Voice(language)
    health = say(voice, f"doctor-health-{found.health}")
    about = f" ({found.bot})" if found.bot else ""
    return f"{health}{about}: {say(voice, f'doctor-{found.code}', found.args)}"


async def _examined(settings: Settings) -> AsyncIterator[Finding]:
    tokens = settings.tokens
    for name, token in tokens.items():
        for each in await _telegram(settings, name, token):
            yield replace(each, bot=number_of(token)) if len(tokens) > 1 else each
    yield _disk(settings)
    try:
        async with storage_of(settings) as (database, keys):
            yield Finding("database-well", Health.WELL)
            yield await _keys(database, keys)
            for each in await _deliveries(database):
                yield each
            yield await _promises(database)
    except UnsafeStorage as error:
        yield Finding("database-unsafe", Health.BAD, {"what": str(error)})
    except StorageDown:
        yield Finding("database-down", Health.BAD)


async def _telegram(settings: Settings, name: str, token: str) -> list[Finding]:
    """Ask Telegram who a bot is, where it delivers, and what time it is."""
    address = f"{settings.telegram_api.rstrip('/')}/bot{token}"
    try:
        async with aiohttp.ClientSession(timeout=_PATIENCE) as http:
            async with http.get(f"{address}/getMe") as answer:
                known, date = await answer.json(), answer.headers.get("Date")
            async with http.get(f"{address}/getWebhookInfo") as answer:
                webhook = await answer.json()
    except (aiohttp.ClientError, TimeoutError, ValueError):
        return [Finding("telegram-unreachable", Health.BAD)]
    if known.get("ok") is not True or webhook.get("ok") is not True:
        return [Finding("token-refused", Health.BAD, {"what": setting_of(name)})]
    bot = Finding("token-well", Health.WELL, {"what": str(known["result"].get("username", ""))})
    return [bot, _webhook(settings, name, webhook["result"]), _clock(date)]


def _webhook(settings: Settings, name: str, told: dict[str, Any]) -> Finding:
    count = {"count": int(told.get("pending_update_count", 0))}
    set_to = webhook_address(settings.webhook_url, name) if settings.webhook_url else ""
    if told.get("url", "") != set_to:
        return Finding("webhook-elsewhere", Health.BAD)
    if told.get("last_error_date") and count["count"]:
        return Finding("webhook-fails", Health.BAD, {**count})
    if count["count"] > _MANY_WAIT:
        return Finding("webhook-waits", Health.WARN, {**count})
    if not settings.webhook_url:
        return Finding("webhook-none", Health.WELL, {**count})
    return Finding("webhook-well", Health.WELL, {**count})


def _clock(date: str | None) -> Finding:
    try:
        apart = abs((datetime.now(UTC) - parsedate_to_datetime(date or "")).total_seconds())
    except ValueError:
        return Finding("clock-unknown", Health.WARN)
    if apart > _MOST_SECONDS_APART:
        return Finding("clock-wrong", Health.BAD, {"count": round(apart)})
    return Finding("clock-well", Health.WELL)


def _disk(settings: Settings) -> Finding:
    free = free_bytes(settings.data_dir)
    room = {"count": free // _MEGABYTE}
    if free < _LEAST_ROOM:
        return Finding("disk-full", Health.BAD, {**room})
    return Finding("disk-well", Health.WELL, {**room})


async def _keys(database: Database, keys: Keys) -> Finding:
    async with database.transaction() as tx:
        missing = await missing_keys(tx, keys)
    if missing:
        return Finding("keys-missing", Health.BAD, {"what": ", ".join(missing)})
    return Finding("keys-well", Health.WELL)


async def _deliveries(database: Database) -> list[Finding]:
    async with database.transaction() as tx:
        unknown = await _count(tx, delivery.c.state == DeliveryState.UNKNOWN.value)
        failed = await _count(tx, delivery.c.state == DeliveryState.FAILED.value)
        waits = await _count(tx, waiting())
    found: list[Finding] = []
    if unknown:
        found.append(Finding("deliveries-unknown", Health.WARN, {"count": unknown}))
    if failed:
        found.append(Finding("deliveries-failed", Health.WARN, {"count": failed}))
    return found or [Finding("deliveries-well", Health.WELL, {"count": waits})]


async def _count(tx: Any, which: Any) -> int:
    return int((await tx.execute(select(func.count()).select_from(delivery).where(which))).scalar_one())


async def _promises(database: Database) -> Finding:
    async with database.transaction() as tx:
        late = await promises.late(tx, utc_now().astimezone(LONDON).date())
    if late:
        return Finding("promises-late", Health.WARN, {"what": ", ".join(late)})
    return Finding("promises-well", Health.WELL)
