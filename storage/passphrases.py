"""Private keys under passphrases: slow to try, so that a stolen database is hard to guess at."""

from dataclasses import dataclass
from struct import Struct
from unicodedata import normalize

from nacl.pwhash import argon2id
from nacl.utils import random

from storage.errors import KeyMissing
from storage.sealing import KEY_BYTES, lock, unlock

_HEAD = Struct(f">{argon2id.SALTBYTES}sQQ")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try of a passphrase costs: passes over the memory, and bytes of it."""

    passes: int
    memory: int


# About a second and 256 MB.
MODERATE = Cost(argon2id.OPSLIMIT_MODERATE, argon2id.MEMLIMIT_MODERATE)


def lock_under(passphrase: str, private_key: bytes, cost: Cost) -> bytes:
    """Seal a private key under a passphrase. What a try costs is kept beside it."""
    salt = random(argon2id.SALTBYTES)
    head = _HEAD.pack(salt, cost.passes, cost.memory)
    return head + lock(stretched(passphrase, salt, cost), private_key, KEY_BYTES)


def open_under(passphrase: str, locked: bytes) -> bytes | None:
    """Open what was sealed under a passphrase; None where it is another one."""
    salt, passes, memory = _HEAD.unpack_from(locked)
    try:
        return unlock((stretched(passphrase, salt, Cost(passes, memory)),), locked[_HEAD.size :])
    except KeyMissing:
        return None


def stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Make a key of a passphrase, however a keyboard wrote its letters."""
    # Keyboards write ŵ as one character or as two.
    typed = normalize("NFC", passphrase).encode()
    return bytes(argon2id.kdf(KEY_BYTES, typed, salt, opslimit=cost.passes, memlimit=cost.memory))
