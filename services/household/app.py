"""Wiring of the household service's api role."""

from __future__ import annotations

from functools import cache

from fastapi import APIRouter, FastAPI

from services.household.cases import routes as cases
from services.household.declarations.routes import officers as declarations
from services.household.declarations.routes.public import public_router
from services.household.earnings import routes as earnings
from services.household.exports.definitions import DESK
from services.household.feeds import routes as facts
from services.household.feeds.definitions import FEEDS
from services.household.files import HOLDINGS, SUBJECTS
from services.household.guarantees import routes as guarantees
from services.household.helpers import routes as helpers
from services.household.history import routes as history
from services.household.leads import routes as leads
from services.household.papers import routes as papers
from services.household.parameters.rules import PARAMETERS
from services.household.registry import routes as registry
from services.household.reversals import routes as reversals
from services.household.screening import routes as screening
from services.household.spine import CONSUMERS
from services.household.statistics import routes as statistics
from services.household.visits import routes as visits
from shared.attachments.routes import attachment_router
from shared.exports.routes import export_router
from shared.files import FileStore
from shared.papers import Press
from shared.parameters.routes import parameter_router
from shared.privacy import Cipher, IdTokenKey, parse_keys
from shared.settings import Settings
from shared.standards.limits import Limits
from shared.web.app import Api, create_app
from shared.web.batches import feed_router
from shared.web.dead_letters import dead_letter_router
from shared.web.retention import retention_router
from shared.web.trail import trail_router

__all__ = ["create"]

PREFIX = "/api/household/v1"
DISCLOSING = (
    "person.disclose",
    "household.disclose",
    "helper.disclose",
    "declaration.disclose",
    "batch.workbook_read",
    "attachment.disclose",
    "export.disclose",
    "paper.disclose",
    "comparison.disclose",
)
"""Deeds that show personal data in full."""


@cache  # A process that makes several applications, as tests do, builds them once: each route takes a millisecond.
def _routers(limits: Limits) -> tuple[APIRouter, ...]:
    return (
        registry.router,
        earnings.router,
        facts.router,
        feed_router(PREFIX, FEEDS, tag="数据上报"),
        parameter_router(PREFIX, "Household", PARAMETERS),
        screening.router,
        public_router(limits),
        declarations.router,
        leads.router,
        cases.router,
        guarantees.router,
        papers.router,
        helpers.router,
        visits.router,
        statistics.router,
        attachment_router(PREFIX, "Household", SUBJECTS),
        export_router(PREFIX, "Household", DESK),
        retention_router(PREFIX, "Household", HOLDINGS),
        history.router,
        reversals.router,
        dead_letter_router(PREFIX, "Household", {consumer.name: consumer for consumer in CONSUMERS}),
        trail_router(PREFIX, "Household", disclosing=DISCLOSING),
    )


def create(config: Settings | None = None) -> FastAPI:
    """The ASGI application; settings come from the environment unless given."""
    config = config or Settings()  # pyright: ignore[reportCallIssue]
    cipher = Cipher(parse_keys(config.cipher_keys.get_secret_value()))
    api = Api(
        title="振兴 · 农户服务",
        description="农户登记、部门数据、筛查、线索、监测对象、“三保障”核查与走访。"
        "Households, department feeds, screening, leads, monitoring cases, guarantees and visits.",
        routers=_routers(config.limits),
        state={
            "cipher": cipher,
            "id_token_key": IdTokenKey(parse_keys(config.id_token_keys.get_secret_value())),
            "files": FileStore(config.files_dir, cipher),
            "limits": config.limits,
            "press": Press(),
        },
    )
    return create_app(config, api)
