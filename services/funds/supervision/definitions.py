"""What counts as industry 产业 in the share of central linkage money (domain/assets-and-funds §2.6). Counties argue about it, so each figure names
the version of the definition by which it was counted.

Version 1: of money of central sources that is not integrated, what projects of the library's category 产业发展 have, supporting facilities of that
category included; of all such money that arrived in the budget's year. A new version is a new entry here, never a change.
"""

from __future__ import annotations

__all__ = ["CENTRAL", "INDUSTRY", "INDUSTRY_VERSION", "SHARES"]

INDUSTRY_VERSION = 1
CENTRAL = "(source.fund_level = 'central' AND NOT source.integrated)"
"""Condition on a source: central linkage money 中央衔接资金."""
INDUSTRY = "project.category LIKE 'C%'"
"""Condition on a project: 产业发展."""

SHARES = f"""
    SELECT left(batch.division_code, 6) || '000000' AS division_code, batch.budget_year AS year, sum(batch.amount) AS received,
           coalesce(sum(held.allocated), 0) AS allocated, coalesce(sum(held.paid), 0) AS paid,
           coalesce(sum(held.allocated_industry), 0) AS allocated_industry, coalesce(sum(held.paid_industry), 0) AS paid_industry
      FROM fund_batch batch JOIN fund_source source ON source.code = batch.source_code
      LEFT JOIN (SELECT account.batch_id, sum(account.balance) AS allocated,
                        sum(account.balance) FILTER (WHERE account.stage = 'paid') AS paid,
                        sum(account.balance) FILTER (WHERE {INDUSTRY}) AS allocated_industry,
                        sum(account.balance) FILTER (WHERE {INDUSTRY} AND account.stage = 'paid') AS paid_industry
                   FROM journal_account account JOIN project ON project.id = account.project_id
                  GROUP BY account.batch_id) held ON held.batch_id = batch.id
     WHERE batch.cancelled_on IS NULL AND {CENTRAL}
     GROUP BY 1, 2"""  # noqa: S608 - pieces of ours
"""Central linkage money of each county and budget year: arrived, allocated to projects and paid, yuan; and of these for industry."""
