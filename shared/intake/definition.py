"""What a table that comes in as a file looks like: its columns, their types, its key and its checks, as data.

Everything else (reading, normalising, staging, matching, rejects, templates, the catalogue entry) is derived
from a :class:`Table`, so that a new feed is one declaration.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:  # the process that parses a file reads columns only and starts without SQLAlchemy
    from sqlalchemy import ColumnElement, FromClause, SQLColumnExpression

    from shared.access import Scope

__all__ = ["INDEXED", "Check", "Column", "Kind", "Lookup", "Reason", "Receipt", "Staged", "Table"]


class Kind(StrEnum):
    """How a cell is read. Each kind has one normal form and one machine code for what does not fit."""

    TEXT = "text"
    NAME = "name"  # 姓名 of a person that this table keeps: with its comparison key and its pinyin sort key
    NAME_REFERENCE = "name_reference"  # 姓名 of a person that is only looked up: staged as comparison key alone
    ID_NUMBER = "id_number"  # 证件号码 of a person that this table keeps, GB 11643: token, cipher and masked text, never plain
    ID_REFERENCE = "id_reference"  # 证件号码 of a person that is only looked up: staged as token alone
    SECRET = "secret"  # 联系电话, 家庭住址: staged as cipher text and masked text # noqa: S105 - a kind of cell
    AMOUNT = "amount"  # yuan, two decimals
    DATE = "date"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"  # 学年: staged as its first year
    COUNT = "count"  # whole number, >= 1
    TALLY = "tally"  # whole number, >= 0
    MEASURE = "measure"  # area, length, degrees …: a number >= 0, at most six decimals
    YES_NO = "yes_no"
    CODE = "code"  # one of a closed list
    DIVISION = "division"  # 行政区划代码, 12 digits


class Reason(StrEnum):
    """错误代码: why a row is rejected, by contracts/feeds "Checks", in the order in which they are tried."""

    MISSING_VALUE = "missing_value"
    LEGACY_ID_NUMBER = "legacy_id_number"
    INVALID_ID_NUMBER = "invalid_id_number"
    INVALID_DATE = "invalid_date"
    INVALID_AMOUNT = "invalid_amount"
    INVALID_NUMBER = "invalid_number"
    UNKNOWN_CODE = "unknown_code"
    UNKNOWN_DIVISION = "unknown_division"
    UNKNOWN_HOUSEHOLD = "unknown_household"
    UNKNOWN_PERSON = "unknown_person"
    NAME_MISMATCH = "name_mismatch"
    INVALID_PERIOD = "invalid_period"
    INCONSISTENT_AMOUNT = "inconsistent_amount"
    DUPLICATE_ROW = "duplicate_row"
    DUPLICATE_PERSON = "duplicate_person"
    PERSON_CLOSED = "person_closed"
    UNKNOWN_PLACE = "unknown_place"
    COUNTY_ONLY = "county_only"
    UNKNOWN_SOURCE = "unknown_source"
    SOURCE_CLOSED = "source_closed"
    UNKNOWN_BATCH = "unknown_batch"
    UNKNOWN_PROJECT = "unknown_project"
    DOCUMENT_RECORDED = "document_recorded"
    BEFORE_ARRIVAL = "before_arrival"
    FUTURE_DATE = "future_date"
    USE_NOT_ALLOWED = "use_not_allowed"
    PROJECT_NOT_SELECTED = "project_not_selected"
    MONTH_CLOSED = "month_closed"
    ALREADY_POSTED = "already_posted"
    INSUFFICIENT = "insufficient"
    OVER_PLAN = "over_plan"
    MANAGEMENT_FEE_OVER = "management_fee_over"
    NO_AMOUNT = "no_amount"
    MORE_THAN_ALL = "more_than_all"
    KEYWORD_UNEXPLAINED = "keyword_unexplained"
    SATISFACTION_GOAL_LOW = "satisfaction_goal_low"
    MECHANISM_SMALL = "mechanism_small"
    MECHANISM_BEYOND = "mechanism_beyond"
    NO_LAND = "no_land"
    DUPLICATE_PROJECT = "duplicate_project"
    OTHER_PROJECT = "other_project"
    PROJECT_MOVED_ON = "project_moved_on"
    OTHER_TYPE = "other_type"
    SERIES_FULL = "series_full"
    UNKNOWN_ASSET = "unknown_asset"
    ASSET_MOVED_ON = "asset_moved_on"
    OTHER_SERIES = "other_series"
    NUMBER_TAKEN = "number_taken"
    DUPLICATE_ASSET = "duplicate_asset"
    JOINT_OWNER = "joint_owner"
    WRONG_OWNER = "wrong_owner"
    FORMED_TOO_EARLY = "formed_too_early"
    INVALID_CODE = "invalid_code"
    OUT_OF_RANGE = "out_of_range"
    WRONG_UNIT = "wrong_unit"
    RECORD_ELSEWHERE = "record_elsewhere"
    TOO_YOUNG = "too_young"
    OUTSIDE_SPELL = "outside_spell"
    SPELL_WITHDRAWN = "spell_withdrawn"
    SPELL_ENDED = "spell_ended"
    MONTH_WORKED = "month_worked"
    MONTH_HANDED_IN = "month_handed_in"
    TOO_MANY_MONTHS = "too_many_months"
    NOTE_NEEDED = "note_needed"
    DEATH_UNTOLD = "death_untold"


INDEXED = 200
"""The most characters of a text that is part of a key."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a file.

    ``header`` is its Chinese title in the file, ``name`` the field it is staged in. ``empty_as`` is what an empty
    optional cell stands for ("0" for amounts that count as nought); None keeps it missing. ``mask`` (of a secret) is a function
    of a module, because the process that parses imports it by name. ``longest`` is the most characters of a text; what identifies
    a row must fit into an index (:data:`INDEXED`).
    """

    header: str
    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    codes: tuple[str, ...] = ()
    negative: bool = False
    mask: Callable[[str], str] | None = None
    example: str = ""
    note: str = ""
    empty_as: str | None = None
    longest: int = 2000

    @property
    def staged(self) -> tuple[str, ...]:
        """Names of the staging columns that this column fills."""
        match self.kind:
            case Kind.NAME:
                return (self.name, f"{self.name}_key", f"{self.name}_sort")
            case Kind.NAME_REFERENCE:
                return (f"{self.name}_key",)
            case Kind.ID_NUMBER:
                return (f"{self.name}_token", f"{self.name}_cipher", f"{self.name}_masked", "birth_date", "sex")
            case Kind.ID_REFERENCE:
                return (f"{self.name}_token",)
            case Kind.SECRET:
                return (f"{self.name}_cipher", f"{self.name}_masked")
            case _:
                return (self.name,)


@dataclass(frozen=True, slots=True)
class Receipt:
    """By what a file is judged whenever it is run: what its uploader may see, and the day of upload in China.

    A batch that waited over midnight, or is tried again, gives the same result.
    """

    scope: Scope
    day: date


@dataclass(frozen=True, slots=True)
class Lookup:
    """A reference to something the registry must know (checks 4 and 5).

    ``on`` pairs staged fields with columns of ``target``; a row without a partner gets ``missing`` at ``column`` (None: it may
    have none). ``adds`` are the target's columns that are staged beside the row. ``same`` (staged field, target column) must be
    equal where there is a partner, or the row gets ``mismatch`` at ``mismatch_column``. ``only`` narrows the target to the
    partners that the uploader may see; what she may not see does not exist for her.
    """

    target: FromClause
    on: tuple[tuple[str, SQLColumnExpression[Any]], ...]
    column: str
    missing: Reason | None
    adds: Mapping[str, SQLColumnExpression[Any]] = field(default_factory=dict)
    same: tuple[str, SQLColumnExpression[Any]] | None = None
    mismatch: Reason = Reason.NAME_MISMATCH
    mismatch_column: str = ""
    only: Callable[[Receipt], ColumnElement[bool]] | None = None


Staged: TypeAlias = "Mapping[str, ColumnElement[Any]]"
"""The fields of a staged row, and what lookups added, by name."""


@dataclass(frozen=True, slots=True)
class Check:
    """A condition that refuses a row, as SQL over the staged row: check 6, or with ``late`` check 7."""

    reason: Reason
    column: str
    fails: Callable[[Staged, Receipt], ColumnElement[bool]]
    late: bool = False


@dataclass(frozen=True)
class Table:
    """A table that comes in as a file (数据表): ``code`` such as ``MED-SET``, ``key`` the staged fields that identify a row.

    ``order`` are the staged fields by which accepted rows are applied, so that one chunk holds whole aggregates, or what happened first comes first.
    ``staging`` names a staging table that it shares with other tables, in which rows stand as documents (:mod:`shared.intake.packing`), so
    that a table more needs no migration; without it there is one of its own.
    """

    code: str
    title: str
    department: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    lookups: tuple[Lookup, ...] = ()
    checks: tuple[Check, ...] = ()
    order: tuple[str, ...] = ()
    staging: str = ""

    @cached_property
    def by_header(self) -> dict[str, Column]:
        """Columns by their Chinese title."""
        return {column.header: column for column in self.columns}

    @cached_property
    def required(self) -> tuple[Column, ...]:
        """Columns that a file must have and a row must fill (必填)."""
        return tuple(column for column in self.columns if column.required)

    @cached_property
    def staged(self) -> tuple[str, ...]:
        """Names of all staging columns that the parser fills, in order."""
        return tuple(name for column in self.columns for name in column.staged)
