"""Pieces of SQL that several rules share."""

from __future__ import annotations

from collections.abc import Iterable

from services.assets.operation.machine import RUNNING
from services.assets.register.machine import ACCOUNTED, STANDS
from services.assets.register.rules import PRIVATE

__all__ = ["ACCEPTED", "ASSET", "DUES", "FORCED", "HELD", "MADE", "OURS", "STANDING", "one_of", "unbroken"]


def one_of(words: Iterable[str]) -> str:
    """A list of words of ours.

    >>> one_of(("base", "shed"))
    "('base', 'shed')"
    """
    return f"({', '.join(repr(word) for word in words)})"


ASSET = "asset.id AS subject_id, asset.division_code, asset.name, asset.code"
OURS = f"asset.owner_level NOT IN {one_of(PRIVATE)}"
"""Condition on an asset: it is not run by its owner alone."""
STANDING = f"asset.state IN {one_of(STANDS)}"
"""Condition on an asset: it is on the register."""
MADE = f"asset.state IN {one_of(ACCOUNTED)}"
"""Condition on an asset: it is what money has become, whatever became of it since."""
HELD = one_of((*RUNNING, "ended", "terminated"))
"""States of contracts that were in force at some time."""
FORCED = f"(contract.state IN {one_of(RUNNING)} AND :as_of BETWEEN contract.starts_on AND contract.ends_on)"
"""Condition on a contract: it is in force."""
DUES = f"""
    SELECT contract.asset_id, due.contract_id, due.number, due.due_on, due.amount
      FROM contract_due due JOIN operating_contract contract ON contract.id = due.contract_id
     WHERE contract.state IN {HELD} AND due.due_on < :as_of
       AND (contract.state <> 'terminated' OR due.due_on <= contract.state_since)"""  # noqa: S608 - pieces of ours
"""Instalments that were due before the day; none of a contract after its end before time."""
ACCEPTED = """coalesce(asset.accepted_on, (SELECT max(project.accepted_on)
                  FROM asset_funding funding JOIN accepted_project project ON project.id = funding.project_id
                 WHERE funding.asset_id = asset.id))"""
"""When an asset was accepted; where its card does not say, when the last of its projects was."""


def unbroken(grade: str) -> str:
    """Assets whose last patrols all found this: since which of them, and the last."""
    return f"""
    SELECT asset_id, min(patrolled_on) AS since, max(patrolled_on) AS last_on
      FROM (SELECT asset_id, patrolled_on, bool_and(grade = '{grade}') OVER (PARTITION BY asset_id ORDER BY patrolled_on DESC, id DESC) AS still
              FROM patrol WHERE patrolled_on <= :as_of) looked
     WHERE still GROUP BY asset_id"""  # noqa: S608 - a word of ours
