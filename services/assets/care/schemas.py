"""Care as it is written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.assets.care.rules import FIVE, GRADES, KEEPERS, MONEY
from services.assets.register.schemas import words
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = [
    "LISTS",
    "AssetCareView",
    "AssigningRepair",
    "CarePlanSetting",
    "CareView",
    "FinishingRepair",
    "PatrolEntry",
    "PatrolView",
    "RepairDetail",
    "RepairEntry",
    "RepairState",
    "RepairView",
    "SettlingRepair",
]

KeeperWord = Literal["cadre", "welfare_post", "firm", "operator", "other"]
MoneyWord = Literal["village", "fiscal", "operating", "welfare_post", "other"]
GradeWord = Literal["good", "worn", "damaged", "idle"]
FiveWord = Literal["unit", "person", "standard", "money", "supervision"]
RepairState = Literal["reported", "assigned", "done", "accepted", "settled", "refused"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (KeeperWord, KEEPERS),
    (MoneyWord, MONEY),
    (GradeWord, GRADES),
    (FiveWord, FIVE),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_Unit = Annotated[
    str,
    required("管护主体", longest=100),
    Field(title="管护主体", description="The unit that answers for it.", examples=["四坪村村民委员会"]),
]
_Keeper = Annotated[
    str | None, optional("管护人员"), Field(title="管护人员", description="Who keeps it; shown masked.", examples=["张三"])
]
_KeeperKind = Annotated[
    KeeperWord | None, Field(title="管护人员类别", description=f"{codes(KEEPERS)}.", examples=["welfare_post"])
]
_Standard = Annotated[
    str | None,
    optional("管护制度"),
    Field(title="管护制度", description="By which standard it is kept.", examples=["每月清理、检查制冷机组"]),
]
_EveryDays = Annotated[
    int | None, Field(title="巡查间隔天数", description="How often it is patrolled at least.", ge=1, le=366, examples=[30])
]
_Fee = Annotated[
    Decimal | None,
    Field(
        title="年管护经费", description="Yuan a year; null: none is set aside.", gt=0, decimal_places=2, examples=["3000.00"]
    ),
]
_Money = Annotated[MoneyWord | None, Field(title="经费来源", description=f"{codes(MONEY)}.", examples=["village"])]
_Grade = Annotated[GradeWord, Field(title="巡查结论", description=f"{codes(GRADES)}.", examples=["good"])]
_Findings = Annotated[
    str | None, optional("巡查情况"), Field(title="巡查情况", description="What was seen.", examples=["制冷机组正常"])
]
_Problem = Annotated[
    str, required("报修内容", longest=500), Field(title="报修内容", description="What is broken.", examples=["库门密封条破损"])
]
_Repairer = Annotated[
    str,
    required("维修单位", longest=100),
    Field(title="维修单位", description="Who repairs it.", examples=["岚皋县某制冷维修部"]),
]
_Cost = Annotated[
    Decimal, required("维修费用", Kind.AMOUNT), Field(title="维修费用", description="Yuan.", ge=0, examples=["1200.00"])
]
_AssetId = Annotated[UUID, Field(title="资产标识", description="The asset.", examples=["019a1b2c-0000-7000-8000-000000000051"])]


class CarePlanSetting(In):
    """The care plan of an asset, whole."""

    unit: _Unit
    keeper: _Keeper = None
    keeper_kind: _KeeperKind = None
    standard: _Standard = None
    every_days: _EveryDays = None
    annual_fee: _Fee = None
    money: _Money = None
    from_on: date = Field(title="开始日期", description="Since when it holds, today at the latest.", examples=["2026-01-01"])

    @model_validator(mode="after")
    def _together(self) -> CarePlanSetting:
        if (self.keeper is None) != (self.keeper_kind is None):
            raise PydanticCustomError("missing_value", "{told}", {"told": "管护人员和类别须一并填写"})
        if (self.annual_fee is None) != (self.money is None):
            raise PydanticCustomError("missing_value", "{told}", {"told": "年管护经费和经费来源须一并填写"})
        return self


class PatrolEntry(In):
    """A patrol."""

    patrolled_on: date = Field(title="巡查日期", description="Today at the latest.", examples=["2026-01-20"])
    grade: _Grade
    findings: _Findings = None
    longitude: words.Longitude = None
    latitude: words.Latitude = None


class RepairEntry(In):
    """What is to be repaired."""

    asset_id: _AssetId
    problem: _Problem
    patrol_id: UUID | None = Field(
        default=None,
        title="巡查标识",
        description="The patrol that found it, if one did.",
        examples=["019a1b2c-0000-7000-8000-000000000081"],
    )
    on: date = Field(title="日期", description="When it was reported, today at the latest.", examples=["2026-01-20"])


class AssigningRepair(Said):
    """Who repairs it, and for how much at the most."""

    repairer: _Repairer
    estimate: Annotated[Decimal, required("预计费用", Kind.AMOUNT)] = Field(
        title="预计费用", description="Yuan.", ge=0, examples=["1500.00"]
    )


class FinishingRepair(Said):
    """What it cost."""

    cost: _Cost


class SettlingRepair(Said):
    """With which money it was paid."""

    money: MoneyWord = Field(title="经费来源", description=f"{codes(MONEY)}.", examples=["village"])
    voucher_no: Annotated[str, required("凭证号", longest=100)] = Field(
        title="凭证号", description="By which it is in the books.", examples=["付字第 9 号"]
    )


class PatrolView(Out):
    """A patrol 巡查."""

    id: Id
    patrolled_on: date = Field(title="巡查日期", description="When.", examples=["2026-01-20"])
    grade: _Grade
    findings: _Findings
    longitude: words.Longitude
    latitude: words.Latitude
    recorded_name: str = Field(title="录入者姓名", description="Who recorded it.", examples=["四坪村信息员"])
    recorded_at: datetime = Field(title="录入时间", description="When it was recorded.", examples=["2026-01-20T02:00:00Z"])


class CareView(Out):
    """An asset with its care as lists show it."""

    asset_id: _AssetId
    asset_code: str = Field(title="资产编码", description="Its code.", examples=["610925104201-PF-2024-00003-2"])
    asset_name: str = Field(title="资产名称", description="What people call it.", examples=["四坪村通组路"])
    division_code: str = Field(title="行政区划代码", description="Where it lies.", examples=["610925104201"])
    unit: str | None = Field(title="管护主体", description="Null: nobody answers for it.", examples=["四坪村村民委员会"])
    patrolled_on: date | None = Field(title="巡查日期", description="The last patrol; null: none.", examples=["2026-01-20"])
    grade: GradeWord | None = Field(title="巡查结论", description="Of the last patrol.", examples=["good"])
    five: dict[FiveWord, bool] = Field(
        title="五有", description=f"Derived from plan and patrols: {codes(FIVE)}.", examples=[dict.fromkeys(FIVE, True)]
    )
    open_repairs: int = Field(title="未修复数", description="Repairs that are not done.", examples=[0])


class AssetCareView(CareView):
    """The care of an asset, whole."""

    version: int | None = Field(title="版本", description="Of its plan; null: it has none.", examples=[1])
    keeper: _Keeper
    keeper_kind: _KeeperKind
    standard: _Standard
    every_days: _EveryDays
    annual_fee: _Fee
    money: _Money
    from_on: date | None = Field(title="开始日期", description="Since when the plan holds.", examples=["2026-01-01"])
    patrols: list[PatrolView] = Field(title="巡查记录", description="The last ones, the last first.")


class RepairView(StatefulView):
    """A repair order 维修单 as lists show one."""

    id: Id
    version: Version
    asset_id: _AssetId
    asset_name: str = Field(title="资产名称", description="What people call it.", examples=["四坪村通组路"])
    division_code: str = Field(title="行政区划代码", description="Where it lies.", examples=["610925104201"])
    problem: _Problem
    repairer: str | None = Field(title="维修单位", description="Null: not assigned yet.", examples=[None])
    estimate: Decimal | None = Field(title="预计费用", description="Yuan; null: not assigned yet.", examples=["1500.00"])
    cost: Decimal | None = Field(title="维修费用", description="Yuan; null: not done yet.", examples=["1200.00"])


class RepairDetail(RepairView):
    """A repair order with its history and what can be done next."""

    patrol_id: UUID | None = Field(title="巡查标识", description="The patrol that found it.", examples=[None])
    money: _Money
    voucher_no: str | None = Field(title="凭证号", description="By which it was paid.", examples=[None])
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
