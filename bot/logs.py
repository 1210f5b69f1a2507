"""Logs are events with counters, as JSON lines: never message text, chat ids, tokens or their errors."""

import logging
import sys

import structlog
from structlog.typing import EventDict

from bot.roles import Role
from bot.watch.metrics import count_event

# Each of these prints what must not be printed: aiogram exception text, httpx the token in an address,
# APScheduler and asyncio tracebacks with values in them, those of the databases statements with values.
_TOO_TALKATIVE = (
    "aiogram",
    "httpx",
    "httpcore",
    "telegram",
    "apscheduler",
    "asyncio",
    "aiohttp",
    "procrastinate",
    "psycopg",
    "sqlalchemy",
    "uvicorn",
)


def quiet_libraries() -> None:
    """Keep libraries from writing into the log: what they would say, Drws says without values."""
    for name in _TOO_TALKATIVE:
        logger = logging.getLogger(name)
        logger.setLevel(logging.CRITICAL + 1)
        logger.propagate = False


def begin_logging(least: int = logging.INFO, role: str = Role.ALL) -> None:
    """Write events of at least this level as JSON lines to standard error, each with the process's role."""
    quiet_libraries()

    def of_this_process(_logger: object, _method: str, said: EventDict) -> EventDict:
        said["role"] = str(role)
        return said

    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(least),
        processors=[
            of_this_process,
            structlog.processors.add_log_level,
            count_event,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
