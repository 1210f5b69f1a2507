"""python-telegram-bot's requests over connections of our own, and the calls that are made with them.

Of the library this needs what it reads in an answer that is no, and how it takes files. Its objects for each
call and each answer would cost more than all else: of a message that was made its number is needed, and of a
picture under which name Telegram keeps it.

And of what fails it can be told whether the request had left: only then may Telegram have done it.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from secrets import token_hex

from telegram._utils.types import ODVInput
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.bot_api import Content
from bot.lane.flight import MOST_UNDER_WAY
from bot.posting import JSON, NoAnswer, Poster
from bot.settings import number_of

_ANSWER_SECONDS = 25.0

# What stands in front of Telegram has passed a call on and had no answer to it. Other 5xx say that it failed.
_NO_ANSWER_BEHIND = 504
_THAT_SENDS = "send"


class NeverLeft(NetworkError):
    """There was no connection, so that Telegram has not been asked."""


class AnswerLost(NetworkError):
    """Telegram was asked, and its answer did not come: whether it did what it was asked for is not known."""


@dataclass(frozen=True, slots=True)
class Made:
    """A message that was made: its number, and under which name Telegram keeps its picture, if it has one."""

    number: int
    photo: str | None


class Wire(BaseRequest):
    """Connections to Telegram that are kept open between calls, for one bot.

    `paid`: each message that is sent may cost money. Only the installation's setting says so, never a file.
    """

    def __init__(self, token: str, api: str, paid: bool = False) -> None:
        self.bot = number_of(token)
        self._address = f"{api.rstrip('/')}/bot{token}/"
        self._paid: Content = {"allow_paid_broadcast": True} if paid else {}
        self._poster = Poster(self._address, BaseRequest.USER_AGENT, _ANSWER_SECONDS, MOST_UNDER_WAY)

    async def call(self, method: str, content: Content) -> object:
        """Call Telegram once, and give its result. Raises NeverLeft, AnswerLost or what Telegram has said."""
        paid = self._paid if method.startswith(_THAT_SENDS) else {}
        given = [RequestParameter.from_input(name, value) for name, value in {**content, **paid}.items()]
        try:
            return await self.post(self._address + method, RequestData(given))
        except KeyError:
            # The library takes for granted that a yes has a result.
            raise AnswerLost("without a result") from None

    async def made(self, method: str, content: Content) -> Made:
        """Make a message, and tell what is needed of it. Raises what `call` does."""
        match await self.call(method, content):
            case {"message_id": int(number), "photo": [*_, {"file_id": str(photo)}]}:
                return Made(number, photo)
            case {"message_id": int(number)}:
                return Made(number, None)
        raise AnswerLost("unreadable")

    @property
    def read_timeout(self) -> float:
        """How long an answer is waited for, in seconds."""
        return _ANSWER_SECONDS

    async def initialize(self) -> None:
        """Be ready, which needs nothing: the first call connects."""

    async def shutdown(self) -> None:
        """Close every connection."""
        await self._poster.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Post to Telegram once. Gives the status and the content of its answer.

        Raises NeverLeft or AnswerLost. The timeouts are those of this class, whoever calls.
        """
        body, kind = _written(request_data or RequestData())
        try:
            answer = await self._poster.post(url.removeprefix(self._address), body, kind)
        except OSError as error:
            raise NeverLeft(type(error).__name__) from None
        except NoAnswer as error:
            raise AnswerLost(type(error).__name__) from None
        if answer.status == _NO_ANSWER_BEHIND:
            raise AnswerLost(str(answer.status))
        return answer.status, answer.body

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, object]:
        """Read an answer. One that cannot be read is as good as lost, and is not told of with its words."""
        with suppress(ValueError):
            if isinstance(read := json.loads(payload), dict):
                return read
        raise AnswerLost("unreadable")


def _written(given: RequestData) -> tuple[bytes, str]:
    """Write what a call is given, and tell its content type: with a file in it, that of a form."""
    if not given.contains_files:
        return json.dumps(given.parameters).encode(), JSON
    border = token_hex(16)
    parts = [(f'name="{name}"', value.encode()) for name, value in given.json_parameters.items()]
    for name, (file, content, kind) in given.multipart_data.items():
        assert isinstance(content, bytes)  # noqa: S101 - nothing else is given to be sent
        parts.append((f'name="{name}"; filename="{file}"\r\nContent-Type: {kind}', content))
    written = b"".join(
        f"--{border}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + content + b"\r\n"
        for head, content in parts
    )
    return written + f"--{border}--\r\n".encode(), f"multipart/form-data; boundary={border}"
