"""Helpers over HTTP."""

from services.household.helpers.routes import assignments, coverage, helpers
from shared.web.routing import Router

__all__ = ["router"]

router = Router()
for part in (helpers, assignments, coverage):
    router.include_router(part.router)
