"""What Telegram shows of the bot before anyone has written to it: its commands and what it is for."""

from aiogram import Bot
from aiogram.types import BotCommand

from dialogs.commands import Command, named
from engagements.language import Language, Voice
from locales.words import say


async def introduce(bot: Bot) -> None:
    """Set commands and descriptions: in Welsh, in English, and in both where the app has another language."""
    for language in Language:
        commands = [_described(command, language) for command in Command]
        await bot.set_my_commands(commands, language_code=language)
        await bot.set_my_description(say(Voice(language), "profile-description"), language_code=language)
        await bot.set_my_short_description(say(Voice(language), "profile-short"), language_code=language)
    await bot.set_my_commands(
        [
            _described(command, language)
            for command in Command
            for language in Language
            if language is Language.CY or _typed(command, Language.CY) != _typed(command, language)
        ]
    )
    await bot.set_my_description(_both("profile-description"))
    await bot.set_my_short_description(_both("profile-short"))


def _described(command: Command, language: Language) -> BotCommand:
    described = say(Voice(language), f"command-{command}")
    return BotCommand(command=_typed(command, language), description=described)


def _typed(command: Command, language: Language) -> str:
    return named(command).within(language).removeprefix("/")


def _both(name: str) -> str:
    return "\n\n".join(say(Voice(language), name) for language in Language)
