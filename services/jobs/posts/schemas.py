"""Public-welfare posts as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.posts.rules import FUNDS, POST_KINDS
from shared.disclosures.bodies import NoticeDays, NoticePlace
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = [
    "LISTS",
    "AnnouncingPost",
    "ApprovingPost",
    "FundWord",
    "PostCorrection",
    "PostDetail",
    "PostDimensionWord",
    "PostEntry",
    "PostFigure",
    "PostKindWord",
    "PostState",
    "PostView",
    "StipendStandardEntry",
    "StipendStandardView",
]

PostKindWord = Literal["ranger", "road", "water", "river", "cleaner", "solar", "care", "clerk", "watch", "special"]
FundWord = Literal["employment", "forest", "linking", "solar", "upkeep", "environment", "lottery", "collective", "other"]
PostState = Literal["demand", "town", "county", "approved", "open", "revoked"]
PostDimensionWord = Literal["kind", "fund", "division"]
_TITLES = {code: kind.title for code, kind in POST_KINDS.items()}
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((PostKindWord, _TITLES), (FundWord, FUNDS))
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_Division = Annotated[
    str,
    Field(
        title="行政区划代码",
        description="The village or town of the post, 12 digits.",
        pattern=r"^[0-9]{12}$",
        examples=["610925104201"],
    ),
]
_PostKind = Annotated[PostKindWord, Field(title="岗位类别", description=f"{codes(_TITLES)}.", examples=["cleaner"])]
_Fund = Annotated[FundWord, Field(title="补贴资金来源", description=f"{codes(FUNDS)}.", examples=["environment"])]
_Name = Annotated[
    str,
    required("岗位名称", longest=100),
    Field(title="岗位名称", description="What people call it.", examples=["四坪村保洁员"]),
]
_Employer = Annotated[
    str,
    required("用人单位", longest=100),
    Field(title="用人单位", description="Who engages its holders.", examples=["四坪村村民委员会"]),
]
_Site = Annotated[
    str,
    required("岗位地点", longest=200),
    Field(title="岗位地点", description="Where the work is done.", examples=["一组至三组主干道"]),
]
_Quota = Annotated[int, Field(title="岗位人数", description="How many people may hold it.", ge=1, le=500, examples=[2])]
_Standard = Annotated[
    Decimal,
    required("补贴标准", Kind.AMOUNT),
    Field(title="补贴标准", description="Yuan a month for each holder.", gt=0, examples=["600.00"]),
]
_FullTime = Annotated[bool, Field(title="全日制", description="Whether it is a full-time job.", examples=[False])]
_DueDays = Annotated[
    int, Field(title="每月应出勤天数", description="Days of a month on which a holder works.", ge=1, le=31, examples=[22])
]
_Workload = Annotated[
    str,
    required("工作任务", longest=500),
    Field(title="工作任务", description="Duties, measured as its kind is measured.", examples=["主干道 3 公里,每周清扫 3 次"]),
]
_Conditions = Annotated[
    str | None, optional("其他条件"), Field(title="其他条件", description="What is asked beside the rules.", examples=[None])
]
_KeyGroup = Annotated[
    bool, Field(title="限重点人群", description="Only people of households out of poverty or monitored.", examples=[True])
]
_OnePerHousehold = Annotated[
    bool, Field(title="一户一岗", description="Nobody else of the household holds one.", examples=[False])
]
_Starts = Annotated[date, Field(title="设岗日期", description="First day of the post.", examples=["2026-04-01"])]
_Ends = Annotated[
    date | None, Field(title="岗位终止日期", description="Last day; null: until it is given up.", examples=[None])
]
_Reason = Annotated[
    str,
    required("文号", longest=100),
    Field(title="核定文号", description="The county's document.", examples=["岚人社发〔2026〕12号"]),
]


def _refused(told: str) -> PydanticCustomError:
    return PydanticCustomError("against_kind", "{told}", {"told": told})


class PostEntry(In):
    """A post that is asked for 岗位需求申报. Left out, what its kind asks for holds: only key groups, one in a household."""

    on: date = Field(
        title="日期", description="The day on which it is asked for, today at the latest.", examples=["2026-03-02"]
    )
    division_code: _Division
    kind: _PostKind
    fund: _Fund
    name: _Name
    employer: _Employer
    site: _Site
    quota: _Quota
    standard: _Standard
    full_time: _FullTime = False
    due_days: _DueDays
    workload: _Workload
    conditions: _Conditions = None
    key_group: bool | None = Field(
        default=None, title="限重点人群", description="Left out: as its kind has it.", examples=[True]
    )
    one_per_household: bool | None = Field(
        default=None, title="一户一岗", description="Left out: as its kind has it.", examples=[False]
    )
    starts_on: _Starts
    ends_on: _Ends = None

    @model_validator(mode="after")
    def _fits_its_kind(self) -> PostEntry:
        kind = POST_KINDS[self.kind]
        if kind.key_group and self.key_group is False:
            raise _refused(f"{kind.title}限脱贫户和监测对象")
        if kind.one_per_household and self.one_per_household is False:
            raise _refused(f"{kind.title}每户一人")
        if self.fund == "solar" and self.key_group is False:
            raise _refused("光伏发电收益支付的岗位限脱贫户和监测对象")
        if self.ends_on is not None and self.ends_on < self.starts_on:
            raise _refused("岗位终止日期不能早于设岗日期")
        return self


class PostCorrection(Reasoned):
    """What is to be corrected of a post before it is handed in, and why. A field left out stays as it is."""

    name: _Name = kept()
    employer: _Employer = kept()
    site: _Site = kept()
    quota: _Quota = kept()
    standard: _Standard = kept()
    due_days: _DueDays = kept()
    workload: _Workload = kept()
    conditions: _Conditions = kept()


class ApprovingPost(Said):
    """The county's approval 县核定: how many, what it pays, by which document."""

    document_no: _Reason
    quota: int | None = Field(default=None, title="岗位人数", description="Left out: as asked for.", ge=1, le=500, examples=[2])
    standard: Annotated[
        Decimal | None,
        Field(
            title="补贴标准", description="Yuan a month; left out: as asked for.", gt=0, decimal_places=2, examples=["600.00"]
        ),
    ] = None


class AnnouncingPost(Said):
    """The announcement 招聘公告 as it is put up: quota, pay, conditions, documents, by when people apply."""

    place: NoticePlace = None
    days: NoticeDays = None


class PostView(StatefulView):
    """A public-welfare post 公益性岗位 as lists show one."""

    id: Id
    version: Version
    post_no: str = Field(title="岗位编号", description="Counts over the county.", examples=["GW000012"])
    division_code: _Division
    kind: _PostKind
    kind_title: str = Field(title="岗位类别名称", description="In Chinese.", examples=["保洁员"])
    fund: _Fund
    fund_title: str = Field(title="资金来源名称", description="In Chinese.", examples=["人居环境整治资金"])
    name: _Name
    site: _Site
    quota: _Quota
    standard: _Standard
    full_time: _FullTime
    key_group: _KeyGroup
    one_per_household: _OnePerHousehold
    holders: int = Field(title="在岗人数", description="Who holds it, also while suspended.", examples=[1])
    candidates: int = Field(title="在聘人数", description="Who is being selected for it.", examples=[1])
    vacancies: int = Field(title="空缺人数", description="Free places; nought unless it is announced.", examples=[1])
    starts_on: _Starts
    ends_on: _Ends
    document_no: str | None = Field(title="核定文号", description="Null: not approved.", examples=["岚人社发〔2026〕12号"])


class PostDetail(PostView):
    """A post whole, with what can be done next."""

    employer: _Employer
    due_days: _DueDays
    workload: _Workload
    conditions: _Conditions
    department_in_charge: str = Field(title="主管部门", description="Answers for posts of this kind.", examples=["农业农村局"])
    metric: str = Field(title="计量方式", description="By what the work is measured.", examples=["保洁面积和次数"])
    limit: Decimal | None = Field(
        title="同类岗位补贴标准", description="In force today, yuan a month; null: none is set.", examples=["600.00"]
    )
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class PostFigure(Out):
    """Approved posts of a kind, fund or division (核定数、在岗数、空缺)."""

    code: str = Field(title="代码", description="Of the kind, the fund or the division.", examples=["cleaner"])
    title: str = Field(title="名称", description="In Chinese.", examples=["保洁员"])
    posts: int = Field(title="岗位数", description="Posts.", examples=[12])
    quota: int = Field(title="核定人数", description="How many people may hold them.", examples=[40])
    holders: int = Field(title="在岗人数", description="How many do.", examples=[36])
    key_group: int = Field(
        title="重点人群人数", description="Of them: of households out of poverty or monitored.", examples=[34]
    )
    vacancies: int = Field(title="空缺人数", description="Free places of announced posts.", examples=[4])
    stipend: Decimal = Field(title="月补贴总额", description="Yuan a month for all who hold them.", examples=["21600.00"])


class StipendStandardEntry(In):
    """A standard 补贴标准 of a kind of posts, from a day on."""

    kind: _PostKind
    from_on: date = Field(
        title="开始日期", description="The first day on which it holds; after the last one's.", examples=["2026-01-01"]
    )
    amount: _Standard
    document_no: Annotated[
        str,
        required("依据文号", longest=100),
        Field(title="依据文号", description="What says so.", examples=["陕人社发〔2026〕3号"]),
    ]


class StipendStandardView(Out):
    """A standard as it was set."""

    id: UUID = Field(
        title="标识", description="The standard; lines of payrolls name it.", examples=["019a1b2c-0000-7000-8000-0000000000c1"]
    )
    kind: _PostKind
    kind_title: str = Field(title="岗位类别名称", description="In Chinese.", examples=["保洁员"])
    from_on: date = Field(title="开始日期", description="The first day on which it holds.", examples=["2026-01-01"])
    amount: _Standard
    document_no: str = Field(title="依据文号", description="What says so.", examples=["陕人社发〔2026〕3号"])
    recorded_name: str = Field(title="录入者姓名", description="Who set it.", examples=["王芳"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-01-04T02:00:00Z"])
