"""What the assets service publishes. Items are after-images without personal data; people's ways in are the service's own routes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.alerts import AlertItem
from shared.contracts.base import EventType, Item, Value
from shared.contracts.notices import NoticePosted
from shared.contracts.tasks import TaskChanged, TaskEscalated

__all__ = [
    "ALERT_CHANGED",
    "ASSET_CHANGED",
    "COLLECTIVE_CHANGED",
    "CONTRACT_CHANGED",
    "DISTRIBUTION_CHANGED",
    "INCOME_DISTRIBUTED",
    "NOTICE_POSTED",
    "TASK_CHANGED",
    "TASK_ESCALATED",
    "VILLAGE_CHANGED",
    "AssetAlertChanged",
    "AssetChanged",
    "AssetFunding",
    "CollectiveChanged",
    "ContractChanged",
    "ContractDue",
    "DistributionChanged",
    "DistributionUse",
    "IncomeDistributed",
    "VillageChanged",
    "YearAmount",
]


class AssetFunding(Value):
    """What an asset was paid with."""

    source: str = Field(title="资金来源", description="Code, such as linkage 衔接资金.")
    amount: Decimal = Field(title="金额", description="Yuan.")
    year: int = Field(title="年度", description="Year of the money.")
    project_id: UUID | None = Field(title="项目标识", description="The project of the funds service that built it; null: none.")


class AssetChanged(Item):
    """An asset 资产 of the register, as it stands now."""

    code: str = Field(title="资产编码", description="Place, class and form, year, number, check digit; it never changes.")
    name: str = Field(title="资产名称", description="What people call it.")
    division_code: str = Field(title="行政区划代码", description="Where it lies, 12 digits.")
    kind: str = Field(title="资产类型", description="Code, such as cold_store 冷库.")
    asset_class: Literal["operating", "public", "household"] = Field(title="资产类别", description="What it is for.")
    form: Literal["fixed", "equity", "biological", "intangible"] = Field(title="资产形态", description="What it is.")
    formed_year: int = Field(title="形成年份", description="When it came to be.")
    original_value: Decimal = Field(title="原值", description="Yuan.")
    owner_level: Literal["county", "town", "village", "joint", "household", "operator"] = Field(
        title="所有权归属", description="Whose it is."
    )
    owner_division: str | None = Field(
        title="所有权单位代码", description="The village, town or county that owns it; null for others."
    )
    owner_household_id: UUID | None = Field(title="农户标识", description="The household that owns it; null for others.")
    state: str = Field(title="状态", description="Where it stands; split, merged and withdrawn ones are off the register.")
    fundings: list[AssetFunding] = Field(
        title="资金来源明细", description="What it was paid with; together its original value once it was proposed."
    )


class ContractDue(Value):
    """An instalment of a contract."""

    due_on: date = Field(title="应收日期", description="By when it is due.")
    amount: Decimal = Field(title="金额", description="Yuan.")


class YearAmount(Value):
    """An amount of a calendar year."""

    year: int = Field(title="年度", description="Calendar year.")
    amount: Decimal = Field(title="金额", description="Yuan.")


class ContractChanged(Item):
    """An operating contract 经营合同, as it stands now: what is due of it, and what came in by year."""

    asset_id: UUID | None = Field(title="资产标识", description="The asset that is run; null: it is no asset of the register.")
    division_code: str = Field(title="行政区划代码", description="Where it lies, 12 digits.")
    contract_no: str = Field(title="合同编号", description="Its number.")
    mode: str = Field(title="经营方式", description="Code, such as lease 租赁.")
    income: str = Field(title="收益类型", description="Code, such as rent 租金.")
    state: str = Field(title="状态", description="Where it stands; it is in force while filed.")
    starts_on: date = Field(title="开始日期", description="Its first day.")
    ends_on: date = Field(title="合同到期日", description="Its last day.")
    dues: list[ContractDue] = Field(title="应收计划", description="In the order of their days.")
    received: list[YearAmount] = Field(title="各年收益", description="What came in by year, reversals taken off.")


class DistributionUse(Value):
    """What a plan spends on one of the three uses of plan measure 4."""

    use: Literal["maintenance", "welfare", "consolidation"] = Field(title="用途", description="Which of the three.")
    amount: Decimal = Field(title="金额", description="Yuan.")
    paid: Decimal = Field(title="已兑付", description="Yuan of it that are paid.")


class DistributionChanged(Item):
    """A plan for distributing income 收益分配方案, as it stands now."""

    division_code: str = Field(title="行政区划代码", description="Whose income it is, 12 digits.")
    title: str = Field(title="名称", description="Heading.")
    year: int = Field(title="年度", description="Of the income.")
    state: str = Field(title="状态", description="Where it stands; a cancelled one has given back its income.")
    amount: Decimal = Field(title="可分配收益", description="Yuan that it distributes.")
    households: int = Field(title="受益农户数", description="Households that it pays.")
    uses: list[DistributionUse] = Field(title="用途", description="By the three uses; empty before its lines are written.")


class IncomeDistributed(Item):
    """What a household was paid by a line of a plan 收益分配到户, as it stands now."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    distribution_id: UUID = Field(title="收益分配方案标识", description="The plan.")
    division_code: str = Field(title="行政区划代码", description="Whose income it was, 12 digits.")
    kind: Literal["post", "work", "reward", "aid"] = Field(title="支出类别", description="For what it was paid.")
    title: str = Field(title="名称", description="Heading of the plan.")
    year: int = Field(title="年度", description="Of the income.")
    amount: Decimal = Field(title="金额", description="Yuan; nought: what was paid came back.")
    paid_on: date | None = Field(title="兑付日期", description="Null: what was paid came back.")


class AssetAlertChanged(AlertItem):
    """An alert 资产风险预警 as it is now: what a rule found about an asset, its contract or its project, until it is closed."""

    rule: str = Field(title="规则", description="Code of the rule, such as RA1.")
    subject: Literal["asset", "operating_contract", "accepted_project"] = Field(title="对象", description="What it is about.")


class VillageChanged(Item):
    """A village 行政村(社区) as the base of villages has it; its fields are those of its own record. Null: not filled in."""

    division_code: str = Field(title="行政区划代码", description="The village, 12 digits.")
    name: str = Field(title="名称", description="What people call it.")
    village_class: str = Field(title="类别", description="行政村 or 社区.")
    village_type: str = Field(title="村类型", description="脱贫村, 示范村, 重点帮扶村 or 一般村.")
    natural_villages: int | None = Field(title="自然村数", description="How many settlements it has.")
    group_count: int = Field(title="村民小组数", description="How many groups of villagers it has.")
    area_km2: Decimal | None = Field(title="面积(平方公里)", description="Its area.")
    hukou_households: int = Field(title="户籍户数", description="Households that are registered there.")
    hukou_population: int = Field(title="户籍人口", description="People who are registered there.")
    residents: int | None = Field(title="常住人口", description="People who live there.")
    cadres: int | None = Field(title="村干部数", description="How many cadres it has.")
    party_branch: str | None = Field(title="党组织名称", description="Its Party branch.")
    party_members: int | None = Field(title="党员数", description="Members of the branch.")
    collective_income: Decimal | None = Field(title="集体经济年收入", description="Yuan, of the year before.")
    work_team: bool | None = Field(title="派驻工作队", description="Whether a work team is stationed there.")
    helping_unit: str | None = Field(title="帮扶单位", description="The unit that helps it.")
    hardened_road: bool | None = Field(title="通硬化路", description="Whether a hardened road leads there.")
    tap_water: bool | None = Field(title="通自来水", description="Whether it has tap water.")
    broadband: bool | None = Field(title="通宽带", description="Whether it has broadband.")
    clinic: bool | None = Field(title="有卫生室", description="Whether it has a clinic.")
    school: bool | None = Field(title="有学校或教学点", description="Whether it has a school or a place of teaching.")
    waste_treated: bool | None = Field(title="生活垃圾有效治理", description="Whether its waste is seen to.")
    toilet_percent: Decimal | None = Field(title="卫生厕所普及率", description="Percent of households.")
    longitude: Decimal | None = Field(title="经度", description="Degrees east, CGCS2000.")
    latitude: Decimal | None = Field(title="纬度", description="Degrees north, CGCS2000.")
    withdrawn: bool = Field(title="已作废", description="Whether the record was taken back.")


class CollectiveChanged(Item):
    """A village collective 农村集体经济组织, as it stands now, with what the last month says that it made public."""

    division_code: str = Field(title="行政区划代码", description="Its village, 12 digits.")
    name: str = Field(title="名称", description="As on its registration.")
    credit_code: str = Field(title="统一社会信用代码", description="18 characters.")
    founded_on: date = Field(title="成立日期", description="When it was registered.")
    ended_on: date | None = Field(title="注销日期", description="Null: it stands.")
    households: int = Field(title="户数", description="Households with shares.")
    shares: Decimal = Field(title="股份总数", description="Of all kinds.")
    resources: int = Field(title="资源数", description="In the register.")
    resource_area: Decimal = Field(title="资源面积(亩)", description="Of those measured in mu.")
    published_month: date | None = Field(
        title="最近公开账期", description="The first day of the last month that was made public; null: none was."
    )
    balance: Decimal | None = Field(title="资金余额", description="Yuan, at that month's end.")
    arrears: Decimal | None = Field(title="拖欠金额", description="Yuan, of its contracts at that month's end.")


ALERT_CHANGED = EventType("zx.assets.alert.changed.v1", AssetAlertChanged, "资产风险预警")
ASSET_CHANGED = EventType("zx.assets.asset.changed.v1", AssetChanged, "资产")
COLLECTIVE_CHANGED = EventType("zx.assets.collective.changed.v1", CollectiveChanged, "农村集体经济组织")
CONTRACT_CHANGED = EventType("zx.assets.contract.changed.v1", ContractChanged, "经营合同")
DISTRIBUTION_CHANGED = EventType("zx.assets.distribution.changed.v1", DistributionChanged, "收益分配方案")
INCOME_DISTRIBUTED = EventType("zx.assets.income.distributed.v1", IncomeDistributed, "收益分配到户")
NOTICE_POSTED = EventType("zx.assets.notice.posted.v1", NoticePosted, "资产通知")
TASK_CHANGED = EventType("zx.assets.task.changed.v1", TaskChanged, "资产待办变动")
TASK_ESCALATED = EventType("zx.assets.task.escalated.v1", TaskEscalated, "资产待办催办升级")
VILLAGE_CHANGED = EventType("zx.assets.village.changed.v1", VillageChanged, "行政村(社区)档案")
