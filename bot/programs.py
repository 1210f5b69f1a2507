"""Programs that are run for what they do with a stream of bytes, and never for longer than they are given."""

import asyncio
import os
import signal

from engagements.errors import DrwsError


class ProgramFailed(DrwsError):
    """A program is not there, did not end well, or took too long."""


async def piped(command: tuple[str, ...], given: bytes, *, seconds: float) -> bytes:
    """Give bytes to a program, and give back what it writes; no word of it is kept. Raises ProgramFailed."""
    try:
        program = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        raise ProgramFailed from None
    try:
        async with asyncio.timeout(seconds):
            made, _ = await program.communicate(given)
    except TimeoutError:
        raise ProgramFailed from None
    finally:
        if program.returncode is None:
            # With whatever it started: a program may be a script that waits for another.
            os.killpg(program.pid, signal.SIGKILL)
            await program.wait()
    if program.returncode != 0:
        raise ProgramFailed
    return made
