"""② 就业培训人员名册: whoever was trained with a subsidy, once the class has begun. Nobody leaves it: it is their history."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Text, case, cast, func, literal_column, null, select, true
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import aliased

from services.jobs.employment.expressions import lasting
from services.jobs.employment.tables import Spell
from services.jobs.labour.queries import AnySelect
from services.jobs.labour.tables import KnownWorker
from services.jobs.registers.definition import Column, Register, told_of
from services.jobs.registers.rules import YES, Ground
from services.jobs.trainees.expressions import days_of, in_training
from services.jobs.trainees.rules import EXAMS
from services.jobs.trainees.tables import SignIn, Trainee
from services.jobs.training.rules import GRADES
from services.jobs.training.tables import TrainingClass
from services.jobs.training_subsidies.tables import TrainingSubsidy
from shared.events.items import amount_text

__all__ = ["TRAINED"]

_RESULTS = {**EXAMS, "left": "中途退学"}


def _attended() -> ColumnElement[Any]:
    """出勤率 so far, in percent of the days of the class."""
    row = SignIn
    came = select(func.count()).select_from(row).where(row.trainee_id == Trainee.id, row.present)
    return cast(func.round(came.correlate(Trainee).scalar_subquery() * literal_column("100.0") / days_of(), 1), Text)


def _enters(ground: Ground, people: Any) -> AnySelect:  # noqa: ANN401
    """Of several classes the register names the one that began last, and says how many there were."""
    row, of, paid, job = Trainee, TrainingClass, TrainingSubsidy, aliased(Spell)
    paid_by_then = select(func.sum(paid.amount)).where(
        paid.trainee_id == row.id, paid.standing == "paid", paid.paid_on <= ground.on
    )
    since = select(func.min(job.started_on).label("started_on"))
    since = since.where(job.person_id == row.person_id, lasting(job, of.ends_on + 1, ground.on), of.ends_on < ground.on)
    works = since.correlate(row, of).lateral("works")
    afterwards = case((of.ends_on < ground.on, cast(works.c.started_on.is_not(None), Text)), else_=null())
    result = case((row.left_on.is_not(None), "left"), (row.examined_on <= ground.on, row.exam), else_=null())
    statement: AnySelect = (
        select(
            *(people[name] for name in ("person_id", "household_id", "household_no", "division_code", "name")),
            KnownWorker.sex.label("sex"),
            func.to_char(KnownWorker.birth_month, "YYYY-MM").label("birth_month"),
            func.concat("PX", func.to_char(of.number, "FM9999000000")).label("class_no"),
            of.organiser,
            of.trade,
            of.grade,
            cast(of.hours, Text).label("hours"),
            of.starts_on,
            of.ends_on,
            _attended().label("attendance"),
            result.label("exam"),
            row.certificate_no,
            amount_text(paid_by_then.correlate(row).scalar_subquery()).label("subsidy"),
            afterwards.label("employed"),
            works.c.started_on.label("employed_on"),
            func.count().over(partition_by=people.person_id).label("trainings"),
        )
        .select_from(people.person_id.table)
        .join(row, row.person_id == people.person_id)
        .join(of, of.id == row.class_id)
        .outerjoin(KnownWorker, told_of(people))
        .join(works, true())
        .where(in_training(ground.on))
        .ext(distinct_on(people.person_id))
        .order_by(people.person_id, of.starts_on.desc(), row.id)
    )
    return statement


TRAINED = Register(
    "training",
    "②",
    "就业培训人员名册",
    "参加补贴性培训且已开班的人员(含中途退学、死亡和迁出的,列入后不退出)",
    "employment:read",
    (
        Column("sex", "性别", 1),
        Column("birth_month", "出生年月", 2),
        Column("class_no", "班级编号", 2),
        Column("organiser", "培训机构", 4),
        Column("trade", "工种", 2),
        Column("grade", "等级", 2, GRADES),
        Column("hours", "课时", 1),
        Column("starts_on", "开班日期", 3),
        Column("ends_on", "结束日期", 3),
        Column("attendance", "出勤率(%)", 1, passing=True),
        Column("exam", "考核结果", 2, _RESULTS),
        Column("certificate_no", "证书编号", 4),
        Column("subsidy", "补贴金额", 2),
        Column("employed", "培训后就业", 1, YES),
        Column("employed_on", "就业日期", 3),
        Column("trainings", "培训次数", 1),
    ),
    _enters,
    lasting=True,
)
