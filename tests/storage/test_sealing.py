"""Sealing and padding."""

import pytest

from storage.errors import KeyMissing
from storage.sealing import (
    KEY_BYTES,
    derived,
    lock,
    marked,
    new_private_key,
    public_half,
    seal,
    unlock,
    unseal,
)

KEY, OTHER = b"k" * KEY_BYTES, b"o" * KEY_BYTES
LENGTH = 256


@pytest.mark.parametrize("size", [0, 1, LENGTH - 1], ids=["nothing", "one byte", "as much as fits"])
def test_what_is_sealed_has_one_length(size: int) -> None:
    """An attacker cannot tell a long answer from a short one."""
    private = new_private_key()
    sealed = seal(public_half(private), b"x" * size, LENGTH)

    assert (LENGTH + 48, b"x" * size) == (len(sealed), unseal(private, sealed))


def test_what_does_not_fit_is_not_sealed() -> None:
    """An answer that would show its length is refused instead of being sealed longer."""
    with pytest.raises(ValueError, match="does not fit"):
        seal(public_half(new_private_key()), b"x" * LENGTH, LENGTH)


@pytest.mark.parametrize("size", [0, 1, LENGTH - 1], ids=["nothing", "one byte", "as much as fits"])
def test_what_is_locked_has_one_length(size: int) -> None:
    """An attacker cannot tell a long draft from a short one."""
    locked = lock(KEY, b"x" * size, LENGTH)

    assert (LENGTH + 40, b"x" * size) == (len(locked), unlock((KEY,), locked))


def test_the_same_words_are_never_sealed_to_the_same_bytes() -> None:
    """An attacker cannot tell that two people gave the same answer."""
    public = public_half(new_private_key())

    assert seal(public, b"yes", LENGTH) != seal(public, b"yes", LENGTH)


def test_the_same_words_are_never_locked_to_the_same_bytes() -> None:
    """An attacker cannot tell that a draft has not changed."""
    assert lock(KEY, b"yes", LENGTH) != lock(KEY, b"yes", LENGTH)


def test_any_of_several_keys_opens() -> None:
    """A participant's draft of yesterday opens today."""
    locked = lock(OTHER, b"draft", LENGTH)

    assert b"draft" == unlock((KEY, OTHER), locked)


@pytest.mark.parametrize("keys", [(), (KEY,)], ids=["no key", "another key"])
def test_without_its_key_nothing_opens(keys: tuple[bytes, ...]) -> None:
    """An attacker without the key of the day reads nothing."""
    locked = lock(OTHER, b"draft", LENGTH)

    with pytest.raises(KeyMissing):
        unlock(keys, locked)


def test_what_was_tampered_with_does_not_open() -> None:
    """An attacker who changes a byte cannot make Drws believe it."""
    locked = bytearray(lock(KEY, b"draft", LENGTH))
    locked[-1] ^= 1

    with pytest.raises(KeyMissing):
        unlock((KEY,), bytes(locked))


def test_a_key_serves_one_purpose() -> None:
    """An attacker who works out a mark for one purpose has none for another."""
    assert derived(KEY, "contact-lookup") != derived(KEY, "receipt")


@pytest.mark.parametrize(
    ("one", "other"),
    [(("small", "11"), ("small1", "1")), (("a",), ("b",))],
    ids=["parts that join alike", "parts that differ"],
)
def test_different_things_have_different_marks(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """A participant is never told to have answered because somebody else has."""
    assert marked(KEY, *one) != marked(KEY, *other)
