"""What a team cannot learn by asking: whether two texts are one person's."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from dialogs.answers import Answer, FollowUp, Response
from dialogs.follow_ups import with_replies
from engagements import limits
from engagements.engagement import Mode
from engagements.follow_up import AskedBack
from engagements.levels import Level
from engagements.questions import Text
from storage import ballot_box, counting, follow_ups, talking_back
from storage.database import Database
from storage.errors import EnoughAsked
from storage.keys import Keys
from storage.tables import confidential_response, follow_up, response
from tests.examples import NOW, both, engagement
from tests.storage.given import EN, published, submitted
from tests.storage.teams import LATER, Member, joined

PEOPLE = 12
ABOUT = engagement(
    Text(id="words", text=both("words")), Text(id="more", text=both("more")), level=Level.PARTICIPATION
)
ABOUT = replace(ABOUT, privacy=replace(ABOUT.privacy, pool=0))
ASKED = AskedBack(question=both("Which bus?"))
MODES = pytest.mark.parametrize("mode", Mode)


def receipt(n: int) -> str:
    """Give the receipt of one person."""
    return f"0123-4567-89AB-{n:04d}"


class Asker:
    """A member of the team, who reads everything once and then asks; each act has a code of its own."""

    def __init__(self, database: Database, keys: Keys, member: Member) -> None:
        self._database, self._keys, self._member = database, keys, member
        self._minutes = 0
        self.handles: dict[str, str] = {}

    async def reads(self) -> dict[str, list[str | None]]:
        """Read every text, and give the replies about each."""
        at = self._next()
        shown = await talking_back.read(
            self._database, self._keys, ABOUT, self._member.proof(at), at, list.reverse
        )
        self.handles = {each.text or "": each.handle for each in shown}
        return {each.text or "": [one.reply for one in each.exchanges] for each in shown}

    async def is_taken(self, text: str) -> bool:
        """Ask something about a text, and tell whether that was taken."""
        at = self._next()
        try:
            await talking_back.ask(
                self._database, self._keys, ABOUT, self.handles[text], ASKED, self._member.proof(at), at
            )
        except EnoughAsked:
            return False
        return True

    def _next(self) -> datetime:
        self._minutes += 1
        return LATER + timedelta(minutes=self._minutes)


@pytest.fixture
async def asker(database: Database, keys: Keys) -> Asker:
    """Publish an engagement that asks for two texts, with a member in its team."""
    await published(database, keys, ABOUT)
    return Asker(database, keys, await joined(database, keys))


async def answered(database: Database, keys: Keys, mode: Mode) -> None:
    """Let people write two texts each, and let everything out."""
    for n in range(PEOPLE):
        answers = (Answer("words", f"gan {n}"), Answer("more", f"mwy {n}"))
        await submitted(database, keys, n, Response("small", mode, EN, answers, receipt(n)))
    await counting.count(database, keys, ABOUT)


async def asked_of(database: Database, keys: Keys, n: int) -> tuple[FollowUp, ...]:
    """Give what one person finds with their receipt."""
    async with database.transaction() as tx:
        found = await ballot_box.find_by_receipt(tx, keys, receipt(n))
    assert found is not None
    return found.follow_ups


async def replied(database: Database, keys: Keys, n: int, mode: Mode, asked: FollowUp, words: str) -> None:
    """Let one person answer what they are asked."""
    async with database.transaction() as tx:
        reply = Answer(asked.id, words)
        assert await ballot_box.reply(tx, keys, n, "small", mode, receipt(n), reply, NOW)


def newest_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let chance have it that each question stands before all earlier ones."""
    numbers = iter(range(1000, 0, -1))
    monkeypatch.setattr(follow_ups, "uuid4", lambda: UUID(int=next(numbers)))


@MODES
async def test_no_refusal_tells_whose_a_text_is(
    database: Database, keys: Keys, asker: Asker, mode: Mode
) -> None:
    """A malicious officer fills up one text: the writer's other text takes as much as a stranger's."""
    await answered(database, keys, mode)
    await asker.reads()
    filled = [await asker.is_taken("gan 5") for _ in range(limits.FOLLOW_UPS + 1)]

    taken = {
        text: [await asker.is_taken(text) for _ in range(limits.FOLLOW_UPS + 1)]
        for text in ("mwy 4", "mwy 5")
    }

    assert [True, True, True, False] == filled == taken["mwy 4"] == taken["mwy 5"]


@MODES
async def test_a_participant_finds_three_questions_at_most(
    database: Database, keys: Keys, asker: Asker, mode: Mode
) -> None:
    """A participant about both of whose texts the team asks finds as many questions as replies have room."""
    await answered(database, keys, mode)
    await asker.reads()
    for text in ("gan 5", "mwy 5", "gan 5", "mwy 5"):
        await asker.is_taken(text)

    assert limits.FOLLOW_UPS == len(await asked_of(database, keys, 5))


async def test_what_was_replied_to_stays_in_sight(
    database: Database, keys: Keys, asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A participant still finds what they replied, whatever the team asks after it."""
    newest_first(monkeypatch)
    await answered(database, keys, Mode.CONFIDENTIAL)
    await asker.reads()
    await asker.is_taken("gan 5")
    (first,) = await asked_of(database, keys, 5)
    await replied(database, keys, 5, Mode.CONFIDENTIAL, first, "The T4.")
    for text in ("mwy 5", "mwy 5", "mwy 5"):
        await asker.is_taken(text)

    found = await asked_of(database, keys, 5)

    assert ("The T4.", limits.FOLLOW_UPS) == (found[-1].reply, len(found))


async def test_replies_to_ever_new_questions_fit(
    database: Database, keys: Keys, asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An attacker finds no response that is longer, though its owner replied to ever new questions."""
    newest_first(monkeypatch)
    await answered(database, keys, Mode.ANONYMOUS)
    await asker.reads()
    longest = "中" * limits.TEXT_ANSWER
    for text in ("gan 5", "gan 5", "gan 5", "mwy 5", "mwy 5"):
        await asker.is_taken(text)
        newest, *_ = await asked_of(database, keys, 5)
        await replied(database, keys, 5, Mode.ANONYMOUS, newest, longest)
    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))

    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(response.c.answers))).scalars()}
    given = await asker.reads()

    assert (1, limits.FOLLOW_UPS) == (len(lengths), [*given["gan 5"], *given["mwy 5"]].count(longest))


def test_no_reply_gives_way_to_another() -> None:
    """A malicious officer never sees a reply go as another comes: that would show whose the two are."""
    out = tuple(Answer(f":0{n}", f"reply {n}") for n in range(limits.FOLLOW_UPS))
    answers = (Answer("words", "gan 5"), *out)

    after = with_replies(answers, Answer(":00", "anew"), Answer(":99", "one more"))

    assert (answers[0], Answer(":00", "anew"), *out[1:]) == after


@MODES
async def test_what_is_asked_about_two_texts_of_one_writer_has_nothing_in_common(
    database: Database, keys: Keys, asker: Asker, mode: Mode
) -> None:
    """Whoever knows which texts were asked about, and has a copy of the database, cannot lay two together."""
    await answered(database, keys, mode)
    await asker.reads()

    assert await asker.is_taken("gan 5")
    assert await asker.is_taken("mwy 5")

    async with database.transaction() as tx:
        marks = (await tx.execute(select(follow_up.c.mark))).scalars().all()
        traces = (await tx.execute(select(response.c.receipt))).scalars().all()
        trusted = (await tx.execute(select(confidential_response.c.id))).scalars().all()
    assert (2, set()) == (len(set(marks)), set(marks) & {*traces, *trusted})
