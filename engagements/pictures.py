"""Pictures that an author adds, each with words for those who cannot see it."""

import re
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, StringConstraints
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from engagements import limits
from engagements.language import Bilingual
from engagements.lengths import up_to

# A name beside the engagement file, and never a path out of its folder.
NAME = re.compile(r"[A-Za-z0-9_-]+\.(png|jpg|jpeg|webp)")


def lies_beside(name: str) -> str:
    """Refuse what is no plain name of a picture."""
    if not NAME.fullmatch(name):
        raise PydanticCustomError("picture_name", "no plain name of a picture")
    return name


PictureFile = Annotated[str, StringConstraints(max_length=limits.PICTURE_NAME), AfterValidator(lies_beside)]


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Picture:
    """A picture file that lies beside the engagement file, and what it shows, in words."""

    file: PictureFile
    alt: Annotated[Bilingual, AfterValidator(up_to(limits.PICTURE_ALT))]
