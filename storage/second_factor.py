"""The second factor: codes of six digits that an app makes anew every half minute (TOTP, RFC 6238)."""

from datetime import datetime
from hmac import compare_digest

import pyotp

from storage.sealing import lock, marked, unlock

_STEP_SECONDS = 30
# A phone's clock may be a step ahead or behind.
_STEPS_AROUND = (1, 0, -1)
_SECRET_BYTES = 64


def new_secret() -> str:
    """Make a secret that an app shares with us, in base32."""
    return pyotp.random_base32()


def address(secret: str, member: str, engagement: str) -> str:
    """Write the address from which an app takes the secret."""
    app = pyotp.TOTP(secret, interval=_STEP_SECONDS)
    return app.provisioning_uri(name=f"{member} ({engagement})", issuer_name="Drws")


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """Tell of which step a code is; None where it is of none around now."""
    app = pyotp.TOTP(secret, interval=_STEP_SECONDS)
    current = int(now.timestamp()) // _STEP_SECONDS
    typed = code.replace(" ", "").encode()
    steps = (current + around for around in _STEPS_AROUND)
    return next((step for step in steps if compare_digest(app.generate_otp(step).encode(), typed)), None)


def sealed(key: bytes, secret: str, engagement: str, member: str) -> bytes:
    """Seal a secret at rest, so that it serves no other member's row."""
    return lock(marked(key, engagement, member), secret.encode(), _SECRET_BYTES)


def opened(key: bytes, kept: bytes, engagement: str, member: str) -> str:
    """Open a secret at rest, or raise KeyMissing."""
    return unlock((marked(key, engagement, member),), kept).decode()
