"""What a filter of records means: a search as their texts are read, a field by its own declaration."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from services.assets.resources.declarations import REGISTERS
from shared.intake.definition import Kind
from shared.intake.normalising import normal_text
from shared.web.bodies import In
from shared.web.problems import FieldFault, Problem
from shared.web.rows import entry_model, read_row

__all__ = ["field_value", "known_register", "search_text"]


def known_register(code: str | None) -> str | None:
    """The register that a query names, if there is one.

    Raises:
        PydanticCustomError: ``unknown_register``.
    """
    if code is not None and code not in REGISTERS:
        raise PydanticCustomError("unknown_register", "{told}", {"told": f"没有代码为 {code} 的资源登记表"})
    return code


def search_text(search: str | None) -> str | None:
    """A search in the normal form of what it looks through; None: it looks for nothing."""
    return (search and normal_text(search)) or None


def field_value(register: str | None, field: str | None, equals: str | None) -> dict[str, Any] | None:
    """The part of a document that records have whose ``field`` says this.

    Raises:
        Problem: 422 ``unknown_field``.
        RequestValidationError: the field cannot say this.
    """
    if field is None and equals is None:
        return None
    if field is None or equals is None or register is None:
        raise _unknown_field("按字段查询须一并给出 register、field_name 和 equals")
    column = REGISTERS[register].fields.get(field)
    if column is None:
        raise _unknown_field("资源登记表没有这个字段,可用的见目录")
    try:
        value = getattr(read_row(_model(register, field), {field: equals}), field)
    except RequestValidationError as error:
        raise RequestValidationError([{**fault, "loc": ("query", "equals")} for fault in error.errors()]) from error
    return {field: _stored(column.kind, value)}


@cache
def _model(register: str, field: str) -> type[BaseModel]:
    one = REGISTERS[register]
    return entry_model(In, one.table, [replace(one.fields[field], required=True)])


def _stored(kind: Kind, value: Any) -> Any:  # noqa: ANN401 - of any kind
    """A value as documents have it."""
    match value:
        case Decimal() if kind is Kind.MEASURE:
            return f"{value.normalize():f}"
        case Decimal() | date():
            return str(value)
        case _:
            return value


def _unknown_field(told: str) -> Problem:
    fault = FieldFault(place="query.field_name", code="unknown_field", message=told)
    return Problem(422, "unknown_field", f"{told}。", errors=[fault])
