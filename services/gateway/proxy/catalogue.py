"""The routes that exist: read from each service's own OpenAPI description, and nothing else is let through."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from shared.observability.logs import logger
from shared.web.problems import Problem

__all__ = ["BODY_BYTES", "UNCOUNTED", "Route", "Routes", "feeds_of", "routes_of"]

BODY_BYTES = 8 << 20
"""The largest body of an ordinary call."""
UNCOUNTED = frozenset({"/livez", "/readyz", "/.well-known/jwks.json", "/oauth2/token"})
"""The first three are answered from memory, however often they are asked, and other processes rest on them: a flood from behind the
same proxy must not cost them their answer. Tokens are counted where they are issued, as RFC 6749 has its own form of errors."""

_WINDOWS = {"x-address-per-minute": 60, "x-address-per-day": 86_400}
"""How a route's description says how often one address may call it, and the seconds that are meant."""
_METHODS = frozenset({"get", "put", "post", "delete", "patch"})
_PARAMETER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Route:
    """One method of one path: which permission opens it, which headers it takes, how large its body may be.

    ``address_limits`` are the calls that one address may make of it, by the seconds in which; none where it is counted with all others.
    """

    method: str
    path: str
    permission: str
    headers: frozenset[bytes]
    body_bytes: int
    address_limits: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class _Path:
    pattern: re.Pattern[str]
    routes: dict[str, Route] = field(default_factory=dict)


class Routes:
    """A service's routes, found as the service itself finds them: in their order, the first that fits."""

    def __init__(self) -> None:
        self._by_depth: dict[int, list[_Path]] = defaultdict(list)

    def add(self, path: str, routes: dict[str, Route]) -> None:
        """Add a path with its methods."""
        parts = _PARAMETER.split(path)
        text = "".join(f"(?P<{part}>[^/]+)" if index % 2 else re.escape(part) for index, part in enumerate(parts))
        self._by_depth[path.count("/")].append(_Path(re.compile(text), routes))

    def __iter__(self) -> Iterator[Route]:
        for paths in self._by_depth.values():
            for path in paths:
                yield from path.routes.values()

    def match(self, method: str, path: str) -> tuple[Route, Mapping[str, str]]:
        """The route of a request and the values in its path.

        Raises:
            Problem: 404 ``not_found``, or 405 ``method_not_allowed`` with ``Allow``.
        """
        allowed: set[str] = set()
        for candidate in self._by_depth.get(path.count("/"), ()):
            found = candidate.pattern.fullmatch(path)
            if found is None:
                continue
            route = candidate.routes.get(method)
            if route is not None:
                return route, found.groupdict()
            allowed |= candidate.routes.keys()
        if allowed:
            headers = {"Allow": ", ".join(sorted(allowed))}
            raise Problem(405, "method_not_allowed", "该地址不支持这种方法。", headers=headers)
        raise Problem(404, "not_found", "没有这个地址。")


def routes_of(service: str, document: Mapping[str, Any], upload_bytes: int) -> Routes:
    """The routes that a service publishes under its own prefix with a permission; anything else is left out and logged.

    ``upload_bytes`` is the largest body of a call that takes a file.
    """
    routes = Routes()
    for path, item in document["paths"].items():
        methods = {
            method.upper(): _route(method.upper(), path, operation, item, upload_bytes)
            for method, operation in item.items()
            if method in _METHODS and "x-permission" in operation
        }
        if not methods or not path.startswith(f"/api/{service}/v1/"):
            logger().warning("route_left_out", upstream=service, path=path)
            continue
        routes.add(path, methods)
    return routes


def _route(method: str, path: str, operation: Mapping[str, Any], item: Mapping[str, Any], upload_bytes: int) -> Route:
    parameters = [*item.get("parameters", ()), *operation.get("parameters", ())]
    takes_file = "multipart/form-data" in operation.get("requestBody", {}).get("content", {})
    return Route(
        method=method,
        path=path,
        permission=str(operation["x-permission"]),
        headers=frozenset(parameter["name"].lower().encode() for parameter in parameters if parameter.get("in") == "header"),
        body_bytes=upload_bytes if takes_file else int(operation.get("x-body-bytes", BODY_BYTES)),
        address_limits=tuple((seconds, int(operation[name])) for name, seconds in _WINDOWS.items() if name in operation),
    )


def feeds_of(document: Mapping[str, Any]) -> dict[str, str]:
    """Code and Chinese title of the tables that a service takes, as its description of uploads says (``x-feeds``)."""
    operations = (operation for item in document["paths"].values() for operation in item.values() if "x-feeds" in operation)
    return {code: title for operation in operations for code, title in operation["x-feeds"].items()}
