"""From rows to what is shown: how a record stands in words, and the steps that it has taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from shared.workflow.machine import Machine
from shared.workflow.schemas import MoveView

__all__ = ["move_views", "standing"]


def standing(machine: Machine[Any], row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    """A row with its state in words and who has to act."""
    state = machine.states[row.state]
    return {**row._mapping, "state_title": state.title, "level": state.level}  # noqa: SLF001 - SQLAlchemy's documented name


def move_views(machine: Machine[Any], moves: Sequence[Row[Any]]) -> list[MoveView]:
    """Moves with the titles of their steps."""
    return [
        MoveView.model_validate({**move._mapping, "title": machine.transitions[move.step].title})  # noqa: SLF001
        for move in moves
    ]
