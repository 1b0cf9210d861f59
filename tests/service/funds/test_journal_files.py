"""A county's running books as files: what is posted, what is refused and why, and what a race or a killed worker leaves."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

from services.funds.reconciliation.checking import differences
from shared.contracts.funds import ACCOUNT_CHANGED, FUND_BATCH_CHANGED, NOTICE_POSTED
from shared.intake.runner import run_batches
from tests.harness.bookkeeping import FUNDS, OFFICER, Books, table
from tests.harness.funds_api import TOWN
from tests.harness.intake import number, office_on

ROOT = Path(__file__).parents[3]
SUM = "安财农〔2025〕18号"
BALANCES = """
    SELECT a.stage, p.name, a.balance::text FROM journal_account a LEFT JOIN project p ON p.id = a.project_id
     WHERE a.balance <> 0 ORDER BY a.stage, p.name
"""
EVERYTHING = """
    SELECT e.kind, e.happened_on::text, i.source_key, t.amount::text, s.stage, d.stage, s.balance::text, d.balance::text
      FROM journal_entry e JOIN imported_posting i ON i.entry_id = e.id JOIN journal_transfer t ON t.entry_id = e.id
      JOIN journal_account s ON s.id = t.source_id JOIN journal_account d ON d.id = t.target_id ORDER BY i.source_key
"""


async def sound(books: Books) -> None:
    """Every invariant of the journal holds, and every event fits its contract."""
    async with books.api.app.state.database.reading() as session:
        assert await differences(session) == []


def ledger(books: Books, document: str = SUM) -> list[dict[str, str]]:
    """A sum on its way to who is paid, in no good order."""
    return [
        books.line("4", "支付", document, "300000", project="GX1", payee="岚皋县某建设有限公司", on="2025-04-10"),
        books.line("5", "支付", document, "1200.50", project="GX1", payee="王小五", on="2025-05-06", payee_id=number(7)),
        books.line("3", "下达", document, "500000", project="GX1", on="2025-04-10"),
        books.line("2", "分配", document, "600000", project="GX1", on="2025-04-10"),
        books.arrival("1", document, "1000000.00"),
        books.line("6", "结余收回", document, "100000", on="2025-06-01"),
    ]


async def test_a_running_ledger_is_posted_in_its_order_and_every_invariant_holds(books: Books) -> None:
    await books.load_projects(books.project("GX1"))
    batch = await books.load_journal(*ledger(books))
    assert (batch.state, batch.rows, batch.set_aside) == ("completed", 6, 0), await books.office.rejects(batch)
    name = "GX1保鲜冷库建设项目"
    assert [tuple(row) for row in await books.api.rows(BALANCES)] == [
        ("allocated", name, "100000.00"),
        ("outside", None, "-1000000.00"),
        ("paid", name, "301200.50"),
        ("recovered", None, "100000.00"),
        ("released", name, "198799.50"),
        ("unallocated", None, "300000.00"),
    ]
    await sound(books)
    # The sum is a batch like any other, and the project's implementation has begun with its money.
    (arrived,) = (await books.api.get("/fund-batches"))["items"]
    assert (arrived["document_no"], arrived["amount"], arrived["allocate_by"]) == (SUM, "1000000.00", "2025-04-17")
    works = "SELECT state, allocated_on::text FROM works"
    assert [tuple(row) for row in await books.api.rows(works)] == [("preparing", "2025-04-10")]
    assert len(await books.api.events(FUND_BATCH_CHANGED)) == 1
    assert len(await books.api.events(ACCOUNT_CHANGED)) == 6
    told = [item["title"] for item in await books.api.events(NOTICE_POSTED)]
    assert told == ["项目库处理完成", "账簿处理完成"]


async def test_an_entry_tells_its_voucher_and_its_payee_masked(books: Books) -> None:
    await books.load_projects(books.project("GX1"))
    await books.load_journal(*ledger(books))
    entries = (await books.api.get("/journal-entries?kind=pay"))["items"]
    told = [(await books.api.get(f"/journal-entries/{entry['id']}"))["imported"] for entry in entries]
    assert [(one["source_key"], one["voucher_no"], one["payee"], one["file_row"]) for one in told] == [
        ("5", "记字第5号", "王*五", 3),
        ("4", "记字第4号", "岚皋县某建设有限公司", 2),
    ]
    (kept,) = await books.api.rows("SELECT payee_token, payee_cipher FROM imported_posting WHERE source_key = '5'")
    assert kept["payee_token"]
    assert "王小五".encode() not in kept["payee_cipher"]
    reader, purpose = books.api.acting("pii:read"), {"purpose": "核对补助发放"}
    paid = f"/journal-entries/{entries[0]['id']}/payee"
    assert (await reader.call("POST", paid, purpose)).json()["payee"] == "王小五"
    assert (await books.api.trail())[-1] == ("imported_posting.disclose", "核对补助发放")
    (read,) = (await books.api.acting("disclosures:read").get("/disclosures"))["items"]
    assert (read["action"], read["resource_id"]) == ("imported_posting.disclose", entries[0]["id"])
    elsewhere = books.api.acting("pii:read", divisions=("610925101000",))
    assert (await elsewhere.call("POST", paid, purpose)).json()["code"] == "unknown_entry"
    (received,) = (await books.api.get("/journal-entries?kind=receive"))["items"]
    nobody = await reader.call("POST", f"/journal-entries/{received['id']}/payee", purpose)
    assert nobody.json()["code"] == "unknown_payee"


async def test_what_is_posted_changes_nothing_again_and_is_refused_if_it_says_something_else(books: Books) -> None:
    await books.load_projects(books.project("GX1"))
    await books.load_journal(*ledger(books))
    before = [tuple(row) for row in await books.api.rows(EVERYTHING)]
    again = await books.load_journal(*ledger(books), books.arrival("9", "另一文号", "5.00"))
    assert (again.applied, again.unchanged, again.set_aside) == (7, 6, 0), await books.office.rejects(again)
    changed = ledger(books)
    changed[0]["金额"] = "300000.01"
    refused = await books.load_journal(*changed)
    assert await books.office.rejects(refused) == {2: "already_posted"}
    assert [tuple(row) for row in await books.api.rows(EVERYTHING)][: len(before)] == before
    await sound(books)


async def test_every_row_that_cannot_be_posted_is_told_with_its_reason(books: Books) -> None:
    stock = {"入库状态": "储备", "年度计划文号": "", "列入计划日期": ""}
    fee = {"项目类型": "G01", "不形成资产的原因": "管理费", "中央衔接资金": "90000"}
    await books.load_projects(books.project("GX1"), books.project("GX2", **stock), books.project("GX3", **fee))
    restricted = await books.api.batch(uses=["schooling"], document_no="限定用途", amount="100.00")
    assert restricted
    wanted = [
        ({**books.arrival("1", SUM, "1000000"), "发文日期": ""}, "missing_value"),
        (books.arrival("2", SUM, "1000000"), None),
        (books.arrival("3", SUM, "5"), "document_recorded"),
        (books.arrival("4", "停用", "5", source="Z9"), "unknown_source"),
        (books.arrival("5", "整合", "5", source="I1"), "missing_value"),
        (books.arrival("6", "将来", "5", on="2999-01-01"), "future_date"),
        (books.arrival("7", "颠倒", "5", on="2025-03-01"), "invalid_period"),
        (books.line("8", "分配", SUM, "0", project="GX1"), "invalid_amount"),
        (books.line("9", "分配", SUM, "1"), "missing_value"),
        (books.line("10", "分配", SUM, "1", project="GX9"), "unknown_project"),
        (books.line("11", "分配", SUM, "1", project="GX2"), "project_not_selected"),
        (books.line("12", "分配", "没有", "1", project="GX1"), "unknown_batch"),
        (books.line("13", "分配", SUM, "1", project="GX1", on="2025-03-17"), "before_arrival"),
        (books.line("14", "分配", "限定用途", "1", project="GX1"), "use_not_allowed"),
        (books.line("15", "分配", SUM, "800001", project="GX1"), "over_plan"),
        (books.line("16", "分配", SUM, "10001", project="GX3"), "management_fee_over"),
        (books.line("17", "分配", SUM, "10000", project="GX3"), None),
        (books.line("18", "下达", SUM, "1", project="GX1"), "insufficient"),
        (books.line("19", "支付", SUM, "1", project="GX1"), "missing_value"),
        (books.line("20", "贷款", SUM, "1", project="GX1"), "unknown_code"),
        (books.line("17", "分配", SUM, "1", project="GX1"), "duplicate_row"),
        (books.line("21", "支付", SUM, "1", project="GX1", payee="王五", payee_id="1"), "invalid_id_number"),
    ]
    batch = await books.load_journal(*(row for row, _ in wanted))
    told = await books.office.rejects(batch)
    assert told == {row: reason for row, (_, reason) in enumerate(wanted, 2) if reason}
    assert batch.applied - batch.set_aside == 2
    assert sum(batch.rejected_by_reason.values()) == len(told)
    await sound(books)


async def test_what_one_row_lacks_the_rows_behind_it_lack_too_and_mended_rows_are_handed_in_again(books: Books) -> None:
    await books.load_projects(books.project("GX1"))
    rows = ledger(books)
    rows[3]["金额"] = "6000000"
    batch = await books.load_journal(*rows)
    assert await books.office.rejects(batch) == {2: "insufficient", 3: "insufficient", 4: "insufficient", 5: "insufficient"}
    mended = await books.load_journal(*ledger(books)[:4])
    assert (mended.applied, mended.set_aside, await books.office.rejects(mended)) == (4, 0, {})
    await sound(books)


async def test_closed_months_take_nothing_from_files(books: Books) -> None:
    await books.load_projects(books.project("GX1"))
    await books.load_journal(*ledger(books)[3:5])
    body = {"paid": "0.00", "unpaid": "0.00"}
    put = await books.api.call("PUT", f"/ledger-months/{TOWN}/2025-04/balance", body, if_none_match="*")
    assert put.status_code == 204, put.text
    closed = await books.api.approver.call("POST", f"/ledger-months/{TOWN}/2025-04/confirmation", if_match="1")
    assert closed.status_code == 204, closed.text
    late = await books.load_journal(*ledger(books)[:3], books.line("7", "下达", SUM, "1", project="GX1", on="2025-05-01"))
    assert await books.office.rejects(late) == {2: "month_closed", 4: "month_closed", 3: "insufficient"}
    assert late.applied - late.set_aside == 1


async def test_only_an_account_of_the_county_hands_the_journal_over(books: Books) -> None:
    town = type(OFFICER)("zhen", "测试", "镇政府", (TOWN,), OFFICER.permissions)
    batch = await books.office.queue("FIN-JNL", table([books.arrival("1", SUM, "1")]), town)
    await books.office.run()
    assert await books.office.rejects(batch) == {2: "county_only"}


async def test_a_file_and_an_officer_never_overdraw_a_sum_together(books: Books) -> None:
    await books.load_projects(books.project("GX1"), books.project("GX2"))
    await books.load_journal(books.arrival("1", SUM, "1000000"))
    ids = "SELECT p.id, (SELECT id FROM fund_batch) AS batch FROM project p ORDER BY p.name"
    _, second = await books.api.rows(ids)
    written = await books.api.allot("allocate", (str(second["batch"]), str(second["id"]), "700000.00"), on="2025-04-10")
    rows = [books.line(str(n), "分配", SUM, "100000", project="GX1") for n in range(2, 9)]
    await books.office.queue("FIN-JNL", table(rows), OFFICER)
    answer, _ = await asyncio.gather(books.api.agree(written.json()["id"], on="2025-04-10"), books.office.run())
    assert answer.status_code in {200, 409}, answer.text
    (left,) = await books.api.rows("SELECT balance FROM journal_account WHERE stage = 'unallocated'")
    assert left["balance"] == 0 if answer.status_code == 200 else left["balance"] == 300000
    await sound(books)


async def test_two_workers_and_two_files_draw_on_one_sum_once(books: Books, tmp_path: Path) -> None:
    await books.load_projects(books.project("GX1"))
    await books.load_journal(books.arrival("1", SUM, "1000000"), books.line("2", "分配", SUM, "700000", project="GX1"))
    files = [[books.line(str(n), "下达", SUM, "400000", project="GX1")] for n in (3, 4)]
    queued = [await books.office.queue("FIN-JNL", table(rows), OFFICER) for rows in files]
    stop = asyncio.Event()
    async with office_on(books.api.database, tmp_path / "files", FUNDS) as other:
        running = [asyncio.create_task(run_batches(one.intake, stop)) for one in (books.office, other)]
        async with asyncio.timeout(60):
            while not all([(await books.office.batch(batch)).finished_at for batch in queued]):
                await asyncio.sleep(0.02)
        stop.set()
        await asyncio.gather(*running)
    assert [await books.office.rejects(batch) for batch in queued] == [{}, {2: "insufficient"}]
    await sound(books)


async def test_a_killed_worker_loses_and_doubles_nothing(books: Books, tmp_path: Path) -> None:
    await books.load_projects(books.project("GX1", 中央衔接资金="8000000"))
    rows = [books.arrival("0", SUM, "400"), *(books.line(str(n), "分配", SUM, "1", project="GX1") for n in range(1, 501))]
    batch = await books.office.queue("FIN-JNL", table(rows), OFFICER)
    command = [
        sys.executable,
        "-m",
        "tests.harness.intake_worker",
        books.api.database.app_url,
        str(tmp_path / "files"),
        "50",
        "funds",
    ]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=-3, stderr=-3)
    async with asyncio.timeout(60):
        while (await books.office.batch(batch)).applied < 150:
            await asyncio.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    await process.wait()
    assert (await books.office.batch(batch)).finished_at is None
    await books.office.run()
    done = await books.office.batch(batch)
    assert (done.state, done.applied, done.set_aside) == ("completed", 501, 100)
    assert done.rejected_by_reason == {"insufficient": 100}
    assert len(await books.office.rejects(done)) == 100
    (count,) = await books.api.rows("SELECT count(*), sum(amount) FROM journal_transfer")
    assert tuple(count) == (401, 800)
    await sound(books)


async def test_an_entry_of_a_file_is_reversed_by_a_second_person(books: Books) -> None:
    await books.load_projects(books.project("GX1"))
    await books.load_journal(*ledger(books)[:5])
    found = {entry["basis"]: entry["id"] for entry in (await books.api.get("/journal-entries"))["items"]}
    body = {"on": "2025-06-01", "reason": "重复导入"}

    async def reverse(voucher: str) -> tuple[int, str]:
        answer = await books.api.approver.call("POST", f"/journal-entries/{found[voucher]}/reverse", body)
        return answer.status_code, answer.json().get("code", "")

    assert await reverse("记字第2号") == (409, "insufficient")
    assert await reverse("记字第1号") == (409, "not_imported")
    assert await reverse("记字第4号") == (201, "")
    assert await reverse("记字第4号") == (409, "reversed")
    own = await books.api.call("POST", f"/journal-entries/{found['记字第5号']}/reverse", body)
    assert own.status_code == 403
    (paid,) = await books.api.rows("SELECT sum(balance) AS paid FROM journal_account WHERE stage = 'paid'")
    assert str(paid["paid"]) == "1200.50"
    # What was reversed is posted again under a number of its own only.
    again = await books.load_journal(*ledger(books)[:1], books.line("8", "支付", SUM, "299999", project="GX1", payee="王小五"))
    assert (await books.office.rejects(again), again.applied - again.set_aside) == ({2: "already_posted"}, 1)
    await sound(books)
    # Payments that came in are not missed among those that were asked for here (F-A39).
    watcher = books.api.acting("supervision:read", "supervision:run", client_id="fuhe")
    run = (await watcher.call("POST", "/supervision-runs")).json()["id"]
    assert "F-A39" not in (await watcher.get(f"/supervision-runs/{run}"))["findings_by_rule"]
