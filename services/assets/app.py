"""Wiring of the assets service's api role."""

from __future__ import annotations

from functools import cache

from fastapi import APIRouter, FastAPI

from services.assets.candidates import routes as candidates
from services.assets.care import routes as care
from services.assets.checks import routes as checks
from services.assets.collective import routes as collective
from services.assets.disclosures.rules import KINDS
from services.assets.disclosures.subjects import SUBJECTS as PUBLICISED
from services.assets.disposals import routes as disposals
from services.assets.distribution import routes as distribution
from services.assets.exports.definitions import DESK
from services.assets.feeds.definitions import FEEDS
from services.assets.figures import routes as figures
from services.assets.files import HOLDINGS, SUBJECTS
from services.assets.handover import routes as handover
from services.assets.inventories import routes as inventories
from services.assets.operation import routes as operation
from services.assets.parameters.rules import PARAMETERS
from services.assets.register import routes as register
from services.assets.resources import routes as resources
from services.assets.risks.watch import WATCH
from services.assets.spine import CONSUMERS
from shared.attachments.routes import attachment_router
from shared.disclosures.routes import disclosure_router
from shared.exports.routes import export_router
from shared.files import FileStore
from shared.papers import Press
from shared.parameters.routes import parameter_router
from shared.privacy import Cipher, parse_keys
from shared.settings import Settings
from shared.supervision.routes import supervision_router
from shared.web.app import Api, create_app
from shared.web.batches import feed_router
from shared.web.dead_letters import dead_letter_router
from shared.web.retention import retention_router
from shared.web.trail import trail_router

__all__ = ["create"]

PREFIX = "/api/assets/v1"
DISCLOSING = (
    "attachment.disclose",
    "objection.disclose",
    "batch.workbook_read",
    "export.disclose",
    "collective_account.disclose",
)
"""Deeds that show personal data in full."""


@cache  # A process that makes several applications, as tests do, builds them once: each route takes a millisecond.
def _routers() -> tuple[APIRouter, ...]:
    return (
        candidates.router,
        register.router,
        figures.router,
        checks.router,
        operation.router,
        distribution.router,
        collective.router,
        care.router,
        handover.router,
        resources.router,
        disposals.router,
        inventories.router,
        feed_router(PREFIX, FEEDS, tag="数据上报", service="Assets"),
        supervision_router(PREFIX, "Assets", WATCH, tag="资产风险"),
        disclosure_router(PREFIX, "Assets", KINDS, PUBLICISED),
        parameter_router(PREFIX, "Assets", PARAMETERS),
        attachment_router(PREFIX, "Assets", SUBJECTS),
        export_router(PREFIX, "Assets", DESK),
        retention_router(PREFIX, "Assets", HOLDINGS),
        dead_letter_router(PREFIX, "Assets", {consumer.name: consumer for consumer in CONSUMERS}),
        trail_router(PREFIX, "Assets", disclosing=DISCLOSING),
    )


def create(config: Settings | None = None) -> FastAPI:
    """The ASGI application; settings come from the environment unless given."""
    config = config or Settings()  # pyright: ignore[reportCallIssue]
    cipher = Cipher(parse_keys(config.cipher_keys.get_secret_value()))
    api = Api(
        title="振兴 · 资产服务",
        description="帮扶项目资产:验收项目的待登记资产、资产台账、确权登记、资产移交、“双线”排查、经营合同、收益分配、集体“三资”、管护、资产处置、清查盘点、风险预警、公告公示;村(社区)、自然资源、特色资源基础数据库。"
        "What public money has built: candidates of accepted projects, the register, titles, handovers, double-line checks, operating contracts, distribution of income, village collectives, care, disposals, inventories, risks and what is publicised; and the bases of villages, natural and special resources.",
        routers=_routers(),
        state={"cipher": cipher, "files": FileStore(config.files_dir, cipher), "limits": config.limits, "press": Press()},
    )
    return create_app(config, api)
