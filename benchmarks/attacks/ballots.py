"""Who wrote what: an attack on the ballot box, with the database, every byte of its log, and keys.

    python -m benchmarks.attacks.ballots [--people N] [--rounds N] [--databases sqlite,postgresql]

People take part in a consultation of two weeks, through the turns of the program itself, with a count
every night. Then every guesser guesses, for every person, which response is theirs, and the best of
them counts. Chance is 1/k: nobody is to be found more often than one of the smallest group. Weaker boxes
stand beside, to show that the same attack wins where a promise is broken.
"""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Container, Mapping
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from math import sqrt
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.attacks import weaker
from benchmarks.attacks.consultation import Consultation, Participant, consultation, people
from benchmarks.attacks.evidence import Evidence
from benchmarks.attacks.guessers import Guesses, by_changes, by_keys, by_length, by_order, by_turns
from benchmarks.attacks.postgresql_log import PostgresqlLog, log_keeping_server
from benchmarks.attacks.reading import Read, read
from benchmarks.attacks.seizing import Seized, opened_in_the_box, read_in_drafts, read_in_replies, seized
from benchmarks.attacks.sqlite_log import SqliteLog, WatchedSqlite
from dialogs.answers import Answer
from engagements.language import Language
from storage.database import Database
from storage.keys import Keys
from tests.examples import NOW

FILES = "database, log, data key"
NAMED = "… and every chat and its language"
TURNS = "… and counts the turns of each"
CHANGES = "… and watches those who change theirs"
# What the design promises to hold against. The other two are measured, and told.
HELD = (FILES, NAMED)

DATABASES = ("sqlite", "postgresql")
PEOPLE = 300
PEOPLE_OF_WEAKER = 60
GROUP = POOL = 10
SEED = 20261122


@dataclass(frozen=True, slots=True)
class Box:
    """A ballot box that is attacked: the program's own, or a weaker one."""

    name: str
    weakened: Callable[[], AbstractContextManager[None]]
    pool: int = POOL


OWN = Box("Drws", nullcontext)
WEAKER = (
    Box("weaker: keys are kept", weaker.keys_are_kept),
    Box("weaker: nothing is padded", weaker.nothing_is_padded),
    Box("weaker: ids are serial numbers, and no pool", weaker.ids_are_serial_numbers, pool=0),
)


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


Successes = dict[str, Success]
Log = SqliteLog | PostgresqlLog


@dataclass(frozen=True, slots=True)
class Played:
    """A consultation that is over: what the attacker holds, and what only the judge knows."""

    evidence: Evidence
    seized: Seized
    languages: Mapping[bytes, Language]
    truth: Mapping[bytes, Participant]


async def played(kind: str, box: Box, number: int, seed: int, folder: Path) -> Played:
    """Let a consultation take place on one kind of database, with its log archived."""
    chance = Random(seed)  # noqa: S311 - people, not secrets
    coming = people(number, chance)
    async with _database(kind, folder) as (database, log):
        keys = Keys(folder / "keys", None)
        held = Consultation(database, keys, consultation(GROUP, box.pool))
        before: list[Seized] = []

        async def seize() -> None:
            log.read()
            before.append(seized(log.transactions, held.replies, folder / "keys", folder / "seized"))

        with box.weakened():
            await held.takes_place(coming, chance, seize)
            await held.long_afterwards()
        log.read()
        marks = {keys.contact(each.chat): each for each in coming}
        return Played(
            evidence=Evidence(tuple(log.transactions), log.lying(), folder / "keys"),
            seized=before[0],
            languages={mark: each.language for mark, each in marks.items()},
            truth=marks,
        )


@asynccontextmanager
async def _database(kind: str, folder: Path) -> AsyncIterator[tuple[Database, Log]]:
    if kind == "sqlite":
        file = folder / "data" / "drws.db"
        watched = await WatchedSqlite.opened(f"sqlite:///{file}")
        archive = SqliteLog(file)
        watched.log = archive  # type: ignore[attr-defined]
        yield watched, archive
        await watched.close()
        return
    async with log_keeping_server(folder / "server") as server:
        where = server.get_uri("postgres")
        database = await Database.opened(where)
        yield database, PostgresqlLog(where)
        await database.close()


def attacked(over: Played) -> Successes:
    """Let every attacker try, and judge them."""
    files = read(over.evidence, {})
    named = read(over.evidence, over.languages)
    return {
        FILES: _best(over, files),
        NAMED: _best(over, named),
        TURNS: _judged(over, named, by_turns(named)),
        CHANGES: _judged(over, named, by_changes(named), {each.mark for each in named.changers}),
    }


def _best(over: Played, known: Read) -> Success:
    """Choose the guesser that does best on one half of the people, judge it on the other, and both ways.

    The best of many on the very people it is judged on would look better than chance by chance.
    """
    guessers = (*by_order(known).values(), by_length(known), by_keys(known))
    halves = [frozenset(mark for mark in over.truth if mark[0] % 2 == half) for half in (0, 1)]
    return _chosen(over, known, guessers, *halves) + _chosen(over, known, guessers, *reversed(halves))


def _chosen(
    over: Played,
    known: Read,
    guessers: tuple[Guesses, ...],
    tried: frozenset[bytes],
    judged: frozenset[bytes],
) -> Success:
    best = max(guessers, key=lambda each: _judged(over, known, each, tried).everybody.rate)
    return _judged(over, known, best, judged)


def _judged(over: Played, known: Read, guesses: Guesses, among: Container[bytes] | None = None) -> Success:
    """Count how often the response that is guessed for somebody is theirs, of all whose response is out."""
    writer = {each.id: _words(each.answers) for each in known.let_out}
    out = set(writer.values())
    right = {
        mark: writer.get(guesses.get(mark, b"")) == each.words
        for mark, each in over.truth.items()
        if each.words in out and (among is None or mark in among)
    }
    welsh = [found for mark, found in right.items() if over.truth[mark].language is Language.CY]
    return Success(Share(sum(right.values()), len(right)), Share(sum(welsh), len(welsh)))


def seizing(over: Played) -> dict[str, Share]:
    """Count whom someone finds who seizes the machine on the last day, and has an archive of the log."""
    drafts = read_in_drafts(over.seized)
    replies = read_in_replies(over.seized)
    inside = opened_in_the_box(over.seized)
    days = {each.stem for each in (over.seized.keys / "drafts").glob("*.key")}
    found: dict[str, Share] = {}
    for mark, each in over.truth.items():
        lately = str((NOW + timedelta(days=each.day)).date()) in days
        when = "sent on a day whose key is there" if lately else "sent on a day whose key is gone"
        open_to_them = {
            "drafts": _words(drafts.get(mark, ())) == each.words,
            "replies": each.words in replies,
            "box": mark in inside,
        }
        for place, is_open in open_to_them.items():
            name = f"{place}, {when}"
            found[name] = found.get(name, Share(0, 0)) + Share(is_open, 1)
    return found


def _words(answers: tuple[Answer, ...]) -> str:
    return next((str(each.value) for each in answers if each.question == "words"), "")


def attack(kind: str, box: Box, number: int, rounds: int) -> tuple[Successes, dict[str, Share]]:
    """Play and attack as many rounds as asked for, and add them up."""
    total: Successes = {}
    taken: dict[str, Share] = {}
    for n in range(rounds):
        with TemporaryDirectory() as folder:
            over = asyncio.run(played(kind, box, number, SEED + n, Path(folder)))
            with box.weakened():
                for name, success in attacked(over).items():
                    total[name] = total[name] + success if name in total else success
                for name, share in seizing(over).items():
                    taken[name] = taken[name] + share if name in taken else share
    return total, taken


def table(kind: str, box: Box, found: Successes, names: Container[str]) -> str:
    """Write the successes of one box as rows of a table."""
    return "\n".join(
        f"| {kind} | {box.name} | {name} | {each.everybody} | {each.welsh} "
        f"| {each.everybody.bound:.1%} / {each.welsh.bound:.1%} |"
        for name, each in found.items()
        if name in names
    )


def main() -> int:
    """Attack, print what came of it, and fail where the program's own box was found out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--databases", default=",".join(DATABASES))
    asked = parser.parse_args()
    print("| database | box | attacker holds | all | Welsh | chance at most, all / Welsh |")
    print("| --- | --- | --- | ---: | ---: | ---: |")
    held = True
    for kind in asked.databases.split(","):
        own, taken = attack(kind, OWN, asked.people, asked.rounds)
        held = held and all(own[name].is_chance for name in HELD)
        print(table(kind, OWN, own, own), flush=True)
        for name, share in taken.items():
            print(f"| {kind} | {OWN.name} | the running machine and the log: {name} | {share} | | |")
        for box in WEAKER:
            weak, _ = attack(kind, box, min(asked.people, PEOPLE_OF_WEAKER), 1)
            print(table(kind, box, weak, HELD), flush=True)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
