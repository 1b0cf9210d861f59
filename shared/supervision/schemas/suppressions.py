"""Suppressions as they are proposed, decided and shown."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field

from shared.supervision.rules import SUPPRESSION_STATES
from shared.supervision.schemas.words import (
    DivisionCode,
    SubjectId,
    SuppressionState,
)
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes
from shared.web.fields import optional

__all__ = ["SuppressionDecision", "SuppressionEntry", "SuppressionView"]

_EndsOn = Annotated[
    date, Field(title="抑制截止日期", description="The last day on which it is not told.", examples=["2026-12-31"])
]
_Opinion = Annotated[
    str | None, optional("意见"), Field(title="意见", description="In the approver's own words.", examples=["同意"])
]


class SuppressionEntry(Reasoned):
    """What is not to be told, for how long, and why."""

    alert_id: UUID = Field(
        title="监管预警标识",
        description="The alert whose rule and subject are meant.",
        examples=["019a1b2c-0000-7000-8000-000000000072"],
    )
    suppressed_until: _EndsOn


class SuppressionDecision(In):
    """Whether a suppression is agreed to."""

    agreed: bool = Field(title="是否同意", description="False: it is refused.", examples=[True])
    opinion: _Opinion = None


class SuppressionView(Out):
    """A suppression 抑制."""

    id: Id
    version: Version
    rule: str
    rule_title: str
    subject: str
    subject_id: SubjectId
    subject_name: str
    division_code: DivisionCode
    reason: str
    suppressed_until: _EndsOn
    state: Annotated[
        SuppressionState,
        Field(title="状态", description=f"How it stands: {codes(SUPPRESSION_STATES)}.", examples=["approved"]),
    ]
    proposed_name: str = Field(title="提出人", description="Who proposed it.", examples=["王芳"])
    proposed_on: date = Field(title="提出日期", description="When.", examples=["2026-11-20"])
    decided_name: str | None = Field(title="审批人", description="Who decided; null: nobody yet.", examples=["李建"])
    decided_on: date | None = Field(title="批准日期", description="When.", examples=["2026-11-21"])
    opinion: _Opinion
    lifted_on: date | None = Field(title="提前解除日期", description="Null: it was not ended early.", examples=[None])
    lift_reason: str | None = Field(title="解除事由", description="Why it was ended early.", examples=[None])
