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
_KINDS = ", ".join(f"('{code}', '{kind.source}', '{kind.target}')" for code, kind in KINDS.items() if kind.source is not None)
_PROJECT = ", ".join(f"'{stage}'" for stage in OF_PROJECTS)
_SIDES = f"""
    SELECT DISTINCT p.batch_id, side.stage, CASE WHEN side.stage IN ({_PROJECT}) THEN p.project_id END AS project_id,
           CASE WHEN side.stage IN ({_PROJECT}) THEN p.place ELSE p.county END AS division_code
      FROM posting p JOIN (VALUES {_KINDS}) AS k (kind, source, target) ON k.kind = p.kind, unnest(ARRAY[k.source, k.target]) AS side (stage)
"""  # noqa: S608 - codes of the rules, no input
_OPEN = text(
    f"INSERT INTO journal_account (batch_id, stage, project_id, division_code) SELECT * FROM ({_SIDES}) AS s"  # noqa: S608
    ' ORDER BY batch_id::text COLLATE "C", stage COLLATE "C", coalesce(project_id::text, \'\') COLLATE "C" ON CONFLICT DO NOTHING'
)
_LOCK = text(
    f"SELECT count(*) FROM (SELECT a.id FROM journal_account a JOIN ({_SIDES}) AS s"  # noqa: S608
    " ON a.batch_id = s.batch_id AND a.stage = s.stage AND coalesce(a.project_id, a.batch_id) = coalesce(s.project_id, s.batch_id)"
    " ORDER BY a.id FOR UPDATE OF a) AS locked"
)
_HELD = text(
    f"CREATE TEMP TABLE held ON COMMIT DROP AS"  # noqa: S608
    f" SELECT a.id, a.batch_id, a.stage, coalesce(a.project_id, a.batch_id) AS owner, a.balance, row_number() OVER ()::int - 1 AS n"
    f" FROM journal_account a JOIN ({_SIDES}) AS s ON a.batch_id = s.batch_id AND a.stage = s.stage"
    f" AND coalesce(a.project_id, a.batch_id) = coalesce(s.project_id, s.batch_id)"
)
_LINES = text(
    f"""
    CREATE TEMP TABLE line ON COMMIT DROP AS
    SELECT p.*, s.id AS source_id, t.id AS target_id, s.n AS source_n, t.n AS target_n
      FROM posting p JOIN (VALUES {_KINDS}) AS k (kind, source, target) ON k.kind = p.kind
      JOIN held s ON s.batch_id = p.batch_id AND s.stage = k.source
                 AND s.owner = CASE WHEN k.source IN ({_PROJECT}) THEN p.project_id ELSE p.batch_id END
      JOIN held t ON t.batch_id = p.batch_id AND t.stage = k.target
                 AND t.owner = CASE WHEN k.target IN ({_PROJECT}) THEN p.project_id ELSE p.batch_id END
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
    for statement in (_OPEN, _LOCK, _HELD, _LINES):
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
    moved: Sequence[UUID] = (await session.scalars(_MOVE, execution_options=_WHY)).all()
    await publish_accounts(session, moved)
    return posted.rowcount  # type: ignore[attr-defined, no-any-return]
