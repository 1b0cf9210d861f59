"""HTTP as every service speaks it: application factory, permissions, problem details, pages, idempotency."""

from shared.web.app import create_app
from shared.web.problems import Problem
from shared.web.routing import PUBLIC, CallerDep, Reading, Router, Writing

__all__ = ["PUBLIC", "CallerDep", "Problem", "Reading", "Router", "Writing", "create_app"]
