"""Single facts 部门数据 over HTTP. What each says is declared by its feed: a new feed brings its bodies along."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Body
from pydantic import Field

from services.household.feeds.definitions import FEEDS
from services.household.feeds.tables import FACTS
from shared.intake.definition import Column
from shared.web.bodies import In, Out, Reasoned, Version
from shared.web.rows import OneOf, correction_model, entry_model, examples

__all__ = [
    "CORRECTIONS",
    "ENTRIES",
    "CorrectionBody",
    "Fact",
    "FactChanged",
    "HouseholdFactBody",
    "PersonFactBody",
    "WithdrawnFactView",
]

FactId = Annotated[int, Field(title="标识", description="The fact's identifier within its feed.", examples=[271])]


def _data(feed: str) -> list[Column]:
    return [column for column in FEEDS[feed].columns if column.name in FACTS[feed].info["data"]]


ENTRIES = {feed: entry_model(In, FEEDS[feed], _data(feed)) for feed in FACTS}
"""What a new fact of each feed says."""

CORRECTIONS = {
    feed: correction_model(Reasoned, FEEDS[feed], [column for column in _data(feed) if column.name not in FEEDS[feed].key])
    for feed in FACTS
}
"""What can be corrected of a fact: all but its key. A fact with a wrong key is withdrawn and recorded anew."""


_ABOUT_PERSONS = {feed: model for feed, model in ENTRIES.items() if FACTS[feed].info["by_person"]}
_ABOUT_HOUSEHOLDS = {feed: model for feed, model in ENTRIES.items() if feed not in _ABOUT_PERSONS}
_SAID = "By the feed in the address."
PersonFactBody = Annotated[
    dict[str, Any], OneOf(_ABOUT_PERSONS.values()), Body(description=_SAID, openapi_examples=examples(_ABOUT_PERSONS))
]
HouseholdFactBody = Annotated[
    dict[str, Any], OneOf(_ABOUT_HOUSEHOLDS.values()), Body(description=_SAID, openapi_examples=examples(_ABOUT_HOUSEHOLDS))
]
CorrectionBody = Annotated[
    dict[str, Any], OneOf(CORRECTIONS.values()), Body(description=_SAID, openapi_examples=examples(CORRECTIONS))
]


class FactChanged(Out):
    """What a change of a fact has led to."""

    id: FactId
    version: Version


class Fact(Out):
    """A fact that a department handed over or recorded 部门数据."""

    id: FactId
    version: Version
    feed: str = Field(title="数据表", description="Code of the feed.", examples=["MED-SET"])
    year: int = Field(title="年度", description="Year in which it stands.", examples=[2025])
    household_id: UUID = Field(title="农户标识", description="The household.")
    person_id: UUID | None = Field(title="人员标识", description="Whom it is about; null for the whole household.")
    values: dict[str, Any] = Field(
        title="内容", description="The feed's fields by name; amounts as texts.", examples=[{"grade": "C", "lived_in": True}]
    )


class WithdrawnFactView(Out):
    """A fact that its department took back 作废, as it was."""

    id: UUID = Field(title="标识", description="The withdrawal.")
    feed: str = Field(title="数据表", description="Code of the feed.", examples=["MED-SET"])
    year: int = Field(title="年度", description="Year in which it stood.", examples=[2025])
    person_id: UUID | None = Field(title="人员标识", description="Whom it was about; null for the whole household.")
    values: dict[str, Any] = Field(
        title="内容", description="The feed's fields by name; amounts as texts.", examples=[{"grade": "C", "lived_in": True}]
    )
    reason: str = Field(title="事由", description="Why it was taken back.", examples=["鉴定对象登记有误"])
    department: str = Field(title="部门", description="Who took it back.", examples=["住房和城乡建设局"])
    withdrawn_at: datetime = Field(title="作废时间", description="When.")
