"""Pieces of SQL that several rules share."""

from __future__ import annotations

__all__ = ["DONE", "OF_CONTRACT", "PAID_ON_CONTRACTS", "WAITING"]

DONE = "('paid', 'filed')"
"""States in which a payment's money is with who was paid."""
WAITING = "('unallocated', 'allocated', 'released')"
"""Stages at which money of a batch is not yet paid."""
OF_CONTRACT = "contract JOIN works ON works.id = contract.works_id JOIN project ON project.id = works.project_id"
PAID_ON_CONTRACTS = f"""
    SELECT payment.contract_id, sum(payment.amount - payment.refunded) AS paid,
           coalesce(sum(payment.amount - payment.refunded)
                    FILTER (WHERE works.accepted_on IS NULL OR payment.paid_on < works.accepted_on), 0) AS paid_before
      FROM payment JOIN contract ON contract.id = payment.contract_id JOIN works ON works.id = contract.works_id
     WHERE payment.state IN {DONE} GROUP BY payment.contract_id"""  # noqa: S608 - pieces of ours
"""What was paid on each contract, yuan, and how much of it before the acceptance."""
