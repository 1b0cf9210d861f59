"""What notices of assets tell of each record."""

from __future__ import annotations

from services.assets.collective.notices import about as month
from services.assets.disposals.notices import about as disposal
from services.assets.distribution.notices import about as distribution
from services.assets.inventories.notices import about as inventory
from services.assets.register.notices import about as asset
from shared.disclosures.subjects import Subjects

__all__ = ["SUBJECTS"]

SUBJECTS: Subjects = {
    "asset": asset,
    "collective_month": month,
    "disposal": disposal,
    "distribution": distribution,
    "inventory": inventory,
}
"""Every kind of record of which there are notices."""
