"""What docker compose is given, made from the topology: ``docker-compose.yml`` and the NATS configuration.

    python -m deploy.containers    # writes both; a test says when they are out of date

The environment of each container is made by the same code as on one machine; only addresses differ, and secrets stay references to
an ``.env`` file (``zhenxing secrets > .env``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from deploy.installation import API_OPTIONS, KEPT, LIMITS, Installation, Role
from deploy.local.postgres import ADMIN, CLUSTER, max_connections
from deploy.local.postgres import SETTINGS as EMBEDDED
from deploy.local.process import LOG_BYTES, LOGS_KEPT
from deploy.nats_config import nats_config
from deploy.secrets import Secrets
from deploy.topology import ROOT, Service, Topology, load

__all__ = ["COMPOSE_FILE", "NATS_FILE", "compose", "nats", "write"]

COMPOSE_FILE = ROOT / "docker-compose.yml"
NATS_FILE = ROOT / "deploy" / "docker" / "nats.conf"
ROLES: tuple[Role, ...] = ("api", "worker")
PORT = 8080
SECRET = re.compile(r"\$\{(ZX_\w+)\}")
ANY = "0.0.0.0"  # noqa: S104 - inside its container
# The official image has lz4 and listens to the other containers; the rest is as on one machine.
SETTINGS = {name: value for name, value in EMBEDDED.items() if name not in ("listen_addresses", "unix_socket_permissions")} | {
    "wal_compression": "lz4",
    "default_toast_compression": "lz4",
}


class _Containers(Installation):
    """An installation in which every process has a machine of its own."""

    def port_of(self, service: Service, role: Role) -> int:  # noqa: ARG002 - every process has its own ports
        return PORT

    def listens_on(self, service: Service, role: Role) -> str:  # noqa: ARG002 - the network is the platform's own
        return ANY

    def reached_at(self, service: Service) -> str:
        return f"http://{service.name}-api:{PORT}"


def _installation(topology: Topology) -> Installation:
    references = {name: f"${{ZX_{name}}}" for name in Secrets.generate(topology)}
    secrets = Secrets(references)
    return _Containers(
        topology=topology,
        secrets=secrets,
        database_url=f"postgresql://{ADMIN}:{secrets['POSTGRES_PASSWORD']}@postgres:5432/postgres",
        nats_url="nats://nats:4222",
        files=Path("/data/files"),
        port=PORT,
        gateway_url="${ZX_GATEWAY_URL:-http://127.0.0.1:8080}",
        trusted_proxies="${ZX_TRUSTED_PROXIES:-}",
        replicas="${ZX_REPLICAS:-1}",
        limits={name: f"${{{name}:-{default}}}" for name, default in LIMITS.items()},
        kept={name: f"${{{name}:-{default}}}" for name, default in KEPT.items()},
    )


def _environment(values: Mapping[str, str]) -> str:
    return "".join(f"      {name}: {json.dumps(value)}\n" for name, value in values.items())


def _command(service: Service, role: Role) -> str:
    if role == "worker":
        return f"[python, -m, services.{service.name}.worker]"
    options = [f"services.{service.name}.app:create", *API_OPTIONS, "--host", ANY, "--port", str(PORT)]
    return f"[python, -m, uvicorn, {', '.join(json.dumps(option) for option in options)}]"


def _process(installation: Installation, service: Service, role: Role) -> str:
    opened = f'    ports: ["${{ZX_BIND:-127.0.0.1}}:${{ZX_PORT:-8080}}:{PORT}"]\n    scale: {installation.replicas}\n'
    published = opened if service.door and role == "api" else ""
    return f"""\
  {service.name}-{role}: # {service.title}
    <<: *process
    command: {_command(service, role)}
{published}    volumes: [{service.name}:/data]
    environment:
{_environment(installation.environment(service, role))}"""


def _deploy(installation: Installation) -> str:
    values = {
        "ZX_DATABASE_URL": installation.database_url,
        "ZX_NATS_URL": installation.nats_url,
        "ZX_GATEWAY_URL": installation.gateway_url,
        **{f"ZX_{name}": value for name, value in installation.secrets.items()},
    }
    return _environment(values)


def compose(topology: Topology) -> str:
    """The text of ``docker-compose.yml``."""
    # A secret that is not given stops docker compose, rather than being empty.
    return SECRET.sub(r"${\1:?}", _compose(topology))


def _compose(topology: Topology) -> str:
    installation = _installation(topology)
    processes = "\n".join(_process(installation, service, role) for service in topology.services for role in ROLES)
    settings = SETTINGS | {"max_connections": f"${{ZX_MAX_CONNECTIONS:-{max_connections(len(topology.services))}}}"}
    options = "".join(f'      - "-c"\n      - "{name}={value}"\n' for name, value in settings.items())
    nats_secrets = [name for name in installation.secrets if name.endswith("_NATS_PASSWORD") or name == "NATS_STORE_KEY"]
    volumes = "".join(f"  {name}:\n" for name in ("postgres", "nats", *(service.name for service in topology.services)))
    return f"""\
# The platform in containers. Made by `python -m deploy.containers` from deploy/topology.toml; do not edit.
#
#   zhenxing secrets > .env && chmod 600 .env      (once; keep it safe: it unlocks the data)
#   docker compose up --build
#
# The first client is ZX_BOOTSTRAP_CLIENT_ID with ZX_BOOTSTRAP_CLIENT_SECRET of that file.
name: zhenxing

x-container: &container
  restart: unless-stopped
  read_only: true
  tmpfs: [/tmp]
  cap_drop: [ALL]
  security_opt: ["no-new-privileges:true"]
  logging: {{ driver: json-file, options: {{ max-size: "{LOG_BYTES >> 20}m", max-file: "{LOGS_KEPT + 1}" }} }}

x-process: &process
  <<: *container
  image: zhenxing
  pull_policy: never
  init: true
  stop_grace_period: 10s
  depends_on:
    deploy: {{ condition: service_completed_successfully }}
  healthcheck:
    test: [CMD, python, -c, "import urllib.request as u; u.urlopen('http://127.0.0.1:{PORT}/readyz', timeout=3)"]
    interval: 5s
    timeout: 5s
    start_period: 60s

services:
  postgres:
    <<: *container
    image: postgres:18
    user: postgres
    tmpfs: [/tmp, /run/postgresql]
    shm_size: 256m
    stop_signal: SIGINT
    stop_grace_period: 60s
    command:
      - postgres
{options}    environment:
      POSTGRES_USER: {ADMIN}
      POSTGRES_DB: postgres
      POSTGRES_PASSWORD: "{installation.secrets["POSTGRES_PASSWORD"]}"
      POSTGRES_INITDB_ARGS: "{" ".join(CLUSTER)} --auth-host=scram-sha-256"
    volumes: [postgres:/var/lib/postgresql]
    healthcheck:
      test: [CMD, pg_isready, --username={ADMIN}, --dbname=postgres, --host=127.0.0.1]
      interval: 2s
      timeout: 5s
      start_period: 60s

  nats:
    # Its image has no user of its own and no folder for one: root, but without any right over others.
    <<: *container
    image: nats:2-alpine
    stop_grace_period: 30s
    command: [--config, /etc/nats/zhenxing.conf]
    environment:
      GOMEMLIMIT: 192MiB
{_environment({f"ZX_{name}": installation.secrets[name] for name in nats_secrets})}\
    volumes:
      - nats:/data
      - ./deploy/docker/nats.conf:/etc/nats/zhenxing.conf:ro
    healthcheck:
      test: [CMD, wget, -q, -O, /dev/null, "http://127.0.0.1:8222/healthz"]
      interval: 2s
      timeout: 5s
      start_period: 30s

  deploy: # users, databases, schemas, reference data, streams
    <<: *process
    pull_policy: build
    build:
      context: .
      dockerfile: deploy/docker/Dockerfile
    command: [zhenxing, deploy]
    restart: "no"
    healthcheck: {{ disable: true }}
    depends_on:
      postgres: {{ condition: service_healthy }}
      nats: {{ condition: service_healthy }}
    environment:
{_deploy(installation)}
{processes}
volumes:
{volumes}"""


def nats(topology: Topology) -> str:
    """The text of the NATS configuration for containers."""
    return nats_config(topology, host=ANY, port=4222, monitor_host=ANY, monitor_port=8222, store="/data")


def write() -> None:
    """Write both files anew."""
    topology = load()
    COMPOSE_FILE.write_text(compose(topology), encoding="utf-8")
    NATS_FILE.write_text(nats(topology), encoding="utf-8")


if __name__ == "__main__":
    write()
