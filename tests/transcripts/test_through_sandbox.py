from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import Rhythm, serving
from bot.demo import rehearsal_settings
from bot.operations import Operations
from engagements.language import Language
from sandbox.phone import Phone
from sandbox.server import Sandbox
from tests.bot.test_notices import Time
from tests.examples import NOW, shipped
from tests.transcripts.playing import Player, Shown, feedback, same_chance
from tests.transcripts.scripts import (
    SCRIPTS,
    Act,
    EditLast,
    Hear,
    Later,
    Longer,
    Press,
    Script,
    Start,
    Sticker,
    Write,
)


@pytest.mark.parametrize("language", [*Language])
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
async def test_a_phone_shows_what_dialogs_say(script: Script, language: Language, tmp_path: Path) -> None:
    """What a phone shows, through HTTP and the database, is what the golden transcript has."""
    engagement = shipped(script.engagement)
    player = Player(engagement, language)
    time = Time()
    sandbox = Sandbox("8400:rehearsal", flood=None)
    async with (
        sandbox.running() as address,
        serving(
            rehearsal_settings(tmp_path, address),
            now=time,
            chance=same_chance,
            rhythm=Rhythm(look_every=0.1),
        ) as operations,
    ):
        await operations.publish(engagement)
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
                case _:
                    await _do(act, press, phone, operations, language)
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


async def _do(act: Act, press: str, phone: Phone, operations: Operations, language: Language) -> None:
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
        case Sticker():
            await phone.send("sticker")
        case EditLast(words):
            mine = [message for message in phone.messages if not message.from_bot and message.text]
            await phone.edit(mine[-1].message_id, words.within(language))
        case Hear(name):
            await operations.store_feedback(replace(feedback(name), send_at=NOW))
