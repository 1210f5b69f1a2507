"""What the team and the count do in transcripts, beside the program that runs."""

from itertools import count, islice
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.operations import Operations
from bot.settings import Settings
from bot.storing import storage_of
from dialogs.answers import Response
from engagements.engagement import Engagement, Mode
from engagements.follow_up import AskedBack
from engagements.language import Language
from engagements.notices import News, Notice
from storage import ballot_box, follow_ups, notices
from storage.tables import confidential_response
from tests.examples import NOW
from tests.transcripts.acts import RECEIPT, AskBack


async def opened(settings: Settings, operations: Operations, about: Engagement, language: Language) -> None:
    """Let others answer, and open the box until the receipt finds its response."""
    others = count(1)
    while True:
        async with storage_of(settings) as (database, keys), database.transaction() as tx:
            if await ballot_box.find_by_receipt(tx, keys, RECEIPT) is not None:
                return
            for chat in islice(others, 10):
                theirs = Response(about.id, Mode.ANONYMOUS, language, (), None)
                await ballot_box.submit(tx, keys, chat, theirs)
        await operations.count(about.id)


async def asked_back(settings: Settings, about: Engagement, act: AskBack, patch: pytest.MonkeyPatch) -> None:
    """Ask the only person in confidence, or else whoever has the receipt, and tell all who follow."""
    patch.setattr(follow_ups, "uuid4", lambda: UUID(int=1))
    async with storage_of(settings) as (database, keys), database.transaction() as tx:
        own = (await tx.execute(select(confidential_response.c.id))).scalar()
        mark = own or keys.receipt(RECEIPT)
        asked = AskedBack(question=act.words)
        await follow_ups.ask(tx, keys, about.id, mark, act.about, "0000-0000", asked)
        await notices.announce(tx, Notice(about.id, News.QUESTIONS_WAIT), NOW)
