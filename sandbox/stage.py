"""What stands behind the HTTP: a Telegram's world, its phones and its crowd."""

import asyncio
import time
from collections.abc import Callable
from random import Random
from secrets import token_hex

from sandbox.crowd import Crowd, Manners
from sandbox.faults import Fault
from sandbox.flood import FloodLimits
from sandbox.journal import Journal
from sandbox.phone import Phone, check_payload
from sandbox.profile import Profile
from sandbox.story import Story
from sandbox.updates import Update
from sandbox.world import World


class Stage:
    """Everything that can be done with the sandbox, whether over HTTP or in a test."""

    def __init__(
        self,
        token: str,
        flood: FloodLimits | None = FloodLimits(),  # noqa: B008 a frozen value
        story: Story | None = None,
        manners: Manners = Manners(),  # noqa: B008 a frozen value
        now: Callable[[], float] = time.time,
    ) -> None:
        self.story = story
        self.run = token_hex(8)
        """Tells this run from others, whose phones had the same ids."""
        self._manners = manners
        self._world = World(token, flood, now)
        self._phones: dict[int, Phone] = {}
        self._crowd: Crowd | None = None
        self._nursery: asyncio.TaskGroup | None = None
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def profile(self) -> Profile:
        """What the bot says about itself."""
        return self._world.profile

    @property
    def journal(self) -> Journal:
        """Every Bot API call so far."""
        return self._world.journal

    @property
    def phones(self) -> dict[int, Phone]:
        """Every phone by its chat id."""
        return dict(self._phones)

    def phone(self, name: str | None = None, language_code: str = "cy") -> Phone:
        """Hand out a new phone; it has no chat with the bot before Start."""
        phone = Phone(self._world, self._world.add_account(name, language_code))
        self._phones[phone.id] = phone
        return phone

    def file(self, file_id: str | None) -> bytes | None:
        """Return the bytes of a file that was sent, if it is known."""
        stored = self._world.files.find(file_id) if file_id else None
        return stored.data if stored else None

    def fault(self, fault: Fault) -> None:
        """Let something go wrong from now on."""
        self._world.faults.add(fault)

    def no_faults(self) -> None:
        """Let everything go well again."""
        self._world.faults.clear()

    def inject(self, update: Update) -> int:
        """Deliver an update just as it is given; return its id."""
        return self._world.updates.inject(update)

    def repeat(self, update_id: int) -> None:
        """Deliver an earlier update once more; KeyError when it is not known."""
        self._world.updates.repeat(update_id)

    @property
    def newest_crowd(self) -> Crowd | None:
        """The crowd let in last, if any."""
        return self._crowd

    def crowd(
        self, size: int, payload: str, random: Random | None = None, manners: Manners | None = None
    ) -> Crowd:
        """Let people in through a deep link; await `done()` to see them all out."""
        if self._nursery is None:
            raise RuntimeError("a crowd needs a running sandbox")
        check_payload(payload)
        crowd = Crowd(
            lambda language: self.phone(language_code=language),
            size,
            payload,
            random or Random(),  # noqa: S311 people's whims, no secret
            manners or self._manners,
        )
        self._tasks.append(self._nursery.create_task(crowd.run()))
        self._crowd = crowd
        return crowd
