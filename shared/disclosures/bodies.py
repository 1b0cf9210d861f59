"""What is said of a notice that a procedure puts up, the same for every record (:class:`shared.disclosures.steps.Notice`)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from shared.web.bodies import In, OptionalText

__all__ = ["NoticeDays", "NoticePlace", "PuttingUp"]

NoticePlace = Annotated[
    OptionalText, Field(title="公示地点", description="Left out: as its kind has it.", examples=["村务公开栏"])
]
NoticeDays = Annotated[
    int | None,
    Field(
        title="公示天数",
        description="Left out: as many as the parameter asks for, which are the least.",
        ge=1,
        le=366,
        examples=[10],
    ),
]


class PuttingUp(In):
    """A notice 公示 as it is put up."""

    on: date = Field(title="日期", description="The day on which it is put up; it does not count.", examples=["2026-07-06"])
    place: NoticePlace = None
    days: NoticeDays = None
