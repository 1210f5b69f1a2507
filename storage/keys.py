"""The key directory: outside the database and outside its backups.

secret.key                         made at the first start, where DRWS_SECRET_KEY is not set
drafts/2026-11-21.key              seals the drafts of a day; destroyed when they end
conversations/…                    see conversation_keys.py
notes/498705.key                   seals the replies of an hour until they are sent; destroyed soon after it
engagements/SLUG/nullifier.key     marks who has answered; destroyed at the close
engagements/SLUG/data.key          released answers at rest, and those in confidence
engagements/SLUG/owner.key         finds a chat's own response in confidence
engagements/SLUG/team.key          who sent what in confidence, until the team has a member
engagements/SLUG/recovery.key      the public half of what the facilitator keeps elsewhere
engagements/SLUG/epoch-1.sealed    a copy of epoch-1.key that only the facilitator can open

The box directory, which is the same one unless it is set: best in memory, and only for whoever counts.

engagements/SLUG/epoch-1.key       opens the ballot box; destroyed when it has been opened
"""

import os
from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from secrets import token_bytes

from engagements import limits
from engagements.parts import whole_of
from storage.conversation_keys import ConversationKeys
from storage.errors import KeyMissing
from storage.key_files import KeyFolder, destroy, made, prepare, read, read_whole
from storage.sealing import KEY_BYTES, derived, marked, new_private_key, seal, unseal

_COPY_BYTES = 2 * KEY_BYTES
# The length of the only trace of a receipt, an HMAC-SHA-256.
RECEIPT_BYTES = 32


class Keys:
    """Every key, and the marks and seals that are made with the lasting one."""

    def __init__(self, directory: Path, secret: bytes | None, box: Path | None = None) -> None:
        prepare(directory, shared=box is not None)
        self._directory = directory
        self._engagements = str(directory / "engagements")
        self._days = KeyFolder(directory / "drafts")
        self._hours = KeyFolder(directory / "notes")
        self.conversations = ConversationKeys(directory / "conversations")
        self._box = box or directory
        # The counting process has a user of its own, where the machine allows it: then this is not it.
        self.counted_elsewhere = self._box.exists() and not os.access(self._box, os.R_OK | os.W_OK | os.X_OK)
        if not self.counted_elsewhere:
            prepare(self._box)
        lasting = secret or made(directory / "secret.key", token_bytes(KEY_BYTES))
        self._check = derived(lasting, "installation")
        self._lookup = derived(lasting, "contact-lookup")
        self._receipts = derived(lasting, "receipt")
        self.contacts = derived(lasting, "contact-seal")
        self.second_factors = derived(lasting, "second-factor")

    @property
    def secret_check(self) -> bytes:
        """A mark of the lasting secret, by which a database knows the one that it was made with."""
        return self._check

    def missing(self, engagement: str, epoch: int) -> tuple[str, ...]:
        """Name the keys that an open engagement needs, and that neither we nor its facilitator have."""
        names = ("nullifier", "data", "owner")
        gone = [f"{engagement}/{name}" for name in names if not self._path(engagement, name).exists()]
        with_facilitator = self.recovery(engagement) is not None
        if not (self.counted_elsewhere or with_facilitator or self.has_epoch(engagement, epoch)):
            gone.append(f"{engagement}/epoch-{epoch}")
        return tuple(gone)

    def contact(self, chat: int) -> bytes:
        """Give the mark under which a chat is found, without naming it."""
        return marked(self._lookup, str(chat))

    def staff_link(self, code: str) -> bytes:
        """Give the only trace of a link that is kept until a member of staff opens it."""
        return marked(self._lookup, "staff-link", code)

    def receipt(self, code: str) -> bytes:
        """Give the only trace of a receipt that is kept."""
        return marked(self._receipts, code)

    def day(self, day: date) -> bytes:
        """Give the key of a day, made when it is first needed."""
        return self._days.made(str(day))

    def days(self) -> tuple[bytes, ...]:
        """Give the keys of all days that have one, the newest first."""
        return self._days.all()

    def hour(self, now: datetime) -> bytes:
        """Give the key of an hour, made when it is first needed."""
        return self._hours.made(str(_hour(now)))

    def for_this_hour(self, chat: int, now: datetime) -> bytes:
        """Give a mark of a chat that nobody can tell it by once the key of the hour is gone."""
        return marked(self.hour(now), str(chat))

    def hours(self) -> tuple[bytes, ...]:
        """Give the keys of all hours that have one, the newest first."""
        return self._hours.all()

    def hours_before(self, before: datetime) -> frozenset[bytes]:
        """Give the keys of the hours before one."""
        keys = (read_whole(file, KEY_BYTES) for file in self._notes_before(before))
        return frozenset(key for key in keys if key is not None)

    def end_hours(self, before: datetime, but: Collection[bytes] = ()) -> None:
        """Destroy the keys of the hours before one, all but those that are still needed."""
        for file in self._notes_before(before):
            if read_whole(file, KEY_BYTES) not in but:
                self._hours.destroy(file.stem)

    def _notes_before(self, before: datetime) -> list[Path]:
        files = (self._directory / "notes").glob("*.key")
        return [file for file in files if int(file.stem) < _hour(before)]

    def end_drafts(self, today: date) -> int:
        """Destroy the keys of days whose drafts have ended; what they sealed can never be read again."""
        last = today - timedelta(days=limits.DRAFT_DAYS)
        ended = [
            file
            for file in (self._directory / "drafts").glob("*.key")
            if date.fromisoformat(file.stem) < last
        ]
        for file in ended:
            self._days.destroy(file.stem)
        return len(ended)

    def make_for(self, engagement: str) -> None:
        """Make the keys of an engagement, all but those of its box."""
        for name in ("nullifier", "data", "owner"):
            made(self._path(engagement, name), token_bytes(KEY_BYTES))
        if whole_of(engagement) == engagement:
            # What stands beside an engagement has the whole's team.
            made(self._path(engagement, "team"), new_private_key())

    def nullifier(self, engagement: str, chat: int) -> bytes | None:
        """Give the mark that a chat has answered; None once the key is destroyed."""
        return self._mark(engagement, "nullifier", chat)

    def data(self, engagement: str) -> bytes:
        """Give the key of an engagement's answers at rest."""
        return self._kept(self._path(engagement, "data"))

    def owner(self, engagement: str, chat: int) -> bytes | None:
        """Give the mark of a chat's own response in confidence; None once the key is destroyed."""
        return self._mark(engagement, "owner", chat)

    def team(self, engagement: str) -> bytes:
        """Give the private key to who answered in confidence, while no member of the team holds it."""
        return self._kept(self._path(engagement, "team"))

    def destroy_team(self, engagement: str) -> None:
        """Destroy the private key to who answered in confidence: from now on only members hold it."""
        destroy(self._path(engagement, "team"))

    def recovery(self, engagement: str) -> bytes | None:
        """Give the public half of the facilitator's key; None where they have none.

        Whoever keeps the key of an engagement keeps that of everything beside it.
        """
        file = self._path(whole_of(engagement), "recovery")
        return read(file) if file.exists() else None

    def entrust(self, engagement: str, public_key: bytes, epochs: Mapping[str, int]) -> bool:
        """Keep the public half of the facilitator's key, after copies of the keys that open the boxes.

        `epochs` are those of the engagement and of what stands beside it. Returns False where there is a
        facilitator already.
        """
        if self.recovery(engagement) is not None:
            return False
        for name, epoch in epochs.items():
            made(self._copy(name, epoch), seal(public_key, self.epoch(name, epoch), _COPY_BYTES))
        made(self._path(engagement, "recovery"), public_key)
        return True

    def epoch(self, engagement: str, number: int) -> bytes:
        """Give the private key of an epoch."""
        return self._kept(self._epoch(engagement, number))

    def new_epoch(self, engagement: str, number: int) -> bytes:
        """Make the private key of an epoch, and the facilitator's copy, on the disk when this returns.

        A key left by a count that never committed has sealed nothing, so it serves again.
        """
        key = made(self._epoch(engagement, number), new_private_key())
        facilitator = self.recovery(engagement)
        if facilitator is not None:
            made(self._copy(engagement, number), seal(facilitator, key, _COPY_BYTES))
        return key

    def has_epoch(self, engagement: str, number: int) -> bool:
        """Tell whether the private key of an epoch is there."""
        return self._epoch(engagement, number).exists()

    def recovered(self, engagement: str, number: int, private_key: bytes) -> bytes:
        """Give the key of an epoch by the facilitator's own: its copy, or that one where there is none."""
        copy = self._copy(engagement, number)
        return unseal(private_key, read(copy)) if copy.exists() else private_key

    def put_back(self, engagement: str, number: int, key: bytes) -> None:
        """Put the key of an epoch back where the count finds it."""
        made(self._epoch(engagement, number), key)

    def destroy_epochs(self, engagement: str, needed: int | None) -> int:
        """Destroy an engagement's epoch keys and their copies, all but the one still needed."""
        files = [*(self._directory / "engagements" / engagement).glob("epoch-*.sealed")]
        if not self.counted_elsewhere:
            files.extend((self._box / "engagements" / engagement).glob("epoch-*.key"))
        unneeded = [file for file in files if file.stem != f"epoch-{needed}"]
        for file in unneeded:
            destroy(file)
        return len(unneeded)

    def destroy_nullifier(self, engagement: str) -> None:
        """Destroy the key that could tell whether a chat has answered."""
        destroy(self._path(engagement, "nullifier"))

    def destroy_all(self, engagement: str) -> None:
        """Destroy every key of an engagement: what they sealed, wherever a copy lies, is gone for good."""
        self.destroy_epochs(engagement, None)
        for file in (self._directory / "engagements" / engagement).glob("*.key"):
            destroy(file)

    def _mark(self, engagement: str, name: str, chat: int) -> bytes | None:
        # Read anew for every mark: a copy in memory would outlive a key that another process destroys.
        key = read_whole(f"{self._engagements}/{engagement}/{name}.key", KEY_BYTES)
        return marked(key, engagement, str(chat)) if key is not None else None

    @staticmethod
    def _kept(file: Path) -> bytes:
        if not file.exists():
            raise KeyMissing(f"{file.parent.name}: {file.stem}")
        return read(file)

    def _path(self, engagement: str, name: str) -> Path:
        return self._directory.joinpath("engagements", engagement, f"{name}.key")

    def _epoch(self, engagement: str, number: int) -> Path:
        return self._box / "engagements" / engagement / f"epoch-{number}.key"

    def _copy(self, engagement: str, number: int) -> Path:
        return self._directory / "engagements" / engagement / f"epoch-{number}.sealed"


def _hour(now: datetime) -> int:
    return int(now.timestamp()) // 3600
