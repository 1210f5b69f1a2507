"""The tale around the phone: what lets time pass, and what the service sees."""

import asyncio
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta

from bot.operations import Operations
from bot.rehearsal_clock import RehearsalClock
from engagements.dates import LONDON
from engagements.engagement import Engagement
from engagements.errors import DrwsError
from engagements.feedback import Feedback
from engagements.language import Bilingual, Language, Voice
from engagements.limits import REMIND_FROM_HOUR
from engagements.questions import OfOptions
from locales.dates import long_date
from locales.words import say
from sandbox.story import Both, Caption, Panel, Row
from storage.deliveries import DeliveryState
from storage.results import Results

# An engagement that is open too, and its pictures.
Beside = tuple[Engagement, Mapping[str, bytes]]

# The broadcaster looks every two seconds, and its reminders are counted nowhere.
_REMINDERS_SECONDS = 4.0
_FEEDBACK_SECONDS = 20.0
_ON_ITS_WAY = {DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.RETRY}


class NotBegun(DrwsError):
    """The page was asked for its tale before there was one."""


class Rehearsal:
    """Puts the clock forward to the close of the example, then to each feedback, and does what is due.

    What stands `beside` it has its own days, and they come in their turn.
    """

    def __init__(
        self,
        clock: RehearsalClock,
        engagement: Engagement,
        feedback: tuple[Feedback, ...],
        beside: tuple[Beside, ...] = (),
    ) -> None:
        self._clock = clock
        self._engagement = engagement
        self._told = [each for each in feedback if each.engagement == engagement.id]
        self._to_come = list(feedback)
        self._beside = beside
        self._closed = False
        self._operations: Operations | None = None
        self._one_at_a_time = asyncio.Lock()

    @property
    def payload(self) -> str:
        """The deep link that the phone starts with: none, so that the first thing seen is what is open."""
        return ""

    @property
    def crowd_payload(self) -> str:
        """The deep link of the crowd: all take part in the engagement of which the page shows the figures."""
        return self._engagement.id

    async def begin(self, operations: Operations) -> None:
        """Publish the example, and what stands beside it."""
        self._operations = operations
        await operations.publish(self._engagement)
        for engagement, pictures in self._beside:
            await operations.publish(engagement, pictures)

    async def let_time_pass(self) -> Caption:
        """Go on to the close, or else to the day of the next feedback, and say which day that is."""
        async with self._one_at_a_time:
            if not self._closed:
                self._closed = True
                await self._pass_until(self._engagement.closes_at)
                return self._caption("demo-closed", more=bool(self._told))
            if not self._told:
                return self._caption("demo-all-told", more=False)
            await self._pass_until(self._told.pop(0).send_at)
            return self._caption("demo-told" if self._told else "demo-last-told", more=bool(self._told))

    async def look(self) -> Panel:
        """Show what the service sees of the example, under its title: rounded, as ever."""
        engagement, counted = await self._begun().results(self._engagement.id)
        titled = Row(_as_both(engagement.title), "")
        rows = (titled, *_totals(counted), *_first_question(counted), *_deliveries(counted))
        privacy = engagement.privacy
        note: dict[str, str | int] = {"smallest": privacy.smallest_group, "pool": privacy.pool}
        return Panel(rows, _both("demo-note", note), self._dated("demo-today"))

    async def _pass_until(self, stop: datetime) -> None:
        """Let everything happen that is due by then, each at its own moment and in its order."""
        closings = [closes_at for _, closes_at in await self._begun().closings_waiting()]
        events = (*closings, *(each.send_at for each in self._to_come))
        for moment in sorted({stop, *(each for each in events if each < stop)}):
            await self._remind_until(min(moment, max(closings, default=moment)))
            self._clock.put_forward(moment)
            if await self._close_and_tell() and moment != stop:
                await self._arrived()
        await self._begun().tidy()

    async def _remind_until(self, moment: datetime) -> None:
        """Let everybody be reminded on the morning of their day."""
        for morning in _mornings(self._clock.now(), moment):
            self._clock.put_forward(morning)
            if await self._begun().announce_due():
                await asyncio.sleep(_REMINDERS_SECONDS)

    async def _close_and_tell(self) -> bool:
        """Close and tell what is due by the clock of the tale. Tells whether feedback leaves."""
        operations, now = self._begun(), self._clock.now()
        for slug, closes_at in await operations.closings_waiting():
            if closes_at <= now:
                await operations.close(slug, only_if_due=True)
        for told in [each for each in self._to_come if each.send_at <= now]:
            self._to_come.remove(told)
            await operations.store_feedback(told)
        due = await operations.feedback_waiting()
        return any([await operations.fire(identifier) for identifier, _ in due])

    async def _arrived(self) -> None:
        """Wait until what was sent has arrived, so that it bears the day on which it was sent."""
        shown = (self._engagement, *(engagement for engagement, _ in self._beside))
        deadline = asyncio.get_running_loop().time() + _FEEDBACK_SECONDS
        while asyncio.get_running_loop().time() < deadline:
            counted = [(await self._begun().results(each.id))[1] for each in shown]
            if not any(_ON_ITS_WAY & each.deliveries.keys() for each in counted):
                return
            await asyncio.sleep(0.2)

    def _caption(self, name: str, more: bool) -> Caption:
        said = self._dated(name)
        return Caption(said.cy, said.en, more)

    def _dated(self, name: str) -> Both:
        """Say which day it is, and on which the next feedback comes."""
        today = self._clock.now().astimezone(LONDON).date()
        coming = self._told[0].send_at.date() if self._told else today

        def said(language: Language) -> str:
            days = {"when": long_date(today, language), "day": long_date(coming, language)}
            title = self._engagement.title.within(language)
            return say(Voice(language), name, {**days, "title": title})

        return Both(said(Language.CY), said(Language.EN))

    def _begun(self) -> Operations:
        if self._operations is None:
            raise NotBegun
        return self._operations


def _mornings(after: datetime, before: datetime) -> Iterator[datetime]:
    """Give the hour from which reminders leave on each of these days."""
    day = after.astimezone(LONDON).date()
    while day <= before.astimezone(LONDON).date():
        morning = datetime.combine(day, time(REMIND_FROM_HOUR), LONDON)
        if after < morning < before:
            yield morning
        day += timedelta(days=1)


def _totals(counted: Results) -> tuple[Row, ...]:
    return (
        Row(_both("demo-followers"), counted.followers),
        Row(_both("demo-waiting"), counted.waiting),
        Row(_both("demo-responses"), counted.responses),
    )


def _first_question(counted: Results) -> tuple[Row, ...]:
    first = counted.questions[0]
    buttons = (
        [option.button for option in first.question.options] if isinstance(first.question, OfOptions) else []
    )
    return tuple(
        Row(_as_both(button), figure.shown, figure.percent / 100 if figure.percent is not None else None)
        for button, (_, figure) in zip(buttons, first.figures, strict=False)
    )


def _deliveries(counted: Results) -> tuple[Row, ...]:
    return tuple(
        Row(_both(f"demo-delivery-{state}"), counted.deliveries[state])
        for state in (DeliveryState.PENDING, DeliveryState.SENT, DeliveryState.GONE)
        if state in counted.deliveries
    )


def _both(name: str, args: dict[str, str | int] | None = None) -> Both:
    return Both(say(Voice(Language.CY), name, args), say(Voice(Language.EN), name, args))


def _as_both(words: Bilingual) -> Both:
    return Both(words.cy, words.en)
