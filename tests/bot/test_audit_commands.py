"""The commands by which an auditor reads what a team did, in both languages."""

import pytest

from engagements.language import Language
from tests.bot.command_line import Captured, run, told
from tests.bot.officer import REASON, Officer, answered, joined

pytestmark = pytest.mark.usefixtures("small")


def test_the_audit_is_read(capsys: Captured, officer: Officer) -> None:
    """An auditor reads line for line who did what, in English."""
    lines = audited(capsys, officer, Language.EN)

    assert [
        "Siân: added to the team: Siân",
        "Siân: read the responses",
        f"Siân: looked up who sent {officer.asked[0]}. Reason: {REASON}",
        "Siân: was refused. Reason: the code had been used",
    ] == lines


def test_the_audit_is_read_in_welsh(capsys: Captured, officer: Officer) -> None:
    """An auditor reads line for line who did what, in Welsh."""
    lines = audited(capsys, officer, Language.CY)

    assert [
        "Siân: wedi ychwanegu at y tîm: Siân",
        "Siân: wedi darllen yr ymatebion",
        f"Siân: wedi edrych pwy anfonodd {officer.asked[0]}. Rheswm: {REASON}",
        "Siân: mynediad wedi'i wrthod. Rheswm: roedd y cod wedi'i ddefnyddio",
    ] == lines


def audited(capsys: Captured, officer: Officer, language: Language) -> list[str]:
    """Let a member do all sorts of things, and read the audit without its moments."""
    record = answered()
    joined(capsys, officer)
    run(capsys, "responses", "small", "--by", "Siân")
    officer.wait()
    run(capsys, "look-up", "small", record, "--by", "Siân")
    run(capsys, "look-up", "small", record, "--by", "Siân")
    officer.asked[:] = [record]
    _, lines, _ = run(capsys, "--language", language, "audit", "list", "small")
    return [line.split(". ", 1)[1] for line in lines]


@pytest.mark.parametrize("language", Language)
def test_an_audit_of_nothing_says_so(capsys: Captured, language: Language) -> None:
    """An auditor who comes before anybody looked is told that there is nothing."""
    said = run(capsys, "--language", language, "audit", "list", "small")

    assert (0, [told("audit-empty", language, slug="small")], []) == said


@pytest.mark.parametrize("language", Language)
def test_a_whole_audit_gives_its_head(capsys: Captured, officer: Officer, language: Language) -> None:
    """An auditor gets a mark to note down, and it is found again later."""
    joined(capsys, officer)
    _, (line,), _ = run(capsys, "--language", language, "audit", "verify")
    head = line.split()[-1]
    joined(capsys, officer, "Dafydd", "--by", "Siân")

    code, (later,), _ = run(capsys, "--language", language, "audit", "verify", "--head", head)

    whole = told("audit-whole", language, count=2, head=later.split()[-1])
    assert (0, whole) == (code, later)


@pytest.mark.parametrize("language", Language)
def test_a_changed_audit_is_told_and_fails(capsys: Captured, officer: Officer, language: Language) -> None:
    """An auditor's nightly script fails on the night on which somebody has cut something off."""
    joined(capsys, officer)

    said = run(capsys, "--language", language, "audit", "verify", "--head", "ab" * 32)

    assert (1, [told("audit-broken", language, number=2)], []) == said


def test_a_head_that_is_none_is_refused(capsys: Captured) -> None:
    """An auditor who copied a mark badly is shown how the command is written."""
    with pytest.raises(SystemExit):
        run(capsys, "audit", "verify", "--head", "no head")

    assert told("cli-misread", program="python -m bot audit verify") in capsys.readouterr().err
