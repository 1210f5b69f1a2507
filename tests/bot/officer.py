"""Somebody of the team at a terminal, and those whose responses they read."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pyotp

from bot.settings import load_settings
from bot.storing import storage_of
from dialogs.answers import Answer, Response
from engagements.engagement import Mode
from engagements.language import Language
from storage import ballot_box
from tests.bot.command_line import Captured, run

CHAT = 7012345678
PASSPHRASE = "gair neu ddau"
REASON = "They asked us to ring them"
STEP = timedelta(seconds=30)
SHARED = re.compile(r"[A-Z2-7]{32}$", re.MULTILINE)


@dataclass
class Officer:
    """Somebody at a terminal, with a phone that shows codes, whose clock the test sets."""

    now: datetime
    secrets: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    passphrase: str = PASSPHRASE
    reason: str = REASON
    again: str | None = None
    code: Callable[[str], str] = str

    def hidden(self, question: str) -> str:
        """Answer a question whose answer is not shown."""
        self.asked.append(question)
        shared = SHARED.search(question)
        name = re.findall(r"Siân|Dafydd", question)
        if shared:
            self.secrets[name[-1]] = shared[0]
        if re.search(r"[Cc]o(de|d) ", question.splitlines()[-1]):
            return self.code(pyotp.TOTP(self.secrets[name[-1]]).at(self.now))
        return self.passphrase if name else self.again or self.passphrase

    def shown(self, question: str) -> str:
        """Answer a question whose answer is shown."""
        self.asked.append(question)
        return self.reason

    def wait(self) -> None:
        """Wait for the next code."""
        self.now += STEP


def joined(capsys: Captured, officer: Officer, name: str = "Siân", *by: str) -> None:
    """Let somebody join the team."""
    assert 0 == run(capsys, "team", "add", "small", name, *by)[0]
    officer.wait()


def answered(words: str = "achos", mode: Mode = Mode.CONFIDENTIAL) -> str:
    """Let somebody answer, and give the code of their record."""
    return sent(Answer("which", ("yes",)), Answer("how-much", 4), Answer("why", words), mode=mode)


def sent(*answers: Answer, slug: str = "small", mode: Mode = Mode.CONFIDENTIAL) -> str:
    """Let somebody send these answers, and give the code of their record."""

    async def submitted() -> str:
        async with storage_of(load_settings()) as (database, keys), database.transaction() as tx:
            await ballot_box.submit(tx, keys, CHAT, Response(slug, mode, Language.CY, answers, None))
            mark = keys.owner(slug, CHAT)
        assert mark is not None
        return mark.hex()[:10]

    return asyncio.run(submitted())
