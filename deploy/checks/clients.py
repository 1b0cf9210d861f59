"""The Python client is that of the services as they are: made anew, it is the same."""

from __future__ import annotations

from deploy.checks.outcome import ROOT, Outcome, tracked
from deploy.clients import python
from deploy.clients.document import Document, merged
from deploy.faults import Fault

__all__ = ["faults_of", "run"]


def run() -> Outcome:
    """Generated files that are not what ``make clients`` would write."""
    try:
        document = merged()
    except Fault as fault:
        return Outcome(faults=[str(fault)])
    return Outcome(faults=faults_of(document), note=f"{len(document['paths'])} paths")


def faults_of(document: Document) -> list[str]:
    """Files that are missing, left over, or of another document."""
    made = python.files(document)
    stale = [path for path, text in made.items() if not (ROOT / path).exists() or (ROOT / path).read_text("utf-8") != text]
    stale += [path for path in tracked(f"{python.FOLDER}/*.py") if path not in made]
    return [f"{path} is not current: run make clients" for path in stale]
