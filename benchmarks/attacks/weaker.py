"""Weaker boxes, which nobody uses: they show that the attack can win where a promise is broken."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from unittest.mock import patch

import storage.sealing
from storage.keys import Keys

_UUID = 16
_by_chance = os.urandom


@contextmanager
def keys_are_kept() -> Iterator[None]:
    """Let no key of an epoch be destroyed."""
    with patch.object(Keys, "destroy_epochs", lambda *_: 0):
        yield


@contextmanager
def nothing_is_padded() -> Iterator[None]:
    """Seal everything at its own length."""
    with patch.object(storage.sealing, "_padded", lambda content, _: content + b"\x80"):
        yield


@contextmanager
def ids_are_serial_numbers() -> Iterator[None]:
    """Number responses in the order in which they come. Of the program only uuid4 asks for these 16 bytes."""
    numbers = count(1)

    def urandom(size: int) -> bytes:
        return next(numbers).to_bytes(6, "big").ljust(16, b"\0") if size == _UUID else _by_chance(size)

    with patch.object(os, "urandom", urandom):
        yield
