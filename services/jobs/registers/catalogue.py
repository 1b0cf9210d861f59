"""The registers 五册 (domain/jobs-and-platform §1.1). Nothing of them is written by anybody: each is a question to people, spells and months.

② 就业培训人员名册 is declared in :mod:`services.jobs.registers.trained`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, cast, func, or_, select, true
from sqlalchemy.dialects.postgresql import aggregate_order_by, distinct_on
from sqlalchemy.orm import aliased

from services.jobs.employment.expressions import lasting
from services.jobs.employment.rules import CHANNELS, CONTRACTS, FORMS, INDUSTRIES, INSURANCES, ORGANISERS, PAY_FORMS
from services.jobs.employment.tables import Spell, WorkMonth
from services.jobs.labour.expressions import ability, in_key_group, of_age, status_on
from services.jobs.labour.queries import AnySelect
from services.jobs.labour.rules import ABILITIES, STATUSES, WANTS
from services.jobs.labour.tables import KnownWorker, KnownWorkforce, LabourProfile, LabourSkill
from services.jobs.registers.definition import Column, Enters, Register, told_of
from services.jobs.registers.rules import BEYOND_VILLAGE, CATEGORIES, YES, Ground
from services.jobs.registers.trained import TRAINED
from shared.events.items import amount_text
from shared.registry.people import category_on
from shared.registry.regions import NATIONAL
from shared.registry.tables import KnownHousehold

__all__ = ["REGISTERS"]

FARMING = "farming"
"""务农: the only form of work that is no 务工."""
ELSEWHERE = tuple(form for form in FORMS if form != FARMING)
OWN = ("business", "self_employed")
"""自主创业 and 个体经营: businesses, single traders, home-stays, family farms that are run as one."""
POST = ("post",)

_SEX = Column("sex", "性别", 1)
_BORN = Column("birth_month", "出生年月", 2)
_PLACE = Column("place_code", "务工地代码", 3)
_REGION = Column("region", "务工区域", 2, dict(NATIONAL.words))
_INDUSTRY = Column("industry", "行业", 2, INDUSTRIES)
_STARTED = Column("started_on", "开始日期", 3)
_CONTRACT = Column("contract", "合同形式", 2, CONTRACTS)
_INSURANCES = Column("insurances", "社会保险", 2, INSURANCES)
_MONTHS = Column("months", "本年月数", 1, passing=True)
_JOBS = Column("jobs", "在岗段数", 1)


def _who(people: Any) -> list[ColumnElement[Any]]:  # noqa: ANN401 - columns of a subquery
    return [people.person_id, people.household_id, people.household_no, people.division_code, people.name]


def _born() -> list[ColumnElement[Any]]:
    return [KnownWorker.sex.label("sex"), func.to_char(KnownWorker.birth_month, "YYYY-MM").label("birth_month")]


def _labour_force(ground: Ground, people: Any) -> AnySelect:  # noqa: ANN401
    """Of working age and able, or above it and willing (J-02), in a household that is out of poverty or monitored."""
    row, home, profile, skill = KnownWorker, KnownHousehold, LabourProfile, LabourSkill
    trades = select(func.array_agg(aggregate_order_by(skill.trade, skill.number))).where(skill.person_id == row.person_id)
    statement: AnySelect = (
        select(
            *_who(people),
            *_born(),
            row.relation,
            row.education,
            row.school_status,
            row.health,
            ability().label("ability"),
            trades.correlate(row).scalar_subquery().label("skills"),
            home.household_type,
            category_on(home.id, ground.on).label("category"),
            cast(func.coalesce(KnownWorkforce.relocated, False), Text).label("relocated"),
            status_on(ground.on).label("status"),
            profile.want,
        )
        .select_from(people.person_id.table)
        .join(home, home.id == people.household_id)
        .join(row, told_of(people))
        .outerjoin(KnownWorkforce, KnownWorkforce.id == row.household_id)
        .outerjoin(profile, profile.person_id == row.person_id)
        .where(of_age(ground.ages), in_key_group(ground.on))
    )
    return statement


def _worked(ground: Ground, forms: tuple[str, ...], value: Any, *, this_month: bool) -> Any:  # noqa: ANN401
    """A sum over the months of somebody's work of these forms: of the year so far, or of the month alone."""
    job, worked = aliased(Spell), WorkMonth
    since = ground.month if this_month else ground.month.replace(month=1)
    return (
        select(func.sum(value))
        .join(job, job.id == worked.spell_id)
        .where(worked.person_id == Spell.person_id, worked.month >= since, worked.month <= ground.month)
        .where(job.withdrawn_at.is_(None), job.form.in_(forms))
        .correlate(Spell)
        .scalar_subquery()
    )


def _working(
    forms: tuple[str, ...], where: Callable[[Ground, Any], ColumnElement[bool]] = lambda _ground, _people: true()
) -> Enters:
    """Who has work of these forms that goes on. Of several spells the register names the main one: full-time first, then the last that began."""

    def enters(ground: Ground, people: Any) -> AnySelect:  # noqa: ANN401
        row = Spell
        statement: AnySelect = (
            select(
                *_who(people),
                *_born(),
                row.employer,
                row.credit_code,
                row.industry,
                row.trade,
                row.place_code,
                NATIONAL.expression(people.division_code, row.place_code).label("region"),
                row.started_on,
                row.channel,
                row.organiser,
                row.contract,
                row.contract_until,
                row.pay_form,
                func.nullif(row.insurances, []).label("insurances"),
                cast(_worked(ground, forms, WorkMonth.share, this_month=False), Text).label("months"),
                amount_text(_worked(ground, forms, WorkMonth.wage, this_month=True)).label("wage"),
                amount_text(_worked(ground, forms, WorkMonth.wage, this_month=False)).label("wages"),
                func.count().over(partition_by=people.person_id).label("jobs"),
            )
            .select_from(people.person_id.table)
            .join(row, row.person_id == people.person_id)
            .outerjoin(KnownWorker, told_of(people))
            .where(lasting(row, ground.on), row.form.in_(forms), where(ground, people))
            .ext(distinct_on(people.person_id))
            .order_by(people.person_id, row.full_time.desc(), row.started_on.desc(), row.id)
        )
        return statement

    return enters


def _away(ground: Ground, people: Any) -> ColumnElement[bool]:  # noqa: ANN401
    """Outside the own town; by the parameter also in another village of it, where the place is known that exactly."""
    place = Spell.place_code
    out = NATIONAL.expression(people.division_code, place) != "town"
    if not ground.beyond_village:
        return out
    return or_(out, and_(func.right(place, 3) != "000", place != people.division_code))


_ALL = (
    Register(
        "labour",
        "①",
        "脱贫劳动力名册",
        "脱贫户、监测对象家庭中劳动年龄内(超龄的须有意愿)有劳动能力的成员",
        "labour:read",
        (
            _SEX,
            _BORN,
            Column("relation", "与户主关系", 2),
            Column("household_type", "户类型", 2),
            Column("category", "监测类别", 2, CATEGORIES),
            Column("relocated", "易地搬迁", 1, YES),
            Column("education", "文化程度", 2),
            Column("school_status", "在校情况", 1),
            Column("health", "健康状况", 2),
            Column("ability", "劳动能力", 2, ABILITIES),
            Column("skills", "技能", 2),
            Column("status", "就业状态", 2, STATUSES),
            Column("want", "就业意愿", 2, WANTS),
        ),
        _labour_force,
        ("labour_age_from", "labour_age_to"),
    ),
    TRAINED,
    Register(
        "transfer",
        "③",
        "转移就业人员名册",
        "在本镇以外务工的人员(含县内,参数可定为出村即是),务农的除外",
        "employment:read",
        (
            _SEX,
            _BORN,
            _PLACE,
            _REGION,
            Column("employer", "用人单位", 4),
            _INDUSTRY,
            Column("trade", "工种", 2),
            _STARTED,
            Column("channel", "就业渠道", 2, CHANNELS),
            Column("organiser", "组织方式", 2, ORGANISERS),
            _CONTRACT,
            _INSURANCES,
            _MONTHS,
            Column("wage", "当月工资", 2, passing=True),
            _JOBS,
        ),
        _working(ELSEWHERE, _away),
        (BEYOND_VILLAGE,),
    ),
    Register(
        "business",
        "④",
        "自主创业人员名册",
        "自主创业、个体经营且仍在经营的人员",
        "employment:read",
        (
            _SEX,
            _BORN,
            Column("employer", "经营主体", 4),
            Column("credit_code", "统一社会信用代码", 4),
            _INDUSTRY,
            Column("trade", "经营内容", 2),
            _PLACE,
            _REGION,
            _STARTED,
            _MONTHS,
            Column("wages", "本年收入", 2, passing=True),
            _JOBS,
        ),
        _working(OWN),
    ),
    Register(
        "posts",
        "⑤",
        "公益性岗位安置人员名册",
        "在公益性岗位上的人员",
        "employment:read",
        (
            _SEX,
            _BORN,
            Column("employer", "用人单位", 4),
            Column("trade", "岗位", 2),
            _PLACE,
            _STARTED,
            _CONTRACT,
            Column("contract_until", "合同到期日", 3),
            Column("pay_form", "计薪方式", 2, PAY_FORMS),
            _INSURANCES,
            _MONTHS,
            Column("wage", "当月补贴", 2, passing=True),
            Column("wages", "本年补贴", 2, passing=True),
            _JOBS,
        ),
        _working(POST),
    ),
)
REGISTERS: Mapping[str, Register] = {register.code: register for register in _ALL}
"""Every register by its code, in their order."""
