"""Alerts of the supervision of money."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from shared.contracts.alerts import AlertItem
from shared.contracts.base import EventType

__all__ = ["ALERT_CHANGED", "AlertChanged"]


class AlertChanged(AlertItem):
    """An alert 监管预警 as it is now: what a rule found about a record, until it is closed."""

    rule: str = Field(title="规则", description="Code of the rule, such as F-A01.")
    subject: Literal["fund_batch", "allotment", "payment", "contract", "project", "issue", "division"] = Field(
        title="对象", description="What it is about."
    )


ALERT_CHANGED = EventType("zx.funds.alert.changed.v1", AlertChanged, "监管预警")
