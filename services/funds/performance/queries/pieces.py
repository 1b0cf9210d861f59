"""Pieces of SQL that several figures share."""

from __future__ import annotations

__all__ = ["HELD", "MOVED"]

MOVED = """
    SELECT target_id AS id, amount FROM journal_transfer WHERE happened_on <= :as_of
    UNION ALL SELECT source_id, -amount FROM journal_transfer WHERE happened_on <= :as_of"""
"""What entered and left each account of the journal up to a day, yuan."""
HELD = f"""
    SELECT account.batch_id, account.project_id, account.stage, sum(moved.amount) AS balance
      FROM journal_account account JOIN fund_batch batch ON batch.id = account.batch_id JOIN ({MOVED}) moved ON moved.id = account.id
     WHERE batch.budget_year = :year AND batch.cancelled_on IS NULL AND starts_with(batch.division_code, :county)
       AND account.stage <> 'outside'
     GROUP BY account.id, batch.id"""  # noqa: S608 - pieces of ours
"""What each account of a county's budget of a year held at the end of a day, yuan."""
