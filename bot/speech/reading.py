"""What is found in a text of either language before it is read aloud, and what has no sound."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from html import unescape

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]

# Below a million million: longer figures are no amounts, and are said one by one.
AMOUNT = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}(?![0-9])|[0-9]{1,12})(?:\.[0-9]+)?"

EMAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
WEB = re.compile(
    r"\b(?:https?://|www\.)[^\s()]*[\w/]|\b(?:[a-z0-9-]+\.)+(?:uk|wales|cymru|org|com|net|me)\b(?:/[^\s()]*[\w/])?",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?<!\w)@(?=\w)")
COMMAND = re.compile(r"(?<![\w/.:])/(?=[a-z]{2})")
DAY_IN_FIGURES = re.compile(
    r"\b(?:(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})|(?P<d2>[0-9]{1,2})/(?P<m2>[0-9]{1,2})/(?P<y2>[0-9]{4}))\b"
)
MOMENT_IN_FIGURES = re.compile(r"(?<=[0-9])T(?=[0-9]{2}:[0-9]{2})")
PHONE = re.compile(r"(?<![\w,.])(?:\+[0-9]{1,3}[0-9 ()]{7,16}|0[0-9][0-9 ()-]{6,13})[0-9](?!\w)")
RANGE = re.compile(r"(?:(?<=[0-9%])|(?<=[0-9][km]))\s?[-–—]\s?(?=£?[0-9])")
OUT_OF = re.compile(r"(?<=[0-9])/(?=[0-9])")
BELOW_NOUGHT = re.compile(r"(?<![\w)])[-−](?=[0-9])")
CODE = re.compile(r"(?<=[^\W\d_])[0-9]+|[0-9]+(?=[^\W\d_])|(?<![0-9,.])0[0-9]+|[0-9]{13,}")
AMPERSAND = re.compile(r"\s?&\s?")
STAR = re.compile(r"(?<!\S)\*(?=[\s,.;:]|$)")
PLUS = re.compile(r"\+(?=\s?[0-9])")

_MARKUP = re.compile(r"</?(?:b|i|u|s|a|code|pre)\b[^<>]*>")
_BULLET = re.compile(r"^\s*(?:[•·▪◦*–—-]\s+)?")
_ENDED = re.compile(r"[.!?:;,…]['\")]*$")
_SPACES = re.compile(r"[ \t]+")
_GAP = re.compile(r" (?=[.,;:!?])")
_UNSPOKEN = {"So", "Sk", "Sm", "Cf", "Co", "Cs", "Cn", "Cc", "Me"}
# Square brackets would have espeak-ng read sounds in place of words; other signs it calls by their names.
_SIGNS = str.maketrans(dict.fromkeys("[]{}<>|_~`^\\*#=/\ufe0f", " "))
_LETTERS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "})
_LONGEST_PATH = 30


def expanded(text: str, rules: tuple[Rule, ...]) -> str:
    """Put a text into words that can be read aloud, by the rules of a language in their order."""
    said = unicodedata.normalize("NFC", unescape(_MARKUP.sub("", text))).translate(_LETTERS)
    said = "\n".join(_lines(said))
    for pattern, words in rules:
        said = pattern.sub(words, said)
    said = "".join(" " if _unspoken(each) else each for each in said.translate(_SIGNS))
    return _GAP.sub("", _SPACES.sub(" ", said)).strip()


def _lines(text: str) -> Iterator[str]:
    """Take away what stands before a line in a list, and let the voice pause after it."""
    for line in text.splitlines():
        bare = _BULLET.sub("", line, count=1).strip()
        if bare:
            yield bare if _ENDED.search(bare) else f"{bare}."


def _unspoken(character: str) -> bool:
    return character != "\n" and unicodedata.category(character) in _UNSPOKEN


def day_in_figures(found: re.Match[str]) -> tuple[int, int, int] | None:
    """Give the day, month and year of 2026-11-21 or 21/11/2026, or None if there is no such day."""
    of_day, of_month, of_year = (found[name] or found[f"{name}2"] for name in ("d", "m", "y"))
    day, month, year = int(of_day), int(of_month), int(of_year)
    return (day, month, year) if 1 <= day <= 31 and 1 <= month <= 12 else None


def web_address(found: re.Match[str]) -> str:
    """Give of an address what somebody could say and type: no scheme, no www, and no long path."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", found[0], flags=re.IGNORECASE).rstrip("/")
    host, _, path = bare.partition("/")
    can_be_said = len(path) <= _LONGEST_PATH and not set(path) & set("?#%&=")
    return bare if can_be_said else host


def spelled(address: str, signs: dict[str, str]) -> str:
    """Say an address, its signs by their names. Keys are a sign, or a whole part of an address."""
    parts = re.split(r"([^\w]|_)", address)
    return " ".join(signs.get(part.lower(), part) for part in parts if part)


def figures(text: str, names: tuple[str, ...]) -> str:
    """Say figures one by one, with a pause where they stand apart."""
    groups = re.findall(r"[0-9]+", text)
    return ", ".join(" ".join(names[int(each)] for each in group) for group in groups)
