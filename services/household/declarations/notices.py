"""Whom a declaration is told: the officers of the village, and of the town above it."""

from __future__ import annotations

from services.household.cases.rules import RISKS
from services.household.declarations.tables import Declaration
from shared.contracts.notices import TOWN_OFFICER, VILLAGE_OFFICER, NoticePosted, notice

__all__ = ["notices_of"]


def notices_of(declaration: Declaration, place: str, division_code: str) -> list[NoticePosted]:
    """The notices of a declaration that has just come in from ``place``; whoever works in the division has to visit. Masked."""
    risks = "、".join(RISKS[risk] for risk in declaration.risks)
    what = "请核对并关联农户" if declaration.household_id is None else "已转为该户的线索"
    told = f"{declaration.name_masked}({place}):{risks}。{what},{declaration.visit_by} 前联系并入户核实。"
    return [
        notice("declaration.received", "收到自主申报", text=told, link="/declarations", role=role, division_code=division_code)
        for role in (VILLAGE_OFFICER, TOWN_OFFICER)
    ]
