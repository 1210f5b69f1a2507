"""Finding words: strictly, so that nobody is shown a name in braces or the other language."""

import pytest

from engagements.language import Language, Register, Voice
from locales import words
from locales.words import MissingWords, files, say


def test_a_message_is_said_in_welsh() -> None:
    """A participant who chose Welsh reads Welsh."""
    said = say(Voice(Language.CY), "asking-progress", {"number": 2, "total": 5})

    assert "Cwestiwn 2 o 5" == said


def test_a_message_is_said_in_english() -> None:
    """A participant who chose English reads English."""
    said = say(Voice(Language.EN), "asking-progress", {"number": 2, "total": 5})

    assert "Question 2 of 5" == said


@pytest.mark.parametrize("language", Language)
def test_a_name_that_does_not_exist_is_an_error(language: Language) -> None:
    """A participant is never shown the name of a message instead of the message."""
    with pytest.raises(MissingWords) as raised:
        say(Voice(language), "no-such-words")

    assert f"no-such-words ({language})" == str(raised.value)


@pytest.mark.parametrize("language", Language)
def test_a_variable_that_is_missing_is_an_error(language: Language) -> None:
    """A participant is never shown a variable's name in braces."""
    with pytest.raises(MissingWords) as raised:
        say(Voice(language), "asking-progress", {"number": 2})

    assert f"asking-progress ({language})" == str(raised.value)


def test_what_is_missing_is_told_without_the_values() -> None:
    """A participant's words reach no log by way of an error."""
    with pytest.raises(MissingWords) as raised:
        say(Voice(Language.CY), "asking-progress", {"number": "fy ateb cyfrinachol"})

    assert "cyfrinachol" not in str(raised.value)


def test_no_invisible_marks_stand_around_a_variable() -> None:
    """A participant who copies a code or a command copies nothing that cannot be seen."""
    said = say(Voice(Language.EN), "asking-ticked", {"label": "Brecon"})

    assert "✓ Brecon" == said


def test_young_people_are_spoken_to_as_ti() -> None:
    """A young participant reads the message that is written for them."""
    said = say(Voice(Language.CY, Register.TI), "asking-choose-several")

    assert "Gelli di ddewis mwy nag un." == said


def test_what_addresses_nobody_is_said_alike() -> None:
    """A young participant misses no message because it needs no second form."""
    said = say(Voice(Language.CY, Register.TI), "asking-progress", {"number": 2, "total": 5})

    assert "Cwestiwn 2 o 5" == said


def test_english_says_you_to_everyone() -> None:
    """A young participant who chose English reads the same English as everybody."""
    said = [say(Voice(Language.EN, register), "asking-choose-several") for register in Register]

    assert ["You can choose more than one."] * 2 == said


@pytest.mark.parametrize("register", Register)
def test_a_name_that_does_not_exist_is_an_error_in_every_voice(register: Register) -> None:
    """A young participant is never shown the name of a message either."""
    with pytest.raises(MissingWords):
        say(Voice(Language.CY, register, easy=True), "no-such-words")


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        (Voice(Language.CY, easy=True), "Ydych chi am newid ateb? Pwyswch ei rif."),
        (Voice(Language.CY, Register.TI, easy=True), "Wyt ti am newid ateb? Pwysa ei rif."),
        (Voice(Language.EN, easy=True), "Do you want to change an answer? Press its number."),
        (Voice(Language.EN), "To change an answer, press its number."),
    ],
    ids=["Welsh", "Welsh for young people", "English", "not wanted"],
)
def test_easy_read_is_said_to_who_wants_it(voice: Voice, expected: str) -> None:
    """A participant reads easy read where they asked for it, in their language and register."""
    said = say(voice, "check-to-change")

    assert expected == said


@pytest.mark.parametrize("language", Language)
def test_a_message_without_easy_read_is_said_as_it_is(language: Language) -> None:
    """A participant who reads easy read misses no message that has none."""
    full, easy = (say(Voice(language, easy=easy), "asking-back") for easy in (False, True))

    assert full == easy


def test_a_variable_that_is_missing_in_easy_read_is_an_error() -> None:
    """A participant is never shown a variable's name in braces in easy read either."""
    with pytest.raises(MissingWords):
        say(Voice(Language.CY, easy=True), "about-decided-on")


@pytest.mark.parametrize(
    ("nearest", "expected"),
    [("label", "Did you mean 'label'?"), ("none", "Take it out.")],
    ids=["something like it", "nothing like it"],
)
def test_a_choice_is_made_by_what_comes_in(nearest: str, expected: str) -> None:
    """An author is asked whether they meant the nearest word only where there is one."""
    said = say(Voice(Language.EN), "fault-unknown-key", {"name": "lable", "nearest": nearest})

    assert f"We do not know the name 'lable'. {expected}" == said


@pytest.mark.parametrize("language", Language)
def test_every_language_has_files(language: Language) -> None:
    """A participant finds words in each language that is offered."""
    found = files(language)

    assert "asking.ftl" in [file.name for file in found]


def test_what_was_read_before_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody who is answered waits until hundreds of messages have been read, in whichever voice."""
    for each in (words._always_said, words._pattern, words._bundle, words._parsed):
        each.cache_clear()
    words.read_all()
    monkeypatch.delattr("locales.words.FluentParser")
    said = [say(Voice(language, register), "help-title") for language in Language for register in Register]

    assert all(said)
