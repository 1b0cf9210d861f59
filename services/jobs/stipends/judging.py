"""Running every check over all lines of payrolls: two statements, in the transaction that acts on what they find."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BindParameter, Integer, TextClause, Uuid, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.posts.rules import FUNDS
from services.jobs.stipends.catalogue import CHECKS, LINES
from services.jobs.stipends.reckoning import RECKON_AGAIN
from shared.access import Scope
from shared.standards.clock import today
from shared.standards.placeholders import names_in

__all__ = ["for_payrolls", "judge", "reckon", "stand"]

_WHY = {"unscoped": "the payrolls were found within the caller's scope"}
_INTEGERS = ("age_to", "absent_days", *(f"cap_{fund}" for fund in FUNDS))

_FOUND = " UNION ALL ".join(
    f"SELECT '{check.code}', found.* FROM ({check.found}) AS found (line_id, blocks, told)"  # noqa: S608 - statements of ours
    for check in CHECKS.values()
)
_JUDGE = f"""
    WITH line AS MATERIALIZED ({LINES}),
    found (code, line_id, blocks, told) AS MATERIALIZED ({_FOUND}),
    gone AS (
        DELETE FROM payroll_finding f USING line
         WHERE f.line_id = line.id AND NOT EXISTS (SELECT FROM found WHERE found.line_id = f.line_id AND found.code = f.code)
    ),
    judged AS (UPDATE payroll SET judged_at = clock_timestamp() WHERE id = ANY (:payrolls))
    INSERT INTO payroll_finding AS kept (line_id, code, blocks, told)
    SELECT line_id, code, blocks, told FROM found
        ON CONFLICT (line_id, code) DO UPDATE
       SET blocks = excluded.blocks, told = excluded.told, found_at = clock_timestamp(),
           explanation = NULL, explained_by = NULL, explained_name = NULL, accepted = false
     WHERE (kept.blocks, kept.told) IS DISTINCT FROM (excluded.blocks, excluded.told)
"""  # noqa: S608 - statements of ours
# What no longer is so goes away; what still is so keeps its explanation; what is something else now has to be explained anew.
_STAND = """
    UPDATE payroll_line l SET standing = now.standing
      FROM (SELECT line.id, CASE WHEN bool_or(f.blocks) THEN 'blocked'
                                 WHEN bool_or(CASE roll.state WHEN 'confirming' THEN f.explanation IS NULL ELSE NOT f.accepted END AND f.line_id IS NOT NULL)
                                 THEN 'held' ELSE 'clear' END AS standing
              FROM payroll_line line
              JOIN payroll roll ON roll.id = line.payroll_id
              LEFT JOIN payroll_finding f ON f.line_id = line.id
             WHERE line.payroll_id = ANY (:payrolls)
             GROUP BY line.id) AS now
     WHERE l.id = now.id AND l.standing <> now.standing
"""


def for_payrolls(sql: str) -> TextClause:
    """A statement over ``:payrolls``, typed."""
    names = names_in(sql)
    typed: list[BindParameter[Any]] = [
        bindparam("payrolls", type_=ARRAY(Uuid())),
        *(bindparam(name, type_=Integer()) for name in _INTEGERS),
    ]
    return text(sql).bindparams(*(each for each in typed if each.key in names))


_STATEMENTS = {"judge": for_payrolls(_JUDGE), "stand": for_payrolls(_STAND), "reckon": for_payrolls(RECKON_AGAIN)}


async def judge(session: AsyncSession, payrolls: Sequence[UUID]) -> None:
    """Run every check over payrolls that were not issued, whose rows the session holds, and say of each line what follows."""
    held = await parameters_on(session, Scope.everything(), today())
    bounds: Mapping[str, Any] = {
        "age_to": int(held["post_age_to"].value),
        "absent_days": int(held["post_absent_days"].value),
        **{f"cap_{fund}": int(held[f"post_cap_{fund}_months"].value) for fund in FUNDS},
    }
    await session.execute(_STATEMENTS["judge"], {"payrolls": list(payrolls), **bounds}, execution_options=_WHY)
    await stand(session, payrolls)


async def stand(session: AsyncSession, payrolls: Sequence[UUID]) -> None:
    """Say of each line of payrolls that were not issued what follows from what was found of it and said to it."""
    await session.execute(_STATEMENTS["stand"], {"payrolls": list(payrolls)}, execution_options=_WHY)


async def reckon(session: AsyncSession, payrolls: Sequence[UUID]) -> set[tuple[UUID, str]]:
    """Reckon the lines of payrolls anew that wait for the town; payrolls and divisions of which some come to something else now."""
    rows = await session.execute(_STATEMENTS["reckon"], {"payrolls": list(payrolls)}, execution_options=_WHY)
    return {(row.payroll_id, row.division_code) for row in rows}
