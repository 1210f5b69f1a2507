"""Photos and recordings that were given in confidence, copied out for the named team."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.files import CannotWrite, FileThere, write_new
from engagements.questions.values import Photo, Recording
from storage.looking_up import Record

_PRIVATE = 0o700


def assert_new(folder: Path) -> None:
    """Raise FileThere where something has the name of the folder already, before anything is asked."""
    if folder.exists():
        raise FileThere(str(folder))


def write_copies(folder: Path, records: Iterable[Record]) -> int:
    """Write every photo and recording to a new folder, each record's by itself. Gives how many there are.

    Where there is none, no folder is made. Raises FileThere or CannotWrite.
    """
    copies = tuple(_copies(records))
    made: set[Path] = set()
    for record, name, content in copies:
        for each in (folder, folder / record):
            if each not in made:
                _make(each)
                made.add(each)
        write_new(folder / record / name, content)
    return len(copies)


def _copies(records: Iterable[Record]) -> Iterator[tuple[str, str, bytes]]:
    for record in records:
        for answer in record.answers:
            match answer.value:
                case Photo(content):
                    yield record.code, f"{answer.question}.jpg", content
                case Recording(content):
                    yield record.code, f"{answer.question}.ogg", content


def _make(folder: Path) -> None:
    try:
        folder.mkdir(_PRIVATE)
    except FileExistsError:
        raise FileThere(str(folder)) from None
    except OSError:
        raise CannotWrite(str(folder)) from None
