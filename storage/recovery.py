"""The facilitator's key: a file, locked under a passphrase, that is kept away from this machine."""

import json
import struct
from base64 import b64decode, b64encode
from dataclasses import dataclass

from storage.errors import NotARecoveryFile, WrongPassphrase
from storage.passphrases import MODERATE, Cost, lock_under, open_under
from storage.sealing import new_private_key, public_half


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """A new key: what its file holds, and the half of it that may stay here."""

    content: str
    public_key: bytes


def new_recovery_key(engagement: str, passphrase: str, cost: Cost = MODERATE) -> RecoveryKey:
    """Make the key of an engagement's facilitator. Its private half is nowhere but in the file."""
    private_key = new_private_key()
    locked = b64encode(lock_under(passphrase, private_key, cost)).decode()
    content = json.dumps({"engagement": engagement, "locked": locked}, indent=2) + "\n"
    return RecoveryKey(content, public_half(private_key))


def private_key_in(content: str, engagement: str, passphrase: str) -> bytes:
    """Open a facilitator's file. Raises NotARecoveryFile or WrongPassphrase."""
    try:
        read = json.loads(content)
        locked = b64decode(read["locked"], validate=True) if read["engagement"] == engagement else b""
        found = open_under(passphrase, locked)
    except (ValueError, KeyError, TypeError, struct.error):
        raise NotARecoveryFile(engagement) from None
    if found is None:
        raise WrongPassphrase
    return found
