"""Leads over HTTP."""

from services.household.leads.routes import feedback, leads, second_visits, steps
from shared.web.routing import Router

__all__ = ["router"]

router = Router()
for part in (leads, steps, second_visits, feedback):
    router.include_router(part.router)
