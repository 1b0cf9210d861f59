"""Disclosures over HTTP: kinds, postings, what hangs, and what is said against it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from shared.disclosures.queries import State
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes
from shared.web.fields import optional, required

__all__ = [
    "DisclosureAnswer",
    "DisclosureClosing",
    "DisclosureDetail",
    "DisclosureKind",
    "DisclosureObjectionEntry",
    "DisclosureObjectionView",
    "DisclosureObjector",
    "DisclosurePosting",
    "DisclosureView",
    "DisclosureWithdrawal",
    "LevelWord",
    "MaskWord",
]

_RECORD = "019a1b2c-0000-7000-8000-000000000021"
MaskWord = Literal["none", "name", "id_number", "phone", "account"]
LevelWord = Literal["village", "town", "county"]
_MASKS = {"none": "不脱敏", "name": "姓名", "id_number": "证件号码", "phone": "电话", "account": "银行账号"}
_STATES = {"running": "公示中", "over": "期满未结束", "closed": "已结束", "withdrawn": "已撤回"}
_Cell = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000, pattern=r"^[^\x00]*$")]
_Phone = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[0-9+() -]{5,30}$")]
_Kind = Annotated[str, Field(title="公示种类", description="Its kind, of `…/publicity-kinds`.", examples=["fund_plan"])]
_Level = Annotated[
    LevelWord, Field(title="公示层级", description="On whose boards: village, town or county.", examples=["county"])
]
_Heading = Annotated[str, required("名称", longest=100), Field(title="名称", description="In Chinese.", examples=["项目名称"])]
_Mask = Annotated[
    MaskWord | None,
    Field(
        title="脱敏方式",
        description=f"{codes(_MASKS)}. Left out: as the heading asks for.",
        examples=["name"],
    ),
]
_On = Annotated[date, Field(title="日期", description="When, today at the latest.", examples=["2025-03-31"])]


class DisclosureKind(Out):
    """A kind of disclosure 公示种类, and what of it hangs in the caller's divisions."""

    kind: _Kind
    title: str = Field(title="名称", description="In Chinese.", examples=["资金分配方案公示"])
    subject: str = Field(title="公示对象", description="The kind of record that it tells of.", examples=["fund_batch"])
    levels: list[LevelWord] = Field(
        title="公示层级", description="On whose boards it may hang, the usual one first.", examples=[["county"]]
    )
    place: str = Field(title="公示地点", description="Where it usually hangs.", examples=["县人民政府门户网站"])
    minimum_days: int = Field(title="最少公示天数", description="As the parameter says today.", examples=[10])
    parameter: str = Field(title="参数名", description="The parameter.", examples=["publicity_fund_plan_days"])
    basis: str = Field(title="依据", description="What asks for it.", examples=["公告公示制度"])
    long_term: bool = Field(title="长期公开", description="Whether it stays public after its period.", examples=[True])
    by_step: bool = Field(
        title="随环节公示", description="Whether a step of its record's procedure posts it, and nothing else.", examples=[False]
    )
    photo: bool = Field(
        title="须附照片", description="Whether its period ends only with a photo of the board.", examples=[False]
    )
    running: int = Field(title="公示中数", description="How many hang within their period.", examples=[2])
    overdue: int = Field(title="逾期数", description="How many are over it and not closed.", examples=[0])
    open_objections: int = Field(title="未处理异议数", description="Objections that wait for an answer.", examples=[0])


class DisclosureLineEntry(In):
    """A line of a notice."""

    title: _Heading
    value: _Cell = Field(title="内容", description="What it says.", examples=["12590000.00 元"])
    mask: _Mask = None


class DisclosureColumnEntry(In):
    """A column of a table."""

    title: _Heading
    mask: _Mask = None


class DisclosureTableEntry(In):
    """A table of a notice."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, max_length=100, pattern=r"^[^\x00]*$")] = Field(
        default="", title="名称", description="Heading above it.", examples=["项目清单"]
    )
    columns: list[DisclosureColumnEntry] = Field(title="列", description="Its columns.", min_length=1, max_length=20)
    rows: list[list[_Cell]] = Field(
        title="各行", description="Its rows, a text a column.", max_length=2000, examples=[[["冷库建设"]]]
    )

    @model_validator(mode="after")
    def _of_one_width(self) -> Self:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise PydanticCustomError("wrong_width", "{told}", {"told": "表格每行的格数须与列数一致"})
        return self


class DisclosurePosting(In):
    """A notice that hangs since a day. What the books say of its record stands on it first, then these lines and tables."""

    kind: _Kind
    subject_id: UUID = Field(title="公示对象标识", description="The record that it tells of.", examples=[_RECORD])
    on: _On
    days: int | None = Field(
        default=None, title="公示天数", description="Left out: the fewest that are allowed.", ge=1, le=3660, examples=[10]
    )
    level: LevelWord | None = Field(
        default=None, title="公示层级", description="On whose boards; left out: the usual ones.", examples=["county"]
    )
    title: Annotated[str | None, optional("名称")] = Field(
        default=None, title="名称", description="Heading; left out: as the books call it.", max_length=200, examples=[None]
    )
    place: Annotated[str | None, optional("公示地点")] = Field(
        default=None,
        title="公示地点",
        description="Where it hangs; left out: the usual place.",
        max_length=200,
        examples=[None],
    )
    issuer: Annotated[str | None, optional("发布单位")] = Field(
        default=None,
        title="发布单位",
        description="In whose name; left out: the caller's department.",
        max_length=100,
        examples=["岚皋县乡村振兴局"],
    )
    phones: list[_Phone] = Field(
        default_factory=list,
        title="监督电话",
        description="Phones of offices, which stand on the notice in full.",
        max_length=5,
        examples=[["0915-2522345"]],
    )
    lines: list[DisclosureLineEntry] = Field(
        default_factory=list, title="公示事项", description="Further lines.", max_length=100
    )
    tables: list[DisclosureTableEntry] = Field(
        default_factory=list, title="公示表格", description="Further tables.", max_length=10
    )


class DisclosureClosing(In):
    """The end of a period."""

    on: _On


class DisclosureWithdrawal(Reasoned):
    """Why a notice is taken down."""

    on: _On


class DisclosureView(Out):
    """A disclosure 公告公示 without what it tells."""

    id: Id
    version: Version
    kind: _Kind
    kind_title: str = Field(title="公示种类名称", description="Its kind in Chinese.", examples=["资金分配方案公示"])
    subject: str = Field(title="公示对象", description="The kind of record that it tells of.", examples=["fund_batch"])
    subject_id: UUID = Field(title="公示对象标识", description="The record.", examples=[_RECORD])
    division_code: str = Field(title="行政区划代码", description="Where its record lies.", examples=["610925000000"])
    level: _Level
    title: str = Field(title="名称", description="Heading of the notice.", examples=["资金分配方案公示"])
    place: str = Field(title="公示地点", description="Where it hangs.", examples=["县人民政府门户网站"])
    issuer: str = Field(title="发布单位", description="In whose name.", examples=["岚皋县乡村振兴局"])
    phones: list[str] = Field(title="监督电话", description="Phones of offices.", examples=[["0915-2522345"]])
    posted_on: date = Field(title="公示日期", description="Since when it hangs.", examples=["2025-03-20"])
    days: int = Field(title="公示天数", description="Length of its period.", examples=[10])
    minimum_days: int = Field(title="最少公示天数", description="As the parameter said on that day.", examples=[10])
    minimum_version: int = Field(title="参数版本", description="Version of that parameter; 0: as shipped.", examples=[0])
    ends_on: date = Field(title="公示期满日期", description="Last day of the period.", examples=["2025-03-30"])
    long_term: bool = Field(title="长期公开", description="Whether it stays public after its period.", examples=[True])
    photo: bool = Field(
        title="须附照片", description="Whether its period ends only with a photo of the board.", examples=[False]
    )
    state: State = Field(title="状态", description=f"{codes(_STATES)}.", examples=["running"])
    public: bool = Field(title="公开中", description="Whether everybody may read it now.", examples=[True])
    open_objections: int = Field(title="未处理异议数", description="Objections that wait for an answer.", examples=[0])
    posted_by: str = Field(title="发布账号", description="Who has posted it.", examples=["caizheng"])
    department: str = Field(title="部门", description="Of which department.", examples=["财政局"])
    closed_on: date | None = Field(title="结束公示日期", description="Null: not closed.", examples=[None])
    withdrawn_on: date | None = Field(title="撤回日期", description="Null: it stands.", examples=[None])
    withdrawn_reason: str | None = Field(title="撤回事由", description="Why.", examples=[None])


class DisclosureLine(Out):
    """A line of a notice, masked."""

    title: str = Field(title="名称", description="What it is called.", examples=["项目名称"])
    value: str = Field(title="内容", description="What it says.", examples=["冷库建设"])


class DisclosureTable(Out):
    """A table of a notice, masked."""

    title: str = Field(title="名称", description="Heading above it.", examples=["项目清单"])
    headers: list[str] = Field(title="列标题", description="Its headings.", examples=[["项目名称"]])
    rows: list[list[str]] = Field(title="各行", description="Its rows.", examples=[[["冷库建设"]]])


class DisclosureContent(Out):
    """What a notice tells; it never changes."""

    lines: list[DisclosureLine] = Field(title="公示事项", description="Its lines.")
    tables: list[DisclosureTable] = Field(title="公示表格", description="Its tables.")


class DisclosureDetail(DisclosureView):
    """A disclosure with what it tells."""

    content: DisclosureContent = Field(title="公示内容", description="Masked, as it hangs.")


class DisclosureObjectionEntry(In):
    """An objection 公示异议 that somebody raised against a notice."""

    received_on: date = Field(title="收到日期", description="When it came in, today at the latest.", examples=["2025-03-25"])
    objector: Annotated[str | None, optional("异议人")] = Field(
        default=None, title="异议人", description="Who raised it; stored sealed. Left out: anonymous.", examples=["陈建国"]
    )
    phone: _Phone | None = Field(default=None, title="联系电话", description="Stored sealed.", examples=["13900000000"])
    content: Annotated[str, required("异议内容", longest=1000)] = Field(
        title="异议内容", description="What was said; no ID numbers or phone numbers.", examples=["补助金额与实际不符"]
    )


class DisclosureAnswer(In):
    """What came of an objection."""

    upheld: bool = Field(
        title="异议成立", description="Upheld: the notice is withdrawn. Rejected: it goes on.", examples=[False]
    )
    answer: Annotated[str, required("答复", longest=1000)] = Field(
        title="答复", description="What the objector was told.", examples=["经核实金额无误"]
    )
    on: _On


class DisclosureObjectionView(Out):
    """An objection 公示异议."""

    id: Id
    version: Version
    disclosure_id: UUID = Field(title="公示标识", description="Against which notice.", examples=[_RECORD])
    kind: _Kind
    title: str = Field(title="名称", description="Heading of that notice.", examples=["资金分配方案公示"])
    division_code: str = Field(title="行政区划代码", description="Where its record lies.", examples=["610925000000"])
    received_on: date = Field(title="收到日期", description="When it came in.", examples=["2025-03-25"])
    objector: str | None = Field(title="异议人", description="Masked; null: anonymous.", examples=["陈*国"])
    phone: str | None = Field(title="联系电话", description="Masked.", examples=["139****0000"])
    content: str = Field(title="异议内容", description="What was said.", examples=["补助金额与实际不符"])
    upheld: bool | None = Field(title="异议成立", description="Null: not answered.", examples=[False])
    answer: str | None = Field(title="答复", description="What the objector was told.", examples=[None])
    answered_on: date | None = Field(title="反馈日期", description="When it was answered.", examples=[None])
    answered_by: str | None = Field(title="处理账号", description="Who has answered it.", examples=[None])


class DisclosureObjector(Out):
    """Who objects, in full."""

    objector: str | None = Field(title="异议人", description="In full; null: anonymous.", examples=["陈建国"])
    phone: str | None = Field(title="联系电话", description="In full.", examples=["13900000000"])
