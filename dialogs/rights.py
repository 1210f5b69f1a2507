"""/rights: what may be expected here; to young people, as promises, with whom to turn to."""

from dialogs.text import Author, Bold, Bullet, Text, Verbatim, line, paragraph, words
from dialogs.world import World
from engagements.engagement import Audience, Engagement

# The rights of everybody here, and the seven National Participation Standards for children and young people.
RIGHTS = ("language", "free", "private", "influence", "told", "leave", "law")
STANDARDS = ("information", "choice", "no-discrimination", "respect", "gain", "feedback", "better")


def notice(engagement: Engagement | None, world: World) -> Text:
    """Say what may be expected: of an engagement for young people, the standards that it promises to keep."""
    young = engagement is not None and engagement.audience is Audience.YOUNG
    standards = tuple(words(f"rights-standard-{name}") for name in STANDARDS)
    rights = tuple(words(f"rights-{name}") for name in RIGHTS)
    title = words("rights-young-title") if young else words("rights-title")
    return (
        paragraph(Bold(title)),
        paragraph(*(Bullet(each) for each in (standards if young else rights))),
        *helplines(world),
    )


def helplines(world: World) -> Text:
    """Name whom to turn to, and when that was looked at last."""
    if not world.helplines:
        return ()
    return (
        paragraph(Bold(words("rights-helplines"))),
        *(
            paragraph(
                line(Author(each.name), Verbatim(each.reach)),
                Author(each.about),
                words("rights-checked", day=each.checked_on),
            )
            for each in world.helplines
        ),
    )
