"""Welsh numbers by tens, as schools and services count: tri deg saith, saith can mil o bunnoedd."""

from locales.mutation import ASPIRATE, SOFT, first_letter

_UNITS = ("sero", "un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw")
_DIGITS = ("dim", *_UNITS[1:])
_BEFORE_NOUN = {
    "pump": "pum",
    "chwech": "chwe",
    "cant": "can",
    "gant": "gan",
    "chant": "chan",
}
_FEMININE = {"dau": "dwy", "tri": "tair", "pedwar": "pedair"}
_VOWELS = "aeiouwy"

# How the day of a month is told, whichever way the rest is counted.
ORDINALS = (
    *("", "cyntaf", "ail", "trydydd", "pedwerydd", "pumed", "chweched", "seithfed", "wythfed", "nawfed"),
    *("degfed", "unfed ar ddeg", "deuddegfed", "trydydd ar ddeg", "pedwerydd ar ddeg", "pymthegfed"),
    *("unfed ar bymtheg", "ail ar bymtheg", "deunawfed", "pedwerydd ar bymtheg", "ugeinfed"),
    *("unfed ar hugain", "ail ar hugain", "trydydd ar hugain", "pedwerydd ar hugain", "pumed ar hugain"),
    *("chweched ar hugain", "seithfed ar hugain", "wythfed ar hugain", "nawfed ar hugain"),
    *("degfed ar hugain", "unfed ar ddeg ar hugain"),
)


def soft(words: str) -> str:
    """Mutate the first letter softly: i ddau."""
    return _mutated(words, SOFT)


def aspirate(words: str) -> str:
    """Mutate the first letter by breath: a thri."""
    return _mutated(words, ASPIRATE)


def starts_with_vowel(words: str) -> bool:
    """Tell whether `yr` and `ac` stand before it."""
    return words[0] in _VOWELS


def digits(text: str) -> str:
    """Say figures one by one, with a pause where they stand apart."""
    groups = "".join(each if each in "0123456789" else " " for each in text).split()
    return ", ".join(" ".join(_DIGITS[int(each)] for each in group) for group in groups)


def cardinal(number: int) -> str:
    """Say a whole number below a million million that stands by itself."""
    if number < 10:
        return _UNITS[number]
    if number == 10:
        return "deg"
    if number < 100:
        tens, rest = divmod(number, 10)
        return counted(tens, "deg") + (f" {_UNITS[rest]}" if rest else "")
    if number < 1000:
        return _with_rest("cant" if number < 200 else counted(number // 100, "cant"), number % 100)
    if number < 10**6:
        return _with_rest(_scale(number // 1000, "mil"), number % 1000)
    if number < 10**9:
        return _with_rest(_scale(number // 10**6, "miliwn"), number % 10**6)
    # It does not mutate, or two of them would sound like two million.
    many = number // 10**9
    return _with_rest("biliwn" if many == 1 else f"{before_noun(many)} biliwn", number % 10**9)


def before_noun(number: int, *, feminine: bool = False) -> str:
    """Say a number as it stands before what is counted: pum safle, dwy awr."""
    *start, last = cardinal(number).split(" ")
    if feminine:
        last = _FEMININE.get(last, last)
    return " ".join((*start, _BEFORE_NOUN.get(last, last)))


def counted(number: int, noun: str, *, feminine: bool = False) -> str:
    """Say how many of something: tri chilometr, chwe phunt."""
    said = before_noun(number, feminine=feminine)
    match said.rpartition(" ")[2]:
        case "un" | "dwy" if feminine:
            return f"{said} {soft(noun)}"
        case "dau":
            return f"{said} {soft(noun)}"
        case "tri" | "chwe":
            return f"{said} {aspirate(noun)}"
        case _:
            return f"{said} {noun}"


def year(number: int) -> str:
    """Say a year: mil naw naw deg pump, dwy fil a dau ddeg chwech."""
    hundreds, rest = divmod(number - 1000, 100)
    if 1000 < number < 2000 and rest > 10:
        return f"mil {_UNITS[hundreds]} {cardinal(rest)}"
    if 2010 < number < 2100:
        return f"dwy fil {joined(cardinal(rest))}"
    return cardinal(number)


def joined(words: str) -> str:
    """Say `and`: ac un, a phump."""
    return f"ac {words}" if starts_with_vowel(words) else f"a {aspirate(words)}"


def _scale(many: int, name: str) -> str:
    return name if many == 1 else counted(many, name, feminine=True)


def _with_rest(said: str, rest: int) -> str:
    if not rest:
        return said
    small = rest <= 10 or rest == 100
    return f"{said} {joined(cardinal(rest)) if small else cardinal(rest)}"


def _mutated(words: str, forms: dict[str, str]) -> str:
    letter = first_letter(words)
    return forms.get(letter, letter) + words.removeprefix(letter) if words.startswith(letter) else words
