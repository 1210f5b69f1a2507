"""The commands by which a team talks with people whom it does not know, as an officer types them."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.settings import load_settings
from bot.storing import storage_of
from dialogs.answers import Answer, Response
from engagements.engagement import Mode
from engagements.follow_up import AskedBack
from engagements.language import Bilingual, Language, Voice
from engagements.notices import News
from locales.words import say
from storage import ballot_box, confidential, follow_ups, notices
from tests.bot.command_line import Captured, moved, run, told
from tests.bot.officer import Officer, joined
from tests.engagements.files import changed
from tests.storage.teams import STEP

BOTH = pytest.mark.parametrize("language", Language)
QUESTION = "question: {cy: 'Pa fws?', en: 'Which bus?'}\n"
HANDLE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}")
PEOPLE = 12


@pytest.fixture(autouse=True)
def _asking(officer: Officer, tmp_path: Path, capsys: Captured) -> None:
    """Make the officer a member who may show twelve responses in confidence, and has something to ask."""
    file = changed(moved(), "level: consultation", "level: participation")
    file = changed(file, "    ask_if: {question: which, is: [yes]}\n", "")
    (tmp_path / "small.yaml").write_text(file, encoding="utf-8")
    (tmp_path / "asked.yaml").write_text(QUESTION, encoding="utf-8")
    assert 0 == run(capsys, "publish", "small.yaml")[0]
    joined(capsys, officer)
    asyncio.run(answered())


async def answered() -> None:
    """Let people answer, each in words of their own."""
    async with storage_of(load_settings()) as (database, keys), database.transaction() as tx:
        for chat in range(PEOPLE):
            answers = (Answer("which", ("yes" if chat % 2 else "no",)), Answer("why", f"gair {chat}"))
            sent = Response("small", Mode.CONFIDENTIAL, Language.CY, answers, None)
            await ballot_box.submit(tx, keys, chat, sent)


async def replied(chat: int) -> None:
    """Let one person answer what they are asked."""
    async with storage_of(load_settings()) as (database, keys), database.transaction() as tx:
        (found,) = await confidential.asked_back(tx, keys, chat, ("small",))
        reply = Answer(found.follow_ups[0].id, "Y T4.\nWeithiau'r X43.")
        await confidential.reply(tx, keys, chat, "small", None, reply)


def listed(capsys: Captured, officer: Officer, language: Language = Language.EN) -> list[str]:
    """List everything, and wait for the next code."""
    code, out, _ = run(capsys, "--language", language, "talk", "list", "small", "--by", "Siân")
    officer.wait()
    assert 0 == code
    return out


def handle_of(lines: list[str], words: str) -> str:
    """Find the handle that stands above some words."""
    above = lines[lines.index(f"    {words}") - 1]
    found = HANDLE.search(above)
    assert found
    return found[0]


def asked(
    capsys: Captured, officer: Officer, handle: str, language: Language = Language.EN
) -> tuple[int, list[str], list[str]]:
    """Ask about the text with this handle, and wait for the next code."""
    done = run(capsys, "--language", language, "talk", "ask", "small", handle, "asked.yaml", "--by", "Siân")
    officer.wait()
    return done


@BOTH
def test_texts_are_listed_by_handles(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer reads each text once under the question that it answers, each with a code."""
    lines = listed(capsys, officer, language)

    texts = {line.strip() for line in lines if line.strip().startswith("gair ")}
    handles = {found[0] for line in lines if (found := HANDLE.search(line))}
    assert ({f"gair {n}" for n in range(PEOPLE)}, PEOPLE) == (texts, len(handles))


@BOTH
def test_a_question_is_asked_and_answered(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer asks about one text, reads what can be expected, and later the question and its answer."""
    handle = handle_of(listed(capsys, officer, language), "gair 3")
    done = asked(capsys, officer, handle.lower(), language)
    waiting = listed(capsys, officer, language)
    asyncio.run(replied(3))
    lines = listed(capsys, officer, language)

    limits = told("team-talk-limits", language, slug="small")
    assert (0, [told("team-talk-asked", language, what=handle.lower()), limits], []) == done
    assert f"      {told('team-talk-no-reply', language)}" in waiting
    at = lines.index("    gair 3")
    question = "Pa fws?" if language is Language.CY else "Which bus?"
    assert [
        f"      {told('team-talk-question', language, what=question)}",
        f"      {told('team-talk-reply', language)}",
        "        Y T4.",
        "        Weithiau'r X43.",
    ] == lines[at + 1 : at + 5]


def test_what_was_asked_and_read_stands_in_the_audit(capsys: Captured, officer: Officer) -> None:
    """An officer finds in the audit who read the texts, and about which one something was asked."""
    handle = handle_of(listed(capsys, officer), "gair 3")
    asked(capsys, officer, handle)

    lines = run(capsys, "audit", "list", "small")[1]

    assert [True, True] == [
        lines[-2].endswith(told("audit-talk-read", Language.EN)),
        lines[-1].endswith(told("audit-talk-ask", Language.EN, what=handle)),
    ]


@BOTH
def test_a_handle_of_nothing_is_refused(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer who mistypes a code reads that no text has it, and where the codes are."""
    refused = told("refused-unknown-handle", language, what="0000-0000")

    assert (1, [], [refused]) == asked(capsys, officer, "0000-0000", language)


@BOTH
def test_a_fourth_question_is_refused(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer who has asked three things about a text is told that it is enough."""
    handle = handle_of(listed(capsys, officer), "gair 3")
    for _ in range(3):
        assert 0 == asked(capsys, officer, handle)[0]

    assert (1, [], [told("refused-enough-asked", language, what=handle)]) == asked(
        capsys, officer, handle, language
    )


@BOTH
@pytest.mark.parametrize("command", ["ask", "announce"])
def test_after_the_close_nothing_is_asked(
    capsys: Captured, officer: Officer, language: Language, command: str
) -> None:
    """An officer who comes after the close reads that nobody could answer, before any passphrase is asked."""
    run(capsys, "close", "small", "--yes")
    officer.asked.clear()
    more = ("0000-0000", "asked.yaml", "--by", "Siân") if command == "ask" else ()

    done = run(capsys, "--language", language, "talk", command, "small", *more)

    assert (1, [], [told("refused-talking-over", language, what="small")]) == done
    assert [] == officer.asked


@BOTH
def test_a_consultation_does_not_talk_back(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer of a consultation reads at which levels a team may ask more."""
    Path("other.yaml").write_text(changed(moved(), "id: small", "id: other"), encoding="utf-8")
    run(capsys, "publish", "other.yaml")

    done = run(capsys, "--language", language, "talk", "list", "other", "--by", "Siân")

    assert (1, [], [told("refused-no-talking-back", language, what="other")]) == done


@BOTH
def test_where_no_text_may_be_shown_that_is_said(
    capsys: Captured, officer: Officer, language: Language
) -> None:
    """An officer of an engagement that few have answered reads that texts come with the figures."""
    file = changed(moved(), "level: consultation", "level: participation")
    Path("other.yaml").write_text(changed(file, "id: small", "id: other"), encoding="utf-8")
    run(capsys, "publish", "other.yaml")
    run(capsys, "team", "add", "other", "Siân")
    officer.wait()

    done = run(capsys, "--language", language, "talk", "list", "other", "--by", "Siân")

    assert (0, [told("team-talk-nothing", language, slug="other")], []) == done


@BOTH
def test_everybody_is_told_once_a_day(capsys: Captured, officer: Officer, language: Language) -> None:
    """An officer lets everybody know that questions wait, and not twice on one day."""
    assert 0 == asked(capsys, officer, handle_of(listed(capsys, officer), "gair 3"))[0]

    first, second = (run(capsys, "--language", language, "talk", "announce", "small") for _ in range(2))

    assert (0, [told("team-talk-announced", language, slug="small")], []) == first
    assert (0, [told("team-talk-announced-before", language, slug="small")], []) == second


@BOTH
def test_organisations_are_told_with_everybody(
    capsys: Captured, officer: Officer, language: Language
) -> None:
    """An officer who has asked organisations lets all followers of the engagement know."""
    asyncio.run(organisation_asked())

    done = run(capsys, "--language", language, "talk", "announce", "small+organisations")

    assert (0, [told("team-talk-announced", language, slug="small")], []) == done
    assert ["small"] == asyncio.run(announced())


@BOTH
@pytest.mark.parametrize("name", ["small", "small+organisations"])
def test_nobody_is_told_of_questions_that_are_not_there(
    capsys: Captured, officer: Officer, language: Language, name: str
) -> None:
    """An officer who has asked nothing yet is told so, and no follower hears that questions wait."""
    done = run(capsys, "--language", language, "talk", "announce", name)

    assert (1, [], [told("refused-nothing-asked", language, what="small")]) == done
    assert [] == asyncio.run(announced())


async def organisation_asked() -> None:
    """Ask something about the words of an organisation."""
    slug, question = "small+organisations", AskedBack(question=Bilingual(cy="Pa fws?", en="Which bus?"))
    async with storage_of(load_settings()) as (database, keys), database.transaction() as tx:
        await follow_ups.ask(tx, keys, slug, b"owned", "why", "0000-0000", question)


async def announced() -> list[str]:
    """Name the engagements whose followers are told that questions wait."""
    async with storage_of(load_settings()) as (database, _), database.transaction() as tx:
        waiting = [each.notice for each in await notices.due(tx, datetime.now(UTC) + STEP)]
    return [each.engagement for each in waiting if each.news is News.QUESTIONS_WAIT]


VALUES: dict[str, dict[str, str | int]] = {
    "missing": {"name": "en"},
    "words-too-long": {"length": 401, "limit": 400, "language": "en"},
    "unknown-key": {"name": "about", "nearest": "none"},
    "not-a-mapping": {},
}


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("question: {cy: 'Pa fws?'}\n", "missing"),
        (f"question: {{cy: 'Pa fws?', en: '{'a' * 401}'}}\n", "words-too-long"),
        ("question: {cy: 'Pa fws?', en: 'Which bus?'}\nabout: x\n", "unknown-key"),
        ("- nothing\n", "not-a-mapping"),
    ],
)
def test_a_faulty_question_names_its_fault(capsys: Captured, officer: Officer, file: str, code: str) -> None:
    """An officer whose file lacks a language, or says too much, reads where, and nothing is asked."""
    Path("asked.yaml").write_text(file, encoding="utf-8")
    officer.asked.clear()
    status, out, err = asked(capsys, officer, "0000-0000")

    assert (1, [], 1, []) == (status, out, len(err), officer.asked)
    assert err[0].startswith("asked.yaml:")
    assert say(Voice(Language.EN), f"fault-{code}", VALUES[code]) in err[0]
