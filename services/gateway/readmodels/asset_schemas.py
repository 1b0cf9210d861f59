"""What the asset board answers. All amounts are yuan, at original value 原值."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from pydantic import Field

from services.gateway.readmodels.schemas import DivisionName, Lights
from shared.web.bodies import Out

__all__ = [
    "AreaAssets",
    "AssetBoard",
    "AssetFigures",
    "ClassAssets",
    "IncomeFigures",
    "OwnerAssets",
    "ProjectAssets",
    "StandAssets",
]


class AssetFigures(Out):
    """How many assets there are, what they cost, and how far their registration is (domain/assets-and-funds §1.18)."""

    assets: int = Field(title="资产数", description="On the register: none that was split, merged or withdrawn.", examples=[31])
    original_value: Decimal = Field(title="原值", description="What they cost.", examples=["24180000.00"])
    title_rate: Decimal | None = Field(
        title="确权率",
        description="Approved of those that need it, which what households and operators own does not; percent; null: none does.",
        examples=["93.5"],
    )
    handover_rate: Decimal | None = Field(
        title="移交率", description="Handed over of those that need it, percent; null: none does.", examples=["87.1"]
    )
    idle: int = Field(title="闲置资产数", description="That were declared idle and wait to be used again.", examples=[2])
    lost: int = Field(title="流失资产数", description="That are lost and wait to be recovered.", examples=[0])


class ClassAssets(AssetFigures):
    """The assets of a class."""

    asset_class: str = Field(title="资产类别", description="`operating`, `public` or `household`.", examples=["operating"])


class OwnerAssets(AssetFigures):
    """The assets of owners of a level."""

    owner_level: str = Field(title="所有权归属", description="Such as `village` 村集体.", examples=["village"])


class StandAssets(Out):
    """The assets of a state."""

    state: str = Field(title="状态", description="Where they stand in their registration.", examples=["in_use"])
    assets: int = Field(title="资产数", description="How many.", examples=[27])
    original_value: Decimal = Field(title="原值", description="What they cost.", examples=["21180000.00"])


class IncomeFigures(Out):
    """What assets have earned this calendar year and what became of it (domain/assets-and-funds §1.12, §1.13)."""

    due_by_now: Decimal = Field(title="本年应收", description="Due of contracts before today.", examples=["60000.00"])
    earned: Decimal = Field(title="收益到账", description="What came in, reversals taken off.", examples=["60000.00"])
    arrears: Decimal = Field(
        title="拖欠金额", description="Due before today, of whatever year, that has not come.", examples=["0.00"]
    )
    distributed: Decimal = Field(
        title="分配合计", description="What plans for income of this year distribute.", examples=["60000.00"]
    )
    paid: Decimal = Field(title="已兑付金额", description="What of that is paid.", examples=["45000.00"])


class AreaAssets(AssetFigures):
    """The assets that lie in a division, and what they have earned this year."""

    division: DivisionName = Field(title="行政区划", description="Where.")
    income_of_year: IncomeFigures = Field(title="本年收益", description="What they have earned this year.")
    alerts: Lights = Field(title="监管预警", description="Open alerts there.")


class AssetBoard(AreaAssets):
    """The asset board 资产看板 of a division."""

    children: list[AreaAssets] = Field(title="下级", description="Towns of a county, villages of a town; none below a village.")
    by_class: list[ClassAssets] = Field(title="按资产类别", description="By class.")
    by_owner: list[OwnerAssets] = Field(title="按所有权归属", description="By level of ownership.")
    by_state: list[StandAssets] = Field(title="按状态", description="By state.")


class ProjectAssets(Out):
    """An accepted project beside the assets that its money became 项目资金与资产核对."""

    id: UUID = Field(title="标识", description="The project.", examples=["019a1b2c-0000-7000-8000-000000000031"])
    code: str | None = Field(
        title="项目编号", description="Null while the project has not been told.", examples=["610925-2025-C-104-0001"]
    )
    name: str | None = Field(title="项目名称", description="Null while the project has not been told.", examples=["兴隆村冷库"])
    division_code: str = Field(title="行政区划代码", description="Where it lies.", examples=["610925104201"])
    accepted_on: date = Field(title="验收日期", description="When it was accepted.", examples=["2025-10-02"])
    settled_value: Decimal | None = Field(title="决算价值", description="Null: not settled yet.", examples=["780000.00"])
    assets: int = Field(title="资产数", description="Assets on the register that it paid for.", examples=[1])
    formed_value: Decimal = Field(title="形成资产价值", description="What it paid of them.", examples=["780000.00"])
    difference: Decimal | None = Field(
        title="差额", description="Settled value less asset value; null: not settled yet.", examples=["0.00"]
    )
