"""What of many movements of money can be posted, in their order, and how payees are masked. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.privacy.masking import mask_name

__all__ = ["KINDS", "Allocation", "Movements", "mask_payee", "refusals"]

KINDS: Mapping[str, str] = {"到位": "receive", "分配": "allocate", "下达": "release", "支付": "pay", "结余收回": "recover"}
"""业务类型 of a row, and the kind of the entry that it is posted as; the order is that in which rows of one day are posted."""

_ORGANISATIONS = (
    "公司",
    "合作社",
    "合作联社",
    "村民委员会",
    "村委会",
    "居委会",
    "政府",
    "办公室",
    "中心",
    "学校",
    "医院",
    "银行",
    "信用社",
    "局",
    "厂",
    "场",
    "所",
    "站",
    "店",
    "部",
    "会",
    "队",
)
_SHORTEST = 5


def mask_payee(name: str) -> str:
    """The name of a payee 收款人: an organisation's as it is, anybody else's masked.

    >>> mask_payee("岚皋县某建设有限公司"), mask_payee("王小五"), mask_payee("买买提·阿不都")
    ('岚皋县某建设有限公司', '王*五', '买*****都')
    """
    known = len(name) >= _SHORTEST and name.removesuffix(")").endswith(_ORGANISATIONS)
    return name if known else mask_name(name)


@dataclass(frozen=True, slots=True)
class Allocation:
    """An allocation to a project: the numbers of the project and, of management fees, of the batch (None: no fee)."""

    project: int
    fee_of: int | None = None


@dataclass(frozen=True, slots=True)
class Movements:
    """Movements in their order, cents: what accounts they leave and enter and what those hold, and which of them allocate.

    ``room`` is what a project may be allocated still (planned less allocated), ``fee_room`` what management fees may take of a batch.
    """

    ordinals: Sequence[int]
    sources: Sequence[int]
    targets: Sequence[int]
    cents: Sequence[int]
    balances: Sequence[int]
    outside: Sequence[bool]
    allocations: Mapping[int, Allocation]
    room: Sequence[int]
    fee_room: Sequence[int]


def refusals(moved: Movements) -> dict[int, str]:
    """The movements that cannot be posted one after the other, by their ordinals, with why; one that is refused moves nothing.

    >>> refusals(Movements([1, 2, 3], [0, 1, 1], [1, 2, 2], [100, 90, 20], [0, 0, 0], [True, False, False], {}, [], []))
    {3: 'insufficient'}
    """
    balances, room, fee_room = list(moved.balances), list(moved.room), list(moved.fee_room)
    allocations, outside = moved.allocations, moved.outside
    found: dict[int, str] = {}
    for ordinal, source, target, cents in zip(moved.ordinals, moved.sources, moved.targets, moved.cents, strict=True):
        if balances[source] < cents and not outside[source]:
            found[ordinal] = "insufficient"
            continue
        allocation = allocations.get(ordinal)
        if allocation is not None:
            if room[allocation.project] < cents:
                found[ordinal] = "over_plan"
                continue
            if allocation.fee_of is not None:
                if fee_room[allocation.fee_of] < cents:
                    found[ordinal] = "management_fee_over"
                    continue
                fee_room[allocation.fee_of] -= cents
            room[allocation.project] -= cents
        balances[source] -= cents
        balances[target] += cents
    return found
