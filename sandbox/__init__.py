"""A local stand-in for Telegram: a real HTTP Bot API, and phones to talk to the bot with."""

from sandbox.crowd import Crowd, Manners
from sandbox.faults import Fault
from sandbox.flood import FloodLimits
from sandbox.journal import Call
from sandbox.messages import Message
from sandbox.phone import Phone, PhoneError
from sandbox.server import Sandbox
from sandbox.story import Both, Caption, Panel, Row, Story

__all__ = [
    "Both",
    "Call",
    "Caption",
    "Crowd",
    "Fault",
    "FloodLimits",
    "Manners",
    "Message",
    "Panel",
    "Phone",
    "PhoneError",
    "Row",
    "Sandbox",
    "Story",
]
