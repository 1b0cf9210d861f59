"""Every password and key of an installation, made once.

A secret's name here, prefixed with ``ZX_``, is its name in an environment file, so that one machine (``secrets.json``) and
containers (``.env``) know the same secrets by the same names.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path

from deploy.faults import Fault
from deploy.topology import Service, Topology

__all__ = ["Secrets", "write_private"]

KEY_BYTES = 32
LOCKS = {"NATS_STORE_KEY", "ID_TOKEN_KEYS"}


def _password() -> str:
    # A letter first and no sign that any configuration language reads as its own (NATS would take 1e5 for a number).
    return "zx" + secrets.token_hex(24)


def _keys() -> str:
    return "1:" + base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()


class Secrets(Mapping[str, str]):
    """Named secrets; printing it shows names only."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = dict(values)

    def __getitem__(self, name: str) -> str:
        try:
            return self._values[name]
        except KeyError:
            raise Fault(f"缺少密钥 ZX_{name} (secret is missing)") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Secrets({', '.join(self._values)})"

    def of(self, service: Service, what: str) -> str:
        """A secret of one service: OWNER_PASSWORD, APP_PASSWORD, RELAY_PASSWORD, NATS_PASSWORD or CIPHER_KEYS."""
        return self[f"{service.name.upper()}_{what}"]

    @staticmethod
    def generate(topology: Topology) -> Secrets:
        """Fresh secrets for a platform."""
        values = {
            "POSTGRES_PASSWORD": _password(),
            "DEPLOYER_NATS_PASSWORD": _password(),
            "NATS_STORE_KEY": _password(),
            "ID_TOKEN_KEYS": _keys(),
            "BOOTSTRAP_CLIENT_ID": "bootstrap",
            "BOOTSTRAP_CLIENT_SECRET": secrets.token_urlsafe(KEY_BYTES),
            "BOOTSTRAP_ADMIN_USERNAME": "admin",
            "BOOTSTRAP_ADMIN_PASSWORD": secrets.token_urlsafe(KEY_BYTES // 2),
        }
        for service in topology.services:
            prefix = service.name.upper()
            for user in ("OWNER", "APP", "RELAY", "NATS"):
                values[f"{prefix}_{user}_PASSWORD"] = _password()
            values[f"{prefix}_CIPHER_KEYS"] = _keys()
        return Secrets(values)

    @staticmethod
    def from_environment(environment: Mapping[str, str]) -> Secrets:
        """The secrets among environment variables (in containers)."""
        return Secrets({name.removeprefix("ZX_"): value for name, value in environment.items() if name.startswith("ZX_")})

    @staticmethod
    def kept(path: Path, topology: Topology, *, create: bool) -> Secrets:
        """The installation's secrets; made on the first start, completed when a service was added.

        :raises Fault: the file is damaged, or is missing while ``create`` is false (data exists that it unlocks).
        """
        try:
            stored = _strings(json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            if not create:
                raise Fault(
                    f"缺少 {path}，无法解密已有数据，请从备份放回 (secrets are missing: restore them from their backup,"
                    " or choose an empty folder with ZX_DATA and an empty database server)"
                ) from None
            stored = {}
        except ValueError as error:
            raise Fault(f"数据目录已损坏：{path} 无法读取 (secrets are damaged; restore them: {error})") from error
        complete = Secrets({**Secrets.generate(topology), **stored})
        for name in set(complete) - set(stored) if stored else ():
            # A new service gets new keys; data of one that was there is locked with the old ones.
            prefix = name.removesuffix("CIPHER_KEYS")
            if name in LOCKS or (prefix != name and any(known.startswith(prefix) for known in stored)):
                raise Fault(f"数据目录已损坏：{path} 缺少 {name} (secrets are damaged; restore them: {name} is missing)")
        if len(complete) > len(stored):
            write_private(path, json.dumps(dict(complete), indent=1))
        return complete


def _strings(document: object) -> dict[str, str]:
    if not isinstance(document, dict) or not all(isinstance(value, str) for value in document.values()):
        raise ValueError("not an object of strings")
    return document


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    temporary = path.with_name(path.name + ".new")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(descriptor)
    temporary.replace(path)
