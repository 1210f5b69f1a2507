"""Parameters of a Bot API call, however the client library wrapped them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from aiohttp import web

from sandbox.errors import ApiError, bad_request

_ATTACHED: Final = "attach://"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came along with a call."""

    name: str
    mime_type: str
    data: bytes


class Params:
    """Typed access to the parameters of one call."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def text(self, name: str) -> str:
        """Return a text, empty when absent or a file."""
        value = self._values.get(name)
        return "" if value is None or isinstance(value, Upload) else str(value)

    def upload(self, name: str) -> Upload | None:
        """Return a file, which stands in its own field or in the one that attach:// names."""
        value = self._values.get(name)
        if isinstance(value, str) and value.startswith(_ATTACHED):
            value = self._values.get(value.removeprefix(_ATTACHED))
        return value if isinstance(value, Upload) else None

    def number(self, name: str) -> int | None:
        """Return a whole number, None when absent or not one."""
        try:
            return int(self.text(name))
        except ValueError:
            return None

    def flag(self, name: str) -> bool:
        """Return True for a true value."""
        return self.text(name).lower() in ("true", "1")

    def structure(self, name: str) -> object:
        """Return a list or an object, which may have come as JSON inside a form."""
        value = self._values.get(name)
        if not isinstance(value, str):
            return value
        try:
            decoded: object = json.loads(value) if value else None
        except ValueError as error:
            raise bad_request(f"can't parse {name} JSON object") from error
        return decoded

    def names(self, name: str) -> frozenset[str] | None:
        """Return a list of names as a set, None when absent."""
        value = self.structure(name)
        return frozenset(map(str, value)) if isinstance(value, list) else None


async def read_params(request: web.Request) -> Params:
    """Read query, form or JSON body of a request."""
    values: dict[str, object] = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except ValueError as error:
            raise bad_request("can't parse request JSON object") from error
        if isinstance(body, dict):
            values.update(body)
    elif request.method == "POST":
        values.update(await read_form(request))
    return Params(values)


async def read_form(request: web.Request) -> dict[str, object]:
    """Read the fields and files of a form, or refuse one that is too large."""
    try:
        form = await request.post()
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None
    return {name: _field(value) for name, value in form.items()}


def _field(value: object) -> object:
    if isinstance(value, web.FileField):
        with value.file:
            return Upload(value.filename, value.content_type, value.file.read())
    return value.decode() if isinstance(value, bytes | bytearray) else value
