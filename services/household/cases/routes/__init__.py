"""Monitoring cases over HTTP."""

from services.household.cases.routes import cases, measures, others, steps
from shared.web.routing import Router

__all__ = ["router"]

router = Router()
for part in (cases, steps, others, measures):
    router.include_router(part.router)
