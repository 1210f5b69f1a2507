"""How fast the bot may write before it is told to wait."""

import pytest

from sandbox import FloodLimits, Sandbox
from sandbox.errors import ApiError
from sandbox.flood import FloodGate
from tests.sandbox.conftest import Call, Watch


@pytest.fixture
def sandbox(watch: Watch) -> Sandbox:
    """Return a sandbox with Telegram's pace."""
    return Sandbox("42:demo", now=watch)


def admitted(gate: FloodGate, chats: list[int]) -> int:
    """Return how many messages pass before the first 429."""
    for count, chat in enumerate(chats):
        try:
            gate.admit(chat)
        except ApiError:
            return count
    return len(chats)


def test_thirty_a_second_pass_and_no_more(watch: Watch) -> None:
    """A broadcast that keeps the pace reaches everyone; one that hurries is halted."""
    gate = FloodGate(FloodLimits(per_second=30, burst=30), watch)

    assert 30 == admitted(gate, list(range(100)))
    watch.time += 1
    for chat in range(60):
        watch.time += 1 / 30
        gate.admit(chat)


def test_one_chat_gets_a_short_burst_and_then_one_a_second(watch: Watch) -> None:
    """One person's phone is not flooded, however quickly they press."""
    gate = FloodGate(FloodLimits(chat_per_second=1, chat_burst=5), watch)

    assert 5 == admitted(gate, [7] * 10)
    watch.time += 1
    assert 1 == admitted(gate, [7] * 10)


def test_a_halt_holds_for_the_whole_bot(watch: Watch) -> None:
    """While one chat's flood is waited out, nobody else hears from the bot either."""
    gate = FloodGate(FloodLimits(chat_per_second=0.5, chat_burst=1), watch)
    gate.admit(7)
    with pytest.raises(ApiError) as refused:
        gate.admit(7)

    assert {"retry_after": 2} == refused.value.parameters
    watch.time += 1.5
    assert 0 == admitted(gate, [8])
    watch.time += 0.5
    assert 1 == admitted(gate, [8])


def test_without_limits_nobody_waits(watch: Watch) -> None:
    """A test of something else is not slowed down."""
    gate = FloodGate(None, watch)
    gate.halt(10)

    assert 1000 == admitted(gate, [7] * 1000)


async def test_the_bot_reads_how_long_to_wait(sandbox: Sandbox, call: Call) -> None:
    """A sixth message in a breath is answered by 429; edits count too, answers to presses do not."""
    phone = sandbox.phone()
    await phone.start()
    await phone.press_data(1, "x", force=True)
    query = (await call("getUpdates"))["result"][-1]["callback_query"]["id"]

    answers = [await call("sendMessage", chat_id=phone.id, text="x") for _ in range(4)]
    message_id = answers[0]["result"]["message_id"]
    answers.append(await call("editMessageText", chat_id=phone.id, message_id=message_id, text="y"))
    sixth = await call("sendMessage", chat_id=phone.id, text="x")

    assert all(answer["ok"] for answer in answers)
    assert (429, "Too Many Requests: retry after 1") == (sixth["status"], sixth["description"])
    assert {"retry_after": 1} == sixth["parameters"]
    assert (await call("answerCallbackQuery", callback_query_id=query))["ok"]
