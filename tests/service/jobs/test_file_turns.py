"""Files of the ledger beside officers, beside each other, and when their worker dies: nothing is lost, doubled, or more than a month."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

from deploy.topology import ROOT
from shared.intake.runner import run_batches
from shared.standards.clock import today
from tests.harness.intake import office_on
from tests.harness.jobs_api import FACTORY
from tests.harness.monthwork import JOBS, Months

NOW = today().replace(day=1)
MONTH = f"{NOW:%Y-%m}"


async def test_beside_officers_nobody_works_more_than_a_month_and_what_is_handed_in_stands(months: Months) -> None:
    start = {"开始日期": NOW.isoformat()}
    update, version = await months.opened(MONTH)
    entry = {**FACTORY, "started_on": NOW.isoformat(), "person_id": months.home["张*三"]}
    batch = await months.queue([months.row(MONTH, 用人单位=f"{n}厂", **start) for n in range(6)])

    async def officer(name: str) -> None:
        made = await months.api.call("POST", "/employment-spells", {**entry, "employer": name})
        assert made.status_code == 201
        answer = await months.api.month(made.json()["id"], MONTH, share="0.5")
        assert answer.status_code in {200, 409, 422}, answer.text

    async def hand_in() -> None:
        said = {"on": today().isoformat()}
        answer = await months.api.call("POST", f"/ledger-updates/{update}/confirm", said, if_match=version)
        assert answer.status_code in {200, 409}, answer.text

    await asyncio.gather(months.office.run(), *(officer(f"第{n}厂") for n in range(4)), hand_in(), officer("末厂"))
    sums = await months.api.rows("SELECT sum(share) AS n FROM work_month WHERE month = $1 GROUP BY person_id", NOW)
    assert all(row["n"] <= 1 for row in sums)
    (state,) = await months.api.rows("SELECT state, changed_at FROM ledger_update WHERE id = $1", update)
    late = await months.api.rows("SELECT 1 FROM work_month WHERE month = $1 AND changed_at > $2", NOW, state["changed_at"])
    assert state["state"] == "village" or not late
    reasons = {row[1] for row in await months.rejected(batch)}
    assert reasons <= {"too_many_months", "month_handed_in"}


async def test_two_workers_with_two_files_of_the_same_people_record_each_row_once(months: Months, tmp_path: Path) -> None:
    first = await months.queue([months.row(f"2026-{n:02d}") for n in range(3, 8)])
    second = await months.queue([months.row(f"2026-{n:02d}", 月工资="4300") for n in range(5, 10)])
    stop = asyncio.Event()
    async with office_on(months.api.database, tmp_path / "files", JOBS) as other:
        running = [asyncio.create_task(run_batches(each.intake, stop)) for each in (months.office, other)]
        async with asyncio.timeout(30):
            while (await months.office.batch(second)).finished_at is None:
                await asyncio.sleep(0.02)
        stop.set()
        await asyncio.gather(*running)
    assert [(await months.office.batch(each)).set_aside for each in (first, second)] == [0, 0]
    ((*_, worked),) = await months.spells()
    assert worked == ", ".join(f"2026-{n:02d} 1.0 {4200 if n < 5 else 4300}.00" for n in range(3, 10))


async def test_a_killed_worker_loses_and_doubles_nothing(months: Months, tmp_path: Path) -> None:
    rows = [months.row(f"2026-{month:02d}", 用人单位=f"{n}厂", 务工月数="0") for n in range(50) for month in range(3, 11)]
    batch = await months.queue(rows)
    files = str(tmp_path / "files")
    command = [sys.executable, "-m", "tests.harness.intake_worker", months.api.database.app_url, files, "40", "jobs"]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=-3, stderr=-3)
    async with asyncio.timeout(60):
        while (await months.office.batch(batch)).applied < 80:
            await asyncio.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    await process.wait()
    assert (await months.office.batch(batch)).finished_at is None
    await months.office.run()
    done = await months.office.batch(batch)
    assert (done.state, done.applied, done.unchanged, done.rejected_by_reason) == ("completed", 400, 0, {})
    (count,) = await months.api.rows("SELECT (SELECT count(*) FROM employment_spell), (SELECT count(*) FROM work_month)")
    assert tuple(count) == (50, 400)
    again = await months.queue([*rows, months.row(用人单位="又一厂", 务工月数="0")])
    await months.office.run()
    assert (await months.office.batch(again)).unchanged == 400
