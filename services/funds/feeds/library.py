"""How the rows of the project library's table 项目库 enter it: set-based, under the conditions of the procedure (domain/assets-and-funds §3.4–§3.8)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.feeds import library_statements as statements
from services.funds.parameters.queries import parameters_on
from services.funds.projects.events import publish_project
from shared.access import Scope
from shared.intake.definition import Table
from shared.intake.runner import Chunk
from shared.intake.setting_aside import set_aside
from shared.intake.uploads import upload_of
from shared.persistence.ids import id_series

__all__ = ["apply_projects"]

_SYSTEM = {"unscoped": "rows were matched within the uploader's scope"}
_LAST = 9999
"""Codes have four digits for it."""
_ENTERED = text("SELECT project_id FROM entering ORDER BY project_id")


async def apply_projects(session: AsyncSession, _table: Table, chunk: Chunk) -> int:
    """PRJ-LIB: enter approved projects in stock or in the year's plan, or replace what the file has of those that came in before.

    A project that somebody has dealt with here, or that has money, is changed here only.
    """
    upload = await upload_of(session, chunk.batch_id)
    parameters = await parameters_on(session, Scope.everything(), upload.day)
    values: dict[str, Any] = {
        "low": chunk.low,
        "high": chunk.high,
        "batch": chunk.batch_id,
        "day": upload.day,
        "most": _LAST,
        "words": statements.WORDS,
        "prefixes": list(upload.caller.scope.prefixes),
        "satisfaction": parameters["project_satisfaction_percent"].value,
        "households": parameters["project_mechanism_households"].value,
        "client": upload.caller.client_id,
        "department": upload.caller.department,
        **id_series("project"),
    }
    for statement in (statements.LOCKED, statements.entering(chunk.present), statements.REPEATED, statements.NUMBERED):
        await session.execute(statement, values, execution_options=_SYSTEM)
    await set_aside(session, chunk.batch_id, statements.REFUSED)
    await session.execute(statements.UNENTERED, execution_options=_SYSTEM)
    for statement in (statements.MADE, statements.changed(chunk.present), *statements.parts(chunk.present)):
        await session.execute(statement, values, execution_options=_SYSTEM)
    entered = (await session.scalars(_ENTERED, execution_options=_SYSTEM)).all()
    if entered:
        await publish_project(session, *entered)
    return len(entered)
