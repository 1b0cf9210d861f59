"""Bodies of a published description: each shows what it looks like, and what it shows is true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from openapi_schema_validator import OAS31Validator, oas31_format_checker

from shared.web.examples import NoExampleError, example_of

__all__ = ["faults_in"]

Document = Mapping[str, Any]


def faults_in(document: Document, content: Document) -> Iterator[str]:
    """What is amiss with a request's or response's ``content``: bodies without an example, and examples that do not fit."""
    for kind, media in content.items():
        schema = media.get("schema")
        if schema is None:
            yield f"{kind} without a schema"
            continue
        examples = list(_examples(media))
        if not examples and not _is_file(document, schema):
            yield f"{kind} without an example{_cause(document, schema)}"
        for example in examples:
            yield from (f"{kind}: an example does not fit: {fault}" for fault in _misfits(document, schema, example))


def _examples(media: Document) -> Iterator[Any]:
    if "example" in media:
        yield media["example"]
    yield from (example["value"] for example in media.get("examples", {}).values())


def _is_file(document: Document, schema: Document) -> bool:
    """A file, or a form with one, whose other fields show what they look like."""
    if schema.get("format") == "binary":
        return True
    fields = _resolved(document, schema).get("properties", {}).values()
    return any(_is_file(document, field) for field in fields) and all(
        field.get("examples") or _is_file(document, field) for field in fields
    )


def _resolved(document: Document, schema: Document) -> Document:
    if reference := schema.get("$ref"):
        found: Document = document["components"]["schemas"][reference.rpartition("/")[2]]
        return found
    return schema


def _cause(document: Document, schema: Document) -> str:
    try:
        example_of(schema, document.get("components", {}).get("schemas", {}))
    except NoExampleError as error:
        return f": nobody knows what {error} looks like" if str(error) else ""
    return ""


def _misfits(document: Document, schema: Document, example: object) -> Iterator[str]:
    validator = OAS31Validator({**schema, "components": document.get("components", {})}, format_checker=oas31_format_checker)
    for error in validator.iter_errors(example):
        yield f"{error.json_path} {error.message[:100]}"
