"""Households 农户 over HTTP."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from shared.intake.definition import INDEXED, Kind
from shared.web.bodies import Id, In, Out, Reasoned, Version, kept
from shared.web.fields import optional, required

__all__ = [
    "Closing",
    "Contact",
    "Household",
    "HouseholdCorrection",
    "HouseholdEntry",
    "HouseholdType",
    "Merging",
    "Mover",
    "Splitting",
]

HouseholdType = Literal["一般农户", "脱贫户"]

_Number = Annotated[
    str,
    required("户编号", longest=INDEXED),
    Field(title="户编号", description="Number in the national system, opaque.", examples=["610925104000001"]),
]
_Village = Annotated[
    str,
    required("行政区划代码"),
    Field(title="行政区划代码", description="12-digit code of the village.", examples=["610925104201"]),
]
_Group = Annotated[
    str | None,
    optional("村民小组"),
    Field(title="村民小组", description="Group of the village.", examples=["一组"]),
]
_Address = Annotated[
    str | None,
    optional("家庭住址"),
    Field(title="家庭住址", description="Stored encrypted, shown masked.", examples=["官元镇某村一组3号"]),
]
_Type = Annotated[
    HouseholdType,
    required("户类型", Kind.CODE, codes=("一般农户", "脱贫户")),
    Field(title="户类型", description="Ordinary, or out of poverty (registered 2014 to 2020).", examples=["脱贫户"]),
]
_Phone = Annotated[
    str | None,
    optional("联系电话"),
    Field(title="联系电话", description="Stored encrypted, shown masked.", examples=["13900000000"]),
]
_Relocated = Annotated[
    bool | None,
    Field(title="是否易地扶贫搬迁户", description="Relocated for poverty alleviation; null if unknown.", examples=[False]),
]
_ClosedOn = Annotated[
    date, required("销户日期", Kind.DATE), Field(title="销户日期", description="Day of closing.", examples=["2026-03-01"])
]


class _Details(In):
    village_group: _Group = None
    address: _Address = None
    phone: _Phone = None
    relocated: _Relocated = None


class HouseholdEntry(_Details):
    """A household as it is registered."""

    household_no: _Number
    division_code: _Village
    household_type: _Type


class HouseholdCorrection(_Details, Reasoned):
    """What is to be corrected of a household, and why. A field left out stays as it is; null clears it."""

    household_no: _Number = kept()
    division_code: _Village = kept()
    household_type: _Type = kept()


_On = Annotated[
    date,
    required("日期", Kind.DATE),
    Field(title="日期", description="Day on which it happens, today at the latest.", examples=["2026-03-01"]),
]


class Mover(In):
    """A member who goes along, with the relation in the new household."""

    person_id: UUID = Field(title="人员标识", description="The person.", examples=["01980a35-7a30-7cc0-8a3c-2f60b1f6f1a5"])
    relation: Annotated[
        str,
        required("与户主关系", longest=INDEXED),
        Field(title="与户主关系", description="Relation to the head there.", examples=["户主"]),
    ]


_Members = Annotated[
    list[Mover],
    Field(
        title="家庭成员",
        description="Who goes along, each once.",
        min_length=1,
        max_length=200,
        examples=[[{"person_id": "01980a35-7a30-7cc0-8a3c-2f60b1f6f1a5", "relation": "户主"}]],
    ),
]


class Splitting(_Details, Reasoned):
    """A new household of some members of another 分户. Village and type are the other's unless they are given."""

    household_no: _Number
    division_code: _Village | None = Field(default=None, title="行政区划代码", description="Its village, if another.")
    household_type: _Type | None = Field(default=None, title="户类型", description="Its type, if another.")
    on: _On
    members: _Members


class Merging(Reasoned):
    """A household whose members all join another one 并户; it is closed."""

    into: UUID = Field(
        title="并入农户", description="The household that stays.", examples=["01980a35-7a30-7cc0-8a3c-2f60b1f6f1a6"]
    )
    on: _On
    members: _Members


class Closing(Reasoned):
    """The closing of a household 销户."""

    closed_on: _ClosedOn


class Household(Out):
    """A household 农户, masked."""

    id: Id
    version: Version
    household_no: _Number
    division_code: _Village
    village_group: _Group
    household_type: _Type
    relocated: _Relocated
    address: str | None = Field(title="家庭住址", description="Masked.", examples=["官元镇某村一组****"])
    phone: str | None = Field(title="联系电话", description="Masked.", examples=["139****0000"])
    closed_on: date | None = Field(title="销户日期", description="Null while the household exists.", examples=[None])
    close_reason: str | None = Field(title="销户事由", description="Why it was closed.", examples=[None])
    changed_at: datetime = Field(title="变更时间", description="When it or a member changed last.")


class Contact(Out):
    """Where a household can be reached, in full."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    address: str | None = Field(title="家庭住址", description="In full.", examples=["官元镇某村一组3号"])
    phone: str | None = Field(title="联系电话", description="In full.", examples=["13900000000"])
