"""Sealing and padding: what is sealed for one purpose always has the same length."""

import hmac
from hashlib import blake2b

from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox

from storage.errors import KeyMissing

KEY_BYTES = 32


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
    return bytes(SecretBox(key).encrypt(sodium_pad(content, length)))


def unlock(keys: tuple[bytes, ...], sealed: bytes) -> bytes:
    """Open what one of these keys sealed, or raise KeyMissing."""
    for key in keys:
        try:
            return _unpadded(SecretBox(key).decrypt(sealed))
        except CryptoError:
            continue
    raise KeyMissing


def seal(public_key: bytes, content: bytes, length: int) -> bytes:
    """Seal content to a public key, padded to exactly `length` bytes."""
    if len(content) >= length:
        raise ValueError("content does not fit")
    return bytes(SealedBox(PublicKey(public_key)).encrypt(sodium_pad(content, length)))


def unseal(private_key: bytes, sealed: bytes) -> bytes:
    """Open what was sealed to a key's public half."""
    return _unpadded(SealedBox(PrivateKey(private_key)).decrypt(sealed))


def new_private_key() -> bytes:
    """Make a private key."""
    return bytes(PrivateKey.generate())


def public_half(private_key: bytes) -> bytes:
    """Give the public half of a private key."""
    return bytes(PrivateKey(private_key).public_key)


def _unpadded(content: bytes) -> bytes:
    return bytes(sodium_unpad(content, len(content)))
