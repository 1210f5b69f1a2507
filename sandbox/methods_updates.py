"""Methods by which the bot learns what people did."""

import re
from urllib.parse import urlsplit

from sandbox.errors import bad_request
from sandbox.limits import LONG_POLL_SECONDS, SECRET_TOKEN, UPDATES_AT_ONCE
from sandbox.params import Params
from sandbox.shapes import Shape
from sandbox.updates import Update, Webhook
from sandbox.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_THIS_MACHINE = ("127.0.0.1", "localhost", "::1")


async def get_updates(world: World, params: Params) -> list[Update]:
    """Hand out updates, waiting for the first one if asked to."""
    allowed = params.names("allowed_updates")
    if allowed is not None:
        world.updates.allowed = allowed
    limit = min(max(params.number("limit") or UPDATES_AT_ONCE, 1), UPDATES_AT_ONCE)
    within = min(max(params.number("timeout") or 0, 0), LONG_POLL_SECONDS)
    return await world.updates.poll(params.number("offset") or 0, limit, within)


async def set_webhook(world: World, params: Params) -> bool:
    """Post updates to an address from now on; an empty address stops that."""
    if not params.text("url"):
        return await delete_webhook(world, params)
    webhook = _read_webhook(params)
    allowed = params.names("allowed_updates")
    if allowed is not None:
        world.updates.allowed = allowed
    if params.flag("drop_pending_updates"):
        world.updates.drop()
    world.updates.set_webhook(webhook)
    return True


def _read_webhook(params: Params) -> Webhook:
    url, secret = params.text("url"), params.text("secret_token")
    try:
        parts = urlsplit(url)
        there = parts.scheme in ("http", "https") and parts.hostname
    except ValueError:
        there = None
    if not there:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if there not in _THIS_MACHINE:
        raise bad_request("bad webhook: the sandbox posts to this machine only")
    if len(secret) > SECRET_TOKEN:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = params.number("max_connections") or 40
    return Webhook(url, secret, min(max(connections, 1), 100))


async def delete_webhook(world: World, params: Params) -> bool:
    """Stop posting updates."""
    if params.flag("drop_pending_updates"):
        world.updates.drop()
    world.updates.set_webhook(None)
    return True


async def get_webhook_info(world: World, params: Params) -> Shape:
    """Tell where updates are posted, how many wait, and what went wrong last."""
    webhook = world.updates.webhook
    info: Shape = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.waiting()),
    }
    if webhook:
        info["max_connections"] = webhook.max_connections
    if world.updates.allowed:
        info["allowed_updates"] = sorted(world.updates.allowed)
    if webhook and world.updates.last_error:
        date, message = world.updates.last_error
        info |= {"last_error_date": date, "last_error_message": message}
    return info
