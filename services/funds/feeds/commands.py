"""Undoing what a file has posted: it is reversed like everything in the journal, by a second person and with the reason. Whom it paid, in full."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.feeds.queries import imported
from services.funds.feeds.schemas import ImportedPayee, ImportReversed, ImportReversing
from services.funds.ledger.commands import Posted, reverse
from services.funds.ledger.queries import entry
from shared import audit
from shared.access import Caller
from shared.privacy import Cipher
from shared.web.faults import check_day
from shared.web.problems import Problem

__all__ = ["disclose_payee", "reverse_imported"]

SUBJECT = "imported_posting"


async def reverse_imported(session: AsyncSession, caller: Caller, entry_id: UUID, body: ImportReversing) -> ImportReversed:
    """Reverse an entry 冲销 that came in by a file. A sum that arrived is cancelled as a batch instead.

    Raises:
        Problem: 404 ``unknown_entry``; 409 ``not_imported``, ``reversed``, ``insufficient`` where the money has gone on, ``month_closed``;
            403 ``insufficient_scope`` for another part of the county's; 422 ``future_date``, ``invalid_date``.
    """
    found = await entry(session, caller.scope, entry_id)
    if found.subject != SUBJECT or await imported(session, caller.scope, entry_id) is None:
        raise Problem(409, "not_imported", "该笔凭证不是导入的,请在登记它的业务中冲销。")
    if not caller.scope.contains(f"{found.division_code[:6]}000000"):
        raise Problem(403, "level_needed", "须由县级冲销导入的凭证。")
    check_day("on", body.on, since=found.happened_on)
    of = Posted(SUBJECT, found.subject_id, found.kind)
    reversal = await reverse(session, caller, of, body.on, found.basis, body.reason)
    await audit.record(
        session,
        caller,
        action="imported_posting.reverse",
        resource="journal_entry",
        resource_id=entry_id,
        purpose=body.reason,
        detail={"reversal": reversal},
    )
    return ImportReversed(id=reversal, reverses=entry_id)


async def disclose_payee(session: AsyncSession, caller: Caller, cipher: Cipher, entry_id: UUID, purpose: str) -> ImportedPayee:
    """The payee of an entry that came in by a file, in full; the reading is written down with its purpose in the same transaction.

    Raises:
        Problem: 404 ``unknown_entry``, or ``unknown_payee`` where the books name none.
    """
    await entry(session, caller.scope, entry_id)
    posting = await imported(session, caller.scope, entry_id)
    if posting is None or posting.payee_cipher is None:
        raise Problem(404, "unknown_payee", "该笔凭证没有导入的收款人。")
    await audit.record(
        session,
        caller,
        action="imported_posting.disclose",
        resource="journal_entry",
        resource_id=entry_id,
        purpose=purpose,
    )
    return ImportedPayee(id=entry_id, payee=cipher.decrypt(posting.payee_cipher))
