"""What docker compose is given is what the topology says, and it is valid YAML."""

from __future__ import annotations

from pathlib import Path

import yaml

from deploy.checks.outcome import ROOT, Outcome
from deploy.containers import COMPOSE_FILE, NATS_FILE, compose, nats
from deploy.topology import load

__all__ = ["run"]


def run() -> Outcome:
    """Files that are out of date (`python -m deploy.containers` writes them anew)."""
    topology = load()
    written: dict[Path, str] = {COMPOSE_FILE: compose(topology), NATS_FILE: nats(topology)}
    faults = [
        f"{path.relative_to(ROOT)} is out of date: python -m deploy.containers"
        for path, text in written.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    services = yaml.safe_load(written[COMPOSE_FILE])["services"]
    return Outcome(faults=faults, note=f"{len(services)} containers")
