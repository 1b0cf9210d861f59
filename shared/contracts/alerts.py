"""What every service tells of the alerts of its supervision."""

from __future__ import annotations

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.base import Item

__all__ = ["AlertItem"]


class AlertItem(Item):
    """An alert as it is now: what a rule found about a record, until it is closed. A service says which ``subject`` there may be."""

    rule: str = Field(title="规则", description="Code of the rule.")
    light: Literal["yellow", "red", "black"] = Field(title="灯", description="How bad it is.")
    state: Literal["new", "assigned", "checked", "fixed", "closed"] = Field(
        title="状态", description="closed: nobody has to do anything any more."
    )
    subject: str = Field(title="对象", description="What it is about.")
    subject_id: UUID = Field(title="预警对象标识", description="The record that it is about.")
    division_code: str = Field(title="行政区划代码", description="Where that lies, 12 digits.")
    opened_on: date = Field(title="产生日期", description="When it was found first.")
