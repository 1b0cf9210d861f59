"""Candidates as they are shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from services.assets.candidates.queries import CandidateState
from shared.web.bodies import Id, Out

__all__ = ["CandidateView"]


class CandidateView(Out):
    """A project that was accepted, and how much of it is on the register 待登记资产."""

    id: Id
    code: str = Field(title="项目编号", description="County, year, type, town, number.", examples=["610925-2025-C-104-0001"])
    name: str = Field(title="项目名称", description="What people call it.", examples=["四坪村冷库"])
    division_code: str = Field(title="行政区划代码", description="Whose project it is.", examples=["610925104201"])
    category: str = Field(title="项目类型", description="Code of its category.", examples=["C0201"])
    accepted_on: date = Field(title="验收日期", description="When it was accepted.", examples=["2025-10-02"])
    settled_on: date | None = Field(title="决算日期", description="Null: not yet.", examples=["2025-10-22"])
    settled_value: Decimal | None = Field(title="决算价值", description="Yuan; null: not yet.", examples=["780000.00"])
    quantity: Decimal | None = Field(title="建设规模", description="How much of its unit.", examples=["500"])
    unit: str | None = Field(title="计量单位", description="Of its quantity.", examples=["立方米"])
    state: CandidateState = Field(
        title="状态",
        description="`open` 待登记; `registered` 已登记: its settled value is on the register; `dismissed` 不再登记.",
        examples=["open"],
    )
    assets: int = Field(title="资产数", description="Assets on the register that it paid for.", examples=[0])
    registered_value: Decimal = Field(title="已登记价值", description="Yuan of it in their values.", examples=["0.00"])
    dismiss_reason: str | None = Field(title="不再登记的原因", description="Null: it is to be registered.", examples=[None])
