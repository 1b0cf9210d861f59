"""Texts that spreadsheets must not run: formula injection is defused on the way out (OWASP "CSV Injection")."""

from __future__ import annotations

import re

__all__ = ["safe_cell"]

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?").fullmatch


def safe_cell(text: str) -> str:
    """``text`` for a CSV cell: with a leading ``'`` where a spreadsheet would take it for a formula. Plain numbers stay.

    Our own reader removes the mark again, so an exported file can be handed in.
    """
    return f"'{text}" if text.startswith(_STARTS) and not _NUMBER(text) else text
