"""Looking for something in files as a thief would: in every form in which it may have been written."""

from base64 import b64encode
from pathlib import Path


def forms(secret: str) -> dict[str, bytes]:
    """Give the forms in which a text can stand in a file."""
    plain = secret.encode()
    written = {
        "utf-8": plain,
        "utf-16-le": secret.encode("utf-16-le"),
        "utf-16-be": secret.encode("utf-16-be"),
        "hex": plain.hex().encode(),
        "HEX": plain.hex().upper().encode(),
        "reversed": plain[::-1],
    }
    for shift in range(3):
        # Whatever stands before and after, these letters of the base64 stay the same.
        coded = b64encode(b"\0" * shift + plain)
        written[f"base64+{shift}"] = coded[4 if shift else 0 : len(coded) - 4]
    if secret.isdecimal():
        number = int(secret)
        width = (number.bit_length() + 7) // 8
        written["big-endian"] = number.to_bytes(width, "big")
        written["little-endian"] = number.to_bytes(width, "little")
    return written


def found(folder: Path, secret: str) -> list[str]:
    """Name the files, and the forms, in which a secret stands."""
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    return [
        f"{file.name}: {name}"
        for file in files
        for name, form in forms(secret).items()
        if form in file.read_bytes()
    ]
