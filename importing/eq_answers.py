"""The questions of an eQ questionnaire: each of their answers becomes a question of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from engagements import limits
from importing.draft import Condition, DraftQuestion, Lost, Words
from importing.eq_numbers import KINDS as OF_NUMBERS
from importing.eq_numbers import numbers
from importing.eq_options import options
from importing.eq_texts import asked
from importing.eq_words import Pair
from importing.names import Names, speaks
from importing.tree import string, whole

_OF_OPTIONS = {"Radio": "choice", "Dropdown": "choice", "Checkbox": "choices"}
_OF_WORDS = {"TextField", "TextArea"}
_FEWEST_OPTIONS = 2
_LEAST_TEXT = 20


@dataclass
class Answers:
    """Makes questions of answers, and remembers which answer became which question."""

    lost: list[Lost]
    by_answer: dict[str, DraftQuestion] = field(default_factory=dict)
    _names: Names = field(default_factory=Names)

    def questions(self, question: Pair, block: str) -> Iterator[DraftQuestion]:
        """Make the questions of one question of the source."""
        for key in ("dynamic_answers", "calculations"):
            if question.get(key):
                self.lost.append(Lost("computed", block, (("what", key),)))
        answers, exclusive = list(question.items("answers")), list[Pair]()
        if question.get("type") == "MutuallyExclusive":
            answers, exclusive = answers[:1], answers[1:]
        for answer in answers:
            place = f"{block} / {answer.id}"
            if not self._can_be_asked(answer, place):
                continue
            text = asked(question, answer, place, len(answers) == 1, self.lost)
            required = bool(answer.get("mandatory") or (exclusive and question.get("mandatory")))
            made = self._question(answer, exclusive, place, text, required)
            if made is None:
                continue
            for each in (answer, *exclusive):
                self.by_answer[each.id] = made
            yield made
            yield from self._details(answer, made)

    def _can_be_asked(self, answer: Pair, place: str) -> bool:
        kind = string(answer.get("type"))
        asks = kind in _OF_OPTIONS or kind in OF_NUMBERS or kind in _OF_WORDS
        if not asks:
            self.lost.append(Lost("kind", place, (("what", kind),)))
        return asks

    def _question(
        self, answer: Pair, exclusive: list[Pair], place: str, text: Words, required: bool
    ) -> DraftQuestion | None:
        kind = string(answer.get("type"))
        if not text:
            self.lost.append(Lost("no-words", place))
            return None
        if exclusive and kind != "Checkbox":
            self.lost.append(Lost("exclusive", place))
        if kind in _OF_OPTIONS:
            return self._of_options(answer, exclusive, place, text, required)
        if kind in OF_NUMBERS:
            between = numbers(answer, kind, place, self.lost)
            name = self._name(answer, text)
            return DraftQuestion(
                id=name, place=place, kind="number", text=text, required=required, numbers=between
            )
        length, name = self._max_length(answer, place), self._name(answer, text)
        return DraftQuestion(
            id=name, place=place, kind="text", text=text, required=required, max_length=length
        )

    def _of_options(
        self, answer: Pair, exclusive: list[Pair], place: str, text: Words, required: bool
    ) -> DraftQuestion | None:
        kind = _OF_OPTIONS[string(answer.get("type"))]
        if answer.get("dynamic_options"):
            self.lost.append(Lost("computed", place, (("what", "dynamic_options"),)))
        offered = options(answer, exclusive if kind == "choices" else [], place, self.lost)
        if len(offered) < _FEWEST_OPTIONS:
            self.lost.append(Lost("few-options", place))
            return None
        return DraftQuestion(
            id=self._name(answer, text),
            place=place,
            kind=kind,
            text=text,
            required=required,
            options=offered,
        )

    def _details(self, answer: Pair, asked_before: DraftQuestion) -> Iterator[DraftQuestion]:
        """Make a question of each field that stands beside an option, for those who chose it."""
        for given, option in zip(answer.items("options"), asked_before.options, strict=False):
            detail = given.child("detail_answer")
            place = f"{asked_before.place} / {detail.id}"
            if not detail.lead or not self._can_be_asked(detail, place):
                continue
            text = asked(Pair(None, None), detail, place, False, self.lost)
            made = self._question(detail, [], place, text, bool(detail.get("mandatory")))
            if made is not None:
                yield replace(made, ask_if=Condition(asked_before.id, (option.id,)))

    def _name(self, answer: Pair, text: Words) -> str:
        named = answer.id.removesuffix("-answer")
        return self._names.new(*((named, text.any) if speaks(named) else (text.any, named)))

    def _max_length(self, answer: Pair, place: str) -> int | None:
        length = whole(answer.get("max_length"))
        if length is None or length <= 0:
            return None
        if length > limits.TEXT_ANSWER_MOST:
            self.lost.append(Lost("shorter", place, (("limit", limits.TEXT_ANSWER_MOST),)))
        return max(_LEAST_TEXT, min(length, limits.TEXT_ANSWER_MOST))
