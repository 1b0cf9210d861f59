"""The routes of supervision, the same for every service that watches something."""

from __future__ import annotations

from fastapi import APIRouter

from shared.supervision.definition import Watch
from shared.supervision.routes.alerts import add_alerts
from shared.supervision.routes.common import Desk
from shared.supervision.routes.runs import add_runs
from shared.supervision.routes.suppressions import add_suppressions
from shared.supervision.schemas.forms import forms_of
from shared.supervision.views import Views
from shared.web.routing import Router

__all__ = ["supervision_router"]


def supervision_router(prefix: str, service: str, watch: Watch, *, tag: str) -> APIRouter:
    """All routes of a service's supervision under ``prefix``; ``service`` (``Assets``) makes the names of operations and forms unique, and is
    empty for the one that has had them first.
    """
    router = Router(prefix=prefix, tags=[tag])
    desk = Desk(service, watch, Views(watch, forms_of(service, watch)))
    add_runs(router, desk)
    add_alerts(router, desk)
    add_suppressions(router, desk)
    return router
