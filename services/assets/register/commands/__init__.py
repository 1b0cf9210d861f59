"""Use cases of the register: recording and correcting assets, publicising ownership, steps, and changes of what is in use."""

from services.assets.register.commands.changes import certify, merge, relocate, revalue, split
from services.assets.register.commands.common import assets_locked
from services.assets.register.commands.recording import correct, record
from services.assets.register.commands.steps import publicise, take, take_locked

__all__ = [
    "assets_locked",
    "certify",
    "correct",
    "merge",
    "publicise",
    "record",
    "relocate",
    "revalue",
    "split",
    "take",
    "take_locked",
]
