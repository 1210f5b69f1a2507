"""The doctor looks at an installation: what is wrong comes first to the officer, and with its mend."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import SecretStr
from sqlalchemy import insert, update

from bot import doctor as looking
from bot.doctor import doctor
from bot.settings import Settings
from bot.storing import operating, storage_of
from engagements.language import Language
from storage.planned import PlanState
from storage.tables import delivery, feedback, promise
from tests.bot.command_line import told
from tests.bot.house import by_webhook, open_now, what_came_of

EN = Language.EN


async def found(settings: Settings) -> tuple[str, bool]:
    """Ask the doctor."""
    lines, well = await doctor(settings, EN)
    return "\n".join(lines), well


async def test_an_installation_that_is_well_is_told_so(settings: Settings) -> None:
    """An officer who has done everything right reads that, part by part."""
    async with operating(settings) as operations:
        await operations.publish(open_now())
    lines, well = await doctor(settings, EN)

    assert well
    assert {told("doctor-health-well")} == {line.partition(":")[0] for line in lines}
    assert 8 == len(lines)


async def test_a_refused_token_is_named(settings: Settings) -> None:
    """An officer whose token was changed reads where a new one comes from, and the rest is looked at too."""
    wrong = settings.model_copy(update={"telegram_token": SecretStr("42:another")})
    lines, well = await found(wrong)

    assert (False, True) == (well, told("doctor-token-refused", what="DRWS_TELEGRAM_TOKEN") in lines)
    assert told("doctor-database-well") in lines


async def test_a_telegram_that_cannot_be_reached_is_named(settings: Settings) -> None:
    """An officer behind a closed firewall reads that it is the network."""
    lines, well = await found(settings.model_copy(update={"telegram_api": "http://127.0.0.1:9"}))

    assert (False, True) == (well, told("doctor-telegram-unreachable") in lines)


async def test_a_webhook_that_telegram_does_not_know_is_named(settings: Settings) -> None:
    """An officer who changed the address reads that Telegram still delivers to another."""
    lines, well = await found(by_webhook(settings))

    assert (False, True) == (well, told("doctor-webhook-elsewhere") in lines)


async def test_a_clock_that_is_wrong_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer whose machine has lost the time reads so, before an engagement closes at the wrong hour."""
    monkeypatch.setattr(looking, "_MOST_SECONDS_APART", -1)
    lines, well = await found(settings)

    assert (False, True) == (well, told("doctor-clock-wrong", count=0)[:30] in lines)


async def test_a_full_disk_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer reads that room is needed before anything is lost."""
    monkeypatch.setattr(looking, "_LEAST_ROOM", 2**62)
    lines, well = await found(settings)

    assert (False, True) == (well, told("doctor-disk-full", count=0)[:40] in lines)


async def test_a_key_that_is_gone_is_named(settings: Settings) -> None:
    """An officer who forgot the key directory in a move reads which key is missing."""
    async with operating(settings) as operations:
        await operations.publish(open_now())
    (settings.key_dir / "engagements" / "small" / "nullifier.key").unlink()
    lines, well = await found(settings)

    assert (False, True) == (well, told("doctor-keys-missing", what="small/nullifier") in lines)


@pytest.mark.parametrize("state", ["unknown", "failed"])
async def test_what_did_not_arrive_is_named_and_nothing_to_mend(settings: Settings, state: str) -> None:
    """An officer reads of a message whose answer was lost, or that was rejected; the machine is well."""
    async with storage_of(settings) as (database, _), database.transaction() as tx:
        one = {"broadcast": 1, "contact": b"x", "state": state, "attempts": 1}
        await tx.execute(insert(delivery).values(**one))
    lines, well = await found(settings)

    assert (True, True) == (well, told(f"doctor-deliveries-{state}", count=1) in lines)


async def test_a_promise_that_was_moved_stays_late_until_it_is_kept(settings: Settings) -> None:
    """An officer reads of a day that has passed, though people were told of another, and staff of a trial."""
    today = datetime.now(UTC).date()
    first, due = today - timedelta(days=2), today + timedelta(days=26)
    async with operating(settings) as operations:
        await operations.publish(open_now())
        await operations.store_feedback(what_came_of())
    async with storage_of(settings) as (database, _), database.transaction() as tx:
        await tx.execute(update(promise).values(days=f"{first} {due}", due=due))
        await tx.execute(update(feedback).values(state=PlanState.TRIAL.value, fired=True))
    late, _ = await found(settings)
    async with storage_of(settings) as (database, _), database.transaction() as tx:
        await tx.execute(update(promise).values(kept_on=today))
    kept, _ = await found(settings)

    assert told("doctor-promises-late", what="small") in late
    assert told("doctor-promises-well") in kept


async def test_a_database_that_cannot_be_opened_is_named(settings: Settings) -> None:
    """An officer reads that it is the database, and nothing of its address."""
    away = "postgresql://drws:hunter2@127.0.0.1:1/drws"
    lines, well = await found(settings.model_copy(update={"database_url": away}))

    assert (False, True, False) == (well, told("doctor-database-down") in lines, "hunter2" in lines)
