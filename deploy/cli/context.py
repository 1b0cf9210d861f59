"""Which installation a command is about."""

from __future__ import annotations

import os

from deploy.faults import Fault
from deploy.installation import Installation, data_folder
from deploy.local.postgres import Postgres
from deploy.secrets import Secrets
from deploy.topology import Topology, load

__all__ = ["current"]


def current(topology: Topology | None = None) -> Installation:
    """Containers say everything in the environment; one machine has its data folder.

    :raises Fault: there is no platform in the data folder.
    """
    topology = topology or load()
    environment = dict(os.environ)
    data = data_folder()
    if "ZX_DEPLOYER_NATS_PASSWORD" in environment:
        secrets = Secrets.from_environment(environment)
    else:
        if not (data / "secrets.json").exists():
            raise Fault(f"{data} 里没有平台 (no platform there; start it with `zhenxing up` or set ZX_DATA)")
        secrets = Secrets.kept(data / "secrets.json", topology, create=False)
        port = data / "run" / "port"
        if not environment.get("ZX_PORT") and port.exists():
            environment["ZX_PORT"] = port.read_text(encoding="ascii")
    database_url = environment.get("ZX_DATABASE_URL")
    if not database_url:
        database_url = Postgres(data, secrets["POSTGRES_PASSWORD"], services=len(topology.services)).admin_url
    return Installation.make(
        topology,
        secrets,
        database_url=database_url,
        nats_url=environment.get("ZX_NATS_URL"),
        files=data / "files",
        environment=environment,
    )
