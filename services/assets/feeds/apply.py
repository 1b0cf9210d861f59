"""How each table's rows are applied: a chunk in one transaction, set-based."""

from __future__ import annotations

from services.assets.feeds.definitions import FEEDS
from services.assets.feeds.ledger import apply_ledger
from services.assets.resources.commands import apply_rows
from services.assets.resources.declarations import REGISTERS
from shared.intake.runner import Apply

__all__ = ["APPLY"]

APPLY: dict[str, Apply] = {"AST-LED": apply_ledger, **dict.fromkeys(REGISTERS, apply_rows)}
assert APPLY.keys() == FEEDS.keys()  # noqa: S101 - a feed without its apply statement must not start
