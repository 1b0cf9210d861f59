"""One line a measurement, beside the physical limit that was measured in the same run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Row", "print_table"]


class Row(NamedTuple):
    """A measurement. ``target`` is the least value (or, with ``lower_is_better``, the greatest), ``target_share`` the least
    share of the limit; a row without either informs."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    limit_name: str = ""
    target: float | None = None
    target_share: float | None = None
    lower_is_better: bool = False

    @property
    def share(self) -> float | None:
        """How near to the limit, 1 being the limit itself."""
        if not self.limit:
            return None
        return self.limit / self.value if self.lower_is_better else self.value / self.limit

    @property
    def met(self) -> bool:
        """Whether the targets are reached."""
        share = self.share
        if self.target_share is not None and (share is None or share < self.target_share):
            return False
        if self.target is None:
            return True
        return self.value <= self.target if self.lower_is_better else self.value >= self.target


def print_table(rows: Sequence[Row]) -> None:
    """Print all rows in columns."""
    width = max([len(row.name) for row in rows], default=0)
    for row in rows:
        limit = f"{_number(row.limit)} {row.limit_name}" if row.limit else ""
        share = f"{row.share:6.1%}" if row.share is not None else " " * 6
        print(f"{row.name:<{width}}  {_number(row.value):>10} {row.unit:<8} {share}  {_target(row):<18} {limit}")


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def _target(row: Row) -> str:
    sign = "<=" if row.lower_is_better else ">="
    wanted = []
    if row.target is not None:
        wanted.append(f"{sign} {_number(row.target)}")
    if row.target_share is not None:
        wanted.append(f">= {row.target_share:.0%}")
    return f"{' '.join(wanted)} {'ok' if row.met else 'MISSED'}" if wanted else ""
