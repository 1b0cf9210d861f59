"""The typed view of ``topology.toml``: which services exist, where they listen, to whom."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from deploy.faults import Fault

__all__ = ["DEPLOYER", "FILE", "HIGHEST_PORT", "ROOT", "Service", "Topology", "load"]

FILE = Path(__file__).with_name("topology.toml")
ROOT = FILE.parents[1]
"""The project's folder."""
HIGHEST_PORT = 65535
DEPLOYER = "deployer"
"""The NATS user of the deploy steps."""
HOOKS = {"seed", "verify", "rebuild", "keys", "staff"}


@dataclass(frozen=True, slots=True)
class Service:
    """One service. Its names follow from its own name, so that nobody has to look them up."""

    name: str
    title: str
    offset: int
    listens: tuple[str, ...] = ()
    door: bool = False
    persons: bool = False
    hooks: Mapping[str, str] = field(default_factory=dict)
    """Name of the deploy step to ``module:function``."""

    @property
    def database(self) -> str:
        """Its database, which is also its application user."""
        return f"zx_{self.name}"

    @property
    def owner(self) -> str:
        """The database user that owns the schema and runs migrations."""
        return f"{self.database}_owner"

    @property
    def relay(self) -> str:
        """The database user that may mark and prune the outbox."""
        return f"{self.database}_relay"

    @property
    def stream(self) -> str:
        """Its JetStream stream."""
        return f"ZX_{self.name.upper()}"

    @property
    def subjects(self) -> str:
        """Everything it publishes."""
        return f"zx.{self.name}.>"


@dataclass(frozen=True, slots=True)
class Topology:
    """All services and the platform's own ports (as offsets from the base port)."""

    services: tuple[Service, ...]
    port: int
    nats_offset: int
    nats_monitor_offset: int
    stream_max_bytes: int

    def __getitem__(self, name: str) -> Service:
        for service in self.services:
            if service.name == name:
                return service
        known = ", ".join(service.name for service in self.services)
        raise Fault(f"没有名为 {name} 的服务 (no such service; there are: {known})")

    @property
    def door(self) -> Service:
        """The service behind the public address."""
        return next(service for service in self.services if service.door)

    @property
    def last_offset(self) -> int:
        """The highest offset in use."""
        return max(self.nats_offset, self.nats_monitor_offset, *(service.offset + 1 for service in self.services))


def _check(topology: Topology) -> Topology:
    names = [service.name for service in topology.services]
    offsets = [offset for service in topology.services for offset in (service.offset, service.offset + 1)]
    offsets += [topology.nats_offset, topology.nats_monitor_offset]
    if len(set(names)) != len(names) or len(set(offsets)) != len(offsets):
        raise Fault("topology.toml: a name or port offset is given twice")
    if sum(service.door for service in topology.services) != 1:
        raise Fault("topology.toml: exactly one service is the door")
    if strange := [name for name in names if not name.isidentifier() or name != name.lower()]:
        raise Fault(f"topology.toml: {strange[0]!r} is not a lower-case identifier")
    for service in topology.services:
        if unknown := set(service.hooks) - HOOKS:
            raise Fault(f"topology.toml: {service.name} has unknown hooks {', '.join(sorted(unknown))}")
        if unknown := set(service.listens) - (set(names) - {service.name}):
            raise Fault(f"topology.toml: {service.name} listens to unknown {', '.join(sorted(unknown))}")
    return topology


def load(path: Path = FILE) -> Topology:
    """Read and check a topology; a contradiction in it is a :class:`Fault`."""
    try:
        document: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        services = tuple(Service(**{**entry, "listens": tuple(entry.get("listens", ()))}) for entry in document["service"])
        return _check(Topology(services=services, **document["platform"]))
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise Fault(f"{path.name}: {error}") from error
