"""What in an answer may show who its writer is, or who somebody else is.

It is looked for so that it can be pointed out before an answer is taken, and for nothing else: see
docs/decisions/0009. What is found can be a mistake, and what is not found proves nothing. Names above
all are not promised: only one that its writer gives in so many words is seen.
"""

import re
from collections.abc import Callable
from enum import StrEnum

import phonenumbers


class Revealed(StrEnum):
    """A kind of thing that may show who somebody is."""

    PHONE = "phone"
    EMAIL = "email"
    POSTCODE = "postcode"
    NATIONAL_INSURANCE = "national-insurance"
    NHS = "nhs"
    HANDLE = "handle"
    NAME = "name"


_REGION = "GB"
_GREAT_BRITAIN = 44
# Without its 0. What is shorter and possible is a help line of old, or a number within one town.
_SHORTEST_OF_A_PERSON = 9
_DIALLED_FROM_ANYWHERE = re.compile(r"\(?(?:\+|0\d|44)")
# So that a text of nothing but digits keeps nobody else waiting.
_TRIES = 100

# Digits that the library would take for a part of a phone number: days, times, grid references, fractions.
_NO_PHONE = re.compile(
    r"(?<!\d)(?:[0-2]?\d|3[01])([-./])(?:0?\d|1[0-2])\1(?:\d{4}|\d{2})(?!\d)"
    r"|(?<![\d.+])(?:[01]?\d|2[0-3])[:.][0-5]\d(?![.:]?\d)"
    r"|\b[HNOST][A-HJ-Z] ?(?:\d{2} ?\d{2}|\d{3} ?\d{3}|\d{4} ?\d{4}|\d{5} ?\d{5})\b"
    r"|(?<!\d)0\.\d+"
)

# The lookbehinds here let a search begin at the start of a word only, or long ones would take long.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

_AREAS = (
    "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|"
    "EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|"
    "LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|"
    "SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE"
)
_POSTCODE = re.compile(
    rf"\b(?:{_AREAS})\d[A-Z\d]? {{0,2}}\d[ABD-HJLNP-UW-Z]{{2}}\b"
    rf"|\b(?:{_AREAS.lower()})\d[a-z\d]? {{0,2}}(?!\d(?:st|nd|rd|th|af|ed)\b)"
    r"\d[abd-hjlnp-uw-z]{2}\b"
)

# A small 'a' that stands apart is the Welsh for 'and'.
_NATIONAL_INSURANCE = re.compile(r"\b[A-Za-z]{2}(?:[ -]?\d\d){3}(?:[ -]?[A-Db-d]|a)\b")

_TEN_DIGITS = re.compile(r"(?<![\d+.,-])(?<!\d )[1-9]\d\d([ -]?)\d{3}\1\d{4}(?![ -]?\d|[.,]\d)")

_HANDLE = re.compile(r"(?<![\w@.+/-])@[^\W\d_]\w{2,}")

_IS = "(?:yw|ydy|ydi)"
_NO_NAME = (
    "a|all|already|also|always|and|at|being|down|given|here|i|in|invisible|known|mentioned|mine|missing|never|no"
    "|not|nothing|of|often|on|one|only|still|that|the|there|to|too|under|used|what|wrong|y|yr|yn|un|hwn|hwnnw"
    "|unig|hefyd|ar|wedi"
)
_NAME_AFTER = re.compile(
    rf"\b(?:my name is|my name's|(?:fy enw|f'enw)(?: i)? {_IS}|enw i {_IS})[ :]+"
    rf"(?!(?:{_NO_NAME})\b)[^\W\d_]{{2}}",
    re.IGNORECASE,
)
# What somebody is called is a name only with a capital: other words are the complaint itself.
_CALLED = re.compile(
    r"\b(?i:i'?m called|i am called|(?:dw i|ydw i|rydw i|dwi|rwy)'n cael fy ngalw)(?:'n| yn)?"
    r" [A-ZÀ-ÞŴŶ][^\W\d_]"
)
_NAME_BEFORE = re.compile(
    rf"(?<!\w)(?!(?i:beth|be|pwy|dyma|dyna|nid|sut)\b)[A-ZÀ-ÞŴŶ][\w'-]+ (?i:{_IS} (?:fy enw|f'enw|enw i))\b"
)


def revealing(text: str) -> tuple[Revealed, ...]:
    """Tell which kinds of revealing things a text seems to contain, each once and in a fixed order."""
    straight = text.replace("’", "'").replace("\N{NO-BREAK SPACE}", " ")
    return tuple(kind for kind, has in _DETECTORS.items() if has(straight))


def _has_phone(text: str) -> bool:
    """Find a whole phone number: 01597 826000, (01970) 61 2345, +44 7700 900123, 00353 86 123 4567.

    The library calls any four digits possible, so a number must also begin as one that is dialled from
    anywhere: not A470, 1998, 29,800 or 12345678. A number of a help line (03, 08, 09) is nobody's own.
    """
    plain = _NO_PHONE.sub("|", text)
    found = phonenumbers.PhoneNumberMatcher(plain, _REGION, phonenumbers.Leniency.POSSIBLE, _TRIES)
    return any(_is_somebody_s(match.raw_string, match.number) for match in found)


def _is_somebody_s(written: str, number: phonenumbers.PhoneNumber) -> bool:
    if not _DIALLED_FROM_ANYWHERE.match(written):
        return False
    national = str(number.national_number)
    if number.country_code != _GREAT_BRITAIN:
        return True
    return len(national) >= _SHORTEST_OF_A_PERSON and national[0] not in "389"


def _has_email(text: str) -> bool:
    """Find an e-mail address: siân.jones@example.cymru; not 2 @ 5."""
    return _EMAIL.search(text) is not None


def _has_postcode(text: str) -> bool:
    """Find a whole postcode, in capitals or in small letters: LD1 5LG, sy233al.

    Not LD1 alone, where thousands live, nor the day after a road: the M4 5ed o Fai, m4 1st.
    """
    return _POSTCODE.search(text) is not None


def _has_national_insurance_number(text: str) -> bool:
    """Find a National Insurance number: QQ 12 34 56 C, qq123456c; not 'yn 10 20 30 a 40'."""
    return _NATIONAL_INSURANCE.search(text) is not None


def _has_nhs_number(text: str) -> bool:
    """Find ten digits whose last one checks the others, as in an NHS number: 943 476 5919."""
    written = (re.sub(r"\D", "", match.group()) for match in _TEN_DIGITS.finditer(text))
    return any(_checks(digits) for digits in written)


def _checks(digits: str) -> bool:
    total = sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), digits[:9], strict=True))
    return len(set(digits)) > 1 and (11 - total % 11) % 11 == int(digits[9])


def _has_handle(text: str) -> bool:
    """Find the name of an account: @sian_o_bowys; not @ 10am, nor the @ of an e-mail address."""
    return _HANDLE.search(text) is not None


def _has_name(text: str) -> bool:
    """Find a name that is given as one: my name is Siân, fy enw i yw Siân, Siân yw fy enw i.

    Not 'my name is on the list', 'I'm called names' or 'beth yw fy enw i?'.
    """
    return any(pattern.search(text) for pattern in (_NAME_AFTER, _CALLED, _NAME_BEFORE))


_DETECTORS: dict[Revealed, Callable[[str], bool]] = {
    Revealed.PHONE: _has_phone,
    Revealed.EMAIL: _has_email,
    Revealed.POSTCODE: _has_postcode,
    Revealed.NATIONAL_INSURANCE: _has_national_insurance_number,
    Revealed.NHS: _has_nhs_number,
    Revealed.HANDLE: _has_handle,
    Revealed.NAME: _has_name,
}
