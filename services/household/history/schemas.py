"""History 历史 over HTTP, masked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from services.household.feeds.definitions import FEEDS
from services.household.feeds.schemas import Fact
from services.household.feeds.tables import FACTS
from services.household.history.rules import REGISTRY_FIELDS, TABLES, difference
from services.household.registry.schemas.incomes import Income
from shared.privacy import mask_name
from shared.web.bodies import Out

__all__ = ["Change", "HouseholdThen", "MemberThen", "StepView", "change_view", "table_title"]

_HouseholdId = Annotated[
    UUID, Field(title="农户标识", description="The household.", examples=["01980a35-7a30-7cc0-8a3c-2f60b1f6f1a5"])
]
_HouseholdNo = Annotated[str, Field(title="户编号", description="Number of the household.", examples=["610925104000001"])]
_Reason = Annotated[str | None, Field(title="事由", description="Why, in the actor's words.", examples=["入户核实后更正"])]
_BatchId = Annotated[UUID | None, Field(title="批次号", description="The batch by which it was done; null: by hand.")]


class StepView(Out):
    """A step 时间线节点 of a household."""

    id: UUID = Field(title="标识", description="The step.")
    kind: str = Field(
        title="类型", description="What kind of step; the deed's name in the trail.", examples=["household.split"]
    )
    title: str = Field(title="名称", description="What was done, masked.", examples=["分户"])
    happened_on: date | None = Field(
        title="发生日期", description="When it happened; null: when it was recorded.", examples=["2026-03-01"]
    )
    recorded_at: datetime = Field(title="录入时间", description="When it was recorded.")
    actor: str = Field(title="操作者", description="Who did it.", examples=["office"])
    department: str = Field(title="部门", description="Department of who did it.", examples=["乡村振兴局"])
    reason: _Reason
    batch_id: _BatchId


class FieldChange(Out):
    """One field before and after, masked; a sealed text may look alike in both."""

    field: str = Field(title="字段", description="Its name.", examples=["relation"])
    title: str = Field(title="名称", description="Its Chinese name.", examples=["与户主关系"])
    before: str | None = Field(title="原值", description="Before; null: nothing.", examples=["之子"])
    after: str | None = Field(title="新值", description="After; null: nothing.", examples=["之女"])


class Change(Out):
    """A change 变更 of one row: which fields, by whom and why. What made the row itself is not a change."""

    id: int = Field(title="标识", description="Place of the change in the history.", examples=[1024])
    household_id: _HouseholdId
    household_no: _HouseholdNo
    table: str = Field(title="数据", description="What kind of row.", examples=["家庭成员关系"])
    name: str | None = Field(title="姓名", description="Whom the row is about, masked; null: the household.", examples=["张*"])
    removed: bool = Field(title="已移除", description="Whether the row was taken away.", examples=[False])
    fields: list[FieldChange] = Field(title="变更字段", description="What differs.")
    changed_at: datetime = Field(title="变更时间", description="When.")
    kind: str | None = Field(title="类型", description="Which deed did it; null: not known.", examples=["person.correct"])
    actor: str | None = Field(title="操作者", description="Who did it.", examples=["office"])
    department: str | None = Field(title="部门", description="Department of who did it.", examples=["乡村振兴局"])
    reason: _Reason
    batch_id: _BatchId


_FIELDS = {
    **REGISTRY_FIELDS,
    **{
        table.name: {column.name: column.header for column in FEEDS[code].columns if column.name in table.info["data"]}
        for code, table in FACTS.items()
    },
}
_NAMES = {**TABLES, **{table.name: FEEDS[code].title for code, table in FACTS.items()}}


def table_title(name: str) -> str:
    """What the rows of a table are called."""
    return _NAMES[name]


def change_view(row: Any) -> Change:  # noqa: ANN401 - a row of ``queries.changes``
    """A change as it is told."""
    deed = row.deed or {}
    return Change.model_validate(
        {
            "id": row.position,
            "household_id": row.household_id,
            "household_no": row.household_no,
            "table": _NAMES[row.table_name],
            "name": row.person_name and mask_name(row.person_name),
            "removed": row.removed,
            "fields": difference(_FIELDS[row.table_name], row.before, row.after),
            "changed_at": row.replaced_at,
            **{name: deed.get(name) for name in ("kind", "actor", "department", "reason", "batch_id")},
        }
    )


class MemberThen(Out):
    """A member 家庭成员 of the household on that day."""

    person_id: UUID = Field(title="人员标识", description="The person.")
    name: str = Field(title="姓名", description="Masked.", examples=["张*"])
    id_number: str = Field(title="证件号码", description="Masked.", examples=["610999********0014"])
    sex: Literal["男", "女"] | None = Field(title="性别", description="By the citizen number.", examples=["男"])
    birth_year: int | None = Field(title="出生年份", description="Only the year.", examples=[1985])
    relation: str = Field(title="与户主关系", description="Relation to the head of the household.", examples=["户主"])
    joined_on: date | None = Field(title="加入日期", description="Null: since before records began.", examples=["2020-05-01"])
    education: str | None = Field(title="文化程度", description="Education.", examples=["初中"])
    health: str | None = Field(title="健康状况", description="State of health.", examples=["健康"])
    labour_skill: str | None = Field(title="劳动技能", description="Ability to work.", examples=["普通劳动力"])


class HouseholdThen(Out):
    """A household as the registry had it at the end of a day 时点台账."""

    as_of: date = Field(title="截至日期", description="The day.", examples=["2026-03-01"])
    id: UUID = Field(title="标识", description="The household.")
    household_no: _HouseholdNo
    division_code: str = Field(title="行政区划代码", description="12-digit code of the village.", examples=["610925104201"])
    village_group: str | None = Field(title="村民小组", description="Group of the village.", examples=["一组"])
    household_type: str = Field(title="户类型", description="一般农户 or 脱贫户.", examples=["脱贫户"])
    relocated: bool | None = Field(title="是否易地扶贫搬迁户", description="Null if unknown.", examples=[False])
    address: str | None = Field(title="家庭住址", description="Masked.", examples=["官元镇****"])
    phone: str | None = Field(title="联系电话", description="Masked.", examples=["139****0000"])
    closed_on: date | None = Field(title="销户日期", description="Null: not closed.", examples=["2026-03-01"])
    close_reason: str | None = Field(title="销户事由", description="Why it was closed.", examples=["整户迁出"])
    members: list[MemberThen] = Field(title="家庭成员", description="Who was a member on that day.")
    incomes: list[Income] = Field(title="家庭收支", description="Statements, the latest year first.")
    facts: list[Fact] = Field(title="记录", description="What departments had told by then.")
