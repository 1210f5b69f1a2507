"""The commands about promises: the record, the figures, the links for staff, and feedback that waits."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import update

from bot import promise_commands
from bot.operations import Operations
from bot.remarks import remarks_for
from bot.settings import load_settings
from dialogs.answers import Answer, Response
from engagements.engagement import Mode
from engagements.language import Language
from engagements.parts import Part, box_of, why_of
from locales.dates import long_date
from storage import ballot_box, broadcasts
from storage.tables import engagement as engagement_table
from tests.bot.command_line import Captured, in_days, run, told
from tests.bot.house import what_came_of
from tests.bot.with_parts import SMALL
from tests.examples import NOW

EN = Language.EN
SERVICE = "service"


def promised(days: int) -> str:
    """Write the day that is so many days from today as it is told."""
    return long_date(date.fromisoformat(in_days(days)), EN)


@pytest.mark.usefixtures("settled")
class TestAtTheTerminal:
    """What an officer reads who types the commands."""

    @pytest.fixture(autouse=True)
    def _bot(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DRWS_BOT_NAME", "drws_demo_bot")

    @pytest.mark.parametrize("language", Language)
    def test_where_nothing_is_published_there_are_no_promises(
        self, capsys: Captured, language: Language
    ) -> None:
        """An officer of a new installation reads that there is nothing yet."""
        assert (0, [told("promise-none", language)], []) == run(capsys, "--language", language, "promises")

    def test_a_service_reads_what_it_promised(self, capsys: Captured, engagement: str) -> None:
        """An officer reads the day, that nothing has left, and how to be warned in the chat."""
        run(capsys, "publish", engagement)
        code, said, _ = run(capsys, "promises")

        assert (0, told("promise-of-service", service="Service")) == (code, said[0])
        assert f"    {told('promise-first', day=promised(150))}" in said
        assert f"    {told('promise-waits')}" in said
        assert said[-1] == told("promise-no-staff", service=SERVICE)

    def test_results_and_list_tell_of_the_promise(self, capsys: Captured, engagement: str) -> None:
        """Whoever reads the results sees the promise; the list names it only once its day is near."""
        run(capsys, "publish", engagement)
        _, results, _ = run(capsys, "results", "small")
        _, listed, _ = run(capsys, "list")

        assert told("promise-first", day=promised(150)) in results
        assert told("promise-near", slug="small", day=promised(150)) not in listed

    def test_an_unknown_service_has_no_promises_and_no_staff(self, capsys: Captured, engagement: str) -> None:
        """An officer who mistypes a service reads which there are, and no link is made."""
        run(capsys, "publish", engagement)
        wrong = [run(capsys, "promises", "nobody"), run(capsys, "team", "hear", "nobody", "Siân")]

        refused = told("refused-unknown-service", what=SERVICE)
        assert [(1, [], [refused])] * 2 == wrong

    def test_a_link_for_staff_is_shown_once(self, capsys: Captured, engagement: str) -> None:
        """An officer gets an address to hand to one person; another link for the same name is another."""
        run(capsys, "publish", engagement)
        links = [run(capsys, "team", "hear", SERVICE, "Siân") for _ in range(2)]

        assert {(0, told("team-hear-link", who="Siân"))} == {(code, said[0]) for code, said, _ in links}
        addresses = {said[1] for _, said, _ in links}
        assert 2 == len(addresses)
        assert all(each.startswith("https://t.me/drws_demo_bot?start=_staff_") for each in addresses)
        assert all(len(each.partition("=")[2]) <= 64 for each in addresses)

    def test_staff_can_be_hushed_by_name(self, capsys: Captured, engagement: str) -> None:
        """An officer ends a link that was made, and reads so where there is none of that name."""
        run(capsys, "publish", engagement)
        run(capsys, "team", "hear", SERVICE, "Siân")
        ended = [run(capsys, "team", "hush", SERVICE, "Siân") for _ in range(2)]

        assert [
            (0, [told("team-hushed", who="Siân")], []),
            (1, [], [told("refused-nobody-of-that-name", what="Siân")]),
        ] == ended

    def test_feedback_that_waits_is_listed_and_withdrawn(
        self, capsys: Captured, engagement: str, feedback: str
    ) -> None:
        """An officer who stored the wrong file takes it back by its id, and nobody is sent it."""
        run(capsys, "publish", engagement)
        none = run(capsys, "feedback", "list")
        run(capsys, "feedback", feedback)
        _, (listed,), _ = run(capsys, "feedback", "list")
        identifier = listed.partition(":")[0]
        withdrawn = [run(capsys, "feedback", "withdraw", identifier) for _ in range(2)]

        assert (0, [told("cli-feedback-none")], []) == none == run(capsys, "feedback", "list")
        assert [
            (0, [told("cli-feedback-withdrawn", slug="small")], []),
            (1, [], [told("refused-no-such-feedback", what=identifier)]),
        ] == withdrawn


@pytest.fixture
async def judged(settled: None, operations: Operations) -> Operations:
    """Tell what happened next; let sixty find it fair and forty not, let twelve say why, and count."""
    told_of = replace(what_came_of(), send_at=NOW)
    await operations.store_feedback(told_of)
    fair = box_of(Part.FAIR, "small", broadcasts.identifier_of(told_of))
    async with operations._database.transaction() as tx:
        for chat in range(100):
            answer = Answer("fair", ("fair" if chat < 60 else "not-fair",))
            assert await ballot_box.submit(tx, operations._keys, chat, _said(fair, answer))
        for chat in range(12):
            answer = Answer("why", f"because {chat}")
            assert await ballot_box.submit(tx, operations._keys, chat, _said(why_of(fair), answer))
    await operations.count("small")
    return operations


def _said(box: str, answer: Answer) -> Response:
    return Response(box, Mode.ANONYMOUS, EN, (answer,), None)


async def test_what_people_said_of_feedback_is_shown_in_groups(judged: Operations) -> None:
    """An officer reads rounded figures of whether it was fair, and how many said why."""
    lines = await promise_commands.of_services(load_settings(), SMALL.service.key, EN)

    said = [line.strip() for line in lines]
    start = said.index(told("promise-judged", day=long_date(NOW.date(), EN)))
    assert said[start + 1 : start + 4] == [
        told("promise-fair", shown="60"),
        told("promise-not-fair", shown="40"),
        told("promise-replies", shown="10"),
    ]


async def test_why_it_was_fair_reaches_the_team_without_a_name(judged: Operations) -> None:
    """An officer reads the words among the remarks of the service: those of a group, and two wait."""
    lines = await remarks_for(judged, SMALL.service.key, EN)

    words = {line.strip("• ") for line in lines if "because" in line}
    assert 10 == len(words)
    assert words < {f"because {chat}" for chat in range(12)}


async def test_words_of_another_service_are_not_shown(judged: Operations) -> None:
    """An officer of another service does not read what was said of this one's feedback."""
    lines = await remarks_for(judged, "forests", EN)

    assert not [line for line in lines if "because" in line]


async def test_until_there_is_a_group_nothing_is_told(settled: None, operations: Operations) -> None:
    """Of the first taps an officer reads nothing but that nobody has been counted."""
    told_of = replace(what_came_of(), send_at=NOW)
    await operations.store_feedback(told_of)
    fair = box_of(Part.FAIR, "small", broadcasts.identifier_of(told_of))
    async with operations._database.transaction() as tx:
        assert await ballot_box.submit(tx, operations._keys, 1, _said(fair, Answer("fair", ("fair",))))
    await operations.count("small")
    lines = await promise_commands.of_services(load_settings(), SMALL.service.key, EN)

    said = [line.strip() for line in lines]
    assert told("promise-fair", shown="0") in said
    assert told("promise-not-fair", shown="0") in said


@pytest.mark.parametrize("language", Language)
async def test_of_people_who_were_forgotten_nobody_says_how_many_heard(
    settled: None, operations: Operations, language: Language
) -> None:
    """An officer who looks after the last day reads that it is not known, and not that nobody heard."""
    async with operations._database.transaction() as tx:
        await tx.execute(update(engagement_table).values(deleted_on=NOW.date()))
    lines = await promise_commands.of_services(load_settings(), SMALL.service.key, language)

    assert f"    {told('promise-heard-unknown', language)}" in lines


async def test_a_list_names_a_promise_whose_day_is_near(settled: None, operations: Operations) -> None:
    """An officer who looks at the list four weeks before the day reads that nothing has left."""
    before = await operations.promises_near()
    operations.now = lambda: NOW + (SMALL.feedback_by - NOW.date()) - timedelta(days=28)
    near = promise_commands.near(await operations.promises_near(), EN)

    assert () == before
    assert told("promise-near", slug="small", day=long_date(SMALL.feedback_by, EN)) in near
