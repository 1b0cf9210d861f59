"""The county's score 县级绩效评价, and figures of evaluations."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from services.funds.performance.schemas.words import LineCode, Year
from shared.intake.definition import Kind
from shared.web.bodies import In, Out
from shared.web.fields import optional, required

__all__ = ["CountyScore", "PerformanceFigures", "PerformanceStatistics", "ScoreEntry", "ScoreLine", "ScoreMeasure"]

_Reason = Annotated[
    str,
    required("事由", longest=500),
    Field(title="事由", description="On what the points rest.", examples=["年度考核未发现返贫"]),
]
_Document = Annotated[
    str | None,
    optional("文件"),
    Field(title="文件", description="The document, if there is one.", examples=["岚考办〔2026〕2号"]),
]


class ScoreEntry(In):
    """Points of a line that no record tells."""

    points: Annotated[Decimal, required("得分", Kind.AMOUNT)] = Field(
        title="得分",
        description="At most those of the line; of a line that deducts, what is taken away.",
        ge=0,
        examples=["14.00"],
    )
    reason: _Reason
    document: _Document = None


class ScoreMeasure(Out):
    """What a derived line rests on 依据."""

    title: str = Field(title="名称", description="What is measured.", examples=["下达率"])
    numerator: Decimal = Field(
        title="分子", description="The part, in what is counted: yuan, projects, issues.", examples=["9000000.00"]
    )
    denominator: Decimal = Field(
        title="分母", description="The whole; nought: there is nothing to measure.", examples=["12590000.00"]
    )
    share_percent: Decimal | None = Field(
        title="比率", description="Percent, at most 100; null: of nothing.", examples=["71.49"]
    )


class ScoreLine(Out):
    """A line 评价内容 of the score."""

    line: LineCode = Field(title="评价内容代码", description="Which line.", examples=["release"])
    title: str = Field(title="名称", description="The line in Chinese.", examples=["资金下达"])
    derived: bool = Field(
        title="系统计算", description="Whether it is counted from records; else people enter it with a reason.", examples=[True]
    )
    deducts: bool = Field(title="减分项", description="Whether its points are taken away.", examples=[False])
    most: Decimal = Field(title="分值", description="Points at most, by its parameter.", examples=["10"])
    parameter: str = Field(title="参数名", description="The parameter that has them.", examples=["county_score_release_points"])
    parameter_version: int = Field(title="参数版本号", description="Its version on the day; 0: as shipped.", examples=[0])
    points: Decimal | None = Field(
        title="得分", description="Null: nothing to measure, or nobody has entered any; it counts as nought.", examples=["7.15"]
    )
    rests_on: list[ScoreMeasure] = Field(title="计算依据", description="What it rests on: the mean of these shares.")
    reason: str | None = Field(title="事由", description="On what entered points rest.", examples=[None])
    document: str | None = Field(title="文件", description="The document, if there is one.", examples=[None])
    entered_by: str | None = Field(title="填报账号", description="Who entered them.", examples=[None])
    entered_name: str | None = Field(title="填报人", description="The same by name.", examples=[None])
    department: str | None = Field(title="部门", description="Of which department.", examples=[None])
    entered_at: datetime | None = Field(title="填报时间", description="When.", examples=[None])


class CountyScore(Out):
    """A county's score of a year. The template is the platform's own, not an official one."""

    division_code: str = Field(title="行政区划代码", description="The county.", examples=["610925000000"])
    year: Year
    as_of: date = Field(title="截至日期", description="Up to which day records count.", examples=["2026-11-27"])
    official: bool = Field(title="官方模板", description="Whether the template is an official one.", examples=[False])
    score: Decimal = Field(title="评价得分", description="All lines together; what deducts is taken away.", examples=["81.40"])
    score_lines: list[ScoreLine] = Field(title="评价内容", description="Line by line, in the template's order.")
    missing: list[str] = Field(title="无得分的评价内容", description="Lines that have no points yet.", examples=[["巩固成果"]])


def _many(title: str, description: str, example: int) -> int:
    return Field(title=title, description=description, examples=[example])  # type: ignore[no-any-return]


class PerformanceFigures(Out):
    """Evaluations and monitorings of a town, or of all."""

    code: str = Field(title="代码", description="The town; empty: all together.", examples=["610925104000"])
    name: str = Field(title="名称", description="The town in Chinese.", examples=["官元镇"])
    owed_count: int = _many("应评价项目数", "Projects that owe an evaluation; waived ones do not count.", 42)
    submitted_count: int = _many("待审核数", "Handed in, not accepted yet.", 6)
    completed_count: int = _many("已完成评价数", "Accepted by the county.", 30)
    late_count: int = _many("逾期评价数", "Whose step is overdue.", 2)
    completion_rate: Decimal | None = Field(
        title="绩效评价完成率", description="M14-04: percent completed; null: of none.", examples=["71.4"]
    )
    mean_score: Decimal | None = Field(title="平均得分", description="Of those completed.", examples=["88.20"])
    excellent_count: int = _many("优", "Completed with the grade 优.", 18)
    good_count: int = _many("良", "Completed with the grade 良.", 8)
    fair_count: int = _many("中", "Completed with the grade 中.", 3)
    poor_count: int = _many("差", "Completed with the grade 差.", 1)
    monitoring_owed_count: int = _many("应监控项目次数", "Monitorings that are owed; waived ones do not count.", 42)
    monitoring_done_count: int = _many("已报送监控次数", "Monitorings handed in.", 40)
    monitoring_rate: Decimal | None = Field(
        title="运行监控完成率", description="Percent handed in; null: of none.", examples=["95.2"]
    )


class PerformanceStatistics(Out):
    """Evaluations of a year (plan measure 14, indicator M14-04)."""

    year: Year
    as_of: date = Field(title="截至日期", description="The day on which it is counted.", examples=["2026-11-27"])
    by_town: list[PerformanceFigures] = Field(
        title="各镇", description="A row a town; the county's own projects under its code."
    )
    whole: PerformanceFigures = Field(title="合计", description="All together.")
