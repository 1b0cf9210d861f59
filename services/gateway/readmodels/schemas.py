"""What the board, timelines and forms answer."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "Area",
    "Board",
    "Cases",
    "DivisionName",
    "Figure",
    "Freshness",
    "LastScreening",
    "Leads",
    "Lights",
    "TimelineStepView",
]


class Figure(BaseModel):
    """A figure of the board: always households 户 and persons 人."""

    households: int = Field(default=0, title="户数", description="Households, without closed ones.", examples=[681])
    persons: int = Field(default=0, title="人数", description="Their active members today.", examples=[2210])


class Leads(BaseModel):
    """Open leads 未关闭线索, counted as the households that have them."""

    open: Figure = Field(
        default_factory=Figure,
        title="未关闭",
        description="All open leads.",
        examples=[{"households": 119, "persons": 402}],
    )
    by_level: dict[str, Figure] = Field(
        default={},
        title="按级别",
        description="By level: red, orange, yellow.",
        examples=[{"red": {"households": 83, "persons": 290}}],
    )
    by_category: dict[str, Figure] = Field(
        default={},
        title="按建议类别",
        description="By category: UNSTABLE, EDGE, SUDDEN or NONE.",
        examples=[{"SUDDEN": {"households": 41, "persons": 150}}],
    )
    by_rule: dict[str, Figure] = Field(
        default={},
        title="按规则",
        description="By rule; a household counts once under each rule that its lead names.",
        examples=[{"MED-01": {"households": 8, "persons": 30}}],
    )


class Cases(BaseModel):
    """Monitoring cases 监测对象, counted as the households that have them; of several cases of one the newest counts."""

    identified: Figure = Field(default_factory=Figure, title="累计识别", description="Households that were ever identified.")
    under_way: Figure = Field(
        default_factory=Figure, title="识别中", description="In the procedure of identification, not decided yet."
    )
    not_eliminated: Figure = Field(
        default_factory=Figure, title="未消除", description="Identified, and the risk is not gone yet."
    )
    eliminated: Figure = Field(default_factory=Figure, title="已消除", description="The risk is gone.")
    new_this_month: Figure = Field(
        default_factory=Figure, title="本月新增", description="Identified in the month of the day that is counted on."
    )
    by_category: dict[str, Figure] = Field(
        default={},
        title="未消除按类别",
        description="Those whose risk is not gone, by category: UNSTABLE, EDGE, SUDDEN.",
        examples=[{"SUDDEN": {"households": 12, "persons": 41}}],
    )
    by_state: dict[str, Figure] = Field(
        default={},
        title="按状态",
        description="All of them by the state of the newest case.",
        examples=[{"supporting": {"households": 20, "persons": 77}}],
    )


class DivisionName(BaseModel):
    """A division 行政区划 by code and name."""

    code: str = Field(
        title="行政区划代码", description="12 digits; 000000000000 is the whole platform.", examples=["610925104000"]
    )
    name: str = Field(title="名称", description="Its name; its code while no name is known.", examples=["示范镇"])


class Lights(BaseModel):
    """How many alerts 监管预警 of each light are open (domain/assets-and-funds §1.15, §2.14), whatever money a board is asked for."""

    black: int = Field(title="黑灯数", description="Against a ban, or hidden.", examples=[0])
    red: int = Field(title="红灯数", description="To be mended at once.", examples=[2])
    yellow: int = Field(title="黄灯数", description="To be looked at.", examples=[5])


class DivisionChoice(DivisionName):
    """A division 行政区划 as forms offer it."""

    level: str = Field(title="层级", description="`county`, `town` or `village`.", examples=["town"])
    parent_code: str | None = Field(
        title="上级代码", description="The division that it lies in; null for a county.", examples=["610925000000"]
    )


class FeedChoice(BaseModel):
    """A table 数据表 as forms offer it."""

    code: str = Field(title="代码", description="Code of the table.", examples=["MED-SET"])
    title: str = Field(title="名称", description="Its Chinese name.", examples=["住院和慢病门诊结算"])


class PermissionChoice(BaseModel):
    """A permission 权限 as forms offer it."""

    name: str = Field(title="名称", description="As it is granted.", examples=["household:read"])
    title: str = Field(title="名称", description="What it opens, in Chinese.", examples=["查看农户、人员、收支"])


class Names(BaseModel):
    """What forms offer to choose from."""

    divisions: list[DivisionChoice] = Field(
        title="行政区划", description="The caller's divisions with all below them, by code."
    )
    feeds: list[FeedChoice] = Field(title="数据表", description="Every table that departments hand over.")
    permissions: list[PermissionChoice] = Field(title="权限", description="Everything that a client can be granted.")


class Area(BaseModel):
    """The figures of one division, as far as the caller may see into it."""

    division: DivisionName = Field(title="行政区划", description="Where.")
    all: Figure = Field(default_factory=Figure, title="合计", description="All households.")
    by_type: dict[str, Figure] = Field(
        default={},
        title="按户类型",
        description="By 户类型: 一般农户, 脱贫户.",
        examples=[{"脱贫户": {"households": 240, "persons": 800}}],
    )
    leads: Leads = Field(default_factory=Leads, title="线索", description="Open leads.")
    watch: Figure = Field(
        default_factory=Figure,
        title="重点关注",
        description="Households on the watch list.",
        examples=[{"households": 60, "persons": 201}],
    )
    cases: Cases = Field(default_factory=Cases, title="监测对象", description="Monitoring cases.")
    overdue_tasks: int = Field(
        default=0, title="逾期待办", description="Open tasks whose day has passed, of all levels.", examples=[7]
    )


class Freshness(BaseModel):
    """How fresh a feed 数据表 is: its last completed batch."""

    feed: str = Field(title="数据表", description="Code of the feed, such as MED-SET.", examples=["MED-SET"])
    department: str = Field(title="部门", description="Who handed it over.", examples=["医保局"])
    period: str | None = Field(title="数据期", description="Label given by the department.", examples=["2025-10"])
    finished_at: datetime = Field(title="完成时间", description="When the batch came to its end.")
    rows: int | None = Field(
        title="总行数", description="Rows in the file; null for who sees only a part of the county.", examples=[694]
    )
    accepted: int | None = Field(
        title="接受行数", description="Rows accepted; null for who sees only a part of the county.", examples=[681]
    )
    rejected: int | None = Field(
        title="拒绝行数", description="Rows rejected; null for who sees only a part of the county.", examples=[13]
    )


class LastScreening(BaseModel):
    """The screening 筛查 that finished last."""

    as_of: date = Field(title="截至日期", description="The day that it looked at.", examples=["2025-10-31"])
    finished_at: datetime = Field(title="完成时间", description="When it finished.")
    hits: int | None = Field(
        title="命中数", description="Hits found; null for who sees only a part of the county.", examples=[279]
    )
    leads: int | None = Field(
        title="线索数",
        description="Leads that the hits opened or joined; null for who sees only a part of the county.",
        examples=[119],
    )
    opened: int | None = Field(
        title="新增线索数",
        description="Leads that were opened anew; null for who sees only a part of the county.",
        examples=[119],
    )


class Board(Area):
    """The board 县级看板 of a division: its figures, those of the divisions right below it, and how fresh the data is."""

    counted_on: date = Field(title="统计日期", description="The day on which members count as active.", examples=["2025-11-01"])
    data_time: datetime | None = Field(
        title="数据时间",
        description="When the newest batch or screening behind these figures finished; null before the first.",
        examples=["2025-11-01T01:00:03Z"],
    )
    children: list[Area] = Field(title="下级", description="Towns of a county, villages of a town; none below a village.")
    feeds: list[Freshness] = Field(title="数据时效", description="Each feed that has been handed over, by code.")
    screening: LastScreening | None = Field(title="最近筛查", description="Null before the first.")


class TimelineStepView(BaseModel):
    """A step 时间线节点 in the life of a household, masked."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="The step.")
    kind: str = Field(title="类型", description="What kind of step.", examples=["household.split"])
    title: str = Field(title="名称", description="What was done.", examples=["成员减少:张*三(户籍迁出)"])
    happened_on: date | None = Field(
        title="发生日期", description="When it happened; null: when it was recorded.", examples=["2026-03-01"]
    )
    recorded_at: datetime = Field(title="录入时间", description="When it was recorded.")
    department: str = Field(title="部门", description="Who recorded it; empty: the platform itself.", examples=["乡村振兴局"])
    batch_id: UUID | None = Field(title="批次号", description="The batch by which it was done; null: by hand.")
