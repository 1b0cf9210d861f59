"""``zhenxing``: runs the platform on this machine and does the steps of a deployment anywhere."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import urllib.error
import urllib.request
from collections.abc import Callable

from deploy.faults import Fault, from_os_error
from deploy.installation import LOCAL, Installation, base_port, data_folder
from deploy.nats_config import nats_config
from deploy.secrets import Secrets
from deploy.topology import Topology, load

__all__ = ["guarded", "main"]

CONTAINER_PORT, CONTAINER_MONITOR_PORT = 4222, 8222
PROBE_SECONDS = 3.0


def _installation(topology: Topology) -> Installation:
    """The installation this command is about: containers say everything in the environment, one machine has its data folder."""
    environment = dict(os.environ)
    data = data_folder()
    if "ZX_DEPLOYER_NATS_PASSWORD" in environment:
        secrets = Secrets.from_environment(environment)
    else:
        if not (data / "secrets.json").exists():
            raise Fault(f"{data} 里没有平台 (no platform there; start it with `zhenxing up` or set ZX_DATA)")
        secrets = Secrets.kept(data / "secrets.json", topology, create=False)
        port = data / "run" / "port"
        if "ZX_PORT" not in environment and port.exists():
            environment["ZX_PORT"] = port.read_text(encoding="ascii")
    database_url = environment.get("ZX_DATABASE_URL")
    if not database_url:
        from deploy.local.postgres import Postgres

        services = len(topology.services)
        database_url = Postgres(data, secrets["POSTGRES_PASSWORD"], services=services).admin_url
    return Installation.make(
        topology,
        secrets,
        database_url=database_url,
        nats_url=environment.get("ZX_NATS_URL"),
        files=data / "files",
        environment=environment,
    )


def _up(topology: Topology, _options: argparse.Namespace) -> int:
    from deploy.local.platform import up

    up(data_folder(), topology, os.environ)
    return 0


def _migrate(topology: Topology, _options: argparse.Namespace) -> int:
    from deploy.steps import migrate_all

    asyncio.run(migrate_all(_installation(topology)))
    return 0


def _streams(topology: Topology, options: argparse.Namespace) -> int:
    from deploy.steps import make_streams

    asyncio.run(make_streams(_installation(topology), replicas=options.replicas))
    return 0


def _verify(topology: Topology, _options: argparse.Namespace) -> int:
    from deploy.steps import verify_all

    return 1 if verify_all(_installation(topology)) else 0


def _audit(topology: Topology, _options: argparse.Namespace) -> int:
    from deploy.steps import audit_verdicts

    verdicts = asyncio.run(audit_verdicts(_installation(topology)))
    for name, verdict in verdicts.items():
        broken = f"第 {verdict.broken} 号封印不符 (seal {verdict.broken} is broken)" if verdict.broken else "封印完好 (intact)"
        late = f"，{verdict.overdue} 条超过 60 秒未封 (unsealed for over 60 s)" if verdict.overdue else ""
        print(f"{name}: {verdict.seals} 个封印 (seals), {broken}{late}")
    return 0 if all(verdict.intact for verdict in verdicts.values()) else 1


def _status(topology: Topology, _options: argparse.Namespace) -> int:
    installation = _installation(topology)
    all_ready = True
    for service in topology.services:
        for role, port in (("api", installation.port_of(service, "api")), ("worker", installation.port_of(service, "worker"))):
            ready = _answers(f"http://{LOCAL}:{port}/readyz")
            all_ready &= ready
            print(f"{service.name}-{role}\t{port}\t{'就绪 (ready)' if ready else '未就绪 (not ready)'}")
    return 0 if all_ready else 1


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=PROBE_SECONDS) as answer:  # noqa: S310 - our own address
            return bool(answer.status == 200)  # noqa: PLR2004
    except (urllib.error.URLError, OSError):
        return False


def _secrets(topology: Topology, _options: argparse.Namespace) -> int:
    for name, value in Secrets.generate(topology).items():
        print(f"ZX_{name}={value}")
    return 0


def _nats_config(topology: Topology, _options: argparse.Namespace) -> int:
    everywhere = "0.0.0.0"  # noqa: S104 - inside its container
    ports = {"port": CONTAINER_PORT, "monitor_port": CONTAINER_MONITOR_PORT}
    print(nats_config(topology, host=everywhere, monitor_host=everywhere, store="/data", **ports), end="")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="zhenxing", description="振兴平台 (the Zhenxing platform)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: object, text: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=run)
        return command

    add("up", _up, "run the whole platform on this machine until Ctrl-C")
    add("status", _status, "say which processes are ready")
    add("migrate", _migrate, "create users and databases, migrate schemas, load reference data")
    add("streams", _streams, "make the event streams").add_argument("--replicas", type=int, default=1)
    add("verify", _verify, "compare read models with their owners and name every difference")
    audit = add("audit", _audit, "the audit trail").add_subparsers(required=True, metavar="ACTION")
    audit.add_parser("verify", help="find the first broken seal and entries without one").set_defaults(run=_audit)
    add("secrets", _secrets, "print fresh secrets as an environment file for docker compose")
    add("nats-config", _nats_config, "print the NATS configuration for containers")
    return parser


def guarded(work: Callable[[], int]) -> int:
    """Do a command's work; one clear line and exit code 1 where it cannot be done."""
    try:
        return work()
    except Fault as fault:
        print(f"zhenxing: {fault}", file=sys.stderr, flush=True)
    except OSError as error:
        print(f"zhenxing: {from_os_error(error)}", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        return 130
    return 1


def main(arguments: list[str] | None = None) -> int:
    """The command; its exit code."""
    options = _parser().parse_args(arguments)
    return guarded(lambda: int(options.run(load(), options)))


if __name__ == "__main__":
    sys.exit(main())
