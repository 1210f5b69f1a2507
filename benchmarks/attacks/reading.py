"""What an attacker reads of one box out of the log: who sent when, and what was let out when."""

import json
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.attacks.consultation import SLUG
from benchmarks.attacks.evidence import Evidence, Written, blob
from dialogs.answers import ANSWERS, Answer
from engagements.language import Language
from engagements.parts import Part, named
from storage.sealing import unlock

# How much longer the hash of a receipt is, written out, than none.
_RECEIPT = 62


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody who sent a response: known by a mark, which the keys turn into a chat.

    `at` is the place of the sending in the log, `turns` how many turns the conversation took to it, since
    what was sent before.
    """

    mark: bytes
    at: int
    turns: int
    envelope: bytes
    sealed: bytes
    nullifier: bytes


@dataclass(frozen=True, slots=True)
class LetOut:
    """A response that was let out, as it lies in the database and is read with the data key.

    `at` is the place of its count in the log, `written` its own place within that.
    """

    id: bytes
    at: int
    written: int
    language: str | None
    sealed: bytes
    answers: tuple[Answer, ...]
    with_receipt: bool


@dataclass(frozen=True, slots=True)
class Changer:
    """Somebody who laid an envelope into the box without a mark: a change to an earlier response."""

    mark: bytes
    at: int


@dataclass(frozen=True, slots=True)
class Read:
    """Everything that was read of the box of a part, or of the whole where there is none.

    `languages` is empty where the attacker cannot know them.
    `rewritten` are responses that were out already, as a later count changed them.
    """

    part: Part | None
    senders: tuple[Sender, ...]
    let_out: tuple[LetOut, ...]
    changers: tuple[Changer, ...]
    rewritten: tuple[LetOut, ...]
    lying: Mapping[bytes, int]
    languages: Mapping[bytes, Language]
    envelope_keys: tuple[bytes, ...]


def read(evidence: Evidence, languages: Mapping[bytes, Language], part: Part | None = None) -> Read:
    """Read all of it, of one box."""
    box = named(SLUG, part) if part else SLUG
    private = sorted((evidence.keys / "engagements" / box).glob("epoch-*.key"))
    responses = tuple(_responses(evidence, box))
    first = {each.id: each for each in reversed(responses)}
    return Read(
        part=part,
        senders=tuple(_senders(evidence, box)),
        let_out=tuple(each for each in responses if each is first[each.id]),
        changers=tuple(_changers(evidence, box)),
        rewritten=tuple(each for each in responses if each is not first[each.id]),
        lying={each: n for n, each in enumerate(evidence.lying)},
        languages=languages,
        envelope_keys=tuple(b64decode(each.read_bytes()) for each in private),
    )


def _senders(evidence: Evidence, box: str) -> Iterator[Sender]:
    turns: Counter[bytes] = Counter()
    for at, transaction in enumerate(evidence.log):
        rows = {row.table: row for row in transaction}
        if "draft" not in rows:
            continue
        mark = blob(rows["draft"], "id")
        turns[mark] += 1
        if "nullifier" in rows and "envelope" in rows:
            taken = turns.pop(mark)
            if rows["envelope"].values["engagement"] == box:
                sealed, nullifier = blob(rows["envelope"], "sealed"), blob(rows["nullifier"], "n")
                yield Sender(mark, at, taken, blob(rows["envelope"], "id"), sealed, nullifier)


def _changers(evidence: Evidence, box: str) -> Iterator[Changer]:
    for at, transaction in enumerate(evidence.log):
        rows = {row.table: row for row in transaction}
        mine = "envelope" in rows and rows["envelope"].values["engagement"] == box
        if mine and "draft" in rows and "nullifier" not in rows:
            yield Changer(blob(rows["draft"], "id"), at)


def _responses(evidence: Evidence, box: str) -> Iterator[LetOut]:
    key = b64decode((evidence.keys / "engagements" / box / "data.key").read_bytes())
    for at, transaction in enumerate(evidence.log):
        for written, row in enumerate(transaction):
            if row.table == "response" and row.values["engagement"] == box:
                yield _response(row, at, written, key)


def _response(row: Written, at: int, written: int, key: bytes) -> LetOut:
    sealed = blob(row, "answers")
    answers = ANSWERS.validate_json(unlock((key,), sealed))
    language = row.values["language"]
    with_receipt = row.values["receipt"] is not None
    spoken = str(language) if language else None
    return LetOut(blob(row, "id"), at, written, spoken, sealed, answers, with_receipt)


def length_of(response: LetOut) -> int:
    """Work out how long a response was inside its seal, up to what is the same for all."""
    content = json.loads(ANSWERS.dump_json(response.answers))
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    return len(written) + (_RECEIPT if response.with_receipt else 0)
