"""What must hold between the two halves of an author's text: both are there, and they say the same."""

from collections.abc import Iterable, Iterator

from engagements.language import Language
from proofreading import parity
from proofreading.finding import Finding
from proofreading.passages import Passage

# Names of places and people are often the same in both languages; a sentence is not.
_FEWEST_WORDS = 3


def of_halves(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Compare the texts of one or more files by their places."""
    halves: dict[tuple[str, str], dict[Language, Passage]] = {}
    for each in passages:
        place = (each.file, each.name.removesuffix(f".{each.language}"))
        halves.setdefault(place, {})[each.language] = each
    for languages in halves.values():
        yield from _of_one(languages.get(Language.CY), languages.get(Language.EN))


def _of_one(welsh: Passage | None, english: Passage | None) -> Iterator[Finding]:
    for each in (welsh, english):
        if each is not None and (note := parity.note_to_writer(each.text)):
            yield _finding(parity.nothing_to_do, each, note)
    if welsh is None or english is None:
        there = welsh or english
        if there is not None:
            yield _finding(parity.same_messages, there, f"[{there.language}] {there.text[:40]}")
        return
    if welsh.text == english.text and len(welsh.text.split()) >= _FEWEST_WORDS:
        yield _finding(parity.not_left_in_english, welsh, welsh.text[:60])
    if unlike := parity.unlike_lengths(welsh.text, english.text):
        yield _finding(parity.of_like_length, welsh, unlike)


def _finding(rule: parity.Rule, passage: Passage, words: str) -> Finding:
    return Finding(parity.name_of(rule), passage.file, passage.line, passage.name, words)
