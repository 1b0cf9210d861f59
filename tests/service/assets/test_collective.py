"""A village collective: registered by its town, its accounts, money, shares and resources, and every refusal."""

from __future__ import annotations

import asyncio

import pytest

from services.assets.spine import REPUBLISHERS
from shared.contracts.assets import COLLECTIVE_CHANGED
from tests.harness.assets_api import NEIGHBOUR, AssetsApi
from tests.harness.funds_api import OTHER_VILLAGE, TOWN
from tests.harness.village import CODES, FORM, Village, village_of
from tests.service.assets.test_register import reasons


@pytest.fixture
async def village(api: AssetsApi) -> Village:
    """A collective with an account that has 10,000 yuan."""
    return await village_of(api)


async def test_a_collective_is_registered_by_its_town_and_corrected_with_a_log(api: AssetsApi) -> None:
    village = Village(api)
    for code, fields in (
        ("unknown_division", {"division_code": TOWN}),
        ("unknown_division", {"division_code": OTHER_VILLAGE}),
        ("invalid_credit_code", {"credit_code": CODES[0][:17] + "0"}),
        ("future_date", {"founded_on": "2999-01-01", "books_from": "2999-01-01"}),
        ("future_date", {"books_from": "2999-01-01"}),
        ("invalid_date", {"books_from": "2025-10-02"}),
        ("invalid_date", {"books_from": "2019-05-01"}),
    ):
        answer = await village.register(**fields)
        assert (answer.status_code, reasons(answer)) == (422, [code]), answer.text
    assert reasons(await village.village.call("POST", "/collectives", FORM)) == ["level_needed"]
    first = await village.town.call("POST", "/collectives", FORM, idempotency_key="k1")
    again = await village.town.call("POST", "/collectives", FORM, idempotency_key="k1")
    assert (first.status_code, again.json()) == (201, first.json())
    village.id = first.json()["id"]
    assert reasons(await village.register(credit_code=CODES[1])) == ["collective_exists"]
    assert reasons(await village.register(division_code=NEIGHBOUR)) == ["credit_code_taken"]
    assert (await village.far.call("GET", village.path)).json()["code"] == "unknown_collective"

    correction = {"bookkeeper": "四季镇三资管理中心", "reason": "机构更名"}
    assert reasons(await village.village.call("PATCH", village.path, correction, if_match="1")) == ["level_needed"]
    done = await village.town.call("PATCH", village.path, correction, if_match="1")
    assert done.json()["version"] == 2
    assert (await village.town.call("PATCH", village.path, correction, if_match="2")).json()["version"] == 2
    assert (await village.town.call("PATCH", village.path, correction, if_match="1")).status_code == 412
    late = {"founded_on": "2025-11-02", "reason": "登记有误"}
    assert reasons(await village.town.call("PATCH", village.path, late, if_match="2")) == ["invalid_date"]
    (change,) = (await village.town.get(f"{village.path}/changes"))["items"]
    assert (change["before"], change["after"]) == ({"bookkeeper": FORM["bookkeeper"]}, {"bookkeeper": "四季镇三资管理中心"})
    async with api.app.state.database.transaction() as session:
        await REPUBLISHERS[COLLECTIVE_CHANGED](session)
    told = await api.events(COLLECTIVE_CHANGED)
    assert [(one["version"], one["published_month"]) for one in told] == [(1, None), (2, None), (2, None)]


async def test_money_is_entered_by_subject_and_none_leaves_that_is_not_there(village: Village) -> None:
    assert (await village.enter("subsidy", "2000.00")).status_code == 201
    for code, answer in (
        ("overdrawn", await village.enter("welfare", "12000.01", decision_no="四坪村决〔2025〕7号")),
        ("decision_needed", await village.enter("welfare", "5000.00")),
        ("unknown_account", await village.enter("welfare", "1.00", account_id=village.id)),
        ("unmasked_number", await village.enter("welfare", "1.00", purpose="付 13812345678")),
        ("future_date", await village.enter("welfare", "1.00", on="2999-01-01")),
        ("invalid_date", await village.enter("welfare", "1.00", on="2025-09-30")),
    ):
        assert reasons(answer) == [code], answer.text
    assert (await village.enter("welfare", "11000.00", on="2025-10-25", decision_no="四坪村决〔2025〕7号")).status_code == 201
    # It was there on the day itself, but has been spent since.
    assert reasons(await village.enter("management", "1000.01", on="2025-10-21")) == ["overdrawn"]
    (spent, came) = (await village.village.get(f"{village.path}/entries?month=2025-10"))["items"]
    assert [(one["direction"], one["amount"]) for one in (spent, came)] == [("out", "11000.00"), ("in", "2000.00")]
    undo = {"on": "2025-10-26", "reason": "记错科目"}
    assert reasons(await village.village.call("POST", f"{village.path}/entries/{came['id']}/reversal", undo)) == ["overdrawn"]
    path = f"{village.path}/entries/{spent['id']}/reversal"
    early = {**undo, "on": "2025-10-24"}
    assert reasons(await village.village.call("POST", path, early)) == ["invalid_date"]
    assert (await village.village.call("POST", path, undo)).status_code == 200
    assert reasons(await village.village.call("POST", path, undo)) == ["reversed"]
    (back, *_) = (await village.village.get(f"{village.path}/entries"))["items"]
    assert (back["amount"], back["reverses"], back["purpose"]) == ("-11000.00", spent["id"], "记错科目")
    other = f"{village.path}/entries/{back['id']}/reversal"
    assert (await village.village.call("POST", other, undo)).json()["code"] == "unknown_entry"
    assert (await village.village.get(village.path))["balance"] == "12000.00"
    assert (await village.far.call("GET", f"{village.path}/entries")).status_code == 404
    far = await village.far.call("POST", f"{village.path}/entries", village.entry("welfare", "1.00", "2025-10-26"))
    assert far.json()["code"] == "unknown_collective"


async def test_of_two_payments_at_once_that_the_money_covers_only_one_of_one_is_refused(village: Village) -> None:
    answers = await asyncio.gather(*(village.enter("management", "4000.00") for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 201, 409, 409]
    assert (await village.village.get(village.path))["balance"] == "2000.00"
    one = village.entry("management", "500.00", "2025-10-20")
    same = [village.village.call("POST", f"{village.path}/entries", one, idempotency_key="once") for _ in range(2)]
    first, second = await asyncio.gather(*same)
    assert first.json() == second.json()
    assert (await village.village.get(village.path))["balance"] == "1500.00"


async def test_of_two_collectives_that_are_given_one_credit_code_at_once_one_has_it(village: Village) -> None:
    other = (await village.register(division_code=NEIGHBOUR, credit_code=CODES[1])).json()["id"]
    taken = {"credit_code": CODES[1], "reason": "录入有误"}
    assert reasons(await village.town.call("PATCH", village.path, taken, if_match=await village.version())) == [
        "credit_code_taken"
    ]
    both = {"credit_code": CODES[2], "reason": "换发登记证"}
    answers = await asyncio.gather(
        village.town.call("PATCH", village.path, both, if_match=await village.version()),
        village.town.call("PATCH", f"/collectives/{other}", both, if_match="1"),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    (refused,) = [answer for answer in answers if answer.status_code == 409]
    assert reasons(refused) == ["credit_code_taken"]


async def test_an_account_is_masked_read_in_full_for_a_purpose_and_the_last_closes_empty(village: Village) -> None:
    for code, fields in (("invalid_account", {"number": "12"}), ("invalid_date", {"from_on": "2025-09-30"})):
        assert reasons(await village.opened(**fields)) == [code]
    second = (await village.opened("0.00", number="6217 0001 2345 6789 012")).json()["id"]
    assert reasons(await village.opened(number="6217000123456789012")) == ["account_taken"]
    shown = (await village.village.get(village.path))["bank_accounts"]
    assert [one["number_masked"] for one in shown if one["id"] == second] == ["***************9012"]
    full = f"{village.path}/accounts/{second}/full"
    assert (await village.village.call("POST", full, {"purpose": "对账"})).status_code == 403
    assert (await village.far.call("POST", full, {"purpose": "对账"})).status_code == 404
    assert (await village.town.call("POST", full, {"purpose": "对账"})).json()["number"] == "6217000123456789012"
    assert ("collective_account.disclose", "对账") in await village.api.trail()

    closing = {"on": "2025-10-21", "reason": "合并账户"}
    assert (await village.enter("subsidy", "1.00", on="2025-10-22", account_id=second)).status_code == 201
    path = f"{village.path}/accounts/{second}/closing"
    assert reasons(await village.village.call("POST", path, closing)) == ["entered_later"]
    closing["on"] = "2025-10-23"
    assert (await village.village.call("POST", path, closing)).status_code == 200
    assert reasons(await village.village.call("POST", path, closing)) == ["account_closed"]
    assert reasons(await village.enter("subsidy", "1.00", account_id=second)) == ["account_closed"]
    last = f"{village.path}/accounts/{village.account}/closing"
    assert reasons(await village.village.call("POST", last, closing)) == ["balance_left"]


async def test_the_list_of_shares_is_set_whole_changed_by_household_and_reported_as_parts_of_a_hundred(
    village: Village,
) -> None:
    await village.households("H1", "H2", "H3", "H4")
    await village.households("X1", division_code=NEIGHBOUR)
    path = f"{village.path}/equity/population"

    async def put(rows: dict[str, str], on: str, seen: str | None = None) -> object:
        body = {
            "on": on,
            "basis": "四坪村股改〔2025〕1号",
            "holdings": [{"household_no": number, "shares": shares} for number, shares in rows.items()],
        }
        answer = await village.village.call("PUT", path, body, if_match=seen or await village.version())
        found = answer.json()
        return (found["rows_opened"], found["rows_closed"]) if answer.status_code == 200 else reasons(answer)

    table = {"H1": "1", "H2": "1.5", "H3": "0.5", "H4": "0"}
    assert await put(table, "2025-10-01") == (3, 0)
    assert await put(table, "2025-10-05") == (0, 0)
    assert await put({**table, "X1": "1", "H9": "1"}, "2025-10-05") == ["unknown_household", "unknown_household"]
    assert await put({"H1": "2"}, "2999-01-01") == ["future_date"]
    assert await put({"H1": "2"}, "2025-09-30") == ["invalid_date"]
    assert await put(table, "2025-10-05", seen="1") == ["version_mismatch"]

    await village.api.rows("UPDATE known_household SET closed_on = '2025-10-10' WHERE household_no = 'H2'")
    await village.api.rows("UPDATE known_household SET division_code = $1 WHERE household_no = 'H3'", NEIGHBOUR)
    assert await put({"H1": "2", "H2": "1.5", "H3": "0.5"}, "2025-11-01") == (1, 1), "who left keeps what they hold"
    assert await put({"H1": "2", "H2": "1.6"}, "2025-11-01") == ["household_closed"]
    change = {"kind": "labour", "household_no": "H1", "shares": "3.25", "on": "2025-11-02", "basis": "四坪村决〔2025〕9号"}
    seen = await village.version()
    done = await village.village.call("POST", f"{village.path}/equity-changes", change, if_match=seen)
    assert (done.json()["rows_opened"], done.json()["version"]) == (1, int(seen) + 1)
    gone = {**change, "household_no": "H2", "kind": "population", "shares": "0"}
    assert (
        await village.village.call("POST", f"{village.path}/equity-changes", gone, if_match=done.json()["version"])
    ).status_code == 200
    wrong = {**change, "household_no": "H9"}
    assert reasons(
        await village.village.call("POST", f"{village.path}/equity-changes", wrong, if_match=await village.version())
    ) == ["unknown_household"]

    was = await village.village.get(f"{village.path}/equity?on=2025-10-31")
    assert [(one["household_no"], one["shares_total"], one["part_percent"]) for one in was["holdings"]] == [
        ("H1", "1.0000", "33.33"),
        ("H2", "1.5000", "50.00"),
        ("H3", "0.5000", "16.67"),
    ]
    now = await village.village.get(f"{village.path}/equity")
    assert (now["shares"], now["flagged"]) == ("5.7500", 1)
    assert [(one["household_no"], one["flag"]) for one in now["holdings"]] == [("H1", None), ("H3", "moved")]
    holder = now["holdings"][0]["household_id"]
    rows = (await village.village.get(f"{village.path}/equity/households/{holder}"))["items"]
    assert [(row["kind"], row["shares"], row["to_on"]) for row in rows] == [
        ("population", "1.0000", "2025-11-01"),
        ("population", "2.0000", None),
        ("labour", "3.2500", None),
    ]
    last = (await village.api.events(COLLECTIVE_CHANGED))[-1]
    assert (last["households"], last["shares"]) == (2, "5.7500")


async def test_two_lists_of_shares_that_are_set_at_once_do_not_mix(village: Village) -> None:
    await village.households("H1", "H2")
    seen = await village.version()
    body = {"on": "2025-10-01", "basis": "四坪村股改〔2025〕1号"}
    answers = await asyncio.gather(
        *(
            village.village.call(
                "PUT",
                f"{village.path}/equity/population",
                {**body, "holdings": [{"household_no": number, "shares": "1"}]},
                if_match=seen,
            )
            for number in ("H1", "H2")
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert (await village.village.get(f"{village.path}/equity"))["shares"] == "1.0000"


async def test_a_resource_is_measured_corrected_with_a_log_and_withdrawn(village: Village) -> None:
    form = {
        "collective_id": village.id,
        "kind": "forest",
        "name": "大坪梁集体林地",
        "location": "四坪村三组大坪梁",
        "area": "120",
        "used_as": "idle",
    }
    for code, fields in (
        ("missing_value", {"area": None}),
        ("missing_value", {"quantity": "3"}),
        ("unknown_collective", {"collective_id": village.account}),
    ):
        answer = await village.village.call("POST", "/collective-resources", {**form, **fields})
        assert (answer.status_code, reasons(answer)) == (422, [code]), answer.text
    resource = (await village.village.call("POST", "/collective-resources", form)).json()["id"]
    assert reasons(await village.village.call("POST", "/collective-resources", form)) == ["resource_exists"]
    path = f"/collective-resources/{resource}"
    better = {"area": "126.5", "reason": "实测后更正面积"}
    assert (await village.village.call("PATCH", path, better, if_match="1")).json()["version"] == 2
    assert (await village.village.call("PATCH", path, better, if_match="2")).json()["version"] == 2
    assert reasons(await village.village.call("PATCH", path, {"area": None, "reason": "x"}, if_match="2")) == ["missing_value"]
    (change,) = (await village.village.get(f"{village.path}/changes"))["items"]
    assert (change["record"], change["before"], change["after"]) == ("resource", {"area": "120.0000"}, {"area": "126.5"})
    assert [one["id"] for one in (await village.town.get("/collective-resources?use=idle&search=大坪"))["items"]] == [resource]
    assert (await village.far.get("/collective-resources"))["items"] == []
    assert (await village.far.call("GET", path)).json()["code"] == "unknown_resource"
    assert (await village.api.events(COLLECTIVE_CHANGED))[-1]["resource_area"] == "126.5000"

    ending = {"on": "2025-12-01", "reason": "四坪、月坝两村合并"}
    refused = await village.town.call("POST", f"{village.path}/ending", ending, if_match=await village.version())
    assert reasons(refused) == ["accounts_open", "resources_left"]
    taken = {"on": "2025-11-20", "reason": "征收"}
    assert (await village.village.call("POST", f"{path}/withdrawal", taken, if_match="2")).status_code == 200
    assert reasons(await village.village.call("POST", f"{path}/withdrawal", taken, if_match="3")) == ["resource_withdrawn"]
    spent = await village.enter("other_expense", "10000.00", on="2025-11-20", decision_no="四坪村决〔2025〕12号")
    assert spent.status_code == 201
    closing = {"on": "2025-11-20", "reason": "合并"}
    closed = await village.village.call("POST", f"{village.path}/accounts/{village.account}/closing", closing)
    assert closed.status_code == 200, closed.text
    done = await village.town.call("POST", f"{village.path}/ending", ending, if_match=await village.version())
    assert done.status_code == 200, done.text
    assert reasons(await village.opened()) == ["collective_ended"]
    assert (await village.register(credit_code=CODES[1], founded_on="2025-12-02", books_from="2025-12-01")).status_code == 201
