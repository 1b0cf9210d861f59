"""What a permission 权限 is."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Permission"]


@dataclass(frozen=True, slots=True)
class Permission:
    """What a client may do. ``{feed}`` in a name stands for the code of any table."""

    name: str
    title: str
    opens: str
