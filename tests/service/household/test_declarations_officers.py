"""Self-declarations at the officers' desk: told, listed, linked, closed, declared for others, read in full, cleared."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from services.household.declarations.commands.keeping import clear_declarations
from services.household.procedures import escalation
from shared.contracts.household import NOTICE_POSTED
from shared.standards.clock import today
from shared.workflow.escalation import escalate
from tests.harness.declarations import (
    DIFFICULTY,
    NAME,
    NUMBER,
    OFFICER,
    PHONE,
    SECRETS,
    declared,
    entry,
    known,
    only,
    status,
)
from tests.harness.household_api import OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE, HouseholdApi
from tests.harness.intake import number


async def test_officers_of_the_village_and_the_town_are_told_masked(api: HouseholdApi) -> None:
    await declared(api)
    await known(api, division_code=OTHER_VILLAGE)
    await declared(api)
    notices = await api.events(NOTICE_POSTED)
    assert [(notice["role"], notice["division_code"]) for notice in notices] == [
        ("village_officer", VILLAGE),
        ("town_officer", VILLAGE),
        ("village_officer", OTHER_VILLAGE),
        ("town_officer", OTHER_VILLAGE),
    ]
    assert "欧**花" in notices[0]["text"]
    assert "因病、因缺劳动力" in notices[0]["text"]
    assert not [secret for secret in SECRETS if secret in str(notices)]


async def test_officers_see_their_divisions_masked_in_pages(api: HouseholdApi) -> None:
    for serial, place in enumerate((VILLAGE, TOWN, OTHER_VILLAGE), start=20):
        await declared(api, id_number=number(serial), division_code=place, risks=["housing"] if place == TOWN else ["water"])
    county = api.acting(*OFFICER)

    async def places(officer: HouseholdApi, query: str = "") -> list[str]:
        return [item["division_code"] for item in (await officer.get(f"/declarations{query}"))["items"]]

    assert await places(county) == [OTHER_VILLAGE, TOWN, VILLAGE]
    assert await places(api.acting(*OFFICER, divisions=(TOWN,))) == [TOWN, VILLAGE]
    assert await places(api.acting(*OFFICER, divisions=(VILLAGE,))) == [VILLAGE]
    assert await places(county, f"?town={TOWN}&risk=housing") == [TOWN]
    assert await places(county, f"?village={VILLAGE}&state=received&via=page") == [VILLAGE]
    assert await places(county, "?state=closed") == await places(county, "?urgency=2") == []
    page = await county.get("/declarations?limit=2")
    assert await places(county, f"?limit=2&cursor={page['next']}") == [VILLAGE]
    item = page["items"][0]
    assert (item["name"], item["phone"], item["id_number"]) == ("欧**花", "139****5678", "610999********" + number(22)[-4:])
    assert (item["state_title"], item["level"], item["due_on"]) == ("待核对", "village", item["visit_by"])
    stranger = api.acting(*OFFICER, divisions=(OTHER_TOWN,))
    village = (await api.acting(*OFFICER, divisions=(VILLAGE,)).get("/declarations"))["items"][0]
    for method, path, body in (
        ("GET", f"/declarations/{village['id']}", None),
        ("POST", f"/declarations/{village['id']}/link", {"household_id": village["id"], "on": str(today())}),
        ("POST", f"/declarations/{village['id']}/close", {"ending": "repeated", "on": str(today())}),
    ):
        answer = await stranger.call(method, path, body, if_match="1")
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_declaration")


async def test_an_officer_links_a_declaration_to_a_household(api: HouseholdApi) -> None:
    code = await declared(api)
    household, elsewhere = await api.household(), await api.household(division_code=OTHER_VILLAGE)
    officer = api.acting(*OFFICER, divisions=(TOWN,))
    found = await only(api)
    path, said = f"/declarations/{found['id']}/link", {"household_id": household, "on": str(today())}
    assert (await officer.call("POST", path, said)).status_code == 428
    assert (await officer.call("POST", path, said, if_match="7")).status_code == 412
    outside = await officer.call("POST", path, {**said, "household_id": elsewhere}, if_match="1")
    assert (outside.status_code, outside.json()["code"]) == (404, "unknown_household")
    tomorrow = await officer.call("POST", path, {**said, "on": str(today() + timedelta(days=1))}, if_match="1")
    assert (tomorrow.status_code, [fault["code"] for fault in tomorrow.json()["errors"]]) == (409, ["future_date"])
    assert await api.rows("SELECT FROM lead") == []
    done = await officer.call("POST", path, {**said, "opinion": "电话核对过"}, if_match="1")
    assert done.status_code == 200, done.text
    assert (done.json()["state"], done.json()["household_id"], done.json()["due_on"]) == ("linked", household, None)
    assert done.headers["etag"] == f'"{done.json()["version"]}"'
    again = await officer.call("POST", path, said, if_match=str(done.json()["version"]))
    assert (again.status_code, again.json()["code"]) == (409, "wrong_state")
    assert len(await api.rows("SELECT FROM lead WHERE channel = 'declaration'")) == 1
    assert (await status(api, code)).json()["progress"] == "accepted"


async def test_what_waits_beyond_its_day_is_told_to_who_has_to_act(api: HouseholdApi) -> None:
    await declared(api)
    await declared(api, id_number=number(6), division_code=TOWN)
    await api.rows("UPDATE declaration SET due_on = due_on - 6 RETURNING id")
    before = len(await api.events(NOTICE_POSTED))
    async with api.app.state.database.transaction() as session:
        assert await escalate(session, escalation(api.app.state.database)) == 2
    told = (await api.events(NOTICE_POSTED))[before:]
    # Of a town without a village the town sees to it.
    assert [(notice["role"], notice["division_code"]) for notice in told] == [
        ("village_officer", VILLAGE),
        ("town_officer", TOWN),
    ]


async def test_two_officers_at_once_link_once(api: HouseholdApi) -> None:
    await declared(api)
    household, found = await api.household(), await only(api)
    said = {"household_id": household, "on": str(today())}
    officer = api.acting(*OFFICER)
    answers = await asyncio.gather(
        *(officer.call("POST", f"/declarations/{found['id']}/link", said, if_match="1") for _ in range(2))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert len(await api.rows("SELECT FROM workflow_move")) == 1


async def test_an_officer_closes_a_declaration_and_the_code_tells_why(api: HouseholdApi) -> None:
    code = await declared(api)
    officer, found = api.acting(*OFFICER), await only(api)
    path, on = f"/declarations/{found['id']}/close", str(today())
    for body, fault in (
        ({"ending": "other", "on": on}, "reply_needed"),
        ({"ending": "other", "on": on, "reply": "请拨打 13912345678"}, "personal_data"),
    ):
        refused = await officer.call("POST", path, body, if_match="1")
        assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, fault)
    done = await officer.call("POST", path, {"ending": "elsewhere", "reply": "已告知当地。", "on": on}, if_match="1")
    assert (done.status_code, done.json()["state"], done.json()["ending"]) == (200, "closed", "elsewhere")
    told = (await status(api, code)).json()
    assert (told["progress"], told["progress_title"]) == ("closed", "已办结")
    assert told["told"] == "经核对,您的户籍和常住地不在本县,请向户籍所在地的村(社区)申报。已告知当地。"
    assert ("declaration.close", None) in await api.trail()


async def test_an_officer_declares_for_a_farmer(api: HouseholdApi) -> None:
    officer = api.acting(*OFFICER, divisions=(TOWN,))
    body = entry(via="hotline_12345")
    made, again = [await officer.call("POST", "/declarations/by-proxy", body, idempotency_key="k") for _ in range(2)]
    assert made.status_code == 201, made.text
    assert made.json() == again.json()
    assert made.headers["location"] == f"/api/household/v1/declarations/{made.json()['id']}"
    assert (await only(api))["via"] == "hotline_12345"
    assert (await status(api, made.json()["query_code"])).status_code == 200
    elsewhere = await officer.call("POST", "/declarations/by-proxy", entry(via="officer", division_code=OTHER_VILLAGE))
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (422, "unknown_division")
    by_page = await officer.call("POST", "/declarations/by-proxy", entry(via="page"))
    assert by_page.status_code == 422
    assert (await api.acting("declarations:read").call("POST", "/declarations/by-proxy", body)).status_code == 403


async def test_full_values_are_read_for_a_purpose_and_leave_a_trace(api: HouseholdApi) -> None:
    await declared(api)
    found = await only(api)
    reader, purpose = api.acting("pii:read", client_id="town"), {"purpose": "电话联系申报人"}
    content = await reader.call("POST", f"/declarations/{found['id']}/content", purpose)
    assert content.headers["cache-control"] == "no-store"
    assert content.json() == {
        "declaration_id": found["id"],
        "name": NAME,
        "phone": PHONE,
        "id_number": NUMBER,
        "difficulty": DIFFICULTY,
    }
    listed = (await api.acting("disclosures:read").get("/disclosures"))["items"]
    assert [(item["actor"], item["action"], item["purpose"]) for item in listed] == [
        ("town", "declaration.disclose", purpose["purpose"])
    ]
    for officer, status_ in ((api.acting(*OFFICER), 403), (api.acting("pii:read", divisions=(OTHER_TOWN,)), 404)):
        assert (await officer.call("POST", f"/declarations/{found['id']}/content", purpose)).status_code == status_


async def test_what_led_nowhere_is_cleared_when_its_time_is_over(api: HouseholdApi) -> None:
    code = await declared(api)
    officer, found = api.acting(*OFFICER), await only(api)
    path = f"/declarations/{found['id']}"
    await officer.call("POST", f"{path}/close", {"ending": "withdrawn", "on": str(today())}, if_match="1")

    async def cleared() -> int:
        async with api.app.state.database.transaction() as session:
            return await clear_declarations(session)

    assert await cleared() == 0
    await api.rows("UPDATE declaration SET state_since = state_since - 366 RETURNING id")
    assert [await cleared(), await cleared()] == [1, 0]
    after = await officer.get(path)
    assert (after["name"], after["phone"], after["id_number"], after["ending"]) == (None, None, None, "withdrawn")
    reading = await api.acting("pii:read").call("POST", f"{path}/content", {"purpose": "核实"})
    assert (reading.status_code, reading.json()["code"]) == (409, "declaration_cleared")
    assert (await status(api, code)).json()["progress"] == "closed"
    (row,) = await api.rows("SELECT * FROM declaration")
    assert not [
        name for name, value in row.items() if value is not None and name.startswith(("name", "phone", "id_", "difficulty"))
    ]
