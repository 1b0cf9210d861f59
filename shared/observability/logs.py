"""Logs are JSON lines with the trace id and the actor, and never personal data."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType
from typing import Any

import structlog

from shared.observability import trace

__all__ = ["configure", "logger"]


def _add_trace(_logger: object, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    if current := trace.current():
        event["trace"] = current
    return event


def _where(exc_info: tuple[type[BaseException], BaseException, TracebackType | None]) -> str:
    """Where a fault happened and of what kind it and its causes are; not what they say: a database quotes the values of a row."""
    told: list[str] = []
    faults: list[BaseException] = [exc_info[1]]
    for error in faults:
        told += [*traceback.format_tb(error.__traceback__), type(error).__name__, "\n"]
        causes = [error.__cause__ or error.__context__, *(error.exceptions if isinstance(error, BaseExceptionGroup) else [])]
        # Causes may form a ring: an error raised again from one that its own handling caused.
        faults += [cause for cause in causes if cause is not None and all(cause is not known for known in faults)]
    return "".join(told)


def configure(service: str, role: str) -> None:
    """Set up this process's logging: our own events and those of libraries, both to standard output."""
    processors: list[Any] = [
        structlog.contextvars.merge_contextvars,
        _add_trace,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.ExceptionRenderer(_where),
        structlog.processors.JSONRenderer(ensure_ascii=False),
    ]
    structlog.configure(
        processors=processors,
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stdout),
        cache_logger_on_first_use=True,
    )
    structlog.contextvars.bind_contextvars(service=service, role=role)
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processor=processors[-1], foreign_pre_chain=processors[:-1]))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)


def logger() -> structlog.typing.FilteringBoundLogger:
    """A logger; name events in snake_case and pass facts as keywords."""
    bound: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    return bound
