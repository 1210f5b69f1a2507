"""What only the judge knows, how often a guess was right, and the most that chance may look like."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from benchmarks.attacks.consultation import Participant, known_by
from benchmarks.attacks.guessers import Guesses
from benchmarks.attacks.reading import Read
from engagements.language import Language

GROUP = 10


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many were found."""

    found: int
    of: int

    def __add__(self, other: "Share") -> "Share":
        return Share(self.found + other.found, self.of + other.of)

    def __str__(self) -> str:
        return f"{self.rate:.1%} of {self.of}" if self.of else "none"

    @property
    def rate(self) -> float:
        """Give the share that was found."""
        return self.found / self.of if self.of else 0.0

    @property
    def bound(self) -> float:
        """Give the most that chance may look like: 1/k and three standard deviations."""
        p = 1 / GROUP
        return p + 3 * sqrt(p * (1 - p) / self.of) if self.of else 1.0


@dataclass(frozen=True, slots=True)
class Success:
    """What one attacker came to, over all and among those who write Welsh."""

    everybody: Share
    welsh: Share

    def __add__(self, other: "Success") -> "Success":
        return Success(self.everybody + other.everybody, self.welsh + other.welsh)

    @property
    def is_chance(self) -> bool:
        """Tell whether chance explains it."""
        return all(each.rate <= each.bound for each in (self.everybody, self.welsh))


@dataclass(frozen=True, slots=True)
class Case:
    """One guess that can be judged, about somebody: what is asked about, and the response that is right.

    Asked about is the mark of a sender, or the id of a response that stands beside.
    """

    mark: bytes
    asked: bytes
    right: bytes
    welsh: bool


Cases = tuple[Case, ...]
Truth = Mapping[bytes, Participant]


def whose(truth: Truth, box: Read) -> Cases:
    """Ask which response somebody wrote, of all whose response is out."""
    ids = _ids(truth, box)
    return tuple(Case(mark, mark, id_, _is_welsh(truth, mark)) for mark, id_ in ids.items())


def linked(truth: Truth, main: Read, beside: Read) -> Cases:
    """Ask for the answers of whoever said something beside them, of all of whom both are out."""
    ids, others = _ids(truth, main), _ids(truth, beside)
    both = ids.keys() & others.keys()
    return tuple(Case(mark, others[mark], ids[mark], _is_welsh(truth, mark)) for mark in both)


def judged(cases: Iterable[Case], guesses: Guesses) -> Success:
    """Count how often the guess is right."""
    right = [(each.welsh, guesses.get(each.asked) == each.right) for each in cases]
    welsh = [found for is_welsh, found in right if is_welsh]
    return Success(Share(sum(found for _, found in right), len(right)), Share(sum(welsh), len(welsh)))


def best(cases: Cases, guessers: Mapping[str, Guesses]) -> Success:
    """Choose the guesser that does best on one half of the people, judge it on the other, and both ways.

    The best of many on the very people it is judged on would look better than chance by chance.
    """
    halves = [tuple(each for each in cases if each.mark[0] % 2 == half) for half in (0, 1)]
    return _chosen(guessers, *halves) + _chosen(guessers, *reversed(halves))


def _chosen(guessers: Mapping[str, Guesses], tried: Cases, judging: Cases) -> Success:
    most = max(guessers.values(), key=lambda each: judged(tried, each).everybody.rate)
    return judged(judging, most)


def _ids(truth: Truth, box: Read) -> dict[bytes, bytes]:
    """Give the id of the response of everybody whose response is out of a box, by their mark."""
    out = {known_by(box.part, each.answers): each.id for each in box.let_out}
    return {mark: out[said] for mark, each in truth.items() if (said := each.said(box.part)) in out}


def _is_welsh(truth: Truth, mark: bytes) -> bool:
    return truth[mark].language is Language.CY
