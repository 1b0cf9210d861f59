"""Taking over newer division codes 行政区划."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.commands.common import differing, refused, why_replaced
from services.household.registry.events import publish_divisions
from services.household.registry.rules import division_fault
from services.household.registry.schemas.divisions import DivisionSetting
from services.household.registry.tables import Division
from shared import audit
from shared.access import Caller
from shared.intake.definition import Reason
from shared.web.problems import Problem
from shared.web.versions import Precondition

__all__ = ["set_division"]


async def set_division(
    session: AsyncSession, caller: Caller, code: str, setting: DivisionSetting, precondition: Precondition
) -> tuple[Row[Any], bool]:
    """Record a division, or replace what is stored of it, and say whether it is new. Codes never go away: they end.

    Raises:
        Problem: 404 ``unknown_division`` outside the caller's scope; 422 ``unknown_code``, ``unknown_division``,
            ``invalid_period``, ``missing_value`` for a replacement without its reason; 412 where it has changed or is (not) there; 428 where nobody has looked.
    """
    if not caller.scope.contains(code):
        raise Problem(404, "unknown_division", "没有这个行政区划,或它不在您的数据范围内。")
    await _check(session, code, setting)
    columns, values = Division.__table__.columns, setting.model_dump(exclude={"reason"})
    new = insert(Division).values(code=code, **values).on_conflict_do_nothing().returning(*columns)
    row = (await session.execute(new)).first()
    first = row is not None
    if first:
        precondition.check(None)
    if row is None:
        stored = select(*columns).where(Division.code == code).with_for_update(key_share=True)
        row = (await session.execute(stored)).one()
        precondition.check(row.version)
        differences = differing(row, values)
        if not differences:
            return row, first
        why_replaced(setting.reason)
        replace = update(Division).where(Division.code == code).values(**differences, version=row.version + 1)
        row = (await session.execute(replace.returning(*columns))).one()
    await publish_divisions(session, [code])
    detail = {"version": row.version}
    await audit.record(
        session, caller, action="division.set", resource="division", resource_id=code, purpose=setting.reason, detail=detail
    )
    return row, first


async def _check(session: AsyncSession, code: str, setting: DivisionSetting) -> None:
    fault = division_fault(code, setting.level, setting.parent_code)
    if fault is not None:
        raise refused(422, Reason.UNKNOWN_CODE, "body.level", f"{fault}。")
    if setting.valid_from is not None and setting.valid_to is not None and setting.valid_to < setting.valid_from:
        raise refused(422, Reason.INVALID_PERIOD, "body.valid_to", "停用日期不能早于启用日期。")
    if setting.parent_code is not None:
        parent = select(Division.code).where(Division.code == setting.parent_code)
        if (await session.execute(parent)).first() is None:
            raise refused(422, Reason.UNKNOWN_DIVISION, "body.parent_code", "上级代码尚未登记,请先登记上级。")
