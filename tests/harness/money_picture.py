"""Money, assets and work as the services of funds, assets and jobs would tell them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from shared.contracts.assets import (
    AssetAlertChanged,
    AssetChanged,
    ContractChanged,
    DistributionChanged,
    IncomeDistributed,
)
from shared.contracts.funds import (
    AccountChanged,
    AlertChanged,
    FundBatchChanged,
    PaymentChanged,
    ProjectAccepted,
    ProjectChanged,
)
from shared.contracts.jobs import AppointmentChanged, EmploymentChanged, LedgerAlertChanged
from shared.standards.ids import uuid7
from tests.harness.picture import COUNTY, DAY, VILLAGE

__all__ = [
    "acceptance",
    "account",
    "alert",
    "appointment",
    "asset",
    "asset_alert",
    "contract",
    "earning",
    "fund",
    "job_alert",
    "payment",
    "plan",
    "project",
    "spell",
]


def account(
    stage: str, balance: str, version: int = 1, *, item_id: UUID | None = None, project_id: UUID | None = None, **changes: Any
) -> AccountChanged:
    """Money at a stage: the county's, or a project's in ``VILLAGE`` unless another place is named."""
    values: dict[str, Any] = {
        "batch_id": UUID(int=1),
        "source_code": "C1",
        "budget_year": 2025,
        "direct": False,
        "division_code": VILLAGE if project_id else COUNTY,
        "stage": stage,
        "balance": Decimal(balance),
    }
    return AccountChanged(id=item_id or uuid7(), version=version, project_id=project_id, **{**values, **changes})


def alert(light: str, division: str, version: int = 1, *, item_id: UUID | None = None, state: str = "new") -> AlertChanged:
    """What a rule found about a project."""
    told = {"rule": "F-A01", "light": light, "state": state, "subject": "project", "subject_id": UUID(int=2)}
    return AlertChanged.model_validate(
        {"id": item_id or uuid7(), "version": version, "division_code": division, "opened_on": DAY, **told}
    )


def asset_alert(
    light: str, division: str, version: int = 1, *, item_id: UUID | None = None, state: str = "new"
) -> AssetAlertChanged:
    """What a rule found about an asset."""
    told = {"rule": "RA1", "light": light, "state": state, "subject": "asset", "subject_id": UUID(int=3)}
    return AssetAlertChanged.model_validate(
        {"id": item_id or uuid7(), "version": version, "division_code": division, "opened_on": DAY, **told}
    )


def asset(state: str, value: str, version: int = 1, *, item_id: UUID | None = None, **changes: Any) -> AssetChanged:
    """An asset of the village, paid for by ``project_id`` if one is named."""
    project_id = changes.pop("project_id", None)
    values: dict[str, Any] = {
        "code": "610999100200-OF-2025-00001-1",
        "name": "保鲜冷库",
        "division_code": VILLAGE,
        "kind": "cold_store",
        "asset_class": "operating",
        "form": "fixed",
        "formed_year": 2025,
        "original_value": value,
        "owner_level": "village",
        "owner_division": VILLAGE,
        "owner_household_id": None,
        "fundings": [{"source": "linkage", "amount": value, "year": 2025, "project_id": project_id}],
    }
    return AssetChanged.model_validate({"id": item_id or uuid7(), "version": version, "state": state, **values, **changes})


def contract(dues: dict[date, str], received: dict[int, str], version: int = 1, **changes: Any) -> ContractChanged:
    """A contract in force, with what is due of it by day and what came in by year."""
    values: dict[str, Any] = {
        "asset_id": UUID(int=3),
        "division_code": VILLAGE,
        "contract_no": "四坪经合〔2026〕1号",
        "mode": "lease",
        "income": "rent",
        "state": "filed",
        "starts_on": DAY,
        "ends_on": date(2099, 12, 31),
        "dues": [{"due_on": day, "amount": amount} for day, amount in dues.items()],
        "received": [{"year": year, "amount": amount} for year, amount in received.items()],
    }
    return ContractChanged.model_validate({"id": uuid7(), "version": version, **values, **changes})


def plan(year: int, paid: str, version: int = 1, **changes: Any) -> DistributionChanged:
    """A plan for 1,000 yuan of a year."""
    values: dict[str, Any] = {
        "division_code": VILLAGE,
        "title": "收益分配方案",
        "state": "paying",
        "amount": "1000.00",
        "households": 1,
        "uses": [{"use": "consolidation", "amount": "1000.00", "paid": paid}],
    }
    return DistributionChanged.model_validate({"id": uuid7(), "version": version, "year": year, **values, **changes})


def earning(household_id: UUID, amount: str, version: int = 2, *, item_id: UUID | None = None) -> IncomeDistributed:
    """What a household was paid; nought: it came back."""
    values: dict[str, Any] = {"distribution_id": UUID(int=4), "division_code": VILLAGE, "kind": "post", "title": "收益分配方案"}
    paid_on = DAY if Decimal(amount) else None
    told = {"household_id": household_id, "year": 2025, "amount": amount, "paid_on": paid_on}
    return IncomeDistributed.model_validate({"id": item_id or uuid7(), "version": version, **values, **told})


def spell(household_id: UUID, version: int = 1, *, item_id: UUID | None = None, **changes: Any) -> EmploymentChanged:
    """A spell of work of somebody of a household."""
    values: dict[str, Any] = {
        "person_id": UUID(int=5),
        "household_id": household_id,
        "former_household_ids": [],
        "form": "employed",
        "channel": "enterprise",
        "organiser": "self",
        "employer": "苏州某电子有限公司",
        "industry": "C",
        "place_code": "320500000000",
        "full_time": True,
        "started_on": DAY,
        "ended_on": None,
        "end_reason": None,
        "withdrawn": False,
        "months": [],
        **changes,
    }
    return EmploymentChanged.model_validate({"id": item_id or uuid7(), "version": version, **values})


def fund(source_code: str, title: str, version: int = 1, **changes: Any) -> FundBatchChanged:
    """A sum that arrived."""
    values: dict[str, Any] = {
        "division_code": COUNTY,
        "fund_level": "central",
        "document_no": "安财农〔2025〕18号",
        "received_on": DAY,
        "budget_year": 2025,
        "amount": Decimal("1000.00"),
        "direct": False,
        "uses": [],
        "allocate_by": DAY,
        "cancelled_on": None,
    }
    return FundBatchChanged(id=uuid7(), version=version, source_code=source_code, source_title=title, **{**values, **changes})


def project(item_id: UUID | None = None, version: int = 1, **changes: Any) -> ProjectChanged:
    """A project of the year's plan."""
    values: dict[str, Any] = {
        "code": "610999-2025-C-100-0001",
        "name": "保鲜冷库",
        "division_code": VILLAGE,
        "origin": "village",
        "category": "C0201",
        "year": 2025,
        "state": "selected",
        "planned_amount": Decimal("800000.00"),
        "operating": True,
        "forms_asset": True,
        "beneficiary_households": 86,
        "beneficiary_persons": 301,
        "monitored_households": None,
        "monitored_persons": None,
        "stocked_on": DAY,
        "selected_on": DAY,
    }
    return ProjectChanged(id=item_id or uuid7(), version=version, **{**values, **changes})


def acceptance(
    project_id: UUID,
    version: int = 1,
    *,
    settled_on: date | None = None,
    settled_value: str | None = None,
    division: str = VILLAGE,
    no_asset_reason: str | None = None,
) -> ProjectAccepted:
    """That a project was accepted, and perhaps settled."""
    return ProjectAccepted(
        id=project_id,
        version=version,
        code="610999-2025-C-100-0001",
        name="保鲜冷库",
        division_code=division,
        category="C0201",
        accepted_on=DAY,
        settled_on=settled_on,
        settled_value=None if settled_value is None else Decimal(settled_value),
        quantity=None,
        unit=None,
        no_asset_reason=no_asset_reason,
    )


def payment(
    project_id: UUID, state: str, amount: str, version: int = 1, *, item_id: UUID | None = None, **changes: Any
) -> PaymentChanged:
    """A payment of a project."""
    values: dict[str, Any] = {
        "division_code": VILLAGE,
        "contract_id": uuid7(),
        "stage": "progress",
        "refunded": Decimal("0.00"),
        "people": 0,
        "paid_on": None,
    }
    values |= {"project_id": project_id, "state": state, "amount": Decimal(amount), **changes}
    return PaymentChanged(id=item_id or uuid7(), version=version, **values)


def appointment(
    state: str = "serving", kind: str = "cleaner", version: int = 1, *, item_id: UUID | None = None, **changes: Any
) -> AppointmentChanged:
    """Somebody's appointment to a post of the village."""
    values: dict[str, Any] = {
        "person_id": UUID(int=2),
        "household_id": UUID(int=3),
        "division_code": VILLAGE,
        "post_id": UUID(int=4),
        "post_name": "保洁员",
        "starts_on": DAY,
        "until": DAY,
        "exited_on": None,
        "exit_reason": None,
        **changes,
    }
    return AppointmentChanged.model_validate(
        {"id": item_id or uuid7(), "version": version, "kind": kind, "state": state, **values}
    )


def job_alert(
    light: str, division: str, version: int = 1, *, item_id: UUID | None = None, state: str = "new"
) -> LedgerAlertChanged:
    """What a rule found about somebody's work."""
    told = {"rule": "J-09", "light": light, "state": state, "subject": "person", "subject_id": UUID(int=3)}
    return LedgerAlertChanged.model_validate(
        {"id": item_id or uuid7(), "version": version, "division_code": division, "opened_on": DAY, **told}
    )
