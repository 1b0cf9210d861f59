"""Persons 人员 and memberships 家庭成员关系 over HTTP."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from services.household.registry.rules import LEAVE_REASONS, MOVE_REASONS
from shared.intake.definition import INDEXED, Kind
from shared.web.bodies import Id, In, OptionalText, Out, Reasoned, Version, kept
from shared.web.fields import optional, required

__all__ = [
    "Identity",
    "Joining",
    "Leaving",
    "Member",
    "Membership",
    "Moving",
    "Person",
    "PersonCorrection",
    "PersonEntry",
]

_Name = Annotated[
    str,
    required("姓名", longest=INDEXED),
    Field(title="姓名", description="Full name; shown masked.", examples=["张三"]),
]
_Number = Annotated[
    str,
    required("证件号码", Kind.ID_NUMBER),
    Field(title="证件号码", description="Citizen number; stored encrypted, shown masked.", examples=["610999198501010014"]),
]
_Relation = Annotated[
    str,
    required("与户主关系"),
    Field(title="与户主关系", description="Relation to the head of the household.", examples=["户主"]),
]
_MaskedName = Annotated[str, Field(title="姓名", description="Masked.", examples=["张*"])]
_MaskedNumber = Annotated[str, Field(title="证件号码", description="Masked.", examples=["610999********0014"])]
_Sex = Annotated[Literal["男", "女"] | None, Field(title="性别", description="By the citizen number.", examples=["男"])]
_BirthYear = Annotated[
    int | None,
    Field(title="出生年份", description="Only the year: the date is what the masked number hides.", examples=[1985]),
]
_PersonId = Annotated[UUID, Field(title="人员标识", description="The person.")]
_HouseholdId = Annotated[
    UUID, Field(title="农户标识", description="The household.", examples=["01980a35-7a30-7cc0-8a3c-2f60b1f6f1a5"])
]
_Since = Annotated[
    date | None, Field(title="加入日期", description="Null: since before records began.", examples=["2020-05-01"])
]
_Until = Annotated[date | None, Field(title="减少日期", description="Null: still a member.", examples=["2026-03-01"])]
_Left = Annotated[str | None, Field(title="减少原因", description="Why the membership ended.", examples=["婚出"])]
_JoinedOn = Annotated[
    date | None,
    optional("加入日期", Kind.DATE),
    Field(title="加入日期", description="First day of membership; null: since before records began.", examples=["2026-03-01"]),
]


class _Details(In):
    ethnicity: OptionalText = Field(default=None, title="民族", description="Ethnic group.", examples=["汉族"])
    political_status: OptionalText = Field(default=None, title="政治面貌", description="Political status.", examples=["群众"])
    education: OptionalText = Field(
        default=None, title="文化程度", description="Education, if not at school.", examples=["初中"]
    )
    school_status: OptionalText = Field(default=None, title="在校生状况", description="If at school.", examples=["七年级"])
    health: OptionalText = Field(default=None, title="健康状况", description="State of health.", examples=["健康"])
    labour_skill: OptionalText = Field(default=None, title="劳动技能", description="Ability to work.", examples=["普通劳动力"])
    work_place: OptionalText = Field(default=None, title="务工所在地", description="Where the person works.", examples=["省外"])
    work_months: OptionalText = Field(
        default=None, title="务工时间(月)", description="Months worked in a year.", examples=["8"]
    )
    phone: OptionalText = Field(
        default=None, title="联系电话", description="Stored encrypted, shown masked.", examples=["13900000000"]
    )


class PersonEntry(_Details):
    """A person who becomes a member of a household: a new one, or one who had moved out."""

    name: _Name
    id_number: _Number
    relation: _Relation
    joined_on: _JoinedOn = None


class PersonCorrection(_Details, Reasoned):
    """What is to be corrected of a person and the latest membership, and why. A field left out stays as it is; null clears it."""

    name: _Name = kept()
    id_number: _Number = kept()
    relation: _Relation = kept()
    joined_on: _JoinedOn = kept()


class Leaving(In):
    """The end of a membership 人口自然减少."""

    left_on: Annotated[
        date,
        required("减少日期", Kind.DATE),
        Field(title="减少日期", description="First day on which the person is no member any more.", examples=["2026-03-01"]),
    ]
    reason: Annotated[
        str,
        required("减少原因", Kind.CODE, codes=LEAVE_REASONS),
        Field(
            title="减少原因",
            description="Why: death, marriage, move, prison, army, missing, abroad, whole household moved, other.",
            examples=["婚出"],
            json_schema_extra={"enum": list(LEAVE_REASONS)},
        ),
    ]


class Joining(In):
    """The new membership of a person who had moved out."""

    household_id: _HouseholdId
    relation: _Relation
    joined_on: Annotated[
        date,
        required("加入日期", Kind.DATE),
        Field(title="加入日期", description="First day of the new membership.", examples=["2026-03-01"]),
    ]
    reason: Annotated[
        str | None,
        optional("事由"),
        Field(
            title="事由", description="Why, where there is more to say; goes into the audit trail.", examples=["离婚后回原户"]
        ),
    ] = None


class Moving(Reasoned):
    """A member of one household who joins another on the same day."""

    household_id: _HouseholdId
    relation: _Relation
    on: Annotated[
        date,
        required("日期", Kind.DATE),
        Field(title="日期", description="First day in the new household, today at the latest.", examples=["2026-03-01"]),
    ]
    left_reason: Annotated[
        str,
        required("减少原因", Kind.CODE, codes=MOVE_REASONS),
        Field(
            title="减少原因",
            description="Why the old household has one member less.",
            examples=["婚出"],
            json_schema_extra={"enum": list(MOVE_REASONS)},
        ),
    ]


class Person(Out):
    """A person 人员, masked, with the latest membership."""

    id: Id
    version: Version
    household_id: _HouseholdId
    name: _MaskedName
    id_number: _MaskedNumber
    sex: _Sex
    birth_year: _BirthYear
    relation: _Relation
    joined_on: _Since
    left_on: _Until
    left_reason: _Left
    ethnicity: str | None = Field(title="民族", description="Ethnic group.", examples=["汉族"])
    political_status: str | None = Field(title="政治面貌", description="Political status.", examples=["群众"])
    education: str | None = Field(title="文化程度", description="Education, if not at school.", examples=["初中"])
    school_status: str | None = Field(title="在校生状况", description="If at school.", examples=[None])
    health: str | None = Field(title="健康状况", description="State of health.", examples=["健康"])
    labour_skill: str | None = Field(title="劳动技能", description="Ability to work.", examples=["普通劳动力"])
    work_place: str | None = Field(title="务工所在地", description="Where the person works.", examples=["省外"])
    work_months: str | None = Field(title="务工时间(月)", description="Months worked in a year.", examples=["8"])
    phone: str | None = Field(title="联系电话", description="Masked.", examples=["139****0000"])
    changed_at: datetime = Field(title="变更时间", description="When it changed last.")


class Membership(Out):
    """A membership 家庭成员关系 of a person."""

    id: Id
    household_id: _HouseholdId
    relation: _Relation
    joined_on: _Since
    left_on: _Until
    left_reason: _Left


class Member(Out):
    """A member 家庭成员 of a household, masked."""

    membership_id: UUID = Field(title="成员关系标识", description="The membership.")
    person_id: _PersonId
    name: _MaskedName
    id_number: _MaskedNumber
    sex: _Sex
    birth_year: _BirthYear
    relation: _Relation
    joined_on: _Since
    left_on: _Until
    left_reason: _Left


class Identity(Out):
    """Who a person is, in full."""

    person_id: _PersonId
    name: str = Field(title="姓名", description="In full.", examples=["张三"])
    id_number: str = Field(title="证件号码", description="In full.", examples=["610999198501010014"])
    birth_date: date | None = Field(title="出生日期", description="By the citizen number.", examples=["1985-01-01"])
    phone: str | None = Field(title="联系电话", description="In full.", examples=["13900000000"])
