"""Settings: where they come from, and which are refused."""

from base64 import b64encode
from pathlib import Path

import pytest

from bot.settings import SettingFault, Settings, UnusableSettings, load_settings

SECRET = b64encode(b"s" * 32).decode()


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)


def refused(monkeypatch: pytest.MonkeyPatch, **values: str) -> tuple[SettingFault, ...]:
    """Give what is wrong with these settings."""
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(UnusableSettings) as raised:
        load_settings()
    return raised.value.faults


def written(folder: Path, text: str, mode: int = 0o600) -> None:
    """Write a .env file."""
    (folder / ".env").write_text(text)
    (folder / ".env").chmod(mode)


def test_without_any_setting_there_are_defaults(tmp_path: Path) -> None:
    """An officer who set nothing keeps everything in the folder where Drws was started."""
    settings = load_settings()

    assert (
        f"sqlite:///{tmp_path}/data/drws.db",
        Path("keys"),
        "https://api.telegram.org",
        8400,
        None,
        None,
    ) == (
        settings.database,
        settings.key_dir,
        settings.telegram_api,
        settings.port,
        settings.secret,
        settings.webhook_url,
    )


def test_without_a_token_nothing_talks_to_telegram() -> None:
    """An officer who forgot the token is told where to put it, once it is needed."""
    with pytest.raises(UnusableSettings) as raised:
        _ = load_settings().token

    assert (SettingFault("no-token", "DRWS_TELEGRAM_TOKEN"),) == raised.value.faults


def test_without_the_name_of_the_bot_nothing_hands_out_links() -> None:
    """An officer who has not set the bot's name is told where to put it, once it is needed."""
    with pytest.raises(UnusableSettings) as raised:
        _ = load_settings().bot

    assert (SettingFault("no-bot-name", "DRWS_BOT_NAME"),) == raised.value.faults


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer sets a value in the environment, and it holds."""
    monkeypatch.setenv("DRWS_TELEGRAM_TOKEN", "42:abc_DEF-1")
    monkeypatch.setenv("DRWS_PORT", "8401")
    monkeypatch.setenv("DRWS_SECRET_KEY", SECRET)

    settings = load_settings()

    assert ("42:abc_DEF-1", 8401, b"s" * 32) == (settings.token, settings.port, settings.secret)


def test_more_bots_come_after_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer with three bots names each of them, and the first stays the first."""
    monkeypatch.setenv("DRWS_TELEGRAM_TOKEN", "42:a")
    monkeypatch.setenv("DRWS_MORE_BOTS", "43:b, 44:c")

    assert {"": "42:a", "43": "43:b", "44": "44:c"} == load_settings().tokens


def test_settings_come_from_a_file(tmp_path: Path) -> None:
    """An officer writes a .env file beside the program, and it holds."""
    written(tmp_path, "DRWS_TELEGRAM_TOKEN=42:file\nDRWS_DATA_DIR=elsewhere\nOTHER=ignored\n")

    settings = load_settings()

    assert ("42:file", f"sqlite:///{tmp_path}/elsewhere/drws.db") == (settings.token, settings.database)


@pytest.mark.parametrize("mode", [0o604, 0o620, 0o644])
def test_a_file_of_settings_that_others_can_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int
) -> None:
    """An officer whose token lies open to everybody on the machine is told how to close it."""
    written(tmp_path, "DRWS_TELEGRAM_TOKEN=42:file\n", mode)

    assert (SettingFault("file-readable", ".env"),) == refused(monkeypatch)


@pytest.mark.parametrize(
    "values",
    [
        {"DRWS_KEY_DIR": "keys", "DRWS_DATABASE_URL": "sqlite:///keys/drws.db"},
        {"DRWS_KEY_DIR": "there/keys", "DRWS_DATABASE_URL": "sqlite:///there/drws.db"},
    ],
    ids=["beside the file", "below the file"],
)
def test_keys_that_a_copy_of_the_data_would_hold_are_refused(
    monkeypatch: pytest.MonkeyPatch, values: dict[str, str]
) -> None:
    """An officer who backs up the folder of the database never backs up its keys with it."""
    assert (SettingFault("keys-beside-data", "DRWS_KEY_DIR"),) == refused(monkeypatch, **values)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://drws@/drws?host=db.example.org",
        "postgresql://drws@localhost/drws?hostaddr=203.0.113.9",
        "postgresql://drws@localhost/drws?service=far",
        "postgresql:///drws?host=/run/postgresql&host=db.example.org",
    ],
)
def test_a_server_elsewhere_is_seen_however_it_is_named(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """An officer whose answers would travel in the clear is told so, wherever the address hides the host."""
    faults = refused(monkeypatch, DRWS_DATABASE_URL=address)

    assert (SettingFault("database-in-clear", "DRWS_DATABASE_URL"),) == faults


def test_a_server_elsewhere_in_the_environment_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer who names the server the way PostgreSQL's own tools do is told the same."""
    monkeypatch.setenv("PGHOST", "db.example.org")

    faults = refused(monkeypatch, DRWS_DATABASE_URL="postgresql:///drws")

    assert (SettingFault("database-in-clear", "DRWS_DATABASE_URL"),) == faults


def test_a_file_named_by_a_uri_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer cannot keep answers in a file of which we could not see who may read it."""
    faults = refused(monkeypatch, DRWS_DATABASE_URL="sqlite:///file:/srv/x.db?uri=true")

    assert (SettingFault("database-address", "DRWS_DATABASE_URL"),) == faults


def test_keys_of_boxes_in_the_data_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer cannot let a backup of the data hold what opens the boxes."""
    faults = refused(monkeypatch, DRWS_BOX_KEY_DIR=str(tmp_path / "data" / "box"))

    assert (SettingFault("keys-beside-data", "DRWS_BOX_KEY_DIR"),) == faults


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer who sets a value for one run need not change the file."""
    written(tmp_path, "DRWS_PORT=8401\n")
    monkeypatch.setenv("DRWS_PORT", "8402")

    assert 8402 == load_settings().port


def test_an_address_of_a_database_goes_before_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer who names a database gets that one."""
    monkeypatch.setenv("DRWS_DATABASE_URL", "sqlite:////srv/drws.db")

    assert "sqlite:////srv/drws.db" == load_settings().database


WEBHOOK = {"DRWS_WEBHOOK_URL": "https://example.org/hook"}

REFUSED = [
    # a token that BotFather never gave
    ({"DRWS_TELEGRAM_TOKEN": "secret"}, "token-form", "DRWS_TELEGRAM_TOKEN"),
    ({"DRWS_TELEGRAM_TOKEN": "42:with space"}, "token-form", "DRWS_TELEGRAM_TOKEN"),
    ({"DRWS_TELEGRAM_TOKEN": ""}, "token-form", "DRWS_TELEGRAM_TOKEN"),
    # more bots, of which one is none, or is there already
    ({"DRWS_MORE_BOTS": "secret"}, "more-bots-form", "DRWS_MORE_BOTS"),
    ({"DRWS_MORE_BOTS": "43:a 44:b"}, "more-bots-form", "DRWS_MORE_BOTS"),
    ({"DRWS_MORE_BOTS": "43:a,"}, "more-bots-form", "DRWS_MORE_BOTS"),
    ({"DRWS_MORE_BOTS": "43:a,43:b"}, "more-bots-twice", "DRWS_MORE_BOTS"),
    (
        {"DRWS_TELEGRAM_TOKEN": "42:old", "DRWS_MORE_BOTS": "43:a,42:new"},
        "more-bots-twice",
        "DRWS_MORE_BOTS",
    ),
    # a name that Telegram gives to no bot, or that would lead a link elsewhere
    ({"DRWS_BOT_NAME": "@DrwsBot"}, "bot-name-form", "DRWS_BOT_NAME"),
    ({"DRWS_BOT_NAME": "Drws"}, "bot-name-form", "DRWS_BOT_NAME"),
    ({"DRWS_BOT_NAME": "D" * 33}, "bot-name-form", "DRWS_BOT_NAME"),
    ({"DRWS_BOT_NAME": "DŵrBot"}, "bot-name-form", "DRWS_BOT_NAME"),
    ({"DRWS_BOT_NAME": "DrwsBot/elsewhere"}, "bot-name-form", "DRWS_BOT_NAME"),
    # the token and people's words would go over the network in plain text
    ({"DRWS_TELEGRAM_API": "http://telegram.example.org"}, "api-address", "DRWS_TELEGRAM_API"),
    # a name that only looks like this machine
    ({"DRWS_TELEGRAM_API": "http://localhost.example.org"}, "api-address", "DRWS_TELEGRAM_API"),
    ({"DRWS_TELEGRAM_API": "ftp://example.org"}, "api-address", "DRWS_TELEGRAM_API"),
    ({"DRWS_TELEGRAM_API": "api.telegram.org"}, "api-address", "DRWS_TELEGRAM_API"),
    # what Telegram sends us would come in plain text
    (
        {"DRWS_WEBHOOK_URL": "http://example.org/hook", "DRWS_WEBHOOK_SECRET": "s" * 16},
        "webhook-address",
        "DRWS_WEBHOOK_URL",
    ),
    # anybody could pretend to be anybody
    (WEBHOOK, "webhook-secret", "DRWS_WEBHOOK_SECRET"),
    # one that can be guessed
    (WEBHOOK | {"DRWS_WEBHOOK_SECRET": "s" * 15}, "webhook-secret", "DRWS_WEBHOOK_SECRET"),
    # one that Telegram does not take
    (WEBHOOK | {"DRWS_WEBHOOK_SECRET": "s" * 257}, "webhook-secret", "DRWS_WEBHOOK_SECRET"),
    (WEBHOOK | {"DRWS_WEBHOOK_SECRET": "ŵ" * 20}, "webhook-secret", "DRWS_WEBHOOK_SECRET"),
    # a secret of another length
    ({"DRWS_SECRET_KEY": b64encode(b"s" * 31).decode()}, "secret-form", "DRWS_SECRET_KEY"),
    # no base64
    ({"DRWS_SECRET_KEY": "abc"}, "secret-form", "DRWS_SECRET_KEY"),
    # a backup of the data would hold its keys
    ({"DRWS_KEY_DIR": "data/keys"}, "keys-beside-data", "DRWS_KEY_DIR"),
    ({"DRWS_KEY_DIR": "data"}, "keys-beside-data", "DRWS_KEY_DIR"),
    ({"DRWS_KEY_DIR": "elsewhere/../data/keys"}, "keys-beside-data", "DRWS_KEY_DIR"),
    # a database that is not served
    ({"DRWS_DATABASE_URL": "mysql://localhost/drws"}, "database-address", "DRWS_DATABASE_URL"),
    # answers would travel in clear, or to whoever calls themselves the server
    ({"DRWS_DATABASE_URL": "postgresql://host/drws"}, "database-in-clear", "DRWS_DATABASE_URL"),
    (
        {"DRWS_DATABASE_URL": "postgresql://host/drws?sslmode=require"},
        "database-in-clear",
        "DRWS_DATABASE_URL",
    ),
    # no address at all
    ({"DRWS_DATABASE_URL": "drws.db"}, "database-address", "DRWS_DATABASE_URL"),
    # ports that no machine has
    ({"DRWS_PORT": "0"}, "port-range", "DRWS_PORT"),
    ({"DRWS_PORT": "65536"}, "port-range", "DRWS_PORT"),
    ({"DRWS_CONSOLE_PORT": "0"}, "port-range", "DRWS_CONSOLE_PORT"),
    # the pages of staff where Telegram posts, or where the figures are
    ({"DRWS_CONSOLE_PORT": "8400"}, "own-port", "DRWS_CONSOLE_PORT"),
    ({"DRWS_CONSOLE_PORT": "8500", "DRWS_OPS_PORT": "8500"}, "own-port", "DRWS_CONSOLE_PORT"),
    # no number
    ({"DRWS_PORT": "many"}, "not-readable", "DRWS_PORT"),
    # no hours, and no hour of the day
    ({"DRWS_BROADCAST_PER_SECOND": "0"}, "broadcast-pace", "DRWS_BROADCAST_PER_SECOND"),
    ({"DRWS_BROADCAST_PER_SECOND": "1001"}, "broadcast-pace", "DRWS_BROADCAST_PER_SECOND"),
    ({"DRWS_QUIET_HOURS": "night"}, "quiet-hours", "DRWS_QUIET_HOURS"),
    ({"DRWS_QUIET_HOURS": "21-24"}, "quiet-hours", "DRWS_QUIET_HOURS"),
    # no such program, and one that cannot be run
    ({"DRWS_VOICE": "no-such-voice"}, "voice-program", "DRWS_VOICE"),
    ({"DRWS_VOICE": "/dev/null"}, "voice-program", "DRWS_VOICE"),
]


@pytest.mark.parametrize(
    ("values", "code", "name"), REFUSED, ids=[f"{row[1]}-{n}" for n, row in enumerate(REFUSED)]
)
def test_a_wrong_or_unsafe_setting_is_refused(
    monkeypatch: pytest.MonkeyPatch, values: dict[str, str], code: str, name: str
) -> None:
    """An officer is told which setting is wrong, by its own name, and nothing starts."""
    found = refused(monkeypatch, **values)

    assert (SettingFault(code, name),) == found


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://drws@localhost/drws",
        "postgresql:///drws?host=/var/run/postgresql",
        "postgresql://host/drws?sslmode=verify-full",
    ],
)
def test_a_postgresql_server_that_nobody_listens_in_on_is_taken(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """An officer may keep the answers on this machine, or on a server that proves who it is."""
    monkeypatch.setenv("DRWS_DATABASE_URL", address)

    assert address == load_settings().database


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("DRWS_SECRET_KEY", "ŵ" * 44, "secret-form"),  # b64decode refuses to look at it
        ("DRWS_TELEGRAM_API", "https://[::1", "api-address"),  # urlsplit does
        ("DRWS_WEBHOOK_URL", "https://[::1", "webhook-address"),
        ("DRWS_DATABASE_URL", "sqlite://host:port/drws", "database-address"),  # make_url does
    ],
)
def test_a_setting_that_cannot_even_be_parsed_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, code: str
) -> None:
    """An officer whose slip breaks the very form of a value is told so, and sees no traceback."""
    monkeypatch.setenv("DRWS_WEBHOOK_SECRET", "s" * 16)

    found = refused(monkeypatch, **{name: value})

    assert (SettingFault(code, name),) == found


def test_all_that_is_wrong_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer mends every setting in one go."""
    found = refused(monkeypatch, DRWS_TELEGRAM_TOKEN="x", DRWS_PORT="0", DRWS_KEY_DIR="data")

    assert ["token-form", "keys-beside-data", "port-range"] == [fault.code for fault in found]


@pytest.mark.parametrize(
    "values",
    [
        # plain http on this machine only: a rehearsal
        {"DRWS_TELEGRAM_API": "http://127.0.0.1:8400"},
        {"DRWS_TELEGRAM_API": "http://localhost:8400"},
        {"DRWS_TELEGRAM_API": "http://[::1]:8400"},
        # a webhook with its secret
        WEBHOOK | {"DRWS_WEBHOOK_SECRET": "A-z_09" * 3},
        # keys in a folder whose name only begins like that of the data
        {"DRWS_KEY_DIR": "data-keys"},
        # data inside the keys: a backup of the data holds none of them
        {"DRWS_KEY_DIR": ".", "DRWS_DATA_DIR": "data"},
        # the ports at the edges
        {"DRWS_PORT": "1"},
        {"DRWS_PORT": "65535"},
    ],
    ids=lambda values: " ".join(values.values()),
)
def test_a_sound_setting_is_let_through(monkeypatch: pytest.MonkeyPatch, values: dict[str, str]) -> None:
    """An officer with sound settings can start."""
    for name, value in values.items():
        monkeypatch.setenv(name, value)

    assert isinstance(load_settings(), Settings)


def test_no_secret_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader of a log or a traceback finds no token and no secret in the settings."""
    monkeypatch.setenv("DRWS_TELEGRAM_TOKEN", "42:canary")
    monkeypatch.setenv("DRWS_MORE_BOTS", "43:canary,44:canary")
    monkeypatch.setenv("DRWS_SECRET_KEY", SECRET)
    monkeypatch.setenv("DRWS_WEBHOOK_SECRET", "canary-canary-canary")

    written = repr(load_settings())

    assert (False, False) == ("canary" in written, SECRET in written)


def test_a_refusal_repeats_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader of a log finds the name of a wrong setting, and not what was written there."""
    found = refused(monkeypatch, DRWS_TELEGRAM_TOKEN="canary", DRWS_MORE_BOTS="canary", DRWS_PORT="0")

    assert "canary" not in f"{UnusableSettings(found)} {found}"
