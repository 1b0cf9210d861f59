"""Collectives and their value over a year, as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.assets.collective.schemas import words
from services.assets.collective.schemas.journal import CollectiveAccountView
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept

__all__ = [
    "CollectiveChangeView",
    "CollectiveCorrection",
    "CollectiveDetail",
    "CollectiveEnding",
    "CollectiveForm",
    "CollectivePreservationView",
    "CollectiveView",
]


class CollectiveForm(In):
    """A collective 农村集体经济组织 as the town registers it."""

    division_code: words.Place
    name: words.Name
    credit_code: words.CreditCode
    founded_on: words.FoundedOn
    bookkeeper: words.Bookkeeper
    books_from: words.BooksFrom

    @model_validator(mode="after")
    def _months(self) -> CollectiveForm:
        if self.books_from.day != 1:
            raise PydanticCustomError("invalid_date", "{told}", {"told": "启用账期须为某月的第一天"})
        if self.books_from < self.founded_on.replace(day=1):
            raise PydanticCustomError("invalid_date", "{told}", {"told": "启用账期不早于成立的月份"})
        return self


class CollectiveCorrection(Reasoned):
    """What is to be corrected of a collective, and why. A field left out stays as it is."""

    name: words.Name = kept()
    credit_code: words.CreditCode = kept()
    founded_on: words.FoundedOn = kept()
    bookkeeper: words.Bookkeeper = kept()


class CollectiveEnding(Reasoned):
    """Why a collective ends 注销, as when villages merge, and since when."""

    on: words.Day


class CollectiveView(Out):
    """A collective as lists show one, with the last month that was made public."""

    id: Id
    version: Version
    division_code: words.Place
    division_name: str | None = Field(title="行政区划名称", description="Of its village.", examples=["四坪村"])
    name: words.Name
    credit_code: words.CreditCode
    founded_on: words.FoundedOn
    bookkeeper: words.Bookkeeper
    books_from: words.BooksFrom
    ended_on: date | None = Field(title="注销日期", description="Null: it stands.", examples=[None])
    published_month: date | None = Field(
        title="最近公开账期", description="The last month that was made public; null: none was.", examples=["2026-02-01"]
    )
    published_balance: Decimal | None = Field(
        title="公开的余额", description="Yuan at that month's end.", examples=["86000.00"]
    )
    published_arrears: Decimal | None = Field(title="公开的拖欠", description="Yuan at that month's end.", examples=["0.00"])


class CollectiveDetail(CollectiveView):
    """A collective with its accounts and how its funds, assets, resources and shares stand today."""

    bank_accounts: list[CollectiveAccountView] = Field(title="银行账户", description="The first opened first; numbers masked.")
    balance: Decimal = Field(title="资金余额", description="Yuan, of all accounts, today.", examples=["91250.00"])
    open_month: words.Month
    asset_count: int = Field(title="资产数", description="Its own and those it has with others.", examples=[3])
    assets_value: Decimal = Field(title="资产原值", description="Yuan, its part.", examples=["780000.00"])
    assets_net_value: Decimal = Field(title="资产净值", description="Yuan, its part.", examples=["742950.00"])
    resource_count: int = Field(title="资源数", description="In the register.", examples=[4])
    resource_area: Decimal = Field(title="资源面积(亩)", description="Of those measured in mu.", examples=["412.5000"])
    households: int = Field(title="户数", description="Households with shares.", examples=[186])
    shares: Decimal = Field(title="股份总数", description="Of all kinds.", examples=["652.0000"])


class CollectiveChangeView(Out):
    """A change 变更记录 of a collective, a resource or an account of it."""

    id: Id
    record: Annotated[
        words.RecordWord,
        Field(
            title="变更对象",
            description=f"{codes({'collective': '集体经济组织', 'resource': '资源', 'account': '银行账户'})}.",
            examples=["resource"],
        ),
    ]
    record_id: UUID = Field(title="对象标识", description="Which one.", examples=["019a1b2c-0000-7000-8000-000000000093"])
    reason: str = Field(title="事由", description="Why.", examples=["实测后更正面积"])
    before: dict[str, Any] = Field(title="变更前", description="What it was.", examples=[{"area": "120.0000"}])
    after: dict[str, Any] = Field(title="变更后", description="What it is.", examples=[{"area": "126.5000"}])
    recorded_name: str = Field(title="录入者姓名", description="Who recorded it.", examples=["王芳"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-03-16T02:00:00Z"])


class CollectivePreservationView(Out):
    """Whether a collective has kept its value over a year 保值增值 (M06-22): what it had and has in money and assets, net of depreciation."""

    year: int = Field(title="年度", description="The year.", examples=[2026])
    opening_on: date = Field(
        title="期初日期", description="Before the year, or when its books begin in it.", examples=["2025-12-31"]
    )
    closing_on: date = Field(title="期末日期", description="The year's last day, or today.", examples=["2026-12-31"])
    opening_funds: Decimal = Field(title="期初资金", description="Yuan.", examples=["86000.00"])
    closing_funds: Decimal = Field(title="期末资金", description="Yuan.", examples=["120000.00"])
    opening_assets: Decimal = Field(title="期初资产净值", description="Yuan, its part.", examples=["742950.00"])
    closing_assets: Decimal = Field(title="期末资产净值", description="Yuan, its part.", examples=["735000.00"])
    ratio: Decimal | None = Field(
        title="保值增值率(%)", description="Closing to opening; null: it had nothing.", examples=["103.14"]
    )
    preserved: bool | None = Field(
        title="达到保值", description="Whether the ratio reaches the parameter; null: there is none.", examples=[True]
    )
