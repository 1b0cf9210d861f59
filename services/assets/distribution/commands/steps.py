"""The steps of a plan and its notices."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.disclosures.rules import KINDS
from services.assets.distribution.commands.common import WHY, changed, finish, plan_locked
from services.assets.distribution.gathering import gather
from services.assets.distribution.machine import DISTRIBUTION, NOTICES
from services.assets.distribution.notices import about
from services.assets.distribution.rules import publicised
from services.assets.distribution.schemas import DistributionPublicising
from services.assets.distribution.tables import DistributionSource
from services.assets.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.disclosures.rules import level_of
from shared.disclosures.steps import end_notice, hanging, put_up
from shared.web.bodies import Changed
from shared.web.problems import Problem
from shared.workflow.moving import Ground, Taking, move
from shared.workflow.schemas import Said

__all__ = ["publicise", "take"]


async def take(session: AsyncSession, caller: Caller, distribution_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a plan one step along. Cancelled, it gives back what it has drawn.

    Raises:
        Problem: 404 ``unknown_distribution``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    plan = await plan_locked(session, caller, distribution_id, seen)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    facts = await gather(session, plan, said.on, parameters)
    notice = await hanging(session, DISTRIBUTION.name, NOTICES[plan.state], plan) if plan.state in NOTICES else None
    await move(session, caller, DISTRIBUTION, plan, Ground(plan.division_code, facts, parameters), Taking(code, said))
    await end_notice(session, caller, notice, said, over=publicised in DISTRIBUTION.transitions[code].guards)
    if code == "cancel":
        row = DistributionSource
        released = update(row).where(row.distribution_id == distribution_id).values(released=True)
        await session.execute(released, execution_options={**WHY, "synchronize_session": False})
    await finish(session, caller, plan, code, said.opinion, {"state": plan.state})
    return Changed(id=distribution_id, version=plan.version)


async def publicise(
    session: AsyncSession, caller: Caller, distribution_id: UUID, said: DistributionPublicising, seen: int
) -> Changed:
    """Record that the notice of a plan, or of its result, was put up.

    Raises:
        Problem: 404 ``unknown_distribution``; 412; 409 ``wrong_state`` or ``already_publicised``; 403 ``level_needed``; 422 ``future_date``,
            ``invalid_date``, ``period_too_short``, ``unmasked_number``.
    """
    plan = await plan_locked(session, caller, distribution_id, seen)
    if plan.state not in NOTICES:
        raise Problem(409, "wrong_state", f"方案当前状态为“{DISTRIBUTION.states[plan.state].title}”,不需公示。")
    kind = KINDS[NOTICES[plan.state]]
    told = await about(session, caller.scope, kind, distribution_id)
    disclosure_id = await put_up(session, caller, kind, plan, told, said, level_of(told.division_code))
    return await changed(session, caller, plan, "publicise", None, {"disclosure": str(disclosure_id), "kind": kind.code})
