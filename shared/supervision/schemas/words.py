"""Fields that several schemas of supervision have. What a service says in its own words is worded by its forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from shared.supervision.machine import ALERT
from shared.supervision.rules import LIGHTS, SUPPRESSION_STATES, VERDICTS
from shared.web.bodies import codes

__all__ = [
    "LISTS",
    "AlertState",
    "DivisionCode",
    "Facts",
    "LightOrNone",
    "LightWord",
    "SubjectId",
    "SuppressionState",
    "VerdictOrNone",
    "VerdictWord",
]

AlertState = Literal["new", "assigned", "checked", "fixed", "closed"]
_Light = Literal["yellow", "red", "black"]
_Verdict = Literal["true", "false", "excused"]
SuppressionState = Literal["proposed", "approved", "refused", "ended"]
LISTS: tuple[tuple[object, Mapping[str, object]], ...] = (
    (AlertState, ALERT.states),
    (_Light, LIGHTS),
    (_Verdict, VERDICTS),
    (SuppressionState, SUPPRESSION_STATES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

LightWord = Annotated[_Light, Field(title="灯", description=f"How bad it is: {codes(LIGHTS)}.", examples=["red"])]
LightOrNone = Annotated[_Light | None, Field(title="灯", description=f"Null: none. {codes(LIGHTS)}.", examples=["red"])]
SubjectId = Annotated[
    UUID,
    Field(title="预警对象标识", description="The record that it is about.", examples=["019a1b2c-0000-7000-8000-000000000021"]),
]
VerdictWord = Annotated[
    _Verdict, Field(title="核查结论", description=f"What the check said: {codes(VERDICTS)}.", examples=["true"])
]
VerdictOrNone = Annotated[
    _Verdict | None,
    Field(title="核查结论", description=f"Null: not checked. {codes(VERDICTS)}.", examples=["true"]),
]
DivisionCode = Annotated[str, Field(title="行政区划代码", description="Where it lies, 12 digits.", examples=["610925000000"])]
Facts = dict[str, str | None]
"""What a finding rests on, as written; amounts are yuan."""
