"""Data scope 数据范围: the divisions (and departments) whose rows a caller may see, as a predicate in the statement itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, not_, or_, select, true

from shared.standards.divisions import prefix_of

__all__ = ["Scope", "within"]

_CODE_LENGTH = 12
_COUNTY_LENGTH = 6
_ENDS = (_COUNTY_LENGTH, 9)
_Statement = TypeVar("_Statement", bound="Select[*tuple[Any, ...]]")


@dataclass(frozen=True, slots=True)
class Scope:
    """Division prefixes (``""`` is everywhere) and departments (``None`` is all) that a caller may see."""

    prefixes: tuple[str, ...]
    departments: tuple[str, ...] | None = None

    @classmethod
    def everything(cls) -> Scope:
        """The platform's own scope: batches, screening, event handlers."""
        return cls(prefixes=("",))

    @classmethod
    def of(cls, divisions: Iterable[str], departments: Iterable[str] | None = None) -> Scope:
        """A scope from division codes of any level."""
        names = None if departments is None else tuple(departments)
        return cls(prefixes=tuple(sorted({prefix_of(code) for code in divisions})), departments=names)

    def contains(self, code: str) -> bool:
        """Whether a division lies inside."""
        return any(code.startswith(prefix) for prefix in self.prefixes)

    @property
    def whole_county(self) -> bool:
        """Whether it holds a whole county, and so what belongs to no single division of it."""
        return any(len(prefix) <= _COUNTY_LENGTH for prefix in self.prefixes)

    def where(self, division: ColumnElement[Any] | Any) -> ColumnElement[bool]:  # noqa: ANN401 - mapped attributes too
        """The predicate over a division column: ranges, so that a plain index serves it."""
        if "" in self.prefixes:
            return true()
        if not self.prefixes:
            return false()
        return or_(
            *(
                and_(division >= prefix.ljust(_CODE_LENGTH, "0"), division <= prefix.ljust(_CODE_LENGTH, "9"))
                for prefix in self.prefixes
            )
        )

    def where_around(self, division: ColumnElement[Any] | Any) -> ColumnElement[bool]:  # noqa: ANN401
        """The predicate over a division column: within the scope, or the towns and the county around it, whose affairs are its too."""
        around = {prefix[:end].ljust(_CODE_LENGTH, "0") for prefix in self.prefixes for end in _ENDS if len(prefix) > end}
        return or_(self.where(division), division.in_(sorted(around)))

    def where_all(self, divisions: ColumnElement[Any] | Any) -> ColumnElement[bool]:  # noqa: ANN401
        """The predicate over a column with an array of divisions: none of them lies outside."""
        code = func.unnest(divisions).table_valued("code").render_derived().c.code
        return not_(exists(select(code).where(not_(self.where(code)))))

    def restrict(
        self,
        statement: _Statement,
        division: ColumnElement[Any] | Any,  # noqa: ANN401
        department: ColumnElement[Any] | Any | None = None,  # noqa: ANN401
    ) -> _Statement:
        """The statement cut to this scope, and marked as such for the session's guard."""
        cut = statement.where(self.where(division))
        if department is not None and self.departments is not None:
            cut = cut.where(department.in_(self.departments))
        return cut.execution_options(scope=self)


def within(divisions: Iterable[str], column: ColumnElement[Any] | Any) -> list[ColumnElement[bool]]:  # noqa: ANN401
    """The conditions of what somebody wants to see of their scope: what lies in each of these divisions, of any level."""
    return [Scope.of([division]).where(column) for division in divisions]
