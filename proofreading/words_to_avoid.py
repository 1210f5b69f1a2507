"""Long or official words, and a plain word that can stand in the place of each. The list is ours.

Public style guides name such words in general: GOV.UK, A to Z of style ('words to avoid'); Plain English
Campaign, The A to Z of alternative words; NHS digital service manual, Content guide. Dispute any line.
"""

import re
from collections.abc import Iterator, Mapping

# Found in each of its forms: utilise, utilises, utilised, utilising.
VERBS: Mapping[str, str] = {
    "ascertain": "find out",
    "assist": "help",
    "attain": "reach",
    "commence": "start",
    "collaborate": "work together",
    "demonstrate": "show",
    "empower": "let",
    "enable": "let",
    "endeavour": "try",
    "ensure": "make sure",
    "expedite": "speed up",
    "facilitate": "help",
    "implement": "carry out",
    "incentivise": "encourage",
    "indicate": "show",
    "initiate": "start",
    "leverage": "use",
    "necessitate": "need",
    "obtain": "get",
    "participate": "take part",
    "purchase": "buy",
    "require": "need",
    "reside": "live",
    "retain": "keep",
    "streamline": "simplify",
    "terminate": "end",
    "utilise": "use",
    "utilize": "use",
}

# Found as they stand, longest first.
PHRASES: Mapping[str, str] = {
    "additional": "extra",
    "additionally": "also",
    "amongst": "among",
    "approximately": "about",
    "assistance": "help",
    "at the present time": "now",
    "at this point in time": "now",
    "by means of": "by",
    "consequently": "so",
    "dialogue": "talk",
    "due to the fact that": "because",
    "e.g.": "for example",
    "etc": "and so on",
    "etc.": "and so on",
    "expenditure": "spending",
    "for the purpose of": "for",
    "furthermore": "also",
    "going forward": "from now on",
    "henceforth": "from now on",
    "hereby": "",
    "holistic": "whole",
    "i.e.": "that is",
    "in accordance with": "under",
    "in excess of": "more than",
    "in lieu of": "instead of",
    "in order to": "to",
    "in relation to": "about",
    "in respect of": "about",
    "in the event of": "if there is",
    "in the event that": "if",
    "in the vicinity of": "near",
    "insufficient": "not enough",
    "moreover": "also",
    "moving forward": "from now on",
    "notwithstanding": "despite",
    "numerous": "many",
    "per annum": "a year",
    "please note": "",
    "please note that": "",
    "prior to": "before",
    "pursuant to": "under",
    "regarding": "about",
    "remuneration": "pay",
    "robust": "strong",
    "should you require": "if you need",
    "should you wish to": "if you want to",
    "subsequent to": "after",
    "subsequently": "later",
    "sufficient": "enough",
    "synergy": "",
    "the majority of": "most",
    "thereafter": "then",
    "therefore": "so",
    "via": "through",
    "whilst": "while",
    "with regard to": "about",
    "with respect to": "about",
}

_NOT_TO_DELIVER = (
    "benefit|change|commitment|efficienc|growth|improvement|objective|outcome|priorit|saving|strateg|transformation"
    "|value|vision"
)
_NOT_A_KEY = (
    "aim|decision|fact|feature|finding|issue|message|objective|point|priorit|question|role|stakeholder|theme"
)

_EXPLAINED = r"\s*(?:\(|[:,–-]\s*(?:meaning|people|that\s+is|the\s+people|those))"

# Found only in such company: a letter is delivered and a key opens a door, but not a change or a question.
# The first group is the word in doubt.
IN_COMPANY: Mapping[str, str] = {
    rf"(deliver(?:s|ed|ing)?)\s+(?:\w+\s+){{0,2}}?(?:{_NOT_TO_DELIVER})(?:s|y|ies)?": "make",
    rf"(key)\s+(?:{_NOT_A_KEY})(?:s|y|ies)?": "main",
    rf"(stakeholders?)(?!{_EXPLAINED})": "the people it affects",
}


def doubts(text: str) -> Iterator[tuple[int, int, str]]:
    """Find the words to avoid in a text: where each begins and ends, and its plain word."""
    for found in _AS_THEY_STAND.finditer(text):
        yield found.start(), found.end(), _PLAIN[" ".join(found.group().lower().split())]
    for pattern, plain in IN_COMPANY.items():
        for found in re.finditer(rf"\b{pattern}\b", text, re.IGNORECASE):
            yield found.start(1), found.end(1), plain


def _forms(verb: str) -> Iterator[str]:
    stem = verb.removesuffix("e")
    yield from (verb, f"{verb}s", f"{stem}ed", f"{stem}ing")


_PLAIN = {**{form: plain for verb, plain in VERBS.items() for form in _forms(verb)}, **PHRASES}
_ALTERNATIVES = "|".join(
    re.escape(each).replace(r"\ ", r"\s+") for each in sorted(_PLAIN, key=len, reverse=True)
)
_AS_THEY_STAND = re.compile(rf"(?<![\w/@.-])(?:{_ALTERNATIVES})(?![\w@/-])", re.IGNORECASE)
