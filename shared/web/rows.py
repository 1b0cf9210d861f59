"""Single rows of tables that otherwise come in as files: request bodies made from the same declaration, with the same rules and codes.

ENTRIES = {code: entry_model(table, columns) for ...}       # what a new row says
Body = Annotated[dict[str, Any], OneOf(ENTRIES.values())]   # in the description: any of them
row = read_row(ENTRIES["MED-SET"], body)                    # in the route, when the table is known
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Annotated, Any, TypeVar

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter, ValidationError, create_model
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from shared.intake.definition import Column, Kind, Table
from shared.web.fields import checked

__all__ = ["OneOf", "correction_model", "entry_model", "examples", "read_row"]

Model = TypeVar("Model", bound=BaseModel)
_TYPES: dict[Kind, type] = {
    Kind.TEXT: str,
    Kind.CODE: str,
    Kind.AMOUNT: Decimal,
    Kind.DATE: date,
    Kind.YEAR: int,
    Kind.SCHOOL_YEAR: int,
    Kind.COUNT: int,
    Kind.TALLY: int,
    Kind.MEASURE: Decimal,
    Kind.YES_NO: bool,
    Kind.DIVISION: str,
}
_SAYS: dict[Kind, str] = {
    Kind.TEXT: "Free text.",
    Kind.CODE: "One of a closed list.",
    Kind.AMOUNT: "Yuan, at most two decimals.",
    Kind.DATE: "A calendar day.",
    Kind.YEAR: "A year, 1900 to 2100.",
    Kind.SCHOOL_YEAR: "A school year such as `2025-2026`, or its first year.",
    Kind.COUNT: "A whole number from 1.",
    Kind.TALLY: "A whole number from 0.",
    Kind.MEASURE: "A number from 0, at most six decimals.",
    Kind.YES_NO: "Yes or no: true, false, 是 or 否.",
    Kind.DIVISION: "Code of a division, 12 digits.",
}
_EXAMPLES: dict[Kind, Any] = {
    Kind.YEAR: int,
    Kind.SCHOOL_YEAR: lambda text: int(text[:4]),
    Kind.COUNT: int,
    Kind.TALLY: int,
    Kind.YES_NO: "是".__eq__,
}


def _field(column: Column, *, kept: bool) -> tuple[Any, Any]:
    """Type and default of a field; a ``kept`` one may be left out, and then the stored value stays."""
    kind = _TYPES[column.kind]
    example = _EXAMPLES.get(column.kind, str)(column.example) if column.example else None
    more: dict[str, Any] = {} if kept or not column.required else {"default": ...}
    if kept:
        more["default_factory"] = lambda: None
    elif not column.required:
        more["default"] = None
    field = Field(
        title=column.header,
        description=f"{_SAYS[column.kind]} {column.note}".strip(),
        examples=None if example is None else [example],
        json_schema_extra={"enum": list(column.codes)} if column.codes else None,
        **more,
    )
    return Annotated[kind if column.required else kind | None, checked(column)], field


def _model(base: type[Model], table: Table, suffix: str, columns: Iterable[Column], *, kept: bool) -> type[Model]:
    name = "".join(part.capitalize() for part in table.code.split("-")) + suffix
    fields: dict[str, Any] = {column.name: _field(column, kept=kept) for column in columns}
    doubled = fields.keys() & base.model_fields.keys()
    if doubled:
        raise TypeError(f"{table.code} has columns that its body needs itself: {sorted(doubled)}")
    return create_model(name, __base__=base, __doc__=f"{table.title}({table.code})。{table.description}", **fields)


def entry_model(base: type[Model], table: Table, columns: Iterable[Column]) -> type[Model]:
    """The body of a new row: these columns, read as a file's."""
    return _model(base, table, "Entry", columns, kept=False)


def correction_model(base: type[Model], table: Table, columns: Iterable[Column]) -> type[Model]:
    """The body of a correction: what is left out stays as it is, null clears it where that is possible."""
    return _model(base, table, "Correction", columns, kept=True)


def examples(models: Mapping[str, type[BaseModel]]) -> dict[str, Any]:
    """An example of each model, made of its fields' examples, as ``Body(openapi_examples=...)`` takes them."""
    return {
        code: {"value": {name: field.examples[0] for name, field in model.model_fields.items() if field.examples}}
        for code, model in models.items()
    }


class OneOf:
    """Marks a body whose fields depend on the address; described as any of these models, read by :func:`read_row`."""

    def __init__(self, models: Iterable[type[BaseModel]]) -> None:
        self._models = list(models)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Any object; the models judge it later."""
        return core_schema.dict_schema(core_schema.str_schema(), core_schema.any_schema())

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The union of the models."""
        union: Any = reduce(or_, self._models)
        return handler(TypeAdapter(union).core_schema)


def read_row(model: type[Model], body: Mapping[str, Any]) -> Model:
    """Read a body as one of its models.

    Raises:
        RequestValidationError: a field does not fit; told like any other body's.
    """
    try:
        return model.model_validate(dict(body))
    except ValidationError as error:
        raise RequestValidationError([{**fault, "loc": ("body", *fault["loc"])} for fault in error.errors()]) from error
