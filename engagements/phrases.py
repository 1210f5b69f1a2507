"""Wording that says less than it seems to: as if all were decided, or as if nothing could happen to Welsh."""

import re
from collections.abc import Iterator

from engagements.language import Language

_SENTENCES = re.compile(r"[.!?;:]\s+|\n")

_DECIDED = {
    Language.EN: re.compile(
        r"\bwe(?: have|'ve)(?: already)? decided\b"
        r"|\b(?:has|have)(?: already)? been decided\b"
        r"|\bdecision has(?: already)? been (?:made|taken)\b"
        r"|\bwill be (?:closed|cut|scrapped|replaced|demolished)\b"
        r"|\b(?:must|will have to|going to) close\b"
        r"|\b(?:will go|is going|are going) ahead\b"
    ),
    Language.CY: re.compile(
        r"\bryd(?:yn|ym)(?: ni)?(?: eisoes)? wedi penderfynu\b"
        r"|\bwedi(?:'i| ei| cael ei) benderfynu\b"
        r"|\bpenderfyniad(?: eisoes)? wedi(?:'i| ei| cael ei) (?:wneud|gymryd)\b"
        r"|\bbydd(?:an)?\b.*\byn cael e[iu] (?:ch?au|gau|th?orri|dorri|disodli|dymchwel)\b"
        r"|\brhaid (?:i \w+ )?(?:cau|gau)\b"
        r"|\bbydd\b.*\byn mynd (?:rhagddo|rhagddi|yn ei (?:flaen|blaen))\b"
    ),
}
# What stands before such words in a sentence that says the opposite, or leaves it open.
_OPEN = {
    Language.EN: re.compile(r"\b(?:no|not|nothing|nobody|never|if|whether|before|until)\b|n't\b"),
    Language.CY: re.compile(r"\b(?:dd?im|d\w+ ni ddim|nid|ni|neb|heb|os|pe|cyn|nes)\b"),
}

_STOCK = {
    Language.EN: re.compile(
        r"\bno(?: \w+){0,2} (?:effects?|impacts?)\b"
        r"|\bnot? (?:\w+ )*(?:affect|effects?|impacts?)\b"
        r"|\bwelsh and (?:in )?english\b|\benglish and (?:in )?welsh\b|\bboth languages\b|\bbilingual"
        r"|\bwelsh language (?:standards|act|measure|policy|scheme)\b"
        r"|\bno less favourabl|\bneutral\b"
    ),
    Language.CY: re.compile(
        r"\b(?:dim|ddim|heb|ni|na)\b.*\beff(?:aith|eithiau|eithio)\b"
        r"|\b[cg]ymraeg ac? (?:yn )?saesneg\b|\bsaesneg ac? (?:yn )?[cg]h?ymraeg\b"
        r"|\by ddwy iaith\b|\bdd?wyieithog|\b(?:safonau|mesur|deddf)(?:'r| y| yr)?(?: iaith)? g?ymraeg\b"
        r"|\bdd?im(?: yn)? llai ffafriol\b|\bniwtral\b"
    ),
}

# Whoever asks about Welsh names the language, however it is mutated.
_WELSH = {
    Language.EN: re.compile(
        r"\bwelsh language\b|\b(?:use|uses|using|speak|speaks|speaking|in|on|for) welsh\b"
    ),
    Language.CY: re.compile(r"\b(?:c|g|ngh|ch)ymraeg\b"),
}

# Telephone numbers, addresses with a number or a postcode, e-mail, web addresses.
_WAY = re.compile(r"\d|@|\w\.\w")

# Pairs whose no is not made of na or nac and the yes.
_OWN_PAIRS = {("do", "naddo"), ("ie", "nage"), ("cytuno", "anghytuno"), ("cytunaf", "anghytunaf")}
_AFTER_NA = (
    ("ll", "l"),
    ("rh", "r"),
    ("b", "f"),
    ("c", "ch"),
    ("d", "dd"),
    ("g", ""),
    ("m", "f"),
    ("p", "ph"),
    ("t", "th"),
)
_LETTERS_OF_TWO = ("ch", "dd", "ff", "ng", "ph", "th")
_LIKE_CONSONANTS = ("ie", "wn")


def sounds_decided(text: str, language: Language) -> str | None:
    """Give the words that sound as if there was nothing left to decide; None where there are none."""
    for sentence in _sentences(text):
        found = _DECIDED[language].search(sentence)
        if found and not _OPEN[language].search(sentence[: found.start()]):
            return found.group()
    return None


def is_stock(text: str, language: Language) -> bool:
    """Tell whether every sentence on the effects on Welsh is one that could stand in any file."""
    return all(_STOCK[language].search(sentence) for sentence in _sentences(text))


def names_welsh(text: str, language: Language) -> bool:
    """Tell whether a text speaks of the Welsh language."""
    return bool(_WELSH[language].search(_plain(text)))


def names_a_way(text: str) -> bool:
    """Tell whether a text has a number to ring, or an address of any sort."""
    return bool(_WAY.search(text))


def are_a_pair(yes: str, no: str) -> bool:
    """Tell whether two Welsh answers are the yes and the no to one question."""
    spoken = (_bare(yes), _bare(no))
    return spoken in _OWN_PAIRS or spoken[1] == _no_to(spoken[0])


def is_word(text: str, word: str) -> bool:
    """Tell whether a text is this one word, however it is written."""
    return _bare(text) == word


def _no_to(yes: str) -> str:
    """Say no to a verb: nac before a vowel, na and a mutation before all else."""
    if yes[:1] in {*"aeiouwyâêîôûŵŷ"} and not yes.startswith(_LIKE_CONSONANTS):
        return f"nac {yes}"
    if yes.startswith(_LETTERS_OF_TWO):
        return f"na {yes}"
    changed = next(((old, new) for old, new in _AFTER_NA if yes.startswith(old)), ("", ""))
    return f"na {changed[1]}{yes.removeprefix(changed[0])}"


def _bare(text: str) -> str:
    return _plain(text).strip(" .,!")


def _plain(text: str) -> str:
    return text.replace("’", "'").casefold()


def _sentences(text: str) -> Iterator[str]:
    return (each for each in _SENTENCES.split(_plain(text)) if each.strip())
