"""What the commands about a facilitator's key do: make it, open a box with it, begin with a new box."""

from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot import terminal
from bot.files import read_text, write_new
from bot.settings import Settings
from bot.storing import operating
from engagements.language import Language, Voice
from engagements.questions import Identifier
from locales.words import say
from storage import key_files
from storage.errors import UnknownEngagement
from storage.passphrases import MODERATE
from storage.recovery import new_recovery_key, private_key_in

Lines = tuple[str, ...]

COST = MODERATE
_IDENTIFIER: TypeAdapter[str] = TypeAdapter(Identifier)


async def keys_new(settings: Settings, slug: str, file: Path, language: Language) -> Lines:
    """Make a facilitator's key, in a file to be kept elsewhere. The engagement may be published later."""
    _assert_name(slug)
    async with operating(settings) as operations:
        made = new_recovery_key(slug, terminal.new_passphrase(file.name, language), COST)
        write_new(file, made.content.encode())
        try:
            await operations.entrust(slug, made.public_key)
        except BaseException:
            key_files.destroy(file)
            raise
    return (say(Voice(language), "keys-made", {"slug": slug, "file": str(file)}),)


async def keys_unlock(settings: Settings, slug: str, file: Path, language: Language) -> Lines:
    """Open a box with its facilitator's key. The file of one that is opened for good goes with it."""
    content = read_text(file)
    passphrase = terminal.secret(say(Voice(language), "team-ask-passphrase", {"who": file.name}))
    private_key = private_key_in(content, slug, passphrase)
    async with operating(settings) as operations:
        counted = await operations.unlock(slug, private_key)
        closed = await operations.is_closed(slug)
    if counted is None:
        return (say(Voice(language), "keys-nothing-to-open", {"slug": slug}),)
    if not closed:
        return (say(Voice(language), "keys-put-back", {"slug": slug}),)
    key_files.destroy(file)
    opened = say(Voice(language), "keys-opened", {"slug": slug, "file": str(file)})
    return (opened, say(Voice(language), "cli-unopened")) if counted.unopened else (opened,)


async def keys_renew(settings: Settings, slug: str, language: Language) -> Lines:
    """Begin with an empty box, where an old backup was restored and nobody can open the one in it."""
    async with operating(settings) as operations:
        lost = await operations.renew(slug)
    if lost is None:
        return (say(Voice(language), "keys-not-needed", {"slug": slug}),)
    return (say(Voice(language), "keys-renewed", {"slug": slug, "count": lost}),)


def _assert_name(slug: str) -> None:
    """Refuse what could not be the name of an engagement: it becomes a part of a path."""
    try:
        _IDENTIFIER.validate_python(slug)
    except ValidationError:
        raise UnknownEngagement(slug) from None
