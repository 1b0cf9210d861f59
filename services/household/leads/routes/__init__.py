"""Leads over HTTP."""

from services.household.leads.routes import feedback, leads
from shared.web.routing import Router

__all__ = ["router"]

router = Router()
for part in (leads, feedback):
    router.include_router(part.router)
