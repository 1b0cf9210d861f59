"""What the read models answer. A profile's sections are the published states of shared/contracts, as they were told."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, Field

from shared.contracts.household import HouseholdChanged, IncomeChanged, LeadChanged, RecordChanged, WatchChanged

__all__ = ["Area", "Board", "DivisionName", "Figure", "Freshness", "LastScreening", "Leads", "Profile", "Profiles"]


class Profile(BaseModel):
    """A household's profile 农户画像: one document of everything that is known, masked."""

    household_id: UUID = Field(title="农户", description="The household.")
    revision: int = Field(title="修订号", description="Grows with every change of any part; the ETag is made of it.")
    household: HouseholdChanged = Field(title="农户信息", description="The household and its members, past and present.")
    incomes: list[IncomeChanged] = Field(title="家庭收支", description="Income statements by year.")
    records: list[RecordChanged] = Field(title="部门数据", description="Departments' facts by feed and year.")
    leads: list[LeadChanged] = Field(title="线索", description="Leads, open and closed, with their hits, oldest first.")
    watch: WatchChanged | None = Field(
        title="重点关注", description="Its entry on the watch list with hits; null if never on it."
    )


class Profiles(BaseModel):
    """The profiles that a search found."""

    items: list[Profile] = Field(title="条目", description="The profile, or nothing.")
    next: str | None = Field(title="下一页游标", description="Always null: a number finds one household.")


class Figure(BaseModel):
    """A figure of the board: always households 户 and persons 人."""

    households: int = Field(default=0, title="户数", description="Households, without closed ones.")
    persons: int = Field(default=0, title="人数", description="Their active members today.")


class Leads(BaseModel):
    """Open leads 未关闭线索, counted as the households that have them."""

    open: Figure = Field(default_factory=Figure, title="未关闭", description="All open leads.")
    by_level: dict[str, Figure] = Field(default={}, title="按级别", description="By level: red, orange, yellow.")
    by_category: dict[str, Figure] = Field(
        default={}, title="按建议类别", description="By category: UNSTABLE, EDGE, SUDDEN or NONE."
    )
    by_rule: dict[str, Figure] = Field(
        default={}, title="按规则", description="By rule; a household counts once under each rule that its lead names."
    )


class DivisionName(BaseModel):
    """A division 行政区划 by code and name."""

    code: str = Field(title="行政区划代码", description="12 digits; 000000000000 is the whole platform.")
    name: str = Field(title="名称", description="Its name; its code while no name is known.")


class Area(BaseModel):
    """The figures of one division, as far as the caller may see into it."""

    division: DivisionName = Field(title="行政区划", description="Where.")
    all: Figure = Field(default_factory=Figure, title="合计", description="All households.")
    by_type: dict[str, Figure] = Field(default={}, title="按户类型", description="By 户类型: 一般农户, 脱贫户.")
    leads: Leads = Field(default_factory=Leads, title="线索", description="Open leads.")
    watch: Figure = Field(default_factory=Figure, title="重点关注", description="Households on the watch list.")


class Freshness(BaseModel):
    """How fresh a feed 数据表 is: its last completed batch."""

    feed: str = Field(title="数据表", description="Code of the feed, such as MED-SET.")
    department: str = Field(title="部门", description="Who handed it over.")
    period: str | None = Field(title="所属期", description="Label given by the department.")
    finished_at: datetime = Field(title="完成时间", description="When the batch came to its end.")
    rows: int | None = Field(title="行数", description="Rows in the file; null for who sees only a part of the county.")
    accepted: int | None = Field(title="接受行数", description="Rows accepted; null for who sees only a part of the county.")
    rejected: int | None = Field(title="拒绝行数", description="Rows rejected; null for who sees only a part of the county.")


class LastScreening(BaseModel):
    """The screening 筛查 that finished last."""

    as_of: date = Field(title="截至日期", description="The day that it looked at.")
    finished_at: datetime = Field(title="完成时间", description="When it finished.")
    hits: int | None = Field(title="命中数", description="Hits found; null for who sees only a part of the county.")
    leads: int | None = Field(
        title="线索数", description="Leads that the hits opened or joined; null for who sees only a part of the county."
    )
    opened: int | None = Field(
        title="新开线索数", description="Leads that were opened anew; null for who sees only a part of the county."
    )


class Board(Area):
    """The board 县级看板 of a division: its figures, those of the divisions right below it, and how fresh the data is."""

    counted_on: date = Field(title="统计日期", description="The day on which members count as active.")
    data_time: datetime | None = Field(
        title="数据时间", description="When the newest batch or screening behind these figures finished; null before the first."
    )
    children: list[Area] = Field(title="下级", description="Towns of a county, villages of a town; none below a village.")
    feeds: list[Freshness] = Field(title="数据时效", description="Each feed that has been handed over, by code.")
    screening: LastScreening | None = Field(title="最近筛查", description="Null before the first.")
