"""The Bot API's own shapes, as client libraries parse them."""

from typing import Any

from sandbox.keyboards import as_markup
from sandbox.messages import Account, Message, Standing
from sandbox.profile import Profile

Shape = dict[str, Any]


def bot_user(profile: Profile) -> Shape:
    """Return the bot as others see it."""
    return {"id": profile.id, "is_bot": True, "first_name": profile.name(), "username": profile.username}


def bot_itself(profile: Profile) -> Shape:
    """Return the bot as getMe shows it."""
    return bot_user(profile) | {
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def user(account: Account) -> Shape:
    """Return a person."""
    return {
        "id": account.id,
        "is_bot": False,
        "first_name": account.name,
        "language_code": account.language_code,
    }


def chat(account: Account) -> Shape:
    """Return a person's private chat with the bot."""
    return {"id": account.id, "first_name": account.name, "type": "private"}


def message(profile: Profile, account: Account, shown: Message) -> Shape:
    """Return a message with everything that belongs to it."""
    shape: Shape = {
        "message_id": shown.message_id,
        "from": bot_user(profile) if shown.from_bot else user(account),
        "chat": chat(account),
        "date": shown.date,
    }
    if shown.edited is not None:
        shape["edit_date"] = shown.edited
    if shown.text:
        shape["caption" if shown.captioned else "text"] = shown.text
    if shown.entities:
        shape["caption_entities" if shown.captioned else "entities"] = list(shown.entities)
    if shown.keyboard:
        shape["reply_markup"] = as_markup(shown.keyboard)
    return shape | shown.media


def inaccessible(account: Account, message_id: int) -> Shape:
    """Return what Telegram tells of a message that is gone."""
    return {"chat": chat(account), "message_id": message_id, "date": 0}


def membership(profile: Profile, account: Account, new: Standing, date: int) -> Shape:
    """Return the change when a person blocks or unblocks the bot."""
    old = Standing.BLOCKED if account.standing is Standing.BLOCKED else Standing.MEMBER
    return {
        "chat": chat(account),
        "from": user(account),
        "date": date,
        "old_chat_member": _member(profile, old),
        "new_chat_member": _member(profile, new),
    }


def _member(profile: Profile, standing: Standing) -> Shape:
    member: Shape = {"user": bot_user(profile), "status": standing.value}
    if standing is Standing.BLOCKED:
        member["until_date"] = 0
    return member
