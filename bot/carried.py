"""What the lane has carried: the log shows of each broadcast that both languages left in the same run."""

from collections import Counter
from dataclasses import dataclass, field

from structlog import get_logger

from engagements.language import Language
from engagements.notices import Notice
from engagements.updates import Update
from storage import disclosure
from storage.broadcasts import Content

log = get_logger()


@dataclass(frozen=True, slots=True)
class _Load:
    content: Content
    sent: Counter[Language] = field(default_factory=Counter)


def _named(content: Content) -> dict[str, str]:
    """Say which feedback, news or update it is."""
    if isinstance(content, Update):
        return {"update": content.followed}
    if isinstance(content, Notice):
        return {"engagement": content.engagement, "news": str(content.news)}
    return {"engagement": content.engagement, "stage": str(content.stage)}


class Carried:
    """Counts what one run of the lane has sent of each broadcast, in each language.

    A run begins with the first delivery of a broadcast that is claimed. It ends when none waits any more,
    those to be tried again among them, or when the lane stops.
    """

    def __init__(self) -> None:
        self._loads: dict[int, _Load] = {}

    @property
    def broadcasts(self) -> tuple[int, ...]:
        """The broadcasts whose run has not ended."""
        return tuple(self._loads)

    def took(self, broadcast: int, content: Content) -> None:
        """Note that the lane has begun with a broadcast, or goes on with it."""
        self._loads.setdefault(broadcast, _Load(content))

    def sent(self, broadcast: int, language: Language | None) -> None:
        """Count a message that was sent; whoever has chosen no language yet got both."""
        self._loads[broadcast].sent.update((language,) if language else tuple(Language))

    def tell(self, broadcast: int) -> None:
        """Write into the log how many of a broadcast left in each language, and end its run.

        A language that few got is hidden, and the other beside it. Nought is told, for it is what a reader
        looks for: a language that nobody got. These are followers, and following proves no answer; or they
        are those who wished a reminder, of whom no more is told than that.
        """
        load = self._loads.pop(broadcast)
        figures = disclosure.parts(tuple(load.sent[language] for language in Language))
        languages = dict(zip((str(language) for language in Language), figures, strict=True))
        log.info("broadcast_carried", **_named(load.content), **languages)

    def tell_all(self) -> None:
        """End every run, because the lane stops."""
        for broadcast in self.broadcasts:
            self.tell(broadcast)
