"""One installation: its topology, its secrets and the addresses of its servers; from them each process's environment.

A process is told only what it needs: its own users, its own keys.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from ipaddress import ip_network
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit, urlunsplit

from deploy.faults import Fault
from deploy.secrets import Secrets
from deploy.topology import DEPLOYER, HIGHEST_PORT, Service, Topology
from shared.standards.limits import Limits

__all__ = [
    "API_OPTIONS",
    "KEPT",
    "LIMITS",
    "LOCAL",
    "Installation",
    "Role",
    "bare_environment",
    "base_port",
    "data_folder",
    "url_for",
]

Role = Literal["api", "worker"]
LOCAL = "127.0.0.1"
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - recognised, not bound
DEFAULT_DATA = ".zhenxing"
API_OPTIONS = (
    *("--factory", "--loop", "uvloop", "--http", "httptools", "--no-access-log", "--no-server-header"),
    # By itself uvicorn believes whatever a program on its own machine says of a client's address. The door decides whom it believes.
    *("--no-proxy-headers", "--log-level", "warning", "--timeout-graceful-shutdown", "5"),
)
"""How uvicorn runs an api process, wherever that is."""
LIMITS = {f"ZX_LIMITS_{limit.name.upper()}": str(limit.default) for limit in fields(Limits)}
"""How an operator changes how much of a file is too much: variable and default."""
KEPT = {"ZX_IDEMPOTENCY_DAYS": "7", "ZX_NOTICE_DAYS": "90"}
"""How an operator changes how many days workers keep answers to ``Idempotency-Key`` and notices: variable and default."""
_LEAST = {"ZX_IDEMPOTENCY_DAYS": 1, "ZX_NOTICE_DAYS": 14}


def url_for(url: str, user: str, password: str, database: str) -> str:
    """The same server as ``url`` seen by another user in another database."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{user}:{password}@{host}", path=f"/{database}"))


def bare_environment(home: Path) -> dict[str, str]:
    """What every process needs to run at all; nothing else of the caller's environment reaches it."""
    return {
        "PATH": os.defpath,
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONUNBUFFERED": "1",
        # One heap for all threads: less memory, and our processes have hardly any threads.
        "MALLOC_ARENA_MAX": "2",
    }


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where this installation keeps everything (``ZX_DATA``)."""
    return Path(environment.get("ZX_DATA") or DEFAULT_DATA).resolve()


def base_port(topology: Topology, environment: Mapping[str, str] = os.environ) -> int:
    """The first of the platform's ports (``ZX_PORT``)."""
    given = environment.get("ZX_PORT") or str(topology.port)
    if not given.isdigit() or not 0 < int(given) <= HIGHEST_PORT - topology.last_offset:
        raise Fault(f"ZX_PORT={given} 不是可用的端口 (a number from 1 to {HIGHEST_PORT - topology.last_offset})")
    return int(given)


def _proxies(given: str) -> str:
    try:
        for proxy in filter(None, map(str.strip, given.split(","))):
            ip_network(proxy)
    except ValueError as error:
        raise Fault(
            f"ZX_TRUSTED_PROXIES={given} 须为逗号分隔的 IP 地址或网段 (addresses or networks, comma-separated)"
        ) from error
    return given


def _replicas(given: str) -> str:
    if not given.isdecimal() or int(given) == 0:
        raise Fault(f"ZX_REPLICAS={given} 须为正整数 (how many processes of the gateway's api serve side by side)")
    return given


def _limits(environment: Mapping[str, str]) -> dict[str, str]:
    given = {name: value for name, value in environment.items() if name.startswith("ZX_LIMITS_") and value}
    if unknown := given.keys() - LIMITS.keys():
        raise Fault(f"没有名为 {min(unknown)} 的限额 (no such limit; there are: {', '.join(LIMITS)})")
    if wrong := [f"{name}={value}" for name, value in given.items() if not value.isdecimal()]:
        raise Fault(f"{wrong[0]} 须为正整数 (a whole number)")
    try:
        Limits(**{name.removeprefix("ZX_LIMITS_").lower(): int(value) for name, value in given.items()})
    except ValueError as error:
        raise Fault(f"ZX_LIMITS_… 有误 (limits of files: {error})") from error
    return given


def _kept(environment: Mapping[str, str]) -> dict[str, str]:
    given = {name: environment[name] for name in KEPT if environment.get(name)}
    for name, value in given.items():
        if not value.isdecimal() or int(value) < _LEAST[name]:
            raise Fault(f"{name}={value} 须为不小于 {_LEAST[name]} 的天数 (days, {_LEAST[name]} at least)")
    return given


@dataclass(frozen=True, slots=True)
class Installation:
    """Everything that the deploy steps know and hand out piecemeal."""

    topology: Topology
    secrets: Secrets
    database_url: str
    """The database server as its administrator."""
    nats_url: str
    files: Path
    port: int
    gateway_url: str
    host: str = LOCAL
    """Where the door listens; everything else listens on this machine only."""
    trusted_proxies: str = ""
    """Whom the door believes about a client's address; nobody unless it is said."""
    replicas: str = "1"
    """How many api processes of the door serve side by side; each grants its share of a client's rate."""
    limits: Mapping[str, str] = field(default_factory=dict)
    """Those of :data:`LIMITS` that differ from their default."""
    kept: Mapping[str, str] = field(default_factory=dict)
    """Those of :data:`KEPT` that differ from their default."""

    @staticmethod
    def make(
        topology: Topology,
        secrets: Secrets,
        *,
        database_url: str,
        nats_url: str | None,
        files: Path,
        environment: Mapping[str, str],
    ) -> Installation:
        """An installation as its operator's environment describes it."""
        port = base_port(topology, environment)
        return Installation(
            topology=topology,
            secrets=secrets,
            database_url=database_url,
            nats_url=nats_url or f"nats://{LOCAL}:{port + topology.nats_offset}",
            files=files,
            port=port,
            gateway_url=(environment.get("ZX_GATEWAY_URL") or f"http://{LOCAL}:{port}").rstrip("/"),
            host=environment.get("ZX_HOST") or LOCAL,
            trusted_proxies=_proxies(environment.get("ZX_TRUSTED_PROXIES", "")),
            replicas=_replicas(environment.get("ZX_REPLICAS") or "1"),
            limits=_limits(environment),
            kept=_kept(environment),
        )

    def port_of(self, service: Service, role: Role) -> int:
        """The port on which a process answers."""
        return self.port + service.offset + (role == "worker")

    def listens_on(self, service: Service, role: Role) -> str:
        """The address on which a process listens."""
        return self.host if service.door and role == "api" else LOCAL

    def reached_at(self, service: Service) -> str:
        """Where the platform's own processes reach a service's api."""
        host = self.listens_on(service, "api")
        return f"http://{LOCAL if host in EVERYWHERE else host}:{self.port_of(service, 'api')}"

    def _database_url(self, service: Service, user: str, secret: str) -> str:
        return url_for(self.database_url, user, self.secrets.of(service, secret), service.database)

    def owner_url(self, service: Service) -> str:
        """The service's database as the owner of its schema."""
        return self._database_url(service, service.owner, "OWNER_PASSWORD")

    def app_url(self, service: Service) -> str:
        """The service's database as the application."""
        return self._database_url(service, service.database, "APP_PASSWORD")

    def environment(self, service: Service, role: Role) -> dict[str, str]:
        """Everything that one process of a service is told."""
        values = {
            "ZX_SERVICE": service.name,
            "ZX_ROLE": role,
            "ZX_HOST": self.listens_on(service, role),
            "ZX_PORT": str(self.port_of(service, role)),
            "ZX_DATABASE_URL": self.app_url(service),
            "ZX_NATS_URL": self.nats_url,
            "ZX_NATS_USER": service.name,
            "ZX_NATS_PASSWORD": self.secrets.of(service, "NATS_PASSWORD"),
            "ZX_GATEWAY_URL": self.gateway_url,
            "ZX_FILES_DIR": str(self.files / service.name),
            "ZX_CIPHER_KEYS": self.secrets.of(service, "CIPHER_KEYS"),
            **self.limits,
        }
        if role == "worker":
            values |= {name: days for name, days in self.kept.items() if service.door or name != "ZX_NOTICE_DAYS"}
            values["ZX_RELAY_DATABASE_URL"] = self._database_url(service, service.relay, "RELAY_PASSWORD")
        if service.persons:
            values["ZX_ID_TOKEN_KEYS"] = self.secrets["ID_TOKEN_KEYS"]
        if service.door:
            others = (other for other in self.topology.services if not other.door)
            upstreams = {other.name: self.reached_at(other) for other in others}
            values["ZX_UPSTREAMS"] = json.dumps(upstreams)
            values["ZX_TRUSTED_PROXIES"] = self.trusted_proxies
            values["ZX_REPLICAS"] = self.replicas
            values |= {f"ZX_{name}": self.secrets[name] for name in self.secrets if name.startswith("BOOTSTRAP_")}
        else:
            values["ZX_INTERNAL_GATEWAY_URL"] = self.reached_at(self.topology.door)
        return values

    def deployer(self) -> tuple[str, str, str]:
        """Address, user and password of the deploy step at NATS."""
        return self.nats_url, DEPLOYER, self.secrets["DEPLOYER_NATS_PASSWORD"]

    def bootstrap(self) -> dict[str, str]:
        """What the first client and the first administrator need."""
        names = ("CLIENT_ID", "CLIENT_SECRET", "ADMIN_USERNAME", "ADMIN_PASSWORD")
        return {"gateway_url": self.gateway_url} | {name.lower(): self.secrets[f"BOOTSTRAP_{name}"] for name in names}
