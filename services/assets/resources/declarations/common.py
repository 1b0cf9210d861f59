"""How a register is declared, and the columns and checks that several of them have."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import and_

from shared.intake.checks import credited, fails, missing
from shared.intake.definition import INDEXED, Check, Column, Kind, Lookup, Reason, Table
from shared.registry.tables import Division

__all__ = [
    "ASSET",
    "CONDITION",
    "CREDIT_CHECK",
    "NAME",
    "PLACE",
    "POINT",
    "STAGING",
    "VILLAGE",
    "Register",
    "at_most",
    "code",
    "credit_code",
    "matches",
    "measure",
    "number",
    "register",
    "tally",
    "text",
    "yes_no",
]

STAGING = "staging_resource"
VILLAGE = "610925104201"
_LEVELS = ("village", "town", "county")
_EAST, _NORTH = (73, 136), (3, 54)
"""Between which degrees China lies."""


@dataclass(frozen=True, slots=True)
class Register:
    """A register 资源登记表: its table, the base 库 that it belongs to, and how often it is confirmed.

    ``expected`` are fields that a file may leave empty, but that count for completeness. ``alike`` are the fields in which two records
    under different keys would be one and the same (empty: they may agree in all). ``levels`` are the divisions in which its records lie.
    """

    table: Table
    base: str
    cycle: str
    levels: tuple[str, ...] = ("village",)
    expected: tuple[str, ...] = ()
    alike: tuple[str, ...] = ("division_code", "name")
    fields: dict[str, Column] = field(init=False)

    def __post_init__(self) -> None:
        """Fields by their names."""
        object.__setattr__(self, "fields", {column.name: column for column in self.table.columns})

    @property
    def code(self) -> str:
        """Its code, which is that of its feed."""
        return self.table.code


def register(  # noqa: PLR0913 - a declaration names its parts
    feed: str,
    title: str,
    base: str,
    cycle: str,
    department: str,
    told: str,
    columns: tuple[Column, ...],
    *,
    key: tuple[str, ...],
    checks: tuple[Check, ...] = (),
    levels: tuple[str, ...] = ("village",),
    expected: tuple[str, ...] = (),
    alike: tuple[str, ...] = ("division_code", "name"),
) -> Register:
    """A register whose rows lie in a division and may have a point."""
    table = Table(
        code=feed,
        title=title,
        department=department,
        description=told,
        columns=(*columns, *POINT),
        key=key,
        lookups=(_known(levels),),
        checks=(*checks, *_POINT_CHECKS),
        order=("division_code",),
        staging=STAGING,
    )
    return Register(table, base, cycle, levels, expected, alike)


def _known(levels: tuple[str, ...]) -> Lookup:
    return Lookup(
        target=Division.__table__,
        on=(("division_code", Division.code),),
        column="行政区划代码",
        missing=Reason.UNKNOWN_DIVISION if levels == ("village",) else Reason.UNKNOWN_PLACE,
        only=lambda receipt: and_(receipt.scope.where(Division.code), Division.level.in_(levels)),
    )


def text(header: str, name: str, example: str = "", *, required: bool = False, note: str = "") -> Column:
    """A short text."""
    return Column(header, name, required=required, example=example, note=note, longest=INDEXED)


def number(header: str, name: str, example: str, note: str = "") -> Column:
    """The number by which a record is known."""
    return text(header, name, example, required=True, note=note or "主管部门的编号,不重复")


def code(header: str, name: str, words: tuple[str, ...], *, required: bool = True) -> Column:
    """One of a list."""
    return Column(header, name, Kind.CODE, required=required, codes=words, example=words[0])


def tally(header: str, name: str, example: str, *, required: bool = False) -> Column:
    """How many."""
    return Column(header, name, Kind.TALLY, required=required, example=example)


def measure(header: str, name: str, example: str, *, required: bool = False, note: str = "") -> Column:
    """How much."""
    return Column(header, name, Kind.MEASURE, required=required, example=example, note=note)


def yes_no(header: str, name: str, example: str = "是") -> Column:
    """Whether."""
    return Column(header, name, Kind.YES_NO, example=example)


PLACE = Column("行政区划代码", "division_code", Kind.DIVISION, required=True, example=VILLAGE, note="所在地,12 位", longest=12)
NAME = text("名称", "name", "示例", required=True)
CONDITION = code("状况", "condition", ("正常", "待维修", "停用"))
ASSET = text("资产编码", "asset_code", note="已登记帮扶项目资产的填写")
POINT = (
    measure("经度", "longitude", "108.9012", note="度,CGCS2000,最多六位小数"),
    measure("纬度", "latitude", "32.3068", note="度,CGCS2000,最多六位小数"),
)


def at_most(header: str, name: str, most: int) -> Check:
    """What is beyond the most that there can be, such as 100 percent."""
    return fails(Reason.OUT_OF_RANGE, header, lambda row: row[name] > most)


def matches(header: str, name: str, pattern: str) -> Check:
    """A code without its form."""
    return fails(Reason.INVALID_CODE, header, lambda row: ~row[name].regexp_match(pattern))


def _within(header: str, name: str, bounds: tuple[int, int]) -> Check:
    return fails(Reason.OUT_OF_RANGE, header, lambda row: ~row[name].between(*bounds))


_POINT_CHECKS = (
    _within("经度", "longitude", _EAST),
    _within("纬度", "latitude", _NORTH),
    missing("经度", "longitude", lambda row: row["latitude"].is_not(None)),
    missing("纬度", "latitude", lambda row: row["longitude"].is_not(None)),
)


def credit_code(header: str, *, required: bool = False) -> Column:
    """The unified social credit code of a firm."""
    return text(header, "credit_code", "91610925MA70ABCD0J", required=required, note="18 位")


CREDIT_CHECK = credited("统一社会信用代码", "credit_code")
