"""docker-compose.yml: made from the topology, well formed, referring only to what exists."""

from __future__ import annotations

import json
import re
import subprocess
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from deploy import containers
from deploy.cli.main import _parser
from deploy.installation import LIMITS
from deploy.local.postgres import Postgres
from deploy.secrets import Secrets
from deploy.topology import ROOT, load

TOPOLOGY = load()
COMPOSE: dict[str, Any] = yaml.safe_load(containers.COMPOSE_FILE.read_text(encoding="utf-8"))
PROCESSES = {f"{service.name}-{role}": (service, role) for service in TOPOLOGY.services for role in ("api", "worker")}


def test_the_committed_files_are_those_of_the_topology() -> None:
    remedy = "out of date: python -m deploy.containers"
    assert containers.COMPOSE_FILE.read_text(encoding="utf-8") == containers.compose(TOPOLOGY), remedy
    assert containers.NATS_FILE.read_text(encoding="utf-8") == containers.nats(TOPOLOGY), remedy


def test_it_has_every_process_and_nothing_else() -> None:
    assert set(COMPOSE["services"]) == {"postgres", "nats", "deploy", *PROCESSES}


def test_whom_a_service_waits_for_exists_and_can_be_waited_for() -> None:
    services = COMPOSE["services"]
    for name, service in services.items():
        for other, condition in service.get("depends_on", {}).items():
            assert other in services, name
            if condition["condition"] == "service_healthy":
                assert "test" in services[other]["healthcheck"]
    for name in PROCESSES:
        assert services[name]["depends_on"] == {"deploy": {"condition": "service_completed_successfully"}}
        assert f":{containers.PORT}/readyz" in services[name]["healthcheck"]["test"][-1]


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_a_container_comes_back_stops_in_time_and_may_do_no_more_than_it_must(name: str) -> None:
    service = COMPOSE["services"][name]
    once = name == "deploy"
    assert service["restart"] == ("no" if once else "unless-stopped")
    assert service["healthcheck"].keys() == ({"disable"} if once else {"test", "interval", "timeout", "start_period"})
    assert int(service["stop_grace_period"].removesuffix("s")) >= 10
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["logging"] == {"driver": "json-file", "options": {"max-size": "16m", "max-file": "4"}}


def test_nothing_of_ours_and_no_database_runs_as_root() -> None:
    dockerfile = (ROOT / "deploy" / "docker" / "Dockerfile").read_text(encoding="utf-8")
    assert re.findall(r"^USER (\w+)$", dockerfile, re.MULTILINE) == ["zhenxing"]
    users = {name: service.get("user") for name, service in COMPOSE["services"].items()}
    assert users == dict.fromkeys(users) | {"postgres": "postgres"}


def test_the_database_is_set_as_on_one_machine() -> None:
    command = COMPOSE["services"]["postgres"]["command"]
    told = dict(option.split("=", 1) for option in command if "=" in option)
    local = Postgres(Path("/data"), "pw", services=len(TOPOLOGY.services), user="-").spec().command
    embedded = dict(option.split("=", 1) for option in local if "=" in option)
    own = {"listen_addresses", "unix_socket_permissions", "unix_socket_directories", "port"}
    most = embedded.pop("max_connections")
    assert told["max_connections"] == f"${{ZX_MAX_CONNECTIONS:-{most}}}"
    assert {name: told[name] for name in embedded.keys() - own} == {name: embedded[name] for name in embedded.keys() - own}


def test_every_volume_and_file_is_there() -> None:
    for service in COMPOSE["services"].values():
        for volume in service.get("volumes", []):
            source = volume.split(":")[0]
            assert (ROOT / source).is_file() if source.startswith(".") else source in COMPOSE["volumes"]
    build = COMPOSE["services"]["deploy"]["build"]
    assert (ROOT / build["context"] / build["dockerfile"]).is_file()


def test_every_variable_is_a_secret_we_make_or_has_a_default() -> None:
    made = {f"ZX_{name}" for name in Secrets.generate(TOPOLOGY)}
    for name, rest in re.findall(r"\$\{(\w+)(.*?)\}", containers.COMPOSE_FILE.read_text(encoding="utf-8")):
        assert rest.startswith(":-") or (rest == ":?" and name in made), name
    given = {name for name in COMPOSE["services"]["nats"]["environment"] if name.startswith("ZX_")}
    assert set(re.findall(r"\$(ZX_\w+)", containers.NATS_FILE.read_text(encoding="utf-8"))) == given


@pytest.mark.parametrize("name", PROCESSES)
def test_a_process_is_told_what_its_settings_read(name: str) -> None:
    service, role = PROCESSES[name]
    module = ROOT / "services" / service.name / "settings.py"
    settings = import_module(f"services.{service.name}.settings" if module.exists() else "shared.settings")
    classes = [value for value in vars(settings).values() if isinstance(value, type) and value.__name__.endswith("Settings")]
    known = {f"ZX_{field.upper()}" for cls in classes for field in getattr(cls, "model_fields", {})} | LIMITS.keys()
    told = COMPOSE["services"][name]["environment"]
    # The administrator's first password is for the people's entrance, which is not there yet.
    assert {key for key in told if "BOOTSTRAP_ADMIN" not in key} <= known
    assert (told["ZX_SERVICE"], told["ZX_ROLE"], told["ZX_PORT"]) == (service.name, role, str(containers.PORT))
    for url in json.loads(told.get("ZX_UPSTREAMS", "{}")).values():
        assert re.fullmatch(r"http://([\w-]+):(\d+)", url).groups()[0] in COMPOSE["services"]  # type: ignore[union-attr] # asserted


def test_commands_start_what_exists() -> None:
    for name, (service, role) in PROCESSES.items():
        command = COMPOSE["services"][name]["command"]
        wanted = f"services.{service.name}.worker" if role == "worker" else f"services.{service.name}.app:create"
        assert wanted in command
        assert (ROOT / "services" / service.name / ("worker.py" if role == "worker" else "app.py")).is_file()
        assert role == "worker" or "--no-proxy-headers" in command
    program, *arguments = COMPOSE["services"]["deploy"]["command"]
    assert program == "zhenxing"
    assert _parser().parse_args(arguments).run


def test_only_the_door_is_open() -> None:
    assert [name for name, service in COMPOSE["services"].items() if service.get("ports")] == [f"{TOPOLOGY.door.name}-api"]


def test_as_many_gateways_run_as_each_is_told_of() -> None:
    scaled = {name: service["scale"] for name, service in COMPOSE["services"].items() if "scale" in service}
    door = f"{TOPOLOGY.door.name}-api"
    assert scaled == {door: "${ZX_REPLICAS:-1}"}
    assert COMPOSE["services"][door]["environment"]["ZX_REPLICAS"] == scaled[door]


def test_what_the_image_is_built_from_is_not_ignored() -> None:
    dockerfile = (ROOT / "deploy" / "docker" / "Dockerfile").read_text(encoding="utf-8")
    allowed = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line.startswith("!")}
    copied = {word for line in re.findall(r"^COPY (?!--from)(.*) \S+$", dockerfile, re.MULTILINE) for word in line.split()}
    assert [name for name in copied if name.split("/")[0] not in allowed] == []
    assert all((ROOT / name).exists() for name in copied)


def test_docker_compose_accepts_it(tmp_path: Path) -> None:
    if subprocess.run(["docker", "compose", "version"], capture_output=True, check=False).returncode:
        pytest.skip("no docker compose here")
    secrets = tmp_path / ".env"
    secrets.write_text("\n".join(f"ZX_{name}={value}" for name, value in Secrets.generate(TOPOLOGY).items()))
    command = ["docker", "compose", "--file", str(containers.COMPOSE_FILE), "--env-file", str(secrets), "config", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
