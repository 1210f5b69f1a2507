"""A long text sealed under a passphrase, piece by piece: neither its writing nor its reading holds it whole.

MAGIC  version  salt, passes and memory of argon2id  header  (length  piece)*

The pieces are libsodium's secretstream (XChaCha20-Poly1305): none can be changed, left out or moved, and the
last says that it is the last.
"""

from collections.abc import Iterable, Iterator
from struct import Struct
from typing import BinaryIO

from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_ABYTES as SEAL_BYTES,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_HEADERBYTES as HEADER_BYTES,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_init_pull as init_pull,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_init_push as init_push,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_pull as pull,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_push as push,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_state as stream_state,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_TAG_FINAL as FINAL,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE as MORE,
)
from nacl.pwhash import argon2id
from nacl.utils import random

from storage.errors import BackupCut, NotABackup, WrongPassphrase
from storage.passphrases import Cost, stretched

_MAGIC = b"DRWS BACKUP\n"
_HEAD = Struct(f">B{argon2id.SALTBYTES}sQQ")
_LENGTH = Struct(">I")
_VERSION = 1
_MOST_BYTES = 2**26
# What opens a file must not let it take all memory: these are more than anybody writes here.
_PASSES = range(argon2id.OPSLIMIT_MIN, 16 + 1)
_MEMORY = range(argon2id.MEMLIMIT_MIN, 2**31 + 1)


def write_sealed(file: BinaryIO, pieces: Iterable[bytes], passphrase: str, cost: Cost) -> None:
    """Write pieces, each sealed as it comes."""
    salt = random(argon2id.SALTBYTES)
    state = stream_state()
    header = init_push(state, stretched(passphrase, salt, cost))
    file.write(_MAGIC + _HEAD.pack(_VERSION, salt, cost.passes, cost.memory) + header)
    for piece in pieces:
        _write(file, push(state, piece, tag=MORE))
    _write(file, push(state, b"", tag=FINAL))


def read_sealed(file: BinaryIO, passphrase: str) -> Iterator[bytes]:
    """Read what `write_sealed` wrote.

    Raises NotABackup for another file, WrongPassphrase where nothing of it can be opened, and BackupCut where
    something of it is missing or was changed.
    """
    if file.read(len(_MAGIC)) != _MAGIC:
        raise NotABackup
    head, header = file.read(_HEAD.size), file.read(HEADER_BYTES)
    if len(head) < _HEAD.size or len(header) < HEADER_BYTES:
        raise BackupCut
    version, salt, passes, memory = _HEAD.unpack(head)
    if version != _VERSION:
        raise NotABackup
    if passes not in _PASSES or memory not in _MEMORY:
        raise BackupCut
    state = stream_state()
    init_pull(state, header, stretched(passphrase, salt, Cost(passes, memory)))
    tag, opened = MORE, 0
    while tag != FINAL:
        piece = _read(file)
        try:
            content, tag = pull(state, piece)
        except RuntimeError:
            raise (BackupCut if opened else WrongPassphrase) from None
        opened += 1
        yield content
    if file.read(1):
        raise BackupCut


def _write(file: BinaryIO, piece: bytes) -> None:
    file.write(_LENGTH.pack(len(piece)) + piece)


def _read(file: BinaryIO) -> bytes:
    written = file.read(_LENGTH.size)
    if len(written) < _LENGTH.size:
        raise BackupCut
    (length,) = _LENGTH.unpack(written)
    if not SEAL_BYTES <= length <= _MOST_BYTES:
        raise BackupCut
    piece = file.read(length)
    if len(piece) < length:
        raise BackupCut
    return piece
