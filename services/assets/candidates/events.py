"""What funds tells of accepted projects, kept."""

from __future__ import annotations

from sqlalchemy import select

from services.assets.candidates.tables import AcceptedProject
from shared.contracts.base import EventType
from shared.contracts.funds import PROJECT_ACCEPTED
from shared.events.consumer import Handler
from shared.events.keeping import keeping
from shared.events.versions import VersionQuery
from shared.persistence.tables import table_of

__all__ = ["HANDLERS", "VERSIONS"]

HANDLERS: dict[EventType, Handler] = {PROJECT_ACCEPTED: keeping(table_of(AcceptedProject))}
VERSIONS: dict[EventType, VersionQuery] = {PROJECT_ACCEPTED: select(AcceptedProject.id, AcceptedProject.version)}
"""In which versions the copy holds what was told."""
