"""The staff command about words: what a check of them found, and how hard their English is to read."""

from collections.abc import Sequence
from pathlib import Path

from bot.dictionaries import need_dictionaries
from bot.printing import refusal
from engagements.faults import Fault, FaultyFile
from engagements.language import Language, Voice
from locales.words import say

Lines = tuple[str, ...]
TASKS = ("check", "figures")


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
    unread, messages = unread_and_all(proofs.LOCALES)
    summary = (
        say(Voice(language), "words-found", {"faults": len(found) - warnings, "warnings": warnings}),
        say(Voice(language), "words-unread", {"unread": unread, "messages": messages}),
    )
    return (*refused, *map(line, found), *summary), not refused and len(found) == warnings


def figures(names: Sequence[str], language: Language) -> Lines:
    """Tell how hard each English text is to read, the hardest first."""
    need_dictionaries()
    from proofreading import check as proofs
    from proofreading.readability import figures as measured

    sound, refused = _sound(names, language)
    files = sound if names else proofs.shipped_files()
    passages = [each for file in files for each in proofs.passages_of(file)]
    english = measured(each for each in passages if each.language is Language.EN)
    return (
        *refused,
        say(Voice(language), "words-figures"),
        *(
            f"{each.grade:>6} {each.ease:>6} {each.longest:>4}  {each.passage.file}:{each.passage.line}:"
            f" {each.passage.name}"
            for each in sorted(english, key=lambda each: -each.grade)
        ),
    )


def _sound(names: Sequence[str], language: Language) -> tuple[tuple[Path, ...], Lines]:
    """Give the files that can be read, and what is wrong with the others."""
    from proofreading.check import passages_of

    sound: list[Path] = []
    refused: list[str] = []
    for name in names:
        try:
            path = Path(name).resolve()
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
