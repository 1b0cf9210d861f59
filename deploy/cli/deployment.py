"""Commands that do or check a step of a deployment, on one machine or in containers."""

from __future__ import annotations

import argparse
import asyncio
import json

from deploy import steps
from deploy.cli.context import current
from deploy.cli.streams import streams

__all__ = ["audit", "deploy", "migrate", "rebuild", "recover_staff", "republish", "rotate_keys", "verify"]


def deploy(options: argparse.Namespace) -> int:
    """All that comes between servers and services."""
    return migrate(options) or streams(options)


def migrate(_options: argparse.Namespace) -> int:
    """Create users and databases, migrate schemas, load reference data."""
    asyncio.run(steps.migrate_all(current()))
    return 0


def republish(options: argparse.Namespace) -> int:
    """Have a service tell its whole state again; print what it told."""
    installation = current()
    answer = asyncio.run(steps.republish(installation, installation.topology[options.service], options.type))
    print(json.dumps(answer, ensure_ascii=False, indent=1))
    return 0


def verify(_options: argparse.Namespace) -> int:
    """Compare read models with their owners; 1 if they differ."""
    installation = current()
    return 1 if steps.run_hooks(installation, "verify", installation.topology.services) else 0


def rebuild(options: argparse.Namespace) -> int:
    """Fill a service's read models anew beside those that serve, then switch; 1 if they do not agree with their owners."""
    installation = current()
    return 1 if steps.run_hooks(installation, "rebuild", [installation.topology[options.service]]) else 0


def rotate_keys(options: argparse.Namespace) -> int:
    """Put new signing keys in place."""
    installation = current()
    return 1 if steps.run_hooks(installation, "keys", installation.topology.services, at_once=options.at_once) else 0


def recover_staff(options: argparse.Namespace) -> int:
    """Let somebody in again whom no other administrator can help; prints the new initial password."""
    installation = current()
    return 1 if steps.run_hooks(installation, "staff", installation.topology.services, username=options.username) else 0


def audit(_options: argparse.Namespace) -> int:
    """Compute every service's audit chain again; 1 if one is broken or late."""
    verdicts = asyncio.run(steps.audit_verdicts(current()))
    for name, verdict in verdicts.items():
        state = (
            f"第 {verdict.broken} 号封印不符 (seal {verdict.broken} is broken)"
            if verdict.broken is not None
            else "封印完好 (intact)"
        )
        late = f"，{verdict.overdue} 条超过 60 秒未封 (unsealed for over 60 s)" if verdict.overdue else ""
        print(f"{name}: {verdict.seals} 个封印 (seals), {state}{late}")
    return 0 if all(verdict.intact for verdict in verdicts.values()) else 1
