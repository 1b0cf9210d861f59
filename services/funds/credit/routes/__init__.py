"""Micro-credit over HTTP."""

from services.funds.credit.routes import loans, others, steps
from shared.web.routing import Router

__all__ = ["router"]

router = Router()
for part in (loans, steps, others):
    router.include_router(part.router)
