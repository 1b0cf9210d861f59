"""The merged OpenAPI document as the door publishes it, made without a running platform, and the operations in it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from deploy.checks.openapi import described
from deploy.faults import Fault

__all__ = ["JSON", "Document", "Operation", "digest", "merged", "operations"]

JSON = "application/json"
FORM = "multipart/form-data"
METHODS = ("get", "put", "post", "delete", "patch")

Document = Mapping[str, Any]
Schema = Mapping[str, Any]


def merged() -> Document:
    """The document of all services.

    Raises:
        Fault: a service cannot be described.
    """
    document, undescribed = described()
    if undescribed:
        raise Fault("; ".join(undescribed))
    return document


def digest(document: Document) -> str:
    """What a made file says of the document that it was made from."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: what it takes (JSON Schemas) and what it answers where all goes well."""

    name: str
    """As in the document, lowerCamelCase."""
    method: str
    path: str
    summary: str
    description: str
    path_parameters: Mapping[str, Schema]
    headers: tuple[str, ...]
    query: Schema | None
    """One object with a property for each query parameter."""
    body: Schema | None
    form: Schema | None
    """A form with a file in it."""
    answer: Schema | None
    """None where the answer is no JSON."""
    media_types: frozenset[str]
    """Of the answer; empty where there is no content."""

    @property
    def class_name(self) -> str:
        """Its name as the beginning of a class's name."""
        return self.name[0].upper() + self.name[1:]


def operations(document: Document) -> Iterator[Operation]:
    """All operations in the order of the document."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield _operation(document, method, path, item[method])


def _operation(document: Document, method: str, path: str, operation: Document) -> Operation:
    parameters = [_resolved(document, parameter) for parameter in operation.get("parameters", ())]
    body = _resolved(document, operation.get("requestBody", {})).get("content", {})
    answer = _answer(document, operation)
    return Operation(
        name=operation["operationId"],
        method=method.upper(),
        path=path,
        summary=operation["summary"],
        description=re.sub(r"\s+", " ", operation["description"]),
        path_parameters={each["name"]: each["schema"] for each in parameters if each["in"] == "path"},
        headers=tuple(each["name"] for each in parameters if each["in"] == "header"),
        query=_query([each for each in parameters if each["in"] == "query"]),
        body=body.get(JSON, {}).get("schema"),
        form=body.get(FORM, {}).get("schema"),
        answer=answer.get(JSON, {}).get("schema"),
        media_types=frozenset(answer),
    )


def _query(parameters: list[Document]) -> Schema | None:
    if not parameters:
        return None
    properties = {each["name"]: {"description": each.get("description", ""), **each["schema"]} for each in parameters}
    required = [each["name"] for each in parameters if each.get("required")]
    return {"type": "object", "properties": properties, "required": required}


def _answer(document: Document, operation: Document) -> Document:
    """The content of the first successful answer."""
    good = next(status for status in sorted(operation["responses"]) if status.startswith("2"))
    content: Document = _resolved(document, operation["responses"][good]).get("content", {})
    return content


def _resolved(document: Document, node: Document) -> Document:
    while "$ref" in node:
        found: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        node = found
    return node
