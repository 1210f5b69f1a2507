"""Who wrote what: the attack of benchmarks.attacks.ballots, small enough for every run of the tests."""

import pytest

from benchmarks.attacks.ballots import DATABASES, HELD, MORE, OWN, SEED, WEAKER, Box, attack, more_than_chance

PEOPLE = 40


@pytest.mark.parametrize("kind", DATABASES)
def test_an_attacker_with_the_database_its_log_and_the_keys_finds_what_chance_finds(kind: str) -> None:
    """A participant is not found among the others, by their order, length, batch or language.

    Neither by what they answered nor by what they said beside it, and the two are not brought together. Of
    many rows of a dozen people one may look like more than chance by chance: among more people it does not.
    """
    found = more_than_chance(attack(kind, OWN, PEOPLE, 1)[0])
    again = more_than_chance(attack(kind, OWN, PEOPLE, MORE, SEED + 1)[0]) if found else set()

    assert not found & again


@pytest.mark.parametrize("box", WEAKER, ids=lambda box: box.name)
def test_the_same_attacker_wins_where_a_promise_is_broken(box: Box) -> None:
    """The attack that found nothing is a good one: where a box is weaker, most writers are found.

    Of the few who say what matters to them the attacker may miss some by chance, but not twice.
    """
    rates = best_rates(box)
    if min(rates.values()) <= 0.5:
        again = best_rates(box)
        rates = {sought: max(rate, again[sought]) for sought, rate in rates.items()}

    assert min(rates.values()) > 0.5, rates


def best_rates(box: Box) -> dict[str, float]:
    """Attack a consultation with a weaker box, and give of each thing sought how much was found at best."""
    found, _ = attack("sqlite", box, PEOPLE, 1)
    return {sought: max(found[sought, name].everybody.rate for name in HELD) for sought, _ in found}
