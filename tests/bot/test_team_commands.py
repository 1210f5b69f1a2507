"""The commands about responses in confidence, as an officer types them, in both languages."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyotp
import pytest

from bot import team_commands, terminal
from bot.settings import load_settings
from bot.storing import storage_of
from dialogs.answers import Answer, Response
from engagements.engagement import Mode
from engagements.language import Language
from storage import ballot_box
from tests.bot.test_cli import Captured, moved, run, told
from tests.storage.teams import CHEAP

CHAT = 7012345678
PASSPHRASE = "gair neu ddau"
REASON = "They asked us to ring them"
STEP = timedelta(seconds=30)
SHARED = re.compile(r"[A-Z2-7]{32}$", re.MULTILINE)


@dataclass
class Officer:
    """Somebody at a terminal, with a phone that shows codes, whose clock the test sets."""

    now: datetime
    secrets: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    passphrase: str = PASSPHRASE
    reason: str = REASON
    again: str | None = None
    code: Callable[[str], str] = str

    def hidden(self, question: str) -> str:
        """Answer a question whose answer is not shown."""
        self.asked.append(question)
        shared = SHARED.search(question)
        name = re.findall(r"Siân|Dafydd", question)
        if shared:
            self.secrets[name[-1]] = shared[0]
        if re.search(r"[Cc]o(de|d) ", question.splitlines()[-1]):
            return self.code(pyotp.TOTP(self.secrets[name[-1]]).at(self.now))
        return self.passphrase if name else self.again or self.passphrase

    def shown(self, question: str) -> str:
        """Answer a question whose answer is shown."""
        self.asked.append(question)
        return self.reason

    def wait(self) -> None:
        """Wait for the next code."""
        self.now += STEP


@pytest.fixture(autouse=True)
def officer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Officer:
    """Sit an officer down at a terminal, with an engagement of this test's own."""
    at_terminal = Officer(datetime.now(UTC))
    monkeypatch.chdir(tmp_path)
    for name, value in (("DATA_DIR", "data"), ("KEY_DIR", "keys")):
        monkeypatch.setenv(f"DRWS_{name}", str(tmp_path / value))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setattr(terminal, "getpass", at_terminal.hidden)
    monkeypatch.setattr("builtins.input", at_terminal.shown)
    monkeypatch.setattr(team_commands, "COST", CHEAP)
    monkeypatch.setattr(team_commands, "utc_now", lambda: at_terminal.now)
    (tmp_path / "small.yaml").write_text(moved(), encoding="utf-8")
    return at_terminal


@pytest.fixture(autouse=True)
def _published(capsys: Captured, officer: Officer) -> None:
    run(capsys, "publish", "small.yaml")


def answered(words: str = "achos", chat: int = CHAT, mode: Mode = Mode.CONFIDENTIAL) -> str:
    """Let somebody answer, and give the code of their record."""
    answers = (Answer("which", ("yes",)), Answer("how-much", 4), Answer("why", words))

    async def submitted() -> str:
        async with storage_of(load_settings()) as (database, keys), database.transaction() as tx:
            await ballot_box.submit(tx, keys, chat, Response("small", mode, Language.CY, answers, None))
            mark = keys.owner("small", chat)
        assert mark is not None
        return mark.hex()[:10]

    return asyncio.run(submitted())


def answered_for_an_organisation() -> None:
    """Let somebody answer for an organisation."""
    answers = (Answer("organisation-name", "Clwb Cerdded"), Answer("which", ("yes",)))
    sent = Response("small+organisations", Mode.CONFIDENTIAL, Language.CY, answers, None)

    async def submitted() -> None:
        async with storage_of(load_settings()) as (database, keys), database.transaction() as tx:
            await ballot_box.submit(tx, keys, CHAT, sent)

    asyncio.run(submitted())


def test_a_member_reads_organisations_by_the_name_of_the_part(capsys: Captured, officer: Officer) -> None:
    """An officer of the team reads what organisations sent, and the record of the whole says so."""
    joined(capsys, officer)
    answered_for_an_organisation()

    code, lines, _ = run(capsys, "responses", "small+organisations", "--by", "Siân")

    _, recorded, _ = run(capsys, "audit", "list", "small")
    assert (0, True) == (code, "    Clwb Cerdded" in lines)
    assert recorded[-1].endswith(f"{told('audit-read')} (small+organisations)")


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


def joined(capsys: Captured, officer: Officer, name: str = "Siân", *by: str) -> None:
    """Let somebody join the team."""
    assert 0 == run(capsys, "team", "add", "small", name, *by)[0]
    officer.wait()


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
        f"{told('team-secret', language, place=address, what=secret)}\n{code} ",
    ] == officer.asked


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
