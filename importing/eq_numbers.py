"""The numbers that an eQ questionnaire asks for: their ends, and what is counted."""

from math import ceil, floor

from engagements import limits
from importing.draft import Lost, NumberRange
from importing.eq_words import Pair
from importing.plain import one_line
from importing.tree import Json, mapping, string, whole

KINDS = {"Number", "Percentage", "Currency", "Unit"}
_MONEY = {"GBP": "£", "EUR": "€", "USD": "$"}
# Only those that are written alike in both languages.
_UNITS = {
    "area-hectare": "ha",
    "area-square-kilometer": "km²",
    "area-square-meter": "m²",
    "duration-hour": "h",
    "duration-minute": "min",
    "length-centimeter": "cm",
    "length-kilometer": "km",
    "length-meter": "m",
    "mass-kilogram": "kg",
    "mass-tonne": "t",
    "volume-cubic-meter": "m³",
    "volume-liter": "l",
}


def numbers(answer: Pair, kind: str, place: str, lost: list[Lost]) -> NumberRange:
    """Give what the numbers of an answer lie between; of decimals only the whole part is asked."""
    if whole(answer.get("decimal_places")):
        lost.append(Lost("decimals", place))
    least, greatest = (_end(answer, key, place, lost) for key in ("minimum", "maximum"))
    if kind == "Percentage" and greatest is None:
        greatest = 100
    if greatest is None:
        lost.append(Lost("no-greatest", place))
    return NumberRange(least, greatest, _unit(answer, kind, place, lost))


def _end(answer: Pair, key: str, place: str, lost: list[Lost]) -> int | None:
    """Give one end as a whole number within the range that it is the end of."""
    tree = mapping(answer.get(key) or answer.get(f"{key[:3]}_value"))
    value: Json = tree.get("value")
    if isinstance(value, bool) or not isinstance(value, int | float):
        if tree:
            lost.append(Lost("end-elsewhere", place, (("what", key),)))
        return None
    number: float = max(-limits.NUMBER, min(limits.NUMBER, value))
    without = bool(tree.get("exclusive"))
    if key == "minimum":
        return floor(number) + 1 if without else ceil(number)
    return ceil(number) - 1 if without else floor(number)


def _unit(answer: Pair, kind: str, place: str, lost: list[Lost]) -> str:
    match kind:
        case "Percentage":
            return "%"
        case "Currency":
            code = string(answer.get("currency"))
            unit = _MONEY.get(code, one_line(code))
        case "Unit":
            name = string(answer.get("unit"))
            unit = _UNITS.get(name, one_line(name))
        case _:
            return ""
    if 0 < len(unit) <= limits.UNIT:
        return unit
    lost.append(Lost("unit", place, (("what", unit),)))
    return ""
