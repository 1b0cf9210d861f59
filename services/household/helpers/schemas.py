"""Helpers, their households and coverage over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from services.household.helpers.rules import UNIT_LEVELS
from shared.web.bodies import Changed, Id, In, Out, Reasoned, Version, kept
from shared.web.fields import optional, required

__all__ = [
    "Assigned",
    "AssignmentEntry",
    "AssignmentView",
    "Coverage",
    "Ending",
    "HandedOver",
    "HandingOver",
    "HelperContact",
    "HelperCorrection",
    "HelperEntry",
    "HelperView",
    "Orphan",
    "UnitLevel",
]

UnitLevel = Literal["province", "city", "county", "town", "village"]
_HELPER = "019a1b2c-0000-7000-8000-00000000000f"
_HOUSEHOLD = "019a1b2c-0000-7000-8000-000000000003"
_LEVELS = "; ".join(f"`{code}` {title}" for code, title in UNIT_LEVELS.items())

_Name = Annotated[
    str, required("姓名", longest=50), Field(title="姓名", description="Name of whoever helps.", examples=["王芳"])
]
_Unit = Annotated[
    str, required("帮扶单位", longest=100), Field(title="帮扶单位", description="The unit.", examples=["县乡村振兴局"])
]
_UnitLevel = Annotated[UnitLevel, Field(title="单位层级", description=f"Level of the unit: {_LEVELS}.", examples=["county"])]
_Post = Annotated[
    str | None, optional("职务"), Field(title="职务", description="What he or she is there.", examples=["副局长"])
]
_Phone = Annotated[
    str | None,
    optional("联系电话"),
    Field(title="联系电话", description="Stored encrypted, shown masked.", examples=["13900000000"]),
]
_Account = Annotated[
    str | None,
    optional("账号"),
    Field(title="账号", description="The account that this person signs in with, if any.", examples=["wangfang"]),
]
_Area = Annotated[
    str,
    required("帮扶区域"),
    Field(
        title="行政区划代码",
        description="Area in which he or she helps: county, town or village, 12 digits.",
        examples=["610925104000"],
    ),
]
_Day = Annotated[
    date, Field(title="日期", description="Day on which it happens, today at the latest.", examples=["2026-03-01"])
]
_Which = Annotated[UUID, Field(title="帮扶责任人标识", description="Which helper.", examples=[_HELPER])]


class HelperEntry(In):
    """A helper 帮扶责任人 as he or she is registered."""

    name: _Name
    unit: _Unit
    unit_level: _UnitLevel
    post: _Post = None
    phone: _Phone = None
    account: _Account = None
    division_code: _Area


class HelperCorrection(Reasoned):
    """What is to be corrected of a helper, and why. A field left out stays as it is; null clears it."""

    name: _Name = kept()
    unit: _Unit = kept()
    unit_level: _UnitLevel = kept()
    post: _Post = None
    phone: _Phone = None
    account: _Account = None
    division_code: _Area = kept()


class Ending(Reasoned):
    """The end of something, from a day on."""

    on: _Day


class HandingOver(Ending):
    """Everything passes to somebody else from a day on."""

    helper_id: _Which


class AssignmentEntry(In):
    """A helper for a household."""

    helper_id: _Which
    main: bool = Field(
        title="主要责任人", description="Whether this is the main one, of whom there is one at most.", examples=[True]
    )
    from_on: date = Field(title="开始日期", description="From when on, today at the latest.", examples=["2026-03-01"])
    reason: Annotated[str | None, optional("事由")] = Field(
        default=None, title="事由", description="Why.", examples=["2026 年结对帮扶安排"]
    )


class _Workload(Out):
    households: int = Field(title="户数", description="Households that this person answers for now.", examples=[5])
    warning: str | None = Field(
        title="提醒",
        description="Said where these are more than the parameter `helper_households` advises; nothing is refused for it.",
        examples=[None],
    )


class Assigned(Changed, _Workload):
    """An assignment that was made, and how much its helper has to do now."""


class HandedOver(_Workload):
    """What was handed over, and how much the new helper has to do now."""

    handed_over: int = Field(title="移交户数", description="Households that have the new helper now.", examples=[5])
    remaining: int = Field(
        title="未移交户数", description="Households outside the caller's divisions: they stay with the old one.", examples=[0]
    )


class HelperView(_Workload):
    """A helper 帮扶责任人. The phone is masked; names and units of helpers are public."""

    id: Id
    version: Version
    name: _Name
    unit: _Unit
    unit_level: _UnitLevel
    post: _Post
    phone: str | None = Field(title="联系电话", description="Masked.", examples=["139****0000"])
    account: _Account
    division_code: _Area
    ended_on: date | None = Field(title="终止日期", description="From when on he or she no longer helps.", examples=[None])
    end_reason: str | None = Field(title="终止原因", description="Why.", examples=[None])


class HelperContact(Out):
    """Where a helper can be reached, in full."""

    helper_id: _Which
    phone: str | None = Field(title="联系电话", description="In full.", examples=["13900000000"])


class AssignmentView(Out):
    """A helper of a household, now or before."""

    id: Id
    version: Version
    household_id: UUID = Field(title="农户标识", description="The household.", examples=[_HOUSEHOLD])
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: str = Field(title="行政区划代码", description="Its village.", examples=["610925104201"])
    helper_id: _Which
    helper: str = Field(title="帮扶责任人", description="Name of whoever helps.", examples=["王芳"])
    helper_unit: str = Field(title="帮扶单位", description="Unit of whoever helps.", examples=["县乡村振兴局"])
    unit_level: _UnitLevel
    post: _Post
    phone: str | None = Field(title="联系电话", description="Masked.", examples=["139****0000"])
    main: bool = Field(title="主要责任人", description="Whether this is the main one.", examples=[True])
    from_on: date = Field(title="开始日期", description="From when on.", examples=["2026-03-01"])
    reason: str | None = Field(title="事由", description="Why.", examples=["2026 年结对帮扶安排"])
    ended_on: date | None = Field(title="终止日期", description="Null: still.", examples=[None])
    end_reason: str | None = Field(title="终止原因", description="Why it ended.", examples=[None])


class Orphan(Out):
    """A household without any helper that must have one."""

    household_id: UUID = Field(title="农户标识", description="The household.", examples=[_HOUSEHOLD])
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: str = Field(title="行政区划代码", description="Its village.", examples=["610925104201"])
    head: str | None = Field(title="户主", description="Name of the head, masked; null: there is none.", examples=["张*三"])
    group: Literal["monitored", "eliminated", "lifted"] = Field(
        title="走访分组", description="monitored 监测户, eliminated 风险消除户 or lifted 脱贫户.", examples=["lifted"]
    )
    visited_on: date | None = Field(title="走访日期", description="The last visit; null: never.", examples=[None])


class Coverage(Out):
    """One group of households in a division: all of them, those with a helper, and those visited in time; always 户 and 人."""

    division_code: str = Field(title="行政区划代码", description="The division.", examples=["610925104000"])
    group: Literal["monitored", "eliminated", "lifted", "ordinary"] = Field(
        title="走访分组",
        description="monitored 监测户, eliminated 风险消除户, lifted 脱贫户, ordinary 一般农户.",
        examples=["lifted"],
    )
    households: int = Field(title="户数", description="Households.", examples=[240])
    persons: int = Field(title="人数", description="Members today.", examples=[800])
    helped_households: int = Field(title="有帮扶责任人户数", description="With a helper.", examples=[238])
    helped_persons: int = Field(title="有帮扶责任人人数", description="Members of these.", examples=[793])
    in_time_households: int = Field(title="按期走访户数", description="Visit not overdue.", examples=[230])
    in_time_persons: int = Field(title="按期走访人数", description="Members of these.", examples=[770])
