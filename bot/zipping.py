"""Many files in one, without a time and for their owner alone; and what photos and recordings are called."""

from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from engagements.questions.values import Photo
from storage.texts import Filed

# The time that a ZIP can hold least, beside every file.
_NO_MOMENT = (1980, 1, 1, 0, 0, 0)
_OWNER_ALONE = 0o600 << 16


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Write a ZIP of files under their names, in memory."""
    opened = BytesIO()
    with ZipFile(opened, "w", ZIP_DEFLATED) as written:
        for name, content in files:
            about = ZipInfo(name, _NO_MOMENT)
            about.compress_type = ZIP_DEFLATED
            about.external_attr = _OWNER_ALONE
            written.writestr(about, content)
    return opened.getvalue()


def in_folders(files: Iterable[Filed]) -> Iterator[tuple[str, bytes]]:
    """Name photos and recordings: a folder for each question, and in it numbers in the order given."""
    numbers: Counter[str] = Counter()
    for each in files:
        match each.file:
            case Photo(content):
                folder, ending = "photos", "jpg"
            case recording:
                folder, ending, content = "recordings", "ogg", recording.ogg
        numbers[each.question] += 1
        yield f"{folder}/{each.question}/{numbers[each.question]:04}.{ending}", content
