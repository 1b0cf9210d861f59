"""Secrets: made once, kept private, never silently replaced."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from deploy.faults import Fault
from deploy.secrets import Secrets
from deploy.topology import load


def test_they_are_made_once_and_kept_private(tmp_path: Path) -> None:
    path = tmp_path / "secrets.json"
    first = Secrets.kept(path, load(), create=True)
    assert path.stat().st_mode & 0o777 == 0o600
    assert dict(Secrets.kept(path, load(), create=False)) == dict(first)
    assert len(set(first.values())) == len(first)
    version, _, key = first["HOUSEHOLD_CIPHER_KEYS"].partition(":")
    assert (version, len(base64.b64decode(key))) == ("1", 32)


def test_printing_them_shows_names_only() -> None:
    secrets = Secrets.generate(load())
    assert not [value for value in secrets.values() if value in repr(secrets) and value not in ("bootstrap", "admin")]


def test_an_environment_file_says_the_same() -> None:
    secrets = Secrets.generate(load())
    environment = {f"ZX_{name}": value for name, value in secrets.items()} | {"HOME": "/"}
    assert dict(Secrets.from_environment(environment)) == dict(secrets)


def test_a_new_service_gets_its_own(tmp_path: Path) -> None:
    path = tmp_path / "secrets.json"
    before = dict(Secrets.kept(path, load(), create=True))
    path.write_text(json.dumps({name: value for name, value in before.items() if not name.startswith("HOUSEHOLD_")}))
    after = Secrets.kept(path, load(), create=False)
    assert set(after) == set(before)
    assert after["GATEWAY_CIPHER_KEYS"] == before["GATEWAY_CIPHER_KEYS"]


@pytest.mark.parametrize("name", ["HOUSEHOLD_CIPHER_KEYS", "ID_TOKEN_KEYS", "NATS_STORE_KEY"])
def test_a_lost_key_is_not_replaced_by_another(tmp_path: Path, name: str) -> None:
    path = tmp_path / "secrets.json"
    kept = dict(Secrets.kept(path, load(), create=True))
    del kept[name]
    path.write_text(json.dumps(kept))
    with pytest.raises(Fault, match=name):
        Secrets.kept(path, load(), create=False)


def test_a_missing_one_is_named() -> None:
    with pytest.raises(Fault, match="ZX_NOBODY"):
        Secrets({})["NOBODY"]
