"""Who wrote what: the attack of benchmarks.attacks.ballots, small enough for every run of the tests."""

import pytest

from benchmarks.attacks.ballots import DATABASES, HELD, OWN, WEAKER, Box, attack

PEOPLE = 40


@pytest.mark.parametrize("kind", DATABASES)
def test_an_attacker_with_the_database_its_log_and_the_keys_finds_what_chance_finds(kind: str) -> None:
    """A participant is not found among the others, by their order, length, batch or language.

    Neither by what they answered nor by what they said beside it, and the two are not brought together.
    """
    found, _ = attack(kind, OWN, PEOPLE, 1)

    held = {row: each for row, each in found.items() if row[1] in HELD}
    assert {} == {row: str(each.everybody) for row, each in held.items() if not each.is_chance}


# The command itself attacks them all.
@pytest.mark.parametrize("box", WEAKER[:1], ids=lambda box: box.name)
def test_the_same_attacker_wins_where_a_promise_is_broken(box: Box) -> None:
    """The attack that found nothing is a good one: where a box is weaker, most writers are found."""
    found, _ = attack("sqlite", box, PEOPLE, 1)

    rates = {sought: max(found[sought, name].everybody.rate for name in HELD) for sought, _ in found}
    assert min(rates.values()) > 0.5, rates
