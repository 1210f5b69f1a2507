"""Whatever text is handed in, its author hears what is wrong with it."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engagements.advice import of_engagement
from engagements.asked_before import asked_before
from engagements.faults import FaultyFile
from engagements.file import in_file, is_feedback, read_engagement, read_feedback
from engagements.language import Language, Voice
from locales.words import say
from tests.engagements.files import DECENT, ENGAGEMENT, FEEDBACK
from tests.examples import EXAMPLES, NOW, engagement

PUBLISHED = [engagement(id="other", closes_at=NOW - timedelta(days=9))]
FILES = [
    ENGAGEMENT,
    DECENT,
    FEEDBACK,
    *(file.read_text(encoding="utf-8") for file in sorted(EXAMPLES.rglob("*.yaml"))),
]

# What means something in YAML, and what means something in these files.
PIECES = st.sampled_from(
    [
        *":-{}[]&*!|>'\"%@`#,?\n\t ",
        "\n  ",
        "- ",
        ": ",
        "~",
        "null",
        "yes",
        "0",
        "-1",
        "2027-02-30",
        "ŵ",
        "🙂",
        "\x00",
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Take a sound file and spoil it in a few places."""
    text = draw(st.sampled_from(FILES))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        text = text[:start] + draw(PIECES | st.text(max_size=5)) + text[end:]
    return text


def complaints(text: str) -> list[str]:
    """Read a file as both kinds, and say in both languages what is wrong with it."""
    said: list[str] = []
    for read in (read_engagement, read_feedback, is_feedback):
        try:
            read(text)
        except FaultyFile as faulty:
            said += [
                say(Voice(language), f"fault-{fault.code}", {"place": fault.place, **dict(fault.args)})
                for fault in faulty.faults
                for language in Language
            ]
    return said


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_any_text_is_refused_in_words(text: str) -> None:
    """Somebody who hands in anything at all hears in both languages what is wrong with it."""
    found = complaints(text)

    assert found


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_a_spoilt_file_is_read_or_refused_in_words(text: str) -> None:
    """An author who slips with the keyboard hears what is wrong, in both languages, or nothing is."""
    found = complaints(text)

    assert all(found)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_a_spoilt_file_is_advised_on_in_words(text: str) -> None:
    """An author whose file can be read after all is told in both languages what could be better."""
    try:
        engagement = read_engagement(text)
    except FaultyFile:
        return

    found = (*of_engagement(engagement), *asked_before(engagement, PUBLISHED))

    assert all(
        say(Voice(language), f"advice-{each.code}", dict(each.args))
        for _, each in in_file(text, found)
        for language in Language
    )


@settings(max_examples=100, deadline=None)
@given(mutated())
def test_every_fault_stands_on_a_line_of_the_file(text: str) -> None:
    """An author can go to the line of every fault in their editor."""
    lines = text.count("\n") + 1 + sum(text.count(other) for other in "\r\x85\u2028\u2029")

    faults: tuple[int, ...] = ()
    try:
        read_engagement(text)
    except FaultyFile as faulty:
        faults = tuple(fault.line for fault in faulty.faults)

    assert all(1 <= line <= lines for line in faults)
