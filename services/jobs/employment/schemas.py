"""The employment ledger as it is written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.employment.rules import (
    CHANNELS,
    CONTRACTS,
    ENDS,
    FORMS,
    INDUSTRIES,
    INSURANCES,
    ORGANISERS,
    PAY_FORMS,
    SOURCES,
    unfit,
)
from shared.intake.definition import INDEXED, Kind
from shared.registry.regions import NATIONAL, SUBSIDY, THREE_WAY, is_place
from shared.standards.credit_codes import is_credit_code
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "ChannelWord",
    "ClassificationWord",
    "DimensionWord",
    "EmploymentFigure",
    "EmploymentIndicators",
    "EmploymentView",
    "FormWord",
    "IndustryWord",
    "MonthSetting",
    "SpellClosing",
    "SpellCorrection",
    "SpellDetail",
    "SpellEntry",
    "SpellView",
    "WorkMonthView",
    "WorkedYear",
]

FormWord = Literal["employed", "self_employed", "flexible", "post", "business", "farming", "other"]
ChannelWord = Literal[
    "enterprise",
    "workshop",
    "leading_firm",
    "cooperative",
    "post",
    "work_relief",
    "day_labour",
    "cooperation",
    "other",
]
OrganiserWord = Literal["government", "agency", "acquaintance", "self"]
ContractWord = Literal["labour", "service", "oral", "piecework"]
PayWord = Literal["monthly", "daily", "piece"]
InsuranceWord = Literal["pension", "medical", "injury"]
EndWord = Literal["stopped", "expired", "season", "low_wage", "family", "illness", "disaster", "changed", "other"]
ShownEnd = Literal["stopped", "expired", "season", "low_wage", "family", "illness", "disaster", "changed", "died", "other"]
SourceWord = Literal["officer", "self", "payroll", "insurance"]
IndustryWord = Literal["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T"]
NationalWord = Literal["town", "county", "province", "other_province", "abroad"]
SubsidyWord = Literal["county", "city", "province", "other_province"]
ThreeWayWord = Literal["county", "province", "other_province"]
ClassificationWord = Literal["national", "subsidy", "three_way"]
GroupWord = Literal["all", "key_group", "relocated"]
DimensionWord = Literal["region", "industry", "form", "channel", "organiser"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (FormWord, FORMS),
    (ChannelWord, CHANNELS),
    (OrganiserWord, ORGANISERS),
    (ContractWord, CONTRACTS),
    (PayWord, PAY_FORMS),
    (InsuranceWord, INSURANCES),
    (ShownEnd, ENDS),
    (SourceWord, SOURCES),
    (IndustryWord, INDUSTRIES),
    (NationalWord, dict(NATIONAL.words)),
    (SubsidyWord, dict(SUBSIDY.words)),
    (ThreeWayWord, dict(THREE_WAY.words)),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_PERSON = "019a1b2c-0000-7000-8000-000000000002"


def _refused(code: str, told: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{told}", {"told": told})


def _place(code: str) -> str:
    if not is_place(code):
        raise _refused("unknown_division", "不是有效的行政区划代码;境外填 990000000000")
    return code


def _credit(code: str | None) -> str | None:
    if code is not None and not is_credit_code(code):
        raise _refused("invalid_credit_code", "不是有效的统一社会信用代码")
    return code


_Form = Annotated[FormWord, Field(title="就业形式", description=f"{codes(FORMS)}.", examples=["employed"])]
_Channel = Annotated[ChannelWord, Field(title="就业渠道", description=f"{codes(CHANNELS)}.", examples=["enterprise"])]
_Organiser = Annotated[OrganiserWord, Field(title="组织方式", description=f"{codes(ORGANISERS)}.", examples=["acquaintance"])]
_Employer = Annotated[
    str | None,
    optional("用人单位", longest=INDEXED),
    Field(
        title="用人单位",
        description="Needed where the form is `employed` or `post`.",
        examples=["苏州某电子有限公司"],
    ),
]
_CreditCode = Annotated[
    str | None,
    optional("统一社会信用代码"),
    AfterValidator(_credit),
    Field(title="统一社会信用代码", description="Of the employer (GB 32100).", examples=["91110000600037341L"]),
]
_Industry = Annotated[
    IndustryWord | None, Field(title="行业", description=f"Section of GB/T 4754: {codes(INDUSTRIES)}.", examples=["C"])
]
_Trade = Annotated[
    str | None, optional("工种"), Field(title="工种", description="Trade, as people call it.", examples=["线束工"])
]
_FactoryId = Annotated[
    UUID | None,
    Field(
        title="社区工厂标识",
        description="The community factory in which it is worked, where the channel is `workshop`; null: none that is recorded.",
        examples=[None],
    ),
]
_PlaceCode = Annotated[
    str,
    required("务工地"),
    AfterValidator(_place),
    Field(
        title="务工地",
        description="Where it is worked: a 12-digit division code, as exact as it is known; `990000000000` abroad.",
        examples=["320500000000"],
    ),
]
_FullTime = Annotated[bool, Field(title="全日制", description="Whether it is a full-time job.", examples=[True])]
_Started = Annotated[date, Field(title="开始日期", description="First day, today at the latest.", examples=["2026-02-20"])]
_Contract = Annotated[ContractWord | None, Field(title="合同形式", description=f"{codes(CONTRACTS)}.", examples=["labour"])]
_Until = Annotated[
    date | None, Field(title="合同到期日", description="Null: not told, or without end.", examples=["2027-02-19"])
]
_Pay = Annotated[PayWord | None, Field(title="计薪方式", description=f"{codes(PAY_FORMS)}.", examples=["monthly"])]
_Insurances = Annotated[
    list[InsuranceWord],
    Field(title="参加的社会保险", description=f"{codes(INSURANCES)}.", max_length=3, examples=[["injury"]]),
]
_Source = Annotated[SourceWord, Field(title="数据来源", description=f"{codes(SOURCES)}.", examples=["officer"])]
_Note = Annotated[str | None, optional("备注"), Field(title="备注", description="Anything else.", examples=[None])]
_PersonId = Annotated[UUID, Field(title="人员标识", description="Who works.", examples=[_PERSON])]
_End = Annotated[EndWord, Field(title="离岗原因", description=f"{codes(ENDS)}.", examples=["season"])]


class SpellEntry(In):
    """A spell of work 就业经历, which may be over already."""

    person_id: _PersonId
    form: _Form
    channel: _Channel
    organiser: _Organiser
    employer: _Employer = None
    credit_code: _CreditCode = None
    industry: _Industry = None
    trade: _Trade = None
    factory_id: _FactoryId = None
    place_code: _PlaceCode
    full_time: _FullTime = True
    started_on: _Started
    ended_on: date | None = Field(
        default=None, title="结束日期", description="Last day; null: still going on.", examples=[None]
    )
    end_reason: EndWord | None = Field(
        default=None, title="离岗原因", description=f"Needed with the last day: {codes(ENDS)}.", examples=[None]
    )
    contract: _Contract = None
    contract_until: _Until = None
    pay_form: _Pay = None
    insurances: _Insurances = Field(default_factory=list)
    source: _Source
    note: _Note = None

    @model_validator(mode="after")
    def _together(self) -> SpellEntry:
        if found := unfit(self.form, self.employer, self.contract, self.contract_until):
            raise _refused("missing_value", found[1])
        if (self.ended_on is None) != (self.end_reason is None):
            raise _refused("missing_value", "结束日期和离岗原因须一并填写")
        return self


class SpellCorrection(Reasoned):
    """What is to be corrected of a spell, and why. A field left out stays as it is; null clears it."""

    form: _Form = kept()
    channel: _Channel = kept()
    organiser: _Organiser = kept()
    employer: _Employer = None
    credit_code: _CreditCode = None
    industry: _Industry = None
    trade: _Trade = None
    factory_id: _FactoryId = None
    place_code: _PlaceCode = kept()
    full_time: _FullTime = kept()
    started_on: _Started = kept()
    contract: _Contract = None
    contract_until: _Until = None
    pay_form: _Pay = None
    insurances: _Insurances = kept()
    source: _Source = kept()
    note: _Note = None


class SpellClosing(In):
    """The end of a spell."""

    on: date = Field(title="结束日期", description="Last day, today at the latest.", examples=["2026-11-20"])
    end_reason: _End
    note: Annotated[str | None, optional("说明")] = Field(
        default=None, title="说明", description="Anything else.", examples=[None]
    )


class MonthSetting(In):
    """How much of a month was worked, and what was paid for it."""

    share: Decimal = Field(title="务工月数", description="0, 0.5 or 1.", examples=["1"])
    wage: Annotated[Decimal, required("工资", Kind.AMOUNT)] = Field(
        title="工资", description="What was paid for the month, yuan.", ge=0, examples=["4200.00"]
    )
    source: _Source
    note: Annotated[str | None, optional("说明")] = Field(
        default=None,
        title="说明",
        description="Needed where the wage is far from what is usual (J-07).",
        examples=[None],
    )

    @model_validator(mode="after")
    def _half_months(self) -> MonthSetting:
        if self.share not in {Decimal(0), Decimal("0.5"), Decimal(1)}:
            raise _refused("invalid_number", "务工月数应为 0、0.5 或 1")
        return self


class RegionsView(Out):
    """Where somebody works, seen from home, in three classifications."""

    national: NationalWord = Field(title="务工区域", description=f"{codes(NATIONAL.words)}.", examples=["other_province"])
    subsidy: SubsidyWord = Field(title="交通补助区域", description=f"{codes(SUBSIDY.words)}.", examples=["other_province"])
    three_way: ThreeWayWord = Field(
        title="务工区域(三类)", description=f"{codes(THREE_WAY.words)}.", examples=["other_province"]
    )


class SpellView(Out):
    """A spell of work."""

    id: Id
    version: Version
    person_id: _PersonId
    name: str = Field(title="姓名", description="Masked.", examples=["张*三"])
    household_id: UUID = Field(title="农户标识", description="The household.")
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: str = Field(title="行政区划代码", description="Village of the home.", examples=["610925104201"])
    form: _Form
    channel: _Channel
    organiser: _Organiser
    employer: _Employer
    credit_code: str | None = Field(title="统一社会信用代码", description="Of the employer.", examples=[None])
    industry: _Industry
    trade: _Trade
    factory_id: _FactoryId
    place_code: str = Field(title="务工地", description="Where it is worked.", examples=["320500000000"])
    regions: RegionsView = Field(title="务工区域", description="The same in three classifications.")
    full_time: _FullTime
    started_on: _Started
    ended_on: date | None = Field(title="结束日期", description="Null: still going on.", examples=[None])
    end_reason: ShownEnd | None = Field(title="离岗原因", description=f"{codes(ENDS)}.", examples=[None])
    end_note: str | None = Field(title="离岗说明", description="Anything else.", examples=[None])
    contract: _Contract
    contract_until: _Until
    pay_form: _Pay
    insurances: _Insurances
    source: _Source
    note: _Note
    recorded_name: str = Field(title="登记人", description="Who recorded it.", examples=["王小明"])
    department: str = Field(title="部门", description="Whose unit.", examples=["四季镇"])
    withdrawn_at: datetime | None = Field(title="作废时间", description="Null: it counts.", examples=[None])
    withdrawn_reason: str | None = Field(title="作废原因", description="Why it never was.", examples=[None])


class WorkMonthView(Out):
    """A month of a spell."""

    month: str = Field(title="月份", description="`YYYY-MM`.", examples=["2026-03"])
    share: Decimal = Field(title="务工月数", description="0, 0.5 or 1.", examples=["1.0"])
    wage: Decimal = Field(title="工资", description="Yuan.", examples=["4200.00"])
    source: _Source
    note: str | None = Field(title="说明", description="Why it is unusual.", examples=[None])
    recorded_name: str = Field(title="登记人", description="Who recorded it.", examples=["王小明"])
    version: Version


class SpellDetail(SpellView):
    """A spell of work with its months."""

    months: list[WorkMonthView] = Field(title="月度记录", description="The last first.")


class WorkedYear(Out):
    """What somebody worked and earned in a year."""

    year: int = Field(title="年度", description="The year.", examples=[2026])
    months: Decimal = Field(title="务工月数", description="Months worked.", examples=["9.5"])
    wage: Decimal = Field(title="工资收入", description="Yuan.", examples=["39900.00"])


class EmploymentView(Out):
    """What somebody worked and earned, by both calendars: years, and income years 收入年度 from October to September."""

    person_id: _PersonId
    years: list[WorkedYear] = Field(title="自然年", description="January to December, the last first.")
    income_years: list[WorkedYear] = Field(title="收入年度", description="October to September, the last first.")


class EmploymentIndicators(Out):
    """The indicators of work of a group of people, up to a day; people who only farm do not count as working for wages 务工."""

    group: GroupWord = Field(title="人群", description="all, key_group 重点人群, relocated 易地搬迁.", examples=["key_group"])
    title: str = Field(title="名称", description="What it means.", examples=["脱贫人口(含监测对象)"])
    workers: int = Field(title="务工人数", description="With a spell that goes on.", examples=[2180])
    target: int | None = Field(
        title="年度目标", description="Of the county's key groups (parameter `workers_target`); null: none.", examples=[2100]
    )
    target_percent: Decimal | None = Field(title="目标完成率", description="Percent (I-01).", examples=["103.8"])
    last_year: int = Field(title="上年务工人数", description="Who worked in any month of the year before.", examples=[2105])
    last_year_percent: Decimal | None = Field(
        title="与上年比", description="Percent of the year before (I-02).", examples=["103.6"]
    )
    returners: int = Field(title="返乡人数", description="Who came back from work this year.", examples=[96])
    placed: int = Field(title="返乡再就业人数", description="Of these, who work again.", examples=[88])
    placed_percent: Decimal | None = Field(title="返乡回流再就业率", description="Percent (I-07).", examples=["91.7"])
    departures: int = Field(title="外出人次", description="Spells outside the county that began this year.", examples=[1460])
    organised: int = Field(title="有组织外出人次", description="Of these, by government or agency.", examples=[410])
    organised_percent: Decimal | None = Field(title="组织化程度", description="Percent (I-11).", examples=["28.1"])


class EmploymentFigure(Out):
    """Who was employed in a month, of one value of a dimension."""

    code: str | None = Field(title="代码", description="The value; null: not told.", examples=["other_province"])
    title: str = Field(title="名称", description="What it means.", examples=["省外"])
    people: int = Field(title="就业人数", description="With a spell that went on in the month.", examples=[310])
    worked: int = Field(title="当月务工人数", description="Of whom the month is recorded as worked.", examples=[280])
    wage: Decimal = Field(title="工资合计", description="What they were paid in the month, yuan.", examples=["1176000.00"])
