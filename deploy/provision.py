"""Users and databases: one database a service, three users each, nobody else may connect.

``zx_<service>_owner`` owns the schema and migrates it, ``zx_<service>`` is the application (rows only), and
``zx_<service>_relay`` marks the outbox and seals the trail. What the last two may do to append-only tables is said in the migrations.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

import asyncpg

from deploy.faults import Fault
from deploy.installation import url_for
from deploy.secrets import Secrets
from deploy.topology import Service, Topology
from shared.privacy import parse_keys

__all__ = ["create_database", "create_users", "passwords", "provision", "url_for"]

CONNECT_TIMEOUT_SECONDS = 10.0
KEYS_MARK = "zhenxing keys: "


def passwords(service: Service, secrets: Secrets) -> dict[str, str]:
    """The service's database users and their passwords."""
    return {
        service.owner: secrets.of(service, "OWNER_PASSWORD"),
        service.database: secrets.of(service, "APP_PASSWORD"),
        service.relay: secrets.of(service, "RELAY_PASSWORD"),
    }


def _identifier(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    if "\\" in text or "\0" in text:
        raise Fault("a database password holds a backslash or NUL")
    return "'" + text.replace("'", "''") + "'"


async def create_users(admin: asyncpg.Connection[asyncpg.Record], users: Mapping[str, str]) -> None:
    """Create the users, or set their passwords anew."""
    for name, password in users.items():
        exists = await admin.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", name)
        verb = "ALTER" if exists else "CREATE"
        await admin.execute(f"{verb} ROLE {_identifier(name)} LOGIN PASSWORD {_literal(password)}")


async def create_database(
    admin: asyncpg.Connection[asyncpg.Record],
    admin_url: str,
    service: Service,
    owner_password: str,
    *,
    name: str | None = None,
    template: str | None = None,
) -> bool:
    """Create the service's database (``name`` in tests), closed to everybody but its three users; whether it is new."""
    database = name or service.database
    new = not await admin.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", database)
    if new:
        # An administrator who is no superuser must be able to act for the owner it hands the database to.
        await admin.execute(f"GRANT {_identifier(service.owner)} TO CURRENT_USER")
        made_from = (
            f"TEMPLATE {_identifier(template)} STRATEGY FILE_COPY"
            if template
            else "TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'"
        )
        await admin.execute(f"CREATE DATABASE {_identifier(database)} OWNER {_identifier(service.owner)} {made_from}")
    users = f"{_identifier(service.database)}, {_identifier(service.relay)}"
    await admin.execute(f"REVOKE ALL ON DATABASE {_identifier(database)} FROM PUBLIC")
    await admin.execute(f"GRANT CONNECT ON DATABASE {_identifier(database)} TO {users}")
    await admin.execute(f"GRANT TEMPORARY ON DATABASE {_identifier(database)} TO {_identifier(service.database)}")
    if new and not template:
        await _grant_rows(url_for(admin_url, service.owner, owner_password, database), service)
    return new


async def _grant_rows(owner_url: str, service: Service) -> None:
    app = _identifier(service.database)
    owner = await asyncpg.connect(owner_url, timeout=CONNECT_TIMEOUT_SECONDS)
    try:
        await owner.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
        await owner.execute(f"GRANT USAGE ON SCHEMA public TO {app}, {_identifier(service.relay)}")
        await owner.execute(f"ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {app}")
        await owner.execute(f"ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO {app}")
    finally:
        await owner.close()


def _fingerprints(service: Service, secrets: Secrets) -> dict[str, str]:
    rings = {"cipher": secrets.of(service, "CIPHER_KEYS")}
    if service.persons:
        rings["id_token"] = secrets["ID_TOKEN_KEYS"]
    return {
        f"{ring} {version}": hashlib.sha256(b"zhenxing key " + key).hexdigest()[:16]
        for ring, keys in rings.items()
        for version, key in parse_keys(keys).items()
    }


async def _check_keys(admin: asyncpg.Connection[asyncpg.Record], service: Service, secrets: Secrets) -> None:
    """Refuse a database whose data is locked with other keys, before a password or a row of it is changed."""
    noted = await admin.fetchval(
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = $1", service.database
    )
    if not noted or not noted.startswith(KEYS_MARK):
        return
    kept, ours = json.loads(noted.removeprefix(KEYS_MARK)), _fingerprints(service, secrets)
    if strange := [name for name in kept.keys() & ours.keys() if kept[name] != ours[name]]:
        raise Fault(
            f"数据库 {service.database} 中的数据由另一套密钥加密 ({min(strange)})，请放回备份的 secrets.json（容器：.env）"
            " (its data is locked with other keys: restore them from their backup, or choose an empty database server)"
        )


async def _note_keys(admin: asyncpg.Connection[asyncpg.Record], service: Service, secrets: Secrets) -> None:
    """Note at the database, in its comment, by which keys its data is locked: of each key a fingerprint."""
    noted = KEYS_MARK + json.dumps(_fingerprints(service, secrets))
    await admin.execute(f"COMMENT ON DATABASE {_identifier(service.database)} IS {_literal(noted)}")


async def provision(admin_url: str, topology: Topology, secrets: Secrets) -> None:
    """Create whatever users and databases of the topology are missing.

    :raises Fault: the server cannot be reached, or holds data that is locked with other keys than ours.
    """
    try:
        admin = await asyncpg.connect(admin_url, timeout=CONNECT_TIMEOUT_SECONDS)
    except (OSError, asyncpg.PostgresError) as error:
        raise Fault(f"无法连接 PostgreSQL (cannot connect to the database server): {error}") from error
    try:
        for service in topology.services:
            await _check_keys(admin, service, secrets)
        for service in topology.services:
            await create_users(admin, passwords(service, secrets))
            await create_database(admin, admin_url, service, secrets.of(service, "OWNER_PASSWORD"))
            await _note_keys(admin, service, secrets)
    finally:
        await admin.close()
