"""Fields that several schemas of supervision have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from services.funds.supervision.machine import ALERT
from services.funds.supervision.rules import LIGHTS, SUBJECTS, SUPPRESSION_STATES, VERDICTS
from shared.web.bodies import codes

__all__ = [
    "LISTS",
    "AlertState",
    "DivisionCode",
    "Facts",
    "LightOrNone",
    "LightWord",
    "RuleCode",
    "RuleTitle",
    "SubjectId",
    "SubjectName",
    "SubjectWord",
    "SuppressionState",
    "Told",
    "VerdictOrNone",
    "VerdictWord",
]

AlertState = Literal["new", "assigned", "checked", "fixed", "closed"]
_Light = Literal["yellow", "red", "black"]
_Subject = Literal["fund_batch", "allotment", "payment", "contract", "project", "issue", "division"]
_Verdict = Literal["true", "false", "excused"]
SuppressionState = Literal["proposed", "approved", "refused", "ended"]
LISTS: tuple[tuple[object, Mapping[str, object]], ...] = (
    (AlertState, ALERT.states),
    (_Light, LIGHTS),
    (_Subject, SUBJECTS),
    (_Verdict, VERDICTS),
    (SuppressionState, SUPPRESSION_STATES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

RuleCode = Annotated[str, Field(title="规则", description="Code of the rule.", examples=["F-A01"])]
RuleTitle = Annotated[str, Field(title="规则名称", description="What the rule watches.", examples=["资金未及时分配"])]
LightWord = Annotated[_Light, Field(title="灯", description=f"How bad it is: {codes(LIGHTS)}.", examples=["red"])]
LightOrNone = Annotated[_Light | None, Field(title="灯", description=f"Null: none. {codes(LIGHTS)}.", examples=["red"])]
SubjectWord = Annotated[
    _Subject, Field(title="对象", description=f"What it is about: {codes(SUBJECTS)}.", examples=["fund_batch"])
]
SubjectId = Annotated[
    UUID,
    Field(title="预警对象标识", description="The record that it is about.", examples=["019a1b2c-0000-7000-8000-000000000021"]),
]
SubjectName = Annotated[
    str, Field(title="预警对象", description="Its document, name or purpose.", examples=["安财农〔2025〕18号"])
]
VerdictWord = Annotated[
    _Verdict, Field(title="核查结论", description=f"What the check said: {codes(VERDICTS)}.", examples=["true"])
]
VerdictOrNone = Annotated[
    _Verdict | None,
    Field(title="核查结论", description=f"Null: not checked. {codes(VERDICTS)}.", examples=["true"]),
]
DivisionCode = Annotated[str, Field(title="行政区划代码", description="Where it lies, 12 digits.", examples=["610925000000"])]
Facts = Annotated[
    dict[str, str | None],
    Field(
        title="依据",
        description="What it rests on, as written; amounts are yuan.",
        examples=[{"received_on": "2025-03-10", "unallocated": "3110000.00"}],
    ),
]
Told = Annotated[
    str,
    Field(title="说明", description="What was found, in Chinese.", examples=["2025-03-10 到位,还有 3110000.00 元未分配"]),
]
