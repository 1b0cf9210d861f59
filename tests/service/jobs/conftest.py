"""The jobs service's api, and its office of files, on a database of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.harness.jobs_api import Home, JobsApi, jobs_api
from tests.harness.monthwork import Months, months_office
from tests.harness.servers import ServiceDatabase


@pytest.fixture
async def api(fresh_database: Callable[..., ServiceDatabase]) -> AsyncIterator[JobsApi]:
    """A village officer's client."""
    async with jobs_api(fresh_database("jobs")) as opened:
        yield opened


@pytest.fixture
async def months(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[Months]:
    """A county that hands over its employment ledger as files."""
    async with months_office(fresh_database("jobs"), tmp_path) as opened:
        yield opened


@pytest.fixture
async def home(api: JobsApi) -> Home:
    """A household that is out of poverty: one who works, one who could, one who cannot, a child."""
    household = Home(
        {
            "张*三": {},
            "李*兰": {"sex": "女", "relation": "配偶", "birth_month": "1988-09", "labour_skill": "弱劳动力或半劳动力"},
            "张*大": {"relation": "父亲", "birth_month": "1968-02", "labour_skill": "丧失劳动力"},
            "张*小": {"relation": "长子", "birth_month": "2019-06", "labour_skill": None, "school_status": "小学"},
        }
    )
    await api.hear(*household.told())
    return household
