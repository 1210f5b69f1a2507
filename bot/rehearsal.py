"""The tale around the phone: what lets time pass, and what the service sees."""

from collections.abc import Mapping
from dataclasses import replace

from bot.operations import Operations
from engagements.engagement import Engagement
from engagements.errors import DrwsError
from engagements.feedback import Feedback
from engagements.language import Bilingual, Language, Voice
from engagements.questions import OfOptions
from locales.dates import long_date
from locales.words import say
from sandbox.story import Both, Caption, Panel, Row
from storage.broadcasts import DeliveryState
from storage.results import Results

# An engagement that is open too, and its pictures.
Beside = tuple[Engagement, Mapping[str, bytes]]


class NotBegun(DrwsError):
    """The page was asked for its tale before there was one."""


class Rehearsal:
    """Closes the example and publishes its feedback, one outcome after another, by the real means.

    What stands `beside` it is open all the while.
    """

    def __init__(
        self, engagement: Engagement, feedback: tuple[Feedback, ...], beside: tuple[Beside, ...] = ()
    ) -> None:
        self._engagement = engagement
        self._feedback = list(feedback)
        self._beside = beside
        self._operations: Operations | None = None

    @property
    def payload(self) -> str:
        """The deep link that the phone starts with: none, so that the first thing seen is what is open."""
        return ""

    async def begin(self, operations: Operations) -> None:
        """Publish the example, and what stands beside it."""
        self._operations = operations
        await operations.publish(self._engagement)
        for engagement, pictures in self._beside:
            await operations.publish(engagement, pictures)

    async def let_time_pass(self) -> Caption:
        """Close the engagement, if it is open, and let the next outcome fall due at once."""
        operations = self._begun()
        closed = await operations.close(self._engagement.id) is not None
        if not self._feedback:
            return _caption("demo-all-told", self._engagement, None, more=False)
        told = self._feedback.pop(0)
        await operations.store_feedback(replace(told, send_at=operations.now()))
        name = "demo-closed-and-told" if closed else "demo-told"
        return _caption(name, self._engagement, told, more=bool(self._feedback))

    async def look(self) -> Panel:
        """Show what the service sees of the example, under its title: rounded, as ever."""
        engagement, counted = await self._begun().results(self._engagement.id)
        titled = Row(_as_both(engagement.title), "")
        rows = (titled, *_totals(counted), *_first_question(counted), *_deliveries(counted))
        privacy = engagement.privacy
        note: dict[str, str | int] = {"smallest": privacy.smallest_group, "pool": privacy.pool}
        return Panel(rows, _both("demo-note", note))

    def _begun(self) -> Operations:
        if self._operations is None:
            raise NotBegun
        return self._operations


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


def _caption(name: str, about: Engagement, told: Feedback | None, more: bool) -> Caption:
    def said(language: Language) -> str:
        when = long_date(told.send_at.date(), language) if told else ""
        return say(Voice(language), name, {"when": when, "title": about.title.within(language)})

    return Caption(said(Language.CY), said(Language.EN), more)


def _both(name: str, args: dict[str, str | int] | None = None) -> Both:
    return Both(say(Voice(Language.CY), name, args), say(Voice(Language.EN), name, args))


def _as_both(words: Bilingual) -> Both:
    return Both(words.cy, words.en)
