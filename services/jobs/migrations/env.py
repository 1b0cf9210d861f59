"""Alembic's environment of this service."""

from services.jobs.schema import metadata
from shared.persistence.migrations import run

run(metadata)
