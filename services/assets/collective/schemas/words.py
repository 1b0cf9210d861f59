"""The fields of collectives, described once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from services.assets.collective.rules import DIRECTIONS, RESOURCES, SHARES, SUBJECTS, USES
from services.assets.collective.tables import RECORDS
from shared.intake.definition import Kind
from shared.web.bodies import codes
from shared.web.fields import optional, required

__all__ = [
    "COLLECTIVE",
    "LISTS",
    "DirectionWord",
    "MonthState",
    "RecordWord",
    "ResourceWord",
    "ShareWord",
    "SubjectWord",
    "UseWord",
]

ShareWord = Literal["population", "labour", "land", "other"]
ResourceWord = Literal[
    "arable", "garden", "forest", "grass", "water", "wasteland", "construction", "minerals", "other"
]  # fmt: skip
UseWord = Literal["self", "contracted", "idle"]
TypedUseWord = Literal["self", "idle"]
DirectionWord = Literal["in", "out"]
SubjectWord = Literal[
    "operation", "subsidy", "donation", "interest", "other_income",
    "maintenance", "welfare", "management", "investment", "purchase", "other_expense",
]  # fmt: skip
RecordWord = Literal["collective", "resource", "account"]
MonthState = Literal["draft", "submitted", "checked", "publicity", "closed"]
LISTS: tuple[tuple[object, Mapping[str, object]], ...] = (
    (ShareWord, SHARES),
    (ResourceWord, RESOURCES),
    (UseWord, USES),
    (DirectionWord, DIRECTIONS),
    (SubjectWord, SUBJECTS),
    (RecordWord, dict.fromkeys(RECORDS)),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
COLLECTIVE = "019a1b2c-0000-7000-8000-000000000091"
_SUBJECTS = {code: subject.title for code, subject in SUBJECTS.items()}

Name = Annotated[
    str,
    required("名称", longest=100),
    Field(title="名称", description="As on its registration.", examples=["岚皋县四季镇四坪村股份经济合作社"]),
]
CreditCode = Annotated[
    str,
    required("统一社会信用代码"),
    AfterValidator(lambda code: code.replace(" ", "").upper()),
    Field(title="统一社会信用代码", description="18 characters with its check character.", examples=["N2610925MF0000001M"]),
]
Bookkeeper = Annotated[
    str,
    required("代理记账机构", longest=100),
    Field(title="代理记账机构", description="The town's office that keeps its books.", examples=["四季镇农村财务代理中心"]),
]
FoundedOn = Annotated[date, Field(title="成立日期", description="When it was registered.", examples=["2019-06-18"])]
BooksFrom = Annotated[
    date,
    Field(title="启用账期", description="The first day of the first month whose money is kept here.", examples=["2026-01-01"]),
]
Month = Annotated[date, Field(title="账期", description="The first day of the month.", examples=["2026-03-01"])]
CollectiveId = Annotated[UUID, Field(title="集体经济组织标识", description="The collective.", examples=[COLLECTIVE])]
CollectiveName = Annotated[
    str, Field(title="集体经济组织", description="What it is called.", examples=["岚皋县四季镇四坪村股份经济合作社"])
]
Place = Annotated[str, Field(title="行政区划代码", description="Its village.", examples=["610925104201"])]
Bank = Annotated[
    str,
    required("开户银行", longest=100),
    Field(title="开户银行", description="With its branch.", examples=["陕西岚皋农村商业银行四季支行"]),
]
Amount = Annotated[Decimal, required("金额", Kind.AMOUNT), Field(title="金额", description="Yuan.", gt=0, examples=["1200.00"])]
Balance = Annotated[
    Decimal, required("期初余额", Kind.AMOUNT), Field(title="期初余额", description="Yuan.", ge=0, examples=["86000.00"])
]
SubjectCode = Annotated[
    SubjectWord, Field(title="科目", description=f"{codes(_SUBJECTS)}. It says the direction.", examples=["management"])
]
Direction = Annotated[DirectionWord, Field(title="收支方向", description=f"{codes(DIRECTIONS)}.", examples=["out"])]
Voucher = Annotated[
    str,
    required("凭证号", longest=100),
    Field(title="凭证号", description="By which it is in the books.", examples=["付字第 12 号"]),
]
ShareKind = Annotated[ShareWord, Field(title="股权类型", description=f"{codes(SHARES)}.", examples=["population"])]
HouseholdNo = Annotated[
    str,
    required("户编号", longest=100),
    Field(title="户编号", description="A household of the village.", examples=["610925104201-0017"]),
]
Shares = Annotated[
    Decimal,
    Field(
        title="股数",
        description="How many; none: the household holds none of this kind any more.",
        ge=0,
        max_digits=14,
        decimal_places=4,
        examples=["4.0000"],
    ),
]
Basis = Annotated[
    str,
    required("依据", longest=200),
    Field(title="依据", description="The document on which it rests.", examples=["四坪村股改〔2026〕1号 成员大会决议"]),
]
Day = Annotated[date, Field(title="日期", description="Today at the latest.", examples=["2026-03-16"])]
HappenedOn = Annotated[date, Field(title="发生日期", description="Today at the latest.", examples=["2026-03-16"])]
Resource = Annotated[ResourceWord, Field(title="资源类型", description=f"{codes(RESOURCES)}.", examples=["forest"])]
ResourceName = Annotated[
    str,
    required("资源名称", longest=100),
    Field(title="资源名称", description="Once in a collective.", examples=["大坪梁集体林地"]),
]
Location = Annotated[
    str, required("坐落", longest=200), Field(title="坐落", description="Where it lies.", examples=["四坪村三组大坪梁"])
]
Area = Annotated[
    Decimal | None,
    Field(
        title="面积(亩)",
        description="Mu; null: it is measured otherwise.",
        gt=0,
        max_digits=14,
        decimal_places=4,
        examples=["126.5"],
    ),
]
Quantity = Annotated[
    Decimal | None,
    Field(title="数量", description="With its unit.", gt=0, max_digits=14, decimal_places=4, examples=[None]),
]
Unit = Annotated[str | None, optional("计量单位"), Field(title="计量单位", description="Of the quantity.", examples=[None])]
Boundaries = Annotated[
    str | None,
    optional("四至"),
    Field(title="四至", description="East, south, west, north.", examples=["东至沟,南至路,西至梁,北至河"]),
]
Parcel = Annotated[
    str | None,
    optional("地块编码"),
    Field(title="地块编码", description="Of the cadastre, if it has one.", examples=[None]),
]
Use = Annotated[
    UseWord,
    Field(
        title="使用状态",
        description=f"{codes(USES)}. Contracted: a contract of it is in force, which nobody types.",
        examples=["contracted"],
    ),
]
TypedUse = Annotated[
    TypedUseWord,
    Field(
        title="使用状态",
        description="While no contract is in force: `self` 自用; `idle` 闲置.",
        examples=["idle"],
    ),
]
