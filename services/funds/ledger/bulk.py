"""Posting many entries at once, set-based: what :func:`services.funds.ledger.commands.post` does for one, by the same accounts and locks.

Whoever posts fills the temporary table ``posting`` within the transaction, one row an entry of one transfer, then holds its accounts,
takes out what may not be posted, and posts the rest.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ARRAY, Integer, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.ledger.events import publish_accounts
from services.funds.ledger.rules import KINDS, OF_PROJECTS
from shared.access import Caller

__all__ = ["POSTING", "Lines", "hold_lines", "leave_out", "post_lines"]

_WHY = {"unscoped": "the records were found within the uploader's scope"}
POSTING = "ordinal, entry_id, kind, county, place, happened_on, basis, subject, subject_id, batch_id, project_id, amount"
"""Columns of ``posting``: ``county`` is the batch's, ``place`` where the project lies (null: there is none), ``ordinal`` the order in which it happened."""
_MOVING = {code: kind for code, kind in KINDS.items() if kind.source is not None}


def _stage(side: str) -> str:
    """The stage that an entry of the row's kind leaves (``source``) or enters (``target``)."""
    cases = " ".join(f"WHEN '{code}' THEN '{getattr(kind, side)}'" for code, kind in _MOVING.items())
    return f"CASE p.kind {cases} END"


def _owner(side: str) -> str:
    """Whose that account is: the project's at stages at which money is a project's, or else the batch's."""
    own = ", ".join(f"'{code}'" for code, kind in _MOVING.items() if getattr(kind, side) in OF_PROJECTS)
    return f"CASE WHEN p.kind IN ({own}) THEN p.project_id ELSE p.batch_id END"


_SIDES = text(
    f"""
    CREATE TEMP TABLE side ON COMMIT DROP AS
    SELECT batch_id, stage, owner, nullif(owner, batch_id) AS project_id, min(CASE owner WHEN batch_id THEN county ELSE place END) AS division_code
      FROM (SELECT p.batch_id, {_stage("source")} AS stage, {_owner("source")} AS owner, p.county, p.place FROM posting p
            UNION ALL SELECT p.batch_id, {_stage("target")}, {_owner("target")}, p.county, p.place FROM posting p) AS each
     GROUP BY batch_id, stage, owner
    """  # noqa: S608 - codes of the rules, no input
)
_OPEN = text(
    "INSERT INTO journal_account (batch_id, stage, project_id, division_code) SELECT batch_id, stage, project_id, division_code FROM side s"
    " WHERE NOT EXISTS (SELECT FROM journal_account a WHERE a.batch_id = s.batch_id AND a.stage = s.stage"
    " AND coalesce(a.project_id, a.batch_id) = s.owner)"
    ' ORDER BY batch_id, stage COLLATE "C", project_id NULLS FIRST ON CONFLICT DO NOTHING'
)
_HELD = text(
    """
    CREATE TEMP TABLE held ON COMMIT DROP AS
    SELECT id, batch_id, stage, owner, balance, row_number() OVER ()::int - 1 AS n
      FROM (SELECT a.id, a.batch_id, a.stage, s.owner, a.balance FROM journal_account a
              JOIN side s ON s.batch_id = a.batch_id AND s.stage = a.stage AND s.owner = coalesce(a.project_id, a.batch_id)
             ORDER BY a.batch_id, a.stage COLLATE "C", a.project_id NULLS FIRST FOR UPDATE OF a) AS locked
    """
)
_LINES = text(
    f"""
    CREATE TEMP TABLE line ON COMMIT DROP AS
    SELECT p.*, s.id AS source_id, t.id AS target_id, s.n AS source_n, t.n AS target_n
      FROM posting p
      JOIN held s ON s.batch_id = p.batch_id AND s.stage = {_stage("source")} AND s.owner = {_owner("source")}
      JOIN held t ON t.batch_id = p.batch_id AND t.stage = {_stage("target")} AND t.owner = {_owner("target")}
    """  # noqa: S608
)
_READ = text(
    """
    SELECT coalesce(array_agg(ordinal ORDER BY ordinal), '{}') AS ordinals, coalesce(array_agg(source_n ORDER BY ordinal), '{}') AS sources,
           coalesce(array_agg(target_n ORDER BY ordinal), '{}') AS targets,
           coalesce(array_agg((amount * 100)::bigint ORDER BY ordinal), '{}') AS cents
      FROM line
    """
)
_BALANCES = text(
    "SELECT coalesce(array_agg((balance * 100)::bigint ORDER BY n), '{}') AS cents,"
    " coalesce(array_agg(stage = 'outside' ORDER BY n), '{}') AS outside FROM held"
)
_LEAVE_OUT = text("DELETE FROM line WHERE ordinal = ANY(:ordinals)").bindparams(bindparam("ordinals", type_=ARRAY(Integer)))
_ENTRIES = text(
    """
    INSERT INTO journal_entry (id, division_code, kind, happened_on, basis, subject, subject_id, recorded_by, department)
    SELECT entry_id, CASE WHEN kind = 'pay' THEN place ELSE county END, kind, happened_on, basis, subject, subject_id, :client, :department
      FROM line ORDER BY ordinal
    """
)
_TRANSFERS = text(
    """
    INSERT INTO journal_transfer (entry_id, number, source_id, target_id, amount, happened_on)
    SELECT entry_id, 1, source_id, target_id, amount, happened_on FROM line ORDER BY ordinal
    """
)
_MOVE = text(
    """
    UPDATE journal_account a SET balance = a.balance + c.change, version = a.version + 1
      FROM (SELECT id, sum(change) AS change
              FROM (SELECT source_id AS id, -amount AS change FROM line UNION ALL SELECT target_id, amount FROM line) AS each
             GROUP BY id) AS c
     WHERE a.id = c.id RETURNING a.id
    """
)
_MONTHS = text(
    """
    INSERT INTO account_month AS m (account_id, month, change)
    SELECT id, date_trunc('month', happened_on)::date, sum(change)
      FROM (SELECT source_id AS id, happened_on, -amount AS change FROM line UNION ALL SELECT target_id, happened_on, amount FROM line) AS each
     GROUP BY 1, 2 ORDER BY 1, 2 ON CONFLICT (account_id, month) DO UPDATE SET change = m.change + excluded.change
    """
)


@dataclass(frozen=True, slots=True)
class Lines:
    """What is to be posted, in its order: numbers of the accounts that it leaves and enters, and cents; and what each account holds now.

    ``outside`` are the accounts that may fall below nought.
    """

    ordinals: Sequence[int]
    sources: Sequence[int]
    targets: Sequence[int]
    cents: Sequence[int]
    balances: Sequence[int]
    outside: Sequence[bool]


async def hold_lines(session: AsyncSession) -> Lines:
    """Open the accounts of ``posting`` where they are new, and lock them in the one order; what they hold, and what is to be moved."""
    for statement in (_SIDES, _OPEN, _HELD, _LINES):
        await session.execute(statement, execution_options=_WHY)
    lines = (await session.execute(_READ, execution_options=_WHY)).one()
    held = (await session.execute(_BALANCES, execution_options=_WHY)).one()
    return Lines(*lines, *held)


async def leave_out(session: AsyncSession, ordinals: Collection[int]) -> None:
    """Take lines out before they are posted."""
    await session.execute(_LEAVE_OUT, {"ordinals": list(ordinals)}, execution_options=_WHY)


async def post_lines(session: AsyncSession, caller: Caller) -> int:
    """Post what is left of the lines that are held: entries, transfers, balances and their events; how many."""
    by = {"client": caller.client_id, "department": caller.department}
    await session.execute(_ENTRIES, by, execution_options=_WHY)
    posted = await session.execute(_TRANSFERS, execution_options=_WHY)
    await session.execute(_MONTHS, execution_options=_WHY)
    moved: Sequence[UUID] = (await session.scalars(_MOVE, execution_options=_WHY)).all()
    await publish_accounts(session, moved)
    return posted.rowcount  # type: ignore[attr-defined, no-any-return]
