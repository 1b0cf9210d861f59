"""The registry over HTTP."""

from services.household.registry.routes import disclosures, divisions, households, incomes, memberships, persons
from shared.web.routing import Router, routes_of

__all__ = ["router"]

router = Router(routes=routes_of(part.router for part in (divisions, households, persons, memberships, incomes, disclosures)))
