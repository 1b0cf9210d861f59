"""``python -m deploy.procedures``: write the pages on the procedures of every service from the state machines that it obeys."""

from __future__ import annotations

from pathlib import Path

from services.household.procedures import PROCEDURES as HOUSEHOLD
from shared.contracts.permissions import PERMISSIONS
from shared.workflow.diagram import page

__all__ = ["pages"]

_FOLDER = Path(__file__).parents[1] / "docs" / "procedures"
_SERVICES = {"household": ("农户服务的流程", HOUSEHOLD)}


def pages() -> dict[Path, str]:
    """Each page's place and text."""
    titles = {name: permission.title for name, permission in PERMISSIONS.items()}
    return {
        _FOLDER / f"{service}.md": page(title, [procedure.machine for procedure in procedures], titles)
        for service, (title, procedures) in _SERVICES.items()
    }


if __name__ == "__main__":
    for path, text in pages().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
