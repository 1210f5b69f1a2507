"""What the bot says about itself: name, descriptions and commands, each per language."""

import re
from typing import Final

from sandbox.errors import bad_request
from sandbox.limits import COMMAND_DESCRIPTION, COMMANDS, DESCRIPTION, NAME, SHORT_DESCRIPTION

_LANGUAGE = re.compile(r"([a-z]{2})?")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")

TEXTS: Final = {"name": NAME, "description": DESCRIPTION, "short_description": SHORT_DESCRIPTION}


class Profile:
    """One bot's identity."""

    def __init__(self, token: str, name: str, username: str) -> None:
        self.id = int(token.partition(":")[0])
        self.username = username
        self._first_name = name
        self._texts: dict[tuple[str, str], str] = {}
        self._commands: dict[tuple[str, str], list[dict[str, str]]] = {}

    def name(self) -> str:
        """Return the name that people without a language of their own see."""
        return self._texts.get(("name", "")) or self._first_name

    def text(self, field: str, language: str) -> str:
        """Return a text about the bot in a language, or what everyone sees."""
        own = self._texts.get((field, check_language(language)))
        if own:
            return own
        return self.name() if field == "name" else self._texts.get((field, ""), "")

    def set_text(self, field: str, language: str, text: str) -> None:
        """Set a text about the bot within its limit."""
        if len(text) > TEXTS[field]:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        self._texts[field, check_language(language)] = text

    def commands(self, scope: str, language: str) -> list[dict[str, str]]:
        """Return the commands set for just this scope and language."""
        return self._commands.get((scope, check_language(language)), [])

    def set_commands(self, scope: str, language: str, raw: object) -> None:
        """Set the commands for a scope and language."""
        if not isinstance(raw, list) or len(raw) > COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._commands[scope, check_language(language)] = [_command(one) for one in raw]


def check_language(language: str) -> str:
    """Return a two-letter language or the empty one, for everyone."""
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("LANG_CODE_INVALID")
    return language


def _command(raw: object) -> dict[str, str]:
    if not isinstance(raw, dict):
        raise bad_request("expected an Object as a bot command")
    name = str(raw.get("command", "")).removeprefix("/")
    description = str(raw.get("description", ""))
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}
