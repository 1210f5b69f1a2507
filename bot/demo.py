"""A rehearsal on one machine: the unchanged bot, behind a Telegram of our own, with a phone in a page."""

import asyncio
import errno
import logging
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from apscheduler.triggers.interval import IntervalTrigger
from pydantic import SecretStr

from bot.app import Rhythm, serving
from bot.logs import begin_logging
from bot.picture_files import pictures_beside
from bot.rehearsal import Rehearsal
from bot.rehearsal_clock import RehearsalClock
from bot.rehearsal_folder import rehearsal_folder
from bot.settings import SettingFault, Settings, UnusableSettings
from engagements.engagement import Engagement
from engagements.feedback import Feedback
from engagements.file import read_engagement, read_feedback
from engagements.language import Language, Voice
from locales.words import say
from sandbox.crowd import Manners
from sandbox.server import Sandbox

_EXAMPLES = Path(__file__).parent.parent / "examples"
_TOLD = "powys-recycling"
_BESIDE = ("gwydir-forest", "young-voices-together", "dyfi-transport")
_TOKEN = "8400:rehearsal"  # noqa: S105 - a name for a bot that exists on this machine only
_SMALLEST_GROUP, _POOL = 3, 3
# Each count makes an edition; the fewer there are, the less must be hidden so that none tells of another.
_COUNT_SECONDS = 10
# The rehearsal does what is due by the clock of the tale; the program's own would go by today's.
_NEVER_LOOKS = timedelta(days=365).total_seconds()


async def rehearse(port: int, language: Language) -> None:
    """Serve the phone page until stopped. Everything is kept in a folder that is deleted afterwards."""
    begin_logging(logging.WARNING)
    told, beside = example(), tuple(example(name) for name in _BESIDE)
    clock = RehearsalClock(first_day((told, *beside)))
    pictures = tuple((each, pictures_of(each)) for each in beside)
    rehearsal = Rehearsal(clock, told, example_feedback(), pictures)
    sandbox = Sandbox(_TOKEN, story=rehearsal, manners=taking_part(), now=clock.timestamp)
    try:
        async with sandbox.running(port) as address:
            with rehearsal_folder(port) as folder:
                await _play(folder, address, rehearsal, clock, language)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise UnusableSettings((SettingFault("port-busy", "DRWS_PORT"),)) from None


async def _play(
    folder: Path, address: str, rehearsal: Rehearsal, clock: RehearsalClock, language: Language
) -> None:
    settings = rehearsal_settings(folder, address, voice="")
    # No limit of Telegram's is rehearsed: whoever tries it is in a hurry.
    rhythm = Rhythm(
        counting=IntervalTrigger(seconds=_COUNT_SECONDS), look_every=_NEVER_LOOKS, seconds_in_a_chat=0.0
    )
    async with serving(settings, now=clock.now, rhythm=rhythm) as operations:
        await rehearsal.begin(operations)
        voice = Voice(language)
        for line in (say(voice, "cli-demo-ready"), f"  {address}", say(voice, "cli-demo-stop")):
            print(line, flush=True)
        await asyncio.Event().wait()


def rehearsal_settings(folder: Path, address: str, voice: str = "none") -> Settings:
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
        voice=voice,
        helplines=None,
    )


def taking_part() -> Manners:
    """Send in people who have come to answer, who do not wander about, and who agree often enough.

    Where all answers were as likely as each other, a table of forty people would show nothing but stars.
    """

    def labels(*names: str) -> frozenset[str]:
        return frozenset(say(Voice(language), name) for name in names for language in Language)

    return Manners(
        of_one_mind=True,
        looks_for=labels("about-begin", "asking-done", "check-send"),
        turns_from=labels(
            "about-menu",
            "about-more",
            "about-easy",
            "about-full",
            "about-agenda",
            "about-decisions",
            "about-follow",
            "about-talk",
            "asking-back",
            "asking-rank-again",
            "leafing-next",
            "leafing-back",
            "leafing-close",
            "reading-contact",
            "services-follow-service",
            "services-follow-all",
            "reminding-later",
            "aloud-listen",
            "privacy-helping",
            "privacy-helping-chosen",
            "privacy-organisation",
            "sent-matters",
            "sent-equality",
            "sent-draw",
        ),
    )


def first_day(shown: tuple[Engagement, ...]) -> datetime:
    """Choose when the tale begins: a day after the last of these has opened, when all of them are open."""
    return max(each.opens_at for each in shown) + timedelta(days=1)


def example(name: str = _TOLD) -> Engagement:
    """Give an example with its own days, and with a small group so that few can fill it."""
    written = read_engagement((_EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))
    privacy = replace(written.privacy, smallest_group=_SMALLEST_GROUP, pool=_POOL)
    return replace(written, privacy=privacy)


def pictures_of(shown: Engagement) -> dict[str, bytes]:
    """Give the pictures of an example, by their names."""
    return pictures_beside(_EXAMPLES / shown.id, shown)


def example_feedback() -> tuple[Feedback, ...]:
    """Give what happened next with each example, the earliest first."""
    files = [file for name in (_TOLD, *_BESIDE) for file in (_EXAMPLES / "feedback").glob(f"{name}-*.yaml")]
    told = [read_feedback(file.read_text(encoding="utf-8")) for file in files]
    return tuple(sorted(told, key=lambda each: each.send_at))
