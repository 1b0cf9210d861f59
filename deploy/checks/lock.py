"""The lock file pins what pyproject.toml asks for, every pin with its hashes."""

from __future__ import annotations

import re
import tomllib

from deploy.checks.outcome import ROOT, Outcome

__all__ = ["faults_of", "run"]

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+?)(?:\s*;.*)?\s*\\?$", re.MULTILINE)
_WISH = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?(?:==(\S+))?")


def run() -> Outcome:
    """Wishes of pyproject.toml that the lock does not hold in that version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wishes = [*project["dependencies"], *(wish for wishes in project["optional-dependencies"].values() for wish in wishes)]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return Outcome(faults=faults_of(wishes, lock), note=f"{len(_PIN.findall(lock))} pins")


def faults_of(wishes: list[str], lock: str) -> list[str]:
    """What a lock file lacks: a wished version, or a hash."""
    pins = {_plain(name): version for name, version in _PIN.findall(lock)}
    faults = []
    for wish in wishes:
        match = _WISH.match(wish)
        name, version = (match.group(1), match.group(2)) if match else (wish, None)
        pinned = pins.get(_plain(name))
        if pinned is None or (version and pinned != version):
            faults.append(f"{wish} is pinned as {pinned or 'nothing'}: run make lock")
    blocks = re.split(r"\n(?=[A-Za-z0-9])", lock)
    faults += [f"{block.split()[0]} has no hash" for block in blocks if "==" in block and "--hash=" not in block]
    return faults


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
