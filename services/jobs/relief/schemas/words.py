"""The fields of work-relief projects that several bodies share."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from services.jobs.employment.rules import MONTH
from services.jobs.relief.rules import FORCES, LEVELS, SOURCES
from services.jobs.vacancies.rules import is_mobile
from shared.intake.definition import INDEXED, Kind
from shared.web.bodies import codes
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "ReliefAgreedFrom",
    "ReliefAgreedUntil",
    "ReliefAgreement",
    "ReliefAid",
    "ReliefAmount",
    "ReliefBeneficiaries",
    "ReliefBuilder",
    "ReliefContent",
    "ReliefDayPay",
    "ReliefDays",
    "ReliefDesigner",
    "ReliefDivision",
    "ReliefForceWord",
    "ReliefFrom",
    "ReliefFundsNo",
    "ReliefLevel",
    "ReliefLevelWord",
    "ReliefMOST",
    "ReliefMasked",
    "ReliefMonth",
    "ReliefName",
    "ReliefNote",
    "ReliefOwner",
    "ReliefPaidOn",
    "ReliefPercent",
    "ReliefPersonId",
    "ReliefPhone",
    "ReliefResponsible",
    "ReliefScale",
    "ReliefSource",
    "ReliefSourceWord",
    "ReliefSpellId",
    "ReliefState",
    "ReliefTotal",
    "ReliefTrade",
    "ReliefUntil",
    "ReliefVoucher",
    "ReliefWorkerId",
    "ReliefYear",
    "invalid_range",
    "plain",
]

ReliefState = Literal["planned", "running", "accepted", "cancelled"]
ReliefSourceWord = Literal["special", "linking", "agri", "investment"]
ReliefLevelWord = Literal["central", "province", "city", "county"]
ReliefForceWord = Literal["block", "ask"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (ReliefSourceWord, SOURCES),
    (ReliefLevelWord, LEVELS),
    (ReliefForceWord, FORCES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
ReliefMOST = 10_000_000_000


def _office(phone: str) -> str:
    if is_mobile(phone):
        raise PydanticCustomError("personal_phone", "{told}", {"told": "只登记单位的办公电话,不登记个人手机号"})
    return phone


def plain(title: str, description: str, example: str, longest: int = 500) -> Any:  # noqa: ANN401 - metadata of an annotation
    """A text that has to be there, and what it is."""
    return (required(title, longest=longest), Field(title=title, description=description, examples=[example]))


ReliefDivision = Annotated[
    str,
    Field(
        title="行政区划代码",
        description="The village, town or county in which it lies, 12 digits.",
        pattern=r"^[0-9]{12}$",
        examples=["610925104201"],
    ),
]
ReliefName = Annotated[str, *plain("项目名称", "What it is called.", "四坪村产业路以工代赈项目", INDEXED)]
ReliefScale = Annotated[str, *plain("建设规模", "How much is built.", "硬化产业路 3.2 公里")]
ReliefContent = Annotated[str, *plain("建设内容", "What is built.", "路基、路面、排水沟、挡墙")]
ReliefBeneficiaries = Annotated[str, *plain("受益范围", "Whom it serves.", "四坪村一至四组 126 户")]
ReliefOwner = Annotated[str, *plain("项目法人", "The unit that answers for it.", "四季镇人民政府", 100)]
ReliefDesigner = Annotated[
    str | None,
    optional("设计单位", longest=100),
    Field(title="设计单位", description="Who designed it; null: not needed.", examples=["安康市某工程设计院"]),
]
ReliefBuilder = Annotated[str, *plain("施工单位", "Who builds it and pays the workers.", "四坪村股份经济合作社", 100)]
ReliefResponsible = Annotated[
    str,
    required("负责人", longest=50),
    Field(title="负责人", description="Who answers for the works; kept and shown masked.", examples=["王*国"]),
]
ReliefPhone = Annotated[
    str,
    required("监督电话", longest=20),
    AfterValidator(_office),
    Field(title="监督电话", description="An office's; a mobile phone is refused.", examples=["0915-2520000"]),
]
ReliefSource = Annotated[ReliefSourceWord, Field(title="资金来源", description=f"{codes(SOURCES)}.", examples=["special"])]
ReliefLevel = Annotated[ReliefLevelWord, Field(title="资金级次", description=f"{codes(LEVELS)}.", examples=["central"])]
ReliefYear = Annotated[
    int, Field(title="资金年度", description="Of which year the money is.", ge=2000, le=2100, examples=[2026])
]
ReliefAid = Annotated[
    Decimal,
    required("以工代赈资金", Kind.AMOUNT),
    Field(
        title="以工代赈资金", description="Of which labour gets its share, yuan.", gt=0, le=ReliefMOST, examples=["1200000.00"]
    ),
]
ReliefTotal = Annotated[
    Decimal,
    required("总投资", Kind.AMOUNT),
    Field(title="总投资", description="The aid with all other money, yuan.", gt=0, le=ReliefMOST, examples=["1500000.00"]),
]
ReliefFundsNo = Annotated[
    str | None,
    optional("资金项目编号", longest=50),
    Field(title="资金项目编号", description="Its number in the funds service, as typed; null: none.", examples=["XM000012"]),
]
ReliefFrom = Annotated[date, Field(title="开工日期", description="First day planned.", examples=["2026-03-01"])]
ReliefUntil = Annotated[date, Field(title="完工日期", description="Last day planned.", examples=["2026-11-30"])]
ReliefTrade = Annotated[str, *plain("工种", "A trade of the labour plan.", "普工", 50)]
ReliefDayPay = Annotated[
    Decimal,
    required("日报酬标准", Kind.AMOUNT),
    Field(
        title="日报酬标准", description="Yuan a day, not below that of the trade nearby.", gt=0, le=100_000, examples=["140.00"]
    ),
]
ReliefMonth = Annotated[str, Field(title="月份", description="`YYYY-MM`.", pattern=MONTH, examples=["2026-05"])]
ReliefDays = Annotated[
    Decimal,
    Field(
        title="出工天数", description="Days worked, by half days.", ge=0, le=31, multiple_of=Decimal("0.5"), examples=["20.0"]
    ),
]
ReliefAmount = Annotated[
    Decimal,
    required("发放金额", Kind.AMOUNT),
    Field(title="发放金额", description="Paid to the worker, yuan.", gt=0, le=1_000_000, examples=["2800.00"]),
]
ReliefVoucher = Annotated[str, *plain("凭证号", "Of the transfer to the worker's own card.", "20260608-0012", 100)]
ReliefNote = Annotated[
    str | None,
    optional("说明"),
    Field(title="说明", description="Why it is far from days × standard; needed where it is.", examples=[None]),
]
ReliefPaidOn = Annotated[date, Field(title="发放日期", description="When it was paid.", examples=["2026-06-08"])]
ReliefAgreement = Annotated[str, *plain("劳务协议编号", "Of the agreement with the worker.", "四坪以工代赈〔2026〕12号", 100)]
ReliefAgreedFrom = Annotated[
    date, Field(title="协议起始日期", description="First day of the agreement.", examples=["2026-03-05"])
]
ReliefAgreedUntil = Annotated[
    date, Field(title="协议截止日期", description="Last day of the agreement.", examples=["2026-11-30"])
]
ReliefSpellId = Annotated[
    UUID | None,
    Field(
        title="就业经历标识", description="The work in the ledger, of channel `work_relief`; null: not linked.", examples=[None]
    ),
]
ReliefPercent = Annotated[
    Decimal,
    Field(title="最低劳务报酬占比", description="Percent of the aid.", gt=0, le=100, decimal_places=2, examples=["30.00"]),
]
ReliefWorkerId = Annotated[
    UUID,
    Field(title="务工人员标识", description="The worker of this project.", examples=["019a1b2c-0000-7000-8000-0000000000e2"]),
]
ReliefPersonId = Annotated[
    UUID,
    Field(
        title="人员标识", description="Household's identifier of the person.", examples=["019a1b2c-0000-7000-8000-0000000000e3"]
    ),
]
ReliefMasked = Annotated[str | None, Field(title="姓名", description="Masked.", examples=["张*三"])]


def invalid_range(told: str) -> PydanticCustomError:
    """Two values that cannot go together."""
    return PydanticCustomError("invalid_range", "{told}", {"told": told})
