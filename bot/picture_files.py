"""The pictures that lie beside an author's file: read, looked at, and painted anew."""

from pathlib import Path

from bot.files import read_text
from bot.photos import NotAPhoto, repainted
from engagements.file import refuse
from engagements.pictures import Picture
from engagements.rules import BrokenRule
from engagements.walk import all_in


def pictures_beside(file: Path, shown: object) -> dict[str, bytes]:
    """Give every picture that is shown by what a file holds, by its name.

    Raises FaultyFile with each that is not there, or is no picture of a kind that is taken, on its line.
    """
    found: dict[str, bytes] = {}
    broken: list[BrokenRule] = []
    for place, picture in all_in(shown, Picture):
        where, name = (*place, "file"), (("name", picture.file),)
        try:
            if picture.file not in found:
                found[picture.file] = repainted((file.parent / picture.file).read_bytes())
        except OSError:
            broken.append(BrokenRule("picture-missing", where, name))
        except NotAPhoto:
            broken.append(BrokenRule("picture-unreadable", where, name))
    if broken:
        refuse(read_text(file), broken)
    return found
