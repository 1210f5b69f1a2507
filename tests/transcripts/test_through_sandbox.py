from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import Rhythm, serving
from bot.demo import rehearsal_settings
from engagements.language import Language
from sandbox.phone import Phone
from sandbox.server import Sandbox
from tests.bot.test_notices import Time
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
    async with (
        sandbox.running() as address,
        serving(
            settings := rehearsal_settings(tmp_path, address),
            now=time,
            chance=same_chance,
            rhythm=Rhythm(look_every=0.1),
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
