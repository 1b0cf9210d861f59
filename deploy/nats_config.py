"""The NATS server's configuration, made from the topology: one user a service, with only the subjects it needs.

Passwords and the storage key are left as environment variables (``$ZX_…``), so the same text serves one machine and containers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from deploy.topology import DEPLOYER, Service, Topology
from shared.events.subjects import REPUBLISH_SECONDS, inbox_prefix, permissions

__all__ = ["nats_config"]

HEADROOM_BYTES = 1_073_741_824
MAX_PAYLOAD_BYTES = 1_048_576


ANSWER_MINUTES = 20
"""How long a service may take to answer a request: longer than whoever asks for a republish waits."""
assert ANSWER_MINUTES * 60 > REPUBLISH_SECONDS  # noqa: S101


def _text(value: str) -> str:
    # NATS knows no \\u escapes.
    return json.dumps(value, ensure_ascii=False)


def _list(subjects: Iterable[str]) -> str:
    return "[" + ", ".join(_text(subject) for subject in subjects) + "]"


def _user(name: str, password: str, publish: Iterable[str], subscribe: Iterable[str], *, answers: bool) -> str:
    responses = f', allow_responses: {{ max: 1, expires: "{ANSWER_MINUTES}m" }}' if answers else ""
    return (
        f"    {{ user: {name}, password: ${password}, permissions: {{\n"
        f"        publish: {_list(publish)}\n"
        f"        subscribe: {_list(subscribe)}{responses} }} }}"
    )


def _service_user(service: Service) -> str:
    allowed = permissions(service.name, service.listens)
    password = f"ZX_{service.name.upper()}_NATS_PASSWORD"
    return _user(service.name, password, allowed.publish, allowed.subscribe, answers=True)


def nats_config(topology: Topology, *, host: str, port: int, monitor_host: str, monitor_port: int, store: str) -> str:
    """The whole configuration file."""
    deployer = _user(
        DEPLOYER, "ZX_DEPLOYER_NATS_PASSWORD", ["$JS.API.>", "zxctl.>"], [f"{inbox_prefix(DEPLOYER)}.>"], answers=False
    )
    users = "\n".join([deployer, *(_service_user(service) for service in topology.services)])
    most = topology.stream_max_bytes * len(topology.services) + HEADROOM_BYTES
    return f"""\
# Made from deploy/topology.toml; do not edit.
server_name: zhenxing
listen: "{host}:{port}"
http: "{monitor_host}:{monitor_port}"
max_payload: {MAX_PAYLOAD_BYTES}
jetstream {{
    store_dir: {_text(store)}
    max_mem: 0
    max_file: {most}
    # JetStream acknowledges before it syncs unless told otherwise.
    sync_interval: always
    cipher: aes
    key: $ZX_NATS_STORE_KEY
}}
authorization {{
  users: [
{users}
  ]
}}
"""
