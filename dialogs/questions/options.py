"""What choosing one and choosing several have in common."""

from dialogs.questions.kind import Lines
from dialogs.text import Author, Line, Verbatim, line
from engagements.language import Language
from engagements.questions import Choice, Choices, Option


def listed(question: Choice | Choices) -> Lines:
    """Write the options out in full where their buttons carry only a short form."""
    if all(option.short is None for option in question.options):
        return ()
    return tuple(
        line(Verbatim(f"{n}."), Author(option.label)) for n, option in enumerate(question.options, start=1)
    )


def named(question: Choice | Choices, typed: str) -> Option | None:
    """Find the option that a typed text names by its number or its words, in either language."""
    wanted = typed.strip().rstrip(".").casefold()
    for n, option in enumerate(question.options, start=1):
        names = {words.within(language) for words in (option.label, option.button) for language in Language}
        if wanted == str(n) or wanted in {name.rstrip(".").casefold() for name in names}:
            return option
    return None


def labels(question: Choice | Choices, chosen: tuple[str, ...]) -> Line:
    """Show chosen options side by side."""
    options = [option for option in question.options if option.id in chosen]
    parts: list[Author | Verbatim] = []
    for option in options:
        parts.extend((Verbatim("·"), Author(option.label)) if parts else (Author(option.label),))
    return line(*parts)
