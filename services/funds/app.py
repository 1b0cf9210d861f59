"""Wiring of the funds service's api role."""

from __future__ import annotations

from fastapi import FastAPI

from services.funds.batches import routes as batches
from services.funds.credit import routes as credit
from services.funds.files import HOLDINGS, SUBJECTS
from services.funds.parameters.rules import PARAMETERS
from services.funds.spine import CONSUMERS
from shared.attachments.routes import attachment_router
from shared.files import FileStore
from shared.papers import Press
from shared.parameters.routes import parameter_router
from shared.privacy import Cipher, IdTokenKey, parse_keys
from shared.settings import Settings
from shared.web.app import Api, create_app
from shared.web.dead_letters import dead_letter_router
from shared.web.retention import retention_router
from shared.web.trail import trail_router

__all__ = ["create"]

PREFIX = "/api/funds/v1"
DISCLOSING = ("attachment.disclose",)
"""Deeds that show personal data in full."""


def create(config: Settings | None = None) -> FastAPI:
    """The ASGI application; settings come from the environment unless given."""
    config = config or Settings()  # pyright: ignore[reportCallIssue]
    cipher = Cipher(parse_keys(config.cipher_keys.get_secret_value()))
    api = Api(
        title="振兴 · 资金服务",
        description="资金来源、到位资金和总账。Where the county's money comes from, every sum that arrives, and the journal.",
        routers=[
            batches.router,
            credit.router,
            parameter_router(PREFIX, "Funds", PARAMETERS),
            attachment_router(PREFIX, "Funds", SUBJECTS, withdrawing="funds:write"),
            retention_router(PREFIX, "Funds", HOLDINGS),
            dead_letter_router(PREFIX, "Funds", {consumer.name: consumer for consumer in CONSUMERS}),
            trail_router(PREFIX, "Funds", disclosing=DISCLOSING),
        ],
        state={
            "cipher": cipher,
            "id_token_key": IdTokenKey(parse_keys(config.id_token_keys.get_secret_value())),
            "files": FileStore(config.files_dir, cipher),
            "limits": config.limits,
            "press": Press(),
        },
    )
    return create_app(config, api)
