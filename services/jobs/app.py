"""Wiring of the jobs service's api role."""

from __future__ import annotations

from functools import cache

from fastapi import APIRouter, FastAPI

from services.jobs.appointments import routes as appointments
from services.jobs.attendance import routes as attendance
from services.jobs.bars import routes as bars
from services.jobs.brands import routes as brands
from services.jobs.disclosures.rules import KINDS
from services.jobs.disclosures.subjects import SUBJECTS as PUBLICISED
from services.jobs.employment import routes as employment
from services.jobs.exports.definitions import DESK
from services.jobs.factories import figure_routes as factory_figures
from services.jobs.factories import routes as factories
from services.jobs.feeds.definitions import FEEDS
from services.jobs.files import HOLDINGS, SUBJECTS
from services.jobs.labour import routes as labour
from services.jobs.managers import routes as managers
from services.jobs.matching import routes as matching
from services.jobs.parameters.rules import PARAMETERS
from services.jobs.posts import routes as posts
from services.jobs.recommendations import routes as recommendations
from services.jobs.registers import routes as registers
from services.jobs.relief import routes as relief
from services.jobs.relief import work_routes as relief_work
from services.jobs.risks.watch import WATCH
from services.jobs.selections import routes as selections
from services.jobs.spine import CONSUMERS
from services.jobs.stipends import money_routes as stipend_money
from services.jobs.stipends import routes as stipends
from services.jobs.subsidies import routes as subsidies
from services.jobs.talent_demands import routes as talent_demands
from services.jobs.talent_effects import routes as talent_effects
from services.jobs.talents import routes as talents
from services.jobs.trainees import routes as trainees
from services.jobs.training import base_routes as training_bases
from services.jobs.training import routes as training
from services.jobs.training_subsidies import routes as training_subsidies
from services.jobs.updates import routes as updates
from services.jobs.vacancies import routes as vacancies
from shared.attachments.routes import attachment_router
from shared.disclosures.routes import disclosure_router
from shared.exports.routes import export_router
from shared.files import FileStore
from shared.papers import Press
from shared.parameters.routes import parameter_router
from shared.privacy import Cipher, IdTokenKey, parse_keys
from shared.settings import Settings
from shared.supervision.routes import supervision_router
from shared.web.app import Api, create_app
from shared.web.batches import feed_router
from shared.web.dead_letters import dead_letter_router
from shared.web.retention import retention_router
from shared.web.trail import trail_router

__all__ = ["create"]

PREFIX = "/api/jobs/v1"
DISCLOSING = (
    "attachment.disclose",
    "objection.disclose",
    "batch.workbook_read",
    "export.disclose",
    "payroll.bank_file",
    "talent.disclose",
)
"""Deeds that show personal data in full."""


@cache  # A process that makes several applications, as tests do, builds them once: each route takes a millisecond.
def _routers() -> tuple[APIRouter, ...]:
    return (
        labour.router,
        employment.router,
        updates.router,
        registers.router,
        posts.router,
        appointments.router,
        attendance.router,
        stipends.router,
        stipend_money.router,
        bars.router,
        subsidies.router,
        factories.router,
        factory_figures.router,
        brands.router,
        relief.router,
        relief_work.router,
        vacancies.router,
        matching.router,
        recommendations.router,
        training_bases.router,
        training.router,
        trainees.router,
        training_subsidies.router,
        talent_demands.router,
        talents.router,
        talent_effects.router,
        selections.router,
        managers.router,
        feed_router(PREFIX, FEEDS, tag="数据上报", service="Jobs"),
        supervision_router(PREFIX, "Jobs", WATCH, tag="就业台账预警"),
        disclosure_router(PREFIX, "Jobs", KINDS, PUBLICISED),
        parameter_router(PREFIX, "Jobs", PARAMETERS),
        attachment_router(PREFIX, "Jobs", SUBJECTS),
        export_router(PREFIX, "Jobs", DESK),
        retention_router(PREFIX, "Jobs", HOLDINGS),
        dead_letter_router(PREFIX, "Jobs", {consumer.name: consumer for consumer in CONSUMERS}),
        trail_router(PREFIX, "Jobs", disclosing=DISCLOSING),
    )


def create(config: Settings | None = None) -> FastAPI:
    """The ASGI application; settings come from the environment unless given."""
    config = config or Settings()  # pyright: ignore[reportCallIssue]
    cipher = Cipher(parse_keys(config.cipher_keys.get_secret_value()))
    api = Api(
        title="振兴 · 就业服务",
        description="劳动力信息、意愿需求和核查,就业实名制台账(就业经历、月度务工和工资)及其月度更新和就业名册,公益性岗位(设岗、聘用、考勤、考核、补贴发放)和公告公示,就业补贴(政策版本、申领、发放),社区工厂和劳务品牌,以工代赈项目,招聘岗位、人岗匹配和岗位推荐,公共实训基地、技能培训班及其学员和补贴,乡村人才(需求目录、人才库、实效、选树、职业经理人)。"
        "The labour force: what people can, want and need, verifications; and the real-name employment ledger: spells of work, months, wages, the update of every month, and the registers that follow from it; and public-welfare posts: who is selected for, holds and leaves them, their attendance and stipends; subsidies to workers by versions of policies; community factories and the jobs that they give, labour brands; work-relief projects; and rural talents: who is wanted, who there is, and what they bring about.",
        routers=_routers(),
        state={
            "cipher": cipher,
            "id_token_key": IdTokenKey(parse_keys(config.id_token_keys.get_secret_value())),
            "files": FileStore(config.files_dir, cipher),
            "limits": config.limits,
            "press": Press(),
        },
    )
    return create_app(config, api)
