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
_CONTRACT = UUID("0199a1b2-0000-7000-8000-000000000071")
_PLAN = UUID("0199a1b2-0000-7000-8000-000000000081")
_NOON = datetime(2026, 3, 1, 4, tzinfo=UTC)

EXAMPLES: Mapping[EventType, Item] = {
    assets.ALERT_CHANGED: assets.AssetAlertChanged(
        id=UUID("0199a1b2-0000-7000-8000-000000000071"),
        version=1,
        rule="RA4",
        light="yellow",
        state="new",
        subject="asset",
        subject_id=_ASSET,
        division_code="610999104201",
        opened_on=date(2026, 3, 12),
    ),
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
    assets.CONTRACT_CHANGED: assets.ContractChanged(
        id=_CONTRACT,
        version=5,
        asset_id=_ASSET,
        division_code="610999104201",
        contract_no="四坪经合〔2026〕1号",
        mode="lease",
        income="rent",
        state="filed",
        starts_on=date(2026, 2, 1),
        ends_on=date(2029, 1, 31),
        dues=[
            assets.ContractDue(due_on=date(2026, 6, 30), amount=Decimal("30000.00")),
            assets.ContractDue(due_on=date(2026, 12, 31), amount=Decimal("30000.00")),
        ],
        received=[assets.YearAmount(year=2026, amount=Decimal("30000.00"))],
    ),
    assets.DISTRIBUTION_CHANGED: assets.DistributionChanged(
        id=_PLAN,
        version=8,
        division_code="610999104201",
        title="四坪村 2026 年资产收益分配方案",
        year=2026,
        state="paying",
        amount=Decimal("30000.00"),
        households=2,
        uses=[
            assets.DistributionUse(use="consolidation", amount=Decimal("21000.00"), paid=Decimal("21000.00")),
            assets.DistributionUse(use="maintenance", amount=Decimal("9000.00"), paid=Decimal("0.00")),
        ],
    ),
    assets.INCOME_DISTRIBUTED: assets.IncomeDistributed(
        id=UUID("0199a1b2-0000-7000-8000-000000000082"),
        version=2,
        household_id=UUID("0199a1b2-0000-7000-8000-000000000011"),
        distribution_id=_PLAN,
        division_code="610999104201",
        kind="post",
        title="四坪村 2026 年资产收益分配方案",
        year=2026,
        amount=Decimal("12000.00"),
        paid_on=date(2026, 8, 20),
    ),
    assets.VILLAGE_CHANGED: assets.VillageChanged(
        id=UUID("0199a1b2-0000-7000-8000-000000000091"),
        version=2,
        division_code="610999104201",
        name="四坪村",
        village_class="行政村",
        village_type="脱贫村",
        natural_villages=6,
        group_count=3,
        area_km2=Decimal("12.5"),
        hukou_households=412,
        hukou_population=1286,
        residents=803,
        cadres=7,
        party_branch="四坪村党支部",
        party_members=38,
        collective_income=Decimal("186000.00"),
        work_team=True,
        helping_unit="某县农业农村局",
        hardened_road=True,
        tap_water=True,
        broadband=True,
        clinic=True,
        school=False,
        waste_treated=True,
        toilet_percent=Decimal("96.5"),
        longitude=Decimal("108.9012"),
        latitude=Decimal("32.3068"),
        withdrawn=False,
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
