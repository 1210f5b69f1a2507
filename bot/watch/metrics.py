"""Figures for Prometheus. None of them is a clock on people: docs/decisions/0024-operations.md says why."""

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from structlog.typing import EventDict

from bot.files import free_bytes

# The count of turns moves for so many at once, so that no scrape tells when somebody did something.
TURNS_AT_ONCE = 100
_DISK_STEP = 100 * 1024 * 1024

_EVENTS: Counter[tuple[str, str]] = Counter()


def count_event(_logger: object, _method: str, said: EventDict) -> EventDict:
    """Count an event that is written to the log, where it stands with its moment anyway."""
    _EVENTS[str(said["event"]), str(said["level"])] += 1
    return said


class Figures:
    """The figures of one process."""

    def __init__(self, role: str, folder: Path) -> None:
        self._role = role
        self._folder = folder
        self._turns = 0
        self._began = time.time()
        self._checks: dict[str, bool] = {}

    def count_turn(self) -> None:
        """Count a turn that has been taken."""
        self._turns += 1

    def written(self, checks: dict[str, bool]) -> bytes:
        """Write all figures as Prometheus reads them, with what was looked at just now."""
        self._checks = checks
        registry = CollectorRegistry()
        registry.register(self)
        return generate_latest(registry)

    def collect(self) -> Iterator[Metric]:
        """Give each figure."""
        yield _gauge(
            "drws_process_start_time_seconds", "When the process began.", {"role": self._role}, self._began
        )
        for name, well in self._checks.items():
            yield _gauge("drws_ready", "Whether a part is well: 1 or 0.", {"part": name}, float(well))
        turns = CounterMetricFamily("drws_turns", f"Turns taken, in steps of {TURNS_AT_ONCE}.")
        turns.add_metric([], self._turns // TURNS_AT_ONCE * TURNS_AT_ONCE)
        yield turns
        events = CounterMetricFamily("drws_events", "Events in the log.", labels=["event", "level"])
        for (event, level), number in sorted(_EVENTS.items()):
            events.add_metric([event, level], number)
        yield events
        free = free_bytes(self._folder) // _DISK_STEP * _DISK_STEP
        yield _gauge("drws_disk_free_bytes", "Room on the disk of the data, in steps of 100 MB.", {}, free)


def _gauge(name: str, about: str, labels: dict[str, str], value: float) -> GaugeMetricFamily:
    gauge = GaugeMetricFamily(name, about, labels=list(labels))
    gauge.add_metric(list(labels.values()), value)
    return gauge
