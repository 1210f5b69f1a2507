"""Who wrote what: an attack on the ballot box, with the database, every byte of its log, and keys.

    python -m benchmarks.attacks.ballots [--people N] [--rounds N] [--databases sqlite,postgresql]

People take part in a consultation of two weeks, through the turns of the program itself, with a count
every night. Some of them say more beside their answers, into boxes of their own. Then every guesser guesses,
for every person, which response of a box is theirs, and for every response that stands beside, which answers
are of the same person; the best of them counts. Chance is 1/k: nobody is to be found more often than one of
the smallest group. Of so many rows one may look like more than chance by chance: then four times as many
others take part, and are attacked, and what was found counts only if it is found again. Weaker boxes stand
beside, to show that the same attack wins where a promise is broken.
"""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Container, Mapping
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.attacks import weaker
from benchmarks.attacks.consultation import Consultation, consultation, known_by, people
from benchmarks.attacks.evidence import Evidence
from benchmarks.attacks.guessers import all_guessers, by_changes, by_turns
from benchmarks.attacks.judging import GROUP, Share, Success, Truth, best, judged, linked, whose
from benchmarks.attacks.linking import all_links
from benchmarks.attacks.postgresql_log import PostgresqlLog, log_keeping_server
from benchmarks.attacks.reading import read
from benchmarks.attacks.seizing import Seized, opened_in_the_box, read_in_drafts, read_in_replies, seized
from benchmarks.attacks.sqlite_log import SqliteLog, WatchedSqlite
from engagements.language import Language
from engagements.parts import Part
from storage.database import Database
from storage.keys import Keys
from tests.examples import NOW

FILES = "database, log, data key"
NAMED = "… and every chat and its language"
TURNS = "… and counts the turns of each"
CHANGES = "… and watches those who change theirs"
# What the design promises to hold against. The other two are measured, and told.
HELD = (FILES, NAMED)

ANSWERS = "answers"
# The boxes beside whose responses the judge can tell apart: a tap that says how it was is like many others.
BESIDE = {Part.EQUALITY: "equality", Part.MATTERS: "what matters"}

DATABASES = ("sqlite", "postgresql")
PEOPLE = 300
PEOPLE_OF_WEAKER = 60
# What looks like more than chance is looked at again with so many times the people.
MORE = 4
POOL = GROUP
SEED = 20261122


@dataclass(frozen=True, slots=True)
class Box:
    """A ballot box that is attacked: the program's own, or a weaker one."""

    name: str
    weakened: Callable[[], AbstractContextManager[None]]
    pool: int = POOL


OWN = Box("Drws", nullcontext)
AGAIN = replace(OWN, name="Drws, once more")
WEAKER = (
    Box("weaker: keys are kept", weaker.keys_are_kept),
    Box("weaker: nothing is padded", weaker.nothing_is_padded),
    Box("weaker: ids are serial numbers, and no pool", weaker.ids_are_serial_numbers, pool=0),
)


# By what is sought, and what the attacker holds.
Successes = dict[tuple[str, str], Success]
Log = SqliteLog | PostgresqlLog


@dataclass(frozen=True, slots=True)
class Played:
    """A consultation that is over: what the attacker holds, and what only the judge knows."""

    evidence: Evidence
    seized: Seized
    languages: Mapping[bytes, Language]
    truth: Truth


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
    found: Successes = {}
    for name, languages in ((FILES, {}), (NAMED, over.languages)):
        found |= {(sought, name): success for sought, success in _by_every_guesser(over, languages).items()}
    named = read(over.evidence, over.languages)
    cases = whose(over.truth, named)
    changers = {each.mark for each in named.changers}
    found[ANSWERS, TURNS] = judged(cases, by_turns(named))
    found[ANSWERS, CHANGES] = judged((each for each in cases if each.mark in changers), by_changes(named))
    return found


def _by_every_guesser(over: Played, languages: Mapping[bytes, Language]) -> dict[str, Success]:
    main = read(over.evidence, languages)
    found = {ANSWERS: best(whose(over.truth, main), all_guessers(main))}
    for part, name in BESIDE.items():
        beside = read(over.evidence, languages, part)
        found[name] = best(whose(over.truth, beside), all_guessers(beside))
        found[f"{name}, and {ANSWERS} of the same person"] = best(
            linked(over.truth, main, beside), all_links(main, beside)
        )
    return found


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
            "drafts": known_by(None, drafts.get(mark, ())) == each.said(None),
            "replies": each.words in replies,
            "box": mark in inside,
        }
        for place, is_open in open_to_them.items():
            name = f"{place}, {when}"
            found[name] = found.get(name, Share(0, 0)) + Share(is_open, 1)
    return found


def attack(
    kind: str, box: Box, number: int, rounds: int, seed: int = SEED
) -> tuple[Successes, dict[str, Share]]:
    """Play and attack as many rounds as asked for, and add them up."""
    total: Successes = {}
    taken: dict[str, Share] = {}
    for n in range(rounds):
        with TemporaryDirectory() as folder:
            over = asyncio.run(played(kind, box, number, seed + n, Path(folder)))
            with box.weakened():
                for row, success in attacked(over).items():
                    total[row] = total[row] + success if row in total else success
                for name, share in seizing(over).items():
                    taken[name] = taken[name] + share if name in taken else share
    return total, taken


def more_than_chance(found: Successes) -> set[tuple[str, str]]:
    """Name the rows in which more was found than chance explains, though the design promises otherwise."""
    return {row for row, each in found.items() if row[1] in HELD and not each.is_chance}


def table(kind: str, box: Box, found: Successes, holding: Container[str]) -> str:
    """Write the successes of one box as rows of a table."""
    return "\n".join(
        f"| {kind} | {box.name} | {sought} | {held} | {each.everybody} | {each.welsh} "
        f"| {each.everybody.bound:.1%} / {each.welsh.bound:.1%} |"
        for (sought, held), each in found.items()
        if held in holding
    )


def main() -> int:
    """Attack, print what came of it, and fail where the program's own box was found out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--databases", default=",".join(DATABASES))
    asked = parser.parse_args()
    print("| database | box | sought | attacker holds | all | Welsh | chance at most, all / Welsh |")
    print("| --- | --- | --- | --- | ---: | ---: | ---: |")
    held = True
    for kind in asked.databases.split(","):
        own, taken = attack(kind, OWN, asked.people, asked.rounds)
        print(table(kind, OWN, own, (*HELD, TURNS, CHANGES)), flush=True)
        if found := more_than_chance(own):
            again, _ = attack(kind, OWN, asked.people, MORE * asked.rounds, SEED + asked.rounds)
            print(table(kind, AGAIN, again, HELD), flush=True)
            held = held and not found & more_than_chance(again)
        for name, share in taken.items():
            print(
                f"| {kind} | {OWN.name} | {ANSWERS} | the running machine and the log: {name} | {share} | | |"
            )
        for box in WEAKER:
            weak, _ = attack(kind, box, min(asked.people, PEOPLE_OF_WEAKER), 1)
            print(table(kind, box, weak, (NAMED,)), flush=True)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
