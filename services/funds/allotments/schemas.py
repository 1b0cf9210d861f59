"""Allotments as they are written and shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.funds.allotments.rules import KINDS_OF_ALLOTMENTS
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "LISTS",
    "AllotmentDetail",
    "AllotmentEntry",
    "AllotmentKind",
    "AllotmentLineEntry",
    "AllotmentLineView",
    "AllotmentState",
    "AllotmentView",
]

AllotmentKind = Literal["allocate", "release", "withdraw", "pull_back", "recover"]
AllotmentState = Literal["proposed", "posted", "refused", "withdrawn", "reversed"]
LISTS: tuple[tuple[object, Mapping[str, str]], ...] = ((AllotmentKind, KINDS_OF_ALLOTMENTS),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_BATCH, _PROJECT = "019a1b2c-0000-7000-8000-000000000021", "019a1b2c-0000-7000-8000-000000000041"
_MOST = 500

_Kind = Annotated[
    AllotmentKind,
    Field(title="指标单类型", description=f"What is done: {codes(KINDS_OF_ALLOTMENTS)}.", examples=["allocate"]),
]
_Document = Annotated[
    str,
    required("下达文号", longest=100),
    Field(title="下达文号", description="The document by which it is done.", examples=["岚财农〔2025〕6号"]),
]
_Amount = Annotated[
    Decimal,
    required("金额", Kind.AMOUNT),
    Field(title="金额", description="Yuan, more than nought.", gt=0, examples=["480000.00"]),
]
_Batch = Annotated[UUID, Field(title="资金批次标识", description="Of which batch.", examples=[_BATCH])]
_Project = Annotated[
    UUID | None,
    Field(title="项目标识", description="To or from which project; null: none, it is given back.", examples=[_PROJECT]),
]
_Note = Annotated[str | None, optional("备注"), Field(title="备注", description="What else there is to say.", examples=[None])]


class AllotmentLineEntry(In):
    """A line of an allotment."""

    batch_id: _Batch
    project_id: _Project = None
    amount: _Amount


class AllotmentEntry(In):
    """An allotment as it is written. It moves nothing before somebody else has checked it."""

    kind: _Kind
    document_no: _Document
    on: date = Field(title="日期", description="When it takes effect, today at the latest.", examples=["2025-03-28"])
    lines: list[AllotmentLineEntry] = Field(
        title="明细", description=f"A batch and project once each, at most {_MOST}.", min_length=1, max_length=_MOST
    )
    note: _Note = None

    @model_validator(mode="after")
    def _lines_once(self) -> AllotmentEntry:
        pairs = [(line.batch_id, line.project_id) for line in self.lines]
        if len(set(pairs)) < len(pairs):
            raise PydanticCustomError("repeated", "{told}", {"told": "同一批次和项目只能有一行"})
        if any((line.project_id is None) is not (self.kind == "recover") for line in self.lines):
            raise PydanticCustomError("project", "{told}", {"told": "结余收回不填项目,其他类型每行须填项目"})
        return self


class AllotmentView(StatefulView):
    """An allotment 指标单 as lists show one."""

    id: Id
    version: Version
    division_code: str = Field(title="行政区划代码", description="The county.", examples=["610925000000"])
    kind: _Kind
    document_no: str = Field(title="下达文号", description="The document by which it is done.", examples=["岚财农〔2025〕6号"])
    happens_on: date = Field(title="生效日期", description="When it takes effect.", examples=["2025-03-28"])
    amount: Decimal = Field(title="金额", description="Yuan, of all lines.", examples=["480000.00"])
    note: str | None = Field(title="备注", description="What else there is to say.", examples=[None])
    written_by: str = Field(title="录入者", description="Who wrote it.", examples=["caizheng"])
    written_at: datetime = Field(title="录入时间", description="When it was written.", examples=["2025-03-28T02:00:00Z"])


class AllotmentLineView(Out):
    """A line of an allotment."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    batch_id: _Batch
    source_code: str = Field(title="资金来源", description="Code of its source.", examples=["C1"])
    batch_no: str = Field(title="资金文号", description="The document that sent the money.", examples=["安财农〔2025〕18号"])
    project_id: _Project
    project_code: str | None = Field(title="项目编号", description="Its code.", examples=["610925-2025-C-104-0001"])
    project_name: str | None = Field(title="项目名称", description="What it is called.", examples=["兴隆村冷库"])
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["480000.00"])


class AllotmentDetail(AllotmentView):
    """An allotment with its lines, its history and what can be done next."""

    lines: list[AllotmentLineView] = Field(title="明细", description="In their order.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
