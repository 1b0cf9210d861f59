"""Each rule of assets finds the breach that is planted on a clean county, not what just misses it, and nothing where nothing is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from services.assets.parameters.rules import PARAMETERS
from services.assets.risks.catalogue import RULES
from shared.persistence.statements import bound
from shared.supervision.evaluation import find, given, rule_statement
from tests.harness.assets_api import AssetsApi

ON = date(2026, 3, 1)
VALUES = {name: parameter.default for name, parameter in PARAMETERS.items()}
PROJECT, NEW = ("00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000b")
IDS = {
    name: f"00000000-0000-0000-0000-0000000000{number}"
    for number, name in enumerate(["store", "road", "titling", "fresh", "private"], 10)
}
LEASE = "00000000-0000-0000-0000-000000000020"


def asset(name: str, **columns: Any) -> str:
    """The statement that adds an asset of the village, in use."""
    number = int(IDS.get(name, "99")[-2:])
    told = {
        "id": IDS.get(name),
        "code": f"610925104201-OF-2024-{number:05d}-1",
        "division_code": "610925104201",
        "name": name,
        "kind": "cold_store",
        "asset_class": "operating",
        "form": "fixed",
        "formed_year": 2024,
        "accepted_on": "2024-05-01",
        "used_from": "2024-06-01",
        "original_value": "100000",
        "donated": "false",
        "manager": "农业农村局",
        "owner_level": "village",
        "real_estate": "false",
        "recorded_by": "x",
        "department": "x",
        "state": "in_use",
        "state_since": "2024-06-01",
        **columns,
    }
    given_ = {column: value for column, value in told.items() if value is not None}
    return f"INSERT INTO asset ({', '.join(given_)}) VALUES ({', '.join(repr(str(value)) for value in given_.values())})"


def project(project_id: str, accepted_on: str) -> str:
    """The statement that adds an accepted project of 100,000 yuan."""
    return (
        "INSERT INTO accepted_project (id, version, code, name, division_code, category, accepted_on, settled_on, settled_value) VALUES"
        f" ('{project_id}', 1, 'P{project_id[-1]}', '冷库', '610925104201', 'C0201', '{accepted_on}', '{accepted_on}', 100000)"
    )


def funding(asset_id: str, amount: str = "100000", project_id: str = PROJECT) -> str:
    """The statement by which a project paid for an asset."""
    return f"INSERT INTO asset_funding VALUES ('{asset_id}', 1, 'linkage', {amount}, 2024, '{project_id}')"


def patrol(grade: str, on: str) -> str:
    """The statement that adds a patrol of the road."""
    return f"INSERT INTO patrol (asset_id, patrolled_on, grade, recorded_by, recorded_name) VALUES ('{IDS['road']}', '{on}', '{grade}', 'x', 'x')"


def repair(state: str, since: str) -> str:
    """The statement that adds a repair of the road."""
    money = ("10", "'village'", "'收 1'") if state == "settled" else ("NULL", "NULL", "NULL")
    return (
        "INSERT INTO repair (asset_id, division_code, problem, reported_by, department, state, state_since, cost, money, voucher_no)"
        f" VALUES ('{IDS['road']}', '610925104201', '塌方', 'x', 'x', '{state}', '{since}', {', '.join(money)})"
    )


def due(amount: str, on: str, number: int = 1) -> str:
    """The statement that adds an instalment of the lease."""
    return f"INSERT INTO contract_due VALUES ('{LEASE}', {number}, '{on}', {amount})"


CLEAN = (
    project(PROJECT, "2024-05-01"),
    project(NEW, "2026-02-10"),
    asset("store"),
    funding(IDS["store"]),
    asset("road", kind="road", asset_class="public"),
    asset("titling", state="registering", accepted_on="2026-01-15", used_from=None),
    asset("fresh", state="confirmed", state_since="2026-02-15", accepted_on="2026-02-10", used_from=None),
    asset("private", owner_level="operator", owner_name="某公司", used_from="2015-01-01", latitude="32.3", longitude="108.9"),
    (
        "INSERT INTO operating_contract (id, asset_id, division_code, contract_no, mode, income, operator, signed_on, starts_on, ends_on, deposit,"
        " recorded_by, department, state, state_since)"
        f" VALUES ('{LEASE}', '{IDS['store']}', '610925104201', 'C1', 'lease', 'rent', '合作社', '2024-12-20', '2025-01-01', '2026-12-31', 1000,"
        " 'x', 'x', 'filed', '2025-01-01')"
    ),
    due("6000", "2025-12-31"),
    (
        "INSERT INTO receipt (contract_id, received_on, amount, account, voucher_no, recorded_by, department)"
        f" VALUES ('{LEASE}', '2025-12-30', 6000, 'collective', '收 7', 'x', 'x')"
    ),
    (
        "INSERT INTO care_plan (asset_id, unit, keeper, keeper_kind, standard, every_days, annual_fee, money, from_on)"
        f" VALUES ('{IDS['road']}', '村委会', '张*三', 'cadre', '每月一次', 30, 3000, 'village', '2024-06-01')"
    ),
    patrol("good", "2026-01-31"),
)


@dataclass(frozen=True)
class Plant:
    """What goes wrong, what that would be worth, and a word of what is told."""

    statements: Sequence[str]
    lights: dict[str, str]
    told: str = ""


def plant(*statements: str, told: str = "", **lights: str) -> Plant:
    """A breach, with the rules that it lights."""
    return Plant(statements, {code.replace("_", "-"): light for code, light in lights.items()}, told)


def changed(name: str, told: str) -> str:
    """The statement that changes an asset."""
    return f"UPDATE asset SET {told} WHERE id = '{IDS[name]}'"


def lease(told: str) -> str:
    """The statement that changes the lease."""
    return f"UPDATE operating_contract SET {told}"


ENDED = (lease("state = 'ended', ends_on = '2025-08-31'"), "UPDATE contract_due SET due_on = '2025-08-01'")
UNPAID = "DELETE FROM receipt"
SOME_CODE = "610925104201-OF-2024-00099-1"
TWIN = asset("store", id="00000000-0000-0000-0000-000000000099", code=SOME_CODE, used_from=None)
NEAR = {"id": "00000000-0000-0000-0000-000000000099", "code": SOME_CODE, "owner_level": "operator", "owner_name": "甲"}
AT_HOME = changed("private", "latitude = 32.299990")

SHARED = ("INSERT INTO receipt_share SELECT id, '610925104201', amount FROM receipt",)
DRAWN = (
    (
        "INSERT INTO distribution (id, division_code, title, year, cut_off, recorded_by, department, state, state_since)"
        f" VALUES ('{LEASE}', '610925104201', '方案', 2025, '2025-12-31', 'x', 'x', 'draft', '2026-01-01')"
    ),
    f"INSERT INTO distribution_source SELECT '{LEASE}', receipt_id, division_code, amount FROM receipt_share",
)
INVENTORY = "00000000-0000-0000-0000-000000000077"
MISSED = (
    (
        "INSERT INTO inventory (id, division_code, title, base_on, deadline_on, planned_by, department, state, state_since)"
        f" VALUES ('{INVENTORY}', '610925104201', '年度盘点', '2025-12-31', '2026-03-31', 'x', 'x', 'counting', '2026-01-01')"
    ),
    (
        "INSERT INTO inventory_line (inventory_id, asset_id, division_code, code, name, kind, original_value, result, counted_by, counted_name, counted_on)"
        f" SELECT '{INVENTORY}', id, division_code, code, name, kind, original_value, 'shortage', 'x', 'x', '2026-01-29' FROM asset"
        f" WHERE id = '{IDS['store']}'"
    ),
)
CONFIRMED = "UPDATE inventory SET state = 'confirmed'"
SOLD = (
    (
        "INSERT INTO disposal (id, asset_id, division_code, unit_code, asset_was, manner, reason, recorded_by, department, state, state_since)"
        f" VALUES ('{LEASE}', '{IDS['store']}', '610925104201', '610925104201', 'in_use', 'sale', '改建', 'x', 'x', 'executed', '2025-02-01')"
    ),
    (
        "INSERT INTO disposal_proceeds (disposal_id, received_on, amount, account, voucher_no, recorded_by, department)"
        f" VALUES ('{LEASE}', '2025-02-28', 500, 'collective', '收 9', 'x', 'x'), ('{LEASE}', '2025-09-01', 300, 'collective', '收 10', 'x', 'x')"
    ),
)


def used(amount: str) -> str:
    """The statement that uses proceeds again."""
    return (
        "INSERT INTO disposal_use (disposal_id, used_on, amount, purpose, note, recorded_by, department)"
        f" VALUES ('{LEASE}', '2025-10-01', {amount}, 'consolidation', '道路', 'x', 'x')"
    )


RELEASED = "UPDATE distribution_source SET released = true"

PLANTS = (
    plant(*ENDED, "UPDATE receipt SET received_on = '2025-08-30'", RA1="yellow", told="自 2025-08-31 起没有履行中的经营合同"),
    plant(*ENDED, "UPDATE receipt SET received_on = '2025-09-02'"),
    plant(*ENDED, "UPDATE receipt SET received_on = '2025-08-30'", changed("store", "kind = 'base'")),
    plant(
        "UPDATE patrol SET grade = 'idle'",
        patrol("idle", "2025-08-20"),
        patrol("good", "2025-08-19"),
        RA1="yellow",
        told="2025-08-20",
    ),
    plant("UPDATE patrol SET grade = 'idle'", patrol("idle", "2025-08-20"), patrol("good", "2025-12-01")),
    plant(changed("store", "state = 'idle', state_since = '2025-12-01', due_on = '2026-02-28'"), RA1="red", told="期限已过"),
    plant(changed("store", "state = 'idle', state_since = '2025-12-01', due_on = '2026-03-01'")),
    plant(
        "UPDATE receipt SET amount = 2999",
        "UPDATE contract_due SET amount = 2999",
        RA2="yellow",
        told="2999.00 元,为原值 100000.00 元的 3.00%",
    ),
    plant("UPDATE receipt SET amount = 3000", "UPDATE contract_due SET amount = 6000", RA8="yellow"),
    plant("UPDATE receipt SET amount = 3000", "UPDATE contract_due SET amount = 6001", RA2="yellow", RA8="yellow"),
    plant("UPDATE receipt SET amount = 1", "UPDATE contract_due SET amount = 1", changed("store", "used_from = '2025-03-02'")),
    plant(changed("store", "state = 'lost', state_since = '2026-02-01'"), RA3="red", told="于 2026-02-01 报告流失"),
    plant("UPDATE patrol SET grade = 'damaged'", patrol("damaged", "2025-12-30"), RA4="yellow", told="自 2025-12-30"),
    plant("UPDATE patrol SET grade = 'damaged'", patrol("damaged", "2025-12-31")),
    plant("UPDATE patrol SET grade = 'damaged'", patrol("damaged", "2025-12-30"), repair("reported", "2026-02-01")),
    plant("UPDATE patrol SET grade = 'damaged'", patrol("damaged", "2025-12-30"), repair("settled", "2026-01-31")),
    plant(
        "UPDATE patrol SET grade = 'damaged'", patrol("damaged", "2025-12-30"), repair("settled", "2026-01-30"), RA4="yellow"
    ),
    plant(
        "UPDATE patrol SET grade = 'damaged'", patrol("damaged", "2025-12-30"), repair("refused", "2026-02-01"), RA4="yellow"
    ),
    plant(changed("titling", "accepted_on = '2025-11-30'"), RA5="yellow", told="于 2025-11-30 验收,至今没有确权"),
    plant(changed("titling", "accepted_on = '2025-12-01'")),
    plant(
        changed("titling", "accepted_on = NULL, name = 'x'"), funding(IDS["titling"], "0.01"), RA5="yellow", told="2024-05-01"
    ),
    plant(changed("store", "state = 'disputed', state_since = '2026-02-01'"), RA5="red", told="登记权属争议"),
    plant(changed("fresh", "state = 'handing_over', accepted_on = '2026-01-29'"), RA6="yellow", told="至今没有移交"),
    plant(changed("fresh", "state = 'handing_over', accepted_on = '2026-01-30'")),
    plant(
        f"UPDATE accepted_project SET accepted_on = '2026-01-29' WHERE id = '{NEW}'", RA6_P="red", told="登记资产 0 项 0.00 元"
    ),
    plant(f"UPDATE accepted_project SET accepted_on = '2026-01-30' WHERE id = '{NEW}'"),
    plant(
        f"UPDATE accepted_project SET accepted_on = '2026-01-29' WHERE id = '{NEW}'",
        funding(IDS["road"], "10", NEW),
        RA6_P="yellow",
        told="1 项 10.00 元",
    ),
    plant(
        f"UPDATE accepted_project SET accepted_on = '2026-01-29' WHERE id = '{NEW}'",
        f"INSERT INTO candidate_dismissal (project_id, reason, dismissed_by, dismissed_at) VALUES ('{NEW}', '培训', 'x', now())",
    ),
    plant("DELETE FROM care_plan", RA7="yellow", told="缺少:管护主体、管护人员、管护制度、管护经费、监督考核"),
    plant("UPDATE care_plan SET annual_fee = NULL, money = NULL", RA7="yellow", told="缺少:管护经费"),
    plant("UPDATE patrol SET patrolled_on = '2026-01-30'"),
    plant("UPDATE patrol SET patrolled_on = '2026-01-29'", RA7="yellow", told="缺少:监督考核"),
    plant(UNPAID, "UPDATE contract_due SET due_on = '2026-01-30'", RA2="yellow"),
    plant(UNPAID, RA2="yellow", RA8="yellow", told="自 2025-12-31 起拖欠收益,共 6000.00 元"),
    plant(UNPAID, "UPDATE contract_due SET due_on = '2025-11-30'", RA2="yellow", RA8="red"),
    plant(UNPAID, "UPDATE contract_due SET due_on = '2025-09-01'", RA2="yellow", RA8="black"),
    plant(
        "UPDATE receipt SET amount = 8000",
        due("5000", "2025-11-30", 2),
        RA8="yellow",
        told="自 2025-12-31 起拖欠收益,共 3000.00 元",
    ),
    plant(UNPAID, lease("state = 'terminated', state_since = '2025-12-30'"), RA2="yellow"),
    plant(UNPAID, changed("store", "owner_level = 'operator', owner_name = '某公司'")),
    plant(lease("ends_on = '2026-05-30'"), RA9="yellow", told="合同 2026-05-30 到期"),
    plant(lease("ends_on = '2026-05-31'")),
    plant(
        lease("ends_on = '2026-02-28', deposit = NULL"), RA9="red", told="合同已于 2026-02-28 到期,尚未办结;没有约定履约保证金"
    ),
    plant(lease("ends_on = '2045-01-02'"), RA9="red", told="期限超过 20 年"),
    plant(lease("ends_on = '2045-01-01'")),
    plant(lease("deposit = NULL"), RA9="yellow", told="没有约定履约保证金"),
    plant(lease("deposit = NULL, mode = 'self'")),
    plant(
        *SHARED, "UPDATE receipt SET received_on = '2025-09-01'", RA10="yellow", told="自 2025-09-01 起到账的收益 6000.00 元"
    ),
    plant(*SHARED, "UPDATE receipt SET received_on = '2025-09-02'"),
    plant(*SHARED, "UPDATE receipt SET received_on = '2025-09-01'", *DRAWN),
    plant(*SHARED, "UPDATE receipt SET received_on = '2025-09-01'", *DRAWN, RELEASED, RA10="yellow"),
    plant(*MISSED, RA15="yellow", told="于 2026-01-29 盘亏(年度盘点)"),
    plant(*MISSED, "UPDATE inventory_line SET counted_on = '2026-01-30'"),
    plant(*MISSED, CONFIRMED),
    plant(*MISSED, CONFIRMED, changed("store", "state = 'lost', state_since = '2026-02-10'"), RA15="yellow", RA3="red"),
    plant(*SOLD, RA16="yellow", told="自 2025-02-28 起有 800.00 元"),
    plant(*SOLD, "UPDATE disposal_proceeds SET received_on = '2025-03-01' WHERE amount = 500"),
    plant(*SOLD, used("499.99"), RA16="yellow", told="自 2025-02-28 起有 300.01 元"),
    plant(*SOLD, used("500")),
    plant(TWIN, funding(NEAR["id"], "0.01"), RA12="red", RA1="yellow", RA2="yellow"),
    plant(asset("x", **NEAR), funding(NEAR["id"], "0.01")),
    plant(AT_HOME, asset("x", **NEAR, latitude="32.300050", longitude="108.9"), RA12="yellow", told="类型相同,相距 6.7 米"),
    plant(AT_HOME, asset("x", **NEAR, latitude="32.300080", longitude="108.9")),
    plant(asset("x", **NEAR, latitude="32.3", longitude="108.900106"), RA12="yellow"),
    plant(asset("x", **NEAR, latitude="32.3", longitude="108.900107")),
    plant(asset("x", **{**NEAR, "kind": "plant"}, latitude="32.3", longitude="108.9")),
    plant(
        changed("private", f"origin_id = '{IDS['road']}'"),
        asset("x", **NEAR, latitude="32.3", longitude="108.9", origin_id=IDS["road"]),
    ),
    plant("UPDATE asset_funding SET amount = 100000.02", RA13="red", told="1 项资产共 100000.02 元"),
    plant("UPDATE asset_funding SET amount = 100000.01"),
    plant(funding(IDS["road"], "0.02"), RA13="yellow", told="2 项资产共 100000.02 元,其中最大一项 100000.00 元"),
    plant(changed("fresh", "state_since = '2026-01-29'"), RA14="yellow", told="没有登记国资或三资卡片"),
    plant(changed("fresh", "state_since = '2026-01-30'")),
    plant(
        "UPDATE asset SET owner_level = 'operator', owner_name = '某公司', state_since = '2015-01-01'",
        "DELETE FROM care_plan",
        UNPAID,
    ),
)


async def test_each_rule_finds_its_breach_and_no_near_miss_and_a_clean_county_has_none(api: AssetsApi) -> None:
    engine = create_async_engine(api.database.admin_url.replace("postgresql://", "postgresql+asyncpg://"))
    for statement in CLEAN:
        await api.rows(statement)
    try:
        assert await found_after(engine, Plant((), {})) == {}
        found = [await found_after(engine, each) for each in PLANTS]
        moving = [each.statements for each in PLANTS if await facts_move(engine, each)]
    finally:
        await engine.dispose()
    told = [{code: light for code, (light, _) in each.items()} for each in found]
    assert [(each.statements, lights) for each, lights in zip(PLANTS, told, strict=True) if lights != each.lights] == []
    sentences = [[said for _, said in each.values()] for each in found]
    assert [
        each.told
        for each, said in zip(PLANTS, sentences, strict=True)
        if each.told and not any(each.told in one for one in said)
    ] == []
    assert {code for each in PLANTS for code in each.lights} == RULES.keys(), "each rule has its breach"
    assert moving == [], "what nobody has touched tells the same on the next day"


async def found_after(engine: AsyncEngine, planted: Plant) -> dict[str, tuple[str, str]]:
    """The rules that find something once this is planted, with light and sentence; the county is as it was afterwards."""
    async with AsyncSession(engine) as session:
        for statement in planted.statements:
            await session.execute(text(statement))
        await find(session, RULES.values(), given(ON, PARAMETERS, VALUES))
        rows = (await session.execute(text("SELECT rule, light, facts FROM found"))).all()
        await session.rollback()
    return {row.rule: (row.light, RULES[row.rule].told.format(**row.facts)) for row in rows}


async def facts_move(engine: AsyncEngine, planted: Plant) -> bool:
    """Whether the rules tell other facts of the same breach on the next day."""
    told = []
    async with AsyncSession(engine) as session:
        for statement in planted.statements:
            await session.execute(text(statement))
        for on in (ON, ON + timedelta(days=1)):
            values = given(on, PARAMETERS, VALUES)
            rows = [await session.execute(bound(rule_statement(RULES[code]), values)) for code in planted.lights]
            told.append([(row.subject_id, row.jsonb_build_object) for each in rows for row in each])
        await session.rollback()
    return told[0] != told[1]
