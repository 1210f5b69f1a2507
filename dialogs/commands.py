"""Commands, in plain letters, in Welsh and in English. Each language's words work in both."""

from enum import StrEnum

from engagements.language import Bilingual


class Command(StrEnum):
    """What a command asks for, wherever the conversation stands."""

    MENU = "menu"
    LANGUAGE = "language"
    EASY = "easy"
    LISTEN = "listen"
    UPDATES = "updates"
    RECEIPT = "receipt"
    HELD = "mydata"
    CLEAR = "clear"
    PRIVACY = "privacy"
    RIGHTS = "rights"
    STOP = "stop"
    FORGET = "forget"
    HELP = "help"


WELSH = {
    Command.MENU: "dewislen",
    Command.LANGUAGE: "iaith",
    Command.EASY: "hawdd",
    Command.LISTEN: "gwrando",
    Command.UPDATES: "diweddariadau",
    Command.RECEIPT: "derbynneb",
    Command.HELD: "fynata",
    Command.CLEAR: "clirio",
    Command.PRIVACY: "preifatrwydd",
    Command.RIGHTS: "hawliau",
    Command.STOP: "stopio",
    Command.FORGET: "anghofio",
    Command.HELP: "cymorth",
}

_BY_NAME = {command.value: command for command in Command} | {name: each for each, name in WELSH.items()}


def named(command: Command) -> Bilingual:
    """Give a command as it is typed in each language."""
    return Bilingual(cy=f"/{WELSH[command]}", en=f"/{command}")


def command_named(name: str) -> Command | None:
    """Find a command by its Welsh or its English name."""
    return _BY_NAME.get(name.casefold())
