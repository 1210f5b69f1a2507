"""The judge: sees only the sandbox's journal and the rows that are left, and says which rules were broken."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sandbox import Call
from storage.deliveries import DeliveryState

PER_SECOND = 30
# What Telegram lets pass in one chat at once, and takes back at one a second.
CHAT_BURST = 5
_COUNTED = frozenset({"sendMessage", "sendPhoto", "sendVoice", "editMessageText", "editMessageReplyMarkup"})
_UNANSWERED = frozenset({"answer lost", "answer late", "connection reset", "hung"})
_RETRY_AFTER = re.compile(r"retry after (\d+)")
# A halt is told in whole seconds, rounded up; whoever is told of the same halt later is told a little longer.
_ROUNDED = 1.0


@dataclass(frozen=True, slots=True)
class Broadcast:
    """One message to many: the words that only it says, who is to hear it, and not before which moment.

    The moment is one of the monotonic clock, as those of the journal are.
    """

    words: str
    audience: frozenset[int]
    due: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is left when all is over.

    `states` are the deliveries by words and chat. `blocked` are chats that could not be written to at some
    time. `kills` are those of programs and of the database; `grace` is how many seconds a halt needs to be
    known by all.
    """

    calls: Sequence[Call]
    broadcasts: Sequence[Broadcast]
    states: Mapping[tuple[str, int], DeliveryState]
    blocked: frozenset[int]
    kills: int
    grace: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """The figures; the last eight are numbers of cases that must not be."""

    messages: int
    seconds: float
    kills: int
    lost: int
    unknown: int
    refused: int
    busiest: int
    missed: int
    doubled: int
    unsettled: int
    early: int
    disobeyed: int
    hasty: int
    over_pace: int
    unexplained: int

    @property
    def broken(self) -> tuple[str, ...]:
        """Name the rules that were broken."""
        rules = {
            "somebody was missed": self.missed,
            "somebody was told twice": self.doubled,
            "a delivery was left without an end, or failed": self.unsettled,
            "somebody was told before its time": self.early,
            "a halt was not obeyed": self.disobeyed,
            "more than one a second in a chat, beyond the burst": self.hasty,
            f"more than {PER_SECOND} in a second": self.over_pace,
            "more are unknown than kills and lost answers explain": self.unexplained,
        }
        return tuple(rule for rule, cases in rules.items() if cases)


def judged(evidence: Evidence) -> Verdict:
    """Judge."""
    counted = sorted((call for call in evidence.calls if call.method in _COUNTED), key=lambda call: call.at)
    carried = {each.words: [call for call in counted if _says(call, each)] for each in evidence.broadcasts}
    every = [call for calls in carried.values() for call in calls]
    lost = sum(call.description in _UNANSWERED for call in every)
    unknown = Counter(evidence.states.values())[DeliveryState.UNKNOWN]
    delivered = [call.at for call in every if call.delivered]
    arrivals = [call.at for call in counted]
    busiest = busiest_second(arrivals)
    fates = [fate for each in evidence.broadcasts for fate in _fates(each, carried[each.words], evidence)]
    return Verdict(
        messages=len(delivered),
        seconds=max(delivered) - min(delivered) if delivered else 0.0,
        kills=evidence.kills,
        lost=lost,
        unknown=unknown,
        refused=sum(call.status == 429 for call in counted),
        busiest=busiest,
        missed=fates.count("missed"),
        doubled=fates.count("doubled"),
        unsettled=fates.count("unsettled"),
        early=sum(call.at < each.due for each in evidence.broadcasts for call in carried[each.words]),
        disobeyed=disobeyed(counted, evidence.grace),
        hasty=hasty(counted),
        over_pace=max(0, busiest - PER_SECOND),
        unexplained=max(0, unknown - evidence.kills - lost),
    )


def _says(call: Call, broadcast: Broadcast) -> bool:
    return call.text is not None and broadcast.words in call.text


def _fates(broadcast: Broadcast, carried: list[Call], evidence: Evidence) -> Iterator[str]:
    """Tell what befell each follower, where something did that must not."""
    messages = Counter(call.chat_id for call in carried if call.delivered)
    for chat in broadcast.audience | messages.keys():
        state = evidence.states.get((broadcast.words, chat or 0))
        if messages[chat] > 1 or (messages[chat] and chat not in broadcast.audience):
            yield "doubled"
        if state in (DeliveryState.SENDING, DeliveryState.PENDING, DeliveryState.RETRY, DeliveryState.FAILED):
            yield "unsettled"
        elif not messages[chat] and not _may_be_without(state, chat in evidence.blocked):
            yield "missed"


def _may_be_without(state: DeliveryState | None, blocked: bool) -> bool:
    """Tell whether somebody may have nothing: nobody knows, or they blocked the bot and the rows say so."""
    return state is DeliveryState.UNKNOWN or (blocked and state in (DeliveryState.GONE, None))


def busiest_second(arrivals: Sequence[float]) -> int:
    """Count the most that arrived within any second. The arrivals are in their order."""
    most = first = 0
    for last, at in enumerate(arrivals):
        while at - arrivals[first] >= 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


def hasty(calls: Sequence[Call]) -> int:
    """Count the calls that were too many for their chat: more than a burst, filled up at one a second."""
    level: dict[int, float] = defaultdict(lambda: float(CHAT_BURST))
    last: dict[int, float] = {}
    too_many = 0
    for call in calls:
        chat = call.chat_id or 0
        level[chat] = min(CHAT_BURST, level[chat] + call.at - last.get(chat, call.at))
        last[chat] = call.at
        if level[chat] < 1.0:
            too_many += 1
        else:
            level[chat] -= 1.0
    return too_many


def disobeyed(calls: Sequence[Call], grace: float) -> int:
    """Count the calls that came during a halt, later than everybody can have known of it."""
    begun, until, wrong = 0.0, 0.0, 0
    for call in calls:
        wrong += begun + grace < call.at < until
        found = _RETRY_AFTER.search(call.description) if call.status == 429 else None
        if found and call.at + int(found[1]) > until + _ROUNDED:
            begun, until = (begun if call.at < until else call.at), call.at + int(found[1])
    return wrong
