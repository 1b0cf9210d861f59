"""The labour force as it is written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.labour.rules import ABILITIES, CANNOT, NEEDS, REASONS, RESULTS, SKILL_LEVELS, STATUSES, WANTS, WAYS
from shared.registry.regions import is_place
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "AbilityWord",
    "LabourFigure",
    "LabourHousehold",
    "LabourHouseholdFigure",
    "LabourPerson",
    "LabourPersonDetail",
    "LabourSkillEntry",
    "LabourVerificationView",
    "ProfileSetting",
    "ResultWord",
    "StatusWord",
    "VerificationEntry",
    "WantWord",
]

AbilityWord = Literal["full", "part", "none", "unknown"]
StatusWord = Literal["employed", "seeking", "unwilling", "cannot", "unasked"]
WantWord = Literal["away", "county", "post", "business", "none"]
CannotWord = Literal["school", "illness", "disability", "care", "custody", "service"]
ReasonWord = Literal["no_skill", "care", "health", "age", "waiting", "season", "unwilling", "other"]
NeedWord = Literal["introduction", "training", "policy", "loan"]
LevelWord = Literal["none", "primary", "middle", "senior", "technician", "special"]
WayWord = Literal["visit", "phone", "data"]
ResultWord = Literal["true", "false", "unreachable", "died", "moved"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (AbilityWord, ABILITIES),
    (StatusWord, STATUSES),
    (WantWord, WANTS),
    (CannotWord, CANNOT),
    (ReasonWord, REASONS),
    (NeedWord, NEEDS),
    (LevelWord, SKILL_LEVELS),
    (WayWord, WAYS),
    (ResultWord, RESULTS),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_MOST = 10
_PERSON = "019a1b2c-0000-7000-8000-000000000002"
_HOUSEHOLD = "019a1b2c-0000-7000-8000-000000000003"

_Want = Annotated[WantWord | None, Field(title="就业意愿", description=f"{codes(WANTS)}.", examples=["county"])]
_Cannot = Annotated[
    CannotWord | None, Field(title="无法就业原因", description=f"Why no work is possible: {codes(CANNOT)}.", examples=[None])
]
_Reason = Annotated[ReasonWord | None, Field(title="未就业原因", description=f"{codes(REASONS)}.", examples=["waiting"])]
_Places = Annotated[
    list[str],
    Field(
        title="意向地区",
        description="Where work is wanted: 12-digit codes of divisions of any level and province.",
        max_length=_MOST,
        examples=[["610925000000", "320500000000"]],
    ),
]
_Trade = Annotated[
    str, required("工种", longest=50), Field(title="工种", description="Trade, as people call it.", examples=["缝纫工"])
]
_Trades = Annotated[
    list[_Trade], Field(title="意向工种", description="Which work is wanted.", max_length=_MOST, examples=[["缝纫工"]])
]
_Wage = Annotated[
    Decimal | None,
    Field(title="期望月工资", description="Yuan a month.", gt=0, max_digits=12, decimal_places=2, examples=["3000.00"]),
]
_Training = Annotated[
    str | None,
    optional("培训意愿"),
    Field(title="培训意愿", description="The trade that somebody wants to learn; null: none.", examples=["电工"]),
]
_Needs = Annotated[
    list[NeedWord], Field(title="服务需求", description=f"{codes(NEEDS)}.", max_length=4, examples=[["introduction"]])
]
_OverAge = Annotated[
    bool,
    Field(
        title="超龄有劳动能力且有意愿",
        description="Above working age, able and willing: then they are of the labour force all the same.",
        examples=[False],
    ),
]
_AskedOn = Annotated[date, Field(title="了解日期", description="When they were asked.", examples=["2026-03-01"])]


class LabourSkillEntry(Out):
    """A skill 技能 of somebody."""

    trade: _Trade
    level: LevelWord = Field(title="技能等级", description=f"{codes(SKILL_LEVELS)}.", examples=["primary"])
    certificate_no: Annotated[str | None, optional("证书编号")] = Field(
        default=None, title="证书编号", description="Null: none.", examples=[None]
    )


def _refused(code: str, told: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{told}", {"told": told})


class ProfileSetting(In):
    """What somebody can, wants and needs, whole: either what they want, or why they cannot work."""

    want: _Want = None
    cannot: _Cannot = None
    reason: _Reason = None
    places: _Places = Field(default_factory=list)
    trades: _Trades = Field(default_factory=list)
    wage: _Wage = None
    training: _Training = None
    needs: _Needs = Field(default_factory=list)
    over_age: _OverAge = False
    responsible_division: Annotated[str | None, optional("核查责任地")] = Field(
        default=None,
        title="核查责任地",
        description="12-digit code of the division that verifies instead of the home village; null: that.",
        examples=[None],
    )
    asked_on: _AskedOn
    skills: list[LabourSkillEntry] = Field(
        default_factory=list, title="技能", description="All that they can do.", max_length=_MOST
    )

    @model_validator(mode="after")
    def _fits(self) -> ProfileSetting:
        if (self.want is None) == (self.cannot is None):
            raise _refused("missing_value", "就业意愿和无法就业原因须填写一项,且只填一项")
        if len(set(self.needs)) < len(self.needs) or len(set(self.places)) < len(self.places):
            raise _refused("repeated", "同一项只能填写一次")
        for code in (*self.places, *filter(None, [self.responsible_division])):
            if not is_place(code):
                raise _refused("unknown_division", f"不是有效的行政区划代码:{code[:20]}")
        return self


class VerificationEntry(In):
    """A verification 核查 of somebody."""

    verified_on: date = Field(title="核查日期", description="When, today at the latest.", examples=["2026-03-02"])
    way: WayWord = Field(title="核查方式", description=f"{codes(WAYS)}.", examples=["phone"])
    result: ResultWord = Field(title="核查结果", description=f"{codes(RESULTS)}.", examples=["true"])
    found: Annotated[str | None, optional("核查情况")] = Field(
        default=None,
        title="核查情况",
        description="What was found; needed where the result is not `true`.",
        examples=["在家务农,未外出"],
    )

    @model_validator(mode="after")
    def _told(self) -> VerificationEntry:
        if self.result != "true" and self.found is None:
            raise _refused("missing_value", "核查结果不是“属实”的,须填写核查情况")
        return self


class LabourPerson(Out):
    """Somebody of the labour force. Who they are and how able is as household tells; status follows from the ledger."""

    person_id: UUID = Field(title="人员标识", description="The person.", examples=[_PERSON])
    name: str = Field(title="姓名", description="Masked.", examples=["张*三"])
    sex: Literal["男", "女"] | None = Field(title="性别", description="Null: not known.", examples=["男"])
    age: int | None = Field(title="年龄", description="Whole years, to the month; null: not known.", examples=[38])
    relation: str = Field(title="与户主关系", description="To the head.", examples=["户主"])
    education: str | None = Field(title="文化程度", description="As registered.", examples=["初中"])
    school_status: str | None = Field(title="在校生状况", description="As registered.", examples=[None])
    health: str | None = Field(title="健康状况", description="As registered.", examples=["健康"])
    ability: AbilityWord = Field(title="劳动能力", description=f"{codes(ABILITIES)}.", examples=["full"])
    status: StatusWord = Field(
        title="就业状态",
        description=f"{codes(STATUSES)}. Employed is who has a spell of work today.",
        examples=["seeking"],
    )
    household_id: UUID = Field(title="农户标识", description="The household.", examples=[_HOUSEHOLD])
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: str = Field(title="行政区划代码", description="Village of the home.", examples=["610925104201"])
    household_type: str = Field(title="户类型", description="一般农户 or 脱贫户.", examples=["脱贫户"])
    category: str | None = Field(
        title="监测对象类别", description="UNSTABLE, EDGE or SUDDEN while the household is monitored.", examples=[None]
    )
    relocated: bool | None = Field(title="是否易地扶贫搬迁户", description="Null: not told.", examples=[False])
    want: _Want
    cannot: _Cannot
    reason: _Reason
    responsible_division: str = Field(title="核查责任地", description="Which division verifies.", examples=["610925104201"])
    asked_on: date | None = Field(title="了解日期", description="Null: nobody has asked.", examples=["2026-03-01"])
    verified_on: date | None = Field(title="最近核查日期", description="Null: never.", examples=["2026-03-02"])
    verification: ResultWord | None = Field(title="最近核查结果", description=f"{codes(RESULTS)}.", examples=["true"])
    verified_name: str | None = Field(title="最近核查人", description="Who verified.", examples=["王小明"])


class LabourPersonDetail(LabourPerson):
    """Somebody, whether of the labour force or not, with all that they said."""

    version: int | None = Field(title="意愿版本", description="Of what they said; null: nothing yet.", examples=[1])
    in_labour_force: bool = Field(
        title="是否劳动力", description="Of working age (or above and willing) and not unable.", examples=[True]
    )
    places: _Places
    trades: _Trades
    wage: _Wage
    training: _Training
    needs: _Needs
    over_age: _OverAge
    skills: list[LabourSkillEntry] = Field(title="技能", description="What they can do.")


class LabourVerificationView(Out):
    """A verification of somebody."""

    id: Id
    version: Version = 1
    verified_on: date = Field(title="核查日期", description="When.", examples=["2026-03-02"])
    way: WayWord = Field(title="核查方式", description=f"{codes(WAYS)}.", examples=["phone"])
    result: ResultWord = Field(title="核查结果", description=f"{codes(RESULTS)}.", examples=["true"])
    found: str | None = Field(title="核查情况", description="What was found.", examples=[None])
    division_code: str = Field(title="核查责任地", description="For which division.", examples=["610925104201"])
    verified_name: str = Field(title="核查人", description="Who verified.", examples=["王小明"])
    department: str = Field(title="部门", description="Whose unit.", examples=["四季镇"])
    recorded_at: datetime = Field(title="登记时间", description="When it was recorded.", examples=["2026-03-02T02:00:00Z"])


class LabourFigure(Out):
    """The labour force of a division, of the key groups or of everybody else, by status."""

    division_code: str = Field(title="行政区划代码", description="The division.", examples=["610925104000"])
    key_group: bool = Field(
        title="重点人群", description="Whether of households that are out of poverty or monitored.", examples=[True]
    )
    people: int = Field(title="劳动力人数", description="All of them.", examples=[820])
    employed: int = Field(title="已就业", description="With a spell of work today.", examples=[610])
    seeking: int = Field(title="未就业有意愿", description="Without work, and want it.", examples=[40])
    unwilling: int = Field(title="未就业无意愿", description="Without work, and want none.", examples=[25])
    cannot: int = Field(title="无法就业", description="Cannot work.", examples=[60])
    unasked: int = Field(title="未核实", description="Nobody has asked.", examples=[85])
    verified: int = Field(title="本月已核查", description="Verified in the month of today (I-13).", examples=[700])


class LabourHousehold(Out):
    """A household with somebody who could work, by what its labour force does."""

    household_id: UUID = Field(title="农户标识", description="The household.", examples=[_HOUSEHOLD])
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: str = Field(title="行政区划代码", description="Its village.", examples=["610925104201"])
    household_type: str = Field(title="户类型", description="一般农户 or 脱贫户.", examples=["脱贫户"])
    relocated: bool = Field(title="是否易地扶贫搬迁户", description="Whether it is known to be one.", examples=[True])
    key_group: bool = Field(title="重点人群", description="Out of poverty or monitored.", examples=[True])
    labour: int = Field(title="劳动力数", description="Who could work; those who cannot are not counted.", examples=[2])
    employed: int = Field(title="已就业", description="With a spell of work today.", examples=[0])
    seeking: int = Field(title="未就业有意愿", description="Without work, and want it.", examples=[1])
    stable: int = Field(
        title="稳定就业人数",
        description="Employed today who worked at least `stable_months` (parameter) months of the last twelve (I-05).",
        examples=[0],
    )


class LabourHouseholdFigure(Out):
    """Households with labour of a division, relocated ones or others."""

    division_code: str = Field(title="行政区划代码", description="The division.", examples=["610925104000"])
    relocated: bool = Field(title="是否易地扶贫搬迁户", description="Whether these are relocated ones.", examples=[True])
    households: int = Field(title="户数", description="Households with somebody who could work.", examples=[320])
    with_stable_job: int = Field(
        title="有稳定就业户数", description="At least one of them has a stable job (I-04).", examples=[301]
    )
    unemployed: int = Field(title="零就业户数", description="Some want work, and nobody has any (I-06).", examples=[3])
