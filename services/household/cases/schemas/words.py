"""Fields that several bodies of cases have in common."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from services.household.cases.rules import (
    CANCEL_REASONS,
    CHANNELS,
    EXCLUSIONS,
    GROUPS,
    MAX_RISKS,
    RISKS,
    SUBTYPES,
    WAYS,
)
from shared.web.bodies import codes
from shared.web.fields import required

__all__ = [
    "CancelReason",
    "Category",
    "Channel",
    "DecisionNo",
    "Exclusion",
    "GroupCode",
    "Place",
    "Risk",
    "Risks",
    "Subtype",
    "Way",
    "check_risks",
]


Category = Literal["UNSTABLE", "EDGE", "SUDDEN"]
Channel = Literal["screening", "declaration", "inspection", "visit", "hotline", "linked", "relapse"]
Risk = Literal[
    "illness",
    "schooling",
    "disability",
    "disaster",
    "accident",
    "failed_industry",
    "unstable_work",
    "no_labour",
    "housing",
    "water",
    "other",
]
Subtype = Literal["洪涝", "地质", "旱灾", "生物", "气象", "地震", "其他"]
Way = Literal["helped", "natural"]
CancelReason = Literal["gone", "moved", "merged", "mistaken"]
Exclusion = Literal[
    "state_payroll",
    "property",
    "vehicle",
    "company",
    "absent",
    "split",
    "study_abroad",
    "consumption",
    "unauthorised",
    "refuses_work",
    "false_declaration",
]
GroupCode = Literal[
    "industry",
    "employment",
    "finance",
    "public_post",
    "housing",
    "water",
    "health",
    "compulsory_education",
    "other_education",
    "social_security",
    "society",
    "relocation",
    "living",
    "infrastructure",
]


def check_risks(risks: list[Risk], disaster_subtype: Subtype | None) -> None:
    """Refuse risks of which one is listed twice, or a disaster without its kind.

    Raises:
        PydanticCustomError: ``duplicate_risk`` or ``disaster_subtype``.
    """
    if ("disaster" in risks) is (disaster_subtype is None):
        raise PydanticCustomError("disaster_subtype", "{told}", {"told": "风险含“因自然灾害”时须填写灾害种类,否则不填"})
    if len(set(risks)) < len(risks):
        raise PydanticCustomError("duplicate_risk", "{told}", {"told": "同一风险只能列一次"})


LISTS: tuple[tuple[object, object], ...] = (
    (Channel, CHANNELS),
    (Risk, RISKS),
    (Subtype, SUBTYPES),
    (Way, WAYS),
    (CancelReason, CANCEL_REASONS),
    (Exclusion, EXCLUSIONS),
    (GroupCode, GROUPS),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

Risks = Annotated[
    list[Risk],
    Field(
        title="致贫返贫风险",
        description=f"The main one first, at most {MAX_RISKS}: {codes(RISKS)}.",
        min_length=1,
        max_length=MAX_RISKS,
        examples=[["illness"]],
    ),
]
DecisionNo = Annotated[
    str,
    required("文号", longest=100),
    Field(title="文号", description="Number of the county's document.", examples=["岚乡振发〔2025〕12号"]),
]
Place = Annotated[
    str, required("地点", longest=100), Field(title="地点", description="Where it took place.", examples=["村委会会议室"])
]
