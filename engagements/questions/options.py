"""Questions whose answers are chosen from options."""

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.language import Bilingual
from engagements.lengths import up_to
from engagements.pictures import Picture
from engagements.questions.question import FORM, Entry, Identifier, Question
from engagements.questions.values import Value

OptionLabel = Annotated[Bilingual, AfterValidator(up_to(limits.OPTION_LABEL))]
ButtonLabel = Annotated[Bilingual, AfterValidator(up_to(limits.BUTTON_LABEL))]


@dataclass(frozen=True, slots=True, config=FORM)
class Option:
    """One thing to choose. `short` is what its button says where the label is long.

    `exclusive`: it stands alone, as 'none of these' does among several.
    """

    id: Identifier
    label: OptionLabel
    short: ButtonLabel | None = None
    exclusive: bool = False
    picture: Picture | None = None

    @property
    def button(self) -> Bilingual:
        """Give the words of its button."""
        return self.short or self.label


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class OfOptions(Question):
    """A question that offers options."""

    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=limits.OPTIONS)]

    @property
    def offered(self) -> tuple[Option, ...]:
        """Give all that can be chosen: the author's options, and what a kind adds after them."""
        return self.options

    @property
    def table(self) -> tuple[Entry, ...]:
        """Count each option."""
        return tuple((option.id, option.label) for option in self.offered)

    def entries(self, value: Value) -> tuple[str | int, ...]:
        """Count the options that were chosen."""
        return tuple(each for each in value if isinstance(each, str)) if isinstance(value, tuple) else ()

    @property
    def names(self) -> frozenset[str]:
        """Give the ids of the options."""
        return frozenset(option.id for option in self.offered)
