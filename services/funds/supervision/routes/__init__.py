"""Supervision over HTTP."""

from services.funds.supervision.routes import alerts, figures, runs, suppressions
from shared.web.routing import Router

__all__ = ["router"]

router = Router()
for part in (runs, alerts, suppressions, figures):
    router.include_router(part.router)
