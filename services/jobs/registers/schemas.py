"""Registers, their lines, differences and frozen versions as they are shown. What a line says is declared by its register."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from services.jobs.registers.rules import CHANGES
from shared.web.bodies import Id, Out, codes

__all__ = [
    "LISTS",
    "ChangeWord",
    "LabourRegisterChange",
    "LabourRegisterColumn",
    "LabourRegisterFigure",
    "LabourRegisterLine",
    "LabourRegisterSnapshot",
    "LabourRegisterView",
    "RegisterPeople",
]

ChangeWord = Literal["in", "out", "changed"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((ChangeWord, CHANGES),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_FACTS = {"sex": "男", "place_code": "320500000000", "employer": "苏州某电子有限公司", "months": "9.5"}
_Code = Annotated[str, Field(title="名册代码", description="Code of the register.", examples=["transfer"])]
_Title = Annotated[str, Field(title="名册名称", description="In Chinese.", examples=["转移就业人员名册"])]
_People = Annotated[int, Field(title="列入人数", description="People who are in.", examples=[310])]
_Households = Annotated[int, Field(title="涉及户数", description="Their households.", examples=[288])]
_Division = Annotated[str, Field(title="行政区划代码", description="12 digits.", examples=["610925104201"])]
_Month = Annotated[str, Field(title="月份", description="`YYYY-MM`.", examples=["2026-03"])]


class LabourRegisterColumn(Out):
    """A column of a register."""

    name: str = Field(title="字段名", description="Its name among `facts`.", examples=["region"])
    title: str = Field(title="字段名称", description="Its Chinese heading.", examples=["务工区域"])
    words: dict[str, str] | None = Field(
        title="代码含义", description="What its codes mean; null: it has none.", examples=[{"town": "乡(镇)内"}]
    )
    passing: bool = Field(
        title="逐月变动", description="It differs every month, and is no change of somebody.", examples=[False]
    )


class LabourRegisterFigure(Out):
    """How many are in a register, of one division."""

    division_code: _Division
    people: _People
    households: _Households
    frozen_villages: int = Field(
        title="已定格村数", description="Villages whose month is locked, so that its registers stand.", examples=[8]
    )


class LabourRegisterView(Out):
    """A register 名册 of a month: who is in it, what it says of them, and how many they are."""

    register_code: _Code
    register_title: _Title
    number: str = Field(title="名册序号", description="Its place among the five.", examples=["③"])
    rule: str = Field(title="列入规则", description="Who is in.", examples=["在本镇以外务工的人员"])
    month: _Month
    columns: list[LabourRegisterColumn] = Field(title="列", description="What it says besides `household_no` and `name`.")
    people: _People
    divisions: list[LabourRegisterFigure] = Field(
        title="分区划人数", description="By the divisions below; those with nobody are left out."
    )


class LabourRegisterLine(Out):
    """Somebody in a register."""

    person_id: UUID = Field(title="人员标识", description="Who.", examples=["019a1b2c-0000-7000-8000-000000000002"])
    household_id: UUID = Field(title="农户标识", description="The household.")
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: _Division
    name: str = Field(title="姓名", description="Masked.", examples=["张*三"])
    facts: dict[str, Any] = Field(
        title="名册内容", description="The register's columns by name, those that are filled.", examples=[_FACTS]
    )
    frozen_version: int | None = Field(
        title="定格版本", description="The frozen version from which it is; null: as the ledger tells it now.", examples=[2]
    )


class LabourRegisterChange(Out):
    """Somebody who came in, went out, or of whom something else is said."""

    person_id: UUID = Field(title="人员标识", description="Who.", examples=["019a1b2c-0000-7000-8000-000000000002"])
    household_id: UUID = Field(title="农户标识", description="The household.")
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: _Division
    name: str = Field(title="姓名", description="Masked.", examples=["张*三"])
    change: ChangeWord = Field(title="变动", description=f"{codes(CHANGES)}.", examples=["in"])
    fields: list[str] = Field(
        title="变更字段", description="Columns that differ, where somebody stayed.", examples=[["employer"]]
    )
    before: dict[str, Any] | None = Field(title="变更前", description="The line as it was; null: was not in.", examples=[None])
    after: dict[str, Any] | None = Field(title="变更后", description="The line as it is; null: is not in.", examples=[_FACTS])


class RegisterPeople(Out):
    """How many people a frozen version has in a register."""

    register_code: _Code
    register_title: _Title
    people: _People


class LabourRegisterSnapshot(Out):
    """The registers of a village as a lock of its month froze them 定格."""

    id: Id
    division_code: _Division
    month: _Month
    frozen_version: int = Field(title="定格版本", description="Counts the locks of the month.", examples=[2])
    standing: bool = Field(
        title="现行", description="Whether the month reads so now: it is locked, and nothing newer is.", examples=[True]
    )
    frozen_at: datetime = Field(title="定格时间", description="When.", examples=["2026-04-03T02:00:00Z"])
    frozen_name: str = Field(title="定格人", description="Who locked the month.", examples=["李四"])
    department: str = Field(title="部门", description="Whose unit.", examples=["人社局"])
    parameters: dict[str, int] = Field(
        title="政策参数", description="By which it was made.", examples=[{"labour_age_from": 16, "labour_age_to": 59}]
    )
    registers: list[RegisterPeople] = Field(title="各册人数", description="Every register that there was.")
