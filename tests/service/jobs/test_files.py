"""The employment ledger as a file: what is recorded and how, what is refused and why, what a later file changes, what goes out again."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

from services.jobs.employment.rules import ENDS
from services.jobs.exports.definitions import DESK
from services.jobs.feeds.definitions import FEEDS
from shared.contracts.jobs import EMPLOYMENT_CHANGED, NOTICE_POSTED
from shared.exports.runner import Exporter
from shared.persistence import Database
from shared.standards.clock import today
from tests.harness.bookkeeping import table
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.intake import number
from tests.harness.intake import table as as_csv
from tests.harness.jobs_api import Home
from tests.harness.monthwork import OFFICER, Months

FIRM = "苏州某电子有限公司"
END = {"结束日期": "2026-05-20", "离岗原因": ENDS["season"]}
NOW = today().replace(day=1)
MONTH = f"{NOW:%Y-%m}"


async def test_a_ledger_is_recorded_with_its_spells_months_events_and_trail(months: Months) -> None:
    batch = await months.load(
        months.row("2026-02", 务工月数="0.5", 月工资="2100"),
        months.row("2026-04", 工伤保险="是", 养老保险="是", **{**END, "结束日期": "2026-04-20"}, 离岗说明="回家农忙"),
        months.row("2026-03"),
        months.row("2026-03", "李*兰", 就业形式="灵活就业", 用人单位="", 务工月数="0", 月工资="0", 数据来源="本人"),
    )
    assert (batch.state, batch.applied, batch.unchanged, batch.set_aside) == ("completed", 4, 0, 0), await months.rejected(
        batch
    )
    assert await months.spells() == [
        (FIRM, "线束工", "2026-04-20", 1, "2026-02 0.5 2100.00, 2026-03 1.0 4200.00, 2026-04 1.0 4200.00"),
        (None, "线束工", None, 1, "2026-03 0.0 0.00"),
    ]
    (shown,) = (await months.api.get(f"/employment-spells?person_id={months.home['张*三']}"))["items"]
    assert (shown["household_no"], shown["full_time"], shown["insurances"], shown["end_note"]) == (
        f"H{months.home.id.hex[-6:]}",
        True,
        ["pension", "injury"],
        "回家农忙",
    )
    assert (shown["recorded_name"], shown["department"], shown["source"]) == ("renshe", "人社局", "payroll")
    told = {item["id"]: item for item in await months.api.events(EMPLOYMENT_CHANGED)}
    assert [month["wage"] for month in told[shown["id"]]["months"]] == ["2100.00", "4200.00", "4200.00"]
    assert len(told) == 2
    trail = await months.api.rows(
        "SELECT resource_id, detail->>'months' AS months, actor FROM audit_entry WHERE action = 'employment.import' AND batch_id = $1",
        batch.id,
    )
    assert {(row["resource_id"], row["months"]) for row in trail} >= {(shown["id"], '["2026-02", "2026-03", "2026-04"]')}
    (notice,) = await months.api.events(NOTICE_POSTED)
    assert (notice["title"], notice["link"]) == ("就业实名制台账月度记录处理完成", "/feeds?service=jobs")


async def test_every_row_that_may_not_be_recorded_is_told_with_its_reason(months: Months) -> None:
    gone = await months.api.employed(months.home["李*兰"], employer="乙厂", started_on="2026-02-20")
    stays = await months.api.employed(months.home["李*兰"], employer="丙厂", started_on="2026-02-20")
    assert (await months.api.month(stays, "2026-06")).status_code == 200
    withdrawal = await months.api.call("POST", f"/employment-spells/{gone}/withdrawal", {"reason": "登记错人"}, if_match="1")
    assert withdrawal.status_code == 200
    over = await months.api.employed(months.home["李*兰"], employer="丁厂", ended_on="2026-04-10", end_reason="expired")
    assert over
    ended = {"用人单位": "丁厂", "务工月数": "0"}
    wanted = [
        (months.row(证件号码=""), "missing_value", "证件号码"),
        (months.row(证件号码=number(99)), "unknown_person", "证件号码"),
        (months.row(人员标识=months.home["李*兰"]), "name_mismatch", "姓名"),
        (months.row(姓名="张小四"), "name_mismatch", "姓名"),
        (months.row(月份="13"), "out_of_range", "月份"),
        (months.row(年度=str(today().year + 1)), "future_date", "月份"),
        (months.row(用人单位=""), "missing_value", "用人单位"),
        (months.row(合同到期日="2027-02-19"), "missing_value", "合同形式"),
        (months.row(统一社会信用代码="91110000600037341K"), "invalid_code", "统一社会信用代码"),
        (months.row(务工地="100000000000"), "invalid_code", "务工地"),
        (months.row(开始日期="2999-01-01"), "future_date", "开始日期"),
        (months.row(离岗原因="疾病", 结束日期="2026-02-19"), "invalid_period", "结束日期"),
        (months.row(结束日期="2026-05-20"), "missing_value", "离岗原因"),
        (months.row(离岗原因="疾病"), "missing_value", "结束日期"),
        (months.row("2026-01"), "outside_spell", "月份"),
        (months.row("2026-06", **END), "outside_spell", "月份"),
        (months.row(务工月数="0.3"), "unknown_code", "务工月数"),
        (months.row(月工资="-1"), "invalid_amount", "月工资"),
        (months.row(who="张*小"), "too_young", "开始日期"),
        (months.row(月工资="299.99"), "note_needed", "情况说明"),
        (months.row(用人单位="甲厂", **{**END, "离岗原因": "死亡"}), "death_untold", "离岗原因"),
        (months.row(who="李*兰", 用人单位="乙厂"), "spell_withdrawn", "开始日期"),
        (months.row("2026-05", "李*兰", **ended), "outside_spell", "月份"),
        (months.row("2026-04", "李*兰", **ended, **{**END, "结束日期": "2026-04-11"}), "spell_ended", "结束日期"),
        (months.row("2026-03", "李*兰", **ended, 结束日期="2026-04-10", 离岗原因="合同到期"), None, ""),
        (months.row("2026-05", "李*兰", 用人单位="丙厂", **END), "month_worked", "结束日期"),
        (months.row("2026-06", "李*兰", 用人单位="戊厂", 务工月数="0.5"), "too_many_months", "务工月数"),
        (months.row("2026-04", 用人单位="己厂", **{**END, "结束日期": "2026-05-02"}), "spell_ended", "结束日期"),
        (months.row("2026-05", 用人单位="己厂", **END), None, ""),
        (months.row("2026-06", 用人单位="己厂"), "outside_spell", "月份"),
        (
            months.row(证件号码="", 人员标识=months.home["张*三"], 姓名="张*三", 用人单位="庚厂", 务工月数="0"),
            "duplicate_row",
            "证件号码",
        ),
        (months.row(用人单位="庚厂", 务工月数="0"), None, ""),
    ]
    batch = await months.load(*(row for row, _, _ in wanted))
    assert await months.rejected(batch) == [(row, reason, at) for row, (_, reason, at) in enumerate(wanted, 2) if reason]
    assert batch.applied - batch.set_aside == 3


async def test_a_wage_far_above_the_countys_says_why(months: Months) -> None:
    await months.api.rows("INSERT INTO parameter_version (name, version, effective_from, value, document, recorded_by)"
                          " VALUES ('wage_sample', 1, '2020-01-01', 3, '县人社局〔2026〕1号', 'office')")  # fmt: skip
    start = {"开始日期": "2025-01-01"}
    assert (await months.load(*(months.row(month, **start) for month in ("2025-10", "2025-11", "2025-12")))).set_aside == 0
    high = [months.row("2026-01", 月工资="12600.01", **start), months.row("2026-02", 月工资="12600", **start)]
    batch = await months.load(*high)
    assert await months.rejected(batch) == [(2, "note_needed", "情况说明")]
    explained = await months.load(months.row("2026-01", 月工资="12600.01", 情况说明="补发工资", **start))
    assert explained.set_aside == 0


async def test_a_later_file_corrects_and_an_older_one_changes_its_own_month_only(months: Months) -> None:
    await months.load(months.row("2026-03", 工种="学徒"), months.row("2026-04", 工种="线束工", 备注="夜班"))
    other_bytes = {"序号": "1"}
    again = await months.load(months.row("2026-03", 工种="学徒", **other_bytes), months.row("2026-04", 备注="夜班"))
    assert (again.applied, again.unchanged) == (2, 2)
    older = months.row("2026-03", 工种="学徒", 月工资="4300")
    assert (await months.load(older)).unchanged == 0
    assert await months.spells() == [(FIRM, "线束工", None, 2, "2026-03 1.0 4300.00, 2026-04 1.0 4200.00")]
    corrected = months.row("2026-04", 工种="质检员", 备注="", 就业渠道="龙头企业")
    del corrected["行业"]
    assert (await months.load(corrected)).unchanged == 0
    ended = await months.load(months.row("2026-05", 工种="质检员", **END))
    assert ended.set_aside == 0
    (shown,) = (await months.api.get("/employment-spells"))["items"]
    assert (shown["channel"], shown["note"], shown["industry"]) == ("enterprise", None, "C")
    late = await months.load(months.row("2026-05", 工种="质检员"), months.row("2026-04", 工种="质检员"))
    assert (late.unchanged, late.set_aside) == (2, 0), "an empty cell does not take an end back"
    assert await months.spells() == [
        (FIRM, "质检员", "2026-05-20", 4, "2026-03 1.0 4300.00, 2026-04 1.0 4200.00, 2026-05 1.0 4200.00")
    ]


async def test_a_month_moves_from_one_job_to_another_whatever_the_order_of_the_rows(months: Months) -> None:
    await months.load(months.row(用人单位="乙厂"), months.row(用人单位="甲厂", 务工月数="0"))
    moved = [months.row(用人单位="甲厂"), months.row(用人单位="乙厂", 务工月数="0", 月工资="0")]
    assert (await months.load(*moved)).set_aside == 0
    both = await months.load(
        months.row(用人单位="甲厂", 务工月数="0.5"), months.row(用人单位="乙厂"), months.row(用人单位="丙厂", 务工月数="0.5")
    )
    assert await months.rejected(both) == [(3, "too_many_months", "务工月数")]


async def test_an_account_reaches_its_own_people_and_those_that_it_verifies(months: Months) -> None:
    elsewhere = Home({"周*": {}}, division_code=OTHER_VILLAGE, numbers={"周*": number(7)})
    await months.api.hear(*elsewhere.told())
    town = type(OFFICER)("zhen", "测试", "镇政府", (TOWN,), OFFICER.permissions)
    theirs = months.row(证件号码=number(7), 姓名="周涛")
    refused = await months.office.queue("JOB-MON", table([theirs, months.row()]), town)
    await months.office.run()
    assert await months.rejected(refused) == [(2, "unknown_person", "证件号码")]
    profile = {"want": "away", "asked_on": "2026-03-01", "responsible_division": VILLAGE}
    path = f"/labour-force/{elsewhere['周*']}/profile"
    answer = await months.api.county.call("PUT", path, profile, if_none_match="*")
    assert answer.status_code in {200, 201}, answer.text
    batch = await months.office.load("JOB-MON", table([theirs]), town)
    assert (batch.state, batch.rejected_by_reason) == ("completed", {})


async def test_who_has_left_gets_no_new_spell_but_their_months(months: Months) -> None:
    await months.load(months.row("2026-03"))
    months.home.left["张*三"] = (date(2026, 5, 5), "死亡")
    await months.api.hear(*months.home.told())
    batch = await months.load(
        months.row("2026-04"),
        months.row("2026-04", 用人单位="甲厂"),
        months.row("2026-06"),
        months.row("2026-03", 工种="质检员"),
    )
    assert await months.rejected(batch) == [(3, "unknown_person", "姓名"), (4, "outside_spell", "月份")]
    assert await months.spells() == [(FIRM, "线束工", "2026-05-05", 3, "2026-03 1.0 4200.00, 2026-04 1.0 4200.00")]


async def test_a_month_that_was_handed_in_stands(months: Months) -> None:
    start = {"开始日期": NOW.isoformat()}
    update, version = await months.opened(MONTH)
    first = months.row(MONTH, **start)
    assert (await months.load(first)).set_aside == 0
    said = {"on": today().isoformat()}
    assert (await months.api.call("POST", f"/ledger-updates/{update}/confirm", said, if_match=version)).status_code == 200
    batch = await months.load(months.row(MONTH, 月工资="5000", **start), months.row(MONTH, "李*兰", **start))
    assert [row[1] for row in await months.rejected(batch)] == ["month_handed_in"] * 2
    same = await months.load(first, months.row(MONTH, "李*兰", 用人单位="甲厂", **start))
    assert (same.unchanged, await months.rejected(same)) == (1, [(3, "month_handed_in", "月份")])
    trade = await months.load(months.row(MONTH, 工种="质检员", **start))
    assert (trade.unchanged, trade.set_aside) == (0, 0), "what somebody's job is may be corrected at any time"


async def test_a_template_is_filled_handed_over_and_its_rejects_come_back_over_http(months: Months) -> None:
    example_of = Home({"张*": {}}, numbers={"张*": "610999198501010014"})
    await months.api.hear(*example_of.told())
    client = months.api.acting(
        "feeds:JOB-MON:write", "feeds:read", client_id="renshe", department="人社局", divisions=(COUNTY,)
    )
    place = "/api/jobs/v1/feeds/JOB-MON"
    lines = await client.http.get(f"{place}/template", headers={**client.headers, "accept": "text/csv"})
    header, example = csv.reader(io.StringIO(lines.content.decode("utf-8-sig")))
    assert header == [column.header for column in FEEDS["JOB-MON"].columns]
    wrong = [*example]
    wrong[header.index("月份")] = "1"
    queued = await client.http.post(
        f"{place}/batches", files={"file": ("台账.csv", as_csv([header, example, wrong]))}, headers=client.headers
    )
    assert queued.status_code == 202, queued.text
    await months.office.run()
    batch = await client.get(f"/feeds/batches/{queued.json()['id']}")
    (reject,) = (await client.get(f"/feeds/batches/{batch['id']}/rejects"))["items"]
    assert (batch["state"], batch["accepted"], reject["row"], reject["reason"]) == ("completed", 1, 3, "outside_spell")
    assert reject["message"] == "“月份”不在该段就业经历的起止日期之内,请核对。"
    refused = await months.api.http.post(f"{place}/batches", files={"file": ("a.csv", b"")}, headers=months.api.headers)
    assert (refused.status_code, refused.json()["code"]) == (403, "insufficient_scope")


async def test_what_goes_out_of_the_ledger_comes_in_again_unchanged(months: Months) -> None:
    await months.load(
        months.row("2026-03", 备注="包吃住", 合同形式="劳动合同", 合同到期日="2027-02-19", 计薪方式="计件", 工伤保险="是"),
        months.row("2026-04", 月工资="200", 情况说明="请假", 工种="质检员"),
        months.row("2026-03", "李*兰", 就业形式="灵活就业", 用人单位="", 务工月数="0.5", 全日制="否", **END),
    )
    await months.api.employed(months.home["李*兰"], employer="没有月度记录的厂")
    months.home.left["张*三"] = (date(2026, 5, 5), "死亡")
    await months.api.hear(*months.home.told())
    before = await months.spells()
    client = months.api.acting("employment:read", "exports:ask", client_id="renshe", department="人社局", divisions=(COUNTY,))
    database = Database(months.api.database.app_url, name="test-worker")
    try:
        exporter = Exporter(database, months.api.app.state.files, months.api.app.state.cipher, DESK)
        whole = await exported(client, exporter, {})
        march = await exported(
            client, exporter, {"division": VILLAGE, "since": "2026-03", "until": "2026-03", "form": "flexible"}
        )
    finally:
        await database.close()
    rows = list(csv.DictReader(io.StringIO(whole.decode("utf-8-sig"))))
    assert len(rows) == 3
    assert not any(value in whole.decode() for value in months.home.numbers.values())
    (lent,) = csv.DictReader(io.StringIO(march.decode("utf-8-sig")))
    assert (lent["姓名"], lent["务工月数"], lent["就业形式"], lent["离岗原因"], lent["务工区域"]) == (
        "李*兰",
        "0.5",
        "灵活就业",
        "季节性返乡",
        "省外",
    )
    back = await months.office.load("JOB-MON", whole, OFFICER)
    assert (back.applied, back.unchanged, back.rejected_by_reason) == (3, 3, {}), await months.rejected(back)
    assert await months.spells() == before


async def exported(client: Any, exporter: Exporter, filters: dict[str, str]) -> bytes:
    """The file of an export."""
    body = {"export": "job_months", "format": "csv", "purpose": "月度会商", "filters": filters}
    answer = await client.call("POST", "/exports", body)
    assert answer.status_code == 202, answer.text
    assert await exporter.run_next()
    file = await client.call("GET", f"{answer.headers['location'].removeprefix('/api/jobs/v1')}/file")
    assert file.status_code == 200, file.text
    return bytes(file.content)
