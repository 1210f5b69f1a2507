"""The public record of a promise: the first day, every day that was named after it, and what became of it."""

from datetime import date

from dialogs.text import Words, words
from engagements.promises import Promise


def record(promise: Promise, today: date) -> tuple[Words, ...]:
    """Tell what was promised, line by line, and whether it was kept, waits or is late."""
    late = promise.days_late(today)
    moved = (words("promise-moved", day=day) for day in promise.days[1:])
    return (words("promise-first", day=promise.first), *moved, *_kept(promise, late))


def _kept(promise: Promise, late: int) -> tuple[Words, ...]:
    days = (words("promise-days-late", count=late),) if late else ()
    if promise.kept_on is None:
        return (words("promise-waits"), *days)
    return (words("promise-kept", day=promise.kept_on), *(days or (words("promise-in-time"),)))
