"""How long a broadcast takes: at the pace that its lane keeps, and not in quiet hours."""

from datetime import UTC, datetime, time, timedelta

from bot.quiet import QuietHours, quiet_until
from engagements.dates import LONDON


def begins(send_at: datetime, now: datetime, quiet: QuietHours | None) -> datetime:
    """Tell when the first message leaves: at its time or now, and after quiet hours."""
    moment = max(send_at, now)
    return quiet_until(moment, quiet) or moment


def ends(begin: datetime, count: int, per_second: float, quiet: QuietHours | None) -> datetime:
    """Tell when the last of so many messages has left, if nothing stops them and nothing else leaves.

    It is the latest moment: one bot carries them all, where several would share them.
    """
    left = timedelta(seconds=count / per_second)
    moment = begin
    while (stop := _quiet_from(moment, quiet)) is not None and moment + left > stop:
        left -= stop - moment
        moment = quiet_until(stop, quiet) or stop
    return moment + left


def _quiet_from(moment: datetime, hours: QuietHours | None) -> datetime | None:
    """Tell when the next quiet hours begin, in UTC; None where there are none."""
    if hours is None:
        return None
    local = moment.astimezone(LONDON)
    day = local.date() if local.hour < hours.begin else local.date() + timedelta(days=1)
    return datetime.combine(day, time(hours.begin), LONDON).astimezone(UTC)
