"""The pages on procedures are those of the state machines as they are: made anew, they are the same."""

from __future__ import annotations

from deploy.checks.outcome import ROOT, Outcome
from deploy.procedures import pages

__all__ = ["run"]


def run() -> Outcome:
    """Pages that are not what ``python -m deploy.procedures`` would write."""
    made = pages()
    stale = [path.relative_to(ROOT) for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text]
    return Outcome(
        faults=[f"{path} is not current: run python -m deploy.procedures" for path in stale], note=f"{len(made)} pages"
    )
