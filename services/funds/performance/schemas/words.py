"""Fields that several bodies of performance have in common."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from services.funds.performance.rules import GRADES, REVIEWS, USES
from services.funds.performance.template import LINES
from shared.intake.definition import Kind
from shared.web.bodies import codes
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "SAMPLE",
    "Grade",
    "GradeCode",
    "LineCode",
    "Note",
    "ProjectId",
    "Review",
    "Score",
    "Summary",
    "UseCode",
    "Year",
]

SAMPLE = "019a1b2c-0000-7000-8000-000000000081"
GradeCode = Literal["excellent", "good", "fair", "poor"]
ReviewCode = Literal["spot", "key"]
UseCode = Literal["next_year", "public", "assessment", "mend"]
LineCode = Literal[
    "release",
    "library",
    "management",
    "disclosure",
    "rectification",
    "execution",
    "consolidation",
    "industry",
    "benefit",
    "bonus",
    "penalty",
]
LISTS: tuple[tuple[object, Mapping[str, object]], ...] = (
    (GradeCode, GRADES),
    (ReviewCode, REVIEWS),
    (UseCode, USES),
    (LineCode, LINES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

Year = Annotated[int, Field(title="年度", description="The year of the budget.", ge=2000, le=2100, examples=[2025])]
ProjectId = Annotated[
    UUID, Field(title="项目标识", description="The project.", examples=["019a1b2c-0000-7000-8000-000000000031"])
]
Grade = Annotated[
    GradeCode | None, Field(title="评价等级", description=f"{codes(GRADES)}; null: not scored.", examples=["excellent"])
]
Review = Annotated[ReviewCode, Field(title="评价方式", description=f"{codes(REVIEWS)}.", examples=["spot"])]
Score = Annotated[
    Decimal,
    required("评价得分", Kind.AMOUNT),
    Field(title="评价得分", description="Of 100.", ge=0, le=100, examples=["86.50"]),
]
Note = Annotated[
    str | None,
    optional("偏差说明"),
    Field(
        title="偏差说明",
        description="Why it is less than it should be, or cannot be told yet; no ID numbers.",
        examples=["雨季停工 40 天"],
    ),
]
Summary = Annotated[
    str,
    required("总体情况", longest=2000),
    Field(title="总体情况", description="How the project stands, in words; no ID numbers.", examples=["主体完工,设备安装中"]),
]
