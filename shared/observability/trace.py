"""W3C trace context: one trace goes from a request through the outbox to the consumers that apply its events."""

from __future__ import annotations

import os
import re
from contextvars import ContextVar

__all__ = ["begin", "current", "traceparent"]

_TRACEPARENT = re.compile(r"00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})")
_TRACE: ContextVar[str] = ContextVar("trace", default="")


def begin(header: str = "") -> str:
    """Continue the trace of a ``traceparent`` header, or start one. Returns the trace id (32 hex digits)."""
    match = _TRACEPARENT.fullmatch(header)
    trace = match.group(1) if match else os.urandom(16).hex()
    _TRACE.set(trace)
    return trace


def current() -> str:
    """The trace id of this task, empty outside of one."""
    return _TRACE.get()


def traceparent() -> str:
    """A header that hands the trace on; starts one where there is none."""
    return f"00-{_TRACE.get() or begin()}-{os.urandom(8).hex()}-01"
