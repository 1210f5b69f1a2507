"""The commands by which officers tell many, as they type them, in both languages."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.settings import load_settings
from bot.storing import storage_of
from engagements.language import Language
from storage import broadcasts, deliveries, people, plans
from storage.deliveries import Delivery, DeliveryState, Settled
from storage.people import Contact
from storage.planned import PlanState
from storage.tables import delivery
from tests.bot.command_line import Captured, run, told
from tests.bot.officer import Officer, joined
from tests.engagements.files import FEEDBACK, UPDATE, changed
from tests.examples import EXAMPLES

pytestmark = pytest.mark.usefixtures("small")

SOON = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()
NEWS = changed(UPDATE, "2027-02-10T10:00", f"{SOON}T10:00")
FOR_SMALL = changed(NEWS, "send_at", "audience: {engagement: small}\nsend_at")
CODE = re.compile(r"\b[0-9a-f]{16}\b")


@pytest.fixture
def team(capsys: Captured, officer: Officer, small: None) -> None:
    """Let two people be in the team."""
    joined(capsys, officer)
    joined(capsys, officer, "Dafydd", "--by", "Siân")
    officer.wait()


def written(folder: Path, text: str, name: str = "news.yaml") -> str:
    """Write a file, and give its name."""
    (folder / name).write_text(text, encoding="utf-8")
    return name


def planned(capsys: Captured, *more: str) -> str:
    """Plan what is in a file, and give its code."""
    code, out, complaints = run(capsys, "broadcast", "plan", "news.yaml", *more)
    assert (0, []) == (code, complaints)
    return next(found[0] for line in out if (found := CODE.search(line)))


def followed(*languages: Language | None, key: str = "small") -> None:
    """Let people follow, each with a language."""

    async def following() -> None:
        async with storage_of(load_settings()) as (database, keys), database.transaction() as tx:
            for n, language in enumerate(languages):
                await people.keep(tx, keys, Contact(1000 + n, language))
                await people.follow(tx, keys.contact(1000 + n), key)

    asyncio.run(following())


def begun(code: str, *states: DeliveryState) -> None:
    """Let a broadcast begin, and its first deliveries be in these states."""

    async def fired() -> None:
        async with storage_of(load_settings()) as (database, _), database.transaction() as tx:
            assert await broadcasts.fire(tx, code)
            rows = await tx.execute(select(delivery.c.broadcast, delivery.c.contact))
            settled = [
                Settled(Delivery(row.broadcast, row.contact, 0), state, 1)
                for row, state in zip(rows.all(), states, strict=False)
            ]
            await deliveries.settle(tx, settled)

    asyncio.run(fired())


def state_of(code: str) -> PlanState:
    """Look whether a plan may leave."""

    async def found() -> PlanState:
        async with storage_of(load_settings()) as (database, _), database.transaction() as tx:
            return (await plans.one(tx, code)).state

    return asyncio.run(found())


@pytest.mark.parametrize("language", Language)
def test_a_plan_shows_what_people_will_read(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """An officer sees both messages with their buttons before anything is sent, and how many it is for."""
    followed(*[Language.CY] * 8, *[Language.EN] * 8)
    written(tmp_path, FOR_SMALL)
    _, out, _ = run(capsys, "--language", language, "broadcast", "plan", "news.yaml")

    quoted = [line for line in out if line.startswith("  | ")]
    leave = [f"  | [{told('announcing-leave', each)}]" for each in Language]
    assert ["  | Newyddion", "  | News"] == [line for line in quoted if line[4:] in ("Newyddion", "News")]
    assert leave == [line for line in quoted if line in leave]
    assert told("broadcast-readers", language, shown="15") in out


@pytest.mark.parametrize("language", Language)
def test_an_installation_without_a_team_needs_no_second_person(
    capsys: Captured, tmp_path: Path, language: Language
) -> None:
    """An officer who works alone may tell people, and is told plainly that nobody else approved it."""
    written(tmp_path, NEWS)
    code = planned(capsys)
    _, out, _ = run(capsys, "--language", language, "broadcast", "show", code)

    assert PlanState.APPROVED is state_of(code)
    assert told("broadcast-alone", language) in out


def test_of_two_one_plans_and_the_other_approves(
    capsys: Captured, officer: Officer, team: None, tmp_path: Path
) -> None:
    """Nothing leaves on one person's word where there are two: the other must approve it with a code."""
    written(tmp_path, NEWS)
    code = planned(capsys, "--by", "Siân")
    before = state_of(code)
    officer.wait()
    run(capsys, "broadcast", "approve", code, "--by", "Dafydd")
    _, out, _ = run(capsys, "broadcast", "show", code)

    assert (PlanState.WAITING, PlanState.APPROVED) == (before, state_of(code))
    assert {told("broadcast-planned-by", who="Siân"), told("broadcast-approved-by", who="Dafydd")} < set(out)


def test_both_are_in_the_audit(capsys: Captured, officer: Officer, team: None, tmp_path: Path) -> None:
    """Whoever asks later who let a message out finds both names."""
    written(tmp_path, NEWS)
    code = planned(capsys, "--by", "Siân")
    officer.wait()
    run(capsys, "broadcast", "approve", code, "--by", "Dafydd")
    _, out, _ = run(capsys, "audit", "list", "small")

    acts = [line.partition(". ")[2] for line in out[-2:]]
    assert [f"Siân: {told('audit-plan', what=code)}", f"Dafydd: {told('audit-approve', what=code)}"] == acts


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", ["plan", "feedback"])
def test_where_there_are_two_nobody_tells_alone(
    capsys: Captured, team: None, tmp_path: Path, command: str, language: Language
) -> None:
    """An officer who does not say who they are is told how two people do it, also for feedback."""
    soon = changed(FEEDBACK, "2027-02-10T10:00", f"{SOON}T10:00")
    file = written(tmp_path, soon if command == "feedback" else FOR_SMALL)
    before = ("broadcast", "plan") if command == "plan" else ("feedback",)
    said = run(capsys, "--language", language, *before, file)

    assert (1, [], [told("refused-second-person", language, what="small")]) == said


@pytest.mark.parametrize("language", Language)
def test_a_list_of_feedback_says_what_nobody_has_approved(
    capsys: Captured, officer: Officer, team: None, tmp_path: Path, language: Language
) -> None:
    """An officer who looks at the feedback that waits sees whether it will leave, or waits for a second."""
    written(tmp_path, changed(FEEDBACK, "2027-02-10T10:00", f"{SOON}T10:00"))
    code = planned(capsys, "--by", "Siân")
    listed = [run(capsys, "--language", language, "feedback", "list")[1][0]]
    officer.wait()
    run(capsys, "broadcast", "approve", code, "--by", "Dafydd")
    listed += [run(capsys, "--language", language, "feedback", "list")[1][0]]

    ends = [told(f"broadcast-is-{state}", language) for state in ("waiting", "approved")]
    assert [True, True] == [line.endswith(f". {end}") for line, end in zip(listed, ends, strict=True)]


@pytest.mark.parametrize("language", Language)
def test_whoever_planned_it_cannot_approve_it(
    capsys: Captured, officer: Officer, team: None, tmp_path: Path, language: Language
) -> None:
    """One person cannot be both, and is not even asked for a code."""
    written(tmp_path, NEWS)
    code = planned(capsys, "--by", "Siân")
    asked = len(officer.asked)
    said = run(capsys, "--language", language, "broadcast", "approve", code, "--by", "Siân")

    assert (1, [], [told("refused-same-person", language, what="Siân")]) == said
    assert asked == len(officer.asked)
    assert PlanState.WAITING is state_of(code)


def test_a_wrong_code_approves_nothing(
    capsys: Captured, officer: Officer, team: None, tmp_path: Path
) -> None:
    """Somebody who only knows the other's name lets nothing out."""
    written(tmp_path, NEWS)
    code = planned(capsys, "--by", "Siân")
    officer.wait()
    officer.code = lambda right: f"{(int(right) + 1) % 1_000_000:06}"
    said = run(capsys, "broadcast", "approve", code, "--by", "Dafydd")

    assert (1, [], [told("refused-not-recognised", what="Dafydd")]) == said
    assert PlanState.WAITING is state_of(code)


@pytest.mark.parametrize("language", Language)
def test_the_same_is_planned_once(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """An officer who plans the same file twice is told so, and people hear once."""
    written(tmp_path, NEWS)
    planned(capsys)
    said = run(capsys, "--language", language, "broadcast", "plan", "news.yaml")

    assert (1, [], [told("refused-stored-before", language, what="service:service")]) == said


@pytest.mark.parametrize("language", Language)
def test_a_service_that_nobody_knows_is_refused(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """An officer who slips in the service's name is told which names there are."""
    written(tmp_path, changed(NEWS, "en: Service", "en: Sevrice"))
    said = run(capsys, "--language", language, "broadcast", "plan", "news.yaml")

    assert (1, [], [told("refused-unknown-service", language, what="service")]) == said


@pytest.mark.parametrize("language", Language)
def test_a_delay_until_a_day_that_is_over_is_refused(
    capsys: Captured, tmp_path: Path, language: Language
) -> None:
    """An officer who plans a delay too late is told which day is over, and what to write instead."""
    delay = changed(changed(FEEDBACK, "stage: decided", "stage: delayed"), "did:", "why_not:")
    moved = changed(delay, "2027-02-10T10:00", "2026-10-01T10:00\nfeedback_by: 2026-10-20")
    written(tmp_path, moved)
    said = run(capsys, "--language", language, "broadcast", "plan", "news.yaml")

    assert (1, [], [told("refused-delay-over", language, what="2026-10-20")]) == said


def test_news_for_one_language_counts_its_readers(capsys: Captured, tmp_path: Path) -> None:
    """An officer who writes to Welsh readers sees how many those are, with those who have not chosen yet."""
    followed(*[Language.CY] * 9, *[Language.EN] * 30, None)
    written(tmp_path, changed(FOR_SMALL, "engagement: small}", "engagement: small, language: cy}"))
    _, out, _ = run(capsys, "broadcast", "plan", "news.yaml")

    assert told("broadcast-readers", shown="10") in out


def test_progress_of_news_for_one_language_is_that_of_its_readers(capsys: Captured, tmp_path: Path) -> None:
    """An officer who writes to Welsh readers reads of those alone, while it leaves and when it is stopped."""
    followed(*[Language.CY] * 20, *[Language.EN] * 90)
    written(tmp_path, changed(FOR_SMALL, "engagement: small}", "engagement: small, language: cy}"))
    code = planned(capsys)
    begun(code)
    _, out, _ = run(capsys, "broadcast", "show", code)
    stopped = run(capsys, "broadcast", "cancel", code)

    assert {told("broadcast-progress", shown="20"), f"  {told('delivery-pending')}: 20"} < set(out)
    assert (0, [told("broadcast-cancelled", what=code, shown="20")], []) == stopped


@pytest.mark.parametrize("language", Language)
def test_progress_is_shown_by_state_and_by_language(
    capsys: Captured, tmp_path: Path, language: Language
) -> None:
    """An officer sees how many of how many have it, how many are unknown, and that both languages go out."""
    # Whom it reaches first is by chance; of so many there are enough in each language to be told.
    followed(*[Language.CY] * 50, *[Language.EN] * 50)
    written(tmp_path, FOR_SMALL)
    code = planned(capsys)
    begun(code, *[DeliveryState.UNKNOWN] * 10, *[DeliveryState.SENT] * 60)
    _, out, _ = run(capsys, "--language", language, "broadcast", "show", code)

    assert told("broadcast-progress", language, shown="100") in out
    states = {"pending": 30, "sent": 60, "unknown": 10}
    assert {f"  {told(f'delivery-{state}', language)}: {n}" for state, n in states.items()} < set(out)
    sent = [int(line.rpartition(" ")[2]) for line in out[-4:-1]]
    assert (60, 0) == (sum(sent), sent[2])
    assert min(sent[:2]) > 0


@pytest.mark.parametrize("language", Language)
def test_a_broadcast_is_paused_and_goes_on(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """An officer who is in doubt stops a broadcast, and lets it go on."""
    followed(Language.CY)
    written(tmp_path, FOR_SMALL)
    code = planned(capsys)
    begun(code)
    listed = []
    for command in ("pause", "resume"):
        assert 0 == run(capsys, "--language", language, "broadcast", command, code)[0]
        listed.append(run(capsys, "--language", language, "broadcast", "list")[1][0])

    ends = [told(f"broadcast-is-{state}", language) for state in ("paused", "running")]
    assert [True, True] == [line.endswith(end) for line, end in zip(listed, ends, strict=True)]


@pytest.mark.parametrize("language", Language)
def test_what_has_not_begun_is_taken_back(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """An officer who sees a mistake in time takes it back, and nothing of it is left."""
    written(tmp_path, NEWS)
    code = planned(capsys)
    said = run(capsys, "--language", language, "broadcast", "cancel", code)
    shown = run(capsys, "--language", language, "broadcast", "show", code)

    assert (0, [told("broadcast-withdrawn", language, what=code)], []) == said
    assert (1, [], [told("refused-unknown-plan", language, what=code)]) == shown


@pytest.mark.parametrize("language", Language)
def test_of_what_has_begun_nothing_more_leaves(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """An officer who sees a mistake late stops the rest, and reads how many were spared."""
    followed(*[Language.CY] * 30)
    written(tmp_path, FOR_SMALL)
    code = planned(capsys)
    begun(code, *[DeliveryState.SENT] * 10)
    said = run(capsys, "--language", language, "broadcast", "cancel", code)

    assert (0, [told("broadcast-cancelled", language, what=code, shown="20")], []) == said


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", ["pause", "correct"])
def test_what_has_not_begun_is_neither_paused_nor_put_right(
    capsys: Captured, tmp_path: Path, command: str, language: Language
) -> None:
    """An officer who wants to change what nobody has read yet is told to take it back."""
    written(tmp_path, NEWS)
    code = planned(capsys)
    file = ("news.yaml",) if command == "correct" else ()
    said = run(capsys, "--language", language, "broadcast", command, code, *file)

    assert (1, [], [told("refused-nothing-begun", language, what=code)]) == said


@pytest.mark.parametrize("language", Language)
def test_a_correction_is_for_those_who_read_it(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """An officer puts right what was told, and only those who may have read it are told again."""
    followed(*[Language.CY] * 30)
    written(tmp_path, FOR_SMALL)
    code = planned(capsys)
    begun(code, *[DeliveryState.SENT] * 10)
    written(tmp_path, changed(FOR_SMALL, "Something has changed", "Nothing has changed"), "right.yaml")
    _, out, complaints = run(capsys, "--language", language, "broadcast", "correct", code, "right.yaml")

    assert [] == complaints
    assert told("broadcast-readers", language, shown="10") in out


@pytest.mark.parametrize("language", Language)
def test_a_correction_for_others_is_refused(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """An officer cannot tell other people by a correction what nobody approved for them."""
    followed(Language.CY)
    written(tmp_path, FOR_SMALL)
    code = planned(capsys)
    begun(code, DeliveryState.SENT)
    written(tmp_path, NEWS, "other.yaml")
    said = run(capsys, "--language", language, "broadcast", "correct", code, "other.yaml")

    assert (1, [], [told("refused-other-followers", language, what="small")]) == said


@pytest.mark.parametrize("language", Language)
def test_an_update_is_named_to_whoever_takes_it_for_something_else(
    capsys: Captured, tmp_path: Path, language: Language
) -> None:
    """An officer who publishes an update is told by which command it is planned."""
    written(tmp_path, NEWS)
    refused = [
        run(capsys, "--language", language, each, "news.yaml")[2][0] for each in ("publish", "feedback")
    ]

    assert [True, True] == [line.endswith(told("fault-is-update", language)) for line in refused]


@pytest.mark.parametrize("language", Language)
def test_an_update_is_checked(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """An officer is told that an update is ready, and how to plan it."""
    file = str(EXAMPLES / "updates" / "powys-recycling-1-bank-holiday.yaml")
    said = run(capsys, "--language", language, "check", file)

    title = {Language.CY: "Y safleoedd ailgylchu ar ŵyl y banc"}.get(
        language, "The recycling sites on the bank holiday"
    )
    assert (0, [told("cli-sound-update", language, title=title)], []) == said
