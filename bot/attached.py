"""A file that came with a message, before it is fetched."""

from dataclasses import dataclass

from dialogs.questions.kind import Wanted


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came with a message, as Telegram tells of it: what it is, its bytes and its seconds.

    `worded`: words came with it.
    """

    file: str
    wanted: Wanted
    kind: str
    size: int
    seconds: int = 0
    worded: bool = False
