"""The real platform, started as its users start it, for tests that go through its doors."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from deploy.installation import Installation
from deploy.local.postgres import Postgres
from deploy.secrets import Secrets
from deploy.topology import load
from tests.harness.processes import Up

__all__ = ["RunningPlatform"]

ZHENXING = [sys.executable, "-m", "deploy.cli.main"]


class RunningPlatform(Up):
    """``zhenxing up`` with every service. ``url``, ``bootstrap``, ``kill(name)``, ``replaced(name, pid)`` as in :class:`Up`."""

    def __init__(
        self,
        folder: Path,
        *,
        port: int | None = None,
        command: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(folder, port=port, command=command or [*ZHENXING, "up"], environment=environment)

    @property
    def installation(self) -> Installation:
        """What its deploy steps know."""
        topology = load()
        secrets = Secrets.kept(self.data / "secrets.json", topology, create=False)
        postgres = Postgres(self.data, secrets["POSTGRES_PASSWORD"], services=len(topology.services))
        environment = {"ZX_PORT": str(self.port)}
        return Installation.make(
            topology,
            secrets,
            database_url=postgres.admin_url,
            nats_url=None,
            files=self.data / "files",
            environment=environment,
        )

    @property
    def admin_dsn(self) -> str:
        """The database server as its administrator (database ``postgres``)."""
        return self.installation.database_url

    def env(self, service: str) -> dict[str, str]:
        """What a service's worker is told."""
        installation = self.installation
        return installation.environment(installation.topology[service], "worker")

    def zhenxing(self, *arguments: str) -> list[str]:
        """The command line of a ``zhenxing`` command; run it with :attr:`environment`."""
        return [*ZHENXING, *arguments]

    @property
    def environment(self) -> dict[str, str]:
        """For ``zhenxing`` commands about this platform."""
        return {"ZX_DATA": str(self.data), "ZX_PORT": str(self.port), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
