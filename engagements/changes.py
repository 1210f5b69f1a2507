"""Which changes an engagement that is already open can take without breaking a promise."""

from dataclasses import fields

from engagements.engagement import Engagement

# Wording that explains, and how Welsh addresses people; nobody's answer means something else because of it.
_EXPLANATIONS = {"about", "purpose", "known_already", "welsh_language_effects", "contact", "register"}


def harmful_changes(open_one: Engagement, changed: Engagement) -> tuple[str, ...]:
    """Name the fields whose change would alter what people have already answered or been promised.

    More time to answer, and an earlier promise of feedback, harm nobody.
    """
    changed_fields = [
        field.name
        for field in fields(Engagement)
        if getattr(open_one, field.name) != getattr(changed, field.name)
    ]
    harmless = set(_EXPLANATIONS)
    if changed.closes_at > open_one.closes_at:
        harmless.add("closes_at")
    if changed.feedback_by < open_one.feedback_by:
        harmless.add("feedback_by")
    return tuple(name for name in changed_fields if name not in harmless)
