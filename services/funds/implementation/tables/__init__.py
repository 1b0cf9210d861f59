"""Tables of carrying out projects (domain/assets-and-funds §2.13, §3.7, §3.9)."""

from services.funds.implementation.tables.contracts import Contract, ContractChange, Labour
from services.funds.implementation.tables.parties import Party, PartyAccount, PartyChange
from services.funds.implementation.tables.works import Defect, Progress, Works

__all__ = ["Contract", "ContractChange", "Defect", "Labour", "Party", "PartyAccount", "PartyChange", "Progress", "Works"]
