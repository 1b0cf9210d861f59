"""Taking an alert along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from shared import audit
from shared.access import Caller, Scope
from shared.parameters.queries import parameters_on
from shared.supervision.commands.runs import RED
from shared.supervision.definition import Watch
from shared.supervision.events import publish_alert
from shared.supervision.machine import ALERT
from shared.supervision.queries.alerts import unknown_alert
from shared.supervision.rules import AlertFacts, Light
from shared.supervision.schemas.alerts import AssigningAlert, CheckingAlert
from shared.supervision.tables import Alert
from shared.web.bodies import Changed
from shared.web.versions import check_version
from shared.workflow import Block
from shared.workflow.deadlines import limit
from shared.workflow.moving import Ground, Taking, move
from shared.workflow.schemas import Said

__all__ = ["facts_of", "take_alert"]


def facts_of(alert: Any) -> AlertFacts:  # noqa: ANN401 - a row of either kind
    """How an alert stands."""
    return AlertFacts(alert.verdict, gone=alert.gone_on is not None, fixed=alert.state == "fixed")


async def take_alert(
    watch: Watch, session: AsyncSession, caller: Caller, alert_id: UUID, code: str, said: Said, seen: int
) -> Changed:
    """Take an alert one step along.

    Raises:
        Problem: 404 ``unknown_alert``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    statement = caller.scope.restrict(select(Alert).where(Alert.id == alert_id), Alert.division_code)
    alert = (await session.scalars(statement.with_for_update())).one_or_none()
    if alert is None:
        raise unknown_alert()
    check_version(seen, alert.version)
    parameters = await parameters_on(session, Scope.everything(), watch.parameters, said.on)
    # What is red is looked at within its own, shorter time.
    hurried = code in {"assign", "recheck"} and alert.light != Light.YELLOW
    taking = Taking(
        code,
        said,
        _changes(code, said),
        _blocks(said),
        said.assignee if isinstance(said, AssigningAlert) else None,
        limit(RED, said.on, parameters).due_on if hurried else None,
    )
    number = await move(session, caller, ALERT, alert, Ground(alert.division_code, facts_of(alert), parameters), taking)
    await publish_alert(session, watch, alert.id)
    await audit.record(
        session,
        caller,
        action=f"alert.{code}",
        resource="alert",
        resource_id=alert.id,
        purpose=said.opinion,
        detail={"rule": alert.rule, "number": number, "state": alert.state},
    )
    return Changed(id=alert.id, version=alert.version)


def _changes(code: str, said: Said) -> dict[str, Any]:
    match code, said:
        case "check", CheckingAlert():
            return {"verdict": said.verdict}
        case "recheck", _:
            return {"verdict": None}
        case "close", _:
            return {"closed_on": said.on}
    return {}


def _blocks(said: Said) -> Sequence[Block]:
    """An excuse is believed on proof only."""
    if isinstance(said, CheckingAlert) and said.verdict == "excused" and not said.attachments:
        return (Block("evidence_missing", "属实但有正当理由的,须附证明材料", "body.attachments"),)
    return ()
