"""``python -m deploy.procedures``: write the pages on the procedures of every service from the state machines that it obeys."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from deploy.topology import ROOT, load
from shared.contracts.permissions import PERMISSIONS
from shared.workflow.diagram import page

__all__ = ["pages"]

_FOLDER = ROOT / "docs" / "procedures"


def pages() -> dict[Path, str]:
    """Each page's place and text: one for each service that has a module ``procedures``."""
    titles = {name: permission.title for name, permission in PERMISSIONS.items()}
    found = {}
    for service in load().services:
        module = f"services.{service.name}.procedures"
        if find_spec(module) is not None:
            machines = [procedure.machine for procedure in import_module(module).PROCEDURES]
            found[_FOLDER / f"{service.name}.md"] = page(f"{service.title}服务的流程", machines, titles)
    return found


if __name__ == "__main__":
    for path, text in pages().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
