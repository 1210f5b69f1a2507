"""Several processes that begin the same work at the same moment."""

import asyncio
import json
import os
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from storage.database import Database

Work = Callable[[Database], Coroutine[Any, Any, list[str]]]

_READY, _GO = b"r", b"g"


@dataclass(frozen=True, slots=True)
class _Worker:
    """A forked process, seen from its parent."""

    number: int
    tells: int
    hears: int


def in_processes(where: str, works: list[Work]) -> list[str]:
    """Do each work in a process of its own, all at once, and give everything that they tell."""
    workers = [_forked(where, work) for work in works]
    for worker in workers:
        os.read(worker.tells, len(_READY))
    for worker in workers:
        os.write(worker.hears, _GO)
    return [told for worker in workers for told in json.loads(_ended(worker))]


def _forked(where: str, work: Work) -> _Worker:
    tells, telling = os.pipe()
    hearing, hears = os.pipe()
    number = os.fork()
    if number == 0:
        _become(where, work, telling, hearing)
    for theirs in (telling, hearing):
        os.close(theirs)
    return _Worker(number, tells, hears)


def _become(where: str, work: Work, telling: int, hearing: int) -> None:
    async def working() -> list[str]:
        database = await Database.opened(where)
        os.write(telling, _READY)
        os.read(hearing, len(_GO))
        try:
            return await work(database)
        finally:
            await database.close()

    try:
        os.write(telling, json.dumps(asyncio.run(working())).encode())
    finally:
        os._exit(0)


def _ended(worker: _Worker) -> bytes:
    told = b""
    while part := os.read(worker.tells, 4096):
        told += part
    os.waitpid(worker.number, 0)
    os.close(worker.tells)
    os.close(worker.hears)
    return told
