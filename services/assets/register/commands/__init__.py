"""Use cases of the register: recording and correcting assets, publicising ownership, steps, and changes of what is in use."""

from services.assets.register.commands.changes import Found, certify, merge, relocate_all, revalue, split
from services.assets.register.commands.common import assets_locked
from services.assets.register.commands.recording import correct, record
from services.assets.register.commands.steps import publicise, take, take_all, take_locked

__all__ = [
    "Found",
    "assets_locked",
    "certify",
    "correct",
    "merge",
    "publicise",
    "record",
    "relocate_all",
    "revalue",
    "split",
    "take",
    "take_all",
    "take_locked",
]
