"""The published description of events: valid AsyncAPI 3.0, every event with words in two languages and an example that fits."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema_rs import validator_for

from deploy.checks.outcome import Outcome
from shared.contracts.examples import EXAMPLES
from shared.contracts.snapshot import catalogue
from shared.events.asyncapi import describe

__all__ = ["faults_in", "run", "validator_of"]

SPECIFICATION = Path(__file__).with_name("asyncapi-3.0.0.json")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")

Document = Mapping[str, Any]


def run() -> Outcome:
    """Faults of the description, and event types that it lacks."""
    missing = [event_type.subject for event_type in catalogue() if event_type not in EXAMPLES]
    faults = [f"{subject} has no example in shared/contracts/examples.py" for subject in missing]
    return Outcome(faults=[*faults, *faults_in(describe(EXAMPLES))], note=f"{len(EXAMPLES)} event types")


def validator_of(document: Document, schema: Document) -> Any:  # noqa: ANN401 - its class depends on the draft
    """A validator of a schema that refers into the document."""
    return validator_for({"components": document["components"], "allOf": [schema]}, validate_formats=True)


def faults_in(document: Document) -> list[str]:
    """Everything that is amiss in a document."""
    specification = json.loads(SPECIFICATION.read_text(encoding="utf-8"))
    faults = [
        f"not valid AsyncAPI 3.0: /{'/'.join(map(str, error.instance_path))}: {error.message[:200]}"
        for error in validator_for(specification, validate_formats=True).iter_errors(document)
    ]
    faults += [f"{reference} leads nowhere" for reference in _references(document) if not _leads(document, reference)]
    return faults or [*_example_faults(document), *_word_faults(document)]


def _references(node: object) -> Iterator[str]:
    if isinstance(node, Mapping):
        if isinstance(reference := node.get("$ref"), str):
            yield reference
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)


def _leads(document: Document, reference: str) -> bool:
    node: Any = document
    for step in reference.removeprefix("#/").split("/"):
        node = node.get(step) if isinstance(node, Mapping) else None
    return node is not None


def _example_faults(document: Document) -> Iterator[str]:
    for subject, message in document["components"]["messages"].items():
        for part in ("headers", "payload"):
            validator = validator_of(document, message[part])
            for example in message["examples"]:
                for error in validator.iter_errors(example[part]):
                    place = "/".join(map(str, error.instance_path))
                    yield f"{subject}: its example does not fit: {part}/{place}: {error.message[:200]}"


def _word_faults(document: Document) -> Iterator[str]:
    for subject, message in document["components"]["messages"].items():
        if not _CHINESE.search(message["title"]):
            yield f"{subject}: no Chinese title"
    for name, schema in document["components"]["schemas"].items():
        for field, described in schema["properties"].items():
            if not _CHINESE.search(described.get("title", "")) or not described.get("description"):
                yield f"schema {name}.{field}: no Chinese title or no description"
