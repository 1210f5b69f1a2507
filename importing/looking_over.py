"""What is still wrong with a draft: gaps, and more than an engagement file may hold."""

from collections.abc import Iterator

from engagements import limits
from engagements.language import Language
from engagements.lengths import units
from importing.draft import Draft, DraftQuestion, Lost, Words


def faults(draft: Draft) -> Iterator[Lost]:
    """Give what its author has to mend beside what was never in the source."""
    yield from _too_long(draft.title, "title", limits.TITLE)
    for question in draft.questions:
        yield from _of_a_question(question)
    if len(draft.questions) > limits.QUESTIONS:
        yield Lost("too-many-questions", "", (("count", len(draft.questions)), ("limit", limits.QUESTIONS)))
    yield from _gaps(draft)


def _of_a_question(question: DraftQuestion) -> Iterator[Lost]:
    yield from _too_long(question.text, question.place, limits.QUESTION)
    for option in question.options:
        yield from _too_long(option.label, question.place, limits.OPTION_LABEL)
    wide = sum(_longest(option.short or option.label) > limits.BUTTON_LABEL for option in question.options)
    if wide:
        yield Lost("short", question.place, (("count", wide), ("limit", limits.BUTTON_LABEL)))
    if len(question.options) > limits.OPTIONS:
        counted = (("count", len(question.options)), ("limit", limits.OPTIONS))
        yield Lost("too-many-options", question.place, counted)


def _too_long(words: Words, place: str, limit: int) -> Iterator[Lost]:
    for language in Language:
        length = units(words.within(language))
        if length > limit:
            args = (("language", language.value), ("length", length), ("limit", limit))
            yield Lost("too-long", place, args)


def _longest(words: Words) -> int:
    return max(units(words.within(language)) for language in Language)


def _gaps(draft: Draft) -> Iterator[Lost]:
    texts = [text for question in draft.questions for text in question.texts()]
    if draft.title:
        texts.append(draft.title)
    gaps = {language: sum(not text.within(language) for text in texts) for language in Language}
    if gaps[Language.CY]:
        yield Lost("no-welsh", "", (("count", gaps[Language.CY]),))
    if gaps[Language.EN]:
        yield Lost("no-english", "", (("count", gaps[Language.EN]),))
