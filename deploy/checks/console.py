"""The console's pages fit the platform's description: its types are made anew, and every page is held against them."""

from __future__ import annotations

from deploy import console
from deploy.checks.outcome import ROOT, Outcome
from deploy.clients import typescript
from deploy.clients.document import merged
from deploy.faults import Fault

__all__ = ["run"]


def run() -> Outcome:
    """What vue-tsc says; nothing where the console's packages could not be installed (`make console` says why)."""
    document = merged()
    faults = []
    if console.TITLES.read_text("utf-8") != console.titles(document):
        faults.append(f"{console.TITLES.relative_to(ROOT)} is not current: run make clients")
    if not console.installed():
        return Outcome(faults=faults, warning="types are not checked: `make console` installs what that needs")
    file = ROOT / typescript.FILE
    if not file.exists() or not file.read_text("utf-8").startswith(typescript.first_line(document)):
        file.write_text(typescript.types(document), encoding="utf-8")
    try:
        console.node_tool("vue-tsc", "--noEmit")
    except Fault as fault:
        faults.append(str(fault))
    return Outcome(faults=faults, note="pages fit the description")
