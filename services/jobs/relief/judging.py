"""Running every check over projects: one statement, at a read and again in the transaction that accepts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Date, Numeric, Row, Uuid, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.relief.catalogue import CHECKS, LINES, SITES
from shared.access import Scope
from shared.standards.clock import today

__all__ = ["found_of"]

_WHY = {"unscoped": "the projects were found within the caller's scope"}
_FOUND = " UNION ALL ".join(
    f"SELECT '{check.code}', '{check.title}', '{check.force}', found.* FROM ({check.found}) AS found"  # noqa: S608 - statements of ours
    for check in CHECKS.values()
)
_JUDGE = text(f"""
    WITH site AS MATERIALIZED ({SITES}),
    line AS MATERIALIZED ({LINES}),
    found (code, title, force, project_id, worker_id, month, told) AS ({_FOUND})
    SELECT * FROM found ORDER BY project_id, code, month, worker_id
""").bindparams(  # noqa: S608 - statements of ours
    bindparam("projects", type_=ARRAY(Uuid())),
    bindparam("on", type_=Date()),
    bindparam("key_group_percent", type_=Numeric()),
    bindparam("amount_percent", type_=Numeric()),
)


async def found_of(session: AsyncSession, projects: Sequence[UUID]) -> Sequence[Row[Any]]:
    """``code, title, force, project_id, worker_id, month, told`` of everything that the checks find of projects now; no worker where it is of the whole."""
    on = today()
    held = await parameters_on(session, Scope.everything(), on)
    bounds: dict[str, Any] = {name: held[f"relief_{name}"].value for name in ("key_group_percent", "amount_percent")}
    return (await session.execute(_JUDGE, {"projects": list(projects), "on": on, **bounds}, execution_options=_WHY)).all()
