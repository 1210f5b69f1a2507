"""Updates as Telegram writes them, for private chats."""

import time
from typing import Any

Shape = dict[str, Any]

BOT: Shape = {"id": 8400, "is_bot": True, "first_name": "Speed", "username": "speed_bot"}


def person(chat: int) -> Shape:
    """Give somebody, who has the id of their chat."""
    return {"id": chat, "is_bot": False, "first_name": "Gwen", "language_code": "cy"}


def private(chat: int) -> Shape:
    """Give a private chat."""
    return {"id": chat, "first_name": "Gwen", "type": "private"}


def written(update: int, message: int, chat: int, text: str) -> Shape:
    """Give the update of a message that somebody wrote."""
    shape: Shape = {
        "message_id": message,
        "from": person(chat),
        "chat": private(chat),
        "date": int(time.time()),
        "text": text,
    }
    if text.startswith("/"):
        shape["entities"] = [{"offset": 0, "length": len(text.split()[0]), "type": "bot_command"}]
    return {"update_id": update, "message": shape}


def pressed(update: int, chat: int, message: Shape, token: str) -> Shape:
    """Give the update of a press on a button of a message of the bot."""
    query = {
        "id": str(update),
        "from": person(chat),
        "message": message,
        "chat_instance": "-1",
        "data": token,
    }
    return {"update_id": update, "callback_query": query}
