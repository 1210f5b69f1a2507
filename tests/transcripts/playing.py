"""Playing a script through dialogs alone, and writing down what is shown."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.beside import parts, parts_of_feedback
from bot.rendering import PLAIN, Message, messages, notice
from dialogs.announcing import announcement, news
from dialogs.answers import FollowUp, Found, Response
from dialogs.conversation import hear
from dialogs.effects import AmendResponse, Effect, SubmitResponse, WithdrawResponse
from dialogs.events import Commanded, Edited, Event, Pressed, Sent, SentOther, SentThing, Started, Wrote
from dialogs.receipt import asked_for
from dialogs.replies import Ask, Confirm, Replies, Reply, Show, Speak
from dialogs.rounds import asked_about
from dialogs.state import State
from dialogs.voice import voice_about
from dialogs.world import CHANCE_BYTES, Reminder, World
from engagements import limits
from engagements.engagement import Engagement, Mode
from engagements.feedback import Feedback, Stage
from engagements.file import read_feedback
from engagements.language import Language, Voice
from engagements.notices import News, Notice
from engagements.parts import Part, box_of, whole_of
from engagements.promises import Promise
from engagements.questions.values import Photo, Recording, Spot
from sandbox.media import SAMPLE_PLACE, SAMPLE_SECONDS
from storage import broadcasts
from tests.examples import EXAMPLES, NOW
from tests.transcripts.acts import (
    Act,
    AskBack,
    EditLast,
    Hear,
    Later,
    Longer,
    Opened,
    Press,
    Send,
    Start,
    Sticker,
    Write,
)

# What reaches dialogs of the examples that a phone of the sandbox sends.
EXAMPLES_SENT: dict[str, Sent] = {
    "photo": Photo(b"photo"),
    "voice": Recording(b"voice", SAMPLE_SECONDS),
    "location": Spot(*SAMPLE_PLACE),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One message as a phone shows it. `changed`: it took the place of the one that was pressed.

    `media`: it is a picture or a voice message, and its text stands beneath that.
    """

    text: str
    labels: tuple[tuple[str, ...], ...]
    changed: bool = False
    media: str | None = None


def same_chance(length: int) -> bytes:
    """Give the same chance at every turn, so that transcripts stay the same."""
    return bytes(range(length))


def feedback(name: str) -> Feedback:
    """Read a shipped feedback file."""
    return read_feedback((EXAMPLES / "feedback" / f"{name}.yaml").read_text(encoding="utf-8"))


class Player:
    """Plays a participant through dialogs, with no storage and no Telegram."""

    def __init__(self, engagement: Engagement, language: Language, *beside: Engagement) -> None:
        self._engagement = engagement
        self._language = language
        self._state = State()
        published = (engagement, *beside)
        owners = [owner for each in sorted(published, key=lambda each: each.id) for owner in each.owners]
        self._world = World(
            NOW,
            same_chance(CHANCE_BYTES),
            published,
            parts=tuple(part for each in published for part in parts(each, owners)),
        )
        self._buttons: dict[str, str] = {}
        self._kept: dict[str, Found] = {}
        self._sealed: dict[str, Found] = {}
        self._promises = {each.id: Promise(each.id, (each.feedback_by,)) for each in published}
        self._own: Found | None = None
        self.heard: list[Feedback] = []
        self.toast: str | None = None

    def act(self, act: Act) -> tuple[Shown, ...]:
        """Do one thing and give what is shown."""
        if isinstance(act, Hear):
            return self._hear(
                replace(feedback(act.feedback), send_at=self._world.now + timedelta(minutes=len(self.heard)))
            )
        if isinstance(act, Later):
            return self._later(act.days)
        if isinstance(act, Longer):
            return self._longer(act.days)
        if isinstance(act, Opened):
            self._kept |= self._sealed
            return ()
        if isinstance(act, AskBack):
            return self._ask_back(act)
        return tuple(shown for event in self._events(act) for shown in self._heard(event))

    def _hear(self, told: Feedback) -> tuple[Shown, ...]:
        about = self._world.engagement(told.engagement)
        assert about is not None
        self.heard.append(told)
        identifier = broadcasts.identifier_of(told)
        boxes = parts_of_feedback(about, told, identifier)
        self._world = replace(self._world, told=tuple(self.heard), parts=(*self._world.parts, *boxes))
        promise = self._promises[about.id]
        if told.stage is not Stage.DELAYED and promise.kept_on is None:
            self._promises[about.id] = replace(promise, kept_on=self._world.now.date())
        box = box_of(Part.FAIR, about.id, identifier) if boxes else None
        return self._shown((announcement(told, about, box),), voice_about(about, self._language))

    def _later(self, days: int) -> tuple[Shown, ...]:
        now = self._world.now + timedelta(days=days)
        self._world = replace(self._world, now=now)
        if self._promises[self._engagement.id].passed(now.date()):
            return self._own_up(now.date())
        wished = self._world.reminder(self._engagement.id)
        self._world = replace(self._world, now=now)
        if wished is None or wished.due is None or wished.due > now.date():
            return ()
        self._world = replace(self._world, reminders=(Reminder(wished.engagement, None),))
        return self._news(News.REMINDER)

    def _own_up(self, today: date) -> tuple[Shown, ...]:
        promise = self._promises[self._engagement.id]
        late = replace(promise, days=(*promise.days, promise.put_off(today)))
        self._promises[self._engagement.id] = late
        about = replace(self._engagement, feedback_by=late.due)
        others = (each for each in self._world.engagements if each.id != about.id)
        self._engagement = about
        self._world = replace(self._world, engagements=(about, *others))
        return self._news(News.LATE)

    def _longer(self, days: int) -> tuple[Shown, ...]:
        closes = self._engagement.closes_at + timedelta(days=days)
        self._engagement = replace(self._engagement, closes_at=closes)
        others = (each for each in self._world.engagements if each.id != self._engagement.id)
        beside = tuple(
            replace(each, closes_at=closes) if whole_of(each.id) == self._engagement.id else each
            for each in self._world.parts
        )
        self._world = replace(self._world, engagements=(self._engagement, *others), parts=beside)
        return self._news(News.EXTENDED)

    def _ask_back(self, act: AskBack) -> tuple[Shown, ...]:
        asked = (FollowUp(f":{1:032x}", act.about, act.words),)
        self._kept = {receipt: replace(each, follow_ups=asked) for receipt, each in self._kept.items()}
        if self._own:
            self._world = replace(self._world, asked_back=(replace(self._own, follow_ups=asked),))
        return self._news(News.QUESTIONS_WAIT)

    def _news(self, kind: News) -> tuple[Shown, ...]:
        about, world = self._engagement, self._world
        notice_of = Notice(about.id, kind, self._promises[about.id])
        told = news(notice_of, about, world.now, world.following, world.left)
        return self._shown((told,) if told else (), voice_about(about, self._language))

    def told(self, act: Act) -> str:
        """Write down what the participant did."""
        match act:
            case Start(payload):
                return f"/start {payload}".strip()
            case Press(token):
                return f"[{self._buttons[self._named(token)]}]"
            case Write(words) | EditLast(words):
                written = words.within(self._language)
                return written if len(written) < 60 else f"{written[:10]}… ({len(written)})"
            case Sticker():
                return "(sticker)"
            case Send(kind):
                return f"({kind})"
            case Hear(name):
                return f"({name})"
            case Opened():
                return "(opened)"
            case AskBack(about):
                return f"(asked back: {about})"
            case Later(days) | Longer(days):
                return f"({type(act).__name__.lower()}: {days})"

    def token(self, act: Press) -> str:
        """Find the whole token that a press is named by."""
        return next(token for token in reversed(self._buttons) if token.endswith(self._named(act.token)))

    def _named(self, token: str) -> str:
        wanted = token.replace("*", self._language)
        if wanted.startswith("!"):
            return next(each for each in reversed(self._buttons) if each.startswith(f"{wanted}."))
        return next(each for each in reversed(self._buttons) if each.endswith(f".{wanted}"))

    def _events(self, act: Act) -> list[Event]:
        match act:
            case Start(payload):
                return [Started(payload)]
            case Press(token):
                return [Pressed(self._named(token))]
            case Write(words):
                written = words.within(self._language)
                if written.startswith("/"):
                    return [Commanded(written[1:])]
                parts = range(0, len(written), limits.MESSAGE)
                return [Wrote(written[start : start + limits.MESSAGE]) for start in parts]
            case Sticker():
                return [SentOther()]
            case Send(kind):
                return [SentThing(EXAMPLES_SENT[kind])]
            case EditLast():
                return [Edited()]
            case Hear() | Later() | Longer() | Opened() | AskBack():
                return []

    def _heard(self, event: Event) -> tuple[Shown, ...]:
        found = self._kept.get(asked_for(self._state, event) or "")
        asked = asked_about(self._state, event, self._world.engagements)
        promise = self._promises.get(asked) if asked else None
        turn = hear(self._state, event, replace(self._world, found=found, promise=promise))
        self._state = turn.state
        self._world = self._world.after(turn.effects)
        for effect in turn.effects:
            self._keep(effect)
        confirms = [notice(each, turn.voice) for each in turn.replies if isinstance(each, Confirm)]
        self.toast = confirms[0] if confirms else None
        return self._shown(turn.replies, turn.voice)

    def _keep(self, effect: Effect) -> None:
        """Keep what a receipt finds: an anonymous response only once the box was opened."""
        match effect:
            case SubmitResponse(response) | AmendResponse(response):
                self._keep_response(response)
            case WithdrawResponse(_, _, receipt):
                self._kept.pop(receipt, None)

    def _keep_response(self, response: Response) -> None:
        found = Found(response.engagement, response.mode, response.answers)
        in_confidence = response.mode is Mode.CONFIDENTIAL
        self._own = found if in_confidence else self._own
        if response.receipt is not None:
            (self._kept if in_confidence else self._sealed)[response.receipt] = found

    def _shown(self, replies: Replies, voice: Voice | None) -> tuple[Shown, ...]:
        return tuple(
            self._as_shown(message, isinstance(reply, Ask) and reply.in_place, _media_of(reply))
            for reply in replies
            if not isinstance(reply, Confirm)
            for message in messages(reply, voice, PLAIN)
        )

    def _as_shown(self, message: Message, changed: bool, media: str | None) -> Shown:
        for row in message.keyboard:
            for key in row:
                self._buttons.pop(key.token, None)
                self._buttons[key.token] = key.label
        return Shown(
            "" if media == "voice" else message.text,
            tuple(tuple(key.label for key in row) for row in message.keyboard),
            changed,
            media,
        )


def _media_of(reply: Reply) -> str | None:
    match reply:
        case Show():
            return "photo"
        case Speak():
            return "voice"
        case _:
            return None


def written(told: str, shown: tuple[Shown, ...], toast: str | None) -> str:
    """Write one step of a transcript."""
    lines = [f"> {told}"]
    if toast:
        lines.append(f"({toast})")
    for each in shown:
        lines.extend(["", "(changed in place)"] if each.changed else [""])
        lines.extend([f"({each.media})"] if each.media else [])
        lines.append(each.text)
        lines.extend(" ".join(f"[{label}]" for label in row) for row in each.labels)
    return "\n".join(lines) + "\n\n"
