"""Making what stands beside an engagement, of the words that lie here."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.dates import LONDON
from engagements.engagement import Audience, Engagement, Mode, Privacy, Release
from engagements.feedback import Feedback
from engagements.language import Bilingual, Register
from engagements.lengths import up_to
from engagements.parts import OF_FEEDBACK, OWN, UNKNOWN, Part, box_of, named
from engagements.questions import AnyQuestion, Choice, Option
from engagements.services import Service
from engagements.yaml_tree import read_yaml

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Beside:
    """The words of a part, as they ship with the program."""

    register: Register = Register.CHI
    title: Annotated[Bilingual, AfterValidator(up_to(limits.TITLE))]
    why: Annotated[Bilingual, AfterValidator(up_to(limits.PURPOSE))]
    questions: tuple[AnyQuestion, ...]


_BESIDE = TypeAdapter(Beside)

# The smallest that there can be: a code of chance tells of nobody, and every one has its chance.
_GROUP_OF_CODES, _POOL_OF_CODES = 2, 0
_HASH = 8
# For so long people can say whether feedback was fair.
_OPEN_AFTER_FEEDBACK = timedelta(weeks=8)


def parts(engagement: Engagement, services: Iterable[Service]) -> tuple[Engagement, ...]:
    """Make everything that stands beside an engagement. `services` are those that a remark can be for."""
    if not engagement.allows.asks:
        return ()
    made = [
        _anonymous(engagement, Part.LEARNING, _words(engagement, Part.LEARNING)),
        _anonymous(engagement, Part.MATTERS, _for_services(engagement, services)),
        _anonymous(engagement, Part.EQUALITY, _words(engagement, Part.EQUALITY)),
    ]
    if engagement.draw:
        made.append(_anonymous(engagement, Part.DRAW, _words(engagement, Part.DRAW)))
    if engagement.audience is Audience.EVERYONE:
        made.append(_organisations(engagement))
    return tuple(made)


def parts_of_feedback(engagement: Engagement, told: Feedback, identifier: str) -> tuple[Engagement, ...]:
    """Make the boxes for what people say of feedback: whether it was fair, and why, apart from that.

    They are open for eight weeks from its time, and no longer than anything is kept. Each is a box of its own
    because nobody is in one twice: then a group of ten is ten people.
    """
    if not engagement.allows.asks:
        return ()
    last = datetime.combine(engagement.privacy.kept_until, time(23, 59), LONDON)
    closes_at = min(told.send_at + _OPEN_AFTER_FEEDBACK, last)
    return tuple(
        replace(
            _anonymous(engagement, part, _words(engagement, part)),
            id=box_of(part, engagement.id, identifier),
            opens_at=told.send_at,
            closes_at=closes_at,
        )
        for part in OF_FEEDBACK
    )


def _anonymous(engagement: Engagement, part: Part, words: Beside) -> Engagement:
    """Keep the parent's dates and the size of its groups; an offline key is not asked for once more."""
    asked = engagement.privacy
    group, pool = asked.smallest_group, asked.pool
    if part is Part.DRAW:
        group, pool = _GROUP_OF_CODES, _POOL_OF_CODES
    privacy = Privacy((Mode.ANONYMOUS,), asked.kept_until, Release.ROLLING, group, pool)
    return replace(
        engagement,
        id=named(engagement.id, part),
        title=words.title,
        purpose=words.why,
        questions=words.questions,
        privacy=privacy,
        cards=(),
        links=(),
        picture=None,
    )


def _organisations(engagement: Engagement) -> Engagement:
    """Ask organisations the same, and who they are: in confidence, and counted apart from people."""
    words = _words(engagement, Part.ORGANISATIONS)
    return replace(
        engagement,
        id=named(engagement.id, Part.ORGANISATIONS),
        questions=(*words.questions, *engagement.questions),
        privacy=replace(engagement.privacy, modes=(Mode.CONFIDENTIAL,), release=Release.ROLLING),
        links=(),
    )


def _for_services(engagement: Engagement, services: Iterable[Service]) -> Beside:
    """Ask what matters, and whom to tell."""
    words = _words(engagement, Part.MATTERS)
    whom, remark = words.questions
    if not isinstance(whom, Choice):
        raise TypeError(whom.kind)
    own = {each.key for each in engagement.owners}
    others = {each.key: each for each in services if each.key not in own}
    there = limits.REMARK_SERVICES
    offered = (
        *(option for option in whom.options if option.id == OWN),
        *(Option(option_for(key), _cut(each)) for key, each in [*others.items()][:there]),
        *(option for option in whom.options if option.id == UNKNOWN),
    )
    return replace(words, questions=(replace(whom, options=offered), remark))


def option_for(service: str) -> str:
    """Name the option that is for a service: where its key has to be cut, a hash tells it from others."""
    whole = f"to-{service}"
    if len(whole) <= limits.IDENTIFIER:
        return whole
    cut = whole[: limits.IDENTIFIER - _HASH - 1].rstrip("-")
    return f"{cut}-{sha256(service.encode()).hexdigest()[:_HASH]}"


def _cut(service: Service) -> Bilingual:
    def of(name: str) -> str:
        return name if len(name) <= limits.BUTTON_LABEL else f"{name[: limits.BUTTON_LABEL - 1].rstrip()}…"

    return Bilingual(cy=of(service.cy), en=of(service.en))


def _words(engagement: Engagement, part: Part) -> Beside:
    return _shipped(part, engagement.register)


@cache
def _shipped(part: Part, register: Register) -> Beside:
    """Read the words of a part; where they speak to nobody, one wording serves both registers."""
    file = _FOLDER / register / f"{part}.yaml"
    there = file if file.exists() else _FOLDER / Register.CHI / f"{part}.yaml"
    return _BESIDE.validate_python(read_yaml(there.read_text(encoding="utf-8")).tree)
