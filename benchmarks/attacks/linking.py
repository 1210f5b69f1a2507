"""Ways of guessing which answers are of the same person as a response that stands beside them."""

from collections import defaultdict
from itertools import product

from benchmarks.attacks.guessers import Guesses, all_guessers, orders_out
from benchmarks.attacks.reading import LetOut, Read


def all_links(main: Read, beside: Read) -> dict[str, Guesses]:
    """Link in every way. Each names, for the id of a response beside, that of the answers it goes with."""
    return {**by_sender(main, beside), **by_common_order(main, beside), "next id": by_next_id(main, beside)}


def by_sender(main: Read, beside: Read) -> dict[str, Guesses]:
    """Guess who sent either, in the same way, and link what one mark is taken to have sent."""
    answers = all_guessers(main)
    return {
        f"sender by {way}": {id_: answers[way].get(mark, b"") for mark, id_ in guesses.items()}
        for way, guesses in all_guessers(beside).items()
    }


def by_common_order(main: Read, beside: Read) -> dict[str, Guesses]:
    """Lay what the same night let out side by side, in every order that either has."""
    found: dict[str, Guesses] = {}
    orders = product(orders_out(beside).items(), orders_out(main).items(), (False, True))
    for (one, order), (other, of_answers), backwards in orders:
        guesses: dict[bytes, bytes] = {}
        for responses, answers in _same_nights(main, beside):
            in_line = sorted(responses, key=order)  # type: ignore[arg-type]
            let_out = sorted(answers, key=of_answers, reverse=backwards)  # type: ignore[arg-type]
            for n, each in enumerate(in_line):
                guesses[each.id] = let_out[n * len(let_out) // len(in_line)].id
        found[f"{one} ~ {other}{' backwards' if backwards else ''}"] = guesses
    return found


def by_next_id(main: Read, beside: Read) -> Guesses:
    """Take the last id before that of the response beside: somebody makes both, one soon after the other."""
    ids = sorted(each.id for each in main.let_out)
    return {each.id: max((id_ for id_ in ids if id_ < each.id), default=b"") for each in beside.let_out}


def _same_nights(main: Read, beside: Read) -> list[tuple[list[LetOut], list[LetOut]]]:
    """Give responses with the answers of the count nearest to theirs, in their language if it is known."""
    nights = {each.at for each in main.let_out}
    groups: dict[tuple[int, str | None], list[LetOut]] = defaultdict(list)
    for each in beside.let_out:
        groups[min(nights, key=lambda at: abs(at - each.at)), each.language].append(each)
    return [
        (responses, fitting)
        for (night, language), responses in groups.items()
        if (fitting := [each for each in main.let_out if each.at == night and _may_be(each, language)])
    ]


def _may_be(answers: LetOut, language: str | None) -> bool:
    return None in (language, answers.language) or answers.language == language
