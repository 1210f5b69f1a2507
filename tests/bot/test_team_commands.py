"""The commands by which a team is made and changed, as an officer types them, in both languages."""

import re

import pytest
import zxingcpp
from PIL import Image

from bot import terminal
from bot.terminal_code import terminal_code
from engagements.language import Language
from storage import second_factor
from tests.bot.command_line import Captured, run, told
from tests.bot.officer import Officer, joined

pytestmark = pytest.mark.usefixtures("small")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "command",
    [
        ("team", "list", "small+organisations"),
        ("team", "add", "small+organisations", "Siân"),
        ("team", "remove", "small+organisations", "Siân", "--by", "Siân"),
        ("responses", "small+learning", "--by", "Siân"),
        ("look-up", "small+learning", "0123456789", "--by", "Siân"),
    ],
    ids=" ".join,
)
def test_a_part_has_no_team_of_its_own(
    capsys: Captured, officer: Officer, language: Language, command: tuple[str, ...]
) -> None:
    """An officer who names a part where only the whole will do is told so before anything is asked."""
    said = run(capsys, "--language", language, *command)

    assert ((1, [], [told("refused-part", language, what="small")]), []) == (said, officer.asked)


@pytest.mark.parametrize("language", Language)
def test_a_team_without_members_says_where_its_key_lies(capsys: Captured, language: Language) -> None:
    """An officer is told honestly that whoever reads the key directory can open who answered."""
    said = run(capsys, "--language", language, "team", "list", "small")

    assert (0, [told("team-nobody", language, slug="small")], []) == said


@pytest.mark.parametrize("language", Language)
def test_the_first_member_joins(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer joins with a passphrase and an app, and is told that a second member is wise."""
    said = run(capsys, "--language", language, "team", "add", "small", "Siân")

    assert (
        0,
        [told("team-added", language, slug="small", who="Siân"), told("team-handed-over", language)],
        [],
    ) == said


@pytest.mark.parametrize("language", Language)
def test_the_questions_are_in_the_officers_language(
    capsys: Captured, officer: Officer, language: Language
) -> None:
    """An officer is asked in their language, and sees the secret for the app at that moment."""
    run(capsys, "--language", language, "team", "add", "small", "Siân")

    secret = officer.secrets["Siân"]
    address = f"otpauth://totp/Drws:Si%C3%A2n%20%28small%29?secret={secret}&issuer=Drws"
    code = told("team-ask-code", language, who="Siân")
    assert [
        f"{told('team-ask-new', language, who='Siân')} ",
        f"{told('team-ask-again', language)} ",
        f"{terminal_code(address)}\n{told('team-secret', language, place=address, what=secret)}\n{code} ",
    ] == officer.asked


def test_a_phone_reads_the_code_at_the_terminal() -> None:
    """An officer points a phone at the terminal, and need not type the secret, whatever its colours are."""
    address = second_factor.address("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "Siân", "small")

    rows = [re.fullmatch(r"\x1b\[97;40m(.+)\x1b\[0m", row) for row in terminal_code(address).split("\n")]
    # Each character is two squares, one above the other; a block is light.
    halves = {"█": (255, 255), "▀": (255, 0), "▄": (0, 255), " ": (0, 0)}
    squares = [[halves[each][n] for each in row[1]] for row in rows if row for n in (0, 1)]
    picture = Image.new("L", (len(squares[0]), len(squares)))
    picture.putdata([each for row in squares for each in row])

    large = picture.resize((picture.width * 4, picture.height * 4), Image.Resampling.NEAREST)
    seen = zxingcpp.read_barcodes(large)
    assert (True, [address]) == (all(rows), [found.text for found in seen])


def test_the_secret_of_the_app_goes_to_the_terminal_alone(capsys: Captured, officer: Officer) -> None:
    """An officer who keeps what commands print has not kept a second factor with it."""
    _, lines, complaints = run(capsys, "team", "add", "small", "Siân")

    assert [] == [line for line in (*lines, *complaints) if officer.secrets["Siân"] in line]


@pytest.mark.parametrize(
    ("language", "names"), [(Language.CY, ["Dafydd", "Siân"]), (Language.EN, ["Dafydd", "Siân"])]
)
def test_a_further_member_joins_by_the_first(
    capsys: Captured, officer: Officer, language: Language, names: list[str]
) -> None:
    """An officer lets a colleague in, and both stand in the list, in the order of the alphabet."""
    joined(capsys, officer)

    code, lines, _ = run(capsys, "--language", language, "team", "add", "small", "Dafydd", "--by", "Siân")

    listed = run(capsys, "--language", language, "team", "list", "small")
    added = told("team-added", language, slug="small", who="Dafydd")
    assert (0, [added], (0, names, [])) == (code, lines, listed)


def test_a_further_member_alone_is_refused(capsys: Captured, officer: Officer) -> None:
    """Whoever holds the machine is told that only a member can let them in, and is asked nothing."""
    joined(capsys, officer)
    officer.asked.clear()

    said = run(capsys, "team", "add", "small", "Dafydd")

    assert ((1, [], [told("refused-member-needed", what="small")]), []) == (said, officer.asked)


def test_a_taken_name_is_refused_before_anything_is_typed(capsys: Captured, officer: Officer) -> None:
    """An officer does not think up a passphrase for a name that somebody has."""
    joined(capsys, officer)
    officer.asked.clear()

    said = run(capsys, "team", "add", "small", "Siân", "--by", "Siân")

    assert ((1, [], [told("refused-name-taken", what="Siân")]), []) == (said, officer.asked)


@pytest.mark.parametrize("language", Language)
def test_a_short_passphrase_is_refused(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer is told at once that a passphrase is too short."""
    officer.passphrase = "byr"

    said = run(capsys, "--language", language, "team", "add", "small", "Siân")

    assert (1, [], [told("refused-short-passphrase", language, what="12")]) == said


@pytest.mark.parametrize("language", Language)
def test_a_passphrase_is_typed_twice(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer who mistypes a new passphrase is not locked out by it."""
    officer.again = "gair neu dri"

    said = run(capsys, "--language", language, "team", "add", "small", "Siân")

    assert (1, [], [told("refused-passphrases-differ", language)]) == said


@pytest.mark.parametrize("language", Language)
def test_a_wrong_first_code_adds_nobody(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer whose phone shows other codes is told so before the key is handed over."""
    officer.code = lambda code: f"{(int(code) + 1) % 1_000_000:06}"

    said = run(capsys, "--language", language, "team", "add", "small", "Siân")

    assert (1, [], [told("refused-wrong-code", language, what="Siân")]) == said
    assert [told("team-nobody", slug="small")] == run(capsys, "team", "list", "small")[1]


@pytest.mark.parametrize("language", Language)
def test_a_member_leaves(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer takes a colleague out, who is then no more in the list."""
    joined(capsys, officer)
    joined(capsys, officer, "Dafydd", "--by", "Siân")

    said = run(capsys, "--language", language, "team", "remove", "small", "Dafydd", "--by", "Siân")

    gone = told("team-removed", language, slug="small", who="Dafydd")
    assert ((0, [gone], []), (0, ["Siân"], [])) == (said, run(capsys, "team", "list", "small"))


@pytest.mark.parametrize("language", Language)
def test_the_last_member_stays(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer is told why the last member cannot be taken out."""
    joined(capsys, officer)

    said = run(capsys, "--language", language, "team", "remove", "small", "Siân", "--by", "Siân")

    assert (1, [], [told("refused-last-member", language, what="Siân")]) == said


@pytest.mark.parametrize("language", Language)
def test_without_a_terminal_nothing_is_asked(
    capsys: Captured, officer: Officer, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    """Whoever pipes a passphrase in, or has none to type, is told that a terminal is needed."""

    def closed(question: str) -> str:
        raise EOFError

    monkeypatch.setattr(terminal, "getpass", closed)

    said = run(capsys, "--language", language, "responses", "small", "--by", "Siân")

    assert (1, [], [told("refused-nothing-typed", language)]) == said


def test_a_terminal_that_would_show_a_passphrase_is_not_used(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An officer's passphrase is never echoed, where the terminal cannot be told to hide it."""
    from getpass import fallback_getpass  # type: ignore[attr-defined]

    monkeypatch.setattr(terminal, "getpass", fallback_getpass)

    said = run(capsys, "responses", "small", "--by", "Siân")

    assert (1, [], [told("refused-nothing-typed")]) == said


@pytest.mark.parametrize(
    "command",
    [
        ("team", "list", "smal"),
        ("team", "add", "smal", "Siân"),
        ("team", "remove", "smal", "Siân", "--by", "Siân"),
        ("responses", "smal", "--by", "Siân"),
        ("look-up", "smal", "0123456789", "--by", "Siân"),
        ("audit", "list", "smal"),
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_an_unknown_engagement_is_refused_before_anything_is_typed(
    capsys: Captured, officer: Officer, command: tuple[str, ...]
) -> None:
    """An officer who mistyped a name is told so, and asked for nothing."""
    said = run(capsys, *command)

    assert ((1, [], [told("refused-unknown", what="smal")]), []) == (said, officer.asked)


def test_passphrases_come_from_the_terminal_alone(capsys: Captured) -> None:
    """An officer's passphrase cannot be left in a shell's history: there is no argument for it."""
    help_of = []
    for command in (("team", "add"), ("team", "remove"), ("responses",), ("look-up",)):
        with pytest.raises(SystemExit):
            run(capsys, *command, "--help")
        help_of.append(capsys.readouterr().out)

    options = {each for text in help_of for each in re.findall(r"--[\w-]+", text)}
    assert {"--help", "--by", "--folder"} == options
