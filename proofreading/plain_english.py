"""Rules of plain English for what the public and the staff read."""

import re
from collections.abc import Iterator

from proofreading.finding import Finding, found
from proofreading.lengths_of_sentences import measured
from proofreading.mutation import these
from proofreading.passages import Passage
from proofreading.readability import figures
from proofreading.rules.passage_rule import passage_rule
from proofreading.words_to_avoid import doubts

MOST_WORDS = 25
HIGHEST_GRADE = 8.0
HIGHEST_GRADE_EASY = 6.0
EASY = ".easy"

_CAPITALS = re.compile(r"\b[A-Z]{2,}(?:\s+(?:[AI]\s+)*[A-Z]{2,})+\b")
_LONGEST_ACRONYM = 5
_COMMON = these(
    "A ALL ALSO AN AND ARE AS AT BE BUT BY CALL CAN CLICK DAY DO DON END FIRST FOR FREE FROM GET GO "
    "HAVE HELP HERE HOW I IF IN IS IT LAST LATE MAKE MORE MUST NEW NEXT NO NOT NOTE NOW OF OFF ON ONE "
    "ONLY OPEN OR OUR OUT PLAN READ REPLY SAVE SAY SEE SEND STOP TELL THAT THE THEIR THEN THEY THIS "
    "TIME TO TODAY UP USE VOTE WAIT WAS WE WHAT WHEN WHO WILL WITH WRITE YES YOU YOUR"
)
_EXCLAMATION = re.compile(r"!+")


@passage_rule(
    wrong={
        "Utilise the form below.": "Use",
        "We ask in order to learn.": "to",
        "Read it prior to the meeting.": "before",
        "Please note that the library is closed.": "",
        "We will deliver real change.": "make",
        "The key question is cost.": "main",
        "Stakeholders will be told.": "The people it affects",
        "Write to us regarding the park.": "about",
        "Bring tins, paper, etc.": "and so on",
    },
    right=(
        "Use the form below.",
        "We could not deliver your message.",
        "The key is in the key directory.",
        "Stakeholders (people whom this affects) will be told.",
        "Viaducts and robustness are not on the list.",
        "Write to assist@example.org.",
    ),
)
def plain_words(passage: Passage) -> Iterator[Finding]:
    """You see a long or official word, and a plain word that can often stand in its place."""
    for start, end, plain in doubts(passage.text):
        capital = passage.text[start].isupper()
        yield found(
            plain_words.name, passage, start, end, plain[:1].upper() + plain[1:] if capital else plain
        )


@passage_rule(
    wrong={
        "The council will meet in March to talk about the five sites and what people have said of them, "
        "and then it will decide what to do.": "",
    },
    right=(
        "The council will meet in March. It will talk about the five sites and what people have said of "
        "them. Then it will decide what to do.",
    ),
)
def sentence_too_long_in_english(passage: Passage) -> Iterator[Finding]:
    """You see a sentence of more than 25 words, to part in two.

    Source: GOV.UK, Inside GOV.UK, 'Sentence length: why 25 words is our limit' (2014).
    """
    for sentence in measured(passage.text):
        if sentence.words > MOST_WORDS:
            yield found(sentence_too_long_in_english.name, passage, sentence.start, sentence.end)


@passage_rule(
    wrong={
        "PLEASE READ this first.": "please read",
        "DO NOT wait.": "do not",
        "Thank you!!": "!",
        "Thank you! It helps!": ".",
    },
    right=(
        "Save it as YAML.",
        "Thank you!",
        "Ask the BBC, or NHS Wales.",
        "We keep to the UK GDPR.",
        "Set DRWS_KEY_DIR.",
        "Press Ctrl+C.",
    ),
)
def shouting(passage: Passage) -> Iterator[Finding]:
    """You see words in capitals that run on, or a second exclamation mark.

    Words in capitals are harder to read.
    Source: GOV.UK, A to Z of style, 'capitalisation' and 'exclamation marks'.
    """
    for capitals in _CAPITALS.finditer(passage.text):
        if not _are_acronyms(capitals.group().split()):
            yield found(shouting.name, passage, capitals.start(), capitals.end(), capitals.group().lower())
    for n, marks in enumerate(_EXCLAMATION.finditer(passage.text)):
        if n > 0 or len(marks.group()) > 1:
            yield found(shouting.name, passage, marks.start(), marks.end(), "." if n else "!")


def _are_acronyms(words: list[str]) -> bool:
    """Tell whether words in capitals are names cut short, such as UK GDPR: short, and no common words."""
    return all(len(word) <= _LONGEST_ACRONYM and word not in _COMMON for word in words)


@passage_rule(
    wrong={
        "Organisational reconfiguration necessitates comprehensive prioritisation of interdependent "
        "municipal responsibilities and corresponding budgetary allocations.": "",
    },
    right=(
        "We have to change how the council is run. That means choosing what matters most, and paying for it.",
        "Organisational reconfiguration.",
    ),
)
def hard_to_read(passage: Passage) -> Iterator[Finding]:
    """You see the longest sentence of a text that many people of thirteen would find hard.

    That is a Flesch-Kincaid grade over 8; in easy read, over 6. Shorter sentences and shorter words bring it
    down. A text of under ten words is not measured.
    """
    limit = HIGHEST_GRADE_EASY if passage.name.endswith(EASY) else HIGHEST_GRADE
    if any(figure.grade > limit for figure in figures((passage,))):
        longest = max(measured(passage.text), key=lambda sentence: sentence.words)
        yield found(hard_to_read.name, passage, longest.start, longest.end)


PLAIN_ENGLISH = (plain_words, sentence_too_long_in_english, shouting, hard_to_read)
