"""Logs are events with counters, as JSON lines: never message text, chat ids, tokens or their errors."""

import logging
import sys

import structlog

# Each of these prints what must not be printed: aiogram exception text, httpx the token in an address,
# APScheduler and asyncio tracebacks with values in them, those of the databases statements with values.
_TOO_TALKATIVE = (
    "aiogram",
    "aiosqlite",
    "httpx",
    "httpcore",
    "telegram",
    "apscheduler",
    "asyncio",
    "aiohttp",
    "psycopg",
    "sqlalchemy",
)


def quiet_libraries() -> None:
    """Keep libraries from writing into the log: what they would say, Drws says without values."""
    for name in _TOO_TALKATIVE:
        logger = logging.getLogger(name)
        logger.setLevel(logging.CRITICAL + 1)
        logger.propagate = False


def begin_logging(least: int = logging.INFO) -> None:
    """Write events of at least this level as JSON lines to standard error."""
    quiet_libraries()
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(least),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
