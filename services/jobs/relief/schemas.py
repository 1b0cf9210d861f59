"""Work-relief projects as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.employment.rules import MONTH
from services.jobs.relief.rules import FORCES, LEVELS, SOURCES
from services.jobs.vacancies.rules import is_mobile
from shared.disclosures.bodies import PuttingUp
from shared.intake.definition import INDEXED, Kind
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "LISTS",
    "ReliefCheckView",
    "ReliefCorrection",
    "ReliefDaysSetting",
    "ReliefDetail",
    "ReliefEntry",
    "ReliefFigure",
    "ReliefFindingView",
    "ReliefLevelWord",
    "ReliefMonthView",
    "ReliefPaymentWithdrawal",
    "ReliefPayments",
    "ReliefPublicising",
    "ReliefSourceWord",
    "ReliefStandardEntry",
    "ReliefStandardView",
    "ReliefState",
    "ReliefTradeView",
    "ReliefView",
    "ReliefWorkerCorrection",
    "ReliefWorkerEntry",
    "ReliefWorkerView",
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
_MOST = 10_000_000_000


def _office(phone: str) -> str:
    if is_mobile(phone):
        raise PydanticCustomError("personal_phone", "{told}", {"told": "只登记单位的办公电话,不登记个人手机号"})
    return phone


def _text(title: str, description: str, example: str, longest: int = 500) -> Any:  # noqa: ANN401 - metadata of an annotation
    return (required(title, longest=longest), Field(title=title, description=description, examples=[example]))


_Division = Annotated[
    str,
    Field(
        title="行政区划代码",
        description="The village, town or county in which it lies, 12 digits.",
        pattern=r"^[0-9]{12}$",
        examples=["610925104201"],
    ),
]
_Name = Annotated[str, *_text("项目名称", "What it is called.", "四坪村产业路以工代赈项目", INDEXED)]
_Scale = Annotated[str, *_text("建设规模", "How much is built.", "硬化产业路 3.2 公里")]
_Content = Annotated[str, *_text("建设内容", "What is built.", "路基、路面、排水沟、挡墙")]
_Beneficiaries = Annotated[str, *_text("受益范围", "Whom it serves.", "四坪村一至四组 126 户")]
_Owner = Annotated[str, *_text("项目法人", "The unit that answers for it.", "四季镇人民政府", 100)]
_Designer = Annotated[
    str | None,
    optional("设计单位", longest=100),
    Field(title="设计单位", description="Who designed it; null: not needed.", examples=["安康市某工程设计院"]),
]
_Builder = Annotated[str, *_text("施工单位", "Who builds it and pays the workers.", "四坪村股份经济合作社", 100)]
_Responsible = Annotated[
    str,
    required("负责人", longest=50),
    Field(title="负责人", description="Who answers for the works; kept and shown masked.", examples=["王*国"]),
]
_Phone = Annotated[
    str,
    required("监督电话", longest=20),
    AfterValidator(_office),
    Field(title="监督电话", description="An office's; a mobile phone is refused.", examples=["0915-2520000"]),
]
_Source = Annotated[ReliefSourceWord, Field(title="资金来源", description=f"{codes(SOURCES)}.", examples=["special"])]
_Level = Annotated[ReliefLevelWord, Field(title="资金级次", description=f"{codes(LEVELS)}.", examples=["central"])]
_Year = Annotated[int, Field(title="资金年度", description="Of which year the money is.", ge=2000, le=2100, examples=[2026])]
_Aid = Annotated[
    Decimal,
    required("以工代赈资金", Kind.AMOUNT),
    Field(title="以工代赈资金", description="Of which labour gets its share, yuan.", gt=0, le=_MOST, examples=["1200000.00"]),
]
_Total = Annotated[
    Decimal,
    required("总投资", Kind.AMOUNT),
    Field(title="总投资", description="The aid with all other money, yuan.", gt=0, le=_MOST, examples=["1500000.00"]),
]
_FundsNo = Annotated[
    str | None,
    optional("资金项目编号", longest=50),
    Field(title="资金项目编号", description="Its number in the funds service, as typed; null: none.", examples=["XM000012"]),
]
_From = Annotated[date, Field(title="开工日期", description="First day planned.", examples=["2026-03-01"])]
_Until = Annotated[date, Field(title="完工日期", description="Last day planned.", examples=["2026-11-30"])]
_Trade = Annotated[str, *_text("工种", "A trade of the labour plan.", "普工", 50)]
_DayPay = Annotated[
    Decimal,
    required("日报酬标准", Kind.AMOUNT),
    Field(
        title="日报酬标准", description="Yuan a day, not below that of the trade nearby.", gt=0, le=100_000, examples=["140.00"]
    ),
]
_Month = Annotated[str, Field(title="月份", description="`YYYY-MM`.", pattern=MONTH, examples=["2026-05"])]
_Days = Annotated[
    Decimal,
    Field(
        title="出工天数", description="Days worked, by half days.", ge=0, le=31, multiple_of=Decimal("0.5"), examples=["20.0"]
    ),
]
_Amount = Annotated[
    Decimal,
    required("发放金额", Kind.AMOUNT),
    Field(title="发放金额", description="Paid to the worker, yuan.", gt=0, le=1_000_000, examples=["2800.00"]),
]
_Voucher = Annotated[str, *_text("凭证号", "Of the transfer to the worker's own card.", "20260608-0012", 100)]
_Note = Annotated[
    str | None,
    optional("说明"),
    Field(title="说明", description="Why it is far from days × standard; needed where it is.", examples=[None]),
]
_PaidOn = Annotated[date, Field(title="发放日期", description="When it was paid.", examples=["2026-06-08"])]
_Agreement = Annotated[str, *_text("劳务协议编号", "Of the agreement with the worker.", "四坪以工代赈〔2026〕12号", 100)]
_AgreedFrom = Annotated[date, Field(title="协议起始日期", description="First day of the agreement.", examples=["2026-03-05"])]
_AgreedUntil = Annotated[date, Field(title="协议截止日期", description="Last day of the agreement.", examples=["2026-11-30"])]
_SpellId = Annotated[
    UUID | None,
    Field(
        title="就业经历标识", description="The work in the ledger, of channel `work_relief`; null: not linked.", examples=[None]
    ),
]
_Percent = Annotated[
    Decimal,
    Field(title="最低劳务报酬占比", description="Percent of the aid.", gt=0, le=100, decimal_places=2, examples=["30.00"]),
]
_WorkerId = Annotated[
    UUID,
    Field(title="务工人员标识", description="The worker of this project.", examples=["019a1b2c-0000-7000-8000-0000000000e2"]),
]
_PersonId = Annotated[
    UUID,
    Field(
        title="人员标识", description="Household's identifier of the person.", examples=["019a1b2c-0000-7000-8000-0000000000e3"]
    ),
]
_Masked = Annotated[str | None, Field(title="姓名", description="Masked.", examples=["张*三"])]


def _invalid(told: str) -> PydanticCustomError:
    return PydanticCustomError("invalid_range", "{told}", {"told": told})


class ReliefTradeLine(In):
    """A line of the labour plan 用工计划."""

    trade: _Trade
    people: int = Field(title="计划人数", description="How many people.", gt=0, le=10_000, examples=[12])
    days: int = Field(title="人均计划天数", description="Days that each of them works.", gt=0, le=1_000, examples=[60])
    day_pay: _DayPay


_Plan = Annotated[
    list[ReliefTradeLine],
    Field(title="用工计划", description="By trade, each once.", min_length=1, max_length=50),
]


def _distinct(plan: list[ReliefTradeLine]) -> list[ReliefTradeLine]:
    if len({line.trade for line in plan}) < len(plan):
        raise PydanticCustomError("duplicate", "{told}", {"told": "同一工种只填一行"})
    return plan


_TradePlan = Annotated[_Plan, AfterValidator(_distinct)]


class ReliefEntry(In):
    """A work-relief project 以工代赈项目 as it is planned."""

    on: date = Field(title="日期", description="The day on which it was planned, today at the latest.", examples=["2026-02-01"])
    division_code: _Division
    name: _Name
    scale: _Scale
    content: _Content
    beneficiaries: _Beneficiaries
    source: _Source
    fund_level: _Level
    year: _Year
    aid: _Aid
    total: _Total
    funds_project_no: _FundsNo = None
    owner: _Owner
    designer: _Designer = None
    builder: _Builder
    responsible: _Responsible
    phone: _Phone
    from_on: _From
    until: _Until
    plan: _TradePlan

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.until < self.from_on:
            raise _invalid("完工日期不能早于开工日期")
        if self.aid > self.total:
            raise _invalid("以工代赈资金不能多于总投资")
        return self


class ReliefCorrection(Reasoned):
    """What is to be corrected of a project before it starts, and why. A field left out stays as it is; a plan replaces the whole plan."""

    name: _Name = kept()
    scale: _Scale = kept()
    content: _Content = kept()
    beneficiaries: _Beneficiaries = kept()
    source: _Source = kept()
    fund_level: _Level = kept()
    year: _Year = kept()
    aid: _Aid = kept()
    total: _Total = kept()
    funds_project_no: _FundsNo = None
    owner: _Owner = kept()
    designer: _Designer = None
    builder: _Builder = kept()
    responsible: _Responsible = kept()
    phone: _Phone = kept()
    from_on: _From = kept()
    until: _Until = kept()
    plan: _TradePlan = kept()


class ReliefPublicising(PuttingUp):
    """The notice of a project's present state as it is put up: what it is, or who was paid what."""


class ReliefTradeView(Out):
    """A line of the labour plan as it is shown."""

    trade: _Trade
    people: int = Field(title="计划人数", description="How many people.", examples=[12])
    days: int = Field(title="人均计划天数", description="Days that each of them works.", examples=[60])
    day_pay: _DayPay


class ReliefView(StatefulView):
    """A project as lists show one."""

    id: Id
    version: Version
    relief_no: str = Field(title="项目编号", description="Counts over the county.", examples=["YG000012"])
    division_code: _Division
    name: _Name
    source: _Source
    fund_level: _Level
    year: _Year
    aid: _Aid
    total: _Total
    builder: _Builder
    from_on: _From
    until: _Until
    people: int = Field(title="务工人数", description="Who has worked there.", examples=[26])
    pay: Decimal = Field(title="已发劳务报酬", description="Paid to workers, yuan.", examples=["372000.00"])
    pay_percent: Decimal | None = Field(title="劳务报酬占比", description="Percent of the aid.", examples=["31.0"])
    minimum: Decimal | None = Field(
        title="最低劳务报酬占比", description="Percent that its money asks for; null: none was set.", examples=["30.00"]
    )


class ReliefFindingView(Out):
    """What a check has found."""

    code: str = Field(title="核验代码", description="Of the check.", examples=["WR-01"])
    title: str = Field(title="核验名称", description="What it looks for.", examples=["劳务报酬占比低于下限"])
    force: ReliefForceWord = Field(title="处理方式", description=f"{codes(FORCES)}.", examples=["block"])
    worker_id: UUID | None = Field(title="务工人员标识", description="Whom it is of; null: the whole project.", examples=[None])
    told: str = Field(
        title="说明", description="In Chinese.", examples=["已发劳务报酬 300000.00 元,低于以工代赈资金 1200000.00 元的 30%"]
    )


class ReliefDetail(ReliefView):
    """A project whole: its labour plan, what the checks find of it now, and what can be done next."""

    scale: _Scale
    content: _Content
    beneficiaries: _Beneficiaries
    funds_project_no: _FundsNo
    owner: _Owner
    designer: _Designer
    responsible: _Responsible
    phone: _Phone
    plan: list[ReliefTradeView] = Field(title="用工计划", description="By trade.")
    planned_pay: Decimal = Field(title="计划劳务报酬", description="Of the plan, yuan.", examples=["403200.00"])
    recorded_name: str = Field(title="登记人", description="Who recorded it.", examples=["王小明"])
    department: str = Field(title="部门", description="Whose unit.", examples=["四季镇"])
    findings: list[ReliefFindingView] = Field(
        title="核验结果", description="What the checks find now; none once it was accepted or cancelled."
    )
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class ReliefWorkerEntry(In):
    """Somebody who is to work for a project, under an agreement."""

    person_id: _PersonId
    trade: _Trade
    agreement_no: _Agreement
    from_on: _AgreedFrom
    until: _AgreedUntil
    spell_id: _SpellId = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.until < self.from_on:
            raise _invalid("协议截止日期不能早于起始日期")
        return self


class ReliefWorkerCorrection(Reasoned):
    """A longer or shorter agreement, or the work in the ledger that belongs to it, and why."""

    until: _AgreedUntil = kept()
    spell_id: _SpellId = None


class ReliefWorkerView(Out):
    """Somebody who works for a project, with what they worked and were paid."""

    id: Id
    person_id: _PersonId
    name: _Masked
    trade: _Trade
    agreement_no: _Agreement
    from_on: _AgreedFrom
    until: _AgreedUntil
    spell_id: _SpellId
    key_group: bool = Field(title="重点人群", description="Of a household out of poverty or monitored, today.", examples=[True])
    days: Decimal = Field(title="出工天数", description="In all.", examples=["62.0"])
    pay: Decimal = Field(title="已发劳务报酬", description="In all, yuan.", examples=["8680.00"])


class ReliefDaysItem(In):
    """Days of a worker in the month."""

    worker_id: _WorkerId
    days: _Days


class ReliefDaysSetting(In):
    """The work sheet 出工表 of a month: whoever is not named stays as they are."""

    items: list[ReliefDaysItem] = Field(title="明细", description="One for each worker.", min_length=1, max_length=500)


class ReliefPaymentItem(In):
    """What a worker was paid for the month."""

    worker_id: _WorkerId
    amount: _Amount
    voucher_no: _Voucher
    note: _Note = None


class ReliefPayments(In):
    """Payments 劳务报酬发放 of a month, each to the worker's own card."""

    month: _Month
    paid_on: _PaidOn
    items: list[ReliefPaymentItem] = Field(title="明细", description="One for each worker.", min_length=1, max_length=500)


class ReliefPaymentWithdrawal(Reasoned):
    """A payment was recorded wrongly, and why; then it is recorded anew."""


class ReliefMonthView(Out):
    """A month of a worker: days, and what was paid for them."""

    worker_id: _WorkerId
    name: _Masked
    trade: _Trade
    month: _Month
    days: _Days
    due: Decimal = Field(title="应发金额", description="Days × standard, yuan.", examples=["2800.00"])
    payment_id: UUID | None = Field(title="发放标识", description="The payment; null: not paid yet.", examples=[None])
    amount: Decimal | None = Field(title="发放金额", description="Yuan; null: not paid yet.", examples=["2800.00"])
    paid_on: date | None = Field(title="发放日期", description="When it was paid.", examples=["2026-06-08"])
    voucher_no: str | None = Field(title="凭证号", description="Of the transfer.", examples=["20260608-0012"])
    note: _Note


class ReliefStandardEntry(In):
    """The least share of labour pay of projects from a fund year on."""

    source: _Source
    fund_level: _Level
    year: _Year
    percent: _Percent
    document_no: Annotated[str, *_text("依据文号", "What says so.", "国办函〔2022〕58号", 100)]


class ReliefStandardView(Out):
    """A least share as it was set."""

    id: Id
    source: _Source
    fund_level: _Level
    year: _Year
    percent: _Percent
    document_no: str = Field(title="依据文号", description="What says so.", examples=["国办函〔2022〕58号"])
    recorded_name: str = Field(title="录入者姓名", description="Who set it.", examples=["王芳"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-01-04T02:00:00Z"])


class ReliefCheckView(Out):
    """A check that acceptance rests on."""

    code: str = Field(title="核验代码", description="Stable.", examples=["WR-01"])
    title: str = Field(title="核验名称", description="What it looks for.", examples=["劳务报酬占比低于下限"])
    force: ReliefForceWord = Field(title="处理方式", description=f"{codes(FORCES)}.", examples=["block"])


class ReliefFigure(Out):
    """Projects of a fund year in a division, without those that were cancelled. People count once in each."""

    code: str = Field(title="代码", description="Of the division.", examples=["610925104000"])
    title: str = Field(title="名称", description="In Chinese.", examples=["四季镇"])
    projects: int = Field(title="项目数", description="Projects.", examples=[6])
    accepted: int = Field(title="已验收", description="Of them: accepted.", examples=[2])
    people: int = Field(title="务工人数", description="Who has worked there.", examples=[142])
    key_group: int = Field(
        title="重点人群人数", description="Of them: of households out of poverty or monitored, today.", examples=[98]
    )
    aid: Decimal = Field(title="以工代赈资金", description="Yuan.", examples=["7200000.00"])
    pay: Decimal = Field(title="已发劳务报酬", description="Yuan.", examples=["2232000.00"])
    pay_percent: Decimal | None = Field(title="劳务报酬占比", description="Percent of the aid.", examples=["31.0"])
    least_pay: Decimal = Field(title="最低劳务报酬", description="What least shares ask for, yuan.", examples=["2160000.00"])
    below: int = Field(
        title="低于下限项目数",
        description="Projects that have paid less than their least share, or have none set.",
        examples=[1],
    )
