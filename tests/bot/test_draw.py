"""The prize draw: who is in it, when it is held, and what an officer is told."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from bot import staff
from bot.operations import Operations
from bot.settings import Settings
from dialogs.answers import Answer, Response
from engagements.engagement import Mode
from engagements.language import Language
from storage import ballot_box
from storage.draws import Drawn
from storage.errors import DrawTooEarly, NoDraw, StandsBeside
from storage.sealing import new_private_key, public_half
from storage.tables import response
from tests.bot.command_line import Captured, run, told


async def entered(operations: Operations, *codes: str) -> None:
    """Let people enter the draw, each with a code."""
    for chat, code in enumerate(codes):
        async with operations._database.transaction() as tx:
            answers = (Answer("code", code),)
            sent = Response("small+draw", Mode.ANONYMOUS, Language.EN, answers, None, even_so=True)
            assert await ballot_box.submit(tx, operations._keys, chat, sent)


@pytest.mark.parametrize("codes", [("AAAA",), ("AAAA", "BBBB"), tuple("ABCDEFGHIJKL")])
async def test_everybody_who_entered_has_a_chance(operations: Operations, codes: tuple[str, ...]) -> None:
    """One code is drawn of all that entered, even where one person alone has."""
    await entered(operations, *codes)
    await operations.count("small")
    await operations.close("small")

    drawn = await operations.draw("small")

    assert drawn is not None
    assert (True, len(codes)) == (drawn.code in codes, drawn.among)


async def test_nobody_draws_until_a_code_comes_that_they_like(operations: Operations) -> None:
    """An officer who draws again reads the same code again."""
    await entered(operations, *"ABCDEFGHIJKL")
    await operations.close("small")

    assert 1 == len({await operations.draw("small") for _ in range(10)})


async def test_the_codes_of_a_draw_are_in_no_export(operations: Operations) -> None:
    """An officer cannot read the codes of a draw by exporting it: one is drawn, and no more is told."""
    await entered(operations, *"ABCDEFGHIJKL")
    await operations.close("small")

    with pytest.raises(StandsBeside):
        await operations.snapshot("small+draw")


async def test_codes_of_a_draw_leave_their_box_together(operations: Operations) -> None:
    """A reader of the database finds no code before the close, so none beside whoever entered last."""
    await entered(operations, *"ABCDEFGHIJKL")
    await operations.count("small")

    async with operations._database.transaction() as tx:
        out = select(response.c.id).where(response.c.engagement == "small+draw")
        assert [] == (await tx.execute(out)).all()


async def test_nothing_is_drawn_before_the_close(operations: Operations) -> None:
    """Whoever enters on the last day has the same chance: until then no code can be drawn."""
    await entered(operations, "AAAA")
    await operations.count("small")

    with pytest.raises(DrawTooEarly):
        await operations.draw("small")


async def test_nothing_is_drawn_while_codes_are_locked_in(operations: Operations) -> None:
    """Where only the facilitator can open the box, nothing is drawn from the codes that are out already."""
    await operations.entrust("small", public_half(new_private_key()))
    await entered(operations, "AAAA")
    for file in (operations._keys._directory / "engagements").glob("small*/epoch-*.key"):
        file.unlink()
    await operations.close("small")

    with pytest.raises(DrawTooEarly):
        await operations.draw("small")


async def test_where_there_is_no_draw_none_is_held(operations: Operations) -> None:
    """An officer who asks for a draw that was never announced is told so."""
    await operations.close("forests")

    with pytest.raises(NoDraw):
        await operations.draw("forests")


@pytest.mark.parametrize("language", Language)
def test_an_officer_draws_one_code(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    """An officer reads one code that somebody has, and how many there were, rounded as all figures are."""

    @asynccontextmanager
    async def given(settings: Settings) -> AsyncIterator[Drawing]:
        yield Drawing()

    monkeypatch.setattr(staff, "operating", given)

    code, lines, _ = run(capsys, "--language", language, "draw", "small")

    assert 0 == code
    assert lines[0] == told("cli-drawn", language, what="AAAA", shown="10")


class Drawing:
    """Operations on a draw that has closed."""

    async def draw(self, slug: str) -> Drawn:
        """Draw a code."""
        return Drawn("AAAA", 11)
