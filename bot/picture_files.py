"""The pictures that lie beside an engagement file: read, looked at, and painted anew."""

from pathlib import Path

from bot.files import read_text
from bot.photos import NotAPhoto, repainted
from engagements.engagement import Engagement
from engagements.file import refuse
from engagements.pictures import Picture
from engagements.rules import BrokenRule
from engagements.walk import all_in


def pictures_beside(file: Path, engagement: Engagement) -> dict[str, bytes]:
    """Give every picture that an engagement shows, by its name.

    Raises FaultyFile with each that is not there, or is no picture of a kind that is taken, on its line.
    """
    found: dict[str, bytes] = {}
    broken: list[BrokenRule] = []
    for place, picture in all_in(engagement, Picture):
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
