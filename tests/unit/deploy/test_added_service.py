"""A new service is a folder and an entry in the topology: processes, ports, users, permissions and containers follow."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from deploy import containers
from deploy.installation import Installation
from deploy.local.platform import service_specs
from deploy.local.postgres import max_connections
from deploy.provision import passwords
from deploy.secrets import Secrets
from deploy.topology import FILE, Topology, load

ENTRY = """
[[service]]
name = "toy"
title = "玩具"
offset = 22
listens = ["household"]
"""
WITHOUT = load()


@pytest.fixture
def topology(tmp_path: Path) -> Topology:
    """The platform's own with one service more."""
    path = tmp_path / "topology.toml"
    path.write_text(FILE.read_text(encoding="utf-8") + ENTRY, encoding="utf-8")
    return load(path)


@pytest.fixture
def installation(topology: Topology) -> Installation:
    """It, installed on one machine."""
    return Installation.make(
        topology,
        Secrets.generate(topology),
        database_url="postgresql://boss:pw@/postgres?host=/run/x&port=5432",
        nats_url=None,
        files=Path("/data/files"),
        environment={"ZX_PORT": "9000"},
    )


def test_its_processes_run_on_ports_of_their_own(topology: Topology, installation: Installation) -> None:
    ports = {spec.name: spec.ports for spec in service_specs(installation)}
    assert (ports["toy-api"], ports["toy-worker"]) == ((9022,), (9023,))
    assert len(set(ports.values())) == len(ports) == 2 * len(topology.services)
    assert topology.last_offset == 23
    told = installation.environment(topology.door, "api")
    assert json.loads(told["ZX_UPSTREAMS"])["toy"] == "http://127.0.0.1:9022"


def test_it_has_users_keys_and_room_in_the_database(topology: Topology, installation: Installation) -> None:
    toy = topology["toy"]
    assert set(passwords(toy, installation.secrets)) == {"zx_toy", "zx_toy_owner", "zx_toy_relay"}
    told = installation.environment(toy, "worker")
    assert told["ZX_DATABASE_URL"].startswith("postgresql://zx_toy:")
    assert told["ZX_CIPHER_KEYS"] == installation.secrets["TOY_CIPHER_KEYS"]
    assert max_connections(len(topology.services)) > max_connections(len(WITHOUT.services))


def test_the_broker_lets_it_publish_its_own_and_hear_whom_it_listens_to(topology: Topology) -> None:
    text = containers.nats(topology)
    publish = re.findall(r"user: toy, password: \$ZX_TOY_NATS_PASSWORD, permissions: \{\s+publish: (\[.*\])", text)
    allowed = json.loads(publish[0])
    assert "zx.toy.>" in allowed
    assert "$JS.API.CONSUMER.MSG.NEXT.ZX_HOUSEHOLD.*" in allowed
    assert not [subject for subject in allowed if "ZX_GATEWAY" in subject or subject.startswith("zx.household")]


def test_its_containers_are_those_of_any_service(topology: Topology) -> None:
    made = yaml.safe_load(containers.compose(topology))
    assert made["services"].keys() - yaml.safe_load(containers.compose(WITHOUT))["services"].keys() == {"toy-api", "toy-worker"}
    assert "toy" in made["volumes"]
    assert made["services"]["nats"]["environment"]["ZX_TOY_NATS_PASSWORD"] == "${ZX_TOY_NATS_PASSWORD:?}"
    assert "ZX_TOY_OWNER_PASSWORD" in made["services"]["deploy"]["environment"]
    assert json.loads(made["services"]["gateway-api"]["environment"]["ZX_UPSTREAMS"])["toy"] == "http://toy-api:8080"
