"""What an officer finds first: what was promised and what became of it, or why that cannot be shown."""

from dataclasses import replace

import pytest

from bot.operations import Operations
from engagements.language import Language, Voice
from engagements.services import Service
from locales.dates import long_date
from locales.words import say
from tests.console.site import Site, Visitor
from tests.console.test_broadcasts import planned
from tests.examples import both
from tests.storage.given import SMALL, published
from tests.storage.test_broadcasts import FEEDBACK

EN = Voice(Language.EN)


@pytest.mark.parametrize("language", Language)
async def test_the_promise_stands_first(site: Site, language: Language) -> None:
    """An officer reads the day that was promised, that nothing has been sent, and how many have heard."""
    async with site.signed_in(site.sian, language) as sian:
        page = await sian.opens()

    voice = Voice(language)
    assert say(voice, "console-promise-to-come") in page.words
    first = long_date(SMALL.feedback_by, language)
    assert say(voice, "promise-first", {"day": first}) in page.words
    assert say(voice, "promise-waits") in page.words
    assert say(voice, "promise-heard", {"shown": "0"}) in page.words
    assert say(voice, "broadcast-none") in page.words


@pytest.mark.parametrize(("days", "stands"), [(-40, "to-come"), (-20, "near"), (0, "near"), (1, "late")])
async def test_a_promise_says_how_near_its_day_is(site: Site, days: int, stands: str) -> None:
    """An officer sees at once which promise is due soon, and which is late."""
    due = SMALL.feedback_by.toordinal() - site.clock.now.date().toordinal()
    site.clock.passes(days=due + days)
    async with site.signed_in(site.sian) as sian:
        page = await sian.opens()

    assert f'<article class="card {stands}">' in page.html
    assert say(EN, f"console-promise-{stands}") in page.words


async def test_a_promise_that_was_kept_says_so(site: Site) -> None:
    """An officer sees that feedback has left: nobody followed, so sending it was all that could be done."""
    operations = Operations(site.database, site.keys, site.clock)
    async with site.signed_in(site.sian) as sian:
        await operations.fire(await planned(site, FEEDBACK, by=""))
        site.clock.passes(minutes=1)
        page = await sian.opens()

    assert say(EN, "console-promise-kept") in page.words
    assert say(EN, "promise-in-time") in page.words


async def test_a_promise_that_was_kept_late_does_not_look_as_if_it_had_been_in_time(site: Site) -> None:
    """An officer sees that feedback has left, and that it came after the promised day."""
    operations = Operations(site.database, site.keys, site.clock)
    async with site.browser() as sian:
        identifier = await planned(site, FEEDBACK, by="")
        site.clock.passes(days=(SMALL.feedback_by - site.clock.now.date()).days + 3)
        await operations.fire(identifier)
        await sian.posts("/language", language="en")
        page = await sian.posts("/sign-in", **site.proof(site.sian))

    assert say(EN, "console-promise-kept-late") in page.words
    assert say(EN, "promise-days-late", {"count": 3}) in page.words


async def test_other_engagements_of_the_service_are_there_and_those_of_others_are_not(
    site: Site, sian: Visitor
) -> None:
    """An officer sees what their own service promised elsewhere, and nothing of another's."""
    beside = replace(SMALL, id="beside", title=both("the second"))
    other = replace(SMALL, id="other", service=Service("arall", "another"), title=both("elsewhere"))
    await published(site.database, site.keys, beside)
    await published(site.database, site.keys, other)
    site.clock.passes(minutes=1)
    page = await sian.opens()

    assert "the second" in page.words
    assert "elsewhere" not in page.words


@pytest.mark.parametrize("language", Language)
async def test_where_the_database_fails_the_page_says_so(site: Site, language: Language) -> None:
    """An officer reads that the database cannot be read, in their language, and can try again."""
    async with site.signed_in(site.sian, language) as sian:
        async with site.database.transaction() as tx:
            await tx.exec_driver_sql("ALTER TABLE team_member RENAME TO gone")
        page = await sian.opens()

    assert 503 == page.status
    assert say(Voice(language), "console-trouble-down") in page.words


async def test_a_page_that_is_not_there_is_in_the_readers_language(sian: Visitor) -> None:
    """Whoever mistypes an address reads so, with a way back."""
    page = await sian.opens("/nowhere")

    assert 404 == page.status
    assert say(EN, "console-trouble-not-found") in page.words
    assert '<a href="/">' in page.html
