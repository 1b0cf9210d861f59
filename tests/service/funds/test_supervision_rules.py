"""Each rule finds the one breach that is planted on a clean story, and nothing where nothing is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from services.funds.parameters.rules import PARAMETERS
from services.funds.supervision.catalogue import RULES
from shared.persistence.statements import bound
from shared.supervision.evaluation import find, given, rule_statement
from tests.harness.funds_api import OTHER_VILLAGE, FundsApi
from tests.harness.rosters import token
from tests.harness.watching import DEAD, Watching

CLEAN = date(2025, 4, 12)
VALUES = {name: parameter.default for name, parameter in PARAMETERS.items()}
copy = Watching.copy
_CONTRACT = {"contract_no": "'副本'||uuidv7()", "split_reason": "null"}
_PHOTO = """
INSERT INTO attachment (subject, subject_id, kind, title, file_name_cipher, media_type, file_digest, file_size, client_id, department)
SELECT 'works', id, '现场照片', '照片', 'x', 'image/png', 'one', 1, 'x', 'x' FROM works ORDER BY id
"""
_CHANGE = """
INSERT INTO contract_change (contract_id, number, amount, reason, state, proposed_on, proposed_by, proposed_name, decided_on, decided_by, decided_name)
VALUES ({contract}, 1, 100000, '设计变更', 'approved', '2025-04-01', 'a', 'a', '2025-04-02', 'b', 'b')
"""
_CARD = """
INSERT INTO payment_person (payment_id, number, token, name_masked, id_number_cipher, id_number_masked, account_cipher, account_masked, amount)
SELECT payment_id, number + add, ('t' || add)::bytea, name_masked, 'm'::bytea, '*', account_cipher, account_masked, 1
  FROM payment_person, generate_series(1, 2) add WHERE payment_id = {subsidy}
"""
_AGAIN = """
INSERT INTO payment_person (payment_id, number, token, name_masked, id_number_cipher, id_number_masked, account_cipher, account_masked, amount)
SELECT payment.id, number, token, name_masked, id_number_cipher, id_number_masked, account_cipher, account_masked, person.amount
  FROM payment_person person, payment WHERE person.payment_id = {subsidy} AND payment.stage = 'persons' AND payment.id <> {subsidy}
"""
_LOANS = (
    "INSERT INTO lender (code, title) VALUES ('BANK', '岚皋农商行')",
    """
INSERT INTO loan (household_id, household_no, division_code, person_id, id_token, id_number_cipher, id_number_masked, name, born_on, phone_cipher,
    phone_masked, category, lender_code, purpose, purpose_note, amount, months, applied_on, loan_no, account_cipher, account_masked, rate, lent_on,
    end_on, balance, recorded_by, department, state, state_since)
SELECT uuidv7(), 'H' || n, '610925104201', uuidv7(), ('t' || n)::bytea, 'n', '*', '张*三', '1985-01-01', ('p' || n)::bytea, '*', 'EDGE', 'BANK',
       'planting', '种茶', 50000, 12, '2025-03-01', 'L' || n, 'one account', '*', 3, '2025-03-10', '2026-03-10', 50000, 'x', 'x', 'in_use', '2025-03-10'
  FROM generate_series(1, 2) n""",
)

_ISSUE = """
INSERT INTO issue (division_code, found_by, year, problem, category, kind, public, found_on, deadline, recorded_by, department, state, state_since)
VALUES ('610925104000', 'audit', 2025, '资金滞留', 'funds', 'dated', false, '2025-03-01', '2025-04-01', 'x', 'x', 'registered', '2025-03-01')
"""
_MONITORED = (
    """
INSERT INTO performance_monitoring (project_id, year, as_of, state, state_since)
VALUES ({project}, 2025, '2025-03-31', 'drafting', '2025-04-01'), ({project}, 2025, '2025-04-10', 'drafting', '2025-04-10')""",
    """
UPDATE performance_monitoring SET state = 'submitted', allocated = 1, paid = 0, summary = '进展', submitted_on = '2025-04-11', submitted_by = 'x',
    department = 'x', parameters = '{{}}'""",
    """
INSERT INTO monitoring_indicator (monitoring_id, number, kind, name, direction, target, unit, due_target, reached, achieved_percent, note)
SELECT id, 1, 'quantity', '冷库容积', 'at_least', 500, '立方米', 100, 100, CASE WHEN as_of = '2025-04-10' THEN 79.99 ELSE 80 END, '停工'
  FROM performance_monitoring""",
)


@dataclass(frozen=True)
class Plant:
    """What goes wrong, on which day it is looked for, and which other rules it breaks by its nature."""

    statements: Sequence[str]
    on: date = CLEAN
    light: str = "red"
    too: frozenset[str] = frozenset()


def _plant(*statements: str, on: date = CLEAN, light: str = "red", too: str = "") -> Plant:
    return Plant(statements, on, light, frozenset(f"F-A{code}" for code in too.split()))


def _works(changes: str) -> str:
    return f"UPDATE works SET {changes} WHERE id = {{works}}"


def _fresh(received: str, year: int = 2025) -> str:
    return f"UPDATE fund_batch SET document_date = '{received}', received_on = '{received}', budget_year = {year} WHERE id = {{fresh}}"


PLANTS = {
    "F-A01": _plant(_fresh("2025-03-10"), light="yellow"),
    "F-A02": _plant(on=date(2025, 5, 1), light="yellow"),
    "F-A03": _plant(
        "UPDATE fund_batch SET document_date = '2025-01-02', received_on = '2025-01-02' WHERE id = {batch}", light="yellow"
    ),
    "F-A04": _plant(_fresh("2025-01-05"), light="yellow", too="01 03"),
    "F-A05": _plant(_fresh("2024-01-10", 2024), too="01 04"),
    "F-A06": _plant("UPDATE project SET planned_amount = 90000", too="35"),
    "F-A07": _plant("UPDATE contract SET amount = 90000", too="08"),
    "F-A08": _plant("UPDATE contract SET amount = 110000"),
    "F-A09": _plant("UPDATE payment SET stage = 'retention' WHERE id = {payment}"),
    "F-A10": _plant("UPDATE project SET negative = '{{image}}'"),
    "F-A11": _plant("UPDATE project SET state = 'stock'"),
    "F-A12": _plant("DELETE FROM project_goal"),
    "F-A13": _plant(_works("started_on = '2025-03-11'")),
    "F-A15": _plant(
        copy("contract", "contract", **_CONTRACT, amount="3900000", signed_on="'2025-03-11'", starts_on="'2025-03-20'"),
        too="35",
    ),
    "F-A16": _plant(
        *(copy("payment", "payment", amount="300000", paid_on="'2025-04-11'", purpose=f"'{each}'") for each in "AB"),
        light="yellow",
    ),
    "F-A17": _plant(copy("payment", "payment", paid_on="'2025-04-11'")),
    "F-A18": _plant(
        copy("project", "project", code="'610925-2025-C-104-9999'", state="'selected'"),
        copy("payment", "subsidy", project_id="(SELECT id FROM project WHERE code LIKE '%9999')", paid_on="'2025-04-12'"),
        _AGAIN,
        too="12 17 25 45",
    ),
    "F-A19": _plant(f"UPDATE payment_person SET token = '\\x{token(DEAD).hex()}'"),
    "F-A23": _plant(f"UPDATE known_household SET division_code = '{OTHER_VILLAGE}'", light="yellow"),
    "F-A24": _plant(_CARD),
    "F-A25": _plant("UPDATE payment SET paid_on = '2025-03-31' WHERE id = {subsidy}"),
    "F-A27": _plant(*_LOANS),
    "F-A28": _plant(
        _works("state = 'ready', started_on = null"),
        "UPDATE payment SET state = 'cancelled', paid_on = null",
        "UPDATE journal_transfer SET happened_on = '2025-01-02' WHERE entry_id IN"
        " (SELECT id FROM journal_entry WHERE subject_id = {allocated})",
        light="yellow",
        too="02 39",
    ),
    "F-A29": _plant(
        "UPDATE contract SET signed_on = '2025-03-10', starts_on = '2025-03-11', ends_on = '2025-03-12'", light="yellow"
    ),
    "F-A30": _plant(_works("state = 'completed', completed_on = '2025-04-01'"), on=date(2025, 5, 5), light="yellow", too="02"),
    "F-A31": _plant(
        _works("state = 'accepted', completed_on = '2025-03-31', accepted_on = '2025-04-01', defects_end_on = '2026-04-01'"),
        on=date(2025, 6, 5),
        light="yellow",
        too="01 02",
    ),
    "F-A32": _plant(
        _works(
            "state = 'settled', completed_on = '2025-03-31', accepted_on = '2025-04-01', defects_end_on = '2026-04-01',"
            " settled_on = '2025-04-02', settled_value = 880000, audit_no = 'X'"
        ),
        on=date(2025, 5, 5),
        too="02",
    ),
    "F-A33": _plant("UPDATE project SET category = 'X0102'"),
    "F-A34": _plant("UPDATE project SET category = 'G01'", too="33"),
    "F-A35": _plant("UPDATE project SET planned_amount = 790000"),
    "F-A36": _plant("UPDATE party_account SET exception = '法定代表人账户'"),
    "F-A37": _plant(
        *[copy("contract", "contract", **_CONTRACT, amount="1000")] * 4,
        light="yellow",
    ),
    "F-A39": _plant("UPDATE journal_account SET balance = balance + 1 WHERE stage = 'paid'"),
    "F-A40": _plant(_ISSUE),
    "F-A41": _plant(
        "UPDATE payment SET paid_on = '2025-12-10'", on=date(2025, 12, 20), light="yellow", too="01 02 03 04 29 47"
    ),
    "F-A42": _plant(*_MONITORED, light="yellow"),
    "F-A43": _plant(_CHANGE, light="yellow"),
    "F-A44": _plant(
        "UPDATE contract SET kind = 'work_relief', labour_percent = 30",
        _works("state = 'completed', completed_on = '2025-04-05'"),
        light="yellow",
    ),
    "F-A45": _plant("DELETE FROM project_mechanism"),
    "F-A46": _plant(
        "UPDATE fund_batch SET direct = true WHERE id = {fresh}",
        "INSERT INTO allotment_line (allotment_id, number, batch_id, project_id, amount) VALUES ({allocated}, 9, {fresh}, {project}, 1)",
        light="yellow",
    ),
    "F-A47": _plant(on=date(2025, 6, 12), light="yellow", too="01 02"),
    "F-A48": _plant(
        copy("project", "project", code="'610925-2025-C-104-9999'", state="'withdrawn'"),
        copy(
            "works",
            "works",
            project_id="(SELECT id FROM project WHERE code LIKE '%9999')",
            state="'preparing'",
            started_on="null",
        ),
        _PHOTO,
    ),
}


async def test_each_rule_finds_its_breach_and_a_clean_story_has_none(api: FundsApi) -> None:
    watching = await Watching.ready(api)
    engine = create_async_engine(api.database.admin_url.replace("postgresql://", "postgresql+asyncpg://"))
    try:
        assert PLANTS.keys() == RULES.keys()
        assert await found_after(engine, watching, Plant(())) == {}
        told = {code: await found_after(engine, watching, plant) for code, plant in PLANTS.items()}
        moving = [code for code, plant in PLANTS.items() if await facts_move(engine, watching, code, plant)]
    finally:
        await engine.dispose()
    assert {code: found.get(code) for code, found in told.items()} == {code: plant.light for code, plant in PLANTS.items()}
    assert {code: found.keys() - {code} for code, found in told.items()} == {code: plant.too for code, plant in PLANTS.items()}
    assert moving == [], "what nobody has touched tells the same on the next day"


async def found_after(engine: AsyncEngine, watching: Watching, plant: Plant) -> dict[str, str]:
    """The rules that find something once this is planted, with the light; the story is as it was afterwards."""
    async with AsyncSession(engine) as session:
        for statement in plant.statements:
            await session.execute(text(watching.sql(statement)))
        await find(session, RULES.values(), given(plant.on, PARAMETERS, VALUES))
        rows = await session.execute(text("SELECT rule, light FROM found"))
        found = {row.rule: row.light for row in rows}
        await session.rollback()
    return found


async def facts_move(engine: AsyncEngine, watching: Watching, code: str, plant: Plant) -> bool:
    """Whether a rule tells other facts of the same breach on the next day."""
    statement, told = rule_statement(RULES[code]), []
    async with AsyncSession(engine) as session:
        for planted in plant.statements:
            await session.execute(text(watching.sql(planted)))
        for on in (plant.on, plant.on + timedelta(days=1)):
            rows = await session.execute(bound(statement, given(on, PARAMETERS, VALUES)))
            told.append([(row.subject_id, row.jsonb_build_object) for row in rows])
        await session.rollback()
    return told[0] != told[1]
