"""Every setting, from DRWS_… environment variables or a .env file, checked at the start."""

import os
import re
import shutil
from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.files import read_text
from bot.opus_tools import can_encode
from bot.quiet import QuietHours, quiet_hours
from engagements.errors import DrwsError
from engagements.faults import Fault, FaultyFile
from engagements.helplines import Helpline, read_helplines
from storage.sealing import KEY_BYTES

# By which name storage knows the first bot of an installation, and which settings hold the tokens.
FIRST = ""
TOKEN, MORE_BOTS = "DRWS_TELEGRAM_TOKEN", "DRWS_MORE_BOTS"

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class Settings(BaseSettings):
    """What one installation is set to."""

    model_config = SettingsConfigDict(env_prefix="DRWS_", env_file=".env", extra="ignore", frozen=True)

    telegram_token: SecretStr | None = None
    more_bots: SecretStr | None = None
    bot_name: str | None = None
    telegram_api: str = "https://api.telegram.org"
    database_url: str | None = None
    data_dir: Path = Path("data")
    key_dir: Path = Path("keys")
    box_key_dir: Path | None = None
    secret_key: SecretStr | None = None
    backup_passphrase: SecretStr | None = None
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    host: str = "127.0.0.1"
    port: int = 8400
    ops_host: str = "127.0.0.1"
    ops_port: int | None = None
    console_host: str = "127.0.0.1"
    console_port: int | None = None
    voice: str = ""
    helplines: Path | None = None
    quiet_hours: str = "21-8"
    broadcast_per_second: int = 25

    @property
    def database(self) -> str:
        """The address of the database: a SQLite file in the data directory unless another is set."""
        return self.database_url or f"sqlite:///{self.data_dir.absolute() / 'drws.db'}"

    @property
    def secret(self) -> bytes | None:
        """The lasting secret, where it is not kept in the key directory."""
        return b64decode(self.secret_key.get_secret_value()) if self.secret_key else None

    @property
    def token(self) -> str:
        """The first bot's token. Only what talks to Telegram asks for it."""
        if self.telegram_token is None:
            raise UnusableSettings((SettingFault("no-token", TOKEN),))
        return self.telegram_token.get_secret_value()

    @property
    def tokens(self) -> dict[str, str]:
        """The token of each bot, the first bot's first, under the name by which storage knows it.

        That is the number in its token; for the first bot nothing, so that it may be the only one.
        """
        return {FIRST: self.token} | {number_of(each): each for each in _more(self)}

    @property
    def bot(self) -> str:
        """The bot's user name, without @. Only what hands out links asks for it."""
        if self.bot_name is None:
            raise UnusableSettings((SettingFault("no-bot-name", "DRWS_BOT_NAME"),))
        return self.bot_name

    @property
    def quiet(self) -> QuietHours | None:
        """The hours in which nothing is pushed to anybody; None where there are none."""
        return quiet_hours(self.quiet_hours)


def number_of(token: str) -> str:
    """Give the number of a bot, which is the part of its token that is no secret."""
    return token.partition(":")[0]


def webhook_address(url: str, name: str) -> str:
    """Give the address at which the updates of a bot arrive: that of the first, or its number beneath it.

    The number is no secret, so that the address may stand in the log of a proxy.
    """
    return url if name == FIRST else f"{url.rstrip('/')}/{name}"


def setting_of(name: str) -> str:
    """Name the setting that holds the token of a bot."""
    return TOKEN if name == FIRST else MORE_BOTS


@dataclass(frozen=True, slots=True)
class SettingFault:
    """A setting that is wrong or unsafe. `code` names the message that says how to mend it.

    `inside` is what is wrong with the `file` that it names.
    """

    code: str
    name: str
    file: str = ""
    inside: tuple[Fault, ...] = ()


class UnusableSettings(DrwsError):
    """Drws does not start with these settings."""

    def __init__(self, faults: tuple[SettingFault, ...]) -> None:
        super().__init__(", ".join(fault.name for fault in faults))
        self.faults = faults


def load_settings() -> Settings:
    """Read the settings, or raise UnusableSettings with all that is wrong."""
    try:
        settings = Settings()
    except ValidationError as error:
        names = (f"DRWS_{str(each['loc'][0]).upper()}" for each in error.errors())
        raise UnusableSettings(tuple(SettingFault("not-readable", name) for name in names)) from None
    faults = tuple(_faults(settings))
    if faults:
        raise UnusableSettings(faults)
    return settings


def _faults(settings: Settings) -> list[SettingFault]:
    checks = {
        ("token-form", TOKEN): _token_form(settings),
        ("more-bots-form", MORE_BOTS): all(_is_token(each) for each in _more(settings)),
        ("more-bots-twice", MORE_BOTS): _each_once(settings),
        ("bot-name-form", "DRWS_BOT_NAME"): _bot_name_form(settings),
        ("api-address", "DRWS_TELEGRAM_API"): _is_safe_address(settings.telegram_api),
        ("webhook-address", "DRWS_WEBHOOK_URL"): (
            settings.webhook_url is None or _is_safe_address(settings.webhook_url)
        ),
        ("webhook-secret", "DRWS_WEBHOOK_SECRET"): _webhook_secret(settings),
        ("secret-form", "DRWS_SECRET_KEY"): _secret_form(settings),
        ("keys-beside-data", "DRWS_KEY_DIR"): _apart(settings.key_dir, settings),
        ("keys-beside-data", "DRWS_BOX_KEY_DIR"): (
            settings.box_key_dir is None or _apart(settings.box_key_dir, settings)
        ),
        ("database-address", "DRWS_DATABASE_URL"): _database_address(settings),
        ("database-in-clear", "DRWS_DATABASE_URL"): _database_kept_private(settings),
        ("file-readable", ".env"): _only_ours(Path(".env")),
        ("port-range", "DRWS_PORT"): 0 < settings.port < 65536,
        ("port-range", "DRWS_OPS_PORT"): settings.ops_port is None or 0 < settings.ops_port < 65536,
        ("port-range", "DRWS_CONSOLE_PORT"): settings.console_port is None
        or 0 < settings.console_port < 65536,
        ("ops-port", "DRWS_OPS_PORT"): settings.ops_port != settings.port,
        ("own-port", "DRWS_CONSOLE_PORT"): settings.console_port is None
        or settings.console_port not in (settings.port, settings.ops_port),
        ("broadcast-pace", "DRWS_BROADCAST_PER_SECOND"): 0 < settings.broadcast_per_second <= 1000,
        ("quiet-hours", "DRWS_QUIET_HOURS"): _quiet_hours(settings),
        ("voice-program", "DRWS_VOICE"): settings.voice in ("", "none") or bool(shutil.which(settings.voice)),
        ("voice-encoder", "DRWS_VOICE"): settings.voice in ("", "none") or can_encode(),
    }
    wrong = [SettingFault(code, name) for (code, name), sound in checks.items() if not sound]
    return [*wrong, *_helplines(settings)]


def _only_ours(file: Path) -> bool:
    """Accept a .env file that only its owner and a group can read: the token and the secret are in it."""
    return not file.exists() or not file.stat().st_mode & 0o027


def _token_form(settings: Settings) -> bool:
    token = settings.telegram_token
    return token is None or _is_token(token.get_secret_value())


def _is_token(token: str) -> bool:
    return re.fullmatch(r"\d+:[\w-]+", token, re.ASCII) is not None


def _more(settings: Settings) -> tuple[str, ...]:
    """Give the tokens of all bots but the first, in their order."""
    written = settings.more_bots.get_secret_value() if settings.more_bots else ""
    return tuple(each.strip() for each in written.split(",")) if written.strip() else ()


def _each_once(settings: Settings) -> bool:
    """Accept each bot once: two tokens of one number are an old and a new one of the same bot."""
    first = settings.telegram_token
    tokens = (*([first.get_secret_value()] if first else ()), *_more(settings))
    numbers = [number_of(each) for each in tokens]
    return len(numbers) == len(set(numbers))


def _bot_name_form(settings: Settings) -> bool:
    return settings.bot_name is None or re.fullmatch(r"\w{5,32}", settings.bot_name, re.ASCII) is not None


def _is_safe_address(address: str) -> bool:
    """Accept https, and plain http on this machine only: a token and people's words go over it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
    )


def _webhook_secret(settings: Settings) -> bool:
    """Ask for a secret wherever there is a webhook: without one anybody could speak as anybody."""
    if settings.webhook_url is None:
        return True
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    return re.fullmatch(r"[\w-]{16,256}", secret, re.ASCII) is not None


def _secret_form(settings: Settings) -> bool:
    try:
        return settings.secret is None or len(settings.secret) == KEY_BYTES
    except ValueError:
        return False


def _quiet_hours(settings: Settings) -> bool:
    try:
        quiet_hours(settings.quiet_hours)
    except ValueError:
        return False
    return True


def helplines_of(settings: Settings) -> tuple[Helpline, ...]:
    """Read whom people can turn to; nobody where no file is set. Raises FaultyFile."""
    return read_helplines(read_text(settings.helplines)) if settings.helplines else ()


def _helplines(settings: Settings) -> tuple[SettingFault, ...]:
    try:
        helplines_of(settings)
    except FaultyFile as faulty:
        return (SettingFault("helplines", "DRWS_HELPLINES", str(settings.helplines), faulty.faults),)
    return ()


def _apart(keys: Path, settings: Settings) -> bool:
    """Accept keys that no copy of the data, or of the folder of a SQLite file, would hold."""
    address = _address(settings)
    file = address.database if address and address.get_backend_name() == "sqlite" else None
    folders = [settings.data_dir, *([Path(file).parent] if file and file != ":memory:" else [])]
    return not any(_inside(keys, folder) for folder in folders)


def _inside(inner: Path, outer: Path) -> bool:
    return inner.resolve().is_relative_to(outer.resolve())


def _address(settings: Settings) -> URL | None:
    try:
        return make_url(settings.database)
    except (ArgumentError, ValueError):
        return None


def _database_address(settings: Settings) -> bool:
    """Accept what we can look after; of a SQLite file named by a URI we could not see who may read it."""
    address = _address(settings)
    known = address is not None and address.get_backend_name() in ("sqlite", "postgresql")
    return known and address is not None and "uri" not in address.query


def _database_kept_private(settings: Settings) -> bool:
    """Accept a server on this machine, and another only where its certificate is checked."""
    address = _address(settings)
    if address is None or address.get_backend_name() != "postgresql":
        return True  # needs no connection, or is told of already
    named = [address.host, *(address.normalized_query.get(each, ()) for each in ("host", "hostaddr"))]
    hosts = [host for each in named for host in (each if isinstance(each, tuple) else (each,)) if host]
    # What the address leaves open, PostgreSQL's own library takes from these.
    hosts = hosts or [os.environ[each] for each in ("PGHOSTADDR", "PGHOST") if each in os.environ]
    elsewhere = "service" in address.query or "PGSERVICE" in os.environ
    near = not elsewhere and all(host in _LOOPBACK or host.startswith("/") for host in hosts)
    return near or address.query.get("sslmode") == "verify-full"
