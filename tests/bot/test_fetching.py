"""Fetching what people send: a small machine is not asked for more than it has."""

import asyncio
import time
from threading import Lock
from typing import BinaryIO

import pytest
from aiogram import Bot

from bot import photos
from bot.attached import Attached
from bot.fetching import Fetcher, Room
from dialogs.events import SentThing
from dialogs.questions.kind import Wanted
from engagements.questions.values import Photo


class Shelf(Bot):
    """A Telegram that has every file at once."""

    async def download(self, file: object, destination: object = None, *_: object, **__: object) -> BinaryIO:
        """Give a photo."""
        assert hasattr(destination, "write")
        destination.write(b"photo")
        return destination  # type: ignore[return-value]


async def test_two_photos_are_painted_at_once_and_no_third(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight people send photos in one moment; all are taken, and never more than two are in memory whole."""
    busy, most, lock = 0, 0, Lock()

    def painted(photo: bytes) -> bytes:
        nonlocal busy, most
        with lock:
            busy += 1
            most = max(most, busy)
        time.sleep(0.05)
        with lock:
            busy -= 1
        return photo

    monkeypatch.setattr(photos, "repainted", painted)
    fetcher = Fetcher(Shelf("42:photos"), Room())
    sent = Attached("file", Wanted.PHOTO, "image/jpeg", 5)
    events = await asyncio.gather(*(fetcher.event(sent) for _ in range(8)))

    assert ([SentThing(Photo(b"photo"))] * 8, 2) == (events, most)
