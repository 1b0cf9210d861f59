"""What findings about money are about."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["SUBJECTS", "Subject"]


class Subject(StrEnum):
    """What a finding is about; its id is that of this record."""

    BATCH = "fund_batch"
    ALLOTMENT = "allotment"
    PAYMENT = "payment"
    CONTRACT = "contract"
    PROJECT = "project"
    ISSUE = "issue"
    DIVISION = "division"


SUBJECTS = {
    "fund_batch": "资金批次",
    "allotment": "指标单",
    "payment": "支付",
    "contract": "合同",
    "project": "项目",
    "issue": "问题",
    "division": "行政区划",
}
"""Every kind of record by its code."""
