from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import serving
from bot.demo import rehearsal_settings
from bot.operations import Operations
from engagements.language import Language
from sandbox.phone import Phone
from sandbox.server import Sandbox
from tests.bot.house import QUICK
from tests.bot.test_notices import Time
from tests.storage.patterns import lay
from tests.transcripts.acts import (
    Act,
    AskBack,
    EditLast,
    Hear,
    Later,
    Longer,
    Opened,
    Press,
    Script,
    Send,
    Start,
    Sticker,
    Write,
)
from tests.transcripts.asking_back import asked_back, opened
from tests.transcripts.playing import Player, Shown, same_chance
from tests.transcripts.published import found, shown_by
from tests.transcripts.scripts import SCRIPTS


@pytest.mark.parametrize("language", [*Language])
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
async def test_a_phone_shows_what_dialogs_say(
    script: Script, language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a phone shows, through HTTP and the database, is what the golden transcript has."""
    engagement = found(script.engagement)
    beside = [found(name) for name in script.beside]
    player = Player(engagement, language, *beside)
    time = Time()
    sandbox = Sandbox("8400:rehearsal", flood=None)
    lay(tmp_path / "data" / "drws.db")
    async with (
        sandbox.running() as address,
        serving(
            settings := rehearsal_settings(tmp_path, address),
            now=time,
            chance=same_chance,
            rhythm=QUICK,
        ) as operations,
    ):
        for each in (engagement, *beside):
            await operations.publish(each, shown_by(each))
        # What is new leaves before anybody follows, however late the clock looks.
        await operations.announce_due()
        phone = sandbox.phone()
        for act in script.acts:
            press = player.token(act) if isinstance(act, Press) else ""
            expected = player.act(act)
            match act:
                case Later(days):
                    time.now += timedelta(days=days)
                case Longer(days):
                    engagement = replace(engagement, closes_at=engagement.closes_at + timedelta(days=days))
                    await operations.publish(engagement)
                case Hear():
                    await operations.store_feedback(player.heard[-1])
                    await _fire_in_time_to_come(operations)
                case Opened():
                    await opened(settings, operations, engagement, language)
                case AskBack():
                    await asked_back(settings, engagement, act, monkeypatch)
                case _:
                    await _do(act, press, phone, language)
            heard = await phone.heard(len(expected)) if expected else []

            assert expected == tuple(
                Shown(
                    each.text,
                    tuple(tuple(button.text for button in row) for row in each.keyboard),
                    each.edited is not None,
                    next(iter(each.media), None),
                )
                for each in heard
            )


async def _fire_in_time_to_come(operations: Operations) -> None:
    """Fire what is due by the clock of the transcript, and not yet by the one on the wall."""
    for identifier, due in await operations.feedback_waiting():
        if datetime.now(UTC) < due <= operations.now():
            await operations.fire(identifier)


async def _do(act: Act, press: str, phone: Phone, language: Language) -> None:
    match act:
        case Start(payload):
            await phone.start(payload)
        case Press():
            shown_on = next(
                message
                for message in reversed(phone.screen)
                if press in {button.data for row in message.keyboard for button in row}
            )
            await phone.press_data(shown_on.message_id, press)
        case Write(words):
            await phone.say(words.within(language))
        case Send(kind):
            await phone.send(kind)
        case Sticker():
            await phone.send("sticker")
        case EditLast(words):
            mine = [message for message in phone.messages if not message.from_bot and message.text]
            await phone.edit(mine[-1].message_id, words.within(language))
