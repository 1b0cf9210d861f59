"""Reads of how projects are carried out, cut to the caller's scope through where a project lies; parties are the same for the whole county."""

from services.funds.implementation.queries.contracts import (
    ContractFilter,
    changes_of,
    contract,
    contracts,
    contracts_of,
    labour_of,
    labour_pay,
    twins_of,
)
from services.funds.implementation.queries.parties import (
    account_of,
    accounts_of,
    parties,
    party,
    party_changes,
)
from services.funds.implementation.queries.works import (
    WORKS_PROCEDURE,
    WorksFilter,
    WorksFound,
    defects_of,
    progress_of,
    results,
    works,
    works_by_id,
    works_of,
)

__all__ = [
    "WORKS_PROCEDURE",
    "ContractFilter",
    "WorksFilter",
    "WorksFound",
    "account_of",
    "accounts_of",
    "changes_of",
    "contract",
    "contracts",
    "contracts_of",
    "defects_of",
    "labour_of",
    "labour_pay",
    "parties",
    "party",
    "party_changes",
    "progress_of",
    "results",
    "twins_of",
    "works",
    "works_by_id",
    "works_of",
]
