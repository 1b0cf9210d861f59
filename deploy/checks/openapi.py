"""A published description that a department's programmer can work from: names, words in two languages, examples, problems, locks."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from threading import Lock
from typing import Any

from openapi_spec_validator import validate

from deploy.checks import bodies, titles
from deploy.checks.outcome import ROOT, Outcome
from deploy.topology import load
from services.gateway.proxy.merging import OWN, merge
from shared.contracts.permissions import PERMISSIONS, alternatives

__all__ = ["described", "faults_in", "guide_faults", "run", "unused_permissions"]

METHODS = {"get", "put", "post", "delete", "patch", "head"}
PROBLEM = "application/problem+json"
RFC_6749 = "/oauth2/token"
"""Its errors have the form that this standard gives them."""
GUIDE = ROOT / "docs/integration.md"
_OPERATION_ID = re.compile(r"[a-z]+(?:[A-Z][a-z0-9]*)*")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_ENGLISH = re.compile(r"[A-Za-z]{2,}")
_DESCRIBE = "import json, sys, importlib; print(json.dumps(importlib.import_module(sys.argv[1]).create().openapi()))"
_SENT_WITH = {
    "201": "Location",
    "202": "Location",
    "401": "WWW-Authenticate",
    "412": "ETag",
    "429": "Retry-After",
    "503": "Retry-After",
}
"""Header fields that come with a status, whoever answers it."""
SIGN_IN = "POST /api/gateway/v1/sessions"
"""Its 401 is about a password: there is no token to challenge for."""
_ONCE = Lock()

_UNPUBLISHED = {"metrics:read"}
"""Permissions of routes that stand in no description: ``/metrics`` of the processes."""

Document = Mapping[str, Any]


def run() -> Outcome:
    """Faults of the description of the whole platform, as the gateway publishes it, and of what the guide says of permissions."""
    faults = guide_faults(GUIDE.read_text(encoding="utf-8"))
    merged, undescribed = described()
    if undescribed:
        return Outcome(faults=[*faults, *undescribed])
    faults += faults_in(merged) + titles.faults_in(merged) + unused_permissions(merged)
    return Outcome(faults=faults, note=f"{sum(1 for _ in _operations(merged))} operations")


def described() -> tuple[Document, Sequence[str]]:
    """The description of the whole platform as the gateway publishes it, and the services that cannot be described."""
    with _ONCE:  # checks run side by side, and more than one asks
        return _described()


@cache
def _described() -> tuple[Document, Sequence[str]]:
    documents: dict[str, Document] = {}
    faults: list[str] = []
    for service in load().services:
        if not (ROOT / "services" / service.name / "app.py").exists():
            faults.append(f"{service.name} has no app.py")
            continue
        document = describe(service.name)
        if isinstance(document, str):
            faults.append(f"{service.name}: {document}")
        else:
            documents[service.name] = document
    own = documents.pop(OWN, None)
    return ({} if own is None else merge(own, documents)), faults


def describe(service: str) -> Document | str:
    """A service's OpenAPI document, made in a process of its own that reaches no server; else what went wrong."""
    environment = {
        "PATH": os.defpath,
        "ZX_SERVICE": service,
        "ZX_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing",
        "ZX_CIPHER_KEYS": f"1:{'A' * 43}=",
        "ZX_ID_TOKEN_KEYS": f"1:{'A' * 43}=",
        "ZX_UPSTREAMS": "{}",
    }
    made = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-c", _DESCRIBE, f"services.{service}.app"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode != 0:
        return f"cannot be described: {made.stderr.strip().splitlines()[-1:]}"
    document: Document = json.loads(made.stdout)
    return document


def guide_faults(guide: str) -> list[str]:
    """Permissions that the integration guide does not explain as the catalogue does, and others that it names."""
    explained = re.findall(r"^ *\| `([a-z]+(?::\S+)?)` \| (.*) \| (.*) \|$", guide, re.MULTILINE)
    known = [(permission.name, permission.title, permission.opens) for permission in PERMISSIONS.values()]
    missing = [f"the integration guide misses: | `{name}` | {title} | {opens} |" for name, title, opens in known]
    return [row for row, permission in zip(missing, known, strict=True) if permission not in explained] + [
        f"the integration guide explains {name} in other words than the catalogue" for name, *_ in set(explained) - set(known)
    ]


def unused_permissions(document: Document) -> list[str]:
    """Permissions that could be granted and open nothing."""
    asked = {name for _, operation in _operations(document) for name in alternatives(operation.get("x-permission", ""))}
    return [f"permission {name} opens nothing" for name in PERMISSIONS if name not in asked | _UNPUBLISHED]


def faults_in(document: Document) -> list[str]:
    """Everything that is amiss in one document, by the conventions of the architecture."""
    faults = []
    try:
        validate(dict(document))
    except Exception as error:  # noqa: BLE001 - whatever the validator finds
        faults.append(f"not valid OpenAPI 3.1: {str(error).splitlines()[0]}")
    seen: set[str] = set()
    for place, operation in _operations(document):
        name = str(operation.get("operationId", ""))
        if not _OPERATION_ID.fullmatch(name):
            faults.append(f"{place}: operationId {name!r} is not lowerCamelCase")
        if name in seen:
            faults.append(f"{place}: operationId {name} is used twice")
        seen.add(name)
        faults += [f"{place}: {fault}" for fault in _operation_faults(document, place, operation)]
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        for field, described in schema.get("properties", {}).items():
            faults += [f"schema {name}.{field}: {fault}" for fault in _word_faults(described)]
    return faults


def _operations(document: Document) -> Iterator[tuple[str, Document]]:
    for path, item in document.get("paths", {}).items():
        for method in sorted(METHODS & set(item)):
            yield f"{method.upper()} {path}", item[method]


def _operation_faults(document: Document, place: str, operation: Document) -> Iterator[str]:
    for word in ("tags", "summary", "description"):
        if not operation.get(word):
            yield f"no {word}"
    if not _CHINESE.search(operation.get("summary", "")):
        yield "summary is not in Chinese"
    chapters = {tag["name"] for tag in document.get("tags", ()) if tag.get("description")}
    yield from (f"tag {tag} is not explained" for tag in operation.get("tags", ()) if tag not in chapters)
    yield from _lock_faults(document, operation)
    for parameter in operation.get("parameters", ()):
        yield from (f"parameter {parameter['name']}: {fault}" for fault in _parameter_faults(parameter))
    yield from (f"no {status} response" for status in sorted(_wanted(place, operation) - operation["responses"].keys()))
    for status, response in operation["responses"].items():
        yield from (f"{status} response: {fault}" for fault in _response_faults(document, place, status, response))
    yield from (
        f"request: {fault}" for fault in bodies.faults_in(document, operation.get("requestBody", {}).get("content", {}))
    )


def _lock_faults(document: Document, operation: Document) -> Iterator[str]:
    permission = operation.get("x-permission")
    if not permission:
        yield "no x-permission"
    elif permission != "public":
        scheme = document.get("components", {}).get("securitySchemes", {}).get("oauth2", {})
        scopes = scheme.get("flows", {}).get("clientCredentials", {}).get("scopes", {})
        if not operation.get("security"):
            yield "no security"
        for name in alternatives(permission):
            if not _CHINESE.search(scopes.get(name, "")):
                yield f"permission {name} is not explained"


def _parameter_faults(parameter: Document) -> Iterator[str]:
    schema = parameter.get("schema", {})
    yield from _word_faults({**schema, **{key: parameter[key] for key in ("description",) if key in parameter}})
    told = any(key in holder for holder in (parameter, schema) for key in ("example", "examples", "default", "enum", "const"))
    if parameter.get("required") and not told:
        yield "no example"


def _wanted(place: str, operation: Document) -> set[str]:
    """The problems that an operation has to tell, by what it is."""
    path = place.partition(" ")[2]
    parameters = operation.get("parameters", ())
    wanted = {"500"}
    if operation.get("x-permission") != "public":
        wanted |= {"401", "403", "429"}
    if path.startswith("/api/") and not path.startswith(f"/api/{OWN}/"):
        wanted |= {"502", "503", "504"}
    if "{" in path:
        wanted |= {"404"}
    if any(parameter["name"] == "If-Match" for parameter in parameters):
        wanted |= {"412", "428"}
    if path != RFC_6749 and (parameters or "requestBody" in operation):
        wanted |= {"422"}
    if "requestBody" in operation:
        wanted |= {"413"}
    return wanted


def _response_faults(document: Document, place: str, status: str, response: Document) -> Iterator[str]:
    if reference := response.get("$ref"):
        response = document["components"]["responses"][reference.rpartition("/")[2]]
    said = response.get("description", "")
    if not _CHINESE.search(said) or not _ENGLISH.search(said):
        yield "not described in Chinese and English"
    content = response.get("content", {})
    if status >= "400" and set(content) != {PROBLEM} and not place.endswith(RFC_6749):
        yield "is no problem document"
    needed = {"X-Trace-Id"} | {name for each, name in _SENT_WITH.items() if each == status}
    if place.endswith(SIGN_IN):
        needed -= {_SENT_WITH["401"]}
    yield from (f"no header {name}" for name in sorted(needed - response.get("headers", {}).keys()))
    yield from bodies.faults_in(document, content)


def _word_faults(described: Document) -> Iterator[str]:
    if not _CHINESE.search(str(described.get("title", ""))):
        yield "no Chinese title"
    if not _ENGLISH.search(str(described.get("description", ""))):
        yield "no English description"
