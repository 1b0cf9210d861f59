"""Examples of what the assets service publishes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from shared.contracts import assets
from shared.contracts.base import EventType, Item
from shared.contracts.notices import NoticePosted
from shared.contracts.tasks import TaskChanged, TaskEscalated

__all__ = ["EXAMPLES"]

_ASSET = UUID("0199a1b2-0000-7000-8000-000000000051")
_PROJECT = UUID("0199a1b2-0000-7000-8000-000000000041")
_NOON = datetime(2026, 3, 1, 4, tzinfo=UTC)

EXAMPLES: Mapping[EventType, Item] = {
    assets.ASSET_CHANGED: assets.AssetChanged(
        id=_ASSET,
        version=6,
        code="610999104201-OF-2025-00017-6",
        name="四坪村蔬菜保鲜冷库",
        division_code="610999104201",
        kind="cold_store",
        asset_class="operating",
        form="fixed",
        formed_year=2025,
        original_value=Decimal("780000.00"),
        owner_level="village",
        owner_division="610999104201",
        owner_household_id=None,
        state="in_use",
        fundings=[assets.AssetFunding(source="linkage", amount=Decimal("780000.00"), year=2025, project_id=_PROJECT)],
    ),
    assets.COLLECTIVE_CHANGED: assets.CollectiveChanged(
        id=UUID("0199a1b2-0000-7000-8000-000000000091"),
        version=4,
        division_code="610999104201",
        name="四季镇四坪村股份经济合作社",
        credit_code="N2610999MF0000001U",
        founded_on=date(2019, 6, 18),
        ended_on=None,
        households=186,
        shares=Decimal("652.0000"),
        resources=4,
        resource_area=Decimal("412.5000"),
        published_month=date(2026, 2, 1),
        balance=Decimal("86000.00"),
        arrears=Decimal("5000.00"),
    ),
    assets.TASK_CHANGED: TaskChanged(
        id=_ASSET,
        version=4,
        kind="asset",
        title="待审定",
        household_id=None,
        division_code="610999104201",
        level="county",
        assignee=None,
        since=date(2026, 3, 10),
        due_on=date(2026, 3, 31),
        link=f"/assets/{_ASSET}",
        open=True,
    ),
    assets.TASK_ESCALATED: TaskEscalated(
        id=UUID("0199a1b2-0000-7000-8000-00000000005d"),
        version=1,
        task_id=_ASSET,
        kind="asset",
        title="待审定",
        household_id=None,
        division_code="610999104201",
        level="county",
        due_on=date(2026, 3, 31),
        urgency=2,
    ),
    assets.NOTICE_POSTED: NoticePosted(
        id=UUID("0199a1b2-0000-7000-8000-00000000005b"),
        version=1,
        kind="assets.waiting",
        title="待审定资产 3 项",
        text="其中 1 项即将到期。",
        link="/assets",
        account=None,
        role="county_reviewer",
        division_code="610999000000",
        posted_at=_NOON,
    ),
}
