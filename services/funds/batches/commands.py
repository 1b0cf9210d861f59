"""Recording sums that reach the county, correcting what is said of them, cancelling mistakes."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.events import publish_batches
from services.funds.batches.queries import source
from services.funds.batches.schemas import FundBatchCancelling, FundBatchCorrection, FundBatchEntry, FundSourceSetting
from services.funds.batches.tables import FundBatch, FundSource
from services.funds.ledger.commands import Entry, Posted, post, reverse
from services.funds.ledger.rules import Account, Transfer
from services.funds.parameters.queries import parameters_on
from shared import audit
from shared.access import Caller, Scope
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import Precondition, check_version

__all__ = ["cancel_batch", "correct_batch", "record_batch", "set_source"]

_WHY = {"unscoped": "the batch was found within the caller's scope"}


async def set_source(
    session: AsyncSession, caller: Caller, code: str, setting: FundSourceSetting, precondition: Precondition
) -> tuple[Row[Any], bool]:
    """Record a source, or replace what is said of it, and say whether it is new.

    Raises:
        Problem: 412 where it has changed or is (not) there; 428 where nobody has looked; 422 ``missing_value`` for a replacement without its reason.
    """
    columns, values = FundSource.__table__.columns, setting.model_dump(exclude={"reason"})
    new = postgresql.insert(FundSource).values(code=code, **values).on_conflict_do_nothing().returning(*columns)
    row = (await session.execute(new)).first()
    first = row is not None
    if first:
        precondition.check(None)
    if row is None:
        stored = select(*columns).where(FundSource.code == code).with_for_update()
        row = (await session.execute(stored)).one()
        precondition.check(row.version)
        if all(getattr(row, name) == value for name, value in values.items()):
            return row, False
        if setting.reason is None:
            raise fault("reason", "missing_value", "修改资金来源须写明事由")
        replaced = update(FundSource).where(FundSource.code == code).values(**values, version=row.version + 1)
        row = (await session.execute(replaced.returning(*columns))).one()
    await audit.record(
        session,
        caller,
        action="fund_source.set",
        resource="fund_source",
        resource_id=code,
        purpose=setting.reason,
        detail={"version": row.version},
    )
    return row, first


async def record_batch(session: AsyncSession, caller: Caller, entry: FundBatchEntry) -> Changed:
    """Record a sum that has arrived 到位, and post it.

    Raises:
        Problem: 422 ``unknown_division``, ``unknown_source``, ``source_closed``, ``missing_value``, ``future_date``, ``invalid_date``;
            409 ``document_recorded`` where the same document has sent money of that source already.
    """
    await _check(session, caller, entry)
    days = int((await parameters_on(session, Scope.everything(), entry.received_on))["fund_allocate_days"].value)
    values = {
        **entry.model_dump(),
        "allocate_by": entry.received_on + timedelta(days=days),
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    made = postgresql.insert(FundBatch).values(values).on_conflict_do_nothing().returning(FundBatch.id, FundBatch.version)
    row = (await session.execute(made, execution_options=_WHY)).one_or_none()
    if row is None:
        raise Problem(409, "document_recorded", "该文号的这项资金已经登记;同一文号分次到位的,请在文号后注明批次。")
    arrival = _arriving(row.id, entry.division_code, entry.amount)
    posting = Entry(entry.division_code, "receive", entry.received_on, entry.document_no, "fund_batch", row.id, arrival)
    await post(session, caller, posting)
    await _finish(
        session, caller, row.id, "fund_batch.record", None, {"source": entry.source_code, "amount": str(entry.amount)}
    )
    return Changed(id=row.id, version=row.version)


def _arriving(batch_id: UUID, county: str, amount: Decimal) -> list[Transfer]:
    return [Transfer(Account(batch_id, "outside", county), Account(batch_id, "unallocated", county), amount)]


async def _check(session: AsyncSession, caller: Caller, entry: FundBatchEntry) -> None:
    if not caller.scope.contains(entry.division_code):
        raise fault("division_code", "unknown_division", "该县不在您的数据范围内")
    check_day("received_on", entry.received_on, since=entry.document_date)
    try:
        found = await source(session, caller.scope, entry.source_code)
    except Problem:
        raise fault("source_code", "unknown_source", "没有这个资金来源") from None
    if found.valid_to is not None and found.valid_to < entry.received_on:
        raise fault("source_code", "source_closed", f"该资金来源只用到 {found.valid_to}")
    if found.integrated and entry.original_name is None:
        raise fault("original_name", "missing_value", "统筹整合的资金须保留原资金名称")


async def correct_batch(
    session: AsyncSession, caller: Caller, batch_id: UUID, correction: FundBatchCorrection, seen: int
) -> Changed:
    """Correct what is said of a batch. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_fund_batch``; 412; 409 ``cancelled``; 422 ``invalid_date``, ``missing_value``.
    """
    batch = await _locked(session, caller, batch_id, seen)
    fields = correction.model_dump(exclude_unset=True, exclude={"reason"})
    changed = {name: value for name, value in fields.items() if getattr(batch, name) != value}
    if not changed:
        return Changed(id=batch_id, version=seen)
    if "document_date" in changed and changed["document_date"] > batch.received_on:
        raise fault("document_date", "invalid_date", f"发文日期不能晚于到位日期 {batch.received_on}")
    if changed.get("original_name", "") is None and (await source(session, caller.scope, batch.source_code)).integrated:
        raise fault("original_name", "missing_value", "统筹整合的资金须保留原资金名称")
    await _change(session, batch_id, changed)
    await _finish(session, caller, batch_id, "fund_batch.correct", correction.reason, {"fields": sorted(changed)})
    return Changed(id=batch_id, version=seen + 1)


async def cancel_batch(
    session: AsyncSession, caller: Caller, batch_id: UUID, cancelling: FundBatchCancelling, seen: int
) -> Changed:
    """Cancel a batch that was recorded by mistake: its money leaves the books by reversal 冲销, and stays readable.

    Raises:
        Problem: 404 ``unknown_fund_batch``; 412; 409 ``cancelled``, ``insufficient`` where some of it has gone on; 422 ``future_date``, ``invalid_date``.
    """
    batch = await _locked(session, caller, batch_id, seen)
    check_day("on", cancelling.on, since=batch.received_on)
    arrival = Posted("fund_batch", batch_id, "receive")
    await reverse(session, caller, arrival, cancelling.on, batch.document_no, cancelling.reason)
    await _change(session, batch_id, {"cancelled_on": cancelling.on, "cancel_reason": cancelling.reason})
    await _finish(session, caller, batch_id, "fund_batch.cancel", cancelling.reason, {"on": cancelling.on})
    return Changed(id=batch_id, version=seen + 1)


async def _locked(session: AsyncSession, caller: Caller, batch_id: UUID, seen: int) -> Row[Any]:
    statement = select(*FundBatch.__table__.columns).where(FundBatch.id == batch_id).with_for_update()
    batch = (await session.execute(caller.scope.restrict(statement, FundBatch.division_code))).one_or_none()
    if batch is None:
        raise Problem(404, "unknown_fund_batch", "没有这批资金,或它不在您的数据范围内。")
    check_version(seen, batch.version)
    if batch.cancelled_on is not None:
        raise Problem(409, "cancelled", f"该批资金已于 {batch.cancelled_on} 冲销。")
    return batch


async def _change(session: AsyncSession, batch_id: UUID, values: dict[str, Any]) -> None:
    changed = update(FundBatch).where(FundBatch.id == batch_id)
    changed = changed.values(**values, version=FundBatch.version + 1, changed_at=func.clock_timestamp())
    await session.execute(changed, execution_options={**_WHY, "synchronize_session": False})


async def _finish(
    session: AsyncSession, caller: Caller, batch_id: UUID, action: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await publish_batches(session, [batch_id])
    await audit.record(
        session, caller, action=action, resource="fund_batch", resource_id=batch_id, purpose=reason, detail=detail
    )
