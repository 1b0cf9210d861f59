"""What is said with the steps of monitorings and evaluations; it becomes the content of the step's record."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.funds.performance.rules import USES
from services.funds.performance.schemas.words import Note, Review, Score, Summary, UseCode
from shared.intake.definition import Kind
from shared.web.bodies import In, codes
from shared.web.fields import optional, required
from shared.workflow.schemas import Said

__all__ = [
    "EvaluationIndicatorEntry",
    "EvaluationReview",
    "EvaluationSubmission",
    "MonitoringIndicatorEntry",
    "MonitoringSubmission",
    "ResultUse",
]

_Number = Annotated[int, Field(title="序号", description="The indicator's in the goal table.", ge=1, le=50, examples=[1])]


def _once(indicators: Sequence[Any]) -> None:
    if len({one.number for one in indicators}) < len(indicators):
        raise PydanticCustomError("repeated", "{told}", {"told": "同一指标只能填报一次"})


class MonitoringIndicatorEntry(In):
    """What of an indicator is reached by the day."""

    number: _Number
    reached: Annotated[Annotated[Decimal, Field(ge=0)] | None, optional("完成值", Kind.AMOUNT)] = Field(
        default=None,
        title="完成值",
        description="In the indicator's unit; null: it cannot be measured yet.",
        examples=["240.00"],
    )
    note: Note = None


class EvaluationIndicatorEntry(In):
    """What of an indicator was reached in the end."""

    number: _Number
    reached: Annotated[Decimal, required("完成值", Kind.AMOUNT)] = Field(
        title="完成值", description="In the indicator's unit.", ge=0, examples=["480.00"]
    )
    note: Note = None


class MonitoringSubmission(Said):
    """A monitoring 运行监控: every indicator of the goal table. How much is paid is read from the journal."""

    summary: Summary
    indicators: list[MonitoringIndicatorEntry] = Field(
        title="绩效指标", description="Each indicator of the goal table once.", max_length=50
    )

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        _once(self.indicators)
        return self


class EvaluationSubmission(Said):
    """A self-evaluation 自评: every indicator of the goal table. The score is counted."""

    summary: Summary
    indicators: list[EvaluationIndicatorEntry] = Field(
        title="绩效指标", description="Each indicator of the goal table once.", max_length=50
    )

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        _once(self.indicators)
        return self


class EvaluationReview(Said):
    """The county's own evaluation; the reason stands in ``opinion``."""

    review: Review
    review_score: Score = Field(
        title="复评得分", description="Of 100; it counts in place of the unit's own.", ge=0, le=100, examples=["86.50"]
    )


class ResultUse(Said):
    """What the result is used for 结果应用."""

    uses: list[UseCode] = Field(
        title="结果应用",
        description=f"One at least: {codes(USES)}.",
        min_length=1,
        max_length=len(USES),
        examples=[["next_year"]],
    )
    use_note: Annotated[str | None, optional("应用说明")] = Field(
        default=None, title="应用说明", description="How, in words.", examples=["2026 年同类项目优先安排"]
    )
