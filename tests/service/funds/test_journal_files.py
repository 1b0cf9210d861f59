"""A county's running books as files: what is posted, what is refused and why, and what a race or a killed worker leaves."""

from __future__ import annotations

from services.funds.reconciliation.checking import differences
from tests.harness.bookkeeping import Books

HEADER = []


async def test_a_running_ledger_is_posted_and_every_invariant_holds(books: Books) -> None:
    batch = await books.load_projects(books.project("GX1"), books.project("GX2"))
    assert (batch.state, batch.applied, batch.set_aside) == ("completed", 2, 0), await books.office.rejects(batch)
    batch = await books.load_journal(
        books.arrival("1", "安财农〔2025〕18号", "1000000.00"),
        books.line("2", "分配", "安财农〔2025〕18号", "600000", project="GX1"),
        books.line("3", "下达", "安财农〔2025〕18号", "500000", project="GX1"),
        books.line("4", "支付", "安财农〔2025〕18号", "300000", project="GX1", payee="岚皋县某建设有限公司"),
        books.line("5", "结余收回", "安财农〔2025〕18号", "100000"),
    )
    assert (batch.state, batch.applied, batch.set_aside) == ("completed", 5, 0), await books.office.rejects(batch)
    async with books.api.app.state.database.reading() as session:
        assert await differences(session) == []
