"""Answers that are tables as CSV, asked for by ``Accept`` beside JSON."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Header

__all__ = ["CSV", "CSV_TYPE", "MARK", "Accept", "csv_content", "disposition"]

CSV = "text/csv"
CSV_TYPE = f"{CSV}; charset=utf-8"
MARK = "\ufeff"
"""Begins a table: Excel needs it to see that it is UTF-8."""
Accept = Annotated[str, Header(include_in_schema=False)]
"""What a client takes; OpenAPI tells it by the contents of the answer."""


def csv_content(example: str) -> dict[str, Any]:
    """A table as the content of a described answer."""
    return {CSV: {"schema": {"type": "string", "examples": [example]}}}


def disposition(name: str) -> dict[str, str]:
    """The header that makes a browser save an answer under a name."""
    return {"Content-Disposition": f'attachment; filename="{name}"'}
