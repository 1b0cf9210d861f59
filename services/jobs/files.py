"""What of this service holds stored files, and what has attachments."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments import queries as appointments
from services.jobs.appointments.machine import APPOINTMENT
from services.jobs.factories import queries as factories
from services.jobs.parameters.queries import parameters_on
from services.jobs.posts import queries as posts
from services.jobs.relief import queries as relief
from services.jobs.selections import queries as selections
from services.jobs.stipends import queries as stipends
from services.jobs.stipends.machine import PAYROLL
from services.jobs.subsidies import queries as subsidies
from services.jobs.talent_effects import queries as talent_effects
from services.jobs.talents import queries as talents
from services.jobs.training import queries as training
from services.jobs.training.machine import TRAINING
from services.jobs.updates import queries as updates
from services.jobs.updates.machine import UPDATE
from services.jobs.vacancies import queries as vacancies
from shared.access import Scope
from shared.attachments import ATTACHMENTS, Subject
from shared.disclosures import queries as disclosures
from shared.exports import EXPORTS
from shared.intake.batches import BATCHES
from shared.standards.clock import today
from shared.supervision import queries as supervision

__all__ = ["HOLDINGS", "SUBJECTS"]

HOLDINGS = (ATTACHMENTS, BATCHES, EXPORTS)


async def _years(session: AsyncSession, scope: Scope) -> int:
    return int((await parameters_on(session, scope, today()))["attachment_years"].value)


SUBJECTS = (
    Subject("alert", "alerts", "监管预警", "JobsAlert", supervision.alert, _years, "supervision:read", "supervision:handle"),
    Subject(
        "ledger_update",
        "ledger-updates",
        "月度更新",
        "LedgerUpdate",
        updates.update,
        _years,
        "employment:read",
        "employment:write",
        UPDATE.papers,
    ),
    Subject("public_post", "posts", "岗位", "Post", posts.post, _years, "posts:read", "posts:write"),
    Subject(
        "post_appointment",
        "post-appointments",
        "聘用",
        "PostAppointment",
        appointments.appointment,
        _years,
        "posts:read",
        "posts:write",
        APPOINTMENT.papers,
    ),
    Subject("factory", "factories", "社区工厂", "Factory", factories.factory, _years, "factories:read", "factories:write"),
    Subject(
        "relief_project",
        "relief-projects",
        "以工代赈项目",
        "ReliefProject",
        relief.project,
        _years,
        "relief:read",
        "relief:write",
    ),
    Subject("vacancy", "vacancies", "招聘岗位", "Vacancy", vacancies.vacancy, _years, "vacancies:read", "vacancies:write"),
    Subject("talent", "talents", "人才", "Talent", talents.talent, _years, "talent:read", "talent:write"),
    Subject(
        "talent_effect",
        "talent-effects",
        "人才实效",
        "TalentEffect",
        talent_effects.effect,
        _years,
        "talent:read",
        "talent:write",
    ),
    Subject(
        "talent_nomination",
        "talent-nominations",
        "选树推荐",
        "TalentNomination",
        selections.nomination,
        _years,
        "talent:read",
        "talent:write",
    ),
    Subject(
        "training_class",
        "training-classes",
        "培训班",
        "TrainingClass",
        training.training_class,
        _years,
        "training:read",
        "training:write",
        TRAINING.papers,
    ),
    Subject(
        "payroll",
        "payrolls",
        "补贴发放批次",
        "Payroll",
        stipends.payroll,
        _years,
        "stipends:read",
        "stipends:write",
        PAYROLL.papers,
    ),
    Subject(
        "subsidy_claim",
        "subsidy-claims",
        "就业补贴申领",
        "SubsidyClaim",
        subsidies.claim,
        _years,
        "subsidies:read",
        "subsidies:write",
    ),
    Subject(
        "disclosure",
        "publicities",
        "公示",
        "JobsPublicity",
        disclosures.disclosure,
        _years,
        "publicity:read",
        "publicity:write",
    ),
)
"""What can have attachments."""
