"""Commands, by their Welsh and their English names, in either language."""

import pytest

from engagements.language import Language
from tests.bot.house import House

pytestmark = pytest.mark.asyncio(loop_scope="module")

COMMANDS = {
    "language": ("iaith", "language-which"),
    "easy": ("hawdd", "easy-on"),
    "help": ("cymorth", "help-title"),
    "privacy": ("preifatrwydd", "privacy-notice-title"),
    "updates": ("diweddariadau", "updates-following"),
    "menu": ("dewislen", "menu-open-now"),
    "forget": ("anghofio", "forget-sure"),
    "stop": ("stopio", "updates-stopped"),
}
BY_EVERY_NAME = [(name, words) for english, (welsh, words) in COMMANDS.items() for name in (english, welsh)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("name", "words"), BY_EVERY_NAME, ids=[name for name, _ in BY_EVERY_NAME])
async def test_a_command_answers_in_the_language_of_the_chat(
    shared_house: House, name: str, words: str, language: Language
) -> None:
    """Whichever name of a command is typed, the answer is in the language that was chosen."""
    person = shared_house.person(language)
    await person.arrives()
    await person.phone.say(f"/{name}")
    heard = await person.told(words)

    assert heard.from_bot


async def test_changing_the_language_keeps_the_place(shared_house: House) -> None:
    """In the middle of a question the language changes, and the question is the same."""
    person = shared_house.person()
    await person.arrives()
    await person.begins()
    await person.phone.say("/language")
    await person.told("language-which")
    await person.phone.press("English")
    heard = await person.hears("first (en)")

    assert "yes (en)" in heard.labels


async def test_a_command_with_the_name_of_the_bot_is_understood(shared_house: House) -> None:
    """Telegram's own menu may add the bot's name to a command."""
    person = shared_house.person()
    await person.arrives()
    await person.phone.say("/cymorth@drws_demo_bot")
    heard = await person.told("help-title")

    assert heard.from_bot


async def test_help_names_every_command(shared_house: House) -> None:
    """Help in Welsh lists every command by its Welsh name."""
    person = shared_house.person()
    await person.arrives()
    await person.phone.say("/help")
    heard = await person.told("help-title")

    assert all(f"/{welsh}" in heard.text for welsh, _ in COMMANDS.values())
