"""Whoever seizes the machine while it runs holds every key that exists at that moment, and the log."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

from benchmarks.attacks.consultation import SLUG
from benchmarks.attacks.evidence import Evidence, Transaction, blob
from benchmarks.attacks.guessers import by_keys
from benchmarks.attacks.reading import read
from dialogs.answers import Answer
from dialogs.state import STATE
from engagements import limits
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import unlock


@dataclass(frozen=True, slots=True)
class Seized:
    """What was there at that moment: the log up to it, and a copy of the key directory."""

    log: tuple[Transaction, ...]
    keys: Path


def seized(log: list[Transaction], keys: Path, copy: Path) -> Seized:
    """Take all of it."""
    return Seized(tuple(log), Path(copytree(keys, copy)))


def read_in_drafts(taken: Seized) -> dict[bytes, tuple[Answer, ...]]:
    """Read the last draft of everybody who sent, where the key of its day still exists."""
    days = Keys(taken.keys, None).days()
    last: dict[bytes, tuple[Answer, ...]] = {}
    for transaction in taken.log:
        for row in transaction:
            if row.table == "draft":
                answers = tuple(_answers(days, blob(row, "sealed")))
                if answers:
                    last[blob(row, "id")] = answers
    return last


def opened_in_the_box(taken: Seized) -> frozenset[bytes]:
    """Name the senders whose own envelope opens, with the key of the epoch that is not over."""
    return frozenset(by_keys(read(Evidence(taken.log, (), taken.keys), {})))


def _answers(days: tuple[bytes, ...], sealed: bytes) -> Iterator[Answer]:
    try:
        state = STATE.validate_json(unlock(days, sealed, limits.DRAFT_BYTES))
    except KeyMissing:
        return
    for each in state.drafts:
        if each.engagement == SLUG:
            yield from each.answers
