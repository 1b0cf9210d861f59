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
    if not console.installed():
        return Outcome(faults=[], note="not checked: its packages are not installed")
    document = merged()
    file = ROOT / typescript.FILE
    if not file.exists() or not file.read_text("utf-8").startswith(typescript.first_line(document)):
        file.write_text(typescript.types(document), encoding="utf-8")
    try:
        console.node_tool("vue-tsc", "--noEmit")
    except Fault as fault:
        return Outcome(faults=[str(fault)], note="")
    return Outcome(faults=[], note="pages fit the description")
