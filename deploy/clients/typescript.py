"""The TypeScript types of the merged document, by openapi-typescript, for openapi-fetch: the console imports them."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from deploy.clients.document import Document, digest
from deploy.faults import Fault
from deploy.topology import ROOT

__all__ = ["FILE", "first_line", "types", "wanted"]

CONSOLE = Path("services/gateway/console")
FILE = CONSOLE / "src" / "api" / "schema.d.ts"
# openapi-typescript 7 does not run with TypeScript 7.
PACKAGES = ("openapi-typescript@7.13.0", "typescript@5.9.3")


def wanted() -> bool:
    """Whether there is a console to import it."""
    return (ROOT / CONSOLE / "package.json").exists()


def first_line(document: Document) -> str:
    """Of the file: by it ``make check`` knows without Node which document the types are of."""
    return f"// Made by `make clients` from the OpenAPI document sha256:{digest(document)}; not to be edited.\n"


def types(document: Document) -> str:
    """The text of the file.

    Raises:
        Fault: there is no Node here, or it says no.
    """
    own = ROOT / CONSOLE / "node_modules" / ".bin" / "openapi-typescript"
    npx = shutil.which("npx")
    if not own.exists() and npx is None:
        raise Fault("没有 Node.js (the TypeScript client needs Node.js 20.19 or newer)")
    fetched = [str(npx), "--yes", *(f"--package={package}" for package in PACKAGES), "openapi-typescript"]
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "openapi.json"), Path(folder, "schema.d.ts")
        source.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        command = [*([str(own)] if own.exists() else fetched), str(source), "--output", str(target)]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - pinned above
        if done.returncode != 0:
            raise Fault(f"openapi-typescript: {done.stderr.strip()}")
        return first_line(document) + target.read_text(encoding="utf-8")
