"""English as it is read aloud: figures, dates, money and addresses in words."""

import re

from bot.speech import reading
from bot.speech.reading import AMOUNT, Rule

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FIGURES = ("oh", *_SMALL[1:10])
_SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_MAGNITUDES = {"k": "thousand", "m": "million", "bn": "billion"}
_UNITS = {
    "km": "kilometres",
    "kg": "kilograms",
    "cm": "centimetres",
    "mm": "millimetres",
    "m": "metres",
    "mph": "miles an hour",
    "°C": "degrees",
}
_SIGNS = {".": "dot", "@": "at", "-": "hyphen", "_": "underscore", "/": "slash", "+": "plus", "uk": "u k"}


def expanded(text: str) -> str:
    """Put an English text into words that can be read aloud."""
    return reading.expanded(text, _RULES)


def cardinal(number: int) -> str:
    """Say a whole number below a million million: one hundred and one."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_SMALL[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = number % 100
        return f"{_SMALL[number // 100]} hundred" + (f" and {cardinal(rest)}" if rest else "")
    size, name = next(scale for scale in _SCALES if number >= scale[0])
    rest = number % size
    gap = " and " if rest < 100 else " "
    return f"{cardinal(number // size)} {name}" + (f"{gap}{cardinal(rest)}" if rest else "")


def ordinal(number: int) -> str:
    """Say which one: twenty-first."""
    before, gap, last = re.fullmatch(r"(?:(.*)([ -]))?(\w+)", cardinal(number)).groups("")  # type: ignore[union-attr]
    if last not in _ORDINALS:
        last = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return f"{before}{gap}{_ORDINALS.get(last, last)}"


def year(number: int) -> str:
    """Say a year in two halves: nineteen oh five, twenty twenty-six."""
    century, rest = divmod(number, 100)
    if 2000 <= number < 2010:
        return cardinal(number)
    if not rest:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"


def _amount(text: str) -> str:
    whole, _, decimals = text.replace(",", "").partition(".")
    said = cardinal(int(whole))
    return f"{said} point {' '.join(_SMALL[int(each)] for each in decimals)}" if decimals else said


def _number(found: re.Match[str]) -> str:
    text = found[0]
    is_year = text.isdecimal() and len(text) == 4 and 1900 <= int(text) < 2100
    return year(int(text)) if is_year else _amount(text)


def _date(day: int, month: int, of_year: str | None) -> str:
    return f"the {ordinal(day)} of {_MONTHS[month - 1]}" + (f" {year(int(of_year))}" if of_year else "")


def _long_date(found: re.Match[str]) -> str:
    day = int(found["day"])
    return _date(day, _MONTHS.index(found["month"]) + 1, found["year"]) if 1 <= day <= 31 else found[0]


def _date_in_figures(found: re.Match[str]) -> str:
    parts = reading.day_in_figures(found)
    return _date(parts[0], parts[1], str(parts[2])) if parts else found[0]


def _time(found: re.Match[str]) -> str:
    half = (found["half"] or "").replace(".", "")
    if not half and found["sign"] != ":":
        return found[0]
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if not minute and hour % 12 == 0:
        return "noon" if hour else "midnight"
    past = f" {'oh ' if minute < 10 else ''}{cardinal(minute)}" if minute else ""
    return f"{cardinal(hour % 12 or 12)}{past} {'p m' if hour >= 12 else 'a m'}"


def _money(found: re.Match[str]) -> str:
    amount, size = found["amount"].replace(",", ""), found["size"]
    if size:
        return f"{_amount(amount)} {_MAGNITUDES.get(size.lower(), size)} pounds"
    whole, _, pence = amount.partition(".")
    pounds = f"{cardinal(int(whole))} pound{'' if int(whole) == 1 else 's'}"
    if not pence:
        return pounds
    rest = int(f"{pence:0<2}"[:2])
    if not rest:
        return pounds
    return f"{pounds} {cardinal(rest)}" if int(whole) else f"{cardinal(rest)} pence"


def _phone(found: re.Match[str]) -> str:
    return ("plus " if found[0].startswith("+") else "") + reading.figures(found[0], _FIGURES)


_RULES: tuple[Rule, ...] = (
    (reading.EMAIL, lambda found: reading.spelled(found[0], _SIGNS)),
    (reading.WEB, lambda found: reading.spelled(reading.web_address(found), _SIGNS)),
    (reading.AMPERSAND, lambda _: " and "),
    (reading.HANDLE, lambda _: "at "),
    (reading.COMMAND, lambda _: "slash "),
    (re.compile(r"\be\.g\.,?"), lambda _: "for example"),
    (re.compile(r"\bi\.e\.,?"), lambda _: "that is"),
    (re.compile(r"\betc\b"), lambda _: "and so on"),
    (reading.MOMENT_IN_FIGURES, lambda _: ", "),
    (reading.DAY_IN_FIGURES, _date_in_figures),
    (reading.PHONE, _phone),
    (reading.BELOW_NOUGHT, lambda _: "minus "),
    (reading.RANGE, lambda _: " to "),
    (
        re.compile(
            r"(?:\bthe )?\b(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?\s(?:of )?"
            rf"(?P<month>{'|'.join(_MONTHS)})\b(?:,?\s(?P<year>[0-9]{{4}})\b)?"
        ),
        _long_date,
    ),
    (
        re.compile(
            r"(?<![\d.,£])(?P<hour>[01]?[0-9]|2[0-3])(?:(?P<sign>[:.])(?P<minute>[0-5][0-9]))?(?!\d|,\d)"
            r"(?:\s?(?P<half>[ap]m\b|[ap]\.m\.))?"
        ),
        _time,
    ),
    (
        re.compile(
            rf"£\s?(?P<amount>{AMOUNT})(?:\s?(?P<size>k|m|bn|thousand|million|billion)\b)?", re.IGNORECASE
        ),
        _money,
    ),
    (re.compile(r"\b([0-9]{1,3})p\b"), lambda found: f"{cardinal(int(found[1]))} pence"),
    (re.compile(rf"({AMOUNT})\s?%"), lambda found: f"{_amount(found[1])} per cent"),
    (re.compile(r"\b([0-9]{1,9})(?:st|nd|rd|th)\b"), lambda found: ordinal(int(found[1]))),
    (
        re.compile(rf"({AMOUNT})\s?({'|'.join(_UNITS)})\b"),
        lambda found: f"{_amount(found[1])} {_UNITS[found[2]]}",
    ),
    (reading.OUT_OF, lambda _: " out of "),
    (reading.CODE, lambda found: f" {reading.figures(found[0], _FIGURES)} "),
    (re.compile(AMOUNT), _number),
    (reading.PLUS, lambda _: " plus "),
    (reading.STAR, lambda _: "a star"),
)
