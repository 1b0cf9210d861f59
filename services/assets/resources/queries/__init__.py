"""Reads of registers: records, their changes, and how good they are."""

from __future__ import annotations

from services.assets.resources.queries.quality import Line, counted, failing, judging_today
from services.assets.resources.queries.records import (
    RegisterCount,
    ResourceFilter,
    changes_of,
    counts_of,
    exported,
    listed,
    resource,
    resources,
)

__all__ = [
    "Line",
    "RegisterCount",
    "ResourceFilter",
    "changes_of",
    "counted",
    "counts_of",
    "exported",
    "failing",
    "judging_today",
    "listed",
    "resource",
    "resources",
]
