"""The console's pages against the platform's description: titles that are current, calls and fields that exist."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from deploy import console
from deploy.checks.openapi import describe
from deploy.checks.outcome import ROOT, Outcome
from deploy.faults import Fault
from deploy.topology import load
from services.gateway.proxy.merging import merge

__all__ = ["run"]


def run() -> Outcome:
    """Titles that are out of date (`python -m deploy.checks.console` writes them anew), and what the type checker finds."""
    merged = _described()
    if isinstance(merged, str):
        return Outcome(faults=[merged])
    faults = []
    if console.TITLES.read_text(encoding="utf-8") != console.titles(merged):
        faults.append(f"{console.TITLES.relative_to(ROOT)} is out of date: python -m deploy.checks.console")
    if not console.installed():
        return Outcome(faults=faults, warning="types are not checked: `make console` installs what that needs")
    return Outcome(faults=[*faults, *_types(merged)])


def _described() -> dict[str, Any] | str:
    topology = load()
    documents: dict[str, Mapping[str, Any]] = {}
    for service in topology.services:
        document = describe(service.name)
        if isinstance(document, str):
            return f"{service.name} {document}"
        documents[service.name] = document
    return merge(documents.pop(topology.door.name), documents)


def _types(document: Mapping[str, Any]) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        description = Path(folder) / "openapi.json"
        description.write_text(json.dumps(document), encoding="utf-8")
        try:
            console.node_tool("openapi-typescript", str(description), "--output", "src/api/schema.d.ts")
            console.node_tool("vue-tsc", "--noEmit")
        except Fault as fault:
            return str(fault).split(" | ")
    return []


if __name__ == "__main__":
    now = _described()
    if isinstance(now, str):
        raise SystemExit(now)
    console.TITLES.write_text(console.titles(now), encoding="utf-8")
