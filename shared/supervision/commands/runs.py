"""Running the rules."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from shared import audit
from shared.access import Caller, Scope
from shared.access.caller import PLATFORM
from shared.events.publishing import publish
from shared.parameters.queries import parameters_on
from shared.parameters.schemas import ParameterView
from shared.supervision.definition import Watch
from shared.supervision.evaluation import OURS, find, given
from shared.supervision.events import publish_run
from shared.supervision.machine import ALERT
from shared.supervision.merging import merge
from shared.supervision.notices import notices_of
from shared.supervision.tables import SupervisionRun
from shared.web.problems import Problem
from shared.workflow import Deadline
from shared.workflow.deadlines import due_of, limit

__all__ = ["RED", "ran_today", "require_county", "run_rules"]

RED = Deadline("alert_red_days")
"""By when a red or black alert is looked at; a yellow one by its state's own deadline."""
# Another word than that of the worker's lease, which is held for as long as it lives.
_TURN = text("SELECT pg_advisory_xact_lock(hashtextextended('supervision-run', 0))")
_ROOM = text("SET LOCAL jit = off")
"""Dozens of short statements: compiling each takes longer than running it."""
_EMPTY = {"findings_by_rule": {}, "finding_count": 0, "suppressed_count": 0, "opened_count": 0, "gone_count": 0}


def require_county(caller: Caller) -> None:
    """Refuse whoever does not answer for the whole county, as the rules look at all of it.

    Raises:
        Problem: 403 ``level_needed``.
    """
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "监管规则须由县级运行。")


async def ran_today(session: AsyncSession, on: date) -> bool:
    """Whether the platform itself has run the rules on a day."""
    row = SupervisionRun
    found = select(row.id).where(row.as_of == on, row.requested_by == PLATFORM.client_id).limit(1)
    return (await session.scalars(found, execution_options=OURS)).first() is not None


async def run_rules(session: AsyncSession, caller: Caller, watch: Watch, as_of: date) -> UUID:
    """Run all rules over the county as it is recorded now, and open, keep and mark alerts; the id of the run.

    Runs take turns; one that follows another at once finds the same, opens nothing and marks nothing.
    """
    await session.execute(_TURN, execution_options=OURS)
    await session.execute(_ROOM, execution_options=OURS)
    parameters = await parameters_on(session, Scope.everything(), watch.parameters, as_of)
    values = given(as_of, watch.parameters, {name: parameter.value for name, parameter in parameters.items()})
    used = {code: {name: _used(parameters[name]) for name in rule.parameters} for code, rule in watch.rules.items()}
    new = insert(SupervisionRun).values(as_of=as_of, requested_by=caller.client_id, parameters=used, **_EMPTY)
    run_id: UUID = (await session.scalars(new.returning(SupervisionRun.id))).one()
    await find(session, watch.rules.values(), values)
    yellow = due_of(ALERT.states[ALERT.initial], as_of, parameters)
    assert yellow is not None  # noqa: S101 - the machine's own deadline
    due: dict[str, Any] = {"yellow_due": yellow.due_on, "red_due": limit(RED, as_of, parameters).due_on}
    await merge(session, run_id, {**values, **due})
    await session.execute(text("DROP TABLE found, last_alert"), execution_options=OURS)
    await publish_run(session, watch, run_id)
    await publish(session, watch.notices, await notices_of(session, watch, run_id))
    await _recorded(session, caller, run_id, as_of)
    return run_id


async def _recorded(session: AsyncSession, caller: Caller, run_id: UUID, as_of: date) -> None:
    row = SupervisionRun
    counts = select(row.finding_count, row.suppressed_count, row.opened_count, row.gone_count).where(row.id == run_id)
    told = (await session.execute(counts, execution_options=OURS)).one()._asdict()
    await audit.record(
        session,
        caller,
        action="supervision.run",
        resource="supervision_run",
        resource_id=run_id,
        detail={"as_of": as_of, **told},
    )


def _used(parameter: ParameterView) -> dict[str, Any]:
    return parameter.model_dump(mode="json", include={"version", "value", "effective_from"})
