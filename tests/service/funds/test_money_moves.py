"""Whatever is done with money, in whatever order, also when it is refused: every invariant holds, and what is closed stays as it was signed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.funds.reconciliation.checking import differences
from tests.harness.funds_api import COUNTY, TOWN, FundsApi
from tests.harness.paying import Paying

DAYS = ("2025-04-10", "2025-05-20", "2025-06-15")
amounts = st.decimals(min_value="0.01", max_value="500000", places=2).map(str)
days, picks = st.sampled_from(DAYS), st.integers(0, 50)
moves = st.one_of(
    st.tuples(st.sampled_from(["allocate", "release", "withdraw", "pull_back", "recover"]), amounts, days),
    st.tuples(st.just("pay"), amounts, days),
    st.tuples(st.just("refund"), amounts, picks, days),
    st.tuples(st.sampled_from(["undo_payment", "undo_allotment"]), picks, days),
    st.tuples(st.just("close"), st.sampled_from([TOWN, COUNTY]), days),
    st.tuples(st.just("reopen"), st.sampled_from([TOWN, COUNTY]), days),
)


class Mover:
    """Does what is asked for, or is refused; no answer may be a fault of the service's."""

    def __init__(self, paying: Paying) -> None:
        self.paying = paying
        self.api = paying.api
        self.refused = 0
        self.done = 0

    async def do(self, move: Sequence[Any]) -> None:
        """One move."""
        name, *rest = move
        if name in {"allocate", "release", "withdraw", "pull_back", "recover"}:
            await self.allot(name, *rest)
        else:
            await getattr(self, name)(*rest)

    async def call(self, client: FundsApi, method: str, path: str, body: Any = None, **headers: str) -> dict[str, Any] | None:
        """What was answered, or nothing where it was refused."""
        answer = await client.call(method, path, body, **headers)
        assert answer.status_code in {200, 201, 204, 409, 412, 422, 428}, answer.text
        self.done += answer.is_success
        self.refused += not answer.is_success
        return (answer.json() if answer.content else {}) if answer.is_success else None

    async def allot(self, kind: str, amount: str, on: str) -> None:
        project = None if kind == "recover" else self.paying.building.project
        self.api.serial += 1
        line = {"batch_id": self.paying.batch, "project_id": project, "amount": amount}
        body = {"kind": kind, "document_no": f"{kind}{self.api.serial}", "on": on, "lines": [line]}
        if written := await self.call(self.api, "POST", "/allotments", body):
            await self.call(self.api.approver, "POST", f"/allotments/{written['id']}/agree", {"on": on}, if_match="1")

    async def pay(self, amount: str, on: str) -> None:
        answer = await self.paying.ask(amount, on=on)
        assert answer.status_code in {201, 409}, answer.text
        if answer.status_code == 201:
            await self.paying.attach(answer.json()["id"], "申报材料", "工程计量", "发票")
            for step in ("submit", "pass-department", "pass-finance", "pay"):
                taken = await self.paying.take(answer.json()["id"], step, on=on)
                assert taken.status_code in {200, 409}, taken.text

    async def _one(self, table: str, state: str, pick: int) -> Any:
        rows = await self.api.rows(f"SELECT id, version FROM {table} WHERE state = '{state}' ORDER BY id")
        return rows[pick % len(rows)] if rows else None

    async def refund(self, amount: str, pick: int, on: str) -> None:
        if row := await self._one("payment", "paid", pick):
            body = {"batch_id": self.paying.batch, "amount": amount, "on": on, "reason": "退回"}
            treasury = self.paying.desk("treasury")
            await self.call(treasury, "POST", f"/payments/{row['id']}/refunds", body, if_match=str(row["version"]))

    async def undo_payment(self, pick: int, on: str) -> None:
        if row := await self._one("payment", "paid", pick):
            body = {"on": on, "opinion": "有误"}
            finance = self.paying.desk("finance", "other")
            await self.call(finance, "POST", f"/payments/{row['id']}/reverse", body, if_match=str(row["version"]))

    async def undo_allotment(self, pick: int, on: str) -> None:
        if row := await self._one("allotment", "posted", pick):
            client = self.api.acting("funds:approve", client_id="other")
            body = {"on": on, "opinion": "有误"}
            await self.call(client, "POST", f"/allotments/{row['id']}/reverse", body, if_match=str(row["version"]))

    async def close(self, unit: str, on: str) -> None:
        path = f"/ledger-months/{unit}/{on[:7]}"
        shown = await self.api.get(path)
        seen = {"if_match": str(shown["version"])} if shown["version"] else {"if_none_match": "*"}
        body = {"paid": shown["paid"], "unpaid": shown["unpaid"]}
        if await self.call(self.api, "PUT", f"{path}/balance", body, **seen) is not None:
            version = str((await self.api.get(path))["version"])
            await self.call(self.api.approver, "POST", f"{path}/confirmation", if_match=version)

    async def reopen(self, unit: str, on: str) -> None:
        path = f"/ledger-months/{unit}/{on[:7]}"
        version = str((await self.api.get(path))["version"] or 1)
        await self.call(self.api.approver, "POST", f"{path}/reopening", {"reason": "补记"}, if_match=version)


@pytest.fixture
async def mover(api: FundsApi) -> Mover:
    """A project with money, and everybody who moves it."""
    return Mover(await Paying.ready(api, released="300000.00"))


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(todo=st.lists(moves, min_size=4, max_size=14))
async def test_every_invariant_holds_whatever_is_done(mover: Mover, todo: list[Sequence[Any]]) -> None:
    for move in todo:
        await mover.do(move)
    async with mover.api.app.state.database.reading() as session:
        assert await differences(session) == []
    below = await mover.api.rows("SELECT 1 FROM journal_account WHERE balance < 0 AND stage <> 'outside'")
    total = await mover.api.rows("SELECT sum(balance) AS total FROM journal_account")
    assert (below, total[0]["total"]) == ([], 0)
    for on in DAYS:
        for shown in (await mover.api.get(f"/ledger-months?month={on[:7]}"))["items"]:
            signed = await mover.api.rows(
                "SELECT paid::text, unpaid::text FROM ledger_month WHERE division_code = $1 AND to_char(month, 'YYYY-MM') = $2"
                " AND state = 'confirmed'",
                shown["division_code"],
                on[:7],
            )
            assert [tuple(row) for row in signed] in ([], [(shown["paid"], shown["unpaid"])])
