"""Pictures on their way out: drawn, or fetched from where their author's are kept."""

import asyncio

from bot.drawing.influence import influence_card
from dialogs.replies import AuthorsPicture, InfluencePicture
from engagements.language import Language
from storage import pictures
from storage.database import Database


class Illustrations:
    """Gives the bytes of a picture by its name."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._easel = asyncio.Lock()

    async def content(self, picture: InfluencePicture | AuthorsPicture, language: Language) -> bytes | None:
        """Give a picture, as PNG or JPEG; None where its engagement has it no more."""
        match picture:
            case InfluencePicture(level):
                # Many ask for the same at once: the first draws it, and the others find it drawn.
                async with self._easel:
                    return await asyncio.to_thread(influence_card, level, language)
            case AuthorsPicture(engagement, file):
                async with self._database.transaction() as tx:
                    return await pictures.find(tx, engagement, file)
