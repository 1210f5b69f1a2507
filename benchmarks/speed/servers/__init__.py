"""The servers that are measured, by name. Each module is imported only in the process that runs it."""

from importlib import import_module

from benchmarks.speed.conversation import Echoing, Script, filling_in
from benchmarks.speed.place import Serve

OURS = "drws"
NAMES = {
    OURS: "Drws",
    "echo": "aiogram, an echo that sends and stores nothing",
    "form": "aiogram, a form of five states in memory",
    "windows": "aiogram-dialog, five windows in memory",
    "ptb": "python-telegram-bot, a ConversationHandler of five states in memory",
}


def serve_of(name: str) -> Serve:
    """Give what runs a server."""
    serve: Serve = import_module(f"benchmarks.speed.servers.{name}").serve
    return serve


def script_of(name: str) -> Script:
    """Give how people talk to a server."""
    match name:
        case "drws" | "telling":
            from benchmarks.speed.servers.drws import script

            return script()
        case "echo":
            return Echoing()
        case _:
            return filling_in()
