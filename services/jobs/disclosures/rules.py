"""Kinds of disclosures of jobs (domain/jobs-and-platform §2.4, §2.5, §3.4), with what asks for each. Data."""

from __future__ import annotations

from services.jobs.parameters.rules import PARAMETERS
from shared.disclosures.rules import Kind, Kinds, kinds_of
from shared.workflow import Level

__all__ = ["KINDS"]

_BOARDS = (Level.VILLAGE, Level.TOWN)
_ALL = (*_BOARDS, Level.COUNTY)

KINDS: Kinds = kinds_of(
    (
        Kind(
            "post_announcement",
            "公益性岗位招聘公告",
            "public_post",
            _BOARDS,
            "村务公开栏",
            PARAMETERS["publicity_post_announcement_days"],
            "乡村公益性岗位管理:公告岗位、条件、补贴、程序和截止时间",
            by_step=True,
        ),
        Kind(
            "post_candidate",
            "公益性岗位拟聘人员公示",
            "post_appointment",
            _BOARDS,
            "村务公开栏",
            PARAMETERS["publicity_post_candidate_days"],
            "乡村公益性岗位管理:拟聘人员须公示",
            by_step=True,
        ),
        Kind(
            "payroll_result",
            "公益性岗位补贴发放公示",
            "payroll",
            (Level.TOWN,),
            "镇政务公开栏",
            PARAMETERS["publicity_payroll_days"],
            "乡村公益性岗位管理:补贴发放结果公示",
            long_term=True,
            by_step=True,
        ),
        Kind(
            "talent_selection",
            "人才选树公示",
            "talent_nomination",
            (Level.COUNTY,),
            "县人民政府门户网站",
            PARAMETERS["publicity_talent_selection_days"],
            "人才选树办法:拟选树人员须公示",
            by_step=True,
        ),
        Kind(
            "training_subsidy",
            "职业培训补贴公示",
            "training_class",
            (Level.TOWN, Level.COUNTY),
            "政务公开栏",
            PARAMETERS["publicity_training_days"],
            "就业补助资金管理:培训补贴核拨前须公示",
            by_step=True,
        ),
        Kind(
            "relief_project",
            "以工代赈项目公示",
            "relief_project",
            _ALL,
            "项目现场公示牌",
            PARAMETERS["publicity_relief_project_days"],
            "国家以工代赈管理办法:项目公示牌所列事项",
            by_step=True,
        ),
        Kind(
            "relief_roster",
            "以工代赈劳务报酬发放公示",
            "relief_project",
            _ALL,
            "村务公开栏",
            PARAMETERS["publicity_relief_roster_days"],
            "国家以工代赈管理办法:劳务报酬发放名册公示",
            long_term=True,
            by_step=True,
        ),
    )
)
"""Every kind by its code."""
