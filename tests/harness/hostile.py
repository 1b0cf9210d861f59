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
    *(None, True, 0, -1, 1.5, 10**30, "", " ", "x", "-1", "1.5", "9" * 40, "NaN", "true", "x" * 20_000, "\x00", "\ud800"),
    *("2026-02-30", "2026-02-30T00:00:00Z", "2026-01-01T00:00:00", "999999-01-01", "610925", "0199a1b2"),
    *([], [None], ["x"], ["x" * 1_000] * 1_000, {}, {"x": 1}),
)
TEXTS = ("", "x", "-1", "1.5", "9" * 40, "x" * 2_000, "2026-02-30", "2026-01-01T00:00:00", "610925", "\x00")
BODIES = (b"", b"{", b'{"a":\n 1,}', b"\xff", b"null", b"[]", b"1", b'"x"', b"[" * 100_000)
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
    body = content["application/json"]["schema"]
    if _again(body, seen):
        return
    schema = _resolved(document, body)
    for name, described in schema.get("properties", {}).items():
        # Where something else is missing too, nothing but the reading of this field is tried.
        alone = bool(set(schema.get("required", ())) - {name})
        if not (alone and _again({name: described}, seen)):
            yield from (json.dumps({name: value}).encode() for value in VALUES)


def _again(described: Json, seen: set[str]) -> bool:
    """Whether what is described was tried before: the same description is read by the same code, at whichever route."""
    key = json.dumps(described, sort_keys=True)
    known = key in seen
    seen.add(key)
    return known


def _requests(
    document: Json, path: str, operation: Json, seen: set[str]
) -> Iterator[tuple[str, Mapping[str, str], bytes | None]]:
    """Targets, headers and bodies, each wrong in one place."""
    good = re.sub(r"\{\w+\}", SOME_ID, path)
    for parameter in operation.get("parameters", ()):
        name = parameter["name"]
        if _again(parameter, seen):
            continue
        for text in TEXTS:
            if parameter["in"] == "path":
                wrong = path.replace(f"{{{name}}}", quote(text, safe="") or "x")
                yield re.sub(r"\{\w+\}", SOME_ID, wrong), {}, None
            elif parameter["in"] == "query":
                yield f"{good}?{name}={quote(text, safe='')}", {}, None
            elif text.isprintable():
                yield good, {name: text}, None
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
    """What of a refusal is not said in Chinese, or not said at all."""
    problem = answer.json()
    told = [fault["message"] for fault in problem.get("errors", ())] or [problem["detail"]]
    return [
        sentence
        for sentence in told
        if sentence == "不符合要求" or not _CHINESE.search(sentence) or set(_WORD.findall(sentence)) - _ALLOWED
    ]
