"""Whom people can turn to who need help, and when somebody last looked whether that still holds."""

from typing import Annotated

from pydantic import AfterValidator, ConfigDict, StringConstraints, TypeAdapter
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.dates import Day
from engagements.language import Bilingual
from engagements.lengths import up_to
from engagements.validation import validated
from engagements.yaml_tree import read_yaml


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Helpline:
    """One helpline: its name, how it is reached, what it is for, and the day on which that was checked."""

    name: Annotated[Bilingual, AfterValidator(up_to(limits.SERVICE))]
    reach: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=limits.ROLE)]
    about: Annotated[Bilingual, AfterValidator(up_to(limits.ABOUT))]
    checked_on: Day


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Helplines:
    """A file of helplines."""

    helplines: tuple[Helpline, ...]


HELPLINES = TypeAdapter(Helplines)


def read_helplines(text: str) -> tuple[Helpline, ...]:
    """Read a file of helplines. Raises FaultyFile with every fault."""
    return validated(HELPLINES, read_yaml(text)).helplines
