"""The console's pages fit the platform's description: its types are made anew, and every page is held against them."""

from __future__ import annotations

from deploy import console
from deploy.checks.outcome import ROOT, Outcome
from deploy.clients import typescript
from deploy.clients.document import merged
from deploy.faults import Fault

__all__ = ["run"]


def run() -> Outcome:
    """The pages are built, unless they are, and vue-tsc looks at them; where the packages cannot be had, why not."""
    document, faults = merged(), []
    if console.TITLES.read_text("utf-8") != console.titles(document):
        faults.append(f"{console.TITLES.relative_to(ROOT)} is not current: run make clients")
    try:
        console.build()
    except Fault as fault:
        if not console.installed():
            return Outcome(faults=faults, warning=f"pages are not checked: {fault}")
        faults.append(str(fault))
    file = ROOT / typescript.FILE
    if not file.exists() or not file.read_text("utf-8").startswith(typescript.first_line(document)):
        file.write_text(typescript.types(document), encoding="utf-8")
    try:
        console.node_tool("vue-tsc", "--noEmit")
    except Fault as fault:
        faults.append(str(fault))
    return Outcome(faults=faults, note="pages fit the description")
