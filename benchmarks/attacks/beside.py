"""What people say beside their answers once they have sent them, each in a box of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from random import Random

from bot.beside import parts
from dialogs.answers import Answer
from dialogs.events import Wrote
from engagements.parts import OWN, Part, addressed, part_of
from engagements.questions import Choice
from tests.examples import engagement

# How many of those who have answered go on to say each of them.
SHARES = {Part.LEARNING: 0.5, Part.MATTERS: 0.3, Part.EQUALITY: 0.4}
_REMARK = "remark"
_EQUALITY = next(each for each in parts(engagement(), ()) if part_of(each.id) is Part.EQUALITY)
_QUESTIONS = tuple(each for each in _EQUALITY.questions if isinstance(each, Choice))
# Every question can be skipped too.
_CHOICES = tuple(len(each.options) + 1 for each in _QUESTIONS)


@dataclass(frozen=True, slots=True)
class Beside:
    """What somebody says beside their answers, and nothing of what is None or empty.

    `remark` names them, for the judge alone. So does `equality`: nobody else answers all of it alike.
    """

    how: str | None = None
    remark: str | None = None
    equality: tuple[Answer, ...] = ()

    def turns(self) -> Iterator[str | Wrote]:
        """Give what they do from the screen after sending on: options to press, and what is written."""
        if self.how:
            yield f"how-{self.how}"
        if self.remark:
            yield from (Part.MATTERS, "0", Wrote(self.remark), "send")
        if self.equality:
            yield from (Part.EQUALITY, *map(self._option, _QUESTIONS), "send")

    def said(self, part: Part) -> frozenset[Answer]:
        """Give the answers by which the judge knows the response; none where nothing was said there."""
        if part is Part.MATTERS and self.remark:
            return frozenset({Answer(_REMARK, addressed(OWN, self.remark))})
        return frozenset(self.equality) if part is Part.EQUALITY else frozenset()

    def _option(self, asked: Choice) -> str:
        chosen = {each.question: each.value for each in self.equality}.get(asked.id)
        return next((str(n) for n, each in enumerate(asked.options) if (each.id,) == chosen), "skip")


NOTHING = Beside()


def drawn(number: int, chance: Random) -> tuple[Beside, ...]:
    """Let some of this many people say something beside their answers."""
    # The first would be to skip every question, and that cannot be sent.
    different = chance.sample(range(1, prod(_CHOICES)), number)
    return tuple(_somebody(n, each, chance) for n, each in enumerate(different))


def _somebody(n: int, combination: int, chance: Random) -> Beside:
    says = {part: chance.random() < share for part, share in SHARES.items()}
    how = chance.choice(("good", "good", "all-right", "hard"))
    remark = f"{' '.join(chance.choices(('bws', 'parc', 'llwybr'), k=chance.randrange(1, 60)))} person{n}"
    return Beside(
        how=how if says[Part.LEARNING] else None,
        remark=remark if says[Part.MATTERS] else None,
        equality=tuple(_answers(combination)) if says[Part.EQUALITY] else (),
    )


def _answers(combination: int) -> Iterator[Answer]:
    for question, choices in zip(_QUESTIONS, _CHOICES, strict=True):
        combination, chosen = divmod(combination, choices)
        if chosen:
            yield Answer(question.id, (question.options[chosen - 1].id,))
