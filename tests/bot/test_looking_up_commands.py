"""The commands by which a team reads responses in confidence and looks one up, in both languages."""

import pytest

from dialogs.answers import Answer
from engagements.engagement import Mode
from engagements.language import Language
from tests.bot.command_line import Captured, run, told
from tests.bot.officer import CHAT, Officer, answered, joined, sent

pytestmark = pytest.mark.usefixtures("small")


def test_a_member_reads_organisations_by_the_name_of_the_part(capsys: Captured, officer: Officer) -> None:
    """An officer of the team reads what organisations sent, and the record of the whole says so."""
    joined(capsys, officer)
    sent(Answer("organisation-name", "Clwb Cerdded"), Answer("which", ("yes",)), slug="small+organisations")

    code, lines, _ = run(capsys, "responses", "small+organisations", "--by", "Siân")

    _, recorded, _ = run(capsys, "audit", "list", "small")
    assert (0, True) == (code, "    Clwb Cerdded" in lines)
    assert recorded[-1].endswith(f"{told('audit-read')} (small+organisations)")


@pytest.mark.parametrize("language", Language)
def test_a_member_reads_what_was_said(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer reads each response by its code, its questions in the language in which it was written."""
    record = answered("achos\npethau")
    joined(capsys, officer)

    said = run(capsys, "--language", language, "responses", "small", "--by", "Siân")

    assert (
        0,
        [
            told("team-record", language, what=record),
            *("  Pa un", "    Ie", "  Faint", "    4 allan o 5", "  Pam", "    achos", "    pethau", ""),
        ],
        [],
    ) == said


def test_reading_names_nobody(capsys: Captured, officer: Officer) -> None:
    """A participant's chat is not to be seen among what the team reads."""
    answered()
    joined(capsys, officer)

    _, lines, _ = run(capsys, "responses", "small", "--by", "Siân")

    assert str(CHAT) not in "\n".join(lines)


def test_words_cannot_command_a_terminal(capsys: Captured, officer: Officer) -> None:
    """A participant's words are shown, and are not obeyed by the terminal of whoever reads them."""
    answered("\x1b[2Jachos\x9b1m\x07")
    joined(capsys, officer)

    _, lines, _ = run(capsys, "responses", "small", "--by", "Siân")

    assert "    [2Jachos1m" in lines


@pytest.mark.parametrize("language", Language)
def test_anonymous_words_are_not_among_those_in_confidence(
    capsys: Captured, officer: Officer, language: Language
) -> None:
    """A participant who answered anonymously is not shown beside those who did not."""
    answered(mode=Mode.ANONYMOUS)
    joined(capsys, officer)

    said = run(capsys, "--language", language, "responses", "small", "--by", "Siân")

    assert (0, [told("team-no-responses", language, slug="small")], []) == said


@pytest.mark.parametrize("language", Language)
def test_a_member_looks_somebody_up(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer who says why sees the chat of one response, and how to open it."""
    record = answered()
    joined(capsys, officer)

    said = run(capsys, "--language", language, "look-up", "small", record, "--by", "Siân")

    address = told("team-address", language, place=f"tg://user?id={CHAT}")
    assert (0, [told("team-chat", language, what=str(CHAT)), address], []) == said


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("reason", ["", "because"])
def test_a_look_needs_a_reason(capsys: Captured, officer: Officer, language: Language, reason: str) -> None:
    """An officer who gives no reason is shown nobody, and is not asked for a passphrase."""
    record = answered()
    joined(capsys, officer)
    officer.reason = reason
    officer.asked.clear()

    said = run(capsys, "--language", language, "look-up", "small", record, "--by", "Siân")

    asked = [f"{told('team-ask-reason', language)} "]
    assert ((1, [], [told("refused-short-reason", language, what="10")]), asked) == (said, officer.asked)


@pytest.mark.parametrize("language", Language)
def test_a_wrong_passphrase_is_refused(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer who mistypes is told that it is recorded, and not which of the two was wrong."""
    record = answered()
    joined(capsys, officer)
    officer.passphrase = "rhywbeth arall"

    said = run(capsys, "--language", language, "look-up", "small", record, "--by", "Siân")

    assert (1, [], [told("refused-not-recognised", language, what="Siân")]) == said


@pytest.mark.parametrize("language", Language)
def test_a_code_is_good_once(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer who is too fast is told to wait for the next code."""
    record = answered()
    joined(capsys, officer)
    run(capsys, "look-up", "small", record, "--by", "Siân")

    said = run(capsys, "--language", language, "look-up", "small", record, "--by", "Siân")

    assert (1, [], [told("refused-code-used", language, what="Siân")]) == said


@pytest.mark.parametrize("language", Language)
def test_guessing_ends_after_five_tries(capsys: Captured, officer: Officer, language: Language) -> None:
    """Whoever guesses at a code is told to wait, even where the sixth guess would be right."""
    record = answered()
    joined(capsys, officer)
    officer.code = lambda code: f"{(int(code) + 1) % 1_000_000:06}"
    for _ in range(5):
        run(capsys, "look-up", "small", record, "--by", "Siân")
    officer.code = str

    said = run(capsys, "--language", language, "look-up", "small", record, "--by", "Siân")

    assert (1, [], [told("refused-too-many", language, what="Siân")]) == said


@pytest.mark.parametrize("language", Language)
def test_an_unknown_record_is_nobodys(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer who mistypes the code of a record is told where to see them."""
    joined(capsys, officer)

    said = run(capsys, "--language", language, "look-up", "small", "0123456789", "--by", "Siân")

    assert (1, [], [told("refused-unknown-record", language, what="0123456789")]) == said
