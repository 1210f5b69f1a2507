"""What staff and newcomers read beside the chat is there in Welsh and in English, line for line."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import terminal
from bot.broadcast_lines import QUOTED
from bot.commands import COMMANDS, Command
from bot.demo import example, example_feedback, first_day, rehearsal_settings
from bot.rehearsal import Rehearsal
from bot.rehearsal_clock import RehearsalClock
from bot.storing import operating
from engagements.file import read_update
from engagements.language import Language
from sandbox.story import Both, Caption
from storage.broadcasts import identifier_of
from tests.bot.command_line import Captured, in_days, moved, run
from tests.engagements.files import FEEDBACK, UPDATE, changed
from tests.importing.questionnaires import BUSES_CY, BUSES_EN, EVERYTHING_LOST, FLOW

# What is named alike in both languages: commands and their arguments, and what an author called something.
NAMES = r"python -m bot|\{[\w,-]+\}|--?\w+|small\w*|told|broken|yaml|csv|\.\.\."


def paths(commands: tuple[Command, ...]) -> Iterator[tuple[str, ...]]:
    """Give the words of every command, and of every part of one."""
    for each in commands:
        yield (each.name,)
        yield from ((each.name, *path) for path in paths(each.parts))


NEWS = changed(changed(UPDATE, "2027-02-10T10:00", "2099-02-10T10:00"), "en: News", "en: small news")
SMALL_NEWS = identifier_of(read_update(NEWS))

STEPS = [
    ("list",),
    ("check", "small.yaml"),
    ("check", "told.yaml"),
    ("check", "broken.yaml"),
    ("publish", "small.yaml"),
    ("publish", "small.yaml"),
    ("list",),
    ("feedback", "told.yaml"),
    ("feedback", "told.yaml"),
    ("results", "small"),
    ("broadcast", "list"),
    ("broadcast", "plan", "small-news.yaml"),
    ("broadcast", "plan", "small-news.yaml"),
    ("broadcast", "plan", "small.yaml"),
    ("broadcast", "list"),
    ("broadcast", "show", SMALL_NEWS),
    ("broadcast", "try", SMALL_NEWS),
    ("broadcast", "approve", SMALL_NEWS, "--by", "Siân"),
    ("broadcast", "pause", SMALL_NEWS),
    ("broadcast", "resume", SMALL_NEWS),
    ("broadcast", "correct", SMALL_NEWS, "small-news.yaml"),
    ("broadcast", "cancel", SMALL_NEWS),
    ("broadcast", "show", SMALL_NEWS),
    ("check", "small-news.yaml"),
    ("publish", "small-news.yaml"),
    ("count", "small"),
    ("draw", "small"),
    ("close", "small+equality"),
    ("close", "small"),
    ("publish", "longer.yaml"),
    ("publish", "harmful.yaml"),
    ("remarks", "small"),
    ("remarks", "service"),
    ("close", "small", "--yes"),
    ("close", "small"),
    ("publish", "later.yaml"),
    ("close", "later", "--yes"),
    ("draw", "small"),
    ("count", "small"),
    ("list",),
    ("publish", "broken.yaml"),
    ("publish", "told.yaml"),
    ("feedback", "small.yaml"),
    ("play", "told.yaml"),
    ("play", "broken.yaml"),
    ("schema", "paint"),
    ("publish", "nowhere.yaml"),
    ("results", "nobody"),
    ("export", "small", "small.csv"),
    ("export", "small", "small.csv"),
    ("export", "small", "small.doc"),
    ("export", "small", "small.polis.zip"),
    ("export", "small", "small/small.csv"),
    ("export", "nobody", "small.json"),
    ("links", "small", "posters"),
    ("links", "small", "posters"),
    ("links", "nobody", "posters"),
    ("links", "small"),
    ("serve",),
    ("serve", "--role", "clock"),
    ("serve", "--role", "console"),
    ("team", "list", "small"),
    ("team", "list", "small+organisations"),
    ("team", "add", "small", "Siân"),
    ("team", "remove", "small", "Siân", "--by", "Siân"),
    ("responses", "small", "--by", "Siân"),
    ("look-up", "small", "0123456789", "--by", "Siân"),
    ("talk", "list", "small", "--by", "Siân"),
    ("talk", "ask", "small", "0000-0000", "broken.yaml", "--by", "Siân"),
    ("talk", "announce", "small"),
    ("audit", "list", "small"),
    ("audit", "verify"),
    ("audit", "verify", "--head", "ab" * 32),
    ("import", "buses.json", "--welsh", "bysiau.json", "both.yaml"),
    ("import", "buses.json", "both.yaml"),
    ("import", "bysiau.json", "welsh.yaml"),
    ("import", "flow.json", "flow.yaml"),
    ("import", "lost.json", "lost.yaml"),
    ("import", "flow.json", "--welsh", "bysiau.json", "mixed.yaml"),
    ("import", "small.yaml", "not.yaml"),
    ("import", "nowhere.json", "not.yaml"),
    ("doctor",),
    ("backup", "small.yaml"),
    ("restore", "nowhere.backup"),
    ("words", "check", "small.yaml"),
    ("words", "check", "broken.yaml", "nowhere.yaml"),
    # not written as they should be
    (),
    ("paint",),
    ("publish",),
    ("results", "one", "two"),
    ("words", "paint"),
    ("list", "extra"),
    ("audit", "verify", "--head"),
    ("team",),
    ("team", "remove", "small", "Siân"),
    # help
    ("--help",),
    *((*path, "--help") for path in paths(COMMANDS)),
]

QUESTIONNAIRES = {
    "buses.json": BUSES_EN,
    "bysiau.json": BUSES_CY,
    "flow.json": FLOW,
    "lost.json": EVERYTHING_LOST,
}

Printed = tuple[int, list[str], list[str]]


def all_steps(folder: Path, capsys: Captured, language: Language) -> list[Printed]:
    """Run every command in a folder of its own, and give what each printed."""
    folder.mkdir()
    (folder / "small.yaml").write_text(moved(), encoding="utf-8")
    (folder / "told.yaml").write_text(changed(FEEDBACK, "2027-02-10T10:00", "2099-02-10T10:00"))
    (folder / "small-news.yaml").write_text(NEWS, encoding="utf-8")
    broken = changed(changed(moved(), "level: consultation", "level: chat"), "    to: 5", "    to: 50")
    (folder / "broken.yaml").write_text(broken, encoding="utf-8")
    longer = changed(moved(), in_days(80), in_days(81))
    (folder / "longer.yaml").write_text(longer, encoding="utf-8")
    harmful = changed(longer, "questions:", "incentive: {cy: Gwobr, en: A prize}\nquestions:")
    (folder / "harmful.yaml").write_text(changed(harmful, "from: 1", "from: 2"), encoding="utf-8")
    later = changed(changed(moved(), "id: small", "id: later"), in_days(-7), in_days(3))
    (folder / "later.yaml").write_text(later, encoding="utf-8")
    for name, text in QUESTIONNAIRES.items():
        (folder / name).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("COLUMNS", "200")
        patch.setenv("DRWS_DATA_DIR", str(folder / "data"))
        patch.setenv("DRWS_KEY_DIR", str(folder / "keys"))
        patch.setenv("DRWS_BOT_NAME", "SmallBot")
        # There is nobody at the terminal.
        patch.setattr(terminal, "getpass", closed)
        patch.setattr("builtins.input", closed)
        return [printed(capsys, "--language", language, *step) for step in STEPS]


def closed(question: str) -> str:
    """Answer nothing, as a terminal that has been closed."""
    raise EOFError


def printed(capsys: Captured, *arguments: str) -> Printed:
    """Run a command that may end by itself."""
    try:
        return run(capsys, *arguments)
    except SystemExit as ended:
        written = capsys.readouterr()
        return int(str(ended.code)), written.out.splitlines(), written.err.splitlines()


def test_every_command_speaks_both_languages(tmp_path: Path, capsys: Captured) -> None:
    """An officer who works in Welsh reads line for line what another reads in English."""
    welsh, english = (all_steps(tmp_path / each, capsys, each) for each in Language)

    for step, ours, theirs in zip(STEPS, welsh, english, strict=True):
        shapes = [(code, len(out), len(err)) for code, out, err in (ours, theirs)]
        assert (step, shapes[0]) == (step, shapes[1])
        assert (step, []) == (step, left_alike([*ours[1], *ours[2]], [*theirs[1], *theirs[2]]))
        assert any([*ours[1], *ours[2]]), step


def left_alike(welsh: list[str], english: list[str]) -> list[str]:
    """Give the lines that say the same in both languages, other than by names and numbers."""
    # What people will read is quoted as it is, in its own language.
    both = zip(welsh, english, strict=True)
    alike = [line for line, other in both if line == other and not line.startswith(QUOTED)]
    return [line for line in alike if re.search(r"[^\W\d_]", re.sub(NAMES, "", line))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Responses: 5", ["Responses: 5"]), ("  10  2", []), ("small", []), ("[-h] {cy,en} ...", [])],
)
def test_the_check_of_lines_sees_words(line: str, expected: list[str]) -> None:
    """Whoever adds a line in English alone is found out, and names and numbers are no words."""
    assert expected == left_alike([line], [line])


async def test_the_rehearsal_tells_its_tale_in_both_languages(tmp_path: Path) -> None:
    """A newcomer reads every caption, row and note of the rehearsal in their own language."""
    clock = RehearsalClock(first_day((example(),)))
    feedback = tuple(told for told in example_feedback() if told.engagement == example().id)
    rehearsal = Rehearsal(clock, example(), feedback)
    async with operating(rehearsal_settings(tmp_path, "http://127.0.0.1:1"), clock.now) as operations:
        await rehearsal.begin(operations)
        captions = [await rehearsal.let_time_pass() for _ in range(len(feedback) + 2)]
        panel = await rehearsal.look()

    told: list[Both | Caption] = [*captions, *(row.label for row in panel.rows), panel.note, panel.today]
    assert [] == [each for each in told if each.cy == each.en or not (each.cy and each.en)]
    assert [True, True, True, True, False, False] == [caption.more for caption in captions]
