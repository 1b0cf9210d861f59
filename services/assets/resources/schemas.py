"""Registers of resources over HTTP. What a record says is declared by its register: a new one brings its bodies along."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Body
from pydantic import Field

from services.assets.resources.declarations import REGISTERS
from services.assets.resources.rules import BASES, CHANGES, CYCLES, DIMENSIONS, LIGHTS
from shared.web.batch_views import FeedView
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes
from shared.web.rows import OneOf, correction_model, entry_model, examples

__all__ = [
    "CORRECTIONS",
    "ENTRIES",
    "LISTS",
    "BaseWord",
    "CorrectionBody",
    "EntryBody",
    "Grouping",
    "QualityLineView",
    "RegisterView",
    "ResourceChangeView",
    "ResourceView",
    "RuleResultView",
]

BaseWord = Literal["village", "natural", "special"]
CycleWord = Literal["yearly", "half_year"]
DimensionWord = Literal["norm", "complete", "unique", "consistent", "timely", "related"]
LightWord = Literal["green", "yellow", "red"]
ChangeWord = Literal["record", "correct", "withdraw"]
Grouping = Literal["register", "town", "register_town"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (BaseWord, BASES),
    (CycleWord, CYCLES),
    (DimensionWord, DIMENSIONS),
    (LightWord, LIGHTS),
    (ChangeWord, CHANGES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

ENTRIES = {code: entry_model(In, register.table, register.table.columns) for code, register in REGISTERS.items()}
"""What a new record of each register says."""
CORRECTIONS = {
    code: correction_model(
        Reasoned, register.table, [column for column in register.table.columns if column.name not in register.table.key]
    )
    for code, register in REGISTERS.items()
}
"""What can be corrected of a record: all but its key. One with a wrong key is withdrawn and recorded anew."""

EntryBody = Annotated[
    dict[str, Any],
    OneOf(ENTRIES.values()),
    Body(description="By the register in the address.", openapi_examples=examples(ENTRIES)),
]
CorrectionBody = Annotated[
    dict[str, Any],
    OneOf(CORRECTIONS.values()),
    Body(description="By the register of the record.", openapi_examples=examples(CORRECTIONS)),
]

_Register = Annotated[str, Field(title="资源登记表", description="Code of the register.", examples=["RES-VIL"])]
_Base = Annotated[BaseWord, Field(title="基础数据库", description=f"{codes(BASES)}.", examples=["village"])]
_Values = Annotated[
    dict[str, Any],
    Field(
        title="内容",
        description="The register's fields by name, those that are filled; amounts and measures as texts.",
        examples=[{"name": "四坪村", "hukou_population": 1286, "area_km2": "12.5", "clinic": True}],
    ),
]
_Records = Annotated[int, Field(title="记录数", description="Records that stand.", examples=[136])]
_Confirmed = Annotated[
    date, Field(title="确认日期", description="When somebody said last that it is so.", examples=["2026-01-15"])
]
_Light = Annotated[
    LightWord | None,
    Field(title="灯", description=f"By its newest confirmation: {codes(LIGHTS)}; null: no records.", examples=["green"]),
]
_Score = Annotated[
    Decimal | None,
    Field(
        title="质量得分",
        description="Weights of the dimensions times their pass rates, 100 at most; null: nothing to look at.",
        examples=["98.40"],
    ),
]


class RegisterView(FeedView):
    """A register 资源登记表: what its records say, how many there are, and how good they are."""

    base: _Base
    base_title: str = Field(title="基础数据库名称", description="In Chinese.", examples=["行政村(社区)库"])
    cycle: CycleWord = Field(title="更新周期", description=f"{codes(CYCLES)}.", examples=["yearly"])
    period_days: int = Field(title="周期天数", description="Days of the period, a parameter.", examples=[365])
    field_titles: dict[str, str] = Field(
        title="字段名称", description="Titles of the columns by the names that records use.", examples=[{"name": "名称"}]
    )
    record_count: _Records
    withdrawn_count: int = Field(title="作废记录数", description="Records that were taken back.", examples=[2])
    last_changed_on: date | None = Field(
        title="最近变更日期", description="The newest change; null: none.", examples=["2026-01-15"]
    )
    light: _Light
    quality_score: _Score


class ResourceView(Out):
    """A record 资源记录 of a register."""

    id: Id
    version: Version
    register_code: _Register
    register_title: str = Field(title="资源登记表名称", description="In Chinese.", examples=["行政村(社区)"])
    base: _Base
    record_key: str = Field(
        title="记录编号",
        description="By which it is known in its register; parts are joined by `|`.",
        examples=["610925104201"],
    )
    name: str = Field(title="名称", description="What people call it.", examples=["四坪村"])
    division_code: str = Field(title="行政区划代码", description="Where it lies.", examples=["610925104201"])
    division_name: str = Field(title="行政区划名称", description="Town and village.", examples=["四季镇四坪村"])
    longitude: Decimal | None = Field(title="经度", description="Degrees east, CGCS2000.", examples=["108.901200"])
    latitude: Decimal | None = Field(title="纬度", description="Degrees north, CGCS2000.", examples=["32.306800"])
    values: _Values
    confirmed_on: _Confirmed
    batch_id: UUID | None = Field(
        title="批次号",
        description="The file that changed it last; null: an officer did.",
        examples=["019a1b2c-0000-7000-8000-000000000007"],
    )
    changed_at: datetime = Field(title="变更时间", description="When it was changed last.", examples=["2026-01-15T02:00:00Z"])
    withdrawn_at: datetime | None = Field(title="作废时间", description="Null: it stands.", examples=[None])


class ResourceChangeView(Out):
    """A change of a record, as it was made."""

    version: Version
    kind: ChangeWord = Field(title="变更类型", description=f"{codes(CHANGES)}.", examples=["correct"])
    reason: str | None = Field(title="事由", description="Why; null for files and first records.", examples=["实地核实"])
    before: dict[str, Any] = Field(
        title="变更前", description="The fields that differ, as they were.", examples=[{"group_count": 3}]
    )
    after: dict[str, Any] = Field(title="变更后", description="The same as they are since.", examples=[{"group_count": 4}])
    batch_id: UUID | None = Field(
        title="批次号", description="The file that made it.", examples=["019a1b2c-0000-7000-8000-000000000007"]
    )
    recorded_by: str = Field(title="录入者", description="Account or client.", examples=["staff:li"])
    recorded_name: str = Field(title="录入者姓名", description="Its name.", examples=["李四"])
    department: str = Field(title="部门", description="Of whoever made it.", examples=["民政局"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-01-15T02:00:00Z"])


class RuleResultView(Out):
    """What a rule of quality 质量规则 has found."""

    rule_code: str = Field(title="规则代码", description="Code of the rule.", examples=["filled"])
    rule_title: str = Field(title="规则名称", description="In Chinese.", examples=["应填项填写完整"])
    dimension: DimensionWord = Field(title="质量维度", description=f"{codes(DIMENSIONS)}.", examples=["complete"])
    checked: int = Field(title="检查数", description="Records that it looked at.", examples=[136])
    failed: int = Field(title="不合格数", description="Records that do not satisfy it.", examples=[2])
    pass_rate: Decimal | None = Field(title="合格率", description="Percent; null: nothing to look at.", examples=["98.52"])
    target_reached: bool | None = Field(
        title="达标",
        description="Whether the rate that a parameter asks for is reached; null: none is asked for.",
        examples=[False],
    )


class QualityLineView(Out):
    """The quality of a register, of a town, or of a register in a town."""

    register_code: str | None = Field(
        title="资源登记表", description="Code of the register; null for a whole town.", examples=["RES-VIL"]
    )
    register_title: str | None = Field(title="资源登记表名称", description="Null for a whole town.", examples=["行政村(社区)"])
    town: str | None = Field(title="镇", description="12 digits; null for a whole register.", examples=["610925104000"])
    town_name: str | None = Field(title="镇名称", description="Null for a whole register.", examples=["四季镇"])
    record_count: _Records
    confirmed_on: _Confirmed
    light: _Light
    quality_score: _Score
    rule_results: list[RuleResultView] = Field(title="规则结果", description="Each rule that has something to say of it.")
