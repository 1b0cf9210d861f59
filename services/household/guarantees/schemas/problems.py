"""Problems, where a household stands, and the board."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from services.household.guarantees.schemas.sheets import FindingView
from services.household.guarantees.schemas.words import Department, Item, Responsible, Temporary
from shared.web.bodies import Id, In, Out, Version
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = [
    "Arrangement",
    "BoardRow",
    "BoardView",
    "GuaranteesView",
    "HouseholdCount",
    "ProblemDetail",
    "ProblemView",
    "Solving",
]

_HOUSEHOLD = "019a1b2c-0000-7000-8000-000000000003"


class Arrangement(In):
    """What is arranged for a problem; it replaces what was arranged before."""

    temporary: Temporary = None
    department: Department = None
    responsible: Responsible = None
    assignee: Annotated[str | None, optional("承办账号")] = Field(
        default=None,
        title="承办账号",
        description="The account whose task it is; left out: whoever is in charge.",
        examples=[None],
    )


class Solving(Said):
    """How a problem was solved; it still has to be verified by somebody else."""

    how: Annotated[str, required("解决方式", longest=1000)] = Field(
        title="解决方式", description="What was done; no personal data.", examples=["新建蓄水池一座,供水已入户"]
    )


class ProblemView(StatefulView):
    """A problem 问题 as lists show one."""

    id: Id
    version: Version
    household_id: UUID = Field(title="农户标识", description="The household.", examples=[_HOUSEHOLD])
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: str = Field(title="行政区划代码", description="Its village.", examples=["610925104201"])
    head: str | None = Field(title="户主", description="Name of the head, masked; null: there is none.", examples=["张*三"])
    persons: int = Field(title="人数", description="Members today.", examples=[4])
    item: Item = Field(title="核查项目", description="Which item.", examples=["water"])
    item_title: str = Field(title="项目名称", description="What it is called.", examples=["饮水安全"])
    check_id: UUID = Field(
        title="核查表标识", description="The latest sheet that found it.", examples=["019a1b2c-0000-7000-8000-000000000010"]
    )
    found_on: date = Field(title="发现日期", description="When it was found.", examples=["2025-11-05"])
    solve_by: date = Field(title="解决期限", description="By when it has to be solved.", examples=["2025-12-05"])
    told: str = Field(title="说明", description="What is wrong.", examples=["人均日可用水量 34 升,低于 35 升"])
    temporary: Temporary
    department: Department
    responsible: Responsible
    solved_on: date | None = Field(title="解决日期", description="When it was solved; null: it is not.", examples=[None])
    how: str | None = Field(title="解决方式", description="What was done.", examples=[None])
    closed_on: date | None = Field(title="终结日期", description="When it was struck off or ended otherwise.", examples=[None])


class ProblemDetail(ProblemView):
    """A problem with its history and what can be done next."""

    verified_by: str | None = Field(title="核验账号", description="The account that verified it.", examples=[None])
    passed_by: UUID | None = Field(title="复查核查表标识", description="The sheet that found the item met.", examples=[None])
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class GuaranteesView(Out):
    """Where a household stands: what the sheet that counts found, and the problems that stand."""

    household_id: UUID = Field(title="农户标识", description="The household.", examples=[_HOUSEHOLD])
    check_id: UUID | None = Field(
        title="核查表标识",
        description="The sheet that counts; null: never checked.",
        examples=["019a1b2c-0000-7000-8000-000000000010"],
    )
    checked_on: date | None = Field(title="核查日期", description="When it was checked.", examples=["2025-11-05"])
    findings: list[FindingView] = Field(title="核查结果", description="All six items; empty: never checked.")
    problems: list[ProblemView] = Field(title="未销号问题", description="Problems that stand.")


class HouseholdCount(Out):
    """An amount in households and persons."""

    households: int = Field(title="户数", description="How many households.", examples=[12])
    persons: int = Field(title="人数", description="How many members they have today.", examples=[41])


class BoardRow(Out):
    """A division and an item. A household is solved 清零 when none of its problems stands."""

    division_code: str = Field(title="行政区划代码", description="12 digits.", examples=["610925104000"])
    division_name: str | None = Field(title="行政区划名称", description="Its name.", examples=["官元镇"])
    item: Item | None = Field(title="核查项目", description="Which item; null: all of them together.", examples=["water"])
    item_title: str = Field(title="项目名称", description="What it is called.", examples=["饮水安全"])
    found: HouseholdCount = Field(title="发现", description="With a problem that was found.")
    standing: HouseholdCount = Field(
        title="未清零", description="With a problem that stands, solved ones that wait for 销号 too."
    )
    overdue: HouseholdCount = Field(title="已逾期", description="With a problem that is not solved by its day.")
    solved: HouseholdCount = Field(title="已清零", description="With no problem left.")
    household_rate: Decimal | None = Field(
        title="动态清零率(按户)",
        description="Percent of households found that are solved; null: none found.",
        examples=["91.7"],
    )
    person_rate: Decimal | None = Field(
        title="动态清零率(按人)", description="Percent of persons in them; null: none found.", examples=["92.7"]
    )


class BoardView(Out):
    """The 动态清零 board."""

    as_of: date = Field(title="截至日期", description="The day on which it is counted.", examples=["2025-11-05"])
    figures: list[BoardRow] = Field(
        title="统计", description="By division and item; what nobody has found a problem in is left out."
    )
