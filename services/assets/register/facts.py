"""What the conditions of an asset's steps look at. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from shared.workflow import Block

__all__ = ["AssetFacts"]


@dataclass(frozen=True, slots=True)
class AssetFacts:
    """An asset as it is judged: ``funded`` and ``shares`` are sums of its parts, yuan and percent; ``publicity`` what its notice has against the
    next step; ``owner`` says whether its owner is named, ``documents`` kinds of papers that hang at it, ``deed`` whether its handover is signed;
    ``operated`` whether a contract of it is in force, ``bound`` whether one is or will be, ``seen_used`` whether a patrol since its present state began
    found it in use; ``disposal_lacks`` what its open disposal has not yet, by code.
    """

    owner_level: str
    owner: bool = False
    real_estate: bool = False
    real_estate_told: bool = False
    quantity: bool = False
    original_value: Decimal = Decimal()
    funded: Decimal = Decimal()
    shares: Decimal = Decimal()
    documents: frozenset[str] = frozenset()
    publicity: Sequence[Block] = ()
    duplicates: Sequence[str] = ()
    deed: bool = False
    operating: bool = False
    operated: bool = False
    bound: bool = False
    seen_used: bool = False
    disposal_lacks: Sequence[str] = ()
