"""Answers that are tables as CSV, asked for by ``Accept`` beside JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Annotated, Any

from fastapi import Header, Response
from pydantic import BaseModel

from shared.intake.export import safe_cell

__all__ = ["CSV", "CSV_TYPE", "MARK", "Accept", "csv_answer", "csv_content", "disposition"]

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


def csv_answer(rows: Iterable[BaseModel], of: type[BaseModel], name: str) -> Response:
    """Rows of a figure as a table that a browser saves under a name: the Chinese titles of their fields first."""
    text = io.StringIO()
    write = csv.writer(text)
    write.writerow([field.title for field in of.model_fields.values()])
    for row in rows:
        values = (getattr(row, field) for field in of.model_fields)
        write.writerow(["" if value is None else safe_cell(str(value)) for value in values])
    return Response(MARK + text.getvalue(), media_type=CSV_TYPE, headers=disposition(f"{name}.csv"))
