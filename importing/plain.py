"""Texts without markup and without characters that nobody can see."""

import re
from html.parser import HTMLParser
from unicodedata import category

_LINES = {"br", "p", "div", "ul", "ol", "h1", "h2", "h3", "h4"}
_UNSEEN = {"Cc", "Cs", "Cn", "Co"}


class _Text(HTMLParser):
    """Collects what a page would show, each paragraph on a line of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "li":
            self.parts.append("\n• ")
        elif tag in _LINES:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _LINES:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def without_html(text: str) -> str:
    """Give the words of a text with HTML in it, tidied."""
    parser = _Text()
    parser.feed(text)
    parser.close()
    return tidy("".join(parser.parts))


def tidy(text: str) -> str:
    """Leave one space between words and one line break between lines, and take out what cannot be seen."""
    seen = "".join(each for each in text if each in "\n\t" or category(each) not in _UNSEEN)
    lines = (" ".join(line.split()) for line in re.split(r"[\n\u2028\u2029]", seen))
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """Tidy a text and put it on one line."""
    return tidy(text).replace("\n", " ")
