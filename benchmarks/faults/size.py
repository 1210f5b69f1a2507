"""How much goes wrong, and how often."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """What a run is made of. All times are in seconds.

    `halts` are those that Telegram asks for; each fault of a message happens so many `times`. The database is
    `stopped` for so long, longer than a SQLite transaction waits for another, and the disk `full`.
    """

    followers: int
    talkers: int
    halts: tuple[int, ...]
    times: int
    hang: float
    stopped: float
    full: float
    killed_at_random: int
    look_every: float
    patience: float
    longest: float


SMALL = Size(
    followers=300,
    talkers=2,
    halts=(1, 2, 3),
    times=2,
    hang=6.0,
    stopped=11.0,
    full=2.0,
    killed_at_random=4,
    look_every=0.5,
    patience=240.0,
    longest=600.0,
)
WHOLE = Size(
    followers=10_000,
    talkers=4,
    halts=(1, 5, 30, 300),
    times=10,
    hang=40.0,
    stopped=60.0,
    full=20.0,
    killed_at_random=20,
    look_every=5.0,
    patience=600.0,
    longest=3600.0,
)
