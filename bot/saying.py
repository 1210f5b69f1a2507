"""One delivery's calls to Telegram: the next part of what it says, or a change of what was said before."""

from telegram import InputFile
from telegram.error import BadRequest

from bot.bot_api import HTML_MODE, written
from bot.lane.wire import Wire
from bot.told import Part, Photo, Said

# In the place of the picture that is not sent anew, so that what is sent lies in the places of its parts.
NO_MESSAGE = 0


async def say_next(wire: Wire, chat: int, said: Said, made: tuple[int, ...]) -> tuple[int, ...]:
    """Say the next part of it after those that are made, and give the messages that there are then.

    What puts something right changes earlier messages. Where one cannot be changed any more, or is one too
    many and cannot be deleted, the first text of what is said anew is sent instead of all of them.

    Raises what the library raises: then nothing was made.
    """
    if said.changes(made):
        try:
            return await _put_right(wire, chat, said, made)
        except BadRequest:
            return await _begun_anew(wire, chat, said.anew)
    if said.anew and not made:
        return await _begun_anew(wire, chat, said.anew)
    return (*made, await _sent(wire, chat, said.whole(made)[len(made)]))


async def _begun_anew(wire: Wire, chat: int, anew: tuple[Part, ...]) -> tuple[int, ...]:
    """Send the first text of what is said anew; a picture above it stays as it is."""
    if isinstance(anew[0], Photo):
        return (NO_MESSAGE, await _sent(wire, chat, anew[1]))
    return (await _sent(wire, chat, anew[0]),)


async def _put_right(wire: Wire, chat: int, said: Said, made: tuple[int, ...]) -> tuple[int, ...]:
    """Change the next earlier message into its part, or add what there is more of; delete the rest."""
    place = len(made)
    if place >= len(said.earlier):
        return (*made, await _sent(wire, chat, said.parts[place]))
    await _change(wire, chat, said.earlier[place], said.parts[place])
    if place + 1 == len(said.parts):
        for number in said.earlier[place + 1 :]:
            await wire.call("deleteMessage", {"chat_id": chat, "message_id": number})
    return (*made, said.earlier[place])


async def _change(wire: Wire, chat: int, number: int, part: Part) -> None:
    """Change a message; a picture stays as it is."""
    if isinstance(part, Photo):
        return
    try:
        await wire.call("editMessageText", {"chat_id": chat, "message_id": number, **written(part)})
    except BadRequest as error:
        # A try before this one had changed it, and its answer was lost.
        if "message is not modified" not in error.message.lower():
            raise


async def _sent(wire: Wire, chat: int, part: Part) -> int:
    if isinstance(part, Photo):
        return await _shown(wire, chat, part)
    return (await wire.made("sendMessage", {"chat_id": chat, **written(part)})).number


async def _shown(wire: Wire, chat: int, photo: Photo) -> int:
    """Show a picture. Its bytes go to Telegram once, and are sent on from there to everybody after that."""
    known = photo.image.ids.get(wire.bot)
    file = known or InputFile(photo.image.content)
    shown = {"chat_id": chat, "photo": file, "caption": photo.caption, "parse_mode": HTML_MODE}
    made = await wire.made("sendPhoto", shown)
    if made.photo:
        photo.image.ids[wire.bot] = made.photo
    return made.number
