"""Telegram's HTML: what people see, and what is refused."""

import pytest

from sandbox.errors import ApiError
from sandbox.markup import Entity, parse_html


def entity(kind: str, offset: int, length: int, **more: str) -> Entity:
    """Return an entity in the Bot API's shape."""
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("ŵ <b>tŷ</b>", "ŵ tŷ", [entity("bold", 2, 2)]),
        # An emoji counts as two UTF-16 units.
        ("🐉 <i>draig</i>", "🐉 draig", [entity("italic", 3, 5)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("<u>a</u><s>b</s>", "ab", [entity("underline", 0, 1), entity("strikethrough", 1, 1)]),
        ("<code>a</code><pre>b</pre>", "ab", [entity("code", 0, 1), entity("pre", 1, 1)]),
        ("<tg-spoiler>x</tg-spoiler>", "x", [entity("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
        ('<a href="https://a.cymru/?x&amp;y">a</a>', "a", [entity("text_link", 0, 1, url="https://a.cymru/?x&y")]),
        ("&lt;b&gt; &amp; &quot;&#373;&quot; AT&T &copy;", '<b> & "ŵ" AT&T &copy;', []),
        ("1 > 0", "1 > 0", []),
    ],
)  # fmt: skip
def test_tags_become_entities(source: str, text: str, entities: list[Entity]) -> None:
    """Bold words, links and accents stand where the author put them."""
    assert (text, entities) == parse_html(source)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("ŵ<b>x</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<div>x</div>", 'Unsupported start tag "div" at byte offset 0'),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
        ("a <> b", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<a href=>x</a>", "Unexpected end of name token at byte offset 0"),
    ],
)
def test_bad_html_is_refused_in_telegrams_words(source: str, words: str) -> None:
    """An unescaped sign or a forgotten tag is found before people would miss the message."""
    with pytest.raises(ApiError) as refused:
        parse_html(source)

    assert refused.value.description == f"Bad Request: can't parse entities: {words}"
