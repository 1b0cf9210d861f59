"""Effects of talents, and who counts, as they are written and shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.talent_effects.rules import REASONS
from services.jobs.talents.rules import CLASSES, PLAN_KINDS
from services.jobs.talents.schemas import PlanKindWord, TalentClassWord
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept
from shared.web.fields import optional
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "LISTS",
    "TalentCountFigure",
    "TalentCountView",
    "TalentEffectCorrection",
    "TalentEffectDetail",
    "TalentEffectEntry",
    "TalentEffectState",
    "TalentEffectView",
    "TalentFigures",
]

TalentEffectState = Literal["county", "returned", "verified", "withdrawn"]
WhyNotWord = Literal["not_in_pool", "no_effect", "not_verified"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((WhyNotWord, REASONS),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_TalentId = Annotated[
    UUID, Field(title="人才标识", description="The talent.", examples=["019a1b2c-0000-7000-8000-0000000000e1"])
]
_Happened = Annotated[
    date, Field(title="实效日期", description="Of which year it is; today at the latest.", examples=["2026-06-30"])
]
_Driven = Annotated[int, Field(title="带动人数", description="People driven.", ge=0, le=100_000, examples=[12])]
_Lifted = Annotated[
    int,
    Field(title="带动脱贫人口人数", description="Of them: out of poverty or monitored.", ge=0, le=100_000, examples=[8]),
]
_Yuan = Field(ge=0, le=Decimal("9999999999.99"), decimal_places=2)
_Output = Annotated[Decimal, _Yuan, Field(title="产值", description="Yuan of output.", examples=["300000.00"])]
_Income = Annotated[
    Decimal, _Yuan, Field(title="带动增收", description="Yuan of income that others gained.", examples=["48000.00"])
]
_Apprentices = Annotated[int, Field(title="带徒人数", description="Apprentices taught.", ge=0, le=10_000, examples=[2])]
_Note = Annotated[
    str | None,
    optional("情况说明"),
    Field(
        title="情况说明",
        description="What was done; without it a paper has to be attached.",
        examples=["带动 12 户种植魔芋 60 亩"],
    ),
]


def _refused(code: str, told: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{told}", {"told": told})


class TalentEffectEntry(In):
    """An effect 实效 of a talent: at least one of its figures is not nought."""

    talent_id: _TalentId
    happened_on: _Happened
    driven: _Driven = 0
    lifted: _Lifted = 0
    output: _Output = Decimal(0)
    income_gained: _Income = Decimal(0)
    apprentices: _Apprentices = 0
    note: _Note = None

    @model_validator(mode="after")
    def _something(self) -> TalentEffectEntry:
        if not (self.driven or self.output or self.income_gained or self.apprentices):
            raise _refused("no_effect", "带动人数、产值、带动增收、带徒人数至少填写一项")
        if self.lifted > self.driven:
            raise _refused("invalid_range", "带动脱贫人口人数不能多于带动人数")
        return self


class TalentEffectCorrection(Reasoned):
    """What is to be corrected of an effect before it is verified, and why. A field left out stays as it is."""

    happened_on: _Happened = kept()
    driven: _Driven = kept()
    lifted: _Lifted = kept()
    output: _Output = kept()
    income_gained: _Income = kept()
    apprentices: _Apprentices = kept()
    note: _Note = kept()


class TalentEffectView(StatefulView):
    """An effect 实效 as lists show one."""

    id: Id
    version: Version
    talent_id: _TalentId
    talent_no: str = Field(title="人才编号", description="Of the talent.", examples=["RC000012"])
    name: str | None = Field(title="姓名", description="Of the talent, masked.", examples=["李*兰"])
    division_code: str = Field(title="行政区划代码", description="Where it was recorded.", examples=["610925104201"])
    happened_on: _Happened
    driven: _Driven
    lifted: _Lifted
    output: _Output
    income_gained: _Income
    apprentices: _Apprentices
    note: _Note
    recorded_name: str = Field(title="录入者姓名", description="Who recorded it.", examples=["王芳"])


class TalentEffectDetail(TalentEffectView):
    """An effect whole, with what can be done next."""

    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class _Sums(Out):
    driven: _Driven
    lifted: _Lifted
    output: _Output
    income_gained: _Income
    apprentices: _Apprentices


class TalentCountView(_Sums):
    """How a talent stands in a year 计入情况, with the sums of the verified effects."""

    talent_id: _TalentId
    talent_no: str = Field(title="人才编号", description="Of the talent.", examples=["RC000012"])
    name: str | None = Field(title="姓名", description="Masked.", examples=["李*兰"])
    division_code: str = Field(title="行政区划代码", description="Where they are now.", examples=["610925104201"])
    talent_class: TalentClassWord = Field(title="人才类别", description=f"{codes(CLASSES)}.", examples=["industry"])
    plan_kind: PlanKindWord = Field(title="主力军类型", description=f"{codes(PLAN_KINDS)}.", examples=["craft"])
    counted: bool = Field(title="计入", description="Whether they count towards the target.", examples=[False])
    why_not: list[WhyNotWord] = Field(
        title="未计入原因代码", description=f"Every reason; none: they count. {codes(REASONS)}.", examples=[["not_verified"]]
    )
    told: str | None = Field(title="未计入原因", description="The same in Chinese.", examples=["本年实效尚未经县核实"])
    verified: int = Field(title="已核实实效", description="Effects of the year that were verified.", examples=[0])
    waiting: int = Field(title="未核实实效", description="Effects of the year that were not.", examples=[2])


class TalentCountFigure(_Sums):
    """How many talents are in the pool, and how many count, of a kind of the plan, a class or a division."""

    code: str = Field(title="代码", description="Of the kind, the class or the division.", examples=["craft"])
    title: str = Field(title="名称", description="In Chinese.", examples=["带领技艺传承"])
    pool: int = Field(title="在库人数", description="On the day.", examples=[230])
    counted_people: int = Field(title="计入人数", description="Who count.", examples=[180])


class TalentFigures(Out):
    """The talents of a division in a year against the county's target."""

    year: int = Field(title="年度", description="Of the figures.", examples=[2026])
    on: date = Field(
        title="统计日期", description="The last day of the year, or today while it lasts.", examples=["2026-06-30"]
    )
    target: int = Field(title="目标人数", description="Of the whole county, by parameter.", examples=[500])
    total: TalentCountFigure = Field(title="合计", description="Of the division.")
    by_plan_kind: list[TalentCountFigure] = Field(title="按主力军类型", description="The three kinds of the plan.")
    by_class: list[TalentCountFigure] = Field(title="按人才类别", description="The five classes.")
    by_division: list[TalentCountFigure] = Field(title="按行政区划", description="Towns of a county, or villages of a town.")
