"""The published description: OpenAPI 3.1. What follows from how a route is declared is told here, the same for every route.

A permission means 401 and 403; a place in the path 404; something to validate 422; ``If-Match`` 412 and 428 with an ``ETag``
to go there; ``Idempotency-Key`` an answer that may be repeated; 201 and 202 a ``Location``; a file its name. Bodies get the
examples of their fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from shared.contracts.permissions import PERMISSIONS
from shared.contracts.tags import TAGS
from shared.web.answers import complete, sends, tell
from shared.web.examples import NoExampleError, example_of
from shared.web.problems import MEDIA_TYPE

__all__ = ["describe", "operations_of", "ordered_tags"]

Json = dict[str, Any]

_JSON = "application/json"
_NO_FILES = {_JSON, MEDIA_TYPE, "text/event-stream"}
_OF_FASTAPI = ("HTTPValidationError", "ValidationError")
"""Its own form of 422, which no route of ours answers."""

_UNSAID = "Successful Response"
_SUCCESS = {
    "200": "成功。Done.",
    "201": "已创建。Created.",
    "202": "已受理。Accepted: watch it at `Location`.",
    "204": "成功,无内容。Done.",
}


def describe(app: FastAPI) -> None:
    """Give the application its OpenAPI document, made once."""

    def openapi() -> Json:
        if app.openapi_schema is None:
            document = get_openapi(
                title=app.title,
                version=app.version,
                description=app.description,
                routes=app.routes,
                openapi_version="3.1.0",
            )
            app.openapi_schema = _finished(document)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def operations_of(document: Json) -> Iterator[tuple[str, Json]]:
    """Every operation of a document with its path."""
    for path, item in document.get("paths", {}).items():
        yield from ((path, operation) for operation in item.values() if isinstance(operation, dict))


def ordered_tags(tags: Iterable[str]) -> list[Json]:
    """The chapters of these names, in their order."""
    used = set(tags)
    return [{"name": name, "description": meaning} for name, meaning in TAGS.items() if name in used]


def _finished(document: Json) -> Json:
    components = document.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    for name in _OF_FASTAPI:
        schemas.pop(name, None)
    versioned = {_record(path) for path, operation in operations_of(document) if "if-match" in _headers(operation)}
    for path, item in document["paths"].items():
        for method, operation in item.items():
            _finish_parameters(operation)
            _add_problems(document, path, operation)
            _add_headers(operation, versioned=path in versioned and method == "get")
            _add_examples(operation, schemas)
    complete(document)
    components["securitySchemes"] = {"oauth2": _security_scheme()}
    document["tags"] = ordered_tags(tag for _, operation in operations_of(document) for tag in operation.get("tags", ()))
    return document


def _security_scheme() -> Json:
    scopes = {name: f"{permission.title}。{permission.opens}" for name, permission in PERMISSIONS.items()}
    return {
        "type": "oauth2",
        "description": "客户端凭证方式获取访问令牌,五分钟有效。Client credentials; a token lives five minutes.",
        "flows": {"clientCredentials": {"tokenUrl": "/oauth2/token", "scopes": scopes}},
    }


def _headers(operation: Json) -> set[str]:
    return {parameter["name"].lower() for parameter in operation.get("parameters", ()) if parameter["in"] == "header"}


def _finish_parameters(operation: Json) -> None:
    given = _headers(operation)
    for parameter in operation.get("parameters", ()):
        # What may be left out is left out: an address or a header field cannot say null.
        kinds = [kind for kind in parameter["schema"].get("anyOf", ()) if kind != {"type": "null"}]
        if len(kinds) == 1:
            words = {key: value for key, value in parameter["schema"].items() if key != "anyOf"}
            parameter["schema"] = {**kinds[0], **words}
        if parameter["in"] == "header":
            parameter["name"] = "-".join(part.capitalize() for part in parameter["name"].split("-"))
            if parameter["name"] == "If-Match" and "if-none-match" not in given:
                parameter["required"] = True  # 428 without it


def _record(path: str) -> str:
    """The path at which the record stands that an operation changes: ``/leads/{id}`` for ``/leads/{id}/close``."""
    return path if path.endswith("}") else path.rpartition("/")[0]


def _add_problems(document: Json, path: str, operation: Json) -> None:
    told = {500, 503}
    if operation.get("security"):
        told |= {401, 403}
    if "{" in path:
        told.add(404)
    if "if-match" in _headers(operation):
        told |= {412, 428}
    if "422" in operation["responses"]:  # FastAPI's own: there is something to validate
        del operation["responses"]["422"]
        told.add(422)
    tell(document, operation, *told)


def _add_headers(operation: Json, *, versioned: bool) -> None:
    given = _headers(operation)
    for status, response in operation["responses"].items():
        if "$ref" in response:
            continue
        names = {"X-Trace-Id"}
        if status < "400":
            if response["description"] == _UNSAID:
                response["description"] = _SUCCESS[status]
            if status != "204" and (versioned or given & {"if-match", "if-none-match"}):
                names.add("ETag")
            if status in ("201", "202"):
                names.add("Location")
            if "idempotency-key" in given:
                names.add("Idempotency-Replayed")
            if response.get("content", {}).keys() - _NO_FILES:
                names.add("Content-Disposition")
        response["headers"] = {**sends(*sorted(names)), **response.get("headers", {})}


def _add_examples(operation: Json, schemas: Json) -> None:
    bodies = [operation.get("requestBody", {})]
    bodies += operation["responses"].values()
    for media in (media for body in bodies for media in body.get("content", {}).values()):
        if "schema" not in media or media.keys() & {"example", "examples"}:
            continue
        try:
            media["example"] = example_of(media["schema"], schemas)
        except NoExampleError:
            continue  # the check of descriptions names the field
