"""The two language versions of an eQ questionnaire, walked side by side, and the texts in them."""

from collections.abc import Iterator
from dataclasses import dataclass

from importing.draft import Lost, Words
from importing.plain import without_html
from importing.tree import Json, listed, mapping, string


@dataclass(frozen=True, slots=True)
class Pair:
    """The same thing in both versions: None where a version does not have it.

    `leads_welsh` tells which version says how the questionnaire is built.
    """

    cy: Json
    en: Json
    leads_welsh: bool = False

    @property
    def lead(self) -> Json:
        """Give it in the version that leads."""
        return self.cy if self.leads_welsh else self.en

    @property
    def id(self) -> str:
        """Give its identifier in the source."""
        return string(mapping(self.lead).get("id"))

    def get(self, key: str) -> Json:
        """Give what the version that leads has at a key."""
        return mapping(self.lead).get(key)

    def child(self, key: str) -> "Pair":
        """Give what both have at a key."""
        return Pair(mapping(self.cy).get(key), mapping(self.en).get(key), self.leads_welsh)

    def items(self, key: str) -> Iterator["Pair"]:
        """Give the entries of both at a key, by their identifiers, their values, or their order."""
        child = self.child(key)
        follows = listed(child.en if self.leads_welsh else child.cy)
        leads = listed(child.lead)
        for n, item in enumerate(leads):
            other = _partner(item, n, follows, len(leads))
            yield Pair(item, other, True) if self.leads_welsh else Pair(other, item)


def _partner(item: Json, n: int, others: list[Json], length: int) -> Json:
    for key in ("id", "value"):
        name = string(mapping(item).get(key))
        if name:
            found = [other for other in others if mapping(other).get(key) == name]
            if found:
                return found[0]
            if key == "id":
                return None
    return others[n] if len(others) == length else None


def worded(pair: Pair, place: str, lost: list[Lost]) -> Words:
    """Give a text in both languages, and tell of what in it would have changed from person to person."""
    return Words(cy=_text(pair.cy, place, lost), en=_text(pair.en, place, lost))


def _text(value: Json, place: str, lost: list[Lost]) -> str:
    if isinstance(value, list):
        return "\n".join(filter(None, (_text(each, place, lost) for each in value)))
    if isinstance(value, str):
        return without_html(value)
    tree = mapping(value)
    for placeholder in listed(tree.get("placeholders")):
        name = without_html(string(mapping(placeholder).get("placeholder")))
        if name:
            lost.append(Lost("piped", place, (("what", f"{{{name}}}"),)))
    if "text_plural" in tree:
        lost.append(Lost("plural", place))
        return without_html(string(mapping(mapping(tree["text_plural"]).get("forms")).get("other")))
    return without_html(string(tree.get("text")))


def contents(pair: Pair, place: str, lost: list[Lost]) -> Words:
    """Give the texts of guidance, which may have headings, paragraphs and lists."""
    parts = [_contents(each, place, lost) for each in (pair.cy, pair.en)]
    return Words(cy=parts[0], en=parts[1])


def _contents(value: Json, place: str, lost: list[Lost]) -> str:
    lines: list[str] = []
    for each in listed(mapping(value).get("contents")) or listed(mapping(value).get("content")):
        tree = mapping(each)
        lines += [_text(tree.get(key), place, lost) for key in ("title", "description")]
        lines += [f"• {_text(item, place, lost)}" for item in listed(tree.get("list"))]
    return "\n".join(filter(None, lines))
