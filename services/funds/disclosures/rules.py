"""Kinds of disclosures of money and projects (domain/assets-and-funds §2.12, §3.2), with what asks for each. Data."""

from __future__ import annotations

from services.funds.parameters.rules import PARAMETERS
from shared.disclosures.rules import Kind, Kinds, kinds_of
from shared.workflow import Level

__all__ = ["KINDS"]

_VILLAGE, _TOWN, _COUNTY = Level.VILLAGE, Level.TOWN, Level.COUNTY
_NOTICE = "财农〔2021〕19号公告公示制度;各级公示不少于 10 天(平台默认值,上线前由县确认)"
_VILLAGE_BOARD = "村务公开栏"
_TOWN_BOARD = "镇政务公开栏"
_COUNTY_SITE = "县人民政府门户网站"

KINDS: Kinds = kinds_of(
    (
        Kind(
            "fund_plan",
            "资金分配方案公示",
            "fund_batch",
            (_COUNTY,),
            _COUNTY_SITE,
            PARAMETERS["publicity_fund_plan_days"],
            _NOTICE,
            long_term=True,
        ),
        Kind(
            "village_application",
            "村级项目申报公示",
            "project",
            (_VILLAGE,),
            _VILLAGE_BOARD,
            PARAMETERS["publicity_village_days"],
            _NOTICE,
            by_step=True,
        ),
        Kind(
            "town_application",
            "镇级项目审核公示",
            "project",
            (_TOWN,),
            f"{_TOWN_BOARD}、{_VILLAGE_BOARD}",
            PARAMETERS["publicity_town_days"],
            _NOTICE,
            by_step=True,
        ),
        Kind(
            "county_library",
            "县级项目入库公示",
            "project",
            (_COUNTY,),
            f"{_COUNTY_SITE}、{_TOWN_BOARD}、{_VILLAGE_BOARD}",
            PARAMETERS["publicity_county_days"],
            _NOTICE,
            by_step=True,
        ),
        Kind(
            "annual_plan",
            "年度项目计划公示",
            "annual_plan",
            (_COUNTY,),
            _COUNTY_SITE,
            PARAMETERS["publicity_county_days"],
            _NOTICE,
            long_term=True,
            by_step=True,
        ),
        Kind(
            "removal",
            "项目退库公示",
            "project",
            (_COUNTY,),
            _COUNTY_SITE,
            PARAMETERS["publicity_county_days"],
            _NOTICE,
            by_step=True,
        ),
        Kind(
            "project_start",
            "项目实施前公示",
            "project",
            (_VILLAGE, _TOWN),
            _VILLAGE_BOARD,
            PARAMETERS["publicity_village_days"],
            _NOTICE,
            photo=True,
        ),
        Kind(
            "beneficiaries",
            "受益对象和补助金额公示",
            "project",
            (_VILLAGE, _TOWN),
            _VILLAGE_BOARD,
            PARAMETERS["publicity_beneficiary_days"],
            _NOTICE,
            photo=True,
        ),
        Kind(
            "completion",
            "项目竣工公示",
            "project",
            (_VILLAGE, _TOWN, _COUNTY),
            _VILLAGE_BOARD,
            PARAMETERS["publicity_village_days"],
            _NOTICE,
            photo=True,
        ),
        Kind(
            "goal",
            "绩效目标公开",
            "project",
            (_COUNTY, _TOWN),
            _COUNTY_SITE,
            PARAMETERS["publicity_goal_days"],
            "绩效目标批复后公开",
            long_term=True,
        ),
    )
)
"""Every kind by its code."""
