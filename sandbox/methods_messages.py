"""Methods by which the bot writes, changes what it wrote, and answers presses."""

from dataclasses import replace

from sandbox.errors import bad_request
from sandbox.limits import CALLBACK_ANSWER, DELETE_SECONDS, DELETED_AT_ONCE
from sandbox.messages import Account, Message, Toast
from sandbox.params import Params
from sandbox.sending import read_markup, read_text, recipient
from sandbox.shapes import Shape
from sandbox.shapes import message as message_shape
from sandbox.world import World

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


async def send_message(world: World, params: Params) -> Shape:
    """Put a message on a phone."""
    account = recipient(world, params)
    text, entities = read_text(params)
    keyboard = read_markup(params)
    message = Message(world.next_message_id(), True, text, world.date(), entities, keyboard)
    account.put(message)
    return message_shape(world.profile, account, message)


async def edit_message_text(world: World, params: Params) -> Shape:
    """Change the words, and with them the buttons, of a message."""
    account = recipient(world, params)
    text, entities = read_text(params)
    shown = account.own_message(_message_id(params))
    if shown.captioned:
        raise bad_request("there is no text in the message to edit")
    changed = replace(shown, text=text, entities=entities, keyboard=read_markup(params))
    return _edit(world, account, shown, changed)


async def edit_message_reply_markup(world: World, params: Params) -> Shape:
    """Change only the buttons of a message."""
    account = recipient(world, params)
    shown = account.own_message(_message_id(params))
    return _edit(world, account, shown, replace(shown, keyboard=read_markup(params)))


def _edit(world: World, account: Account, shown: Message, changed: Message) -> Shape:
    if changed == shown:
        raise bad_request(_NOT_MODIFIED)
    message = replace(changed, edited=world.date())
    account.put(message)
    return message_shape(world.profile, account, message)


async def delete_message(world: World, params: Params) -> bool:
    """Take a message off the phone."""
    account = world.account(params.number("chat_id"))
    account.check_reachable()
    message = account.messages.get(_message_id(params))
    if message is None:
        raise bad_request("message to delete not found")
    _delete(world, account, (message,))
    return True


async def delete_messages(world: World, params: Params) -> bool:
    """Take messages off the phone, all of them or none; what is not there is passed over."""
    account = world.account(params.number("chat_id"))
    account.check_reachable()
    found = (account.messages.get(each) for each in _message_ids(params))
    _delete(world, account, tuple(message for message in found if message is not None))
    return True


def _delete(world: World, account: Account, messages: tuple[Message, ...]) -> None:
    if any(world.now() - message.date > DELETE_SECONDS for message in messages):
        raise bad_request("message can't be deleted for everyone")
    for message in messages:
        account.messages.pop(message.message_id, None)
    account.changed()


async def answer_callback_query(world: World, params: Params) -> bool:
    """Answer a press, with a few words if there are any."""
    text = params.text("text")
    if len(text) > CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    account = world.queries.answer(params.text("callback_query_id"))
    if text:
        number = account.toast.number + 1 if account.toast else 1
        account.toast = Toast(text, params.flag("show_alert"), number)
        account.changed()
    return True


def _message_id(params: Params) -> int:
    message_id = params.number("message_id")
    if message_id is None:
        raise bad_request("message identifier is not specified")
    return message_id


def _message_ids(params: Params) -> list[int]:
    ids = params.structure("message_ids")
    if not ids:
        raise bad_request("message identifiers are not specified")
    if not isinstance(ids, list):
        raise bad_request("expected an Array of message identifiers")
    if len(ids) > DELETED_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    if not all(isinstance(each, int) and each > 0 for each in ids):
        raise bad_request("invalid message identifier specified")
    return ids
