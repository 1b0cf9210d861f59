"""Monthly reports of factories, and their jobs in figures, as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.factories.counting import DIMENSIONS
from services.jobs.factories.rules import PARTS, exceeding
from services.jobs.factories.schemas.words import FactoryDivision, FactoryForm, FactoryLine, FactoryName, FactoryState
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "FactoryDimensionWord",
    "FactoryFigure",
    "FactoryJobs",
    "FactoryLedgerMonth",
    "FactoryMonthDifference",
    "FactoryMonthReport",
    "FactoryMonthSetting",
    "FactoryMonthView",
    "FactoryRecognition",
]

FactoryDimensionWord = Literal["whole", "division", "form", "line"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((FactoryDimensionWord, dict(DIMENSIONS)),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_MOST = 100_000


def _people(title: str, told: str, example: int) -> object:
    return Field(title=title, description=told, ge=0, le=_MOST, examples=[example])


_Workers = Annotated[int, _people("用工总数", "Who worked there in the month.", 46)]
_Female = Annotated[int, _people("女性人数", "Of the workers.", 38)]
_Lifted = Annotated[int, _people("脱贫人口人数", "Of the workers: of households out of poverty.", 17)]
_Monitored = Annotated[int, _people("监测对象人数", "Of the workers: of monitored households.", 3)]
_Relocated = Annotated[int, _people("易地搬迁人口人数", "Of the workers: of relocated households.", 21)]
_Disabled = Annotated[int, _people("残疾人人数", "Of the workers.", 2)]
_Contracts = Annotated[int, _people("签订合同人数", "Of the workers: with a contract or agreement.", 44)]
_Insured = Annotated[int, _people("参保人数", "Of the workers: with any social insurance.", 40)]
_NewPosts = Annotated[int, _people("本月新增岗位", "Posts that were made in the month.", 2)]
_Vacant = Annotated[int, _people("空缺岗位", "Posts that nobody fills.", 5)]


def _yuan(title: str) -> object:
    return required(title, Kind.AMOUNT)


_WageBill = Annotated[
    Decimal, _yuan("工资总额"), Field(title="工资总额", description="Paid for the month, yuan.", ge=0, examples=["119600.00"])
]
_Output = Annotated[
    Decimal, _yuan("产值"), Field(title="产值", description="Of the month, yuan.", ge=0, examples=["480000.00"])
]
_Tax = Annotated[Decimal, _yuan("税收"), Field(title="税收", description="Of the month, yuan.", ge=0, examples=["9600.00"])]
_Electricity = Annotated[
    Decimal | None,
    Field(
        title="用电量",
        description="kWh, by which the rest is checked; null: not told.",
        ge=0,
        le=100_000_000,
        decimal_places=2,
        examples=["6200.00"],
    ),
]
_Note = Annotated[
    str | None,
    optional("说明"),
    Field(
        title="说明", description="Needed where something is far from usual, or a closed month is corrected.", examples=[None]
    ),
]


class FactoryMonthSetting(In):
    """What a factory reports of a month 月报."""

    workers: _Workers
    female: _Female
    lifted: _Lifted
    monitored: _Monitored
    relocated: _Relocated
    disabled: _Disabled
    contracts: _Contracts
    insured: _Insured
    wage_bill: _WageBill
    output: _Output
    tax: _Tax
    electricity: _Electricity = None
    new_posts: _NewPosts
    vacancies: _Vacant
    note: _Note = None

    @model_validator(mode="after")
    def _parts_of_the_whole(self) -> Self:
        if told := [told for _, told in exceeding(self.workers, {name: getattr(self, name) for name in PARTS})]:
            raise PydanticCustomError("part_exceeds_total", "{told}", {"told": ";".join(told)})
        return self


class FactoryMonthReport(Out):
    """A month as the factory reported it."""

    workers: _Workers
    female: _Female
    lifted: _Lifted
    monitored: _Monitored
    relocated: _Relocated
    disabled: _Disabled
    contracts: _Contracts
    insured: _Insured
    wage_bill: _WageBill
    output: _Output
    tax: _Tax
    electricity: _Electricity
    new_posts: _NewPosts
    vacancies: _Vacant
    note: _Note
    recorded_name: str = Field(title="录入者姓名", description="Who set it last.", examples=["王芳"])
    changed_at: datetime = Field(title="变更时间", description="When.", examples=["2026-11-02T02:00:00Z"])
    version: int = Field(title="版本", description="To go back in `If-Match`.", examples=[1])


class FactoryLedgerMonth(Out):
    """A month as the employment ledger has it: people count once."""

    workers: _Workers
    female: _Female
    lifted: _Lifted
    monitored: _Monitored
    relocated: _Relocated
    disabled: _Disabled
    contracts: _Contracts
    insured: _Insured
    wage_bill: _WageBill


class FactoryMonthDifference(Out):
    """By how much the report is more than the ledger, negative where it is less: the ledger is the fact, the report a claim."""

    workers: int = Field(title="用工总数", description="Report less ledger.", examples=[2])
    female: int = Field(title="女性人数", description="Report less ledger.", examples=[1])
    lifted: int = Field(title="脱贫人口人数", description="Report less ledger.", examples=[0])
    monitored: int = Field(title="监测对象人数", description="Report less ledger.", examples=[0])
    relocated: int = Field(title="易地搬迁人口人数", description="Report less ledger.", examples=[-1])
    disabled: int = Field(title="残疾人人数", description="Report less ledger.", examples=[0])
    contracts: int = Field(title="签订合同人数", description="Report less ledger.", examples=[4])
    insured: int = Field(title="参保人数", description="Report less ledger.", examples=[0])
    wage_bill: Decimal = Field(title="工资总额", description="Report less ledger, yuan.", examples=["5200.00"])


class FactoryMonthView(Out):
    """A month of a factory: what it reported beside what the ledger has."""

    month: str = Field(title="月份", description="`YYYY-MM`.", examples=["2026-03"])
    closes_on: date = Field(
        title="关账日期", description="The last day on which the factory's town reports it.", examples=["2026-05-30"]
    )
    resting: bool = Field(title="淡季", description="Whether a seasonal factory rests.", examples=[False])
    reported: FactoryMonthReport | None = Field(title="月报", description="Null: not reported.")
    ledger: FactoryLedgerMonth = Field(title="台账", description="What the employment ledger has.")
    difference: FactoryMonthDifference | None = Field(title="差异", description="Null: not reported.")


_Before = Annotated[int, _people("年初在岗人数", "Who held a post when the year began, and had been paid.", 310)]
_New = Annotated[int, _people("新增岗位数", "Who was paid there for the first time in the year.", 120)]
_Returned = Annotated[int, _people("返岗人数", "Who was paid in a former year, was away, and is back.", 8)]
_Lost = Annotated[int, _people("减少岗位数", "Who held a post at the beginning, or got one, and does not any more.", 60)]
_Net = Annotated[
    int, Field(title="净增岗位数", description="Who holds a post, less who did when the year began.", examples=[68])
]
_Now = Annotated[int, _people("在岗人数", "Who holds a post and was paid.", 378)]
_KeyGroup = Annotated[int, _people("重点人群人数", "Of them: of households out of poverty or monitored.", 140)]
_Moved = Annotated[int, _people("易地搬迁人口人数", "Of them: of relocated households.", 120)]


class _Jobs(Out):
    """Jobs of a year: ``workers = before + new + returned - lost``."""

    before: _Before
    new: _New
    returned: _Returned
    lost: _Lost
    net: _Net
    workers: _Now
    key_group: _KeyGroup
    relocated: _Moved


class FactoryJobs(_Jobs):
    """The jobs of a factory in a year."""

    id: Id
    factory_no: str = Field(title="工厂编号", description="Counts over the county.", examples=["SQ000012"])
    name: FactoryName
    division_code: FactoryDivision
    form: FactoryForm
    line: FactoryLine
    state: FactoryState = Field(title="状态", description="Its state today.", examples=["operating"])
    recognised: bool = Field(
        title="已认定", description="Whether it has ever been recognised; figures count no others.", examples=[True]
    )


class FactoryFigure(_Jobs):
    """Factories, and the jobs of those that were recognised, in a year: of a whole division, or of what is told apart in it.

    People count once in each figure, so that those of towns may be more than the county's.
    """

    code: str = Field(title="代码", description="Of the division, form or line.", examples=["610925104000"])
    title: str = Field(title="名称", description="In Chinese.", examples=["四季镇"])
    factories: int = Field(title="工厂数", description="All that are recorded.", examples=[31])
    recognised: int = Field(title="累计认定数", description="That were ever recognised.", examples=[28])
    standing: int = Field(title="在运行数", description="Of them: not cleared, watched ones with them.", examples=[25])
    monitored: int = Field(title="监测数", description="Of them: watched today.", examples=[2])
    cleared: int = Field(title="清理数", description="Of them: cleared.", examples=[3])
    jobs_target: int | None = Field(
        title="新增岗位年度目标",
        description="Of the whole county (parameter `factory_jobs_target`); null elsewhere.",
        examples=[1000],
    )
    jobs_percent: Decimal | None = Field(title="新增岗位完成率", description="Percent of the target.", examples=["104.2"])
    factories_target: int | None = Field(
        title="累计工厂数目标",
        description="Of the whole county (parameter `factory_total_target`); null elsewhere.",
        examples=[100],
    )
    factories_percent: Decimal | None = Field(title="累计工厂数完成率", description="Percent of the target.", examples=["28.0"])


class FactoryRecognition(Out):
    """Whether a factory still meets what it was recognised for."""

    id: Id
    factory_no: str = Field(title="工厂编号", description="Counts over the county.", examples=["SQ000012"])
    name: FactoryName
    division_code: FactoryDivision
    form: FactoryForm
    line: FactoryLine
    state: FactoryState = Field(title="状态", description="Its state today.", examples=["operating"])
    taken_in: int = Field(title="吸纳人数", description="Who meets the test of intake within twelve months.", examples=[12])
    key_group: int = Field(
        title="重点人群人数", description="Of them: of households out of poverty or monitored.", examples=[4]
    )
    least: int = Field(title="最低吸纳人数", description="How many of the key groups it needs.", examples=[5])
    met: bool = Field(title="符合条件", description="Whether it has as many.", examples=[False])
    reported: bool = Field(title="已报月报", description="Whether the month was reported.", examples=[True])
    resting: bool = Field(title="淡季", description="Whether a seasonal factory rests in the month.", examples=[False])
