"""Assets as they are shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from pydantic import Field

from services.assets.register.rules import CHANGES, CLASSES, FORMS, OWNERS, RIGHTS
from services.assets.register.schemas import words
from shared.web.bodies import Id, Out, Version, codes
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "AssetChangeView",
    "AssetDetail",
    "AssetFundingView",
    "AssetHandoverView",
    "AssetInventoryView",
    "AssetKindView",
    "AssetRightView",
    "AssetShareView",
    "AssetView",
]


class AssetKindView(Out):
    """A kind of assets."""

    code: str = Field(title="代码", description="The kind.", examples=["cold_store"])
    title: str = Field(title="名称", description="What it is called.", examples=["冷库"])
    asset_class: words.ClassWord = Field(title="资产类别", description=f"{codes(CLASSES)}.", examples=["operating"])
    form: words.FormWord = Field(title="资产形态", description=f"{codes(FORMS)}.", examples=["fixed"])


class AssetView(StatefulView):
    """An asset 资产 as lists show one."""

    id: Id
    version: Version
    code: str = Field(
        title="资产编码",
        description="Place, class and form, year, number, check digit; it never changes.",
        examples=["610925104201-OF-2025-00017-8"],
    )
    name: words.Name
    division_code: words.Place
    site: words.Site
    kind: words.KindField
    kind_title: str = Field(title="资产类型名称", description="The kind in words.", examples=["冷库"])
    asset_class: words.ClassWord = Field(title="资产类别", description=f"{codes(CLASSES)}.", examples=["operating"])
    form: words.FormWord = Field(title="资产形态", description=f"{codes(FORMS)}.", examples=["fixed"])
    formed_year: words.FormedYear
    quantity: words.Quantity
    unit: words.Unit
    original_value: words.Value
    manager: words.Manager
    owner_level: words.OwnerWord = Field(title="所有权归属", description=f"{codes(OWNERS)}.", examples=["village"])
    owner: str | None = Field(title="所有权人", description="How the owner is called.", examples=["四坪村"])


class AssetFundingView(Out):
    """What an asset was paid with."""

    source: words.Funding
    amount: words.Amount
    year: words.Year
    project_id: words.ProjectId
    project_code: str | None = Field(title="项目编号", description="The project's code.", examples=["610925-2025-C-104-0001"])
    project_name: str | None = Field(title="项目名称", description="What it is called.", examples=["四坪村冷库"])


class AssetShareView(Out):
    """The share of a village in an asset that several own."""

    division_code: words.Place
    division_name: str = Field(title="行政区划名称", description="Its name with its town's.", examples=["四季镇四坪村"])
    percent: words.Percent


class AssetRightView(Out):
    """Who holds a right in an asset."""

    kind: words.RightWord = Field(title="权利", description=f"{codes(RIGHTS)}.", examples=["operate"])
    holder: str = Field(title="权利人", description="A unit.", examples=["岚皋县四坪村股份经济合作社"])
    from_on: date = Field(title="开始日期", description="Since when.", examples=["2025-11-01"])
    to_on: date | None = Field(title="终止日期", description="Until when; null: without end.", examples=[None])
    basis: words.Basis


class AssetHandoverView(Out):
    """A handover 移交书 of an asset."""

    id: Id
    state: str = Field(title="状态", description="Its state.", examples=["archived"])
    state_title: str = Field(title="状态名称", description="The state in Chinese.", examples=["移交已归档"])
    transferor: str = Field(title="移交方", description="Who handed it over.", examples=["岚皋县农业农村局"])
    receiver: str = Field(title="接收方", description="Who keeps it.", examples=["四季镇四坪村股份经济合作社"])
    supervisor: str = Field(title="监交方", description="Before whom.", examples=["岚皋县乡村振兴局"])
    handed_on: date = Field(title="移交日期", description="The day that the deed bears.", examples=["2025-12-05"])


class AssetInventoryView(Out):
    """What the last inventory 清查盘点 that the county has confirmed found of an asset."""

    inventory_id: UUID = Field(
        title="清查盘点标识", description="The inventory.", examples=["019a1b2c-0000-7000-8000-000000000094"]
    )
    title: str = Field(title="盘点名称", description="What it is called.", examples=["2026 年度资产清查盘点"])
    base_on: date = Field(title="基准日", description="As of which day.", examples=["2026-12-31"])
    result: str = Field(title="盘点结果", description="What was found, as in the inventory's lines.", examples=["ok"])
    counted_on: date = Field(title="盘点日期", description="When it was counted.", examples=["2027-01-10"])


class AssetChangeView(Out):
    """A change 变更记录 of an asset."""

    version: Version
    kind: str = Field(title="变更类型", description=f"{codes(CHANGES)}.", examples=["revalue"])
    happened_on: date = Field(title="发生日期", description="When it holds from.", examples=["2026-03-01"])
    basis: str | None = Field(title="依据", description="On what it rests.", examples=["岚乡振发〔2026〕3号"])
    reason: str | None = Field(title="事由", description="Why.", examples=["决算审计后调整"])
    before: dict[str, Any] = Field(
        title="变更前", description="The fields that changed, as they were.", examples=[{"original_value": "780000.00"}]
    )
    after: dict[str, Any] = Field(
        title="变更后", description="The same fields as they are.", examples=[{"original_value": "800000.00"}]
    )
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["zhen01"])
    recorded_name: str = Field(title="录入者姓名", description="Their name.", examples=["四季镇经办"])
    department: str = Field(title="部门", description="Their department.", examples=["四季镇人民政府"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-03-02T02:00:00Z"])


class AssetDetail(AssetView):
    """An asset with everything that belongs to it and what can be done next."""

    completed_on: words.CompletedOn
    accepted_on: words.AcceptedOn
    used_from: words.UsedFrom
    specification: words.Specification
    donated: words.Donated
    depreciated: Decimal = Field(
        title="累计折旧", description="Yuan written off by today, from the month after its use began.", examples=["11400.00"]
    )
    net_value: Decimal = Field(
        title="净值", description="Yuan: original value less what was written off.", examples=["108600.00"]
    )
    longitude: words.Longitude
    latitude: words.Latitude
    owner_division: str | None = Field(
        title="所有权单位代码", description="Of a village, town or county that owns it.", examples=["610925104201"]
    )
    owner_household_id: UUID | None = Field(title="农户标识", description="The household that owns it.", examples=[None])
    traced_back: bool = Field(
        title="追溯登记", description="Formed before 2016, from when counties keep ledgers.", examples=[False]
    )
    real_estate: words.RealEstate
    real_estate_no: words.RealEstateNo
    no_real_estate_reason: words.NoRealEstate
    approval_no: str | None = Field(
        title="确权批复文号", description="By which the county approved it.", examples=["岚乡振发〔2025〕31号"]
    )
    legacy_code: words.LegacyCode
    national_no: words.NationalNo
    sanzi_card_no: str | None = Field(
        title="三资卡片编号", description="In the collective's books.", examples=["SZ-610925104201-0007"]
    )
    state_card_no: str | None = Field(title="国资卡片编号", description="In the state's books.", examples=[None])
    certificate_no: str | None = Field(title="权属证书号", description="Of its certificate.", examples=[None])
    origin_id: UUID | None = Field(
        title="来源资产标识", description="Of which it was split; of what was merged, into which.", examples=[None]
    )
    fundings: list[AssetFundingView] = Field(title="资金来源明细", description="In their order.")
    shares: list[AssetShareView] = Field(title="联村份额", description="Of joint owners.")
    rights: list[AssetRightView] = Field(title="权利明细", description="Who holds which right.")
    handovers: list[AssetHandoverView] = Field(title="移交书", description="The last first.")
    last_inventory: AssetInventoryView | None = Field(
        title="最近盘点", description="Null: no inventory that holds has counted it."
    )
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
