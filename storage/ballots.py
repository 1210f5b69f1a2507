"""What is inside an envelope, and the rules by which a box of them is released."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dialogs.answers import ANSWERS, Answer
from engagements.engagement import Privacy
from engagements.language import Language

Shuffle = Callable[[list["Ballot"]], None]


@dataclass(frozen=True, slots=True)
class Ballot:
    """An anonymous response before it is released.

    Its id is inside the seal, so that a replay or a restored backup cannot count it twice.
    """

    id: bytes
    language: Language
    answers: tuple[Answer, ...]
    receipt: bytes | None


@dataclass(frozen=True, slots=True)
class Release:
    """What a count lets out and what stays in the box; whatever is in neither is never opened."""

    released: tuple[Ballot, ...]
    kept: tuple[Ballot, ...]
    with_language: bool = True


def packed(ballot: Ballot) -> bytes:
    """Write a ballot as what is sealed."""
    receipt = ballot.receipt.hex() if ballot.receipt else None
    answers = json.loads(ANSWERS.dump_json(ballot.answers))
    content = {"id": ballot.id.hex(), "l": ballot.language, "a": answers, "r": receipt}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def unpacked(content: bytes) -> Ballot:
    """Read what was sealed."""
    read = json.loads(content)
    receipt = bytes.fromhex(read["r"]) if read["r"] else None
    answers = ANSWERS.validate_python(read["a"])
    return Ballot(bytes.fromhex(read["id"]), Language(read["l"]), answers, receipt)


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
    """Release everything, if there is a group; without languages, if one of them is too few for one."""
    everyone = list(ballots)
    shuffle(everyone)
    if len(everyone) < privacy.smallest_group:
        return Release((), ())
    counts = [sum(each.language is language for each in everyone) for language in Language]
    apart = all(count == 0 or count >= privacy.smallest_group for count in counts)
    return Release(tuple(everyone), (), with_language=apart)
