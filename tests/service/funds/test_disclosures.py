"""What is publicised of money hangs for its period, is masked and kept as it was, and ends only when every objection is answered."""

from __future__ import annotations

import asyncio
import io
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pypdf
import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from services.funds.disclosures.rules import KINDS
from shared.access import Caller
from shared.disclosures.commands import Posting, close_disclosure, post_disclosure
from shared.disclosures.content import Column, Content, Line, Table
from shared.disclosures.queries import standing
from shared.disclosures.rules import Standing, publicity_blocks
from shared.standards.clock import today
from shared.web.problems import Problem
from tests.harness.funds_api import COUNTY, OTHER_TOWN, TOWN, VILLAGE, FundsApi

ON = "2025-03-20"
LAST, AFTER = "2025-03-30", "2025-03-31"
BOTH = ("publicity:read", "publicity:write")
ID = "610999199001011238"


def _acting(api: FundsApi, who: str, *divisions: str, permissions: tuple[str, ...] = BOTH) -> FundsApi:
    return api.acting(*permissions, client_id=who, department="财政局", divisions=divisions or (COUNTY,))


async def _post(api: FundsApi, batch: str, **fields: Any) -> httpx.Response:
    return await api.call("POST", "/publicities", {"kind": "fund_plan", "subject_id": batch, "on": ON, **fields})


async def _posted(api: FundsApi, poster: FundsApi, **fields: Any) -> str:
    answer = await _post(poster, await api.batch(), **fields)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def _close(api: FundsApi, publicity: str, on: str = AFTER, version: int = 1) -> httpx.Response:
    return await api.call("POST", f"/publicities/{publicity}/closing", {"on": on}, if_match=str(version))


async def _object(api: FundsApi, publicity: str, **fields: Any) -> httpx.Response:
    body = {"received_on": "2025-03-25", "content": "补助金额与实际不符", **fields}
    return await api.call("POST", f"/publicities/{publicity}/objections", body)


async def _objected(api: FundsApi, publicity: str, **fields: Any) -> str:
    answer = await _object(api, publicity, **fields)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def _answer(api: FundsApi, objection: str, *, upheld: bool, version: int = 1, on: str = "2025-03-26") -> httpx.Response:
    body = {"on": on, "upheld": upheld, "answer": "经核实"}
    return await api.call("POST", f"/publicity-objections/{objection}/answer", body, if_match=str(version))


def _posting(kind: str, project: UUID, on: date = date(2025, 3, 20), division: str = VILLAGE) -> Posting:
    content = Content(
        (Line("项目名称", "冷库建设"),), (Table("受益名单", (Column("户主姓名"), Column("金额")), [("欧阳小三", "800.00")]),)
    )
    return Posting(KINDS[kind], "project", project, division, "冷库项目公示", "村务公开栏", on, None, content)


def _officer(who: str, *divisions: str) -> Caller:
    return Caller(who, "测试", "城关镇", divisions or (VILLAGE,), frozenset(BOTH))


async def _hung(api: FundsApi, kind: str = "village_application", **options: Any) -> tuple[UUID, UUID]:
    """A notice of a project that a procedure's step has posted: the project and the notice."""
    project = uuid4()
    async with api.app.state.database.transaction() as session:
        return project, await post_disclosure(session, _officer("cun"), _posting(kind, project, **options))


async def _standing(api: FundsApi, project: UUID, kind: str = "village_application") -> Standing | None:
    async with api.app.state.database.reading() as session:
        return await standing(session, "project", project, kind)


def _codes(answer: httpx.Response) -> tuple[int, str, list[str]]:
    told = answer.json()
    return answer.status_code, told["code"], [error["code"] for error in told.get("errors", [])]


async def test_a_plan_hangs_for_its_period_and_is_public_for_good(api: FundsApi) -> None:
    poster = _acting(api, "caizheng")
    batch = await api.batch(uses=["industry"])
    sent = [
        await poster.call("POST", "/publicities", {"kind": "fund_plan", "subject_id": batch, "on": ON}, idempotency_key="k")
        for _ in "ab"
    ]
    assert [answer.status_code for answer in sent] == [201, 201]
    publicity = sent[0].json()["id"]
    assert sent[1].json()["id"] == publicity, "sent twice it hangs once"
    shown = await poster.get(f"/publicities/{publicity}")
    assert (shown["posted_on"], shown["ends_on"], shown["days"], shown["minimum_days"]) == (ON, LAST, 10, 10)
    assert (shown["state"], shown["public"], shown["level"], shown["issuer"]) == ("over", True, "county", "财政局")
    told = {line["title"]: line["value"] for line in shown["content"]["lines"]}
    assert (told["资金规模"], told["支持范围"]) == ("12,590,000.00 元", "特色优势产业")
    assert _codes(await _close(poster, publicity, LAST)) == (409, "blocked", ["publicity_running"])
    closed = await _close(poster, publicity)
    assert (closed.status_code, closed.headers["etag"]) == (200, '"2"')
    assert _codes(await _close(poster, publicity, version=2))[:2] == (409, "disclosure_closed")
    shown = await poster.get(f"/publicities/{publicity}")
    assert (shown["state"], shown["closed_on"], shown["public"]) == ("closed", AFTER, True)
    assert [action for action, _ in await api.trail()][-2:] == ["disclosure.post", "disclosure.close"]


async def test_a_period_is_never_shorter_than_the_parameter_of_its_day(api: FundsApi) -> None:
    poster, batch = _acting(api, "caizheng"), await api.batch()
    answer = await _post(poster, batch, days=9)
    assert _codes(answer) == (422, "period_too_short", ["period_too_short"])
    assert answer.json()["detail"] == "“资金分配方案公示”的公示期不少于 10 天。"
    setting = {"value": "15", "effective_from": "2025-03-20", "document": "县公示办法"}
    setter = api.acting("parameters:write")
    assert (await setter.call("PUT", "/parameters/publicity_fund_plan_days", setting)).status_code == 201
    assert _codes(await _post(poster, batch, days=10))[1] == "period_too_short"
    shown = await poster.get(f"/publicities/{(await _post(poster, batch, on='2025-03-19', days=12)).json()['id']}")
    assert (shown["minimum_days"], shown["minimum_version"], shown["ends_on"]) == (10, 0, "2025-03-31")
    later = await poster.get(f"/publicities/{await _posted(api, poster)}")
    assert (later["days"], later["minimum_version"], later["ends_on"]) == (15, 1, "2025-04-04")


_REFUSED: tuple[tuple[dict[str, object], str, str], ...] = (
    ({"on": str(today() + timedelta(days=2))}, "future_date", "body.on"),
    ({"kind": "nothing"}, "unknown_kind", "body.kind"),
    ({"level": "village"}, "wrong_level", "body.level"),
    ({"title": f"关于{ID}的公示"}, "unmasked_number", "body.title"),
    ({"lines": [{"title": "负责人", "value": "张三 138 0013 8000"}]}, "unmasked_number", "body.lines.7.value"),
    ({"tables": [{"columns": [{"title": "备注"}], "rows": [["无"], [ID]]}]}, "unmasked_number", "body.tables.0.rows.1.0"),
    ({"tables": [{"columns": [{"title": "甲"}, {"title": "乙"}], "rows": [["一"]]}]}, "invalid_request", "body.tables.0"),
    ({"phones": ["打电话给张三"]}, "invalid_request", "body.phones.0"),
    ({"days": 0}, "invalid_request", "body.days"),
)


async def test_what_cannot_hang_is_refused_with_its_place(api: FundsApi) -> None:
    poster, batch = _acting(api, "caizheng"), await api.batch(conditions="产业占比不低于 60%")
    for fields, code, place in _REFUSED:
        answer = await _post(poster, batch, **fields)
        assert (answer.status_code, answer.json()["code"]) == (422, code)
        assert [error["place"] for error in answer.json()["errors"]] == [place]
        assert ID not in answer.text, "nobody is told the number again"


async def test_tables_hang_masked_and_what_hangs_is_never_changed(api: FundsApi) -> None:
    poster = _acting(api, "caizheng")
    table = {
        "title": "补助名单",
        "columns": [{"title": "姓名"}, {"title": "身份证号"}, {"title": "经办人", "mask": "name"}, {"title": "金额"}],
        "rows": [["欧阳小三", ID, "李四", "800.00"]],
    }
    publicity = await _posted(api, poster, tables=[table])
    shown = await poster.get(f"/publicities/{publicity}")
    assert shown["content"]["tables"] == [
        {
            "title": "补助名单",
            "headers": ["姓名", "身份证号", "经办人", "金额"],
            "rows": [["欧**三", "610999********1238", "李*", "800.00"]],
        }
    ]
    (stored,) = await api.rows("SELECT content::text AS told FROM disclosure")
    assert "欧阳小三" not in stored["told"]
    assert ID not in stored["told"]
    for changing in (
        "UPDATE disclosure SET content = '{}'",
        "UPDATE disclosure SET ends_on = ends_on - 1",
        "DELETE FROM disclosure",
    ):
        with pytest.raises(ProgrammingError, match="permission denied"):
            async with api.app.state.database.transaction() as session:
                await session.execute(text(changing), execution_options={"unscoped": "test"})


async def test_open_objections_keep_the_period_open_until_each_is_answered(api: FundsApi) -> None:
    poster, judge = _acting(api, "caizheng"), _acting(api, "xian")
    publicity = await _posted(api, poster)
    within = await _objected(poster, publicity)
    late = await _objected(poster, publicity, received_on="2025-04-02")
    assert _codes(await _object(poster, publicity, received_on="2025-03-19"))[1] == "invalid_date"
    assert _codes(await _close(poster, publicity, LAST, 3)) == (409, "blocked", ["publicity_running", "objection_open"])
    waiting = (await judge.get("/publicity-objections"))["items"]
    assert [each["id"] for each in waiting] == [within, late]
    assert (await _answer(judge, within, upheld=False)).status_code == 200
    assert _codes(await _close(poster, publicity, version=4))[2] == ["objection_open"]
    assert _codes(await _answer(judge, late, upheld=False))[1] == "invalid_date", "before it was raised"
    assert (await _answer(judge, late, upheld=False, on="2025-04-03")).status_code == 200
    assert _codes(await _answer(judge, late, upheld=True, version=2, on="2025-04-03"))[:2] == (409, "already_answered")
    assert (await _close(poster, publicity, "2025-04-03", 5)).status_code == 200
    listed = (await poster.get(f"/publicities/{publicity}/objections"))["items"]
    assert [(each["upheld"], each["answered_by"]) for each in listed] == [(False, "xian"), (False, "xian")]


async def test_an_objection_that_is_upheld_takes_the_notice_down(api: FundsApi) -> None:
    poster, judge, batch = _acting(api, "caizheng"), _acting(api, "xian"), await api.batch()
    publicity = (await _post(poster, batch)).json()["id"]
    assert _codes(await _post(poster, batch))[:2] == (409, "already_publicised")
    first, second = await _objected(poster, publicity), await _objected(poster, publicity)
    assert (await _answer(judge, first, upheld=True)).status_code == 200
    shown = await poster.get(f"/publicities/{publicity}")
    assert (shown["state"], shown["public"], shown["withdrawn_reason"]) == ("withdrawn", False, "公示异议成立")
    assert _codes(await _object(poster, publicity))[:2] == (409, "disclosure_withdrawn")
    assert _codes(await _close(poster, publicity, version=4))[:2] == (409, "disclosure_withdrawn")
    assert (await _answer(judge, second, upheld=True)).status_code == 200, "whoever waits is answered all the same"
    again = await _post(poster, batch, on="2025-04-01")
    assert again.status_code == 201, "what was wrong is posted anew, for a whole period"
    assert ("disclosure.withdraw", "公示异议成立") in await api.trail()


async def test_who_has_posted_does_not_judge_and_neither_does_the_village_or_the_town_for_the_county(api: FundsApi) -> None:
    _, notice = await _hung(api)
    objection = await _objected(_acting(api, "cun", VILLAGE), str(notice))
    assert _codes(await _answer(_acting(api, "other", VILLAGE), objection, upheld=False))[:2] == (403, "level_needed")
    assert _codes(await _answer(_acting(api, "cun", TOWN), objection, upheld=False))[:2] == (409, "same_person")
    assert (await _answer(_acting(api, "zhen", TOWN), objection, upheld=False)).status_code == 200
    project = uuid4()
    async with api.app.state.database.transaction() as session:
        county = await post_disclosure(session, _officer("xian", COUNTY), _posting("county_library", project))
    objection = await _objected(_acting(api, "zhen", TOWN), str(county))
    assert _codes(await _answer(_acting(api, "zhen", TOWN), objection, upheld=False))[:2] == (403, "level_needed")
    assert _codes(await _close(_acting(api, "zhen", TOWN), str(county), version=2))[:2] == (403, "level_needed")


async def test_a_place_sees_what_hangs_for_the_county_around_it_but_changes_only_its_own(api: FundsApi) -> None:
    plan = await _posted(api, _acting(api, "caizheng"))
    _, notice = await _hung(api)
    town, elsewhere = _acting(api, "zhen", TOWN), _acting(api, "bie", OTHER_TOWN)
    assert [each["id"] for each in (await town.get("/publicities"))["items"]] == [str(notice), plan]
    assert [each["id"] for each in (await elsewhere.get("/publicities"))["items"]] == [plan]
    assert (await elsewhere.call("GET", f"/publicities/{notice}")).status_code == 404
    assert _codes(await _close(elsewhere, plan))[:2] == (404, "unknown_disclosure")
    assert _codes(await _object(elsewhere, str(notice)))[:2] == (404, "unknown_disclosure")
    objection = await _objected(town, str(notice))
    for path in (f"/publicity-objections/{objection}", f"/publicities/{notice}/objections"):
        assert (await elsewhere.call("GET", path)).status_code == 404
    assert (await elsewhere.get("/publicity-objections"))["items"] == []
    reading = _acting(api, "du", permissions=("publicity:read",))
    assert (await _close(reading, plan)).status_code == 403
    assert (await api.call("GET", "/publicities")).status_code == 403


async def test_who_objects_is_sealed_masked_and_read_with_a_purpose_only(api: FundsApi) -> None:
    poster = _acting(api, "caizheng")
    publicity = await _posted(api, poster)
    refused = await _object(poster, publicity, content=f"陈建国 {ID} 未领到补助")
    assert _codes(refused) == (422, "unmasked_number", ["unmasked_number"])
    named = await _objected(poster, publicity, objector="陈建国", phone="13800138000")
    nameless = await _objected(poster, publicity)
    shown = await poster.get(f"/publicity-objections/{named}")
    assert (shown["objector"], shown["phone"]) == ("陈*国", "138****8000")
    assert (await poster.get(f"/publicity-objections/{nameless}"))["objector"] is None
    (stored,) = await api.rows("SELECT o::text AS told FROM disclosure_objection o WHERE id = $1", UUID(named))
    assert "陈建国" not in stored["told"]
    place = f"/publicity-objections/{named}/disclose"
    assert (await poster.call("POST", place, {"purpose": "回访"})).status_code == 403
    answer = await api.acting("pii:read").call("POST", place, {"purpose": "电话回访异议人"})
    assert answer.json() == {"objector": "陈建国", "phone": "13800138000"}
    assert (await api.trail())[-1] == ("objection.disclose", "电话回访异议人")
    disclosed = await api.acting("disclosures:read").get("/disclosures")
    assert [each["action"] for each in disclosed["items"]] == ["objection.disclose"]
    trail = await api.rows("SELECT string_agg(detail::text, '') AS told FROM audit_entry")
    assert "陈建国" not in trail[0]["told"]


async def test_of_two_who_post_close_or_answer_at_once_one_does(api: FundsApi) -> None:
    poster, judge, batch = _acting(api, "caizheng"), _acting(api, "xian"), await api.batch()
    posted = await asyncio.gather(*(_post(poster, batch) for _ in range(2)))
    assert sorted(answer.status_code for answer in posted) == [201, 409]
    publicity = next(answer.json()["id"] for answer in posted if answer.status_code == 201)
    objection = await _objected(poster, publicity)
    answered = await asyncio.gather(*(_answer(judge, objection, upheld=False) for _ in range(2)))
    assert sorted(answer.status_code for answer in answered) == [200, 412]
    closed = await asyncio.gather(*(_close(poster, publicity, version=3) for _ in range(2)))
    assert sorted(answer.status_code for answer in closed) == [200, 412]


async def test_an_objection_and_the_end_of_the_period_take_turns(api: FundsApi) -> None:
    poster = _acting(api, "caizheng")
    publicity = await _posted(api, poster)
    raised, closed = await asyncio.gather(_object(poster, publicity), _close(poster, publicity))
    assert raised.status_code == 201, "also after the end it is heard"
    shown = await poster.get(f"/publicities/{publicity}")
    assert shown["open_objections"] == 1
    assert (closed.status_code, shown["closed_on"]) in {(200, AFTER), (412, None)}


async def test_a_procedure_asks_what_stands_in_its_way(api: FundsApi) -> None:
    project, notice = await _hung(api)
    stands = await _standing(api, project)
    assert stands == Standing(notice, date(2025, 3, 20), date(2025, 3, 30), None, 0)
    assert [block.code for block in publicity_blocks(stands, date(2025, 3, 30))] == ["publicity_running"]
    objection = await _objected(_acting(api, "cun", VILLAGE), str(notice))
    assert [block.code for block in publicity_blocks(await _standing(api, project), date(2025, 4, 1))] == ["objection_open"]
    await _answer(_acting(api, "zhen", TOWN), objection, upheld=False)
    async with api.app.state.database.transaction() as session:
        await close_disclosure(session, _officer("cun"), notice, date(2025, 4, 1))
    stands = await _standing(api, project)
    assert stands is not None
    assert (stands.closed_on, publicity_blocks(stands, date(2025, 4, 1))) == (date(2025, 4, 1), [])
    assert await _standing(api, project, "town_application") is None
    withdrawing = {"on": "2025-04-02", "reason": f"{ID} 的金额有误"}
    refused = await _acting(api, "cun", VILLAGE).call("POST", f"/publicities/{notice}/withdrawal", withdrawing, if_match="4")
    assert _codes(refused) == (422, "unmasked_number", ["unmasked_number"]), "everybody reads the reason"
    withdrawing["reason"] = "公示内容有误"
    answer = await _acting(api, "cun", VILLAGE).call("POST", f"/publicities/{notice}/withdrawal", withdrawing, if_match="4")
    assert answer.status_code == 200, answer.text
    assert [block.code for block in publicity_blocks(await _standing(api, project), today())] == ["not_publicised"]


async def test_a_kind_hangs_on_the_boards_of_its_levels_by_who_answers_for_them(api: FundsApi) -> None:
    refused = [
        (_officer("cun"), _posting("town_application", uuid4()), 403, "level_needed"),
        (_officer("zhen", TOWN), _posting("village_application", uuid4(), division=TOWN), 422, "wrong_level"),
        (_officer("xian", COUNTY), _posting("fund_plan", uuid4()), 422, "wrong_subject"),
    ]
    for caller, posting, status, code in refused:
        with pytest.raises(Problem) as problem:
            async with api.app.state.database.transaction() as session:
                await post_disclosure(session, caller, posting)
        assert (problem.value.status, problem.value.code) == (status, code)
    answer = await _post(_acting(api, "caizheng"), str(uuid4()), kind="village_application")
    assert _codes(answer)[:2] == (409, "by_step"), "what a procedure posts is not posted by hand"


async def test_a_board_needs_a_photo_before_its_period_ends(api: FundsApi) -> None:
    _, notice = await _hung(api, "project_start")
    village = _acting(api, "cun", VILLAGE)
    assert _codes(await _close(village, str(notice))) == (409, "blocked", ["photo_missing"])
    fields, files = {"kind": "公示照片", "title": "村务公开栏"}, {"file": ("照片.pdf", b"%PDF-1.7\n%%EOF\n")}
    place = f"{api.prefix}/publicities/{notice}/attachments"
    added = await api.http.post(place, data=fields, files=files, headers=village.headers)
    assert added.status_code == 201, added.text
    assert (await _close(village, str(notice))).status_code == 200


async def test_lists_are_filtered_and_what_is_over_its_period_is_counted(api: FundsApi) -> None:
    county = _acting(api, "xian")
    over = [await _posted(api, county) for _ in range(3)]
    running = await _posted(api, county, on=str(today()))
    _, notice = await _hung(api)
    await _objected(county, str(notice))

    async def listed(query: str) -> set[str]:
        return {each["id"] for each in (await county.get(f"/publicities?{query}"))["items"]}

    assert await listed("state=over&kind=fund_plan") == set(over)
    assert await listed("state=running") == {running}
    assert (
        await listed(f"village={VILLAGE}") == await listed(f"town={TOWN}") == await listed("subject=project") == {str(notice)}
    )
    assert await listed("long_term=true&public=true") == {*over, running}
    assert await listed("state=closed") == await listed("public=false") == set()
    page = await county.get("/publicities?limit=2")
    rest = await county.get(f"/publicities?limit=3&cursor={page['next']}")
    assert [each["id"] for each in page["items"]] == [running, str(notice)]
    assert {each["id"] for each in rest["items"]} == set(over)
    kinds = {each["kind"]: each for each in (await county.get("/publicity-kinds"))["items"]}
    assert [kinds["fund_plan"][name] for name in ("running", "overdue", "open_objections", "minimum_days")] == [1, 3, 0, 10]
    assert [kinds["village_application"][name] for name in ("running", "overdue", "open_objections")] == [0, 1, 1]
    town = {each["kind"]: each for each in (await _acting(api, "bie", OTHER_TOWN).get("/publicity-kinds"))["items"]}
    assert town["fund_plan"]["overdue"] == 0, "of one's own divisions"


async def test_the_notice_is_printed_as_it_hangs(api: FundsApi) -> None:
    poster = _acting(api, "caizheng")
    table = {"columns": [{"title": "户主姓名"}, {"title": "金额"}], "rows": [["欧阳小三", "800.00"]]}
    publicity = await _posted(api, poster, phones=["0915-2522345"], issuer="岚皋县财政局", tables=[table])
    answer = await poster.call("GET", f"/publicities/{publicity}/paper")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
    told = "".join("".join(page.extract_text() for page in pages).split())
    for word in ("资金分配方案公示", "12,590,000.00元", "欧**三", "2025年3月30日", "0915-2522345", "12317", "岚皋县财政局"):
        assert word in told
