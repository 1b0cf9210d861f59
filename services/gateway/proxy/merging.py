"""One OpenAPI 3.1 document out of the gateway's own and every service's."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from services.gateway.proxy.catalogue import UNCOUNTED
from shared.web.answers import sends, tell
from shared.web.openapi import operations_of, ordered_tags

__all__ = ["merge"]

OWN = "gateway"
_SCHEMA = "#/components/schemas/"
_BEFORE_IT_COUNTS = ("400", "401", "411")
"""What is refused before the door knows whose limit it is, unless a route says that it answers so itself."""


def merge(own: Mapping[str, Any], services: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """``own`` with the paths, schemas, tags and permissions of the services added, and what the door answers for them.

    A schema whose name is taken by another one gets its service's name in front; equal ones are shared. So do operation ids.
    """
    merged = copy.deepcopy(dict(own))
    merged.setdefault("components", {}).setdefault("schemas", {})
    for service in sorted(services):
        _add(merged, service, services[service])
    merged["tags"] = ordered_tags(tag for _, operation in operations_of(merged) for tag in operation.get("tags", ()))
    for path, operation in operations_of(merged):
        _tell_of_the_door(merged, path, operation)
    if responses := merged["components"].get("responses"):
        merged["components"]["responses"] = dict(sorted(responses.items()))
    return merged


def _tell_of_the_door(merged: dict[str, Any], path: str, operation: dict[str, Any]) -> None:
    if path in UNCOUNTED:
        return
    told = {429}
    if path.startswith("/api/"):
        own = path.startswith(f"/api/{OWN}/")
        told |= {400} if own else {400, 502, 504}
        if "requestBody" in operation:
            told |= {413, 415, 411 if own else 408}
    tell(merged, operation, *told)
    shared = merged["components"]["responses"]
    for status, response in operation["responses"].items():
        by_itself = "$ref" not in response
        if by_itself or status not in _BEFORE_IT_COUNTS:
            answer = response if by_itself else shared[response["$ref"].rpartition("/")[2]]
            answer["headers"] = {**answer.get("headers", {}), **sends("RateLimit-Policy", "RateLimit")}


def _add(merged: dict[str, Any], service: str, document: Mapping[str, Any]) -> None:
    components = document.get("components", {})
    taken = merged["components"]["schemas"]
    renamed = _renamed(service, components.get("schemas", {}), taken)
    ids = {operation["operationId"] for _, operation in operations_of(merged) if "operationId" in operation}
    paths = _rewritten(document["paths"], renamed)
    for _, operation in operations_of({"paths": paths}):
        if operation.get("operationId") in ids:
            operation["operationId"] = f"{service}_{operation['operationId']}"
    merged["paths"].update({path: item for path, item in paths.items() if path.startswith(f"/api/{service}/v1/")})
    for name, schema in components.get("schemas", {}).items():
        moved = _rewritten(schema, renamed)
        if name in renamed and schema.get("title") == name:  # generators name their classes by it
            moved["title"] = renamed[name]
        taken[renamed.get(name, name)] = moved
    for part in ("responses", "headers"):  # the same words from the same code, in every service
        merged["components"][part] = {**components.get(part, {}), **merged["components"].get(part, {})}
    scopes = _scopes(merged)
    scopes.update(_scopes(document))


def _scopes(document: Mapping[str, Any]) -> dict[str, str]:
    scheme = document.get("components", {}).get("securitySchemes", {}).get("oauth2")
    scopes: dict[str, str] = scheme["flows"]["clientCredentials"]["scopes"] if scheme else {}
    return scopes


def _renamed(service: str, schemas: Mapping[str, Any], taken: Mapping[str, Any]) -> dict[str, str]:
    """The schemas that need another name: those that differ, and those that refer to one that does."""
    renamed: dict[str, str] = {}
    while True:
        found = {
            name: f"{service.capitalize()}{name}"
            for name, schema in schemas.items()
            if name in taken and _rewritten(schema, renamed) != taken[name]
        }
        if found.keys() == renamed.keys():
            return renamed
        renamed = found


def _rewritten(node: Any, renamed: Mapping[str, str]) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(node, dict):
        return {key: _reference(value, renamed) if key == "$ref" else _rewritten(value, renamed) for key, value in node.items()}
    if isinstance(node, list):
        return [_rewritten(item, renamed) for item in node]
    # A discriminator's mapping holds references as plain texts.
    return _reference(node, renamed) if isinstance(node, str) and node.startswith(_SCHEMA) else node


def _reference(value: Any, renamed: Mapping[str, str]) -> Any:  # noqa: ANN401 - a property may be called $ref
    if not isinstance(value, str) or not value.startswith(_SCHEMA):
        return _rewritten(value, renamed)
    name = value.removeprefix(_SCHEMA)
    return _SCHEMA + renamed.get(name, name)
