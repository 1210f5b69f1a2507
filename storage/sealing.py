"""Sealing and padding: what is sealed for one purpose always has the same length."""

import hmac
from collections.abc import Callable, Iterable
from hashlib import blake2b
from secrets import token_bytes

from nacl.bindings import crypto_secretbox, crypto_secretbox_open
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from storage.errors import KeyMissing

KEY_BYTES = 32
# crypto_secretbox_NONCEBYTES: chance enough for as many boxes as anybody makes.
_NONCE_BYTES = 24
_END = b"\x80"


def derived(secret: bytes, purpose: str) -> bytes:
    """Derive a key for one purpose, so that no key serves two."""
    return blake2b(b"", key=secret, person=purpose.encode()[:16], digest_size=KEY_BYTES).digest()


def joined(one: bytes, other: bytes) -> bytes:
    """Join two keys to one that is gone as soon as either is."""
    return hmac.digest(one, other, "sha256")


def marked(key: bytes, *parts: str) -> bytes:
    """Make a mark that only a holder of the key can make again (HMAC-SHA-256)."""
    return hmac.digest(key, "\x1f".join(parts).encode(), "sha256")


def lock(key: bytes, content: bytes, length: int) -> bytes:
    """Seal content under a key, padded to a multiple of `length` bytes."""
    nonce = token_bytes(_NONCE_BYTES)
    return nonce + crypto_secretbox(_padded(content, length), nonce, key)


def unlock(keys: Iterable[bytes], sealed: bytes) -> bytes:
    """Open what one of these keys sealed, or raise KeyMissing."""
    nonce, content = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    for key in keys:
        try:
            return _unpadded(crypto_secretbox_open(content, nonce, key))
        except CryptoError:
            continue
    raise KeyMissing


def seal(public_key: bytes, content: bytes, length: int) -> bytes:
    """Seal content to a public key, padded to exactly `length` bytes."""
    if len(content) >= length:
        raise ValueError("content does not fit")
    return bytes(SealedBox(PublicKey(public_key)).encrypt(_padded(content, length)))


def opener(private_key: bytes) -> Callable[[bytes], bytes]:
    """Give what opens many things that were sealed to a key's public half, which is found only once."""
    box = SealedBox(PrivateKey(private_key))
    return lambda sealed: _unpadded(box.decrypt(sealed))


def unseal(private_key: bytes, sealed: bytes) -> bytes:
    """Open what was sealed to a key's public half."""
    return opener(private_key)(sealed)


def new_private_key() -> bytes:
    """Make a private key."""
    return bytes(PrivateKey.generate())


def public_half(private_key: bytes) -> bytes:
    """Give the public half of a private key."""
    return bytes(PrivateKey(private_key).public_key)


def _padded(content: bytes, length: int) -> bytes:
    """Fill up to a multiple of a length with a one and noughts (ISO/IEC 7816-4), as libsodium does."""
    return content + _END + bytes(-(len(content) + 1) % length)


def _unpadded(content: bytes) -> bytes:
    # What was sealed here has an end, and nobody without the key can make anything else.
    return content[: content.rindex(_END)]
