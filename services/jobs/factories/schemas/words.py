"""The fields of community factories that several bodies share."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from services.jobs.factories.rules import CLEARANCES, FORMS, LINES, OWNERS, SOURCES, TITLES, WATCHES
from services.jobs.vacancies.rules import is_mobile
from shared.intake.definition import INDEXED
from shared.standards.credit_codes import is_credit_code
from shared.web.bodies import codes
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "Area",
    "AssetId",
    "ClearWord",
    "CreditCode",
    "FactoryDivision",
    "FactoryForm",
    "FactoryFormWord",
    "FactoryLine",
    "FactoryLineWord",
    "FactoryName",
    "FactoryPhone",
    "FactorySource",
    "FactoryState",
    "FactoryTitleWord",
    "HeldTitle",
    "OffSeason",
    "OpenedOn",
    "Owner",
    "ParentId",
    "Product",
    "Rent",
    "RentFree",
    "Site",
    "WatchWord",
]

FactoryState = Literal["operating", "monitored", "cleared"]
FactoryFormWord = Literal["headquarters", "community", "branch", "household"]
FactoryLineWord = Literal["toys", "harness", "socks", "garments", "handicraft", "food", "farming", "trade", "tourism", "other"]
FactoryTitleWord = Literal["community_factory", "employment_base", "workshop"]
OwnerWord = Literal["government", "village", "own", "rented"]
FactorySourceWord = Literal["invited", "returned", "local", "other"]
WatchWord = Literal["idle", "few_workers", "unreported", "wages", "unsafe", "other"]
ClearWord = Literal["unmet", "closed", "moved", "withdrawn", "unsafe", "false"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (FactoryFormWord, FORMS),
    (FactoryLineWord, LINES),
    (FactoryTitleWord, TITLES),
    (OwnerWord, OWNERS),
    (FactorySourceWord, SOURCES),
    (WatchWord, WATCHES),
    (ClearWord, CLEARANCES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""


def _refused(code: str, told: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{told}", {"told": told})


def _credit(code: str | None) -> str | None:
    if code is not None and not is_credit_code(code):
        raise _refused("invalid_credit_code", "不是有效的统一社会信用代码")
    return code


def _office(phone: str) -> str:
    if is_mobile(phone):
        raise _refused("personal_phone", "只登记单位的办公电话,不登记个人手机号")
    return phone


def _months(months: list[int]) -> list[int]:
    return sorted(set(months))


FactoryDivision = Annotated[
    str,
    Field(
        title="行政区划代码",
        description="The village or town in which it lies, 12 digits.",
        pattern=r"^[0-9]{12}$",
        examples=["610925104201"],
    ),
]
Site = Annotated[
    str | None,
    optional("安置社区", longest=100),
    Field(title="安置社区", description="The relocation site that it belongs to; null: none.", examples=["四坪安置社区"]),
]
FactoryName = Annotated[
    str,
    required("工厂名称", longest=INDEXED),
    Field(title="工厂名称", description="As in the business register.", examples=["岚皋县某玩具有限公司四坪工厂"]),
]
CreditCode = Annotated[
    str | None,
    optional("统一社会信用代码"),
    AfterValidator(_credit),
    Field(
        title="统一社会信用代码", description="GB 32100; null: a home workshop without one.", examples=["91110000600037341L"]
    ),
]
FactoryPhone = Annotated[
    str,
    required("联系电话", longest=20),
    AfterValidator(_office),
    Field(title="联系电话", description="The factory's office; a mobile phone is refused.", examples=["0915-2520000"]),
]
FactoryForm = Annotated[FactoryFormWord, Field(title="工厂形式", description=f"{codes(FORMS)}.", examples=["community"])]
ParentId = Annotated[
    UUID | None,
    Field(title="园区总部标识", description="The headquarters whose work it does; null: none.", examples=[None]),
]
FactoryLine = Annotated[FactoryLineWord, Field(title="主营行业", description=f"{codes(LINES)}.", examples=["toys"])]
Product = Annotated[
    str | None,
    optional("主要产品", longest=100),
    Field(title="主要产品", description="What it makes.", examples=["毛绒玩具"]),
]
FactorySource = Annotated[FactorySourceWord, Field(title="兴办来源", description=f"{codes(SOURCES)}.", examples=["invited"])]
OpenedOn = Annotated[
    date, Field(title="开办日期", description="First day in operation, today at the latest.", examples=["2023-04-01"])
]
Area = Annotated[
    Decimal | None,
    Field(title="厂房面积", description="Square metres.", gt=0, le=1_000_000, decimal_places=2, examples=["420.00"]),
]
Owner = Annotated[OwnerWord | None, Field(title="厂房权属", description=f"{codes(OWNERS)}.", examples=["village"])]
Rent = Annotated[
    Decimal | None,
    Field(
        title="年租金",
        description="Yuan a year; null: none, or not told.",
        ge=0,
        le=100_000_000,
        decimal_places=2,
        examples=["12000.00"],
    ),
]
RentFree = Annotated[
    date | None,
    Field(title="免租期至", description="Last day on which no rent is paid; null: none.", examples=["2026-03-31"]),
]
AssetId = Annotated[
    UUID | None,
    Field(title="资产标识", description="The building in the register of assets; null: it is none.", examples=[None]),
]
OffSeason = Annotated[
    list[Annotated[int, Field(ge=1, le=12)]],
    AfterValidator(_months),
    Field(
        title="淡季月份",
        description="Months 1 to 12 in which a seasonal factory rests, which counts as normal; empty: it is not seasonal.",
        max_length=12,
        examples=[[1, 2]],
    ),
]
HeldTitle = Annotated[FactoryTitleWord, Field(title="认定名称", description=f"{codes(TITLES)}.", examples=["workshop"])]
