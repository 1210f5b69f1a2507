"""The staff command about words: what a check of them found, and how hard their English is to read."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.dictionaries import need_dictionaries
from bot.printing import refusal
from engagements.faults import Fault, FaultyFile
from engagements.language import Language, Voice
from locales.words import say

Lines = tuple[str, ...]
TASKS = ("check", "figures")
_WORDED = (".ftl", ".yaml", ".yml")


def check(names: Sequence[str], language: Language) -> tuple[Lines, bool]:
    """Check files, or all words that ship. Returns what to print, and whether nothing has to be mended."""
    need_dictionaries()
    from proofreading import check as proofs
    from proofreading.finding import Finding
    from proofreading.parity import unread_and_all

    def line(finding: Finding) -> str:
        why = say(Voice(language), f"rule-{finding.rule}")
        told = f"{finding.file}:{finding.line}: {finding.name}: {finding.words} — {why} [{finding.rule}]"
        instead = {"suggestion": finding.suggestion}
        return f"{told} {say(Voice(language), 'words-instead', instead)}" if finding.suggestion else told

    sound, refused = _sound(names, language)
    found = proofs.check(sound if names else proofs.shipped_files())
    warnings = sum(map(proofs.is_warning, found))
    faults = len(refused) + len(found) - warnings
    summary = say(Voice(language), "words-found", {"faults": faults, "warnings": warnings})
    if names:
        # An author has no part in how far our own messages have been read.
        about = say(Voice(language), "words-reads")
    else:
        unread, messages = unread_and_all(proofs.LOCALES)
        about = say(Voice(language), "words-unread", {"unread": unread, "messages": messages})
    return (*refused, *map(line, found), summary, about), not faults


def figures(names: Sequence[str], language: Language) -> tuple[Lines, bool]:
    """Tell how hard each English text is to read, the hardest first, and whether every file could be read."""
    need_dictionaries()
    from proofreading import check as proofs
    from proofreading.readability import figures as measured

    sound, refused = _sound(names, language)
    files = sound if names else proofs.shipped_files()
    passages = [each for file in files for each in proofs.passages_of(file)]
    english = measured(each for each in passages if each.language is Language.EN)
    lines = (
        *refused,
        say(Voice(language), "words-figures"),
        *(
            f"{each.grade:>6} {each.ease:>6} {each.longest:>4}  {each.passage.file}:{each.passage.line}:"
            f" {each.passage.name}"
            for each in sorted(english, key=lambda each: -each.grade)
        ),
    )
    return lines, not refused


def _sound(names: Sequence[str], language: Language) -> tuple[tuple[Path, ...], Lines]:
    """Give the files that can be read, and what is wrong with the others."""
    from proofreading.check import passages_of

    sound: list[Path] = []
    refused: list[str] = []
    for name, path in dict.fromkeys(each for given in names for each in _unfolded(given)):
        try:
            path.read_text(encoding="utf-8")
            passages_of(path)
            sound.append(path)
        except UnicodeDecodeError:
            refused += refusal(FaultyFile((Fault("not-utf-8", "", 1),)), name, language)
        except OSError:
            refused += refusal(FaultyFile((Fault("no-file", "", 0),)), name, language)
        except FaultyFile as error:
            refused += refusal(error, name, language)
    return tuple(sound), tuple(refused)


def _unfolded(name: str) -> Iterator[tuple[str, Path]]:
    """Give a file with its name, or every file with words in a folder."""
    path = Path(name).resolve()
    if not path.is_dir():
        yield name, path
    for each in sorted(path.rglob("*")):
        if each.suffix in _WORDED:
            yield str(Path(name) / each.relative_to(path)), each
