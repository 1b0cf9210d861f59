"""Feeds as contracts/feeds says: what is accepted, what is rejected and why, and what the same file or a later one changes."""

from __future__ import annotations

import csv
import json
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from shared.access import Caller
from shared.contracts.base import EventType
from shared.standards.clock import SHANGHAI, today
from tests.harness.intake import COUNTY, VILLAGE, Office, number

SAMPLE = Path(__file__).parents[2] / "data" / "sample-town"
ORDER = [
    "REG-HH",
    "REG-PER",
    "REG-INC",
    "MED-ENR",
    "MED-SET",
    "EDU-ENR",
    "CIV-AID",
    "DIS-CRT",
    "LAB-EMP",
    "HOU-APR",
    "WAT-OUT",
    "DIS-AST",
    "POL-HUK",
]
_DAY = timedelta(days=1)
ADULT, CHILD = number(1), number(2, "20150601")
POLICE = ["证件号码", "姓名", "变动类型", "变动日期"]
SPELLS = """
    SELECT h.household_no, m.joined_on::text, m.left_on::text, m.left_reason
      FROM membership m JOIN household h ON h.id = m.household_id ORDER BY m.joined_on NULLS FIRST
"""


async def test_the_sample_town_gives_exactly_the_expected_counts_and_rejects(county_office: Office) -> None:
    expected = json.loads((SAMPLE / "expected.json").read_text())["feeds"]
    for feed in ORDER:
        batch = await county_office.load(feed, next(SAMPLE.glob(f"{feed}.*")).read_bytes())
        lines = (SAMPLE / f"expected-rejects-{feed}.csv").read_text().splitlines()
        want = {int(row["row"]): row["reason"] for row in csv.DictReader(lines)}
        assert (batch.rows, batch.applied) == (expected[feed]["rows"], expected[feed]["accepted"]), feed
        assert await county_office.rejects(batch) == want, feed


async def test_a_batch_is_judged_by_the_day_of_its_upload(county_office: Office) -> None:
    day = today()
    midnight = datetime.combine(day, time(), SHANGHAI)
    households = ["户编号", "行政区划代码", "户类型"]
    persons = ["户编号", "姓名", "证件号码", "与户主关系"]
    newborn = number(1, f"{day:%Y%m%d}")
    await county_office.households("H1")
    await _execute(county_office, "UPDATE division SET valid_to = :day WHERE code = :code", day=day - _DAY, code=VILLAGE)

    async def judged(received: datetime) -> list[dict[int, str]]:
        serial = f"{received:%H%M%S%f}"
        early = await county_office.queue("REG-HH", [households, [f"H{serial}", VILLAGE, "一般农户"]])
        unborn = await county_office.queue("REG-PER", [persons, ["H1", f"张{serial}", newborn, "户主"]])
        moved = "UPDATE intake_batch SET queued_at = :at WHERE finished_at IS NULL"
        await _execute(county_office, moved, at=received)
        await county_office.run()
        return [await county_office.rejects(early), await county_office.rejects(unborn)]

    # The last moment of the day before, and the first of this day, both run only now.
    assert await judged(midnight - timedelta.resolution) == [{}, {2: "invalid_id_number"}]
    assert await judged(midnight) == [{2: "unknown_division"}, {}]


async def _execute(office: Office, statement: str, **values: object) -> None:
    async with office.database.transaction() as session:
        await session.execute(text(statement), values, execution_options={"unscoped": "a test arranges its world"})


async def test_every_published_item_fits_its_contract(county_office: Office) -> None:
    for feed in ORDER:
        await county_office.load(feed, next(SAMPLE.glob(f"{feed}.*")).read_bytes())
    items = {event_type.subject: event_type.item for event_type in EventType.catalogue()}
    published = await county_office.all("SELECT type, body FROM outbox")
    for subject, body in published:
        for item in json.loads(body)["items"]:
            items[subject].model_validate(item)
    assert {subject.split(".")[2] for subject, _ in published} >= {"household", "income", "record", "batch"}


async def test_the_same_bytes_again_are_the_same_batch(county_office: Office) -> None:
    rows = [["户编号", "行政区划代码", "户类型"], ["H1", VILLAGE, "一般农户"]]
    first = await county_office.load("REG-HH", rows)
    again = await county_office.queue("REG-HH", rows)
    assert again.id == first.id
    assert await county_office.all("SELECT count(*) FROM intake_batch") == [(1,)]


async def test_equal_values_in_another_file_count_as_unchanged_and_publish_nothing(county_office: Office) -> None:
    header = ["户编号", "行政区划代码", "户类型", "联系电话", "家庭住址"]
    row = ["H1", VILLAGE, "脱贫户", "13900000000", "官元镇一组3号"]
    await county_office.load("REG-HH", [header, row])
    told = "SELECT count(*) FROM outbox WHERE type LIKE 'zx.household.household.%'"
    before = await county_office.all(told)
    batch = await county_office.load("REG-HH", [[*header, "备注"], [*row, "x"]])
    assert (batch.applied, batch.unchanged, batch.ignored_columns) == (1, 1, ["备注"])
    assert await county_office.all(told) == before


async def test_an_absent_column_keeps_the_value_and_an_empty_cell_clears_it(county_office: Office) -> None:
    stored = "SELECT village_group, relocated FROM household"
    await county_office.load(
        "REG-HH",
        [["户编号", "行政区划代码", "户类型", "村民小组", "是否易地扶贫搬迁户"], ["H1", VILLAGE, "一般农户", "一组", "是"]],
    )
    await county_office.load("REG-HH", [["户编号", "行政区划代码", "户类型", "村民小组"], ["H1", VILLAGE, "一般农户", ""]])
    assert await county_office.all(stored) == [(None, True)]


async def test_a_repeated_key_is_only_a_duplicate_of_an_accepted_row(county_office: Office) -> None:
    await county_office.households("H1", "H2")
    await county_office.persons(("H1", "张三", ADULT))
    # The first row would steal an active member and is rejected; the second is right; the third repeats the second.
    people = [("H2", "张三", ADULT), ("H1", "张三", ADULT), ("H1", "张三", ADULT)]
    batch = await county_office.persons(*people)
    assert await county_office.rejects(batch) == {2: "duplicate_person", 4: "duplicate_row"}


async def test_a_member_who_moved_out_may_join_another_household_and_takes_the_facts_along(county_office: Office) -> None:
    await county_office.households("H1", "H2")
    await county_office.persons(("H1", "张三", ADULT), ("H1", "张小", CHILD))
    await county_office.load(
        "MED-ENR", [["证件号码", "姓名", "参保年度", "险种", "参保状态"], [ADULT, "张三", "2025", "城乡居民", "正常参保"]]
    )
    await county_office.load("POL-HUK", [["证件号码", "姓名", "变动类型", "变动日期"], [ADULT, "张三", "迁出", "2025-03-01"]])
    batch = await county_office.persons(("H2", "张三", ADULT))
    assert batch.applied == 1
    spells = (
        "SELECT h.household_no, m.joined_on::text, m.left_on::text FROM membership m JOIN household h ON h.id = m.household_id"
    )
    assert await county_office.all(f"{spells} JOIN person p ON p.id = m.person_id WHERE p.name = '张三' ORDER BY 1") == [
        ("H1", None, "2025-03-01"),
        ("H2", "2025-03-01", None),
    ]
    moved = "SELECT h.household_no FROM fact_med_enr f JOIN household h ON h.id = f.household_id"
    assert await county_office.all(moved) == [("H2",)]
    sheets = "SELECT h.household_no, s.version FROM record_sheet s JOIN household h ON h.id = s.household_id WHERE s.feed = 'MED-ENR'"
    assert sorted(await county_office.all(sheets)) == [("H1", 2), ("H2", 1)]


async def test_who_has_died_is_refused_as_a_member(county_office: Office) -> None:
    await county_office.households("H1")
    await county_office.persons(("H1", "张三", ADULT))
    await county_office.load("POL-HUK", [["证件号码", "姓名", "变动类型", "变动日期"], [ADULT, "张三", "死亡", "2025-03-01"]])
    batch = await county_office.persons(("H1", "张三", ADULT), ("H1", "张小", CHILD))
    assert await county_office.rejects(batch) == {2: "person_closed"}


async def test_nobody_comes_back_from_death_whatever_is_registered_after(county_office: Office) -> None:
    await county_office.households("H1")
    await county_office.persons(("H1", "张三", ADULT))
    for change, day in (("死亡", "2025-03-01"), ("迁出", "2025-03-20"), ("迁入", "2025-04-01")):
        await county_office.load("POL-HUK", [POLICE, [ADULT, "张三", change, day]])
    assert await county_office.all(SPELLS) == [("H1", None, "2025-03-20", "死亡")]
    batch = await county_office.persons(("H1", "张三", ADULT), ("H1", "张小", CHILD))
    assert await county_office.rejects(batch) == {2: "person_closed"}


async def test_a_death_that_is_registered_for_a_day_to_come_has_not_happened_yet(county_office: Office) -> None:
    await county_office.households("H1")
    await county_office.persons(("H1", "张三", ADULT))
    await county_office.load("POL-HUK", [POLICE, [ADULT, "张三", "死亡", "2099-03-01"]])
    batch = await county_office.persons(("H1", "张三", ADULT), ("H1", "张小", CHILD))
    assert (batch.applied, await county_office.rejects(batch)) == (2, {})


async def test_files_of_the_police_give_the_same_memberships_in_whatever_order_they_come(county_office: Office) -> None:
    await county_office.households("H1")
    await county_office.persons(("H1", "张三", ADULT))
    await county_office.load("POL-HUK", [POLICE, [ADULT, "张三", "迁出", "2025-03-01"], [ADULT, "张三", "迁入", "2025-05-01"]])
    await county_office.load("POL-HUK", [POLICE, [ADULT, "张三", "迁入", "2025-04-01"]])
    assert await county_office.all(SPELLS) == [("H1", None, "2025-03-01", "迁出"), ("H1", "2025-04-01", None, None)]
    await county_office.load("POL-HUK", [POLICE, [ADULT, "张三", "迁入", "2025-02-01"]])
    assert (await county_office.all(SPELLS))[0] == ("H1", "2025-02-01", "2025-03-01", "迁出")


async def test_a_duplicate_is_told_at_the_first_column_of_its_key(county_office: Office) -> None:
    await county_office.households("H1")
    batch = await county_office.load("REG-INC", [["户编号", "年度", "家庭人口数"], *[["H1", "2025", "4"]] * 2])
    told = await county_office.all('SELECT "row", reason, "column" FROM intake_reject WHERE batch_id = :id', id=batch.id)
    assert told == [(3, "duplicate_row", "户编号")]


async def test_long_free_text_is_kept_whole_and_told_in_short(county_office: Office) -> None:
    long = "沟" * 1500
    header = ["户编号", "行政区划代码", "户类型", "村民小组", "家庭住址"]
    batch = await county_office.load("REG-HH", [header, ["H1", VILLAGE, "一般农户", long, long]])
    assert (batch.applied, await county_office.all("SELECT village_group FROM household")) == (1, [(long,)])
    ((body,),) = await county_office.all("SELECT body FROM outbox WHERE type LIKE '%household.changed%'")
    assert json.loads(body)["items"][0]["village_group"] == long[:200]


async def test_a_file_that_failed_through_our_own_fault_is_tried_again_when_it_is_handed_over_again(
    county_office: Office,
) -> None:
    await county_office.households("H1")
    rows = [["户编号", "行政区划代码", "户类型"], ["H2", VILLAGE, "一般农户"]]
    batch = await county_office.load("REG-HH", rows)
    refused = "UPDATE intake_batch SET state = 'refused', refusal = CAST(:refusal AS jsonb), finished_at = now() WHERE id = :id"
    for code, state in (("processing_failed", "completed"), ("missing_columns", "refused")):
        async with county_office.database.transaction() as session:
            values = {"id": batch.id, "refusal": json.dumps({"code": code})}
            await session.execute(text(refused), values, execution_options={"unscoped": "test"})
        again = await county_office.load("REG-HH", rows)
        assert (again.id, again.state) == (batch.id, state)
        if state == "completed":
            assert (again.applied, again.unchanged) == (1, 1), "all of it is applied anew, and changes nothing"


async def test_names_compare_without_inner_space_and_dots(county_office: Office) -> None:
    await county_office.households("H1")
    await county_office.persons(("H1", "买买提·艾力", ADULT))
    header = ["证件号码", "姓名", "参保年度", "险种", "参保状态"]
    rest = ["城乡居民", "正常参保"]
    rows = [[ADULT, "买买提艾力", "2024", *rest], [ADULT, "买买提・艾 力", "2025", *rest], [ADULT, "艾力", "2023", *rest]]
    batch = await county_office.load("MED-ENR", [header, *rows])
    assert await county_office.rejects(batch) == {4: "name_mismatch"}


async def test_a_town_client_finds_neither_villages_nor_households_nor_people_of_another_town(county_office: Office) -> None:
    await county_office.households("H1")
    await county_office.persons(("H1", "张三", ADULT))
    town = Caller("town", "佐龙镇", "佐龙镇", ("610925101000",), COUNTY.permissions)
    header = ["户编号", "行政区划代码", "户类型"]
    batch = await county_office.load("REG-HH", [header, ["H9", VILLAGE, "一般农户"], ["H1", "610925101200", "一般农户"]], town)
    assert await county_office.rejects(batch) == {2: "unknown_division", 3: "unknown_household"}
    assert await county_office.all("SELECT count(*) FROM household WHERE division_code <> :village", village=VILLAGE) == [(0,)]
    rows = [["证件号码", "姓名", "参保年度", "险种", "参保状态"], [ADULT, "张三", "2025", "城乡居民", "正常参保"]]
    batch = await county_office.load("MED-ENR", rows, town)
    assert await county_office.rejects(batch) == {2: "unknown_person"}


@pytest.mark.parametrize(
    ("feed", "content", "code"),
    [
        ("REG-HH", b"", "empty_file"),
        ("REG-HH", "户编号,户类型\nH1,一般农户\n".encode(), "missing_columns"),
        ("REG-HH", b"\xff\xfe\x00\x01\x80\x81", "not_a_table"),
        ("REG-HH", ",".join(f"c{n}" for n in range(10_000)).encode() + b"\n", "missing_columns"),
    ],
)
async def test_a_file_that_cannot_be_a_table_is_refused_whole(
    county_office: Office, feed: str, content: bytes, code: str
) -> None:
    batch = await county_office.load(feed, content)
    assert batch.state == "refused"
    assert batch.refusal["code"] == code
    assert batch.refusal["message"]
    assert (batch.applied, batch.rejected_by_reason) == (0, {})


async def test_a_household_without_or_with_two_heads_is_a_doubt_not_a_rejection(county_office: Office) -> None:
    await county_office.households("H1", "H2", "H3")
    header = ["户编号", "姓名", "证件号码", "与户主关系"]
    people = [["H1", "甲", number(1), "户主"], ["H1", "乙", number(2), "户主"], ["H2", "丙", number(3), "配偶"]]
    batch = await county_office.load("REG-PER", [header, *people])
    assert batch.doubts == {"household_without_head": 1, "household_with_two_heads": 1}
    assert batch.applied == len(people)


async def test_a_corrected_settlement_leaves_the_year_it_stood_in(county_office: Office) -> None:
    await county_office.households("H1")
    await county_office.persons(("H1", "张三", ADULT))
    header = ["结算流水号", "证件号码", "姓名", "就诊类型", "结算日期", "医疗总费用", "个人自付"]
    await county_office.load("MED-SET", [header, ["S1", ADULT, "张三", "住院", "2024-12-31", "100", "10"]])
    await county_office.load("MED-SET", [header, ["S1", ADULT, "张三", "住院", "2025-01-02", "100", "10"]])
    sheets = await county_office.all("SELECT year, version FROM record_sheet WHERE feed = 'MED-SET' ORDER BY year")
    assert sheets == [(2024, 2), (2025, 1)]
    bodies = await county_office.all("SELECT body FROM outbox WHERE type LIKE '%record.changed%' ORDER BY position")
    last = {item["year"]: item["facts"] for (body,) in bodies for item in json.loads(body)["items"]}
    assert (last[2024], [fact["settled_on"] for fact in last[2025]]) == ([], ["2025-01-02"])


async def test_personal_data_is_sealed_in_every_table_and_masked_in_every_event(county_office: Office) -> None:
    phone, address = "13987654321", "官元镇吉安村一组3号"
    header = ["户编号", "行政区划代码", "户类型", "联系电话", "家庭住址"]
    await county_office.load("REG-HH", [header, ["H1", VILLAGE, "一般农户", phone, address]])
    await county_office.persons(("H1", "张小三", ADULT))
    dump = str(await county_office.all("SELECT household::text FROM household"))
    dump += str(await county_office.all("SELECT (to_jsonb(p) - 'name' - 'name_key')::text FROM person p"))
    dump += str(await county_office.all("SELECT body FROM outbox"))
    dump += str(await county_office.all("SELECT to_jsonb(a)::text FROM audit_entry a"))
    for secret in (phone, "一组3号", ADULT, "张小三", "1980-01-01"):
        assert secret not in dump.replace('"birth_date": "1980-01-01"', ""), secret
