"""Professional managers as they are written and shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.managers.rules import EXITS, GRADES
from shared.web.bodies import Id, In, Out, Version, Why, codes
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "CollectiveManagerDetail",
    "CollectiveManagerEntry",
    "CollectiveManagerExit",
    "CollectiveManagerView",
    "ManagerAssessmentEntry",
    "ManagerAssessmentView",
]

ManagerGradeWord = Literal["excellent", "good", "basic", "failed"]
ManagerExitWord = Literal["expired", "failed", "resigned", "agreed", "discipline", "left_pool", "other"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((ManagerGradeWord, GRADES), (ManagerExitWord, EXITS))
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_MOST = Decimal("9999999999.99")
_Village = Annotated[
    str,
    Field(
        title="行政区划代码",
        description="The village of the collective, 12 digits.",
        pattern=r"^[0-9]{12}$",
        examples=["610925104201"],
    ),
]
_Collective = Annotated[
    str,
    required("集体经济组织名称", longest=100),
    Field(title="集体经济组织名称", description="As it is registered.", examples=["岚皋县四季镇四坪村股份经济合作社"]),
]
_TalentId = Annotated[
    UUID, Field(title="人才标识", description="Who manages it.", examples=["019a1b2c-0000-7000-8000-0000000000e1"])
]
_ContractNo = Annotated[
    str,
    required("合同编号", longest=100),
    Field(title="合同编号", description="Of the contract.", examples=["四坪聘〔2026〕1号"]),
]
_Starts = Annotated[date, Field(title="聘期开始日期", description="First day, today at the latest.", examples=["2026-04-01"])]
_Until = Annotated[date, Field(title="聘期结束日期", description="Last day.", examples=["2029-03-31"])]
_Targets = Annotated[
    str,
    required("任期目标", longest=1000),
    Field(title="任期目标", description="What was agreed.", examples=["三年内村集体经营收入达到 50 万元"]),
]
_Target = Annotated[
    Decimal,
    Field(
        title="年度收入目标",
        description="Yuan of the collective a year.",
        ge=0,
        le=_MOST,
        decimal_places=2,
        examples=["200000.00"],
    ),
]
_Pay = Annotated[
    Decimal, Field(title="年薪", description="Yuan a year.", ge=0, le=_MOST, decimal_places=2, examples=["48000.00"])
]
_ExitReason = Annotated[ManagerExitWord, Field(title="退出原因", description=f"{codes(EXITS)}.", examples=["expired"])]
_ExitNote = Annotated[
    str | None, optional("退出说明"), Field(title="退出说明", description="In the recorder's own words.", examples=[None])
]


class CollectiveManagerEntry(In):
    """A contract of a manager with a village collective 聘用合同."""

    division_code: _Village
    collective: _Collective
    talent_id: _TalentId
    contract_no: _ContractNo
    starts_on: _Starts
    until: _Until
    targets: _Targets
    income_target: _Target
    pay: _Pay

    @model_validator(mode="after")
    def _in_order(self) -> CollectiveManagerEntry:
        if self.until < self.starts_on:
            told = "聘期结束日期不能早于开始日期"
            raise PydanticCustomError("invalid_date", "{told}", {"told": told})
        return self


class CollectiveManagerExit(In):
    """How a manager leaves 退出."""

    on: date = Field(title="最后在岗日", description="Last day, today at the latest.", examples=["2029-03-31"])
    exit_reason: _ExitReason
    note: _ExitNote = None


class ManagerAssessmentEntry(In):
    """The assessment 年度考核 of a year; one that is replaced says why."""

    income: Annotated[
        Decimal,
        Field(title="集体经营收入", description="Yuan of the year.", ge=0, le=_MOST, decimal_places=2, examples=["210000.00"]),
    ]
    points: int = Field(title="考核得分", description="Of 100.", ge=0, le=100, examples=[92])
    grade: ManagerGradeWord = Field(title="考核等次", description=f"{codes(GRADES)}.", examples=["excellent"])
    assessed_on: date = Field(title="考核日期", description="Today at the latest.", examples=["2027-01-15"])
    note: Annotated[
        str | None, optional("考核说明"), Field(title="考核说明", description="What was found.", examples=[None])
    ] = None
    reason: Why = None


class ManagerAssessmentView(Out):
    """The assessment of a year."""

    year: int = Field(title="年度", description="Of the assessment.", examples=[2026])
    version: Version
    income: Decimal = Field(title="集体经营收入", description="Yuan of the year.", examples=["210000.00"])
    points: int = Field(title="考核得分", description="Of 100.", examples=[92])
    grade: ManagerGradeWord = Field(title="考核等次", description=f"{codes(GRADES)}.", examples=["excellent"])
    assessed_on: date = Field(title="考核日期", description="When.", examples=["2027-01-15"])
    note: str | None = Field(title="考核说明", description="What was found.", examples=[None])
    recorded_name: str = Field(title="录入者姓名", description="Who recorded it last.", examples=["王芳"])


class CollectiveManagerView(Out):
    """A manager 职业经理人 of a village collective, as lists show one."""

    id: Id
    version: Version
    division_code: _Village
    collective: _Collective
    talent_id: _TalentId
    talent_no: str = Field(title="人才编号", description="Of the talent.", examples=["RC000012"])
    name: str | None = Field(title="姓名", description="Masked.", examples=["李*兰"])
    in_pool: bool = Field(title="在库", description="Whether they are in the pool now.", examples=[True])
    contract_no: _ContractNo
    starts_on: _Starts
    until: _Until
    income_target: _Target
    pay: _Pay
    serving: bool = Field(title="在岗", description="Whether no exit is recorded.", examples=[True])
    overdue: bool = Field(title="合同到期", description="Whether the contract is over and no exit recorded.", examples=[False])
    exited_on: date | None = Field(title="最后在岗日", description="Null: serving.", examples=[None])
    exit_reason: ManagerExitWord | None = Field(title="退出原因", description=f"{codes(EXITS)}.", examples=[None])


class CollectiveManagerDetail(CollectiveManagerView):
    """A manager with targets and assessments."""

    targets: _Targets
    exit_note: _ExitNote
    recorded_name: str = Field(title="录入者姓名", description="Who recorded the contract.", examples=["王芳"])
    assessments: list[ManagerAssessmentView] = Field(title="年度考核", description="The last year first.")
