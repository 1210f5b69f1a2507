"""What is inside an envelope, and the rules by which a box of them is released."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from dialogs.answers import ANSWERS, Answer
from dialogs.follow_ups import replies, with_replies, without_replies
from engagements.engagement import Privacy
from engagements.language import Language


@dataclass(frozen=True, slots=True)
class Ballot:
    """An anonymous response before it is released.

    Its id is inside the seal, so that a replay or a restored backup cannot count it twice. `receipt` is the
    trace of its receipt, of one that nobody has where it was declined. `even_so`: its writer's wish to be
    counted where there is no group. `written` are its answers, which a count lets out as they are: for
    many, reading them would take long.
    """

    id: bytes
    language: Language
    written: bytes
    receipt: bytes
    even_so: bool = False

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Read the answers."""
        return ANSWERS.validate_json(self.written)


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change to the response under a receipt; with `answers` None it is taken back.

    `adds`: it adds replies to what the team asked, and leaves the answers as they are.
    `made` tells which of two is the later: milliseconds since 1970, known to nobody until the box is opened
    and to nobody after.
    """

    id: bytes
    receipt: bytes
    answers: tuple[Answer, ...] | None
    made: int
    adds: bool = False


_ANSWERS, _NONE = b',"a":', b"null"

Sealed = Ballot | Amendment
Shuffle = Callable[[list[Ballot]], None]


@dataclass(frozen=True, slots=True)
class Opened:
    """What lay in a box: the ballots, changed as their writers wished, and changes to earlier responses."""

    ballots: tuple[Ballot, ...]
    amendments: tuple[Amendment, ...]


@dataclass(frozen=True, slots=True)
class Release:
    """What a count lets out and what stays in the box; whatever is in neither is never opened."""

    released: tuple[Ballot, ...]
    kept: tuple[Ballot, ...]
    with_language: bool = True


def packed(sealed: Sealed) -> bytes:
    """Write what is sealed: the answers last, for they are taken out again as they are."""
    match sealed:
        case Ballot():
            content: dict[str, object] = {"l": sealed.language, "e": sealed.even_so}
            answers = sealed.written
        case Amendment():
            content = {"m": sealed.made, "t": sealed.adds}
            answers = _NONE if sealed.answers is None else ANSWERS.dump_json(sealed.answers)
    content |= {"id": sealed.id.hex(), "r": sealed.receipt.hex()}
    around = json.dumps(content, separators=(",", ":")).encode()
    return around.removesuffix(b"}") + _ANSWERS + answers + b"}"


def unpacked(content: bytes) -> Sealed:
    """Read what was sealed."""
    # Before the answers stand numbers, yes or no, and names without quotation marks.
    around, _, answers = content.removesuffix(b"}").partition(_ANSWERS)
    read = json.loads(around + b"}")
    identifier, receipt = bytes.fromhex(read["id"]), bytes.fromhex(read["r"])
    if "m" in read:
        changed_to = None if answers == _NONE else ANSWERS.validate_json(answers)
        return Amendment(identifier, receipt, changed_to, read["m"], read.get("t", False))
    return Ballot(identifier, Language(read["l"]), answers, receipt, read["e"])


def sorted_out(contents: Iterable[Sealed]) -> Opened:
    """Bring together what belongs together: of several changes to a response the latest holds.

    A reply changes no answer, and a change of answers takes no reply away. But what was taken back is taken
    back for good, as its writer was told.
    A change to a ballot that lies in the same box is made before anybody sees it. The language stays as it
    was first written in, for by language the groups are made.
    """
    each_once = {content.id: content for content in contents}.values()
    latest: dict[bytes, Amendment] = {}
    for change in sorted((each for each in each_once if isinstance(each, Amendment)), key=_for_good):
        earlier = latest.get(change.receipt)
        latest[change.receipt] = change if earlier is None else _after(earlier, change)
    ballots: list[Ballot] = []
    for ballot in (each for each in each_once if isinstance(each, Ballot)):
        made = latest.pop(ballot.receipt, None)
        if made is None:
            ballots.append(ballot)
        elif made.answers is not None:
            ballots.append(replace(ballot, written=ANSWERS.dump_json(changed(ballot.answers, made))))
    return Opened(tuple(ballots), tuple(latest.values()))


def changed(answers: tuple[Answer, ...], change: Amendment) -> tuple[Answer, ...]:
    """Give the answers of a response as a change leaves them."""
    made = change.answers or ()
    kept = without_replies(answers if change.adds else made)
    return with_replies((*kept, *replies(answers)), *replies(made))


def _after(earlier: Amendment, later: Amendment) -> Amendment:
    """Make one change of two."""
    if earlier.answers is None or later.answers is None:
        return later
    both = changed(earlier.answers, later)
    return replace(later, answers=both, adds=earlier.adds and later.adds)


def _for_good(change: Amendment) -> tuple[bool, int]:
    return change.answers is None, change.made


def while_open(ballots: Iterable[Ballot], privacy: Privacy, shuffle: Shuffle) -> Release:
    """Release each language that fills a group beside its pool; a random pool stays behind.

    Whoever writes in the smaller language waits, instead of being the only one in a batch.
    """
    released: list[Ballot] = []
    kept: list[Ballot] = []
    waiting = list(ballots)
    for language in Language:
        group = [each for each in waiting if each.language is language]
        shuffle(group)
        full = len(group) >= privacy.smallest_group + privacy.pool
        pool = privacy.pool if full else len(group)
        kept.extend(group[:pool])
        released.extend(group[pool:])
    shuffle(released)
    return Release(tuple(released), tuple(kept))


def at_close(ballots: Iterable[Ballot], privacy: Privacy, shuffle: Shuffle) -> Release:
    """Release everything, if there is a group; without languages, if one of them is too few for one.

    Where there is none, only those are released whose writers wished to be counted even so.
    """
    everyone = list(ballots)
    shuffle(everyone)
    if len(everyone) < privacy.smallest_group:
        return Release(tuple(each for each in everyone if each.even_so), (), with_language=False)
    counts = [sum(each.language is language for each in everyone) for language in Language]
    apart = all(count == 0 or count >= privacy.smallest_group for count in counts)
    return Release(tuple(everyone), (), with_language=apart)
