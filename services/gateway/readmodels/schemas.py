"""What the read models answer. A profile's sections are the published states of shared/contracts, as they were told."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from shared.contracts.household import (
    CaseChanged,
    GuaranteeChanged,
    HelperAssigned,
    HouseholdChanged,
    IncomeChanged,
    LeadChanged,
    RecordChanged,
    VisitRecorded,
    WatchChanged,
)

__all__ = [
    "Area",
    "Board",
    "Cases",
    "DivisionName",
    "Figure",
    "Freshness",
    "LastScreening",
    "Leads",
    "Profile",
    "Profiles",
    "TimelineStepView",
]

_HOUSEHOLD = "019a1b2c-0000-7000-8000-000000000003"
_PERSON = "019a1b2c-0000-7000-8000-000000000002"
_SCREENING = "019a1b2c-0000-7000-8000-000000000001"
_HIT: dict[str, Any] = {
    "rule": "MED-01",
    "level": "orange",
    "value": "11813.00",
    "person_id": _PERSON,
    "screening_id": _SCREENING,
    "facts": {"year": 2025, "settlements": 7, "self_paid": "11813.00"},
}
# The fields of a published event get no examples of their own: its schema never changes.
_PROFILE: dict[str, Any] = {
    "household_id": _HOUSEHOLD,
    "revision": 42,
    "household": {
        "id": _HOUSEHOLD,
        "version": 5,
        "household_no": "610925104000001",
        "division_code": "610925104201",
        "village_group": "一组",
        "household_type": "脱贫户",
        "relocated": False,
        "address": "官元镇某村一组****",
        "phone": "139****0000",
        "closed_on": None,
        "members": [
            {
                "person_id": _PERSON,
                "name": "张*",
                "id_number": "610999********0014",
                "sex": "男",
                "birth_year": 1985,
                "relation": "户主",
                "joined_on": None,
                "left_on": None,
                "left_reason": None,
            }
        ],
    },
    "incomes": [
        {
            "id": "019a1b2c-0000-7000-8000-000000000005",
            "version": 1,
            "household_id": _HOUSEHOLD,
            "year": 2025,
            "registered_population": 4,
            "wage": "24000.00",
            "business": "9000.00",
            "property": "600.00",
            "transfer": "2400.00",
            "business_cost": "3500.00",
            "claims": "2000.00",
            "compliant_self_pay": "14000.00",
            "net": "32500.00",
            "net_per_capita": "8125.00",
            "reference_per_capita": "5125.00",
        }
    ],
    "records": [
        {
            "id": "019a1b2c-0000-7000-8000-000000000006",
            "version": 2,
            "household_id": _HOUSEHOLD,
            "feed": "HOU-APR",
            "year": 2025,
            "facts": [{"grade": "C", "lived_in": True, "appraised_on": "2025-03-01"}],
        }
    ],
    "leads": [
        {
            "id": "019a1b2c-0000-7000-8000-000000000004",
            "version": 1,
            "household_id": _HOUSEHOLD,
            "household_no": "610925104000001",
            "level": "orange",
            "category": "UNSTABLE",
            "state": "open",
            "opened_on": "2025-10-31",
            "closed_on": None,
            "rules": ["MED-01"],
            "hits": [_HIT],
        }
    ],
    "cases": [
        {
            "id": "019a1b2c-0000-7000-8000-000000000007",
            "version": 9,
            "household_id": _HOUSEHOLD,
            "household_no": "610925104000001",
            "entry_no": 1,
            "channel": "screening",
            "category": "SUDDEN",
            "risks": ["illness"],
            "green_channel": False,
            "state": "supporting",
            "opened_on": "2025-11-03",
            "decide_by": "2025-11-18",
            "determined_on": "2025-11-17",
            "eliminated_on": None,
            "elimination_way": None,
            "closed_on": None,
            "due_on": None,
        }
    ],
    "helpers": [
        {
            "id": "019a1b2c-0000-7000-8000-000000000007",
            "version": 1,
            "household_id": _HOUSEHOLD,
            "helper_id": "019a1b2c-0000-7000-8000-00000000000f",
            "helper_name": "王*",
            "helper_unit": "县乡村振兴局",
            "unit_level": "county",
            "post": "副局长",
            "main": True,
            "from_on": "2025-03-01",
            "ended_on": None,
        }
    ],
    "visits": [
        {
            "id": "019a1b2c-0000-7000-8000-000000000008",
            "version": 1,
            "household_id": _HOUSEHOLD,
            "visited_on": "2025-10-28",
            "method": "home",
            "helper_id": "019a1b2c-0000-7000-8000-00000000000f",
            "helper_name": "王*",
            "helper_unit": "县乡村振兴局",
            "department": "乡村振兴局",
            "met": 2,
            "aspects": ["medical"],
            "next_visit_on": None,
            "withdrawn": False,
        }
    ],
    "watch": None,
    "guarantee": {
        "id": _HOUSEHOLD,
        "version": 1,
        "household_id": _HOUSEHOLD,
        "check_id": "019a1b2c-0000-7000-8000-000000000010",
        "checked_on": "2025-11-05",
        "conclusions": [{"item": "housing", "conclusion": "met"}],
        "problems": [],
    },
}


class Profile(BaseModel):
    """A household's profile 农户画像: one document of everything that is known, masked."""

    model_config = ConfigDict(json_schema_extra={"examples": [_PROFILE]})

    household_id: UUID = Field(title="农户标识", description="The household.")
    revision: int = Field(title="修订号", description="Grows with every change of any part; the ETag is made of it.")
    household: HouseholdChanged = Field(title="农户信息", description="The household and its members, past and present.")
    incomes: list[IncomeChanged] = Field(title="家庭收支", description="Income statements by year.")
    records: list[RecordChanged] = Field(title="部门数据", description="Departments' facts by feed and year.")
    leads: list[LeadChanged] = Field(title="线索", description="Leads, open and closed, with their hits, oldest first.")
    cases: list[CaseChanged] = Field(title="监测对象", description="Every entry, open and ended, the first one first.")
    helpers: list[HelperAssigned] = Field(title="帮扶责任人", description="Helpers, now and before, the first assigned first.")
    visits: list[VisitRecorded] = Field(title="走访记录", description="The last visits, at most ten, the latest first.")
    watch: WatchChanged | None = Field(
        title="重点关注", description="Its entry on the watch list with hits; null if never on it."
    )
    guarantee: GuaranteeChanged | None = Field(
        title="三保障和饮水安全", description="How it stands with the three guarantees and water; null: never checked."
    )


class Profiles(BaseModel):
    """The profiles that a search found."""

    items: list[Profile] = Field(title="条目", description="The profile, or nothing.")
    next: str | None = Field(title="下一页游标", description="Always null: a number finds one household.")


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
