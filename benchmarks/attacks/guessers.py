"""Ways of guessing who wrote what. Each names, for a sender, the response that it takes for theirs."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from random import Random

from nacl.exceptions import CryptoError

from benchmarks.attacks.reading import LetOut, Read, Sender, length_of
from storage.sealing import unseal

Guesses = Mapping[bytes, bytes]
Group = tuple[list[Sender], list[LetOut]]


def all_guessers(read: Read) -> dict[str, Guesses]:
    """Guess in every way that needs nothing but the box and its log."""
    return {**by_order(read), "length": by_length(read), "keys": by_keys(read)}


def by_order(read: Read) -> dict[str, Guesses]:
    """Match what may have kept its order: every order of sending with every order of letting out."""
    sending: dict[str, Callable[[Sender], object]] = {
        "sent": lambda each: each.at,
        "envelope id": lambda each: each.envelope,
        "sealed": lambda each: each.sealed,
        "mark": lambda each: each.nullifier,
    }
    found: dict[str, Guesses] = {}
    for (one, sent), (other, out) in product(sending.items(), orders_out(read).items()):
        for backwards in (False, True):
            name = f"{one} ~ {other}{' backwards' if backwards else ''}"
            found[name] = _matched(read, sent, out, backwards)
    return found


def orders_out(read: Read) -> dict[str, Callable[[LetOut], object]]:
    """Give every order that responses have, once they are out."""
    return {
        "written": lambda each: each.written,
        "id": lambda each: each.id,
        "lying": lambda each: read.lying[each.id],
        "sealed": lambda each: each.sealed,
    }


def by_length(read: Read) -> Guesses:
    """Match the length of an envelope with the length that a response had inside it."""
    lengths = {each.id: length_of(each) for each in read.let_out}
    differences = Counter(
        len(sender.sealed) - lengths[each.id] for sender in read.senders for each in _later(sender, read)
    )
    around = differences.most_common(1)[0][0] if differences else 0
    guesses: dict[bytes, bytes] = {}
    for sender in read.senders:
        guesses[sender.mark] = min(
            (each.id for each in _later(sender, read)),
            key=lambda each: abs(len(sender.sealed) - around - lengths[each]),
            default=b"",
        )
    return guesses


def by_keys(read: Read) -> Guesses:
    """Open the envelopes of the log with every key that still exists, and read the id inside."""
    opened = ((sender.mark, _id_inside(sender.sealed, read.envelope_keys)) for sender in read.senders)
    return {mark: inside for mark, inside in opened if inside is not None}


def by_turns(read: Read) -> Guesses:
    """Count a sender's turns, and match them with how many the answers of a response must have taken."""
    least = min(each.turns for each in read.senders) - min(_taps(each) for each in read.let_out)
    chance = Random(1)  # noqa: S311 - which of several that fit equally well
    guesses: dict[bytes, bytes] = {}
    for senders, responses in _groups(read):
        for sender in senders:
            off = min(abs(sender.turns - least - _taps(each)) for each in responses)
            fitting = [each.id for each in responses if abs(sender.turns - least - _taps(each)) == off]
            guesses[sender.mark] = chance.choice(fitting)
    return guesses


def by_changes(read: Read) -> Guesses:
    """Match those who sent a change with what the next count with changes wrote anew, both in order."""
    waiting: dict[tuple[bytes, ...], list[bytes]] = defaultdict(list)
    for changer in sorted(read.changers, key=lambda each: each.at):
        spoken = {read.languages.get(changer.mark), None}
        later = [each for each in read.rewritten if each.at > changer.at and each.language in spoken]
        next_count = min((each.at for each in later), default=None)
        in_line = sorted(later, key=lambda each: each.written)
        waiting[tuple(each.id for each in in_line if each.at == next_count)].append(changer.mark)
    return {
        mark: anew[n * len(anew) // len(marks)] if anew else b""
        for anew, marks in waiting.items()
        for n, mark in enumerate(marks)
    }


def _taps(response: LetOut) -> int:
    """Count the turns that differ: options that were ticked, a question more, a receipt declined."""
    values = {each.question: each.value for each in response.answers}
    several = values.get("several")
    ticked = len(several) if isinstance(several, tuple) else 0
    return ticked + (values.get("first") == ("yes",)) + (not response.with_receipt)


def _matched(
    read: Read, sent: Callable[[Sender], object], out: Callable[[LetOut], object], backwards: bool
) -> Guesses:
    guesses: dict[bytes, bytes] = {}
    for senders, responses in _groups(read):
        in_line = sorted(senders, key=sent)  # type: ignore[arg-type]
        let_out = sorted(responses, key=out, reverse=backwards)  # type: ignore[arg-type]
        for n, sender in enumerate(in_line):
            guesses[sender.mark] = let_out[n * len(let_out) // len(in_line)].id
    return guesses


def _groups(read: Read) -> Iterator[Group]:
    """Give senders with the responses that were let out next: in their language, where both are known."""
    told: dict[int, set[str | None]] = defaultdict(set)
    for each in read.let_out:
        told[each.at].add(each.language)
    groups: dict[tuple[int, str | None], list[Sender]] = defaultdict(list)
    for sender in read.senders:
        spoken = read.languages.get(sender.mark)
        fitting = (at for at, out in sorted(told.items()) if spoken is None or out & {spoken, None})
        next_count = next((at for at in fitting if at > sender.at), None)
        if next_count is not None:
            groups[next_count, spoken if spoken in told[next_count] else None].append(sender)
    for (at, language), senders in groups.items():
        yield (
            senders,
            [each for each in read.let_out if each.at == at and language in (None, each.language)],
        )


def _later(sender: Sender, read: Read) -> Iterator[LetOut]:
    return (each for each in read.let_out if each.at > sender.at)


def _id_inside(sealed: bytes, keys: tuple[bytes, ...]) -> bytes | None:
    for key in keys:
        try:
            return bytes.fromhex(json.loads(unseal(key, sealed))["id"])
        except CryptoError:
            continue
    return None
