"""Counts of issues."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from shared.web.bodies import Out

__all__ = ["IssueFigures", "IssueStatistics"]


class IssueFigures(Out):
    """A group of issues."""

    code: str = Field(title="代码", description="Of the group; empty: all together, or no unit yet.", examples=["audit"])
    name: str = Field(title="名称", description="The group in Chinese.", examples=["审计"])
    issue_count: int = Field(title="问题数", description="How many.", examples=[12])
    open_count: int = Field(title="未销号数", description="Not struck off.", examples=[5])
    closed_count: int = Field(title="已销号数", description="Struck off.", examples=[7])
    overdue_count: int = Field(title="逾期问题数", description="Not struck off though the deadline has passed.", examples=[1])
    reopened_count: int = Field(title="反弹问题数", description="Those that came back once at least.", examples=[0])
    closing_rate: Decimal | None = Field(title="销号率", description="Percent struck off; null: of none.", examples=["58.3"])
    involved: Decimal = Field(title="涉及金额", description="Yuan.", examples=["360000.00"])
    recovered: Decimal = Field(title="已整改金额", description="Yuan that came back or were put right.", examples=["240000.00"])
    shortfall: Decimal = Field(title="批准不再追回金额", description="Yuan that need not come back.", examples=["20000.00"])
    outstanding: Decimal = Field(title="待整改金额", description="Yuan that are left.", examples=["100000.00"])


class IssueStatistics(Out):
    """A count of issues: a row a group, and the whole."""

    as_of: date = Field(title="截至日期", description="The day on which it is counted.", examples=["2026-11-27"])
    by: str = Field(title="分组", description="By what it is counted.", examples=["found_by"])
    groups: list[IssueFigures] = Field(title="分组结果", description="A row a group; those without issues are left out.")
    whole: IssueFigures = Field(title="合计", description="All together.")
