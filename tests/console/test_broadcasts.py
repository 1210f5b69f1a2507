"""What is told to many, on a page: whose it is, who approves it, how far it is, and how it is stopped."""

import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.operations import Operations
from engagements.language import Language, Voice
from engagements.services import Service
from engagements.updates import Readers, Update
from locales.words import say
from storage import broadcasts, deliveries, people, plans
from storage.audit import Act
from storage.broadcasts import Written
from storage.deliveries import BroadcastState, Delivery, DeliveryState, Settled
from storage.people import Contact
from storage.planned import PlanState
from storage.plans import Draft
from storage.tables import broadcast, delivery
from tests.console.site import Site, Visitor
from tests.storage.given import SMALL, published
from tests.storage.teams import LATER, joined, recorded
from tests.storage.test_broadcasts import FEEDBACK
from tests.storage.test_plans import FOR_SMALL, NEWS

EN = Voice(Language.EN)
SENT, PENDING = DeliveryState.SENT, DeliveryState.PENDING
SERVICE = Service("service (cy)", "service (en)")
TOLD = replace(FOR_SMALL, service=SERVICE)


async def planned(site: Site, told: Written = TOLD, by: str = "Dafydd") -> str:
    """Let a member plan something, and give its id."""
    state = PlanState.WAITING if by else PlanState.APPROVED
    async with site.database.transaction() as tx:
        return await plans.plan(tx, Draft(told, {}), state, site.clock.now, by)


async def leaving(site: Site, *states: DeliveryState, told: Written = TOLD) -> str:
    """Let something leave for as many people as there are states, all in Welsh; give its id."""
    identifier = await planned(site, told, by="")
    async with site.database.transaction() as tx:
        for n, _ in enumerate(states):
            await people.keep(tx, site.keys, Contact(1000 + n, Language.CY))
            await people.follow(tx, site.keys.contact(1000 + n), told.followed)
        assert await broadcasts.fire(tx, identifier)
    await Operations(site.database, site.keys, site.clock).plan()
    await settled(site, *states)
    return identifier


async def settled(site: Site, *states: DeliveryState) -> None:
    """Let the deliveries be in these states."""
    async with site.database.transaction() as tx:
        rows = (await tx.execute(select(delivery))).all()
        become = [
            Settled(Delivery(row.broadcast, row.contact, 0), state, 1)
            for row, state in zip(rows, states, strict=True)
        ]
        await deliveries.settle(tx, become)


def for_readers_of(language: Language) -> Update:
    """Give news for the readers of one language."""
    return replace(TOLD, audience=Readers(engagement="small", language=language))


async def run_of(site: Site, identifier: str) -> str | None:
    """Tell how a broadcast stands."""
    async with site.database.transaction() as tx:
        return (await plans.one(tx, identifier)).run


def offered(html: str) -> list[str]:
    """Name what a page offers to do, in its order."""
    return [
        step for step in ("approve", "pause", "resume", "cancel") if f'/{step}"' in html.partition("<main")[2]
    ]


@pytest.mark.parametrize("language", Language)
async def test_an_approver_reads_what_people_will_read(site: Site, language: Language) -> None:
    """Whoever is to approve something reads it in both languages, who planned it, and for how many it is."""
    identifier = await planned(site, FEEDBACK)
    async with site.signed_in(site.sian, language) as sian:
        page = await sian.opens(f"/broadcasts/{identifier}")

    voice = Voice(language)
    assert say(voice, "broadcast-is-waiting") in page.words
    assert say(voice, "broadcast-planned-by", {"who": "Dafydd"}) in page.words
    assert say(voice, "broadcast-readers", {"shown": "0"}) in page.words
    assert all(f"did ({each})" in page.words for each in Language)
    assert page.html.count('<div lang="cy">') == page.html.count('<div lang="en">') == 1


async def test_another_member_approves_it(site: Site, sian: Visitor) -> None:
    """A second person approves with passphrase and code. It will leave, and the audit names both acts."""
    identifier = await planned(site)
    typed = site.proof(site.sian)
    page = await sian.posts(
        f"/broadcasts/{identifier}/approve", passphrase=typed["passphrase"], code=typed["code"]
    )
    async with site.database.transaction() as tx:
        stands = await plans.one(tx, identifier)

    assert say(EN, "console-done-approved") in page.words
    assert (PlanState.APPROVED, "Siân") == (stands.state, stands.approved_by)
    assert [("Siân", Act.SIGN_IN), ("Siân", Act.APPROVE)] == await site.acts()


async def test_a_session_alone_approves_nothing(site: Site, sian: Visitor) -> None:
    """Somebody who sits down before a page that was left open cannot approve anything."""
    identifier = await planned(site)
    page = await sian.posts(f"/broadcasts/{identifier}/approve", passphrase="a guess", code="000000")

    assert 409 == page.status
    assert say(EN, "console-not-recognised-again") in page.words
    assert say(EN, "broadcast-is-waiting") in page.words


async def test_whoever_planned_it_cannot_approve_it(site: Site, dafydd: Visitor) -> None:
    """One person alone never tells everybody: they are not offered to, and refused if they try."""
    identifier = await planned(site)
    typed = site.proof(site.dafydd)
    page = await dafydd.opens(f"/broadcasts/{identifier}")
    tried = await dafydd.posts(
        f"/broadcasts/{identifier}/approve", passphrase=typed["passphrase"], code=typed["code"]
    )

    assert ["cancel"] == offered(page.html)
    assert say(EN, "console-same-person") in tried.words


async def test_progress_is_shown_rounded(site: Site, sian: Visitor) -> None:
    """An officer sees a bar and rounded figures by state, and when it should be over."""
    identifier = await leaving(site, *[SENT] * 32, *[PENDING] * 18)
    page = await sian.opens(f"/broadcasts/{identifier}")

    assert '<progress max="100" value="60"' in page.html
    assert f"{say(EN, 'delivery-sent')} 30 " in page.words
    assert say(EN, "broadcast-ends", {"day": ""}).strip() in page.words
    assert 'id="renewed" data-changing' in page.html


async def test_figures_are_counted_seldom(site: Site, sian: Visitor, dafydd: Visitor) -> None:
    """However many pages renew themselves, they are counted once in a few seconds: nobody's turn waits."""
    identifier = await leaving(site, *[SENT] * 20, *[PENDING] * 20)
    first = await sian.opens(f"/broadcasts/{identifier}")
    await settled(site, *[SENT] * 40)
    soon = await dafydd.opens(f"/broadcasts/{identifier}")
    site.clock.passes(seconds=4)
    later = await dafydd.opens(f"/broadcasts/{identifier}")

    values = [re.findall(r'<progress max="100" value="(\d+)"', each.html) for each in (first, soon, later)]
    assert [["50"], ["50"], ["100"]] == values


async def test_of_news_for_one_language_nobody_is_counted_who_will_not_get_them(
    site: Site, sian: Visitor
) -> None:
    """While such news leave, what still waits is not told: most of those may read the other language."""
    identifier = await leaving(site, *[SENT] * 30, *[PENDING] * 10, told=for_readers_of(Language.CY))
    page = await sian.opens(f"/broadcasts/{identifier}")

    assert f"{say(EN, 'delivery-sent')} 30 " in page.words
    assert say(EN, "delivery-pending") not in page.words


async def test_a_few_are_shown_neither_as_figures_nor_as_a_bar(site: Site, sian: Visitor) -> None:
    """Where so few are left that they could be known, the page tells no figure that would give them away."""
    identifier = await leaving(site, *[SENT] * 30, *[PENDING] * 3)
    page = await sian.opens(f"/broadcasts/{identifier}")

    assert "<progress" not in page.html
    assert f"{say(EN, 'delivery-sent')} * " in page.words


async def test_what_is_over_is_not_renewed_and_offers_nothing(site: Site, sian: Visitor) -> None:
    """An officer sees that it has ended. The page stands still, and there is nothing left to press."""
    identifier = await leaving(site, *[SENT] * 20)
    page = await sian.opens(f"/broadcasts/{identifier}")

    assert say(EN, "broadcast-is-ended") in page.words
    assert '<progress max="100" value="100"' in page.html
    assert f"{say(EN, 'broadcast-read-cy')} 20 " in page.words
    assert "data-changing" not in page.html
    assert [] == offered(page.html)


async def test_it_is_paused_and_goes_on(site: Site, sian: Visitor) -> None:
    """An officer stops it for a while and lets it go on. The page says so, and the audit says who."""
    identifier = await leaving(site, *[PENDING] * 20)
    paused = await sian.posts(f"/broadcasts/{identifier}/pause")
    stood = await run_of(site, identifier)
    typed = site.proof(site.sian)
    resumed = await sian.posts(
        f"/broadcasts/{identifier}/resume", passphrase=typed["passphrase"], code=typed["code"]
    )

    assert say(EN, "console-done-paused") in paused.words
    assert (["resume", "cancel"], "paused") == (offered(paused.html), stood)
    assert say(EN, "console-done-resumed") in resumed.words
    assert (["pause", "cancel"], "running") == (offered(resumed.html), await run_of(site, identifier))
    assert [Act.SIGN_IN, Act.PAUSE, Act.RESUME] == [act for _, act in await site.acts()]


async def test_a_session_alone_lets_nothing_go_on(site: Site, sian: Visitor, dafydd: Visitor) -> None:
    """What one officer has stopped, somebody who sits down before another's open page cannot let go on."""
    identifier = await leaving(site, *[PENDING] * 20)
    await dafydd.posts(f"/broadcasts/{identifier}/pause")
    page = await sian.posts(f"/broadcasts/{identifier}/resume")

    assert 409 == page.status
    assert say(EN, "console-not-recognised-again") in page.words
    assert "paused" == await run_of(site, identifier)


async def test_what_was_done_is_told_once(site: Site, sian: Visitor) -> None:
    """An officer who opens the page again reads how it stands now, and not what they did a while ago."""
    identifier = await leaving(site, *[PENDING] * 20)
    await sian.posts(f"/broadcasts/{identifier}/pause")
    page = await sian.opens(f"/broadcasts/{identifier}?done=cancelled")

    assert say(EN, "console-done-paused") not in page.words
    assert say(EN, "console-done-cancelled") not in page.words
    assert say(EN, "broadcast-is-paused") in page.words


async def test_while_it_is_planned_it_can_only_be_cancelled(site: Site, sian: Visitor) -> None:
    """Before the first message leaves, an officer is offered what works; the page looks again by itself."""
    identifier = await leaving(site, *[PENDING] * 20)
    async with site.database.transaction() as tx:
        await tx.execute(update(broadcast).values(state=BroadcastState.PLANNING.value))
    page = await sian.opens(f"/broadcasts/{identifier}")

    assert ["cancel"] == offered(page.html)
    assert "data-changing" in page.html
    assert "<progress" not in page.html


async def test_another_team_of_the_service_sees_it_and_is_not_asked_to_approve(
    site: Site, sian: Visitor
) -> None:
    """News of a service are approved by the team of its newest engagement; others are told so."""
    newest = replace(SMALL, id="newest", opens_at=SMALL.opens_at + timedelta(days=1))
    await published(site.database, site.keys, newest)
    first = await joined(site.database, site.keys, "Siân", slug="newest")
    await joined(site.database, site.keys, "Nia", by=first.proof(), at=LATER, slug="newest")
    identifier = await planned(site, replace(NEWS, service=SERVICE))
    page = await sian.opens(f"/broadcasts/{identifier}")
    typed = site.proof(site.sian)
    tried = await sian.posts(
        f"/broadcasts/{identifier}/approve", passphrase=typed["passphrase"], code=typed["code"]
    )

    assert ["cancel"] == offered(page.html)
    assert say(EN, "console-other-team") in tried.words
    assert [] == [each for each in await recorded(site.database, "newest") if each.act == Act.REFUSED]


async def test_two_who_press_at_once_do_it_once(site: Site, sian: Visitor, dafydd: Visitor) -> None:
    """The second of two officers reads that it stands differently by now, and the audit names the first."""
    identifier = await leaving(site, *[PENDING] * 20)
    await sian.posts(f"/broadcasts/{identifier}/pause")
    page = await dafydd.posts(f"/broadcasts/{identifier}/pause")

    assert say(EN, "console-done-nothing") in page.words
    assert Counter({Act.SIGN_IN: 2, Act.PAUSE: 1}) == Counter(act for _, act in await site.acts())


async def test_nothing_more_of_it_leaves_once_it_is_cancelled(site: Site, sian: Visitor) -> None:
    """An officer calls it off for good. Who has it has it; nobody else gets it."""
    identifier = await leaving(site, *[SENT] * 20, *[PENDING] * 20)
    page = await sian.posts(f"/broadcasts/{identifier}/cancel")

    assert say(EN, "console-done-cancelled") in page.words
    assert ([], "cancelled") == (offered(page.html), await run_of(site, identifier))
    assert "<progress" not in page.html
    async with site.database.transaction() as tx:
        states = Counter((await tx.execute(select(delivery.c.state))).scalars())
    assert (20, 0) == (states[SENT], states[PENDING])
    assert ("Siân", Act.CANCEL) == (await site.acts())[-1]


async def test_what_has_not_begun_is_taken_back(site: Site, sian: Visitor) -> None:
    """An officer takes a plan back before its time. It is gone, and so is its page."""
    identifier = await planned(site)
    page = await sian.posts(f"/broadcasts/{identifier}/cancel")

    assert say(EN, "console-done-withdrawn") in page.words
    assert say(EN, "broadcast-none") in page.words
    assert 404 == (await sian.opens(f"/broadcasts/{identifier}")).status
    assert ("Siân", Act.CANCEL) == (await site.acts())[-1]


async def test_what_has_not_begun_cannot_be_paused(site: Site, sian: Visitor) -> None:
    """An officer who asks for what cannot be is told that nothing has changed."""
    identifier = await planned(site)
    page = await sian.posts(f"/broadcasts/{identifier}/pause")

    assert 409 == page.status
    assert say(EN, "console-done-nothing") in page.words


async def test_news_of_the_service_are_seen_by_its_teams(site: Site, sian: Visitor) -> None:
    """An officer finds news of their own service in the list, with a link to all about it."""
    identifier = await planned(site, replace(NEWS, service=SERVICE))
    page = await sian.opens()

    assert f'<a href="/broadcasts/{identifier}">title (en)</a>' in page.html
    assert say(EN, "broadcast-is-waiting") in page.words


async def test_what_others_tell_is_not_there(site: Site, sian: Visitor) -> None:
    """A team neither sees nor steers what another service tells its people."""
    identifier = await leaving(site, *[PENDING] * 20, told=NEWS)
    listed = await sian.opens()
    page = await sian.opens(f"/broadcasts/{identifier}")
    tried = [await sian.posts(f"/broadcasts/{identifier}/{step}") for step in ("pause", "cancel", "approve")]

    assert identifier not in listed.html
    assert {404} == {page.status, *(each.status for each in tried)}
    assert "running" == await run_of(site, identifier)


async def test_a_stranger_neither_sees_nor_steers(site: Site, visitor: Visitor) -> None:
    """Whoever has not signed in is sent to the sign-in, and what they sent did nothing."""
    identifier = await leaving(site, *[PENDING] * 20)
    seen = await visitor.opens(f"/broadcasts/{identifier}")
    tried = await visitor.posts(f"/broadcasts/{identifier}/pause")

    assert say(EN, "console-sign-in") in seen.words
    assert say(EN, "console-sign-in") in tried.words
    assert "running" == await run_of(site, identifier)
