"""The search for traces finds what is there."""

import gzip
import zlib
from base64 import b64encode
from pathlib import Path

import pytest

from tests.storage.traces import found

pytestmark = pytest.mark.of_sqlite

CHAT = "7012345678"


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (f"…{CHAT}…".encode(), "utf-8"),
        (f"…{CHAT}…".encode("utf-16-le"), "utf-16-le"),
        (f"…{CHAT}…".encode("utf-16-be"), "utf-16-be"),
        (f"…{CHAT}…".encode().hex().encode(), "hex"),
        (f"…{CHAT}…".encode().hex().upper().encode(), "HEX"),
        (b64encode(f"abc{CHAT}xyz".encode()), "base64+0"),
        (b64encode(f"a{CHAT}xyz".encode()), "base64+1"),
        (b64encode(f"ab{CHAT}xyz".encode()), "base64+2"),
        (b"\0\0" + int(CHAT).to_bytes(8, "big"), "big-endian"),
        (b"\0\0" + int(CHAT).to_bytes(8, "little"), "little-endian"),
        (f"…{CHAT[::-1]}…".encode(), "reversed"),
        (b"abc" + zlib.compress(f"…{CHAT}…".encode()) + b"xyz", "zlib utf-8"),
        (b"abc" + zlib.compress(f"…{CHAT}…".encode(), 9)[:-6], "zlib utf-8"),
        (b"abc" + gzip.compress(f"…{CHAT}…".encode("utf-16-le")) + b"xyz", "gzip utf-16-le"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_trace_is_found_in_each_form(tmp_path: Path, content: bytes, form: str) -> None:
    """A thief who reads bytes, UTF-16, hex, base64 or packed files has no better eyes than these tests."""
    (tmp_path / "kept").write_bytes(content)

    assert f"kept: {form}" in found(tmp_path, CHAT)


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    """These tests do not cry wolf."""
    (tmp_path / "kept").write_bytes(b"7012345679 and 701234567")

    assert [] == found(tmp_path, CHAT)
