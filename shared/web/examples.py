"""Examples of whole bodies, put together from those of their fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["NoExampleError", "example_of"]

Json = Mapping[str, Any]

_BY_FORMAT = {
    "uuid": "019a1b2c-0000-7000-8000-000000000001",
    "date-time": "2025-11-01T01:00:00Z",
}


class NoExampleError(Exception):
    """A field from which nobody could guess what it looks like; the text is its place."""


def example_of(schema: Json, schemas: Json, place: str = "") -> Any:  # noqa: ANN401 - any JSON
    """An example of what fits a schema; ``schemas`` are those of the document.

    Raises:
        NoExampleError: a text or number has none.
    """
    if told := schema.get("examples"):
        return _with_nulls(told[0], schema, schemas)
    if told := schema.get("enum"):
        return told[0]
    for key in ("example", "const", "default"):
        if key in schema:
            return schema[key]
    if reference := schema.get("$ref"):
        name = reference.rpartition("/")[2]
        return example_of(schemas[name], schemas, name)
    for choices in (schema.get("anyOf"), schema.get("oneOf")):
        if choices:
            return _of_one(choices, schemas, place)
    return _of_type(schema, schemas, place)


def _with_nulls(value: Any, schema: Json, schemas: Json) -> Any:  # noqa: ANN401
    """An example as its author wrote it: FastAPI leaves out whatever is null."""
    if reference := schema.get("$ref"):
        schema = schemas[reference.rpartition("/")[2]]
    if isinstance(value, list) and "items" in schema:
        return [_with_nulls(item, schema["items"], schemas) for item in value]
    if isinstance(value, dict) and "properties" in schema:
        fields = schema["properties"]
        whole = {name: value.get(name) for name in fields if name in value or name in schema.get("required", ())}
        return {name: _with_nulls(part, fields[name], schemas) for name, part in whole.items()}
    return value


def _of_one(choices: list[Json], schemas: Json, place: str) -> Any:  # noqa: ANN401
    try:
        return example_of(choices[0], schemas, place)
    except NoExampleError:
        if {"type": "null"} in choices:
            return None
        raise


def _of_type(schema: Json, schemas: Json, place: str) -> Any:  # noqa: ANN401
    kind = schema.get("type")
    if kind == "object":
        fields = schema.get("properties", {})
        return {name: example_of(field, schemas, f"{place}.{name}") for name, field in fields.items()}
    if kind == "array":
        return [example_of(schema["items"], schemas, place)]
    if kind == "boolean":
        return False
    if (known := _BY_FORMAT.get(schema.get("format", ""))) is not None:
        return known
    raise NoExampleError(place)
