"""Drws as it is served: SQLite and keys in a folder, everything sealed and durable before the answer."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from pydantic import SecretStr

from benchmarks.speed.conversation import PAYLOAD, QUESTIONS, Answering, Question
from benchmarks.speed.place import PATH, SECRET, TOKEN, Stand
from engagements.engagement import Engagement, Mode, Privacy
from engagements.language import Bilingual, Language, Voice
from engagements.questions import AnyQuestion, Choice, Option, Text
from locales.words import say
from tests.examples import engagement

# What is paid for is more than anybody here sends.
_UNLIMITED = 1000
_WAY = ("about-begin", "privacy-choose-anonymous", "check-send")


@asynccontextmanager
async def serve(stand: Stand, per_second: float = _UNLIMITED) -> AsyncIterator[None]:
    """Run the program by webhook, with the five questions published."""
    # aiogram costs seconds, and the load, which reads the words above, has no need of it.
    from bot.app import Rhythm, serving
    from bot.collecting import collect_seldom
    from bot.logs import begin_logging
    from bot.settings import Settings

    begin_logging()
    settings = Settings(
        _env_file=None,
        telegram_token=SecretStr(TOKEN),
        telegram_api=stand.api,
        database_url=None,
        data_dir=stand.folder / "data",
        key_dir=stand.folder / "keys",
        secret_key=None,
        webhook_url=f"http://127.0.0.1:{stand.port}{PATH}",
        webhook_secret=SecretStr(SECRET),
        port=stand.port,
        quiet_hours="none",
        broadcast_per_second=per_second,
        voice="none",
        helplines=None,
    )
    # Nobody here thinks before they go on; at a message a second the server would wait for them.
    async with serving(settings, rhythm=Rhythm(seconds_in_a_chat=0.0)) as operations:
        # By the day, so that a server that is started again publishes the same.
        await operations.publish(
            five_questions(datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0))
        )
        collect_seldom()
        yield


def five_questions(now: datetime) -> Engagement:
    """Give the engagement that people answer, open since yesterday."""
    return engagement(
        *(_asked(each) for each in QUESTIONS),
        id=PAYLOAD,
        title=Bilingual("Bysiau'r dyffryn", "Buses in the valley"),
        opens_at=now - timedelta(days=1),
        closes_at=now + timedelta(weeks=12),
        privacy=Privacy(
            modes=(Mode.ANONYMOUS, Mode.CONFIDENTIAL), kept_until=(now + timedelta(days=500)).date()
        ),
    )


def _asked(question: Question) -> AnyQuestion:
    text = Bilingual(question.cy, question.en)
    if not question.options:
        return Text(id=question.id, text=text)
    options = tuple(Option(f"option-{n}", Bilingual(*labels)) for n, labels in enumerate(question.options))
    return Choice(id=question.id, text=text, options=options, required=True)


def script() -> Answering:
    """Give how people talk to Drws: in Welsh, from a link to the thanks."""
    voice = Voice(Language.CY)
    labels = {"Cymraeg", *(say(voice, each) for each in _WAY)}
    labels |= {cy for question in QUESTIONS for cy, _ in question.options}
    written = tuple(each.cy for each in QUESTIONS if not each.options)
    return Answering(frozenset(labels), written, (say(voice, "check-sent"),))
