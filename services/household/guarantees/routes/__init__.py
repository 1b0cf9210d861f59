"""The guarantees over HTTP."""

from services.household.guarantees.routes import problems, sheets
from shared.web.routing import Router

__all__ = ["router"]

router = Router()
for part in (sheets, problems):
    router.include_router(part.router)
