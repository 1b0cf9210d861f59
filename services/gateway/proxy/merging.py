"""One OpenAPI 3.1 document out of the gateway's own and every service's."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["merge"]

_SCHEMA = "#/components/schemas/"


def merge(own: Mapping[str, Any], services: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """``own`` with the paths, schemas, tags and permissions of the services added.

    A schema whose name is taken by another one gets its service's name in front; equal ones are shared. So do operation ids.
    """
    merged = copy.deepcopy(dict(own))
    merged.setdefault("components", {}).setdefault("schemas", {})
    for service in sorted(services):
        _add(merged, service, services[service])
    return merged


def _add(merged: dict[str, Any], service: str, document: Mapping[str, Any]) -> None:
    components = document.get("components", {})
    taken = merged["components"]["schemas"]
    renamed = _renamed(service, components.get("schemas", {}), taken)
    ids = {operation["operationId"] for operation in _operations(merged["paths"]) if "operationId" in operation}
    paths = _rewritten(document["paths"], renamed)
    for operation in _operations(paths):
        if operation.get("operationId") in ids:
            operation["operationId"] = f"{service}_{operation['operationId']}"
    merged["paths"].update({path: item for path, item in paths.items() if path.startswith(f"/api/{service}/v1/")})
    for name, schema in components.get("schemas", {}).items():
        taken[renamed.get(name, name)] = _rewritten(schema, renamed)
    known = {tag["name"] for tag in merged.get("tags", ())}
    if new := [tag for tag in document.get("tags", ()) if tag["name"] not in known]:
        merged["tags"] = [*merged.get("tags", ()), *new]
    scopes = _scopes(merged)
    scopes.update(_scopes(document))


def _operations(paths: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for item in paths.values():
        yield from (operation for operation in item.values() if isinstance(operation, dict))


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
