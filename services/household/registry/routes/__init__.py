"""The registry over HTTP."""

from services.household.registry.routes import disclosures, divisions, households, incomes, memberships, persons
from shared.web.routing import Router

__all__ = ["router"]

router = Router()
for part in (divisions, households, persons, memberships, incomes, disclosures):
    router.include_router(part.router)
