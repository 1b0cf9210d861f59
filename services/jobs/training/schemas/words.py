"""The words of training, as requests and answers use them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from services.jobs.training.rules import BASE_LEVELS, GRADES, PURPOSES, TRAINING_KINDS
from shared.web.bodies import codes
from shared.web.fields import required

__all__ = [
    "LISTS",
    "BaseLevelWord",
    "GradeField",
    "GradeWord",
    "KindField",
    "PurposeField",
    "PurposeWord",
    "TradeField",
    "TrainingKindWord",
    "TrainingState",
]

TrainingKindWord = Literal["skill", "induction", "on_job", "startup", "apprentice", "practical", "farmer", "order", "project"]
GradeWord = Literal["none", "primary", "middle", "senior", "technician", "special"]
BaseLevelWord = Literal["county", "town"]
PurposeWord = Literal["course", "living"]
TrainingState = Literal["plan", "review", "enrolling", "running", "finished", "publicity", "payable", "paid", "cancelled"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (TrainingKindWord, TRAINING_KINDS),
    (GradeWord, GRADES),
    (BaseLevelWord, BASE_LEVELS),
    (PurposeWord, PURPOSES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

KindField = Annotated[TrainingKindWord, Field(title="培训类型", description=f"{codes(TRAINING_KINDS)}.", examples=["skill"])]
GradeField = Annotated[GradeWord, Field(title="培训等级", description=f"{codes(GRADES)}.", examples=["primary"])]
TradeField = Annotated[
    str,
    required("工种", longest=50),
    Field(title="工种", description="Trade that is taught, as people call it.", examples=["修脚师"]),
]
PurposeField = Annotated[PurposeWord, Field(title="补贴项目", description=f"{codes(PURPOSES)}.", examples=["course"])]
