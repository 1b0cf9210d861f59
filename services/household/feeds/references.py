"""What the rows of feeds refer to in the registry, and the checks that need it (checks 4 to 7 of contracts/feeds)."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ColumnElement, and_, not_, or_, select
from sqlalchemy.dialects.postgresql import distinct_on

from services.household.registry.tables import Division, Household, Membership, Person
from shared.intake.definition import Lookup, Reason, Receipt, Staged

__all__ = [
    "HOUSEHOLD",
    "PERSON",
    "STORED_HOUSEHOLD",
    "STORED_PERSON",
    "VILLAGE",
    "active_elsewhere",
    "belongs_elsewhere",
    "ends_before",
    "has_died",
]


def _visible_household(receipt: Receipt) -> ColumnElement[bool]:
    return receipt.scope.where(Household.division_code)


def _visible_person(receipt: Receipt) -> ColumnElement[bool]:
    return Person.household_id.in_(select(Household.id).where(receipt.scope.where(Household.division_code)))


_LATEST = (
    select(
        Membership.person_id,
        Membership.household_id.label("member_household_id"),
        Membership.left_on.label("member_left_on"),
        Membership.left_reason.label("member_left_reason"),
    )
    .ext(distinct_on(Membership.person_id))
    .order_by(Membership.person_id, Membership.left_on.desc().nulls_first())
    .subquery("latest_membership")
)
_MEMBER = (
    select(
        Person.id,
        Person.id_token,
        Person.name_key,
        _LATEST.c.member_household_id,
        _LATEST.c.member_left_on,
        _LATEST.c.member_left_reason,
    )
    .join(_LATEST, _LATEST.c.person_id == Person.id)
    .subquery("member")
)
"""Each person with the latest membership: whoever is active somewhere is found by it."""

HOUSEHOLD = Lookup(
    target=Household.__table__,
    on=(("household_no", Household.household_no),),
    column="户编号",
    missing=Reason.UNKNOWN_HOUSEHOLD,
    adds={"household_id": Household.id},
    only=_visible_household,
)
PERSON = Lookup(
    target=Person.__table__,
    on=(("person_token", Person.id_token),),
    column="证件号码",
    missing=Reason.UNKNOWN_PERSON,
    adds={"person_id": Person.id, "household_id": Person.household_id},
    same=("person_name_key", Person.name_key),
    mismatch_column="姓名",
    only=_visible_person,
)
VILLAGE = Lookup(
    target=Division.__table__,
    on=(("division_code", Division.code),),
    column="行政区划代码",
    missing=Reason.UNKNOWN_DIVISION,
    only=lambda receipt: and_(
        receipt.scope.where(Division.code),
        Division.level == "village",
        or_(Division.valid_from.is_(None), Division.valid_from <= receipt.day),
        or_(Division.valid_to.is_(None), Division.valid_to >= receipt.day),
    ),
)
STORED_HOUSEHOLD = Lookup(
    target=Household.__table__,
    on=(("household_no", Household.household_no),),
    column="户编号",
    missing=None,
    adds={"stored_division_code": Household.division_code},
)
STORED_PERSON = Lookup(
    target=_MEMBER,
    on=(("id_number_token", _MEMBER.c.id_token),),
    column="证件号码",
    missing=None,
    adds={
        "person_id": _MEMBER.c.id,
        "member_household_id": _MEMBER.c.member_household_id,
        "member_left_on": _MEMBER.c.member_left_on,
        "member_left_reason": _MEMBER.c.member_left_reason,
    },
    same=("name_key", _MEMBER.c.name_key),
    mismatch_column="姓名",
)


def active_elsewhere(row: Staged, receipt: Receipt) -> ColumnElement[bool]:
    """The person is an active member of another household."""
    active = or_(row["member_left_on"].is_(None), row["member_left_on"] > receipt.day)
    return and_(row["person_id"].is_not(None), active, row["member_household_id"] != row["household_id"])


def has_died(row: Staged, receipt: Receipt) -> ColumnElement[bool]:
    """The person's last membership has ended with death."""
    return and_(row["member_left_reason"] == "死亡", row["member_left_on"] <= receipt.day)


def belongs_elsewhere(row: Staged, receipt: Receipt) -> ColumnElement[bool]:
    """The household is another division's: a town's client cannot draw it into its own."""
    return and_(row["stored_division_code"].is_not(None), not_(receipt.scope.where(row["stored_division_code"])))


def ends_before(start: str, end: str) -> Callable[[Staged, Receipt], ColumnElement[bool]]:
    """The period ends before it starts; an open end is fine."""
    return lambda row, _receipt: row[end] < row[start]
