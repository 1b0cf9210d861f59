"""How many alerts are open, as it is shown."""

from __future__ import annotations

from pydantic import Field

from shared.supervision.schemas.words import DivisionCode
from shared.web.bodies import Out

__all__ = ["AlertCountRow", "AlertCounts"]


class AlertCountRow(Out):
    """Open alerts of a town, or of the county itself."""

    division_code: DivisionCode
    division_name: str | None = Field(title="行政区划名称", description="Its name.", examples=["官元镇"])
    yellow: int = Field(title="黄灯数", description="Open yellow alerts.", examples=[4])
    red: int = Field(title="红灯数", description="Open red alerts.", examples=[1])
    black: int = Field(title="黑灯数", description="Open black alerts.", examples=[0])
    to_close: int = Field(title="已消除待销号数", description="Of all of them: what was found is no more.", examples=[2])


class AlertCounts(Out):
    """Open alerts by town and light."""

    by_town: list[AlertCountRow] = Field(title="各镇", description="By town; the county's own under its code.")
