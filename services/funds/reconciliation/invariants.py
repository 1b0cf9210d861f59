"""The invariants of the journal as statements that find what breaks them: ``subject, expected, found`` of each row. They find nothing, ever.

I4 (released ≤ allocated ≤ received), I5 (paid ≤ released) and I6 (nothing is paid from a batch that was not allocated) are consequences of balances that
are never below nought, which the database holds; what is looked for here is whether balances are what the journal says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, case, cast, func, literal, or_, select, union_all
from sqlalchemy.orm import aliased

from services.funds.batches.tables import FundBatch
from services.funds.feeds.tables import ImportedPosting
from services.funds.ledger.tables import AccountMonth, JournalAccount, JournalEntry, JournalTransfer
from services.funds.payments.machine import DONE
from services.funds.payments.tables import Payment, PaymentPerson, PaymentRefund, PaymentSource
from services.funds.projects.tables import Project
from shared.attachments.tables import Attachment
from shared.workflow.procedure import AnySelect

__all__ = ["INVARIANTS", "Invariant"]


@dataclass(frozen=True, slots=True)
class Invariant:
    """An invariant 不变式: its code, what holds in Chinese, and the statement that finds what breaks it."""

    code: str
    title: str
    broken: Callable[[], AnySelect]


def _found(subject: ColumnElement[str], expected: Any, found: Any) -> AnySelect:  # noqa: ANN401 - columns
    return select(subject.label("subject"), cast(expected, Text).label("expected"), cast(found, Text).label("found"))


def _misplaced() -> AnySelect:
    """Accounts that lie elsewhere than their project, or outside their batch's county: towns and county would not add up."""
    account, batch, project = JournalAccount, FundBatch, Project
    place = func.coalesce(project.division_code, batch.division_code)
    return (
        _found(literal("科目 ").concat(cast(account.id, Text)), place, account.division_code)
        .join_from(account, batch, batch.id == account.batch_id)
        .outerjoin(project, project.id == account.project_id)
        .where(
            or_(
                account.division_code != place,
                func.left(account.division_code, 6) != func.left(batch.division_code, 6),
            )
        )
    )


def _unbalanced() -> AnySelect:
    """Accounts whose balance is not what entered them less what left them."""
    account, moved = JournalAccount, JournalTransfer
    both = union_all(
        select(moved.target_id.label("id"), moved.amount), select(moved.source_id.label("id"), -moved.amount)
    ).subquery()
    sums = select(both.c.id, func.sum(both.c.amount).label("amount")).group_by(both.c.id).subquery()
    entered = func.coalesce(sums.c.amount, 0)
    return (
        _found(literal("科目 ").concat(cast(account.id, Text)), entered, account.balance)
        .join_from(account, sums, sums.c.id == account.id, isouter=True)
        .where(account.balance != entered)
    )


def _unsummed() -> AnySelect:
    """Accounts of which the months do not add up as their transfers do, month by month."""
    month, moved = AccountMonth, JournalTransfer
    first = func.date_trunc("month", moved.happened_on).cast(month.month.type)
    both = union_all(
        select(moved.target_id.label("id"), first.label("month"), moved.amount),
        select(moved.source_id, first, -moved.amount),
    ).subquery()
    sums = select(both.c.id, both.c.month, func.sum(both.c.amount).label("amount")).group_by(both.c.id, both.c.month).subquery()
    same = and_(month.account_id == sums.c.id, month.month == sums.c.month)
    entered, kept = func.coalesce(sums.c.amount, 0), func.coalesce(month.change, 0)
    subject = literal("科目月 ").concat(cast(func.coalesce(sums.c.id, month.account_id), Text))
    return _found(subject, entered, kept).join_from(sums, month, same, full=True).where(entered != kept)


def _unallocated() -> AnySelect:
    """Batches and projects that hold another sum than was allocated and not withdrawn."""
    account, moved = JournalAccount, JournalTransfer
    source, target = aliased(JournalAccount), aliased(JournalAccount)
    forth, back = target.project_id.is_not(None), source.project_id.is_not(None)
    flows = (
        select(
            target.batch_id,
            func.coalesce(target.project_id, source.project_id).label("project_id"),
            func.sum(case((and_(forth, ~back), moved.amount), (and_(back, ~forth), -moved.amount), else_=0)).label("amount"),
        )
        .join_from(moved, source, source.id == moved.source_id)
        .join(target, target.id == moved.target_id)
        .where(or_(forth, back))
        .group_by(target.batch_id, func.coalesce(target.project_id, source.project_id))
        .subquery()
    )
    held = (
        select(account.batch_id, account.project_id, func.sum(account.balance).label("amount"))
        .where(account.project_id.is_not(None))
        .group_by(account.batch_id, account.project_id)
        .subquery()
    )
    same = and_(flows.c.batch_id == held.c.batch_id, flows.c.project_id == held.c.project_id)
    subject = literal("项目 ").concat(cast(held.c.project_id, Text))
    return (
        _found(subject, func.coalesce(flows.c.amount, 0), held.c.amount)
        .join_from(held, flows, same, isouter=True)
        .where(held.c.amount != func.coalesce(flows.c.amount, 0))
    )


def _unmirrored() -> AnySelect:
    """Reversals that do not undo, transfer by transfer, what they say they undo."""
    entry, ours, theirs = JournalEntry, aliased(JournalTransfer), aliased(JournalTransfer)
    opposite = and_(
        theirs.entry_id == entry.reverses,
        theirs.source_id == ours.target_id,
        theirs.target_id == ours.source_id,
        theirs.amount == ours.amount,
    )
    mirrored = (
        select(entry.id, func.count(ours.number).label("ours"), func.count(theirs.number).label("theirs"))
        .join_from(entry, ours, ours.entry_id == entry.id)
        .outerjoin(theirs, opposite)
        .where(entry.reverses.is_not(None))
        .group_by(entry.id)
        .subquery()
    )
    return _found(literal("冲销凭证 ").concat(cast(mirrored.c.id, Text)), mirrored.c.ours, mirrored.c.theirs).where(
        mirrored.c.ours != mirrored.c.theirs
    )


def _paid() -> AnySelect:
    """Sources of which another sum is paid by the payments, here and in the books that were brought in, than by the journal: the two ledgers would not agree."""
    account, batch, payment, source, refund = JournalAccount, FundBatch, Payment, PaymentSource, PaymentRefund
    asked = select(source.batch_id, source.amount).join(payment, payment.id == source.payment_id).where(payment.state.in_(DONE))
    back = select(refund.batch_id, -refund.amount)
    reversal = select(JournalEntry.id).where(JournalEntry.reverses == ImportedPosting.entry_id).correlate(ImportedPosting)
    brought = select(ImportedPosting.batch_id, ImportedPosting.amount).where(ImportedPosting.kind == "pay", ~reversal.exists())
    both = union_all(asked, back, brought).subquery()
    by_payments = select(both.c.batch_id, func.sum(both.c.amount).label("amount")).group_by(both.c.batch_id).subquery()
    by_journal = (
        select(account.batch_id, func.sum(account.balance).label("amount"))
        .where(account.stage == "paid")
        .group_by(account.batch_id)
        .subquery()
    )
    journal = func.coalesce(func.sum(by_journal.c.amount), 0)
    payments = func.coalesce(func.sum(by_payments.c.amount), 0)
    return (
        _found(literal("资金来源 ").concat(batch.source_code), payments, journal)
        .join_from(batch, by_journal, by_journal.c.batch_id == batch.id, isouter=True)
        .outerjoin(by_payments, by_payments.c.batch_id == batch.id)
        .group_by(batch.source_code)
        .having(payments != journal)
    )


def _unfounded() -> AnySelect:
    """Entries of payments without a payee or, once they are filed, without their voucher; payments that were brought in name both."""
    entry, payment, person, paper, brought = JournalEntry, Payment, PaymentPerson, Attachment.c, ImportedPosting
    payees = select(person.number).where(person.payment_id == payment.id).correlate(payment).exists()
    voucher = (
        select(paper.id)
        .where(
            paper.subject == "payment",
            paper.subject_id == payment.id,
            paper.kind == "付款凭证",
            paper.withdrawn_at.is_(None),
        )
        .correlate(payment)
        .exists()
    )
    return (
        _found(literal("支付凭证 ").concat(cast(entry.id, Text)), literal("收款人和付款凭证"), literal("缺失"))
        .join_from(entry, payment, payment.id == entry.subject_id, isouter=True)
        .outerjoin(brought, brought.entry_id == entry.id)
        .where(
            entry.kind == "pay",
            brought.entry_id.is_(None),
            or_(
                payment.id.is_(None),
                and_(payment.account_id.is_(None), ~payees),
                and_(payment.state == "filed", ~voucher),
            ),
        )
    )


INVARIANTS = (
    Invariant("I1", "项目账和资金账的支付额按来源一致", _paid),
    Invariant("I3", "科目都在其项目所在地,县账等于各镇账与县本级之和", _misplaced),
    Invariant("I5", "科目余额等于转入减转出", _unbalanced),
    Invariant("I5", "科目各月变动等于当月转入减转出", _unsummed),
    Invariant("I6", "项目持有的资金都由该批次分配而来", _unallocated),
    Invariant("I7", "冲销凭证与所冲销凭证逐笔相反", _unmirrored),
    Invariant("I8", "每笔支付都有收款人,归档的都有付款凭证", _unfounded),
)
