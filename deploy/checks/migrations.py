"""Every service's migrations, run on an empty database, give exactly the tables that its code declares."""

from __future__ import annotations

import asyncio
import io
import logging
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from deploy.checks.outcome import ROOT, Outcome
from deploy.local.postgres import Postgres
from deploy.local.process import Child
from deploy.migrate import OWNER_VARIABLE, migrate
from deploy.provision import passwords, provision, url_for
from deploy.secrets import Secrets
from deploy.topology import Service, load

__all__ = ["run"]

START_SECONDS = 60
_DATE_FIRST = re.compile(r"\d{4}_?\d{2}_?\d{2}_\w+\.py")


def run() -> Outcome:
    """Differences between metadata and migrations, forked histories, undated names."""
    logging.getLogger("alembic").setLevel(logging.WARNING)
    topology = load()
    faults: list[str] = []
    checked = []
    with tempfile.TemporaryDirectory(prefix="zx-check-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        secrets = Secrets.kept(folder / "secrets.json", topology, create=True)
        with _server(folder, secrets, len(topology.services)) as admin_url:
            asyncio.run(provision(admin_url, topology, secrets))
            for service in topology.services:
                owner_url = url_for(admin_url, service.owner, passwords(service, secrets)[service.owner], service.database)
                if (found := _faults(service, owner_url)) is not None:
                    checked.append(service.name)
                    faults += [f"{service.name}: {fault}" for fault in found]
    return Outcome(faults=faults, note=", ".join(checked))


@contextmanager
def _server(folder: Path, secrets: Secrets, services: int) -> Iterator[str]:
    for name in ("logs", "run"):
        (folder / name).mkdir()
    postgres = Postgres(folder, secrets["POSTGRES_PASSWORD"], services=services)
    postgres.prepare()
    child = Child(postgres.spec(), logs=folder / "logs", run=folder / "run")
    try:
        until = time.monotonic() + START_SECONDS
        while not postgres.is_ready():
            if child.exit_code is not None or time.monotonic() > until:
                raise RuntimeError(f"PostgreSQL does not start: {child.last_words(3)}")
            time.sleep(0.05)
        yield postgres.admin_url
    finally:
        child.send(child.spec.stop_signal)
        child.reap()


def _faults(service: Service, owner_url: str) -> list[str] | None:
    """None: the service has no migrations yet."""
    folder = ROOT / "services" / service.name / "migrations"
    versions = sorted((folder / "versions").glob("*.py"))
    if not versions:
        return None
    faults = [f"{version.name} does not begin with its date" for version in versions if not _DATE_FIRST.fullmatch(version.name)]
    config = Config(stdout=io.StringIO())
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    if len(heads := ScriptDirectory.from_config(config).get_heads()) != 1:
        return [*faults, f"the history forks: {', '.join(heads)}"]
    migrate(service, owner_url)
    os.environ[OWNER_VARIABLE] = owner_url
    try:
        command.check(config)
    except CommandError as error:
        faults.append(str(error))
    finally:
        del os.environ[OWNER_VARIABLE]
    return faults
