"""``python -m deploy.clients``: write the typed clients anew from the services as they are in this folder."""

from __future__ import annotations

import sys

from deploy import console
from deploy.clients import python, typescript
from deploy.clients.document import merged
from deploy.faults import Fault
from deploy.topology import ROOT


def main() -> int:
    """The command; its exit code."""
    try:
        document = merged()
        made = python.files(document)
        if typescript.wanted():
            made[typescript.FILE] = typescript.types(document)
            made[console.TITLES.relative_to(ROOT)] = console.titles(document)
    except Fault as fault:
        print(f"clients: {fault}", file=sys.stderr)
        return 1
    for path, text in made.items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8")
        print(f"{path} ({text.count(chr(10)):,} 行)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
