"""Attack published tables: how many hidden numbers follow from all the numbers that are shown.

    python -m benchmarks.attacks.tables [--engagements N]

The attacker has kept every edition, and knows what anybody knows who has read the engagement and the
documentation: the rounding, that options add up to those who answered, who was asked what, and that numbers
grow where nobody took an answer back. An integer program gives the smallest and the largest value that each
hidden number can have beside all of that. It shares nothing with the audit in `storage/published.py`. The
same attacker is shown the same answers under a weaker rule, so that one sees what it can do.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from random import Random

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from benchmarks.attacks.engagements import Story, story
from engagements.engagement import Engagement
from engagements.language import Language
from engagements.questions import Statement
from storage.published import Edition, published
from storage.published import Given as GivenAway
from storage.tally import Tally

SEED = 20261122
ENGAGEMENTS = 200

# More than anybody here can be.
TOP = 2000
PROMISED = 3

Range = tuple[int, int]
# Counts, each with its sign, that are together nought or more.
Sum = tuple[tuple[str, int], ...]


class Attacker:
    """Knows a range for each count, and sums of them that are never less than nought."""

    def __init__(self, ranges: Mapping[str, Range], sums: Iterable[Sum]) -> None:
        self._places = {name: place for place, name in enumerate(ranges)}
        lowest, highest = zip(*ranges.values(), strict=True)
        self._bounds = Bounds(np.array(lowest), np.array(highest))
        cells = [(row, self._places[name], sign) for row, each in enumerate(sums) for name, sign in each]
        rows, columns, signs = (np.array(each) for each in zip(*cells, strict=True))
        matrix = csr_array((signs, (rows, columns)), shape=(int(rows.max()) + 1, len(ranges)))
        self._sums = LinearConstraint(matrix, lb=0)

    def possible(self) -> bool:
        """Tell whether anything fits all that is known."""
        return self._fitting(0, 1) is not None

    def left(self, hidden: Mapping[str, int]) -> dict[str, Range]:
        """Give the smallest and the largest value that fits of each hidden count, its true one among them.

        A count of which PROMISED values are known to fit is not looked at any further. One is left out whose
        true value they hold to be impossible, because they wrongly believe that nobody took an answer back.
        """
        places = {name: self._places[name] for name in hidden}
        found = {name: (value, value) for name, value in hidden.items()}
        for name, sign in product(places, (1, -1)):
            lowest, highest = found[name]
            fitting = self._fitting(places[name], sign) if highest - lowest + 1 < PROMISED else None
            if fitting is not None:
                for each, (low, high) in found.items():
                    found[each] = min(low, fitting[places[each]]), max(high, fitting[places[each]])
        found |= {name: self._widened(places[name], told) for name, told in found.items()}
        few = [each for each, (low, high) in found.items() if high - low + 1 < PROMISED]
        mistaken = {each for each in few if not self._may_be(places[each], hidden[each])}
        return {each: left for each, left in found.items() if each not in mistaken}

    def _widened(self, place: int, found: Range) -> Range:
        """Give a range with the values beside it that fit too: the solver misses some that are far away."""
        low, high = found
        while high - low + 1 < PROMISED and self._may_be(place, high + 1):
            high += 1
        while high - low + 1 < PROMISED and self._may_be(place, low - 1):
            low -= 1
        return low, high

    def _may_be(self, place: int, value: int) -> bool:
        """Tell whether anything fits in which one count has a value."""
        if not self._bounds.lb[place] <= value <= self._bounds.ub[place]:
            return False
        lowest, highest = self._bounds.lb.copy(), self._bounds.ub.copy()
        lowest[place] = highest[place] = value
        return self._fitting(place, 1, Bounds(lowest, highest)) is not None

    def _fitting(self, place: int, sign: int, within: Bounds | None = None) -> list[int] | None:
        """Give counts that fit, one of them as small as can be, or as large where the sign is minus."""
        bounds = within or self._bounds
        aim = np.zeros(len(self._places))
        aim[place] = sign
        # With its presolve HiGHS is fast, and now and then calls impossible what fits.
        for presolve in (True, False):
            solved = milp(
                aim,
                integrality=np.ones(len(aim)),
                bounds=bounds,
                constraints=self._sums,
                options={"presolve": presolve},
            )
            if solved.x is not None:
                counts = np.rint(solved.x)
                # Whatever the solver says, only what was checked is held against the attacker.
                inside = np.all((bounds.lb <= counts) & (counts <= bounds.ub))
                if inside and np.all(self._sums.A @ counts >= 0):
                    return [int(each) for each in counts]
        return None


def attacker(asked: Engagement, seen: list[dict[str, Range]]) -> Attacker:
    """Give an attacker who has seen these editions.

    They hold that nothing grows less, unless what they see contradicts it: then somebody took an answer back.
    """
    ranges = {f"{n}:{name}": told for n, one in enumerate(seen) for name, told in one.items()}
    sums = [_in(n, each) for n in range(len(seen)) for each in known_to_all(asked)]
    grown: list[Sum] = [
        ((f"{n + 1}:{name}", 1), (f"{n}:{name}", -1)) for n in range(len(seen) - 1) for name in seen[n]
    ]
    believing = Attacker(ranges, [*sums, *grown])
    return believing if believing.possible() else Attacker(ranges, sums)


def _in(edition: int, known: Sum) -> Sum:
    return tuple((f"{edition}:{name}", sign) for name, sign in known)


def known_to_all(asked: Engagement) -> Iterator[Sum]:
    """Say what anybody knows who has read the engagement."""
    total = "responses"
    yield from _same([total], [f"language-{each}" for each in Language])
    for question in asked.tables:
        chosen = [f"{question.id}/{name}" for name, _ in question.table]
        yield (total, 1), (question.id, -1)
        if not question.adds_up:
            yield (*((each, 1) for each in chosen), (question.id, -1))
            yield from (((question.id, 1), (each, -1)) for each in chosen)
        elif chosen:
            yield from _same([question.id], chosen)
        if question.ask_if is not None:
            asked_of = [f"{question.ask_if.question}/{name}" for name in question.ask_if.is_]
            yield (*((each, 1) for each in asked_of), (question.id, -1))
            if question.required:
                yield from _same([question.id], asked_of)
        elif question.required:
            yield from _same([question.id], [total])


def _same(left: list[str], right: list[str]) -> Iterator[Sum]:
    yield (*((each, 1) for each in left), *((each, -1) for each in right))
    yield (*((each, -1) for each in left), *((each, 1) for each in right))


def exact(asked: Engagement, counts: Tally) -> dict[str, int]:
    """Give every count by its name."""
    found = {"responses": counts.responses}
    found |= {f"language-{each}": n for each, n in zip(Language, counts.languages, strict=True)}
    for question, count in zip(asked.tables, counts.questions, strict=True):
        found[question.id] = count.answered
        names = (f"{question.id}/{name}" for name, _ in question.table)
        found |= dict(zip(names, count.chosen, strict=True))
    return found


def read(asked: Engagement, edition: Edition, truth: Mapping[str, int]) -> dict[str, Range]:
    """Read an edition as the documentation explains it, and count what is exported one by one beside it."""
    seen = {"responses": _range(edition.responses, beside_numbers=True)}
    seen |= {f"language-{each}": _range(told) for each, told in edition.languages.items()}
    for question in asked.tables:
        table = edition.tables[question.id]
        seen[question.id] = _range(table.answered)
        names = [f"{question.id}/{name}" for name, _ in question.table]
        numbers = any(figure.shown != "*" for figure in table.figures)
        for name, figure in zip(names, table.figures, strict=True):
            seen[name] = _range(figure.shown, numbers)
        in_rows = isinstance(question, Statement) and "*" not in {figure.shown for figure in table.figures}
        if (question.let_out or in_rows) and table.answered != "*":
            counted = (question.id, *(names if in_rows else ()))
            seen |= {name: (truth[name], truth[name]) for name in counted}
    return seen


def _range(shown: str, beside_numbers: bool = False) -> Range:
    if shown == "*":
        # Beside numbers a * is a small one; a table of stars alone may hide anything.
        return (1, 7) if beside_numbers else (0, TOP)
    figure = int(shown.replace(",", ""))
    return (max(8, figure - 2), figure + 2) if figure else (0, 0)


def stars(asked: Engagement, edition: Edition) -> Iterator[str]:
    """Name what an edition hides."""
    told = {"responses": edition.responses}
    told |= {f"language-{each}": shown for each, shown in edition.languages.items()}
    for question in asked.tables:
        table = edition.tables[question.id]
        told[question.id] = table.answered
        names = (f"{question.id}/{name}" for name, _ in question.table)
        told |= dict(zip(names, (figure.shown for figure in table.figures), strict=True))
    return (name for name, shown in told.items() if shown == "*")


@dataclass(frozen=True, slots=True)
class Found:
    """What an attack found: the hidden counts, and of how many of them so many values are left."""

    hidden: int
    left: Counter[int]

    @property
    def recovered(self) -> int:
        """Count those of which one value is left."""
        return self.left[1]

    @property
    def fewer_than_promised(self) -> int:
        """Count those of which fewer values are left than are promised."""
        return sum(count for values, count in self.left.items() if values < PROMISED)


def on_ours(told: Story) -> tuple[Found, int]:
    """Attack what Drws publishes. Returns what was found, and how many tables with options were shown."""
    given: tuple[GivenAway, ...] = ()
    seen: list[dict[str, Range]] = []
    hidden: dict[str, int] = {}
    shown = 0
    for counts in told.tallies:
        fresh = published(told.asked, counts, given)
        if fresh is not None:
            truth = exact(told.asked, counts)
            hidden |= {f"{len(seen)}:{name}": truth[name] for name in stars(told.asked, fresh.edition)}
            seen.append(read(told.asked, fresh.edition, truth))
            given = fresh.given
            shown += sum(any(f.shown != "*" for f in each.figures) for each in fresh.edition.tables.values())
    return _found(attacker(told.asked, seen), hidden) if seen else Found(0, Counter()), shown


def on_weaker(told: Story) -> Found:
    """Attack the same answers where fewer than 5 are hidden, and all other numbers are exact."""
    seen: list[dict[str, Range]] = []
    hidden: dict[str, int] = {}
    for n, counts in enumerate(told.tallies):
        truth = exact(told.asked, counts)
        seen.append({name: (1, 4) if 0 < count < 5 else (count, count) for name, count in truth.items()})
        hidden |= {f"{n}:{name}": count for name, count in truth.items() if 0 < count < 5}
    return _found(attacker(told.asked, seen), hidden)


def _found(by: Attacker, hidden: Mapping[str, int]) -> Found:
    left = by.left(hidden)
    return Found(len(hidden), Counter(high - low + 1 for low, high in left.values()))


def total(each: Iterable[Found]) -> Found:
    """Add up what was found."""
    every = tuple(each)
    return Found(sum(one.hidden for one in every), sum((one.left for one in every), Counter()))


def main() -> None:
    """Attack random engagements under both rules, and print what was found."""
    parser = argparse.ArgumentParser(description="Attack published tables.")
    parser.add_argument("--engagements", type=int, default=ENGAGEMENTS)
    stories = [story(Random(SEED + n)) for n in range(parser.parse_args().engagements)]  # noqa: S311
    attacked = [on_ours(each) for each in stories]
    ours, weaker = total(found for found, _ in attacked), total(map(on_weaker, stories))
    tables = sum(len(each.tallies) * each.tables for each in stories)
    print(f"engagements: {len(stories)}; tables shown: {sum(n for _, n in attacked)} of {tables}")
    print(f"{'':28} {'hidden':>8} {'recovered':>10} {'under 3 values left':>20}")
    for name, found in (("Drws", ours), ("under 5 hidden, exact totals", weaker)):
        print(f"{name:28} {found.hidden:8} {found.recovered:10} {found.fewer_than_promised:20}")


if __name__ == "__main__":
    main()
