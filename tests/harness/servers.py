"""PostgreSQL and NATS as `make up` runs them, and databases that are ready in a moment.

servers = Servers.start(folder)             # session fixture: platform_servers
database = servers.database("household")    # migrated, empty, the service's own three users; fixture: fresh_database
database = servers.database("household", migrated=False)
database = servers.database("household", seeded=True)       # with what the deploy step loads into it
"""

from __future__ import annotations

import asyncio
import subprocess
import threading
import urllib.error
import urllib.request
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import asyncpg

from deploy.local.nats import Nats
from deploy.local.postgres import Postgres
from deploy.local.process import Child, Spec
from deploy.migrate import migrate
from deploy.provision import create_database, passwords, provision, url_for
from deploy.secrets import Secrets
from deploy.topology import Topology, load
from services.funds.seed import load_reference
from services.household.seed import load_divisions
from shared.persistence import Database
from tests.harness.ports import free_ports
from tests.harness.waiting import eventually

__all__ = ["Servers", "ServiceDatabase"]

T = TypeVar("T")


def apart(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine to its end, also from code that a running loop called."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


_SEEDS = {"funds": load_reference, "household": load_divisions}


async def _seed(name: str, app_url: str) -> None:
    database = Database(app_url, name="seed")
    async with database.transaction() as session:
        await _SEEDS[name](session)
    await database.close()


@dataclass(frozen=True, slots=True)
class ServiceDatabase:
    """A database and the addresses by which its users reach it."""

    name: str
    app_url: str
    owner_url: str
    relay_url: str
    admin_url: str


class Servers:
    """A running PostgreSQL and NATS with the topology's users; each can be stopped, killed and started again."""

    def __init__(self, folder: Path, topology: Topology) -> None:
        self.folder = folder
        self.topology = topology
        for name in ("logs", "run"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        self.secrets = Secrets.kept(folder / "secrets.json", topology, create=True)
        port = free_ports(2)
        self._postgres = Postgres(folder, self.secrets["POSTGRES_PASSWORD"], services=len(topology.services) + 2)
        self._nats = Nats(folder, topology, self.secrets, port=port, monitor_port=port + 1)
        self.admin_url = self._postgres.admin_url
        self.nats_url = self._nats.url
        self.nats_monitor_url = f"http://127.0.0.1:{port + 1}"
        self._children: dict[str, Child] = {}
        self._templates: set[str] = set()
        self._count = 0
        self._lock = threading.Lock()

    @staticmethod
    def start(folder: Path, topology: Topology | None = None) -> Servers:
        """Start both servers on a folder and create the topology's users and databases."""
        servers = Servers(folder, topology or load())
        servers._postgres.prepare()
        servers._nats.prepare()
        try:
            servers.start_postgres()
            servers.start_nats()
            apart(provision(servers.admin_url, servers.topology, servers.secrets))
        except BaseException:
            servers.stop()
            raise
        return servers

    def _start(self, spec: Spec) -> None:
        child = self._children[spec.name] = Child(spec, logs=self.folder / "logs", run=self.folder / "run")

        def ready() -> bool:
            assert child.exit_code is None, child.last_words(5)
            if spec.ready:
                return spec.ready()
            try:
                with urllib.request.urlopen(str(spec.ready_url), timeout=2) as answer:
                    return bool(answer.status == 200)
            except (urllib.error.URLError, OSError):
                return False

        eventually(ready, f"{spec.name} is ready", within=60)

    def start_postgres(self) -> None:
        """Start PostgreSQL (again)."""
        self._start(self._postgres.spec())

    def start_nats(self) -> None:
        """Start NATS (again)."""
        self._start(self._nats.spec())

    def stop_postgres(self, *, kill: bool = False) -> None:
        """Stop PostgreSQL: sessions end at once, cleanly; or as if the power went."""
        self._stop("postgres", kill=kill)

    def stop_nats(self, *, kill: bool = False) -> None:
        """Stop NATS, cleanly or as if the power went."""
        self._stop("nats", kill=kill)

    def _stop(self, name: str, *, kill: bool) -> None:
        if child := self._children.pop(name, None):
            child.kill() if kill else child.send(child.spec.stop_signal)
            child.reap()

    def stop(self) -> None:
        """Stop everything."""
        self.stop_nats()
        self.stop_postgres()

    def nats_password(self, user: str) -> str:
        """The password of a service's NATS user, or of ``deployer``."""
        return self.secrets[f"{user.upper()}_NATS_PASSWORD"]

    def database(self, service: str, *, migrated: bool = True, seeded: bool = False) -> ServiceDatabase:
        """A new database of a service: a copy of the migrated or the seeded one, or one with users and grants but no tables."""
        with self._lock:
            self._count += 1
            name = f"t{self._count}_{service}"
            template = self._seeded(service) if seeded else self._template(service) if migrated else None
        apart(self._create(name, service, template))
        return self._addresses(name, service)

    def drop(self, database: ServiceDatabase) -> None:
        """Drop a database, whoever still uses it."""
        apart(self._admin(f'DROP DATABASE IF EXISTS "{database.name}" WITH (FORCE)'))

    def dump(self, database: ServiceDatabase) -> bytes:
        """A backup of a database as operators make it."""
        command = [str(self._postgres.binaries / "pg_dump"), "--format=custom", database.admin_url]
        return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout

    def restore(self, service: str, dump: bytes) -> ServiceDatabase:
        """A new database of a service with what a backup holds."""
        database = self.database(service, migrated=False)
        command = [str(self._postgres.binaries / "pg_restore"), "--exit-on-error", f"--dbname={database.admin_url}"]
        subprocess.run(command, input=dump, capture_output=True, check=True, timeout=60)
        return database

    def _template(self, name: str) -> str:
        service = self.topology[name]
        if name not in self._templates:
            with ThreadPoolExecutor(1) as pool:
                pool.submit(migrate, service, self._addresses(service.database, name).owner_url).result()
            self._templates.add(name)
        return service.database

    def _seeded(self, name: str) -> str:
        template = f"{self.topology[name].database}_seeded"
        if template not in self._templates:
            apart(self._create(template, name, self._template(name)))
            apart(_seed(name, self._addresses(template, name).app_url))
            self._templates.add(template)
        return template

    async def _create(self, database: str, service_name: str, template: str | None) -> None:
        service = self.topology[service_name]
        admin = await asyncpg.connect(self.admin_url)
        try:
            owner_password = self.secrets.of(service, "OWNER_PASSWORD")
            await create_database(admin, self.admin_url, service, owner_password, name=database, template=template)
        finally:
            await admin.close()

    async def _admin(self, statement: str) -> None:
        admin = await asyncpg.connect(self.admin_url)
        try:
            await admin.execute(statement)
        finally:
            await admin.close()

    def _addresses(self, database: str, service_name: str) -> ServiceDatabase:
        service = self.topology[service_name]
        users = passwords(service, self.secrets)

        def url(user: str) -> str:
            return url_for(self.admin_url, user, users[user], database)

        admin_url = self.admin_url.replace("/postgres?", f"/{database}?")
        return ServiceDatabase(database, url(service.database), url(service.owner), url(service.relay), admin_url)
