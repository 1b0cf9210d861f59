"""Parties 往来单位 of contracts: checked codes, corrections that are kept, bank accounts to which two persons agree."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx

from tests.harness.building import BUILDER, COLLECTIVE, COOPERATIVE
from tests.harness.funds_api import FundsApi

NUMBER = "2707010101201000012345"
ACCOUNT: dict[str, Any] = {
    "holder": BUILDER["name"],
    "bank": "陕西岚皋农村商业银行城关支行",
    "number": "2707 0101 0120 1000 0123 45",
    "reason": "首次登记",
}


def clerk(api: FundsApi, name: str = "lina") -> FundsApi:
    """A clerk with an own account."""
    return api.acting("works:read", "works:write", client_id=name)


async def recorded(api: FundsApi, **fields: Any) -> str:
    """A party; its id."""
    answer = await clerk(api).call("POST", "/parties", {**BUILDER, **fields})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def send(api: FundsApi, who: str, party: str, path: str, body: dict[str, Any]) -> httpx.Response:
    """A deed on the party as it stands now."""
    seen = (await clerk(api).get(f"/parties/{party}"))["version"]
    return await clerk(api, who).call("POST", f"/parties/{party}{path}", body, if_match=str(seen))


async def test_a_party_is_recorded_once_by_a_code_that_checks(api: FundsApi) -> None:
    for code in ("91110000600037341K", "9111000060003734", "91110000600037341I"):
        answer = await clerk(api).call("POST", "/parties", {**BUILDER, "credit_code": code})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_credit_code")
    answers = await asyncio.gather(*(clerk(api).call("POST", "/parties", BUILDER) for _ in range(2)))
    assert sorted((answer.status_code, answer.json().get("code")) for answer in answers) == [(201, None), (409, "party_exists")]
    await recorded(api, credit_code=COLLECTIVE.lower(), name="四坪村股份经济合作社", kind="collective")
    for query, wanted in (
        ("", 2),
        ("?kind=collective", 1),
        (f"?search={COLLECTIVE}", 1),
        ("?search=四坪村", 1),
        ("?account_waiting=true", 0),
    ):
        assert len((await clerk(api).get(f"/parties{query}"))["items"]) == wanted, query
    reader = api.acting("works:read", divisions=("610925104201",))
    assert len((await reader.get("/parties"))["items"]) == 2, "they are the same for the whole county"
    assert (await reader.call("POST", "/parties", BUILDER)).status_code == 403


async def test_who_corrected_a_party_and_why_stays_readable(api: FundsApi) -> None:
    party = await recorded(api)
    await recorded(api, credit_code=COOPERATIVE)
    body = {"reason": "企业更名", "name": "岚皋县四坪建设有限公司", "representative": "李建军"}
    path = f"/parties/{party}"
    assert (await clerk(api).call("PATCH", path, body, if_match="1")).json()["version"] == 2
    assert (await clerk(api).call("PATCH", path, body, if_match="2")).json()["version"] == 2, "it is so already"
    assert (await clerk(api).call("PATCH", path, body, if_match="1")).status_code == 412
    for code, expected in ((COOPERATIVE, "party_exists"), ("N2610925MA70WXYT3D", "invalid_credit_code")):
        answer = await clerk(api).call("PATCH", path, {"reason": "更正", "credit_code": code}, if_match="2")
        assert answer.json()["code"] == expected
    shown = await clerk(api).get(path)
    (change,) = shown["corrections"]
    assert (shown["representative"], change["reason"]) == ("李*军", "企业更名")
    assert change["before"] == {"name": BUILDER["name"], "representative": "王*国"}
    assert change["after"] == {"name": body["name"], "representative": "李*军"}
    assert "王建国" not in str(await api.rows("SELECT * FROM party_change")) + str(await api.rows("SELECT * FROM audit_entry"))


async def test_two_persons_agree_to_an_account_and_the_one_before_stands_until_then(api: FundsApi) -> None:
    party = await recorded(api)
    assert (await send(api, "lina", party, "/account", {**ACCOUNT, "number": "12-34"})).json()["code"] == "invalid_account"
    assert (await send(api, "lina", party, "/account", ACCOUNT)).status_code == 200
    assert (await send(api, "zhou", party, "/account", ACCOUNT)).json()["code"] == "account_waiting"
    refused = await send(api, "lina", party, "/account-decision", {"agreed": True})
    assert [error["code"] for error in refused.json()["errors"]] == ["same_person"]
    seen = str((await clerk(api).get(f"/parties/{party}"))["version"])
    path = f"/parties/{party}/account-decision"
    both = [clerk(api, who).call("POST", path, {"agreed": True}, if_match=seen) for who in ("zhou", "chen")]
    assert sorted(answer.status_code for answer in await asyncio.gather(*both)) == [200, 412]
    await send(api, "lina", party, "/account", {**ACCOUNT, "number": "6222021234567890123", "reason": "换卡"})
    shown = await clerk(api).get(f"/parties/{party}")
    assert (shown["account"][-4:], shown["proposed_account"][-4:]) == ("2345", "0123")
    unsaid = await send(api, "zhou", party, "/account-decision", {"agreed": False})
    assert [error["code"] for error in unsaid.json()["errors"]] == ["opinion_needed"]
    await send(api, "zhou", party, "/account-decision", {"agreed": False, "opinion": "须为基本账户"})
    await send(api, "lina", party, "/account", {**ACCOUNT, "number": "6222021234567890999", "reason": "换卡"})
    await send(api, "zhou", party, "/account-decision", {"agreed": True})
    shown = await clerk(api).get(f"/parties/{party}")
    assert [(row["state"], row["number"][-4:]) for row in shown["accounts"]] == [
        ("agreed", "0999"),
        ("refused", "0123"),
        ("replaced", "2345"),
    ]
    assert (await send(api, "zhou", party, "/account-decision", {"agreed": True})).json()["code"] == "no_account_waiting"
    assert NUMBER not in str(shown)


async def test_a_strange_holder_or_a_shared_account_is_explained(api: FundsApi) -> None:
    first, second = (
        await recorded(api),
        await recorded(api, credit_code=COLLECTIVE, name="四坪村股份经济合作社", kind="collective"),
    )
    await send(api, "lina", first, "/account", ACCOUNT)
    refused = await send(api, "lina", second, "/account", ACCOUNT)
    assert [error["code"] for error in refused.json()["errors"]] == ["holder_mismatch", "account_shared"]
    explained = {**ACCOUNT, "holder": "张三丰", "exception": "村财镇管,由镇财政所代管"}
    assert (await send(api, "lina", second, "/account", explained)).status_code == 200
    (account,) = (await clerk(api).get(f"/parties/{second}"))["accounts"]
    assert (account["holder"], account["exception"]) == ("张*丰", "村财镇管,由镇财政所代管")


async def test_names_and_numbers_are_read_in_full_for_a_purpose_only(api: FundsApi) -> None:
    party = await recorded(api)
    await send(api, "lina", party, "/account", ACCOUNT)
    await send(api, "zhou", party, "/account-decision", {"agreed": True})
    assert (await clerk(api).call("POST", f"/parties/{party}/full", {"purpose": "开具支付凭证"})).status_code == 403
    payer = api.acting("pii:read", client_id="caizheng")
    found = (await payer.call("POST", f"/parties/{party}/full", {"purpose": "开具支付凭证"})).json()
    assert (found["representative"], found["waiting_account"]) == ("王建国", None)
    assert (found["agreed_account"]["holder"], found["agreed_account"]["number"]) == (BUILDER["name"], NUMBER)
    assert ("party.disclose", "开具支付凭证") in await api.trail()
    stored = str([await api.rows(f"SELECT * FROM {table}") for table in ("party", "party_account", "audit_entry")])
    assert "王建国" not in stored
    assert NUMBER not in stored
    unknown = "/parties/019a1b2c-0000-7000-8000-000000000099"
    assert (await payer.call("POST", f"{unknown}/full", {"purpose": "开具支付凭证"})).json()["code"] == "unknown_party"
    assert (await clerk(api).call("GET", unknown)).json()["code"] == "unknown_party"
