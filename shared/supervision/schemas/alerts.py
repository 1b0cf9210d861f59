"""Alerts as they are shown, and what is said with their steps."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from shared.supervision.schemas.words import (
    DivisionCode,
    Facts,
    LightWord,
    SubjectId,
    VerdictOrNone,
    VerdictWord,
)
from shared.web.bodies import Id, Out, Version
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = ["AlertDetail", "AlertView", "AssigningAlert", "CheckingAlert", "OpinedOnAlert", "UsedThreshold"]

_Opinion = Annotated[
    str, required("意见"), Field(title="意见", description="In the taker's own words.", examples=["已核对资金文件,情况属实"])
]


class AssigningAlert(Said):
    """Giving an alert to somebody, or to whoever is in charge."""

    assignee: Annotated[str | None, optional("承办账号")] = Field(
        default=None, title="承办账号", description="The account it goes to; empty: whoever is in charge.", examples=[None]
    )


class CheckingAlert(Said):
    """What a check of an alert found. An excuse needs proof among the attachments."""

    verdict: VerdictWord
    opinion: _Opinion


class OpinedOnAlert(Said):
    """A step that says why."""

    opinion: _Opinion


class AlertView(StatefulView):
    """An alert 预警 as lists show one."""

    id: Id
    version: Version
    rule: str
    rule_title: str
    light: LightWord
    subject: str
    subject_id: SubjectId
    subject_name: str
    division_code: DivisionCode
    told: str
    opened_on: date = Field(title="产生日期", description="When it was found first.", examples=["2025-05-20"])
    gone_on: date | None = Field(
        title="消除日期",
        description="Since when runs find it no more, or find it suppressed; null: the last run found it.",
        examples=[None],
    )
    verdict: VerdictOrNone
    closed_on: date | None = Field(title="销号日期", description="Null: it is open.", examples=[None])


class UsedThreshold(Out):
    """A threshold as the run used it."""

    value: Decimal = Field(title="数值", description="The threshold.", examples=["60"])
    version: int = Field(title="版本", description="Which version of the parameter; 0: as shipped.", examples=[0])
    effective_from: date | None = Field(title="生效日期", description="Null: since ever.", examples=[None])


class AlertDetail(AlertView):
    """An alert with what it rests on, its history, and what can be done next."""

    facts: Facts
    parameters: dict[str, UsedThreshold] = Field(
        title="参数版本", description="The thresholds by which it was found, by their parameters' names."
    )
    run_id: UUID = Field(
        title="监管运行标识",
        description="The run that found it last, or found it no more.",
        examples=["019a1b2c-0000-7000-8000-000000000071"],
    )
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
