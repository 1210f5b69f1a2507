"""Finding words: strictly, so that nobody is shown a name in braces or the other language."""

import pytest

from engagements.language import Language
from locales.words import MissingWords, files, say


def test_a_message_is_said_in_welsh() -> None:
    """A participant who chose Welsh reads Welsh."""
    said = say(Language.CY, "asking-progress", {"number": 2, "total": 5})

    assert "Cwestiwn 2 o 5" == said


def test_a_message_is_said_in_english() -> None:
    """A participant who chose English reads English."""
    said = say(Language.EN, "asking-progress", {"number": 2, "total": 5})

    assert "Question 2 of 5" == said


@pytest.mark.parametrize("language", Language)
def test_a_name_that_does_not_exist_is_an_error(language: Language) -> None:
    """A participant is never shown the name of a message instead of the message."""
    with pytest.raises(MissingWords) as raised:
        say(language, "no-such-words")

    assert f"no-such-words ({language})" == str(raised.value)


@pytest.mark.parametrize("language", Language)
def test_a_variable_that_is_missing_is_an_error(language: Language) -> None:
    """A participant is never shown a variable's name in braces."""
    with pytest.raises(MissingWords) as raised:
        say(language, "asking-progress", {"number": 2})

    assert f"asking-progress ({language})" == str(raised.value)


def test_what_is_missing_is_told_without_the_values() -> None:
    """A participant's words reach no log by way of an error."""
    with pytest.raises(MissingWords) as raised:
        say(Language.CY, "asking-progress", {"number": "fy ateb cyfrinachol"})

    assert "cyfrinachol" not in str(raised.value)


def test_no_invisible_marks_stand_around_a_variable() -> None:
    """A participant who copies a code or a command copies nothing that cannot be seen."""
    said = say(Language.EN, "asking-ticked", {"label": "Brecon"})

    assert "✓ Brecon" == said


@pytest.mark.parametrize(
    ("nearest", "expected"),
    [("label", "Did you mean 'label'?"), ("none", "Take it out.")],
    ids=["something like it", "nothing like it"],
)
def test_a_choice_is_made_by_what_comes_in(nearest: str, expected: str) -> None:
    """An author is asked whether they meant the nearest word only where there is one."""
    said = say(Language.EN, "fault-unknown-key", {"name": "lable", "nearest": nearest})

    assert f"'lable' is not known. {expected}" == said


@pytest.mark.parametrize("language", Language)
def test_every_language_has_files(language: Language) -> None:
    """A participant finds words in each language that is offered."""
    found = files(language)

    assert "asking.ftl" in [file.name for file in found]
