"""What assets has paid a household stands beside what its income statements say, whatever the order in which it was told."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from services.household.earnings.events import HANDLERS
from shared.contracts.assets import INCOME_DISTRIBUTED, IncomeDistributed
from shared.events.envelope import Items
from shared.standards.ids import uuid7
from tests.harness.household_api import OTHER_TOWN, HouseholdApi


async def tell(api: HouseholdApi, **fields: Any) -> None:
    """Let household hear of a payment, as its consumer does."""
    given = {"id": str(uuid7()), "version": 2, "distribution_id": str(uuid4()), "division_code": "610999101201", "kind": "post"}
    item = {**given, "title": "四坪村 2025 年资产收益分配方案", "year": 2025, "paid_on": "2026-01-25", **fields}
    IncomeDistributed.model_validate(item)
    async with api.app.state.database.transaction() as session:
        await HANDLERS[INCOME_DISTRIBUTED](session, Items([item], [""]))


async def test_what_was_paid_is_shown_and_a_statement_that_says_less_is_told(api: HouseholdApi) -> None:
    home = await api.household()
    for fields in ({"amount": "12000.00"}, {"amount": "500.00", "kind": "reward"}, {"amount": "300.00", "year": 2024}):
        await tell(api, household_id=home, **fields)
    facts = (await api.get(f"/households/{home}/income-facts?year=2025"))["items"]
    assert [(fact["kind_title"], fact["component"], fact["amount"]) for fact in facts] == [
        ("奖励积分兑现", "transfer", "500.00"),
        ("公益岗位报酬", "wage", "12000.00"),
    ]
    said = {"registered_population": 2, "wage": "9000.00", "transfer": "2400.00"}
    put = await api.call("PUT", f"/households/{home}/incomes/2025", said, if_none_match="*")
    assert put.status_code == 201, put.text
    totals = (await api.get(f"/households/{home}/income-facts/totals"))["items"]
    assert [(row["year"], row["component"], row["amount"], row["stated"], row["short"]) for row in totals] == [
        (2025, "transfer", "500.00", "2400.00", False),
        (2025, "wage", "12000.00", "9000.00", True),
        (2024, "wage", "300.00", None, False),
    ]


async def test_what_came_back_is_there_no_more_even_if_it_is_told_before_the_payment(api: HouseholdApi) -> None:
    home, line = await api.household(), str(uuid7())
    paid = {"id": line, "household_id": home, "amount": "12000.00", "version": 2}
    await tell(api, **{**paid, "amount": "0.00", "paid_on": None, "version": 3})
    await tell(api, **paid)
    assert (await api.get(f"/households/{home}/income-facts"))["items"] == []
    await tell(api, **{**paid, "version": 4})
    assert [fact["amount"] for fact in (await api.get(f"/households/{home}/income-facts"))["items"]] == ["12000.00"]


async def test_nobody_sees_what_a_household_beyond_their_divisions_was_paid(api: HouseholdApi) -> None:
    home = await api.household()
    await tell(api, household_id=home, amount="12000.00")
    stranger = api.acting("household:read", divisions=(OTHER_TOWN,))
    for path in ("income-facts", "income-facts/totals"):
        assert (await stranger.call("GET", f"/households/{home}/{path}")).json()["code"] == "unknown_household"
