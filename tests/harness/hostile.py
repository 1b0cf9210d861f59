"""Every field and parameter of a service filled with what cannot be right: what is said to it."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

__all__ = ["refusals", "untold"]

Json = Any
VALUES: tuple[Json, ...] = (
    *(None, True, -1, 1.5, 10**30, "", " ", "9" * 40, "NaN", "x" * 20_000, "\x00", "\ud800"),
    *("2026-02-30", "2026-01-01T00:00:00", "999999-01-01", "610925"),
    *([], [None], ["x" * 100] * 1_000, {}, {"x": 1}),
)
TEXTS = ("", "-1", "1.5", "9" * 40, "x" * 2_000, "2026-02-30", "610925", "\x00")
BODIES = (b"", b"{", b"null", b"[]")
UNREADABLE = (b'{"a":\n 1,}', b"\xff", b"1", b"[" * 100_000)
"""What is refused before anything asks which operation it is for, so once a service is enough."""
_CHINESE = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile("[A-Za-z]{2,}")
_ALLOWED = {"JSON", "NUL", "UTF", "If", "Match", "ETag", "true", "false"}
SOME_ID = str(UUID(int=1))


def _resolved(document: Json, schema: Json) -> Json:
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def _bodies(document: Json, operation: Json, seen: set[str]) -> Iterator[bytes]:
    content = operation.get("requestBody", {}).get("content", {})
    if "application/json" not in content:
        return
    yield from BODIES
    if not _again("unreadable", seen):
        yield from UNREADABLE
    body = content["application/json"]["schema"]
    if _again(body, seen):
        return
    schema = _resolved(document, body)
    properties, required = schema.get("properties", {}), set(schema.get("required", ()))
    # Every field that is wrong is told, so all are wrong at once; one alone where nothing else would be missing.
    new = [name for name, described in properties.items() if not _again({name: described}, seen)]
    for value in VALUES:
        if new:
            yield json.dumps(dict.fromkeys(new, value)).encode()
        yield from (json.dumps({name: value}).encode() for name in properties if not required - {name})


def _again(described: Json, seen: set[str]) -> bool:
    """Whether what is described was tried before: the same description is read by the same code, at whichever route."""
    key = json.dumps(described, sort_keys=True)
    known = key in seen
    seen.add(key)
    return known


def _requests(
    document: Json, path: str, operation: Json, seen: set[str]
) -> Iterator[tuple[str, Mapping[str, str], bytes | None]]:
    """Targets, headers and bodies: the path is wrong, or the query, the headers, the body."""
    good = re.sub(r"\{\w+\}", SOME_ID, path)
    new = [parameter for parameter in operation.get("parameters", ()) if not _again(parameter, seen)]
    names = {place: [one["name"] for one in new if one["in"] == place] for place in ("path", "query", "header")}
    for text in TEXTS:
        told = quote(text, safe="")
        for name in names["path"]:
            yield re.sub(r"\{\w+\}", SOME_ID, path.replace(f"{{{name}}}", told or "x")), {}, None
        if names["query"]:
            yield good + "?" + "&".join(f"{name}={told}" for name in names["query"]), {}, None
        if names["header"] and text.isprintable():
            yield good, dict.fromkeys(names["header"], text), None
    for body in _bodies(document, operation, seen):
        yield good, {"Content-Type": "application/json", "If-Match": '"1"'}, body


async def refusals(
    client: httpx.AsyncClient, headers: Mapping[str, str], document: Json, service: str
) -> AsyncIterator[tuple[str, httpx.Response]]:
    """Each operation of the service with each answer that refuses; what several of them share is tried at the first."""
    seen: set[str] = set()
    for path, item in document["paths"].items():
        if not path.startswith(f"/api/{service}/v1/"):
            continue
        for method, operation in item.items():
            for target, more, body in _requests(document, path, operation, seen):
                answer = await client.request(method, target, headers={**headers, **more}, content=body)
                if answer.is_error:
                    yield f"{method} {path}", answer


def untold(answer: httpx.Response) -> list[str]:
    """What of a refusal is not said in Chinese, or not said at all. Where it says which codes there are, it says them as they are."""
    problem = answer.json()
    told = problem.get("errors") or [{"code": problem["code"], "message": problem["detail"]}]
    return [
        fault["message"]
        for fault in told
        if fault["message"] == "不符合要求"
        or not _CHINESE.search(fault["message"])
        or (not fault["code"].startswith("unknown_") and set(_WORD.findall(fault["message"])) - _ALLOWED)
    ]
