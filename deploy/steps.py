"""The deploy steps, the same on one machine and in containers: users and databases, schemas, reference data, checks."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence

import asyncpg

from deploy.faults import Fault
from deploy.installation import Installation, bare_environment
from deploy.migrate import OWNER_VARIABLE, migrate, run_hook
from deploy.provision import provision
from deploy.streams import deployer_connection
from deploy.topology import Service
from shared.audit.trail import Verdict, verify
from shared.events.control import ControlRefusedError, request
from shared.events.faults import is_outage
from shared.events.subjects import REPUBLISH_SECONDS
from shared.persistence import Database

__all__ = ["audit_verdicts", "migrate_all", "republish", "run_hooks"]

ONE_DEPLOYER = 0x7A68656E78696E67
"""Advisory lock: two deploy steps at once migrate one after the other."""


async def _alone(installation: Installation) -> asyncpg.Connection[asyncpg.Record]:
    try:
        connection = await asyncpg.connect(installation.database_url, timeout=10.0)
    except (OSError, asyncpg.PostgresError) as error:
        raise Fault(f"无法连接 PostgreSQL (cannot connect to the database server): {error}") from error
    await connection.execute("SELECT pg_advisory_lock($1)", ONE_DEPLOYER)
    return connection


async def migrate_all(installation: Installation) -> None:
    """Users, databases, schemas and reference data of every service. Safe to run again at any time."""
    lock = await _alone(installation)
    try:
        await provision(installation.database_url, installation.topology, installation.secrets)
        for service in installation.topology.services:
            # Alembic runs an event loop of its own.
            await asyncio.to_thread(migrate, service, installation.owner_url(service))
            if seed := service.hooks.get("seed"):
                await asyncio.to_thread(_seed, installation, service, seed)
    finally:
        await lock.close()


def _hook_environment(installation: Installation, service: Service) -> dict[str, str]:
    """As the service's worker, and able to act as the schema's owner."""
    told = installation.environment(service, "worker") | {OWNER_VARIABLE: installation.owner_url(service)}
    return bare_environment(installation.files.parent) | told


def _seed(installation: Installation, service: Service, entry: str) -> None:
    if code := run_hook(entry, _hook_environment(installation, service)):
        raise Fault(f"{service.name} 的基础数据未能载入 (reference data of {service.name}: {entry} ended with {code})")


async def republish(installation: Installation, service: Service, types: Sequence[str] | None) -> dict[str, object]:
    """Have a service tell the state of its aggregates again (all types: ``None``); its answer once all of it is in the stream."""
    async with deployer_connection(installation) as client:
        try:
            return await request(client, service.name, "republish", {"types": types}, REPUBLISH_SECONDS)
        except ControlRefusedError as refusal:
            raise Fault(f"{service.name} 拒绝了请求 (refused: {refusal})") from refusal
        except Exception as error:
            if not is_outage(error):
                raise
            raise Fault(f"{service.name} 的后台进程没有应答 (its worker does not answer: {type(error).__name__})") from error


def run_hooks(installation: Installation, hook: str, services: Iterable[Service], **arguments: object) -> int:
    """Run a hook of every given service that has it; how many said that something is wrong.

    :raises Fault: none of them has it.
    """
    having = [(service, entry) for service in services if (entry := service.hooks.get(hook))]
    if not having:
        raise Fault(f"没有可执行的 {hook} (no service there has a {hook} hook)")
    return sum(run_hook(entry, _hook_environment(installation, service), **arguments) != 0 for service, entry in having)


async def audit_verdicts(installation: Installation) -> dict[str, Verdict]:
    """Compute the audit chain of every service again."""
    verdicts = {}
    for service in installation.topology.services:
        database = Database(installation.app_url(service), name="audit-verify", writers=1, readers=1)
        try:
            async with database.reading() as session:
                verdicts[service.name] = await verify(session)
        finally:
            await database.close()
    return verdicts
