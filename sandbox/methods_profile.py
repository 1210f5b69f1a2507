"""Methods about the bot itself."""

from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.params import Params
from sandbox.shapes import Shape, bot_itself
from sandbox.world import World


async def get_me(world: World, params: Params) -> Shape:
    """Tell who the bot is."""
    return bot_itself(world.profile)


async def set_my_commands(world: World, params: Params) -> bool:
    """Set the menu of commands."""
    world.profile.set_commands(_scope(params), params.text("language_code"), params.structure("commands"))
    return True


async def get_my_commands(world: World, params: Params) -> list[dict[str, str]]:
    """Tell the menu of commands."""
    return world.profile.commands(_scope(params), params.text("language_code"))


def _scope(params: Params) -> str:
    scope = params.structure("scope")
    if not isinstance(scope, dict):
        return "default"
    return ":".join(str(scope[key]) for key in ("type", "chat_id", "user_id") if key in scope)


def _setter(field: str) -> Callable[[World, Params], Awaitable[Any]]:
    async def set_text(world: World, params: Params) -> bool:
        world.profile.set_text(field, params.text("language_code"), params.text(field))
        for account in world.accounts.values():
            account.changed()
        return True

    return set_text


def _getter(field: str) -> Callable[[World, Params], Awaitable[Any]]:
    async def get_text(world: World, params: Params) -> dict[str, str]:
        return {field: world.profile.text(field, params.text("language_code"))}

    return get_text


TEXT_METHODS = {
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
}
