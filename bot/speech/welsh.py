"""Welsh as it is read aloud: figures, dates, money and addresses in words, and mutated."""

import re

from bot.speech import reading
from bot.speech.reading import AMOUNT, Rule
from bot.speech.welsh_numbers import (
    ORDINALS,
    aspirate,
    before_noun,
    cardinal,
    counted,
    digits,
    soft,
    starts_with_vowel,
    year,
)

_SOFTENING = ("am", "ar", "at", "dan", "tan", "dros", "drwy", "gan", "heb", "hyd", "i", "o", "wrth")
_ASPIRATING = ("a", "â", "na", "tua", "gyda", "efo")
_BEFORE = rf"(?:\b(?P<before>{'|'.join((*_SOFTENING, *_ASPIRATING, 'yn'))}) )?"
_MONTHS = (
    *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf"),
    *("Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"),
)
_OF_MONTHS = (
    *("Ionawr", "Chwefror", "Fawrth", "Ebrill", "Fai", "Fehefin", "Orffennaf"),
    *("Awst", "Fedi", "Hydref", "Dachwedd", "Ragfyr"),
)
# After a figure these are what is counted; any other word may have nothing to do with it: cwestiwn 5 ydy.
_MASCULINE = (
    *(
        "diwrnod",
        "ddiwrnod",
        "niwrnod",
        "mis",
        "fis",
        "munud",
        "funud",
        "cwestiwn",
        "gwestiwn",
        "chwestiwn",
        "safle",
    ),
    *(
        "opsiwn",
        "ateb",
        "ymateb",
        "gair",
        "air",
        "person",
        "berson",
        "pherson",
        "lle",
        "le",
        "cam",
        "gam",
        "cham",
    ),
    *("cynnig", "gynnig", "chynnig"),
)
_FEMININE = (
    *("awr", "wythnos", "blynedd", "flynedd", "mlynedd", "milltir", "filltir", "punt", "bunt", "phunt"),
    *(
        "ceiniog",
        "geiniog",
        "cheiniog",
        "gwaith",
        "waith",
        "sesiwn",
        "neges",
        "ardal",
        "ysgol",
        "ffordd",
        "eitem",
    ),
    *("canolfan", "ganolfan", "chanolfan", "llyfrgell", "lyfrgell", "tudalen", "dudalen", "thudalen"),
    *("rhan", "ran", "cymuned", "gymuned", "chymuned", "blaenoriaeth", "flaenoriaeth"),
)
_MAGNITUDES = {"k": "mil", "m": "miliwn", "bn": "biliwn"}
_UNITS = {
    "km": ("cilometr", False),
    "kg": ("cilogram", False),
    "cm": ("centimetr", False),
    "mm": ("milimetr", False),
    "m": ("metr", False),
    "mya": ("milltir yr awr", True),
    "mph": ("milltir yr awr", True),
    "°C": ("gradd", True),
}
_SIGNS = {".": "dot", "@": "at", "-": "dash", "_": "tanlinell", "/": "slaes", "+": "plws", "uk": "iw cei"}
_HOURS = (
    *("deuddeg", "un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw", "deg", "un ar ddeg"),
)
_PARTS_OF_HOUR = {
    5: "pum munud",
    10: "deng munud",
    15: "chwarter",
    20: "ugain munud",
    25: "pum munud ar hugain",
    30: "hanner awr",
}


def expanded(text: str) -> str:
    """Put a Welsh text into words that can be read aloud."""
    return reading.expanded(text, _RULES)


def _after(found: re.Match[str], words: str) -> str:
    before = found["before"]
    if not before:
        return words
    word = before.lower()
    if word in _SOFTENING:
        return f"{before} {soft(words)}"
    if word in _ASPIRATING:
        return f"{before} {aspirate(words)}"
    return f"{before} {words}"


def _amount(text: str) -> str:
    whole, _, decimals = text.replace(",", "").partition(".")
    said = cardinal(int(whole))
    return f"{said} pwynt {digits(decimals)}" if decimals else said


def _number(found: re.Match[str]) -> str:
    text, following = found["amount"], re.match(r" ([\w']+)", found.string[found.end() :])
    noun = following[1].lower() if following else ""
    if not text.replace(",", "").isdecimal():
        return _after(found, _amount(text))
    number = int(text.replace(",", ""))
    if len(text) == 4 and 1900 <= number < 2100 and noun != "o":
        return _year(found, number)
    if noun in _MASCULINE or noun in _FEMININE:
        return _after(found, before_noun(number, feminine=noun in _FEMININE))
    return _after(found, cardinal(number))


def _year(found: re.Match[str], number: int) -> str:
    said = year(number)
    if (found["before"] or "").lower() == "yn" and said.startswith("dwy"):
        return f"{found['before']} n{said.removeprefix('d')}"
    return _after(found, said)


def _date(before: str, day: int, month: int, of_year: int | None) -> str:
    """Say a day with its article: yr unfed ar hugain o Dachwedd, and after a vowel: i'r unfed ar hugain."""
    which = ORDINALS[day]
    article = "yr" if starts_with_vowel(which) else "y"
    lead = (
        f"{before}'r"
        if before.lower() in ("i", "o", "a", "â", "na", "gyda", "tua")
        else f"{before} {article}"
    )
    return f"{lead} {which} o {_OF_MONTHS[month - 1]}".strip() + (f" {year(of_year)}" if of_year else "")


def _long_date(found: re.Match[str]) -> str:
    day, name = int(found["day"]), found["month"]
    if not 1 <= day <= 31:
        return found[0]
    month = (_MONTHS if name in _MONTHS else _OF_MONTHS).index(name) + 1
    said = _date(found["before"] or "", day, month, int(found["year"]) if found["year"] else None)
    # The article is there already, joined to the word before: o'r 21ain o Dachwedd.
    return f"r {said.partition(' ')[2]}" if found["article"] == "r" else said


def _date_in_figures(found: re.Match[str]) -> str:
    parts = reading.day_in_figures(found)
    return _date("", *parts) if parts else found[0]


def _time(found: re.Match[str]) -> str:
    half = (found["half"] or "").lower().replace(".", "")
    if not half and found["sign"] != ":":
        return found[0]
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if half and hour <= 12:
        hour = hour % 12 + (0 if half in ("am", "yb") else 12)
    if not minute and hour % 12 == 0:
        return _after(found, "hanner dydd" if hour else "hanner nos")
    part = "y bore" if hour < 12 else "y prynhawn" if hour < 18 else "yr hwyr"
    return _after(found, f"{_clock(hour, minute)} {part}")


def _clock(hour: int, minute: int) -> str:
    this, following = _HOURS[hour % 12], _HOURS[(hour + 1) % 12]
    if not minute:
        return f"{this} o'r gloch"
    if minute in _PARTS_OF_HOUR:
        return f"{_PARTS_OF_HOUR[minute]} wedi {this}"
    if 60 - minute in _PARTS_OF_HOUR:
        return f"{_PARTS_OF_HOUR[60 - minute]} i {soft(following)}"
    return f"{this} {digits(f'{minute:02}') if minute < 10 else cardinal(minute)}"


def _money(found: re.Match[str]) -> str:
    amount, size = found["amount"].replace(",", ""), (found["size"] or "").lower()
    whole, _, pence = amount.partition(".")
    if size:
        scaled = "" if amount == "1" else f"{_amount(amount)} "
        said = f"{scaled}{_MAGNITUDES.get(size, size)} o bunnoedd"
    elif pence and int(pence):
        small = counted(int(f"{pence:0<2}"[:2]), "ceiniog", feminine=True)
        said = f"{_pounds(int(whole))} {small}" if int(whole) else small
    else:
        said = _pounds(int(whole))
    return _after(found, said)


def _pounds(number: int) -> str:
    if number < 1000:
        return counted(number, "punt", feminine=True)
    return f"{cardinal(number)} o bunnoedd"


def _unit(found: re.Match[str]) -> str:
    noun, feminine = _UNITS[found["unit"]]
    amount = found["amount"].replace(",", "")
    if not amount.isdecimal():
        return _after(found, f"{_amount(amount)} {noun}")
    return _after(found, counted(int(amount), noun, feminine=feminine))


def _ordinal(found: re.Match[str]) -> str:
    number, ending = int(found[1]), found[2]
    if not 1 <= number < len(ORDINALS):
        return found[1]
    return {"3edd": "trydedd", "4edd": "pedwaredd"}.get(f"{number}{ending}", ORDINALS[number])


_RULES: tuple[Rule, ...] = (
    (reading.EMAIL, lambda found: reading.spelled(found[0], _SIGNS)),
    (reading.WEB, lambda found: reading.spelled(reading.web_address(found), _SIGNS)),
    (reading.AMPERSAND, lambda _: " a "),
    (reading.HANDLE, lambda _: "at "),
    (reading.COMMAND, lambda _: "slaes "),
    (re.compile(r"\be\.e\.,?"), lambda _: "er enghraifft"),
    (re.compile(r"\bh\.y\.,?"), lambda _: "hynny yw"),
    (re.compile(r"\bayy?b\b"), lambda _: "ac yn y blaen"),
    (reading.MOMENT_IN_FIGURES, lambda _: ", "),
    (reading.DAY_IN_FIGURES, _date_in_figures),
    (reading.PHONE, lambda found: ("plws " if found[0].startswith("+") else "") + digits(found[0])),
    (reading.BELOW_NOUGHT, lambda _: "minws "),
    (reading.RANGE, lambda _: " i "),
    (
        re.compile(
            r"(?:\b(?P<before>[io]|[aâ]|na|gyda|tua) |(?P<article>\byr?|(?<=')r) )?"
            r"\b(?P<day>[0-9]{1,2})(?:af|a?il|ydd|f?ed|eg|ain)?\s(?:o )?"
            rf"(?P<month>{'|'.join(dict.fromkeys((*_MONTHS, *_OF_MONTHS)))})\b(?:,?\s(?P<year>[0-9]{{4}})\b)?"
        ),
        _long_date,
    ),
    (
        re.compile(
            _BEFORE
            + r"(?<![\d.,£])(?P<hour>[01]?[0-9]|2[0-3])(?:(?P<sign>[:.])(?P<minute>[0-5][0-9]))?(?!\d|,\d)"
            r"(?:\s?(?P<half>(?:[ap]m|y[bhp])\b|[ap]\.m\.|y\.[bhp]\.))?",
            re.IGNORECASE,
        ),
        _time,
    ),
    (
        re.compile(
            rf"{_BEFORE}£\s?(?P<amount>{AMOUNT})(?:\s?(?P<size>k|m|bn|mil|miliwn|biliwn)\b)?",
            re.IGNORECASE,
        ),
        _money,
    ),
    (
        re.compile(rf"{_BEFORE}\b(?P<amount>[0-9]{{1,3}})[cp]\b"),
        lambda found: _after(found, counted(int(found["amount"]), "ceiniog", feminine=True)),
    ),
    (
        re.compile(rf"{_BEFORE}(?P<amount>{AMOUNT})\s?%", re.IGNORECASE),
        lambda found: _after(found, f"{_amount(found['amount'])} y cant"),
    ),
    (re.compile(r"\b([0-9]{1,2})(af|a?il|[ye]dd|f?ed|eg|ain)\b"), _ordinal),
    (re.compile(rf"{_BEFORE}(?P<amount>{AMOUNT})\s?(?P<unit>{'|'.join(_UNITS)})\b"), _unit),
    (reading.OUT_OF, lambda _: " o "),
    (reading.CODE, lambda found: f" {digits(found[0])} "),
    (re.compile(rf"{_BEFORE}(?P<amount>{AMOUNT})", re.IGNORECASE), _number),
    (reading.PLUS, lambda _: " plws "),
    (reading.STAR, lambda _: "seren"),
)
