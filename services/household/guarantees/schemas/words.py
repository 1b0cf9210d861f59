"""Words that several bodies of the guarantees have in common."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from services.household.guarantees.rules import CONCLUSIONS, ITEMS, QUALITIES, REMEDIES
from shared.web.fields import optional

__all__ = [
    "LISTS",
    "Conclusion",
    "Department",
    "Grade",
    "Item",
    "ProblemState",
    "Quality",
    "Remedy",
    "Responsible",
    "Temporary",
]


Item = Literal["food", "clothing", "education", "medical", "housing", "water"]
Conclusion = Literal["met", "not_met", "not_applicable"]
Remedy = Literal["repaired", "rebuilt", "relocated", "rented", "borrowed", "with_children"]
Quality = Literal["senses", "gb5749", "small_works"]
Grade = Literal["A", "B", "C", "D"]
ProblemState = Literal["open", "solved", "verified", "passed", "mistaken", "dropped"]
LISTS: tuple[tuple[object, object], ...] = (
    (Item, ITEMS),
    (Conclusion, CONCLUSIONS),
    (Remedy, REMEDIES),
    (Quality, QUALITIES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

Temporary = Annotated[
    str | None,
    optional("临时措施"),
    Field(title="临时措施", description="What helps until it is solved; no personal data.", examples=["由村供水车每日送水"]),
]
Department = Annotated[
    str | None,
    optional("责任部门"),
    Field(title="责任部门", description="Who answers for the solution.", examples=["水利局"]),
]
Responsible = Annotated[
    str | None,
    optional("责任人"),
    Field(title="责任人", description="Whose task the solution is.", examples=["王芳"]),
]
