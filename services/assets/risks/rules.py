"""What findings about assets are about, and what else the rules say of assets. Data."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["SEASONAL", "SUBJECTS", "UNSECURED", "UNTITLED", "RiskSubject"]


class RiskSubject(StrEnum):
    """What a finding about assets is about; its id is that of this record."""

    ASSET = "asset"
    CONTRACT = "operating_contract"
    PROJECT = "accepted_project"


SUBJECTS = {"asset": "资产", "operating_contract": "经营合同", "accepted_project": "验收项目"}
"""Every kind of record by its code."""
SEASONAL = ("base", "shed", "orchard")
"""Kinds of assets that bring income in their season only."""
UNTITLED = ("registering", "publicity", "approval")
"""States in which nobody has approved yet whose an asset is."""
UNSECURED = ("self", "share")
"""Modes of operation of which no deposit is asked: an owner owes itself none, and who holds shares has the asset in the company."""
