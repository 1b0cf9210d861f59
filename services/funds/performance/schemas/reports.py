"""Monitorings and evaluations as they are shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import Field

from services.funds.performance.rules import USES
from services.funds.performance.schemas.words import Grade, Note, ProjectId, Review, Year
from services.funds.projects.schemas.words import Direction, GoalKind
from shared.web.bodies import Id, In, Out, Version, codes
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "EvaluationDetail",
    "EvaluationIndicatorView",
    "EvaluationOpening",
    "EvaluationView",
    "GoalDue",
    "MonitoringDetail",
    "MonitoringIndicatorView",
    "MonitoringOpening",
    "MonitoringView",
    "PerformanceOpened",
]


class MonitoringOpening(In):
    """As of which day projects are monitored."""

    as_of: date = Field(title="截至日期", description="A day that has passed.", examples=["2026-06-30"])


class EvaluationOpening(In):
    """For which year projects evaluate themselves."""

    year: Year


class PerformanceOpened(Out):
    """What was opened."""

    opened: int = Field(
        title="新开项目数", description="Projects of which one was opened; those that had one do not count.", examples=[42]
    )


class _Report(StatefulView):
    """What monitorings and evaluations have in common."""

    id: Id
    version: Version
    project_id: ProjectId
    project_code: str = Field(title="项目编号", description="The project's code.", examples=["610925-2026-C-104-0007"])
    project_name: str = Field(title="项目名称", description="The project.", examples=["四坪村蔬菜保鲜冷库建设项目"])
    division_code: str = Field(title="行政区划代码", description="Where the project lies.", examples=["610925104201"])
    year: Year
    as_of: date = Field(title="截至日期", description="The day of which it tells.", examples=["2026-06-30"])
    allocated: Decimal | None = Field(
        title="分配金额",
        description="Yuan that the project had been given by that day, from the journal.",
        examples=["800000.00"],
    )
    paid: Decimal | None = Field(title="支付金额", description="Of them paid, yuan, from the journal.", examples=["420000.00"])
    execution_percent: Decimal | None = Field(
        title="预算执行率", description="Percent paid of what was allocated; null: of nothing.", examples=["52.50"]
    )
    submitted_on: date | None = Field(title="报送日期", description="When it was handed in last.", examples=["2026-07-10"])


class MonitoringView(_Report):
    """A monitoring 运行监控."""

    low_count: int = Field(
        title="偏低指标数", description="Indicators below the share of their due target that is asked for.", examples=[1]
    )


class EvaluationView(_Report):
    """A self-evaluation 自评 with its result."""

    self_score: Decimal | None = Field(title="自评得分", description="Of 100; null: not handed in.", examples=["93.70"])
    score: Decimal | None = Field(
        title="评价得分", description="The county's where it has reviewed, else the unit's own.", examples=["93.70"]
    )
    grade: Grade
    grade_title: str | None = Field(title="等级名称", description="The grade in Chinese.", examples=["优"])


class _Goal(Out):
    """An indicator 绩效指标."""

    number: int = Field(title="序号", description="In the goal table.", examples=[1])
    kind: GoalKind = Field(title="指标类型", description="Its kind.", examples=["quantity"])
    kind_title: str = Field(title="类型名称", description="Its kind in Chinese.", examples=["数量指标"])
    name: str = Field(title="指标名称", description="What is measured.", examples=["新建冷库容积"])
    direction: Direction = Field(
        title="指标方向", description="How what is reached compares with the target.", examples=["at_least"]
    )
    target: Decimal = Field(title="指标值", description="What is to be reached.", examples=["500.00"])
    unit: str = Field(title="计量单位", description="Of its target.", examples=["立方米"])


class GoalDue(_Goal):
    """An indicator of the project's goal table as it stands now, with what of it is due by the day."""

    due_target: Decimal = Field(title="到期目标值", description="Due by the day, of the planned period.", examples=["250.00"])


class MonitoringIndicatorView(GoalDue):
    """An indicator as it was handed in last."""

    reached: Decimal | None = Field(
        title="完成值", description="Reached; null: it cannot be measured yet.", examples=["240.00"]
    )
    achieved_percent: Decimal | None = Field(
        title="完成率", description="Percent of what is due, at most 100, rounded down.", examples=["96.00"]
    )
    note: Note


class EvaluationIndicatorView(_Goal):
    """An indicator as it was handed in last, with its points."""

    reached: Decimal | None = Field(title="完成值", description="Reached.", examples=["480.00"])
    achieved_percent: Decimal | None = Field(
        title="完成率", description="Percent of the target, at most 100, rounded down.", examples=["96.00"]
    )
    most: Decimal = Field(title="分值", description="Points at most.", examples=["45.00"])
    points: Decimal = Field(title="得分", description="Points, in proportion to what was achieved.", examples=["43.20"])
    note: Note


class _Detail(Out):
    """What both show in full."""

    summary: str | None = Field(title="总体情况", description="In words.", examples=["主体完工"])
    submitted_by: str | None = Field(title="报送账号", description="Who handed it in last.", examples=["staff:wang"])
    department: str | None = Field(title="部门", description="Of which department.", examples=["某镇人民政府"])
    parameters: dict[str, Any] | None = Field(
        title="参数版本", description="Parameters by which it was judged, each with its version.", examples=[None]
    )
    goals: list[GoalDue] = Field(title="绩效指标", description="The goal table as it stands now: what there is to tell.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class MonitoringDetail(MonitoringView, _Detail):
    """A monitoring with its indicators and what can be done next. Until it is handed in, its money is that of the journal today."""

    indicators: list[MonitoringIndicatorView] = Field(title="绩效指标", description="As they were handed in last.")


class EvaluationDetail(EvaluationView, _Detail):
    """An evaluation with how its score came to be and what can be done next. Until it is handed in, its money is that of the journal today."""

    execution_most: Decimal | None = Field(
        title="预算执行率分值", description="Points of budget execution at most.", examples=["10.00"]
    )
    execution_points: Decimal | None = Field(
        title="预算执行率得分", description="Points of budget execution.", examples=["9.70"]
    )
    indicators: list[EvaluationIndicatorView] = Field(title="绩效指标", description="As they were handed in last.")
    review: Review | None = Field(
        title="评价方式", description="How the county evaluated it again; null: it has not.", examples=[None]
    )
    review_score: Decimal | None = Field(title="复评得分", description="The county's own; null: none.", examples=[None])
    reviewed_by: str | None = Field(title="复评账号", description="Who reviewed it.", examples=[None])
    uses: list[str] = Field(
        title="结果应用", description=f"What the result is used for: {codes(USES)}.", examples=[["next_year"]]
    )
    use_note: str | None = Field(title="应用说明", description="How, in words.", examples=[None])
