"""Leads over HTTP."""

from services.household.leads.routes import feedback, leads
from shared.web.routing import Router, routes_of

__all__ = ["router"]

router = Router(routes=routes_of(part.router for part in (leads, feedback)))
