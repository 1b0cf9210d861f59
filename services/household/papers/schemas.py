"""What goes in and out over HTTP about papers."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.household.papers.rules import KINDS
from shared.web.bodies import Id, In, Out, Version
from shared.web.fields import optional

__all__ = ["PaperAsking", "PaperCode", "PaperKind", "PaperView"]

PaperCode = Literal[
    "application",
    "verification",
    "collection",
    "comparison",
    "minutes",
    "notice",
    "publicity_report",
    "town_report",
    "approval",
    "announcement",
    "letter",
    "plan",
    "confirmation",
    "receipt",
    "elim_sheet",
    "elim_minutes",
    "elim_notice",
    "elim_publicity_report",
    "elim_report",
    "elim_approval",
    "elim_announcement",
]
_LISTED = "; ".join(f"`{kind.code}` {kind.title}" for kind in KINDS.values())


class PaperAsking(In):
    """Which paper of a case is to be made, and what for where it names people in full."""

    kind: PaperCode = Field(title="文书种类", description=f"Which: {_LISTED}.", examples=["notice"])
    purpose: Annotated[str | None, optional("用途")] = Field(
        default=None,
        title="用途",
        description=(
            f"What for; needed for {', '.join(code for code, kind in KINDS.items() if kind.full)}, which name people in full. "
            "Goes into the audit trail."
        ),
        examples=["打印后由农户签字"],
    )

    @model_validator(mode="after")
    def _purpose_of_full(self) -> Self:
        if KINDS[self.kind].full and self.purpose is None:
            raise PydanticCustomError("purpose_needed", "{told}", {"told": "该文书含完整个人信息,须填写用途"})
        return self


class PaperView(Out):
    """A paper 文书 without its content."""

    id: Id
    version: Version
    kind: PaperCode | Literal["dossier"] = Field(title="文书种类", description="Its kind.", examples=["notice"])
    title: str = Field(title="名称", description="What it is called.", examples=["防止返贫监测对象公示"])
    number: str = Field(
        title="文书编号",
        description="Counted for the county, kind by kind and year by year.",
        examples=["岚监公示〔2025〕0012号"],
    )
    full: bool = Field(title="含完整个人信息", description="Whether it names people in full.", examples=[False])
    household_id: UUID = Field(
        title="农户标识", description="The household.", examples=["019a1b2c-0000-7000-8000-000000000003"]
    )
    case_id: UUID | None = Field(
        title="监测对象标识",
        description="The case; null for the file of a household.",
        examples=["019a1b2c-0000-7000-8000-00000000000c"],
    )
    case_version: int | None = Field(title="监测对象版本", description="Version of the case that it shows.", examples=[7])
    made_by: str = Field(title="制作账号", description="Who made it.", examples=["staff:li"])
    department: str = Field(title="部门", description="Of which department.", examples=["乡村振兴局"])
    made_at: datetime = Field(title="制作时间", description="When it was made.", examples=["2025-11-05T02:00:00Z"])
    file_size: int = Field(title="文件大小", description="Bytes.", examples=[48213])
    file_kept_until: datetime | None = Field(
        title="文件保存至", description="When the file ends; null when it has.", examples=["2035-11-05T02:00:00Z"]
    )


class PaperKind(Out):
    """A kind of paper 文书种类 that is made of cases."""

    kind: PaperCode = Field(title="文书种类", description="Its code.", examples=["notice"])
    title: str = Field(title="名称", description="What it is called.", examples=["防止返贫监测对象公示"])
    full: bool = Field(title="含完整个人信息", description="Whether it names people in full.", examples=[False])
    states: list[str] = Field(
        title="适用状态", description="States of a case in which it is made.", examples=[["posting", "publicised"]]
    )
