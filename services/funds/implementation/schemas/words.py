"""Fields that several bodies of carrying out projects have in common."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from services.funds.implementation.rules import (
    CHANGE_STATES,
    CONTRACT_KINDS,
    CONTRACT_STATES,
    DEFECT_ORIGINS,
    HOUSEHOLD_KINDS,
    MEMBER_ROLES,
    PARTY_KINDS,
    PROCUREMENTS,
    PROPOSALS,
)
from shared.intake.definition import Kind
from shared.web.bodies import codes
from shared.web.fields import optional, required

__all__ = ["LISTS", "WORKS_EXAMPLE"]

PartyKind = Literal["enterprise", "individual", "cooperative", "collective", "committee", "institution", "society"]
ProposalState = Literal["proposed", "agreed", "refused", "replaced"]
ContractKind = Literal["works", "goods", "services", "self_build", "work_relief"]
ContractState = Literal["active", "terminated"]
ChangeState = Literal["proposed", "approved", "refused"]
Procurement = Literal["tender", "negotiation", "inquiry", "direct", "self_build"]
DefectOrigin = Literal["acceptance", "warranty"]
MemberRole = Literal["owner", "department", "town", "supervisor", "expert", "villager"]
HouseholdKind = Literal["poverty_exited", "monitored", "low_income", "other"]
LISTS: tuple[tuple[object, Mapping[str, str]], ...] = (
    (PartyKind, PARTY_KINDS),
    (ProposalState, PROPOSALS),
    (ContractKind, CONTRACT_KINDS),
    (ContractState, CONTRACT_STATES),
    (ChangeState, CHANGE_STATES),
    (Procurement, PROCUREMENTS),
    (DefectOrigin, DEFECT_ORIGINS),
    (MemberRole, MEMBER_ROLES),
    (HouseholdKind, HOUSEHOLD_KINDS),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
PARTY_EXAMPLE, CONTRACT_EXAMPLE = "019a1b2c-0000-7000-8000-000000000041", "019a1b2c-0000-7000-8000-000000000042"
WORKS_EXAMPLE, PROJECT_EXAMPLE = "019a1b2c-0000-7000-8000-000000000043", "019a1b2c-0000-7000-8000-000000000031"
ATTACHMENT_EXAMPLE = "019a1b2c-0000-7000-8000-00000000000a"

PartyName = Annotated[
    str,
    required("单位名称", longest=100),
    Field(title="单位名称", description="As on its licence.", examples=["岚皋县某建筑工程有限公司"]),
]
PartyKindWord = Annotated[PartyKind, Field(title="单位类别", description=f"{codes(PARTY_KINDS)}.", examples=["enterprise"])]
CreditCode = Annotated[
    str,
    required("统一社会信用代码"),
    AfterValidator(lambda code: code.replace(" ", "").upper()),
    Field(title="统一社会信用代码", description="18 characters with its check character.", examples=["91110000600037341L"]),
]
Representative = Annotated[
    str | None,
    optional("法定代表人"),
    Field(title="法定代表人", description="Stored encrypted, shown masked.", examples=["王建国"]),
]
Bank = Annotated[
    str,
    required("开户银行", longest=100),
    Field(title="开户银行", description="With its branch.", examples=["陕西岚皋农村商业银行城关支行"]),
]
Money = Annotated[
    Decimal,
    required("金额", Kind.AMOUNT),
    Field(title="金额", description="Yuan, more than nought.", gt=0, examples=["780000.00"]),
]
ContractNo = Annotated[
    str,
    required("合同编号", longest=100),
    Field(title="合同编号", description="On its first page; once within a project.", examples=["LG-2026-031"]),
]
Deliverable = Annotated[
    str,
    required("合同标的", longest=200),
    Field(title="合同标的", description="What is agreed on.", examples=["冷库土建及设备安装"]),
]
ContractKindWord = Annotated[ContractKind, Field(title="合同类别", description=f"{codes(CONTRACT_KINDS)}.", examples=["works"])]
ProcurementWord = Annotated[
    Procurement, Field(title="采购方式", description=f"{codes(PROCUREMENTS)}.", examples=["negotiation"])
]
SignedOn = Annotated[date, Field(title="签订日期", description="When it was signed.", examples=["2026-03-20"])]
StartsOn = Annotated[date, Field(title="约定开工日期", description="First day of the work.", examples=["2026-04-01"])]
EndsOn = Annotated[date, Field(title="约定完工日期", description="Its last day.", examples=["2026-09-30"])]
Retention = Annotated[
    Decimal,
    Field(title="质保金比例", description="Percent that is held back.", ge=0, le=100, decimal_places=2, examples=["3.00"]),
]
DefectMonths = Annotated[int, Field(title="质保期月数", description="From the acceptance on.", ge=0, le=120, examples=[12])]
LabourPercent = Annotated[
    Decimal | None,
    Field(
        title="劳务报酬占比",
        description="Percent of the amount that is to be paid to workers; needed with `work_relief`.",
        ge=0,
        le=100,
        decimal_places=2,
        examples=["30.00"],
    ),
]
PlanReason = Annotated[
    str | None,
    optional("超计划原因"),
    Field(title="超计划原因", description="Why contracts exceed what the project plans.", examples=[None]),
]
ProcurementReason = Annotated[
    str | None,
    optional("不招标依据"),
    Field(title="不招标依据", description="By which approval it was not tendered for.", examples=[None]),
]
SplitReason = Annotated[
    str | None,
    optional("非拆分说明"),
    Field(
        title="非拆分说明",
        description="Why it is no split of one procurement, where it looks like one.",
        examples=["两处工程相距 12 公里,分别立项"],
    ),
]
PartyId = Annotated[UUID, Field(title="往来单位标识", description="The party.", examples=[PARTY_EXAMPLE])]
Description = Annotated[
    str,
    required("问题描述", longest=500),
    Field(title="问题描述", description="What is wrong; no personal data.", examples=["库门密封条脱落两处"]),
]
MendBy = Annotated[date, Field(title="整改期限", description="By when it is to be mended.", examples=["2026-11-20"])]
Photos = Annotated[
    list[UUID],
    Field(
        title="照片",
        description="Attachments `现场照片` of this implementation, added before.",
        min_length=1,
        max_length=50,
        examples=[[ATTACHMENT_EXAMPLE]],
    ),
]
HouseholdKindWord = Annotated[
    HouseholdKind, Field(title="户类别", description=f"{codes(HOUSEHOLD_KINDS)}.", examples=["poverty_exited"])
]
WorkedFrom = Annotated[date, Field(title="务工开始", description="First day of the work.", examples=["2026-05-01"])]
WorkedTo = Annotated[date, Field(title="务工结束", description="Its last day.", examples=["2026-05-31"])]
PaidOn = Annotated[date, Field(title="发放日期", description="When the pay was paid.", examples=["2026-06-05"])]
