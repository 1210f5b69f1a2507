"""What is wrong with a file: where it stands, what it is, and (in the words of locales) how to mend it."""

from dataclasses import dataclass

from engagements.errors import DrwsError


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. `code` names its message, `place` is the path to it, `line` counts from 1."""

    code: str
    place: str
    line: int
    args: tuple[tuple[str, str | int], ...] = ()


class FaultyFile(DrwsError):
    """The file cannot be used as it stands. It carries every fault that was found."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults
