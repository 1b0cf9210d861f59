"""Schema and reference data of a service: Alembic as the schema's owner, then the service's own seed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping

from alembic import command
from alembic.config import Config

from deploy.faults import Fault
from deploy.topology import ROOT, Service

__all__ = ["OWNER_VARIABLE", "migrate", "run_hook"]

OWNER_VARIABLE = "ZX_OWNER_DATABASE_URL"


def migrate(service: Service, owner_url: str) -> None:
    """Bring the service's schema to its newest version."""
    folder = ROOT / "services" / service.name / "migrations"
    if not (folder / "env.py").is_file():
        raise Fault(f"服务 {service.name} 没有迁移 (no migrations in {folder})")
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    before = os.environ.get(OWNER_VARIABLE)
    os.environ[OWNER_VARIABLE] = owner_url
    try:
        command.upgrade(config, "head")
    finally:
        if before is None:
            del os.environ[OWNER_VARIABLE]
        else:
            os.environ[OWNER_VARIABLE] = before


def run_hook(entry: str, environment: Mapping[str, str], **arguments: object) -> int:
    """Run ``module:function`` of a service in a process of its own with that service's environment; its exit code."""
    child = subprocess.run(  # noqa: S603 - the entry is from the topology
        [sys.executable, "-m", "deploy.cli.hook", entry, json.dumps(arguments)], env=dict(environment), cwd=ROOT, check=False
    )
    return child.returncode
