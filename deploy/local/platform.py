"""`zhenxing up`: the whole platform in front of a terminal, from an empty folder or after any crash."""

from __future__ import annotations

import json
import signal
import socket
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from deploy.faults import Fault
from deploy.installation import API_OPTIONS, LOCAL, Installation, Role, bare_environment, base_port
from deploy.local.data import LOW_SPACE_BYTES, DataFolder, low_space_line
from deploy.local.nats import Nats
from deploy.local.postgres import Postgres
from deploy.local.process import Pause, Spec
from deploy.local.supervisor import Backoff, StopRequested, Supervisor
from deploy.secrets import Secrets, write_private
from deploy.topology import ROOT, Service, Topology

__all__ = ["Plan", "service_specs", "up"]

READY_SECONDS = 180.0
API_STAGE, WORKER_STAGE = 2, 3
# A worker takes up to 5 s to finish what it has in hand; an api's requests are rarely that long.
WORKER_STOP_BY, API_STOP_BY = 4.5, 6.0
FROM_OPERATOR = (
    "ZX_DATABASE_URL",
    "ZX_NATS_URL",
    "ZX_PORT",
    "ZX_HOST",
    "ZX_GATEWAY_URL",
    "ZX_TRUSTED_PROXIES",
    "ZX_POSTGRES_UID",
)
"""What an operator may say by environment; the deploy steps hear it too."""


def say(line: str) -> None:
    """Tell the person in front. Where nobody reads any more, nothing is lost."""
    with suppress(OSError):
        print(f"zhenxing: {line}", flush=True)


def _command(service: Service, role: Role, host: str, port: int) -> list[str]:
    if role == "worker":
        return [sys.executable, "-m", f"services.{service.name}.worker"]
    place = ["--host", host, "--port", str(port)]
    return [sys.executable, "-m", "uvicorn", f"services.{service.name}.app:create", *API_OPTIONS, *place]


def _service_spec(installation: Installation, service: Service, role: Role) -> Spec:
    host, port = installation.listens_on(service, role), installation.port_of(service, role)
    address = installation.reached_at(service) if role == "api" else f"http://{host}:{port}"
    return Spec(
        name=f"{service.name}-{role}",
        command=_command(service, role, host, port),
        environment=bare_environment(installation.files.parent) | installation.environment(service, role),
        stage=API_STAGE if role == "api" else WORKER_STAGE,
        ready_url=f"{address}/readyz",
        stop_signal=signal.SIGTERM,
        stop_by=API_STOP_BY if role == "api" else WORKER_STOP_BY,
        ports=(port,),
        folder=ROOT,
    )


def service_specs(installation: Installation) -> list[Spec]:
    """Every service's api and worker."""
    roles: tuple[Role, ...] = ("api", "worker")
    return [_service_spec(installation, service, role) for service in installation.topology.services for role in roles]


def _check_port(spec: Spec, host: str) -> None:
    for port in spec.ports:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with closing(socket.socket(family)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                raise Fault(
                    f"端口 {port} 已被占用，{spec.name} 需要它 (port {port} is taken: {error.strerror}); choose others with ZX_PORT"
                ) from error


@dataclass(frozen=True, slots=True)
class Plan:
    """What runs on top of the servers, and how patiently."""

    services: Callable[[Installation], list[Spec]] = service_specs
    steps: Sequence[str] = ("deploy",)
    """Commands of ``zhenxing`` between servers and services."""
    backoff: Backoff = field(default_factory=Backoff)


class Platform:
    """One run of the platform on a data folder that is held."""

    def __init__(self, data: DataFolder, topology: Topology, environment: Mapping[str, str], plan: Plan) -> None:
        self._data = data
        self._plan = plan
        self._topology = topology
        self._environment = environment
        self._low_space_said = False
        self._servers: list[Spec] = []
        self.installation = self._install()

    def _install(self) -> Installation:
        database_url, nats_url = self._environment.get("ZX_DATABASE_URL"), self._environment.get("ZX_NATS_URL")
        secrets = Secrets.kept(self._data.secrets, self._topology, create=not self._data.holds_data())
        port = base_port(self._topology, self._environment)
        if not database_url:
            self._postgres = Postgres(self._data.path, secrets["POSTGRES_PASSWORD"], services=len(self._topology.services))
            database_url = self._postgres.admin_url
            self._servers.append(self._postgres.spec())
        if not nats_url:
            offsets = self._topology.nats_offset, self._topology.nats_monitor_offset
            ports = {"port": port + offsets[0], "monitor_port": port + offsets[1]}
            self._nats = Nats(self._data.path, self._topology, secrets, **ports)
            self._servers.append(self._nats.spec())
        return Installation.make(
            self._topology,
            secrets,
            database_url=database_url,
            nats_url=nats_url,
            files=self._data.files,
            environment=self._environment,
        )

    def prepare(self, pause: Pause) -> None:
        """Everything that can be found out or made before anything runs."""
        for spec in [*self._servers, *self._plan.services(self.installation)]:
            _check_port(spec, spec.environment.get("ZX_HOST", LOCAL))
        if "postgres" in self._names():
            if not self._postgres.cluster.exists():
                say("创建数据库 (making the database)")
            self._postgres.prepare(pause)
        if "nats" in self._names():
            self._nats.prepare()
        write_private(self._data.run / "port", str(self.installation.port))

    def _names(self) -> set[str]:
        return {spec.name for spec in self._servers}

    def run(self, supervisor: Supervisor) -> None:
        """Start everything and stay until told to stop."""
        begun = time.monotonic()
        supervisor.chores.append(self._watch_space)
        for stage in sorted({spec.stage for spec in self._servers}):
            supervisor.start(spec for spec in self._servers if spec.stage == stage)
            supervisor.wait_ready(within=READY_SECONDS)
        for step in self._plan.steps:
            supervisor.run_once(self._step(step))
        write_private(self._data.bootstrap, json.dumps(self.installation.bootstrap(), indent=1) + "\n")
        supervisor.start(self._plan.services(self.installation))
        supervisor.wait_ready(within=READY_SECONDS)
        say(f"就绪，用时 {time.monotonic() - begun:.1f} 秒 (ready)")
        say(f"平台地址 (gateway): {self.installation.gateway_url}")
        say(f"初始账号 (first client and administrator): {self._data.bootstrap}")
        say("Ctrl-C 停止 (stops everything)")
        supervisor.watch()

    def _step(self, name: str) -> Spec:
        told = {key: value for key, value in self._environment.items() if key in FROM_OPERATOR and value}
        environment = bare_environment(self._data.path) | told | {"ZX_DATA": str(self._data.path)}
        return Spec(
            name=name, command=[sys.executable, "-m", "deploy.cli.main", name], environment=environment, folder=ROOT, tries=1
        )

    def _watch_space(self) -> None:
        free = self._data.free_bytes()
        if free < LOW_SPACE_BYTES and not self._low_space_said:
            say(low_space_line(self._data.path, free))
        self._low_space_said = free < LOW_SPACE_BYTES


def up(path: Path, topology: Topology, environment: Mapping[str, str], plan: Plan | None = None) -> None:
    """Run the platform on a data folder until told to stop.

    :raises Fault: it cannot start; in one line, why.
    """
    data, plan = DataFolder(path), plan or Plan()
    with data.held(), Supervisor(logs=data.logs, run=data.run, say=say, backoff=plan.backoff) as supervisor:
        try:
            for name in data.end_leftovers(supervisor.pause):
                say(f"已结束上次遗留的 {name} (ended a leftover of the last run)")
            data.check_space()
            platform = Platform(data, topology, environment, plan)
            platform.prepare(supervisor.pause)
            platform.run(supervisor)
        except StopRequested as request:
            say(f"正在停止 (stopping on {request})")
    say("已全部停止 (stopped)")
