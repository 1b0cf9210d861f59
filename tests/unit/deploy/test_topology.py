"""The one list of services and what follows from it."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
from uvicorn.main import main as uvicorn_command

from deploy.faults import Fault
from deploy.installation import KEPT, LIMITS, Installation, base_port
from deploy.local.platform import service_specs
from deploy.nats_config import nats_config
from deploy.secrets import Secrets
from deploy.topology import FILE, ROOT, Topology, load
from services.gateway.settings import GatewaySettings
from shared.events.subjects import stream_name
from shared.settings import Settings
from shared.standards.limits import Limits

TEXT = FILE.read_text(encoding="utf-8")


def changed(folder: Path, old: str, new: str) -> Topology:
    assert old in TEXT
    path = folder / "topology.toml"
    path.write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    return load(path)


@pytest.mark.parametrize("name", [service.name for service in load().services])
def test_a_service_may_hear_whom_its_consumers_listen_to_and_nobody_else(name: str) -> None:
    modules = ("readmodels.events", "inbox.events") if name == "gateway" else ("spine",)
    consumers = [one for each in modules for one in import_module(f"services.{name}.{each}").CONSUMERS]
    assert {one.stream for one in consumers} - {stream_name(name)} == {stream_name(other) for other in load()[name].listens}


def test_names_follow_from_the_service() -> None:
    household = load()["household"]
    assert (household.database, household.owner, household.relay) == (
        "zx_household",
        "zx_household_owner",
        "zx_household_relay",
    )
    assert (household.stream, household.subjects) == ("ZX_HOUSEHOLD", "zx.household.>")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('name = "household"', 'name = "gateway"', "given twice"),
        ("\noffset = 2\n", "\noffset = 1\n", "given twice"),
        ("\noffset = 2\n", "\noffset = 20\n", "given twice"),
        ("door = true\n", "", "exactly one service is the door"),
        ('name = "household"', 'name = "House-hold"', "identifier"),
        ('listens = ["gateway", "assets", "jobs"]', 'listens = ["nobody"]', "unknown nobody"),
        ('listens = ["gateway", "assets", "jobs"]', 'listens = ["household"]', "unknown household"),
        ("verify =", "verfy =", "unknown hooks verfy"),
        ("\noffset = 2\n", "\noffset = 2\ncolour = 1\n", "colour"),
        ("[platform]", "[platform", "topology.toml"),
    ],
)
def test_contradictions_are_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    with pytest.raises(Fault, match=words):
        changed(tmp_path, old, new)


def test_an_unknown_service_is_told_which_there_are() -> None:
    with pytest.raises(Fault, match="gateway, household"):
        load()["nobody"]


def test_every_entry_stands_for_something() -> None:
    for service in load().services:
        assert (ROOT / "services" / service.name / "migrations" / "env.py").is_file()
        for entry in service.hooks.values():
            module, _, function = entry.partition(":")
            assert callable(getattr(import_module(module), function))


def test_nothing_else_in_deploy_names_a_service() -> None:
    made_from_topology = {ROOT / "deploy" / "docker" / "nats.conf", FILE}
    for path in sorted((ROOT / "deploy").rglob("*")):
        parts = path.relative_to(ROOT).parts
        if (
            path in made_from_topology
            or not path.is_file()
            or parts[1] in ("checks", "demo", "__pycache__")
            or "__pycache__" in parts
        ):
            continue
        named = re.findall(
            r"services\.(?:household|gateway)|zx_household|zx_gateway|[\"']household[\"']", path.read_text("utf-8")
        )
        assert not named, f"{path} names {named}"


@pytest.mark.parametrize("given", ["0", "65535", "x", "80 80"])
def test_impossible_ports(given: str) -> None:
    with pytest.raises(Fault, match="ZX_PORT"):
        base_port(load(), {"ZX_PORT": given})


def installation(**environment: str) -> Installation:
    topology = load()
    return Installation.make(
        topology,
        Secrets.generate(topology),
        database_url="postgresql://boss:pw@/postgres?host=/run/x&port=5432",
        nats_url=None,
        files=Path("/data/files"),
        environment=environment,
    )


def test_a_process_is_told_its_own_users_only() -> None:
    made = installation(ZX_PORT="9000")
    topology = made.topology
    for service in topology.services:
        for role in ("api", "worker"):
            told = made.environment(service, role)
            everything = "\n".join(told.values())
            theirs = [other for other in topology.services if other is not service]
            for other in theirs:
                for secret in ("OWNER_PASSWORD", "APP_PASSWORD", "RELAY_PASSWORD", "NATS_PASSWORD", "CIPHER_KEYS"):
                    assert made.secrets.of(other, secret) not in everything
            assert made.secrets.of(service, "OWNER_PASSWORD") not in everything
            assert made.secrets["POSTGRES_PASSWORD"] not in everything
            assert made.secrets["DEPLOYER_NATS_PASSWORD"] not in everything
            assert told["ZX_DATABASE_URL"].endswith(f"@/{service.database}?host=/run/x&port=5432")
            assert ("ZX_RELAY_DATABASE_URL" in told) == (role == "worker")
            assert ("ZX_ID_TOKEN_KEYS" in told) == service.persons
            assert ("ZX_BOOTSTRAP_CLIENT_SECRET" in told) == service.door


def test_addresses_follow_the_operator() -> None:
    everywhere = "0.0.0.0"  # noqa: S104 - only written down
    made = installation(ZX_PORT="9000", ZX_HOST=everywhere, ZX_GATEWAY_URL="https://county.example/")
    door = made.topology.door
    assert made.gateway_url == "https://county.example"
    assert made.environment(door, "api")["ZX_HOST"] == everywhere
    assert made.environment(door, "worker")["ZX_HOST"] == "127.0.0.1"
    for service in made.topology.services:
        if not service.door:
            assert made.environment(service, "api")["ZX_HOST"] == "127.0.0.1"
            assert made.environment(service, "api")["ZX_INTERNAL_GATEWAY_URL"] == "http://127.0.0.1:9000"
    assert made.nats_url == "nats://127.0.0.1:9020"


def test_no_process_believes_anybody_about_a_clients_address_by_itself() -> None:
    made = installation()
    apis = [spec.command for spec in service_specs(made) if "uvicorn" in spec.command]
    assert len(apis) == len(made.topology.services)
    for command in apis:
        read = uvicorn_command.make_context("uvicorn", list(command[command.index("uvicorn") + 1 :]))
        assert read.params["proxy_headers"] is False
    door = made.topology.door
    assert made.environment(door, "api")["ZX_TRUSTED_PROXIES"] == ""
    told = installation(ZX_TRUSTED_PROXIES="10.0.0.1, fd00::/8").environment(door, "api")
    assert told["ZX_TRUSTED_PROXIES"] == "10.0.0.1, fd00::/8"
    for wrong in ("*", "proxy.example", "10.0.0.1/8", "10.0.0.1;10.0.0.2"):
        with pytest.raises(Fault, match="ZX_TRUSTED_PROXIES"):
            installation(ZX_TRUSTED_PROXIES=wrong)


def test_every_process_of_the_door_is_told_how_many_there_are() -> None:
    made = installation(ZX_REPLICAS="3")
    for service in made.topology.services:
        for role in ("api", "worker"):
            told = made.environment(service, role).get("ZX_REPLICAS")
            assert told == ("3" if service.door else None)
    assert installation().environment(made.topology.door, "api")["ZX_REPLICAS"] == "1"
    for wrong in ("0", "-1", "two", "1.5"):
        with pytest.raises(Fault, match="ZX_REPLICAS"):
            installation(ZX_REPLICAS=wrong)


def test_limits_of_files_reach_every_process_that_reads_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    changed = {"ZX_LIMITS_CSV_ROWS": "5", "ZX_LIMITS_FILE_BYTES": "1048576"}
    made = installation(**changed)
    for spec in service_specs(made):
        with monkeypatch.context() as patch:
            for name, value in spec.environment.items():
                patch.setenv(name, value)
            read = Settings()
        assert read.limits == Limits(csv_rows=5, file_bytes=1 << 20)
    assert LIMITS.keys() >= changed.keys()


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("ZX_LIMITS_CSV_ROW", "5", "no such limit.*ZX_LIMITS_CSV_ROWS"),
        ("ZX_LIMITS_CSV_ROWS", "2e6", "ZX_LIMITS_CSV_ROWS=2e6"),
        ("ZX_LIMITS_CSV_ROWS", "0", "csv_rows is not positive"),
        ("ZX_LIMITS_FILE_BYTES", str(1 << 30), "upload_bytes is not above file_bytes"),
    ],
)
def test_an_impossible_limit_is_said_before_anything_starts(name: str, value: str, words: str) -> None:
    with pytest.raises(Fault, match=words):
        installation(**{name: value})


def test_days_that_something_is_kept_reach_the_workers_that_end_it() -> None:
    assert Settings.model_fields["idempotency_days"].default == int(KEPT["ZX_IDEMPOTENCY_DAYS"])
    assert GatewaySettings.model_fields["notice_days"].default == int(KEPT["ZX_NOTICE_DAYS"])
    made = installation(ZX_IDEMPOTENCY_DAYS="3", ZX_NOTICE_DAYS="30")
    for service in made.topology.services:
        told = made.environment(service, "worker")
        assert told["ZX_IDEMPOTENCY_DAYS"] == "3"
        assert told.get("ZX_NOTICE_DAYS") == ("30" if service.door else None)
    for name, value in (("ZX_NOTICE_DAYS", "13"), ("ZX_IDEMPOTENCY_DAYS", "week")):
        with pytest.raises(Fault, match=name):
            installation(**{name: value})


def test_the_brokers_users_reach_only_what_they_need() -> None:
    topology = load()
    text = nats_config(topology, host="127.0.0.1", port=1, monitor_host="127.0.0.1", monitor_port=2, store="/数据")
    users = re.findall(r"user: (\w+), password: \$(\w+), permissions: \{\s+publish: (\[.*\])\s+subscribe: (\[.*?\])", text)
    assert [user for user, *_rest in users] == ["deployer", *(service.name for service in topology.services)]
    for user, password, publish, subscribe in users[1:]:
        assert password == f"ZX_{user.upper()}_NATS_PASSWORD"
        assert f'"zx.{user}.>"' in publish
        assert f'"_INBOX_{user}.>"' in subscribe
        assert "STREAM.CREATE" not in publish
        for other in topology.services:
            if other.name != user:
                assert f'"zx.{other.name}.>"' not in publish + subscribe
    assert "sync_interval: always" in text
    assert '"/数据"' in text
