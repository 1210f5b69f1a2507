"""A rehearsal on one machine: the unchanged bot, behind a Telegram of our own, with a phone in a page."""

import asyncio
import errno
import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from apscheduler.triggers.interval import IntervalTrigger
from pydantic import SecretStr

from bot.app import Rhythm, serving
from bot.logs import begin_logging
from bot.rehearsal import Rehearsal
from bot.settings import SettingFault, Settings, UnusableSettings
from engagements.engagement import Engagement
from engagements.feedback import Feedback
from engagements.file import read_engagement, read_feedback
from engagements.language import Language, Voice
from locales.words import say
from sandbox.crowd import Manners
from sandbox.server import Sandbox

_EXAMPLES = Path(__file__).parent.parent / "examples"
_TOKEN = "8400:rehearsal"  # noqa: S105 - a name for a bot that exists on this machine only
_SMALLEST_GROUP, _POOL = 3, 3
_COUNT_SECONDS = 3


async def rehearse(port: int, language: Language) -> None:
    """Serve the phone page until stopped. Everything is kept in a folder that is deleted afterwards."""
    begin_logging(logging.WARNING)
    rehearsal = Rehearsal(example(datetime.now(UTC)), example_feedback())
    sandbox = Sandbox(_TOKEN, story=rehearsal, manners=taking_part())
    try:
        async with sandbox.running(port) as address:
            await _play(address, rehearsal, language)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise UnusableSettings((SettingFault("port-busy", "DRWS_PORT"),)) from None


async def _play(address: str, rehearsal: Rehearsal, language: Language) -> None:
    with TemporaryDirectory(prefix="drws-") as folder:
        settings = rehearsal_settings(Path(folder), address)
        rhythm = Rhythm(counting=IntervalTrigger(seconds=_COUNT_SECONDS), look_every=1.0)
        async with serving(settings, rhythm=rhythm) as operations:
            await rehearsal.begin(operations)
            voice = Voice(language)
            for line in (say(voice, "cli-demo-ready"), f"  {address}", say(voice, "cli-demo-stop")):
                print(line, flush=True)
            await asyncio.Event().wait()


def rehearsal_settings(folder: Path, address: str) -> Settings:
    """Set everything to this machine and this folder, whatever the surroundings say."""
    return Settings(
        _env_file=None,
        telegram_token=SecretStr(_TOKEN),
        telegram_api=address,
        database_url=None,
        data_dir=folder / "data",
        key_dir=folder / "keys",
        secret_key=None,
        webhook_url=None,
        webhook_secret=None,
        quiet_hours="none",
    )


def taking_part() -> Manners:
    """Send in people who have come to answer, and who do not wander about."""

    def labels(*names: str) -> frozenset[str]:
        return frozenset(say(Voice(language), name) for name in names for language in Language)

    return Manners(
        looks_for=labels("about-begin", "asking-done", "check-send"),
        turns_from=labels(
            "about-menu", "about-more", "about-easy", "about-full", "asking-back", "reminding-later"
        ),
    )


def example(now: datetime) -> Engagement:
    """Give the example as if it had opened a week ago, with a small group so that few can fill it."""
    written = read_engagement((_EXAMPLES / "powys-recycling.yaml").read_text(encoding="utf-8"))
    later = now - timedelta(days=7) - written.opens_at
    return replace(
        written,
        opens_at=written.opens_at + later,
        closes_at=written.closes_at + later,
        privacy=replace(written.privacy, smallest_group=_SMALLEST_GROUP, pool=_POOL),
    )


def example_feedback() -> tuple[Feedback, ...]:
    """Give what happened next with the example, in its order."""
    files = sorted((_EXAMPLES / "feedback").glob("powys-recycling-*.yaml"))
    return tuple(read_feedback(file.read_text(encoding="utf-8")) for file in files)
