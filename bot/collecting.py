"""Garbage collection that stops nobody for long.

A full collection walks over everything that is alive. The libraries, the words and the models come to nearly
a million objects that stay until the end, and walking over them stopped every conversation for half a second.
"""

import gc

# Young objects until they are collected, and collections until the next older ones are: so often that those
# are few, and their collection is short.
_SELDOM = (2_000, 2, 500)


def collect_seldom() -> None:
    """Leave all that is alive now out of every later collection, and collect the rest less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
