"""The staff command that makes a draft of an engagement out of a questionnaire of another system."""

from argparse import Namespace
from pathlib import Path

from bot.files import write_new
from engagements import limits
from engagements.errors import DrwsError
from engagements.language import Language, Voice
from importing.draft import Lost
from importing.reading import Source, imported
from importing.writing import TO_WRITE
from locales.words import say

Lines = tuple[str, ...]

# What a draft is made of has more around its words than the draft itself.
_MOST_BYTES = limits.FILE_BYTES * 8
_MOST = {
    "title": limits.TITLE,
    "service": limits.SERVICE,
    "about": limits.ABOUT,
    "purpose": limits.PURPOSE,
    "known_already": limits.KNOWN_ALREADY,
    "welsh_language_effects": limits.WELSH_LANGUAGE_EFFECTS,
    "contact": limits.CONTACT,
}
EXPLAINED = ("head", "title", *TO_WRITE)


class UnreadableQuestionnaire(DrwsError):
    """A questionnaire cannot be opened, or is not in UTF-8. It carries the name of the file."""


class QuestionnaireTooLarge(DrwsError):
    """A questionnaire is larger than any that people answer. It carries the most that it may have."""


def run(given: Namespace, language: Language) -> tuple[Lines, bool]:
    """Write a draft to a new file, and tell what could not be carried over."""
    voice = Voice(language)

    def explained(key: str) -> str:
        return say(voice, f"draft-{key}", {"limit": _MOST.get(key, 0)})

    welsh = None if given.welsh is None else _source(given.welsh)
    made = imported(_source(given.file), welsh, explained)
    write_new(given.draft, made.text.encode())
    told = say(voice, "import-written", {"file": str(given.draft), "questions": made.questions})
    next_step = say(voice, "import-check", {"file": str(given.draft)})
    if not made.lost:
        return (told, next_step), True
    heading = say(voice, "import-lost", {"count": len(made.lost)})
    return (told, heading, *(f"  {_told(each, voice)}" for each in made.lost), next_step), True


def _source(path: Path) -> Source:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise QuestionnaireTooLarge(f"{_MOST_BYTES // 1024} KB")
        return Source(str(path), path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        raise UnreadableQuestionnaire(str(path)) from None


def _told(lost: Lost, voice: Voice) -> str:
    told = say(voice, f"lost-{lost.code}", dict(lost.args))
    return f"{lost.place}: {told}" if lost.place else told
