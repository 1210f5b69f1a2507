"""What people said matters to them, for the service that it was meant for, and what they said of feedback."""

from secrets import SystemRandom

from bot.beside import option_for
from bot.cells import cleaned
from bot.operations import Operations
from bot.settings import Settings
from bot.storing import operating
from engagements.engagement import Engagement
from engagements.language import Language, Voice
from engagements.parts import OWN, UNKNOWN, Part, addressee, part_of, whole_of
from locales.words import say
from storage.errors import UnknownService
from storage.texts import texts

Lines = tuple[str, ...]


async def remarks(settings: Settings, service: str, language: Language) -> Lines:
    """List every remark that was meant for a service, and those beside its own engagements.

    Raises UnknownService.
    """
    async with operating(settings) as operations:
        published = (await operations.listing()).engagements
        known = {owner.key for each in published for owner in each.engagement.owners}
        if known and service not in known:
            raise UnknownService(", ".join(sorted(known)))
        lines = await remarks_for(operations, service, language)
    return lines or (say(Voice(language), "cli-no-remarks"),)


async def remarks_for(operations: Operations, service: str, language: Language) -> Lines:
    """Give every remark for a service under the engagement that it was made beside."""
    lines: list[str] = []
    for about in [each.engagement for each in (await operations.listing()).engagements]:
        if part_of(about.id) is Part.MATTERS:
            lines.extend(await _beside(operations, about, service, language))
        if part_of(about.id) is Part.WHY and service in {owner.key for owner in about.owners}:
            lines.extend(await _of_feedback(operations, about, language))
    return tuple(lines)


async def _of_feedback(operations: Operations, about: Engagement, language: Language) -> Lines:
    _, standing = await operations.snapshot(about.id)
    read = [each.text for each in texts(about, standing, SystemRandom().shuffle)]
    if not read:
        return ()
    heading = say(Voice(language), "cli-remarks-of-feedback", {"slug": about.id})
    return (heading, *(f"  • {cleaned(said)}" for said in read))


async def _beside(operations: Operations, about: Engagement, service: str, language: Language) -> Lines:
    _, standing = await operations.snapshot(about.id)
    written = (addressee(each.text) for each in texts(about, standing, SystemRandom().shuffle))
    own = service in {owner.key for owner in about.owners}
    wanted = {OWN, UNKNOWN} if own else {option_for(service)}
    read = [said for whom, said in written if whom in wanted]
    if not read:
        return ()
    heading = say(Voice(language), "cli-remarks-about", {"slug": whole_of(about.id)})
    return (heading, *(f"  • {cleaned(said)}" for said in read))
