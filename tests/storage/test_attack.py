"""Who wrote what: the attack of benchmarks.attacks.ballots, small enough for every run of the tests."""

import pytest

from benchmarks.attacks.ballots import DATABASES, HELD, OWN, WEAKER, Box, attack

PEOPLE = 40


@pytest.mark.parametrize("kind", DATABASES)
def test_an_attacker_with_the_database_its_log_and_the_keys_finds_what_chance_finds(kind: str) -> None:
    """A participant is not found among the others, by their order, length, batch or language."""
    found, _ = attack(kind, OWN, PEOPLE, 1)

    assert {} == {name: str(found[name].everybody) for name in HELD if not found[name].is_chance}


@pytest.mark.parametrize("box", WEAKER, ids=lambda box: box.name)
def test_the_same_attacker_wins_where_a_promise_is_broken(box: Box) -> None:
    """The attack that found nothing is a good one: of a weaker box nearly every writer is found."""
    found, _ = attack("sqlite", box, PEOPLE // 2, 1)

    assert max(found[name].everybody.rate for name in HELD) > 0.8
