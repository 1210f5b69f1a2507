"""What must hold after every turn of a conversation (docs/house.md, 'A dialog')."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.rendering import HTML, PLAIN, messages, notice
from dialogs.answers import Answer, Found, Response, asked, fits_the_envelope, with_answer
from dialogs.effects import (
    AmendResponse,
    Follow,
    Forget,
    Remind,
    SendReply,
    SubmitResponse,
    WithdrawResponse,
)
from dialogs.follow_ups import fits_its_room
from dialogs.questions import kind_of
from dialogs.replies import Ask, Confirm, Replies, Say, Speak
from dialogs.revealing import revealing
from dialogs.state import STATE, Place, State, draft_bytes
from dialogs.turn import Turn
from dialogs.world import World
from engagements import limits
from engagements.engagement import Audience, Engagement, Mode
from engagements.language import Language, Register, Voice
from engagements.parts import stands_beside, whole_of
from tests.dialogs.conversed import YOUNG
from tests.locales.registers import CHI, TI, own_words

# What each receipt finds.
Receipts = Mapping[str, Found | None]


def waiting(state: State) -> Answer | None:
    """Give the answer that waits for a decision where the conversation stands."""
    return state.draft.pending if state.draft is not None and state.place is Place.ASKING else None


def given(state: State) -> dict[str, tuple[Answer, ...]]:
    """Collect every answer that has been given and not sent."""
    return {draft.engagement: draft.answers for draft in state.drafts}


def check_turn(before: State, turn: Turn, world: World, found: Receipts) -> None:
    """Check all that must hold after a turn that began in this state and this world."""
    check_said(turn)
    check_effects(before, turn, world, found)
    check_voice(turn)
    check_drafts(before, turn)
    check_waiting(turn.state)
    check_place(turn.state)


def check_said(turn: Turn) -> None:
    """Check that something useful was said, in the participant's language, within limits."""
    assert any(isinstance(reply, Say | Ask | Speak) for reply in turn.replies)
    spoken = turn.voice or Voice(Language.CY)
    for voice in (turn.voice, *(replace(spoken, language=language) for language in Language)):
        check_within_limits(turn.replies, voice)
    check_register(turn.replies, replace(spoken, language=Language.CY))


def check_register(replies: Replies, voice: Voice) -> None:
    """Check that the product's own Welsh says ti where it should, and never both."""
    forms = CHI if voice.register is Register.TI else TI
    for said in own_words(replies, voice):
        assert [] == forms.findall(said)


def check_within_limits(replies: Replies, voice: Voice | None) -> None:
    """Check Telegram's limits on everything that is said."""
    for reply in replies:
        if isinstance(reply, Confirm):
            assert 0 < len(notice(reply, voice)) <= limits.CALLBACK_NOTICE
            continue
        for message in messages(reply, voice, PLAIN):
            assert len(message.text.strip()) > 0
            assert len(message.text.encode("utf-16-le")) // 2 <= limits.MESSAGE
            keys = [key for row in message.keyboard for key in row]
            assert len(keys) <= limits.BUTTONS
            assert all(key.label for key in keys)
            assert all(1 <= len(key.token.encode()) <= limits.CALLBACK_BYTES for key in keys)
        assert messages(reply, voice, HTML)


def check_drafts(before: State, turn: Turn) -> None:
    """Check that no draft goes but by being sent, forgotten, or closed with a word about it."""
    explained = any(isinstance(reply, Say) for reply in turn.replies)
    # One that holds nothing yet may go without a word: whoever answers for an organisation begins another.
    begun = {draft.engagement for draft in before.drafts if draft.answers or draft.pending}
    gone = begun - {draft.engagement for draft in turn.state.drafts}
    sending = (each for each in turn.effects if isinstance(each, SubmitResponse | AmendResponse))
    sent = {each.response.engagement for each in sending}

    assert not gone - sent or explained or Forget() in turn.effects


def check_waiting(state: State) -> None:
    """Check that an answer waits only at its own question, for what it says, and fits when it is kept."""
    for draft in state.drafts:
        if draft.pending is not None:
            assert draft.step == draft.pending.question
            assert revealing(str(draft.pending.value))
            assert fits_the_envelope(with_answer(draft.answers, draft.pending))
            assert len(STATE.dump_json(state)) <= draft_bytes(state)


def check_voice(turn: Turn) -> None:
    """Check that a turn is spoken as its engagement and its participant want it."""
    state = turn.state
    if state.language is not None:
        young = state.engagement is not None and whole_of(state.engagement) == YOUNG.id
        register = Register.TI if young else Register.CHI

        assert Voice(state.language, register, state.easy) == turn.voice


def check_place(state: State) -> None:
    """Check that what is open beside the answers belongs to where the conversation stands."""
    assert state.search is None or state.aside is Place.RECEIPT
    assert state.talk is None or state.aside is Place.TALKING
    assert (state.engagement is None) == (state.place is Place.MENU)


def check_effects(before: State, turn: Turn, world: World, found: Receipts) -> None:
    """Check that each response is whole and in time, and that nobody follows unwished."""
    for effect in turn.effects:
        match effect:
            case SubmitResponse(response):
                check_submitted(before, response, world)
            case AmendResponse(response):
                check_amended(response, world, found)
            case SendReply():
                check_replied(effect, world, found)
            case WithdrawResponse():
                check_withdrawn(before, effect, world)
            case Remind():
                check_reminder(before, effect, world)
            case Follow(name):
                assert name not in world.following


def check_submitted(before: State, response: Response, world: World) -> None:
    """Check that a response is whole, in time, and has a receipt unless it was declined."""
    about = world.engagement(response.engagement)
    aside = stands_beside(response.engagement)

    assert about is not None
    assert about.is_open(world.now)
    check_whole(about, response.answers)
    assert response.receipt or aside or before.place is Place.DECLINING
    assert not (aside and response.receipt)


def check_withdrawn(before: State, effect: WithdrawResponse, world: World) -> None:
    """Check that only what was found, and is still open, is taken back, once that was asked."""
    about = world.engagement(effect.engagement)

    assert about is not None
    assert about.is_open(world.now)
    assert before.search is not None
    assert before.search.receipt == effect.receipt
    assert before.search.withdrawing


def check_reminder(before: State, effect: Remind, world: World) -> None:
    """Check that a reminder is the only one, of grown-ups, before the close and while a draft is kept."""
    about, known = world.engagement(effect.engagement), world.reminder(effect.engagement)
    draft = before.draft

    assert about is not None
    assert draft is not None
    assert draft.engagement == about.id
    assert about.audience is not Audience.YOUNG
    assert known is None or known.due is not None
    if effect.day is not None:
        assert world.now.date() < effect.day <= about.closes_at.date()
        assert effect.day <= draft.touched + timedelta(days=limits.DRAFT_DAYS)


def check_amended(response: Response, world: World, found: Receipts) -> None:
    """Check that a change is whole, in time, and under the promise of what it takes the place of."""
    about = world.engagement(response.engagement)
    earlier = found.get(response.receipt or "")

    assert about is not None
    assert about.is_open(world.now)
    check_whole(about, response.answers)
    assert response.receipt
    assert response.mode is (earlier.mode if earlier else Mode.ANONYMOUS)


def check_replied(sent: SendReply, world: World, found: Receipts) -> None:
    """Check that a reply is to what the team asked, in time, fits, and goes with what it is about."""
    about = world.engagement(sent.engagement)
    own = world.own_asked_back(sent.engagement)
    about_what = found.get(sent.receipt) if sent.receipt else own

    assert about is not None
    assert about.is_open(world.now)
    assert about_what is not None
    assert sent.mode is about_what.mode
    assert sent.reply.question in {each.id for each in about_what.follow_ups}
    assert isinstance(sent.reply.value, str)
    assert fits_its_room(sent.reply)


def check_whole(about: Engagement, answers: tuple[Answer, ...]) -> None:
    """Check that a response answers only what was asked, all that was required, and nothing wrongly."""
    questions = {question.id: question for question in asked(about, answers)}
    required = {name for name, question in questions.items() if question.required}

    assert required <= {answer.question for answer in answers} <= set(questions)
    for answer in answers:
        question = questions[answer.question]
        assert kind_of(question).allows(question, answer.value)
