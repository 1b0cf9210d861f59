"""Wiring of the funds service's api role."""

from __future__ import annotations

from functools import cache

from fastapi import APIRouter, FastAPI

from services.funds.allotments import routes as allotments
from services.funds.batches import routes as batches
from services.funds.books import routes as books
from services.funds.credit import routes as credit
from services.funds.disclosures.rules import KINDS
from services.funds.disclosures.subjects import SUBJECTS as PUBLICISED
from services.funds.exports.definitions import DESK
from services.funds.feeds import routes as feeds
from services.funds.feeds.definitions import FEEDS
from services.funds.files import HOLDINGS, SUBJECTS
from services.funds.implementation import routes as implementation
from services.funds.issues import routes as issues
from services.funds.ledger import routes as ledger
from services.funds.months import routes as months
from services.funds.parameters.rules import PARAMETERS
from services.funds.payments import routes as payments
from services.funds.payrolls import routes as payrolls
from services.funds.performance import routes as performance
from services.funds.plans import routes as plans
from services.funds.projects import routes as projects
from services.funds.reconciliation import routes as reconciliation
from services.funds.spine import CONSUMERS
from services.funds.supervision import routes as supervision
from services.funds.supervision.watch import WATCH
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

PREFIX = "/api/funds/v1"
DISCLOSING = (
    "attachment.disclose",
    "party.disclose",
    "project.disclose",
    "loan.disclose",
    "imported_posting.disclose",
    "objection.disclose",
    "batch.workbook_read",
    "export.disclose",
)
"""Deeds that show personal data in full."""


@cache  # A process that makes several applications, as tests do, builds them once: each route takes a millisecond.
def _routers() -> tuple[APIRouter, ...]:
    return (
        batches.router,
        allotments.router,
        ledger.router,
        feeds.router,
        books.router,
        credit.router,
        months.router,
        reconciliation.router,
        projects.router,
        plans.router,
        payments.router,
        payrolls.router,
        implementation.router,
        issues.router,
        performance.router,
        supervision_router(PREFIX, "", WATCH, tag="监管预警"),
        supervision.router,
        feed_router(PREFIX, FEEDS, tag="数据上报", service="Funds"),
        disclosure_router(PREFIX, "Funds", KINDS, PUBLICISED),
        parameter_router(PREFIX, "Funds", PARAMETERS),
        attachment_router(PREFIX, "Funds", SUBJECTS),
        export_router(PREFIX, "Funds", DESK),
        retention_router(PREFIX, "Funds", HOLDINGS),
        dead_letter_router(PREFIX, "Funds", {consumer.name: consumer for consumer in CONSUMERS}),
        trail_router(PREFIX, "Funds", disclosing=DISCLOSING),
    )


def create(config: Settings | None = None) -> FastAPI:
    """The ASGI application; settings come from the environment unless given."""
    config = config or Settings()  # pyright: ignore[reportCallIssue]
    cipher = Cipher(parse_keys(config.cipher_keys.get_secret_value()))
    api = Api(
        title="振兴 · 资金服务",
        description="资金来源、到位资金、项目库、项目实施、支付、小额信贷、总账、公告公示、问题整改、绩效管理和监管预警。"
        "Where the county's money comes from, projects from application to settlement, payments, micro-credit, the journal, what is publicised, "
        "issues of audits, performance, and what is watched.",
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
