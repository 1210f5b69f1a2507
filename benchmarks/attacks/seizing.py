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
from storage.drafts import state_in
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import joined, unlock


@dataclass(frozen=True, slots=True)
class Seized:
    """What was there at that moment: the log up to it, with the replies in it, and a copy of the keys."""

    log: tuple[Transaction, ...]
    replies: tuple[bytes, ...]
    keys: Path


def seized(log: list[Transaction], replies: list[bytes], keys: Path, copy: Path) -> Seized:
    """Take all of it."""
    return Seized(tuple(log), tuple(replies), Path(copytree(keys, copy)))


def read_in_drafts(taken: Seized) -> dict[bytes, tuple[Answer, ...]]:
    """Read the last draft of everybody, where every key that it was sealed to still exists.

    Whoever has a receipt open counts as read: it leads to what is out.
    """
    keys = Keys(taken.keys, None)
    days, hours = keys.days(), keys.hours()
    last: dict[bytes, tuple[Answer, ...]] = {}
    for row in (row for transaction in taken.log for row in transaction if row.table == "draft"):
        mark = blob(row, "id")
        for own in keys.conversations.all(mark):
            there = tuple(joined(day, own) for day in days)
            passing = tuple(joined(hour, own) for hour in hours)
            if answers := tuple(_answers(there, passing, blob(row, "sealed"))):
                last[mark] = answers
    return last


def read_in_replies(taken: Seized) -> str:
    """Read all that was said in the hours whose key still exists."""
    hours = Keys(taken.keys, None).hours()
    return "\n".join(_opened(hours, each) for each in taken.replies)


def _opened(hours: tuple[bytes, ...], sealed: bytes) -> str:
    try:
        return unlock(hours, sealed).decode()
    except KeyMissing:
        return ""


def opened_in_the_box(taken: Seized) -> frozenset[bytes]:
    """Name the senders whose own envelope opens, with the key of the epoch that is not over."""
    return frozenset(by_keys(read(Evidence(taken.log, (), taken.keys), {})))


def _answers(there: tuple[bytes, ...], passing: tuple[bytes, ...], sealed: bytes) -> Iterator[Answer]:
    try:
        state = state_in(unlock(there, sealed), passing)
    except KeyMissing:
        return
    if state.search is not None:
        yield Answer("words", state.search.receipt)
    for each in state.drafts:
        if each.engagement == SLUG:
            yield from each.answers
