"""Employment subsidies: versions of policies, claims that the ledger judges, drafts for a whole village, payment, return and recovery."""

from __future__ import annotations

import asyncio
import random
from dataclasses import astuple, fields
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest
from sqlalchemy import text

from services.jobs.subsidies.catalogue import FULFILLED, reasons
from services.jobs.subsidies.rules import ClaimFacts
from shared.contracts.jobs import TASK_CHANGED
from shared.standards.clock import today
from tests.harness.factories import Factories
from tests.harness.funds_api import COUNTY, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.subsidies import NEAR, YEAR, Subsidies

_ACCOUNT = """
    INSERT INTO stipend_account (person_id, holder_cipher, holder_masked, id_number_cipher, id_number_masked, token, account_cipher, account_masked, bank,
                                 recorded_by, recorded_name)
    SELECT person_id, '', '张*三', '', '6', id_token, '', '6217********0012', '农商行', 'x', 'x' FROM known_member WHERE person_id = $1
"""
"""Somebody registers an account of their own."""


@pytest.fixture
def office(api: JobsApi) -> Subsidies:
    """The officers of village, town and county."""
    return Subsidies(api)


async def test_a_claim_goes_from_the_village_to_the_bank_and_its_line_keeps_the_version(office: Subsidies, home: Home) -> None:
    policy = await office.set()
    await office.works(home["张*三"], 4)
    claim = await office.made(home["张*三"])
    shown = await office.shown(claim)
    assert (shown["claim_no"], shown["tier"], shown["amount"], shown["months"]) == (
        "JB000001",
        "other_province",
        "500.00",
        "4.0",
    )
    assert (shown["name"], shown["reasons"], shown["division_code"]) == ("张*三", [], VILLAGE)
    await office.bring(claim, "send")
    # A later version of the policy changes nothing of what was sent, nor of the claim.
    await office.set(from_on=f"{YEAR}-12-01", document_no="新文", amounts=[{"tier": "other_province", "amount": "900.00"}])
    confirmed = await office.step(claim, "confirm", office.finance, voucher_no="YH001")
    assert confirmed.status_code == 200, confirmed.text
    assert (await office.step(claim, "settle", office.finance)).status_code == 200
    after = await office.shown(claim)
    (line,) = after["payments"]
    assert (line["policy_id"], line["amount"], line["voucher_no"], line["account"]) == (policy, "500.00", "YH001", None)
    assert (after["state"], after["options"][0]["step"]) == ("settled", "recover")
    tasks = [one for one in await office.api.events(TASK_CHANGED) if one["id"] == claim]
    assert (tasks[0]["title"], tasks[-1]["open"]) == ("草稿", False)


async def test_a_version_is_only_added_to_and_only_by_the_county(office: Subsidies, home: Home) -> None:
    await office.set(from_on=f"{YEAR - 1}-01-01", until=f"{YEAR - 1}-06-30")
    assert (await office.claim(home["张*三"], year=YEAR - 1)).json()["code"] == "no_policy"
    policy = await office.set()
    assert (await office.policy(by=office.town, from_on=f"{YEAR}-02-01")).json()["code"] == "level_needed"
    assert (await office.policy(by=office.village, from_on=f"{YEAR}-02-01")).json()["code"] == "insufficient_scope"
    assert (await office.policy()).json()["code"] == "already_set"
    assert (await office.policy(from_on=f"{YEAR - 1}-03-01")).json()["code"] == "invalid_date"
    wrong = await office.policy(kind="work")
    assert (wrong.status_code, wrong.json()["errors"][0]["code"]) == (422, "against_kind")
    listed = (await office.village.get("/subsidy-policies?kind=travel"))["items"]
    assert listed[0]["id"] == policy
    assert [one["amount"] for one in listed[0]["amounts"]] == ["500.00", "300.00", "200.00"]
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await _as_application(office, "UPDATE subsidy_policy SET months = 1")
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await _as_application(office, "UPDATE subsidy_payment SET amount = 1")


async def _as_application(office: Subsidies, statement: str) -> None:
    connection = await asyncpg.connect(office.api.database.app_url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


async def test_every_reason_is_told_at_once_and_a_fact_that_changes_stops_the_next_step(office: Subsidies, home: Home) -> None:
    plain = Home({"王*五": {}}, household_type="一般农户")
    await office.api.hear(*plain.told())
    await office.set(key_group_only=True)
    await office.works(plain["王*五"], 2, organiser="government")
    claim = await office.made(plain["王*五"])
    assert await office.reasons(claim) == ["not_key_group", "too_few_months", "organised"]
    refused = await office.step(claim, "declare", office.village)
    assert (refused.status_code, [one["code"] for one in refused.json()["errors"]]) == (
        409,
        ["not_key_group", "too_few_months", "organised"],
    )
    # Somebody whose spell is found to be elsewhere after the village has declared.
    spell = await office.works(home["张*三"], 4)
    other = await office.made(home["张*三"])
    await office.bring(other, "review")
    withdrawn = {"reason": "登记错误"}
    seen = str((await office.county.get(f"/employment-spells/{spell}"))["version"])
    gone = await office.county.call("POST", f"/employment-spells/{spell}/withdrawal", withdrawn, if_match=seen)
    assert gone.status_code == 200, gone.text
    await office.works(home["张*三"], 4, place_code=NEAR, employer="安康某公司")
    blocked = await office.step(other, "verify", office.county)
    assert [one["code"] for one in blocked.json()["errors"]] == ["amount_changed"]
    assert (await office.step(other, "county_send_back", office.county)).status_code == 200
    assert (await office.step(other, "declare", office.village)).status_code == 200
    assert (await office.shown(other))["amount"] == "200.00"


async def test_the_class_is_the_farthest_in_or_beyond_which_the_months_suffice(office: Subsidies, home: Home) -> None:
    await office.set()
    await office.works(home["张*三"], 2, ended_on=f"{YEAR}-04-30", end_reason="changed")
    await office.works(home["张*三"], 2, first=5, place_code=NEAR, employer="安康某公司")
    # Months in the county, in a post or of another year count for nothing.
    await office.works(home["李*兰"], 6, place_code=VILLAGE, employer="本县某公司")
    mixed, local = await office.made(home["张*三"]), await office.made(home["李*兰"])
    shown = await office.shown(mixed)
    assert (shown["tier"], shown["tier_title"], shown["amount"], shown["months"]) == ("city", "市内县外", "200.00", "4.0")
    assert ((await office.shown(local))["months"], await office.reasons(local)) == ("0.0", ["too_few_months"])


async def test_one_call_drafts_for_whoever_fulfils_the_policy_and_has_never_claimed(office: Subsidies, home: Home) -> None:
    people = Home({f"王*{n}": {} for n in "一二三四"})
    await office.api.hear(*people.told())
    policy = await office.set()
    for name, months in (("王*一", 5), ("王*二", 3), ("王*三", 2)):
        await office.works(people[name], months)
    await office.works(people["王*四"], 4)
    refused = await office.made(people["王*四"])
    assert (await office.step(refused, "withdraw", office.village)).status_code == 200
    assert await office.propose() == {"claims": 2, "yuan": "1000.00"}
    assert await office.propose(by=office.county, division=COUNTY) == {"claims": 0, "yuan": "0.00"}
    drafts = (await office.town.get(f"/subsidy-claims?town={TOWN}&state=draft&year={YEAR}"))["items"]
    assert {(one["name"], one["months"], one["policy_id"]) for one in drafts} == {
        ("王*一", "5.0", policy),
        ("王*二", "3.0", policy),
    }
    assert all([not await office.reasons(one["id"]) for one in drafts])
    outside = await office.api.elsewhere.call("POST", "/subsidy-proposals", {})
    assert outside.json()["code"] == "insufficient_scope"
    body = {"on": today().isoformat(), "kind": "travel", "year": YEAR, "division": TOWN}
    assert (await office.village.call("POST", "/subsidy-proposals", body)).json()["code"] == "unknown_division"
    trail = await office.api.rows("SELECT resource_id FROM audit_entry WHERE action = 'subsidy_claim.make'")
    claims = await office.api.rows("SELECT id FROM subsidy_claim")
    assert {row["resource_id"] for row in trail} == {str(row["id"]) for row in claims}, "each stands in the trail"


async def test_two_claims_at_once_and_two_proposals_at_once_make_one_claim(office: Subsidies, home: Home) -> None:
    await office.set()
    await office.works(home["张*三"], 4)
    await office.works(home["李*兰"], 4)
    answers = await asyncio.gather(*(office.claim(home["张*三"]) for _ in range(3)))
    assert sorted(one.status_code for one in answers) == [201, 409, 409]
    assert {one.json().get("code") for one in answers} == {None, "already_claimed"}
    made = await asyncio.gather(*(office.propose() for _ in range(3)))
    assert sorted(one["claims"] for one in made) == [0, 0, 1]


async def test_the_same_key_claims_once_and_a_refused_claim_may_be_made_again(office: Subsidies, home: Home) -> None:
    await office.set()
    await office.works(home["张*三"], 4)
    first, again = [await office.claim(home["张*三"], key="k-1") for _ in range(2)]
    assert (first.json(), again.headers["idempotency-replayed"]) == (again.json(), "true")
    claim = str(first.json()["id"])
    assert (await office.step(claim, "declare", office.village)).status_code == 200
    early = await office.step(claim, "hand_in", office.village)
    assert [one["code"] for one in early.json()["errors"]] == ["publicity_running"]
    assert (await office.step(claim, "refuse", office.town)).status_code == 200
    assert (await office.claim(home["张*三"])).status_code == 201


async def test_who_declares_does_not_check_and_nobody_acts_beyond_their_level(office: Subsidies, home: Home) -> None:
    await office.set()
    await office.works(home["张*三"], 4)
    claim = await office.made(home["张*三"])
    assert (await office.api.elsewhere.call("GET", f"/subsidy-claims/{claim}")).json()["code"] == "insufficient_scope"
    far = office.api.acting("subsidies:read", "subsidies:write", client_id="bie", divisions=("610925100201",))
    assert (await far.call("GET", f"/subsidy-claims/{claim}")).status_code == 404
    assert (await office.claim(home["李*兰"], by=far)).json()["code"] == "unknown_person"
    await office.bring(claim, "review")
    assert (await office.step(claim, "verify", office.town)).json()["code"] == "level_needed"
    assert (await office.step(claim, "send", office.finance)).json()["code"] == "wrong_state"
    assert (await office.step(claim, "verify", office.finance)).json()["code"] == "insufficient_scope"
    own = office.api.acting("subsidies:read", "subsidies:review", client_id="zhen", divisions=(COUNTY,))
    assert [one["code"] for one in (await office.step(claim, "verify", own)).json()["errors"]] == ["same_person"]


async def test_a_returned_line_stands_and_another_follows_and_what_was_paid_can_be_taken_back(
    office: Subsidies, home: Home
) -> None:
    await office.set()
    await office.works(home["张*三"], 4)
    claim = await office.made(home["张*三"])
    await office.bring(claim, "send")
    assert (await office.step(claim, "return", office.finance, opinion="账户已注销")).status_code == 200
    await office.api.rows(_ACCOUNT, UUID(home["张*三"]))
    assert (await office.step(claim, "resend", office.finance)).status_code == 200
    assert (await office.step(claim, "confirm", office.finance, voucher_no="YH002")).status_code == 200
    lines = (await office.shown(claim))["payments"]
    assert [(one["number"], one["result_reason"], one["voucher_no"], one["account"]) for one in lines] == [
        (1, "账户已注销", None, None),
        (2, None, "YH002", "6217********0012"),
    ]
    much = await office.step(claim, "recover", office.county, amount="500.01")
    assert (much.status_code, much.json()["code"]) == (422, "over_payment")
    assert (await office.step(claim, "recover", office.county, amount="500.00")).status_code == 200
    assert (await office.step(claim, "receive", office.finance, voucher_no="SK001")).status_code == 200
    shown = await office.shown(claim)
    assert (shown["state"], shown["recovered"], shown["amount"]) == ("recovered", "500.00", "500.00")


async def test_a_total_limit_and_once_only_look_at_other_years(office: Subsidies, home: Home) -> None:
    flat = {"kind": "startup", "months": 1, "from_on": f"{YEAR - 1}-01-01", "amounts": [{"tier": "all", "amount": "3000.00"}]}
    await office.set(**flat, not_organised=False, limit_yuan="5000.00")
    spell = await office.works(home["张*三"], 3, form="business", place_code=VILLAGE)
    assert spell
    before = await office.claim(home["张*三"], kind="startup", year=YEAR - 1)
    assert before.status_code == 201
    claim = await office.made(home["张*三"], kind="startup")
    assert await office.reasons(claim) == ["over_limit"]
    await office.set(**{**flat, "from_on": f"{YEAR}-12-02"}, once_only=True, limit_yuan=None)
    assert (await office.step(claim, "withdraw", office.village)).status_code == 200
    assert await office.reasons(await office.made(home["张*三"], kind="startup")) == ["claimed_before"]


async def test_a_factory_claims_for_whom_it_took_in(office: Subsidies, home: Home) -> None:
    plain = Home({"王*五": {}}, household_type="一般农户")
    await office.api.hear(*plain.told())
    factories = Factories(office.api)
    factory = await factories.recognised()
    amounts = [{"tier": "all", "amount": "2000.00"}]
    await office.set(kind="intake", months=2, key_group_only=True, not_organised=False, amounts=amounts)
    for person in (home["张*三"], plain["王*五"]):
        await factories.works(person, factory, f"{YEAR}-03-01", f"{YEAR}-03", f"{YEAR}-04")
    await factories.works(home["李*兰"], factory, f"{YEAR}-03-01", f"{YEAR}-03")
    assert await office.propose(kind="intake") == {"claims": 1, "yuan": "2000.00"}
    (claim,) = (await office.village.get(f"/subsidy-claims?factory_id={factory}"))["items"]
    assert (claim["people"], claim["person_id"], claim["name"]) == (1, None, "岚皋县某玩具有限公司四坪工厂")
    wrong = await office.claim(home["张*三"], kind="intake")
    assert wrong.json()["errors"][0]["code"] == "against_kind"


async def test_figures_count_claims_people_and_yuan_within_the_scope(office: Subsidies, home: Home) -> None:
    await office.set()
    for name in ("张*三", "李*兰"):
        await office.works(home[name], 4)
    paid, open_ = await office.made(home["张*三"]), await office.made(home["李*兰"])
    assert open_
    await office.bring(paid, "settle")
    for by, code, title in (
        ("kind", "travel", "跨县就业一次性交通补助"),
        ("year", str(YEAR), f"{YEAR} 年"),
        ("division", TOWN, "四季镇"),
    ):
        (figure,) = await office.county.get(f"/subsidy-figures?division={COUNTY}&by={by}&year={YEAR}")
        assert (figure["code"], figure["title"], figure["claims"], figure["people"]) == (code, title, 2, 2)
        assert (figure["yuan"], figure["paid_claims"], figure["paid_yuan"]) == ("1000.00", 1, "500.00")
    far = office.api.acting("subsidies:read", client_id="bie", divisions=("610925100201",))
    assert await far.get(f"/subsidy-figures?division={COUNTY}") == []


async def test_conditions_say_the_same_of_one_claim_and_of_all(office: Subsidies) -> None:
    dice = random.Random(47)
    names = [each.name for each in fields(ClaimFacts)]

    def some() -> ClaimFacts:
        flags = [dice.random() < 0.7 for _ in range(7)]
        yuan = [Decimal(dice.choice((0, 500, 1000))) for _ in range(3)]
        return ClaimFacts(
            flags[0],
            flags[1],
            Decimal(dice.randrange(8)) / 2,
            not flags[2],
            dice.choice((None, None, 0, 2)),
            not flags[3],
            yuan[0],
            dice.choice((None, yuan[1], yuan[1])),
            dice.randrange(4),
            flags[4],
            flags[5],
            not flags[6],
            dice.choice((None, yuan[2])),
        )

    rows = [some() for _ in range(400)]
    types = ["bool", "bool", "numeric", "bool", "int", "bool", "numeric", "numeric", "int", "bool", "bool", "bool", "numeric"]
    cells = ", ".join(f"CAST(:{{n}}_{name} AS {kind})" for name, kind in zip(names, types, strict=True))
    values = ", ".join(f"({n}, {cells.format(n=f'r{n}')})" for n in range(len(rows)))
    bound = {f"r{n}_{name}": cell for n, row in enumerate(rows) for name, cell in zip(names, astuple(row), strict=True)}
    statement = text(f"SELECT n FROM (VALUES {values}) AS f (n, {', '.join(names)}) WHERE {FULFILLED}")
    async with office.api.app.state.database.transaction() as session:
        found = set((await session.scalars(statement, bound, execution_options={"unscoped": "values of a test"})).all())
    expected = {n for n, row in enumerate(rows) if not reasons(row)}
    assert found == expected
    assert expected
