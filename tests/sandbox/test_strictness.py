"""What Telegram refuses, the sandbox refuses, in the same words."""

from typing import Any

import aiohttp
import pytest

from sandbox import Phone, Sandbox
from tests.sandbox.conftest import TOKEN, Call, Watch

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


@pytest.fixture
async def phone(sandbox: Sandbox) -> Phone:
    """Return a phone on which Start was pressed."""
    phone = sandbox.phone()
    await phone.start()
    return phone


def keyboard(*labels: str, data: str = "x", rows: int = 1) -> dict[str, Any]:
    """Return a markup with the same row of labels several times."""
    return {"inline_keyboard": [[{"text": label, "callback_data": data} for label in labels]] * rows}


async def test_bots_beside_each_other_answer_at_one_address(http: aiohttp.ClientSession) -> None:
    """A program with two bots calls each by its token; the chats of one are not those of the other."""
    one, other = Sandbox("42:one", flood=None), Sandbox("43:other", flood=None)
    phones = one.phone(), other.phone()
    async with one.running(beside=(other,)) as address:
        await phones[1].start()
        statuses = []
        for token in ("43:other", "42:one", "44:nobody"):
            sent = {"chat_id": phones[1].id, "text": token}
            async with http.post(f"{address}/bot{token}/sendMessage", json=sent) as answer:
                statuses.append(answer.status)

    assert [200, 403, 401] == statuses
    assert ([], ["43:other"]) == tuple([each.text for each in phone.screen] for phone in phones)


# The parameters of a sendMessage, and the words with which it is refused.
REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "message text is empty"),
    ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "🐉" * 2049}, "message is too long"),
    ({"text": "x", "parse_mode": "Fancy"}, "unsupported parse_mode"),
    ({"text": "<h1>x</h1>", "parse_mode": "HTML"}, "can't parse entities: Unsupported start tag"),
    ({"text": "x", "reply_markup": keyboard("Ie", data="")}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": keyboard("Ie", data="ŵ" * 33)}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": keyboard("")}, "inline keyboard button text must be non-empty"),
    ({"text": "x", "reply_markup": keyboard(*"123456789")}, "reply markup is too long"),
    ({"text": "x", "reply_markup": keyboard("a", rows=101)}, "reply markup is too long"),
    ({"text": "x", "reply_markup": {"keyboard": []}}, "the sandbox shows inline keyboards only"),
    (
        {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}},
        "can't parse inline keyboard button",
    ),
    (
        {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "url": "drws"}]]}},
        "inline keyboard button URL 'drws' is invalid",
    ),
    ({"text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
]


@pytest.mark.parametrize(("params", "words"), REFUSED, ids=[words[:40] for _, words in REFUSED])
async def test_a_message_telegram_would_refuse_is_refused(
    params: dict[str, Any], words: str, phone: Phone, call: Call
) -> None:
    """A fault that people would meet on Telegram is met here first, and nothing reaches the phone."""
    answer = await call("sendMessage", chat_id=phone.id, **params)

    assert (400, False, 400) == (answer["status"], answer["ok"], answer["error_code"])
    assert answer["description"].startswith(f"Bad Request: {words}")
    assert [] == phone.screen


@pytest.mark.parametrize(
    "params",
    [
        {"text": "x" * 4096},
        {"text": "🐉" * 2048},
        {"text": f"<b>{'x' * 4096}</b>", "parse_mode": "HTML"},
        {"text": "x", "reply_markup": keyboard("Ie", data="ŵ" * 32)},
        {"text": "x", "reply_markup": keyboard("a", rows=100)},
        {"text": "x", "reply_markup": keyboard(*"12345678")},
    ],
    ids=["text", "emoji", "after entities", "data", "buttons", "row"],
)
async def test_a_message_at_the_very_limit_passes(params: dict[str, Any], phone: Phone, call: Call) -> None:
    """People get the longest message that Telegram would carry."""
    assert (await call("sendMessage", chat_id=phone.id, **params))["ok"]
    assert 1 == len(phone.screen)


async def test_nobody_is_written_to_against_their_will(sandbox: Sandbox, call: Call) -> None:
    """Before Start, after a block and from a closed account, a person hears nothing."""
    new, blocked, gone = sandbox.phone(), sandbox.phone(), sandbox.phone()
    await blocked.start()
    await blocked.block()
    await gone.start()
    await gone.deactivate()

    answers = [await call("sendMessage", chat_id=one.id, text="x") for one in (new, blocked, gone)]
    nowhere = await call("sendMessage", chat_id=5, text="x")

    assert [
        "Forbidden: bot can't initiate conversation with a user",
        "Forbidden: bot was blocked by the user",
        "Forbidden: user is deactivated",
    ] == [answer["description"] for answer in answers]
    assert {403} == {answer["status"] for answer in answers}
    assert "Bad Request: chat not found" == nowhere["description"]
    assert [] == new.screen + blocked.screen + gone.screen


async def test_an_edit_must_change_something(phone: Phone, call: Call) -> None:
    """An edit without a difference is refused with Telegram's whole sentence; a real one is shown."""
    sent = await call(
        "sendMessage", chat_id=phone.id, text="<i>un</i>", parse_mode="HTML", reply_markup=keyboard("a")
    )
    place = {"chat_id": phone.id, "message_id": sent["result"]["message_id"]}

    same = await call(
        "editMessageText", **place, text="<em>un</em>", parse_mode="HTML", reply_markup=keyboard("a")
    )
    bare = await call("editMessageReplyMarkup", **place)
    again = await call("editMessageReplyMarkup", **place)

    assert same["description"] == again["description"] == NOT_MODIFIED
    assert bare["ok"]
    assert () == phone.screen[0].keyboard


async def test_only_the_bots_own_messages_can_be_edited(phone: Phone, call: Call) -> None:
    """What a person wrote stays as it is, and a message that is not there stays away."""
    unknown = await call("editMessageText", chat_id=phone.id, message_id=999, text="x")
    theirs = await call("editMessageText", chat_id=phone.id, message_id=1, text="x")
    nameless = await call("editMessageText", chat_id=phone.id, text="x")

    assert "Bad Request: message to edit not found" == unknown["description"]
    assert "Bad Request: message can't be edited" == theirs["description"]
    assert "Bad Request: message identifier is not specified" == nameless["description"]


async def test_a_press_is_answered_once_and_in_time(
    sandbox: Sandbox, phone: Phone, call: Call, watch: Watch
) -> None:
    """After 150 seconds, a second time, or for a press that never was, there is nothing to answer."""
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    await phone.press_data(1, "a", force=True)
    await phone.press_data(1, "b", force=True)
    updates = (await call("getUpdates"))["result"]
    first, second = (update["callback_query"]["id"] for update in updates[1:])

    long = await call("answerCallbackQuery", callback_query_id=first, text="x" * 201)
    answers = [await call("answerCallbackQuery", callback_query_id=first, text="x" * 200) for _ in range(2)]
    watch.time += 151
    late = await call("answerCallbackQuery", callback_query_id=second)

    assert "Bad Request: MESSAGE_TOO_LONG" == long["description"]
    assert answers[0]["ok"]
    assert answers[1]["description"] == late["description"] == too_old
    assert (await call("answerCallbackQuery", callback_query_id="1"))["description"] == too_old


async def test_a_message_can_be_taken_back_for_two_days(phone: Phone, call: Call, watch: Watch) -> None:
    """What stood on a phone for more than 48 hours stays there."""
    ids = [(await call("sendMessage", chat_id=phone.id, text=text))["result"]["message_id"] for text in "ab"]

    assert (await call("deleteMessage", chat_id=phone.id, message_id=ids[0]))["result"] is True
    watch.time += 48 * 3600 + 1
    old = await call("deleteMessage", chat_id=phone.id, message_id=ids[1])
    unknown = await call("deleteMessage", chat_id=phone.id, message_id=ids[0])

    assert "Bad Request: message can't be deleted for everyone" == old["description"]
    assert "Bad Request: message to delete not found" == unknown["description"]
    assert ["b"] == [message.text for message in phone.screen]


async def test_many_messages_are_taken_back_at_once(sandbox: Sandbox, phone: Phone, call: Call) -> None:
    """Theirs and the bot's own go together; what is not there, or lies in another chat, is passed over."""
    other = sandbox.phone()
    await other.say("arall")
    for text in "ab":
        await call("sendMessage", chat_id=phone.id, text=text)
    ids = [message.message_id for message in phone.messages]
    theirs = [message.message_id for message in other.messages]

    done = await call("deleteMessages", chat_id=phone.id, message_ids=[*ids, *theirs, 9999])

    assert (True, [], ["arall"]) == (
        done["result"],
        phone.messages,
        [message.text for message in other.messages],
    )


async def test_one_message_that_is_too_old_holds_back_all(phone: Phone, call: Call, watch: Watch) -> None:
    """Asked for a message of more than 48 hours among others, Telegram deletes none of them."""
    old = (await call("sendMessage", chat_id=phone.id, text="a"))["result"]["message_id"]
    watch.time += 48 * 3600 + 1
    new = (await call("sendMessage", chat_id=phone.id, text="b"))["result"]["message_id"]

    refused = await call("deleteMessages", chat_id=phone.id, message_ids=[new, old])

    assert "Bad Request: message can't be deleted for everyone" == refused["description"]
    assert ["a", "b"] == [message.text for message in phone.screen]


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        ([], "message identifiers are not specified"),
        (5, "expected an Array of message identifiers"),
        (list(range(1, 102)), "too many message identifiers specified"),
        ([1, 0], "invalid message identifier specified"),
    ],
)
async def test_a_list_of_messages_keeps_its_limits(ids: object, words: str, phone: Phone, call: Call) -> None:
    """A bot that asks for none, for more than a hundred or for nonsense is told so."""
    refused = await call("deleteMessages", chat_id=phone.id, message_ids=ids)

    assert f"Bad Request: {words}" == refused["description"]


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("setMyName", {"name": "x" * 65}, "name is too long"),
        ("setMyDescription", {"description": "x" * 513}, "description is too long"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "short description is too long"),
        ("setMyName", {"name": "Drws", "language_code": "cym"}, "LANG_CODE_INVALID"),
        ("setMyCommands", {"commands": [{"command": "Cymorth", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "x" * 33, "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "x"}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": [{}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_names_and_commands_keep_their_limits(
    method: str, params: dict[str, Any], words: str, call: Call
) -> None:
    """What the bot says about itself fits the place where people read it."""
    assert (await call(method, **params))["description"] == f"Bad Request: {words}"


async def test_a_wrong_token_or_method_is_turned_away(address: str, http: aiohttp.ClientSession) -> None:
    """A slip in the settings shows at once, as on Telegram."""
    async with http.get(f"{address}/bot42:wrong/getMe") as response:
        assert (401, "Unauthorized") == (response.status, (await response.json())["description"])
    async with http.get(f"{address}/bot{TOKEN}/getRich") as response:
        assert (404, "Not Found") == (response.status, (await response.json())["description"])


async def test_every_way_of_sending_parameters_is_understood(
    address: str, phone: Phone, http: aiohttp.ClientSession
) -> None:
    """Any client library can talk to the sandbox: query, form, multipart and JSON."""
    url, values = f"{address}/bot{TOKEN}/sendMessage", {"chat_id": str(phone.id), "text": "helô"}
    parts = aiohttp.FormData(values)
    parts.add_field("entities", "[]", content_type="text/plain")

    async with http.get(url, params=values) as one, http.post(url, data=values) as two:
        statuses = [one.status, two.status]
    async with http.post(url, data=parts) as three, http.post(url, json=values) as four:
        statuses += [three.status, four.status]

    assert [200] * 4 == statuses
    assert ["helô"] * 4 == [message.text for message in phone.screen]


async def test_a_busy_port_is_left_alone(address: str) -> None:
    """Whoever already listens on a port keeps it, and the newcomer is told."""
    port = int(address.rpartition(":")[2])

    with pytest.raises(OSError, match="address already in use"):
        async with Sandbox("43:other").running(port):
            pytest.fail("two servers cannot share a port")
