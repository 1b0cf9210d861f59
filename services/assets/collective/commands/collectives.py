"""Registering collectives, correcting them, ending them."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.commands.common import bump, collective_locked, record, written
from services.assets.collective.commands.months import open_due
from services.assets.collective.events import publish_collectives
from services.assets.collective.problems import need_level
from services.assets.collective.rules import first_of
from services.assets.collective.schemas.collectives import CollectiveCorrection, CollectiveEnding, CollectiveForm
from services.assets.collective.tables import Collective, CollectiveAccount, CollectiveResource
from shared.access import Caller
from shared.persistence.violations import violated
from shared.registry.places import place_within
from shared.standards.clock import today
from shared.standards.credit_codes import is_credit_code
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow import Block, Level
from shared.workflow.moving import blocked

__all__ = ["correct_collective", "end_collective", "register_collective"]

_WHY = {"unscoped": "the collective lies within the caller's scope"}
_TAKEN = "该统一社会信用代码已登记为另一个集体经济组织。"


async def register_collective(session: AsyncSession, caller: Caller, entry: CollectiveForm) -> Changed:
    """Register the collective of a village; the months that are over since its books begin wait from now on.

    Raises:
        Problem: 422 ``unknown_division``, ``invalid_credit_code``, ``future_date``; 403 ``level_needed``; 409 ``collective_exists``,
            ``credit_code_taken``.
    """
    await place_within(session, caller.scope, entry.division_code, ("village",))
    need_level(caller, Level.TOWN, entry.division_code, "集体经济组织登记")
    _check_code(entry.credit_code)
    check_day("founded_on", entry.founded_on)
    if entry.books_from > first_of(today()):
        raise fault("books_from", "future_date", "启用账期不晚于本月")
    values = {**entry.model_dump(), "recorded_by": caller.client_id, "department": caller.department}
    made = insert(Collective).values(values).on_conflict_do_nothing().returning(Collective.id)
    collective_id: UUID | None = (await session.execute(made, execution_options=_WHY)).scalar_one_or_none()
    if collective_id is None:
        same = select(Collective.id).where(Collective.credit_code == entry.credit_code)
        if await session.scalar(same, execution_options=_WHY) is not None:
            raise Problem(409, "credit_code_taken", _TAKEN)
        raise Problem(409, "collective_exists", "该村已登记集体经济组织。")
    await publish_collectives(session, collective_id)
    await open_due(session)
    await record(session, caller, "collective.register", "collective", collective_id, None, {"division": entry.division_code})
    return Changed(id=collective_id, version=1)


def _check_code(code: str) -> None:
    if not is_credit_code(code):
        raise fault("credit_code", "invalid_credit_code", "统一社会信用代码的格式或校验码不对")


async def correct_collective(
    session: AsyncSession, caller: Caller, collective_id: UUID, correction: CollectiveCorrection, seen: int
) -> Changed:
    """Correct what is said of a collective. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_collective``; 412; 403 ``level_needed``; 409 ``collective_ended``, ``credit_code_taken``; 422
            ``invalid_credit_code``, ``future_date``, ``invalid_date``.
    """
    collective = await collective_locked(session, caller, collective_id, "集体经济组织的更正", level=Level.TOWN, seen=seen)
    fields = correction.model_dump(exclude_unset=True, exclude={"reason"})
    changed = {name: value for name, value in fields.items() if getattr(collective, name) != value}
    if not changed:
        return Changed(id=collective_id, version=seen)
    if "credit_code" in changed:
        _check_code(changed["credit_code"])
    if "founded_on" in changed:
        check_day("founded_on", changed["founded_on"])
        if first_of(changed["founded_on"]) > collective.books_from:
            raise fault("founded_on", "invalid_date", f"成立日期不晚于启用账期 {collective.books_from:%Y-%m}")
    before = {name: getattr(collective, name) for name in changed}
    for name, value in changed.items():
        setattr(collective, name, value)
    try:
        version = await bump(session, collective)
    except IntegrityError as error:
        if violated(error) != "uq_collective_credit_code":
            raise
        raise Problem(409, "credit_code_taken", _TAKEN) from error
    await written(session, caller, collective_id, "collective", collective_id, correction.reason, before, changed)
    detail = {"fields": sorted(changed)}
    await record(session, caller, "collective.correct", "collective", collective_id, correction.reason, detail)
    return Changed(id=collective_id, version=version)


async def end_collective(
    session: AsyncSession, caller: Caller, collective_id: UUID, ending: CollectiveEnding, seen: int
) -> Changed:
    """End a collective whose accounts are closed and whose resources are off the register; another one may be registered in its village.

    Raises:
        Problem: 404 ``unknown_collective``; 412; 403 ``level_needed``; 409 ``collective_ended``, ``blocked`` with every reason; 422
            ``future_date``, ``invalid_date``.
    """
    collective = await collective_locked(session, caller, collective_id, "集体经济组织的注销", level=Level.TOWN, seen=seen)
    check_day("on", ending.on, since=max(collective.founded_on, collective.books_from))
    account, resource = CollectiveAccount, CollectiveResource
    accounts = select(func.count()).where(account.collective_id == collective_id, account.closed_on.is_(None))
    resources = select(func.count()).where(resource.collective_id == collective_id, resource.withdrawn_on.is_(None))
    left = [int(await session.scalar(one, execution_options=_WHY) or 0) for one in (accounts, resources)]
    if blocks := list(_left(*left)):
        raise blocked("注销集体经济组织", blocks)
    collective.ended_on = ending.on
    version = await bump(session, collective)
    after = {"ended_on": ending.on}
    await written(session, caller, collective_id, "collective", collective_id, ending.reason, {"ended_on": None}, after)
    await record(session, caller, "collective.end", "collective", collective_id, ending.reason, {"on": str(ending.on)})
    return Changed(id=collective_id, version=version)


def _left(accounts: int, resources: int) -> Iterator[Block]:
    if accounts:
        yield Block("accounts_open", f"有 {accounts} 个银行账户未销户")
    if resources:
        yield Block("resources_left", f"有 {resources} 项资源未注销或移交")
