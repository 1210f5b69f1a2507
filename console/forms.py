"""What a form of ours brings."""

from asyncio import timeout
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

# A name, a passphrase and a code are far shorter, and come at once.
_BYTES = 10_000
_FIELDS = 10
_SECONDS = 5


async def form(request: Request) -> dict[str, str]:
    """Read a form. What is larger than any of ours, or written otherwise, is refused."""
    try:
        async with timeout(_SECONDS):
            body = await _read(request)
        given = dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_FIELDS))
    except TimeoutError:
        raise HTTPException(408) from None
    except ValueError:
        raise HTTPException(400) from None
    # No database keeps one, and no keyboard types it.
    if any("\0" in each for each in given.values()):
        raise HTTPException(400)
    return given


async def _read(request: Request) -> bytes:
    body = b""
    async for some in request.stream():
        body += some
        if len(body) > _BYTES:
            raise HTTPException(413)
    return body
