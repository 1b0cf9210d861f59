"""What a parameter 政策参数 is: its unit, its bounds, its shipped value and what that rests on. Pure data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

__all__ = ["Catalogue", "Parameter", "catalogue", "plain"]

_DECIMALS = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A policy value 政策参数. ``default`` holds since ever, until a dated version replaces it."""

    name: str
    title: str
    unit: str
    default: Decimal
    document: str
    minimum: int = 0
    maximum: int = 100_000_000
    whole: bool = False

    def fault(self, value: Decimal) -> str | None:
        """What is wrong with a value, in Chinese, or None when it can be meant."""
        if not value.is_finite():
            return "不是数字"
        if not self.minimum <= value <= self.maximum:
            return f"应在 {self.minimum} 与 {self.maximum} 之间"
        if self.whole and value != value.to_integral_value():
            return "应为整数"
        if value != value.quantize(_DECIMALS):
            return "最多四位小数"
        return None


def plain(value: Decimal) -> Decimal:
    """The same number without the noughts that storage adds: ``14500``, not ``14500.0000`` nor ``1.45E+4``."""
    return Decimal(format(value.normalize(), "f"))


Catalogue: TypeAlias = Mapping[str, Parameter]
"""The parameters of a service by their names."""


def catalogue(parameters: Iterable[Parameter]) -> Catalogue:
    """Parameters by their names."""
    return {parameter.name: parameter for parameter in parameters}
