"""A published description that a department's programmer can work from: names, words in two languages, examples, locks."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from openapi_spec_validator import validate

from deploy.checks.outcome import ROOT, Outcome
from deploy.topology import load

__all__ = ["faults_in", "run"]

METHODS = {"get", "put", "post", "delete", "patch", "head"}
PROBLEM = "application/problem+json"
_OPERATION_ID = re.compile(r"[a-z]+(?:[A-Z][a-z0-9]*)*")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_ENGLISH = re.compile(r"[A-Za-z]{2,}")
_DESCRIBE = "import json, sys, importlib; print(json.dumps(importlib.import_module(sys.argv[1]).create().openapi()))"

Document = Mapping[str, Any]


def run() -> Outcome:
    """Faults of every service's description, and operation names that two services share."""
    faults: list[str] = []
    owners: dict[str, str] = {}
    operations = 0
    for service in load().services:
        if not (ROOT / "services" / service.name / "app.py").exists():
            faults.append(f"{service.name} has no app.py")
            continue
        document = describe(service.name)
        if isinstance(document, str):
            faults.append(f"{service.name}: {document}")
            continue
        faults += [f"{service.name}: {fault}" for fault in faults_in(document)]
        for _, operation in _operations(document):
            operations += 1
            name = str(operation.get("operationId"))
            if (owner := owners.setdefault(name, service.name)) != service.name:
                faults.append(f"{service.name}: operationId {name} is also used by {owner}")
    return Outcome(faults=faults, note=f"{operations} operations")


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
    permission = operation.get("x-permission")
    if not permission:
        yield "no x-permission"
    elif permission != "public" and not operation.get("security"):
        yield "no security"
    for parameter in operation.get("parameters", ()):
        yield from (f"parameter {parameter['name']}: {fault}" for fault in _parameter_faults(parameter))
    yield from _response_faults(place, operation)
    for media in operation.get("requestBody", {}).get("content", {}).values():
        if not _has_example(document, media):
            yield "request body without an example"


def _parameter_faults(parameter: Document) -> Iterator[str]:
    schema = parameter.get("schema", {})
    yield from _word_faults({**schema, **{key: parameter[key] for key in ("description",) if key in parameter}})
    told = any(key in holder for holder in (parameter, schema) for key in ("example", "examples", "default", "enum", "const"))
    if parameter.get("required") and not told:
        yield "no example"


def _response_faults(place: str, operation: Document) -> Iterator[str]:
    responses = operation.get("responses", {})
    rfc_6749 = place.endswith("/oauth2/token")  # its errors have the form that this standard gives them
    wanted = () if operation.get("x-permission") == "public" else ("401", "403")
    for status in wanted:
        if status not in responses:
            yield f"no {status} response"
    for status, response in responses.items():
        content = response.get("content", {})
        if status.startswith(("4", "5")) and PROBLEM not in content and "$ref" not in response and not rfc_6749:
            yield f"{status} response is no problem document"


def _word_faults(described: Document) -> Iterator[str]:
    if not _CHINESE.search(str(described.get("title", ""))):
        yield "no Chinese title"
    if not _ENGLISH.search(str(described.get("description", ""))):
        yield "no English description"


def _has_example(document: Document, media: Document) -> bool:
    if "example" in media or "examples" in media:
        return True
    schema = media.get("schema", {})
    if reference := schema.get("$ref"):
        schema = document["components"]["schemas"][reference.rpartition("/")[2]]
    if schema.get("examples") or schema.get("example"):
        return True
    required = [schema.get("properties", {}).get(field, {}) for field in schema.get("required", ())]
    return bool(required) and all(
        field.get("examples") or field.get("format") == "binary" or field.get("contentMediaType") for field in required
    )
