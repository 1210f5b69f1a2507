"""The pictures that lie beside an engagement file: read, looked at, and painted anew."""

from pathlib import Path

from bot.photos import NotAPhoto, repainted
from engagements.engagement import Engagement
from engagements.faults import Fault, FaultyFile


def pictures_beside(file: Path, engagement: Engagement) -> dict[str, bytes]:
    """Give every picture that an engagement shows, by its name.

    Raises FaultyFile with each that is not there, or is no picture of a kind that is taken.
    """
    found: dict[str, bytes] = {}
    faults: list[Fault] = []
    for name in dict.fromkeys(picture.file for picture in engagement.pictures):
        try:
            found[name] = repainted((file.parent / name).read_bytes())
        except OSError:
            faults.append(Fault("picture-missing", "", 0, (("name", name),)))
        except NotAPhoto:
            faults.append(Fault("picture-unreadable", "", 0, (("name", name),)))
    if faults:
        raise FaultyFile(tuple(faults))
    return found
