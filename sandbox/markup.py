"""Telegram's HTML, really parsed: text and entities, or a refusal in Telegram's words."""

import re
from dataclasses import dataclass
from typing import Any

from sandbox.errors import ApiError, bad_request
from sandbox.limits import utf16_units

Entity = dict[str, Any]

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
}
_PIECE = re.compile(r"<(?P<close>/?)(?P<tag>[^<>]*)(?P<end>>?)|&(?P<name>#\d+|#x[0-9a-f]+|\w+);?", re.I)
_ATTRIBUTE = re.compile(r"\s*(?P<name>[a-z-]+)(?:\s*=\s*(?:\"(?P<q>[^\"]*)\"|'(?P<s>[^']*)'))?\s*", re.I)
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    start: int
    attributes: dict[str, str]


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Return the text as people see it, and its entities with UTF-16 offsets."""
    return _Parser(source).parse()


class _Parser:
    """Walks over the source once, keeping the tags that are still open."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._text = ""
        self._open: list[_Open] = []
        self._entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        done = 0
        for piece in _PIECE.finditer(self._source):
            self._text += self._source[done : piece.start()]
            done = piece.end()
            if piece["name"] is not None:
                self._text += _character(piece)
            elif piece["close"]:
                self._end(piece)
            else:
                self._begin(piece)
        self._text += self._source[done:]
        if self._open:
            raise _refusal(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')
        self._entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return self._text, self._entities

    def _where(self, piece: re.Match[str]) -> int:
        return len(self._source[: piece.start()].encode())

    def _begin(self, piece: re.Match[str]) -> None:
        name = re.match(r"\S*", piece["tag"])
        tag = name[0].lower() if name else ""
        rest = piece["tag"][len(tag) :]
        if not piece["end"]:
            raise _refusal(f"Unclosed start tag at byte offset {self._where(piece)}")
        if tag not in _TYPES:
            raise _refusal(f'Unsupported start tag "{tag}" at byte offset {self._where(piece)}')
        self._open.append(_Open(tag, utf16_units(self._text), self._attributes(rest, piece)))

    def _attributes(self, source: str, piece: re.Match[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        place = 0
        while place < len(source.rstrip()):
            match = _ATTRIBUTE.match(source, place)
            if match is None:
                raise _refusal(f"Unexpected end of name token at byte offset {self._where(piece)}")
            value = match["q"] if match["q"] is not None else match["s"] or ""
            found[match["name"].lower()] = _PIECE.sub(lambda m: _character(m) if m["name"] else m[0], value)
            place = match.end()
        return found

    def _end(self, piece: re.Match[str]) -> None:
        where, tag = self._where(piece), piece["tag"].strip().lower()
        if not piece["end"]:
            raise _refusal(f"Unclosed end tag at byte offset {where}")
        if not self._open:
            raise _refusal(f"Unexpected end tag at byte offset {where}")
        opened = self._open.pop()
        if opened.tag != tag:
            expected = f'expected "</{opened.tag}>", found "</{tag}>"'
            raise _refusal(f"Unmatched end tag at byte offset {where}, {expected}")
        length = utf16_units(self._text) - opened.start
        entity = _entity(opened, length)
        if length and entity:
            self._entities.append(entity)


def _entity(opened: _Open, length: int) -> Entity | None:
    entity: Entity = {"type": _TYPES[opened.tag], "offset": opened.start, "length": length}
    if opened.tag == "a":
        url = opened.attributes.get("href", "")
        if "." not in url and "://" not in url and ":" not in url:
            return None
        entity["url"] = url
    elif opened.tag == "blockquote" and "expandable" in opened.attributes:
        entity["type"] = "expandable_blockquote"
    return entity


def _character(piece: re.Match[str]) -> str:
    name = piece["name"].lower()
    if name.startswith("#"):
        number = int(name[2:], 16) if name[1] == "x" else int(name[1:])
        known = 0 < number < 0x110000 and not 0xD800 <= number < 0xE000
        return chr(number) if known else piece[0]
    return _NAMED.get(name, piece[0])


def _refusal(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
