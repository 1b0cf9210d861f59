"""Leads over HTTP."""

from services.household.leads.routes import feedback, leads, second_visits, steps
from shared.web.routing import Router, routes_of

__all__ = ["router"]

router = Router(routes=routes_of(part.router for part in (leads, steps, second_visits, feedback)))
