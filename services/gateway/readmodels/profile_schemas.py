"""Profiles: their sections are the published states of shared/contracts, as they were told."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from shared.contracts.assets import IncomeDistributed
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
from shared.contracts.jobs import EmploymentChanged

__all__ = ["Profile", "Profiles"]

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
    "earnings": [
        {
            "id": "019a1b2c-0000-7000-8000-000000000082",
            "version": 2,
            "household_id": _HOUSEHOLD,
            "distribution_id": "019a1b2c-0000-7000-8000-000000000081",
            "division_code": "610925104201",
            "kind": "post",
            "title": "四坪村 2026 年资产收益分配方案",
            "year": 2026,
            "amount": "12000.00",
            "paid_on": "2026-08-20",
        }
    ],
    "employment": [
        {
            "id": "019a1b2c-0000-7000-8000-0000000000a1",
            "version": 2,
            "person_id": "019a1b2c-0000-7000-8000-000000000002",
            "household_id": _HOUSEHOLD,
            "former_household_ids": [],
            "form": "employed",
            "channel": "enterprise",
            "organiser": "acquaintance",
            "employer": "苏州某电子有限公司",
            "industry": "C",
            "place_code": "320500000000",
            "full_time": True,
            "started_on": "2026-02-20",
            "ended_on": None,
            "end_reason": None,
            "withdrawn": False,
            "months": [{"month": "2026-03-01", "share": "1.0", "wage": "4200.00"}],
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
    earnings: list[IncomeDistributed] = Field(
        title="收益分配到户", description="Shares of what its village's assets have earned, the first recorded first."
    )
    employment: list[EmploymentChanged] = Field(
        title="就业经历", description="Spells of work of its members with their months, the first recorded first."
    )
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
