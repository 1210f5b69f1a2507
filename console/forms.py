"""What a form of ours brings."""

from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

# A name, a passphrase and a code are far shorter.
_BYTES = 10_000
_FIELDS = 10


async def form(request: Request) -> dict[str, str]:
    """Read a form. What is larger than any of ours, or written otherwise, is refused."""
    body = b""
    async for some in request.stream():
        body += some
        if len(body) > _BYTES:
            raise HTTPException(413)
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_FIELDS))
    except ValueError:
        raise HTTPException(400) from None
