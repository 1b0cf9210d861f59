"""Papers of a case from the application to the end of the risk, and the file of a household: what stands in them, and what never does."""

from __future__ import annotations

import asyncio
import io
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from services.household.files import HOLDINGS
from services.household.papers.rules import KINDS
from shared.files.retention import Retention
from shared.standards.clock import today
from tests.harness.cases import VOTES, Casework
from tests.harness.household_api import OTHER_TOWN, HouseholdApi
from tests.harness.intake import number

ID_NUMBER, PHONE, ACCOUNT = "61099919800101010X", "13800138000", "6217001234567890123"
HOSTILE = f"户主身份证 {ID_NUMBER},电话 {PHONE},卡号 {ACCOUNT},患癌症 #panic[x] \\ $1$ *_"
"""What officers type where they should not, and what would run if a template were made of it."""
CHILD = number(901, "20180101")
FORBIDDEN = (r"\d{17}[\dXx]", r"(?<!\d)1\d{10}(?!\d)", r"\d{16,19}", r"癌|病|残|住院|手术|因学")
_COUNTY = ("610925000000",)
_MAKING = ("cases:read", "cases:write", "pii:read", "household:read", "leads:read")


def _officer(api: HouseholdApi) -> HouseholdApi:
    return api.acting(*_MAKING, client_id="papers", divisions=_COUNTY)


async def _make(work: Casework, kind: str, *, expect: int = 201, purpose: str | None = "核实") -> dict[str, Any]:
    body = {"kind": kind, "purpose": purpose}
    answer = await _officer(work.api).call("POST", f"/cases/{work.case}/papers", body)
    assert answer.status_code == expect, answer.text
    made: dict[str, Any] = answer.json()
    if expect < 300:
        assert answer.headers["location"] == f"/api/household/v1/papers/{made['id']}"
    return made


async def _text(work: Casework, paper: dict[str, Any]) -> str:
    officer, place = _officer(work.api), f"/papers/{paper['id']}/content"
    if paper["full"]:
        answer = await officer.call("POST", place, {"purpose": "打印后签字"})
    else:
        answer = await officer.call("GET", place)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf"), answer.text
    pages = PdfReader(io.BytesIO(answer.content)).pages
    assert (round(pages[0].mediabox.width), round(pages[0].mediabox.height)) == (595, 842), "A4"
    return "".join("".join(page.extract_text() for page in pages).split())


async def _read(work: Casework, kind: str) -> str:
    return await _text(work, await _make(work, kind))


@pytest.fixture
async def work(api: HouseholdApi) -> Casework:
    """A household of a man and his young son, in whose record officers have typed what does not belong there."""
    work = Casework(api)
    await work.settle(
        {"name": "欧阳雪芙", "labour_skill": "普通劳动力", "phone": "13900000001"},
        {"name": "欧阳小宝", "id_number": CHILD, "relation": "之子"},
        village_group=f"三组{PHONE}患癌症",
        address="官元镇某村三组8号",
        phone="13900000002",
    )
    await work.earns(2025, "20000.00", 2)
    return work


async def test_every_paper_of_a_case_is_made_where_it_belongs(work: Casework) -> None:
    adult = work.members[0]
    told: dict[str, str] = {}

    async def make(*kinds: str) -> None:
        for kind in kinds:
            told[kind] = await _read(work, kind)

    await work.open()
    await make("application")
    await work.visit(signers=[adult], findings=HOSTILE)
    await make("verification")
    assert (await _make(work, "comparison", expect=409))["code"] == "nothing_compared"
    await work.compare("hit", ("vehicle",))
    (asked,) = (await work.shown())["comparisons"]
    explained = {"explanation": f"营运货车 {PHONE}"}
    place = f"/case-comparisons/{asked['id']}/explanation"
    answer = await work.acting("village").call("POST", place, explained, if_match=str(asked["version"]))
    assert answer.status_code == 200, answer.text
    await make("comparison")
    await work.take("county", "finish-comparison", days=1)
    await work.review(votes_for=24, votes_against=1, opinion=HOSTILE, place=f"村委会 {PHONE}", chair="刘明")
    await make("minutes", "notice")
    await work.take("village", "post", days=1, place="村务公开栏")
    await _objected(work)
    await work.take("village", "close-publicity", days=6)
    await make("publicity_report", "town_report")
    await work.take("leader", "town-pass", days=1, opinion="情况属实,同意上报")
    await work.take("reviewer", "county-approve", days=1, decision_no=f"岚乡振发〔2025〕12号 {ACCOUNT}")
    await make("approval", "announcement")
    await work.take("town", "announce", days=1, place="村务公开栏")
    await work.support()
    await make("plan", "confirmation", "receipt", "collection")
    await work.propose()
    await make("elim_sheet")
    await work.take("village", "review", days=1, attachments=[await work.attach("会议记录")], **VOTES)
    await make("elim_minutes", "elim_notice")
    await work.publicise("elim-")
    await make("elim_publicity_report", "elim_report")
    await work.take("leader", "elim-town-pass", days=1, opinion="同意")
    await work.take("reviewer", "elim-county-approve", days=1, decision_no="岚乡振发〔2025〕40号")
    await make("elim_approval", "elim_announcement")

    assert told.keys() == KINDS.keys() - {"letter"}
    for kind, words in told.items():
        assert re.search(rf"岚监{KINDS[kind].word}〔20\d\d〕0001号", words), kind
        assert not any(typed in words for typed in (ID_NUMBER, PHONE, ACCOUNT)), f"typed numbers are hidden in {kind}"
        if not KINDS[kind].full:
            assert "欧阳雪芙" not in words, kind
        if KINDS[kind].public:
            assert [pattern for pattern in FORBIDDEN if re.search(pattern, words)] == [], kind
            assert ("欧**芙" in words, "小宝" in words) == (True, False), kind
            assert "突发严重困难户" in words, kind
    _say_what_was_recorded(told)


def _say_what_was_recorded(told: dict[str, str]) -> None:
    assert "公示期5天" in told["notice"]
    assert "请在公示期内以书面或者口头方式向" in told["notice"]
    for known in (CHILD, "13900000002", "官元镇某村三组8号", "欧阳雪芙"):
        assert known in told["application"]
    assert "#panic[x]\\$1$*_" in told["verification"], "what was typed is text"
    assert all(word in told["minutes"] for word in ("24票", "1票", "评议通过", "2025年3月"))
    assert all(word in told["town_report"] for word in ("1户2人", "10,000.00", "同意24票", "收到异议1件"))
    assert all(word in told["comparison"] for word in ("公安局", "有非生产性车辆", "营运货车", "□", "欧**宝"))
    outcome = told["publicity_report"]
    assert all(word in outcome for word in ("村务公开栏", "5天", "收到异议1件", "该户有商品房", "不成立", "经核实为搬迁安置房"))
    assert "陈" not in outcome, "who objected is not told"
    assert "公示期内未收到异议" in told["elim_publicity_report"]
    assert all(word in told["receipt"] for word in ("申报政策明白纸", "帮扶政策明白纸", f"{today().year}年"))
    for known in (CHILD, "13900000001", "官元镇某村三组8号", "20,000.00", "尚无核查记录"):
        assert known in told["collection"]
    assert "岚乡振发〔2025〕12号" in told["approval"]
    assert "医疗救助" in told["plan"]
    sheet = told["elim_sheet"]
    assert all(word in sheet for word in ("人均纯收入10,000.00", "合规自付支出", "各项消除条件均已符合", "的核查表"))
    assert "□" not in sheet, "the check sheet has answered what would be ticked"
    assert "岚乡振发〔2025〕40号" in told["elim_announcement"]


async def _objected(work: Casework) -> None:
    """Somebody raises an objection, which is dismissed."""
    entry = {"raised_on": str(work.on), "objector": "陈建国", "content": f"该户有商品房 {PHONE}"}
    raised = await work.acting("village").call("POST", f"/cases/{work.case}/objections", entry)
    assert raised.status_code == 201, raised.text
    answer = {"upheld": False, "answer": "经核实为搬迁安置房", "on": str(work.on)}
    place = f"/case-objections/{raised.json()['id']}/answer"
    answered = await work.acting("town").call("POST", place, answer, if_match="1")
    assert answered.status_code == 200, answered.text


async def test_the_collection_form_tells_what_departments_and_the_village_have_recorded(work: Casework) -> None:
    departments = work.api.acting("household:read", "feeds:MED-ENR:write", "feeds:CIV-AID:write", "feeds:DIS-CRT:write")
    for feed, fact in (
        ("MED-ENR", {"insured_year": "2025", "insurance": "城乡居民", "status": "正常参保"}),
        ("CIV-AID", {"aid": "农村低保", "started_on": "2024-01-01"}),
        ("CIV-AID", {"aid": "特困供养", "started_on": "2020-01-01", "ended_on": "2021-12-31"}),
        ("DIS-CRT", {"category": "肢体", "grade": "二级", "issued_on": "2020-05-01", "care_subsidy": "是"}),
    ):
        recorded = await departments.call("POST", f"/persons/{work.members[0]}/facts/{feed}", fact)
        assert recorded.status_code == 201, recorded.text
    await work.check(water={"litres": "20"})
    await work.open()
    words = await _read(work, "collection")
    for known in ("城乡居民2025年正常参保", "肢体二级", "农村低保", "未达标", "人均日可用水量20升"):
        assert known in words
    assert "特困供养" not in words, "aid that has ended"
    assert "防返贫帮扶政策明白纸" not in await _read(work, "receipt"), "it is for whom the county has taken in"


async def test_a_household_that_was_not_included_is_told_why_and_where_it_appeals(work: Casework) -> None:
    await work.open()
    await work.to_town(signers=work.members[:1])
    await work.take("leader", "town-pass", days=1, opinion="同意上报")
    assert (await _make(work, "letter", expect=409))["code"] == "wrong_state"
    said: dict[str, Any] = {"opinion": "家庭收入稳定,不符合纳入条件", "told_on": str(work.on), "told_how": "送达告知书"}
    await work.take("reviewer", "county-reject", days=1, **said)
    words = await _read(work, "letter")
    assert all(word in words for word in ("欧阳雪芙", "家庭收入稳定", "官元镇人民政府或者岚皋县乡村振兴局申诉", "12317"))


async def test_a_paper_is_refused_out_of_its_place_scope_and_without_a_purpose(work: Casework) -> None:
    await work.open()
    place = f"/cases/{work.case}/papers"
    wrong = await _make(work, "approval", expect=409)
    assert (wrong["code"], "“待公告”" in wrong["detail"]) == ("wrong_state", True)
    assert (await _make(work, "confirmation", expect=409))["code"] == "nothing_to_confirm"
    assert (await _make(work, "application", expect=422, purpose=None))["errors"][0]["code"] == "purpose_needed"
    village = work.acting("village")
    assert (await village.call("POST", place, {"kind": "application", "purpose": "签字"})).status_code == 403
    stranger = work.api.acting(*_MAKING, divisions=(OTHER_TOWN,))
    assert (await stranger.call("POST", place, {"kind": "application", "purpose": "签字"})).json()["code"] == "unknown_case"
    paper = await _make(work, "application", purpose="签字")
    content = f"/papers/{paper['id']}/content"
    officer = _officer(work.api)
    assert (await officer.call("GET", content)).json()["code"] == "purpose_needed"
    assert (await village.call("POST", content, {"purpose": "打印"})).status_code == 403
    assert (await stranger.call("POST", content, {"purpose": "打印"})).json()["code"] == "unknown_paper"
    assert (await officer.call("POST", content, {"purpose": " "})).status_code == 422
    assert (await officer.call("POST", content, {"purpose": "打印"})).status_code == 200
    assert (await work.api.trail())[-2:] == [("paper.make", "签字"), ("paper.disclose", "打印")]
    read = await work.api.acting("disclosures:read", divisions=_COUNTY).get("/disclosures")
    assert [item["action"] for item in read["items"]] == ["paper.disclose"]
    assert "欧阳" not in str(await work.api.rows("SELECT * FROM audit_entry")) + str(await work.api.rows("SELECT * FROM paper"))


async def test_what_says_the_same_is_the_same_paper_and_what_changed_has_the_next_number(work: Casework) -> None:
    await work.open()
    one, other = await asyncio.gather(*(_post(work, "verification") for _ in range(2)))
    assert (one[1], {one[0], other[0]}) == (other[1], {200, 201}), "asked for twice at once, it is made once"
    again = await _make(work, "verification", expect=200)
    assert (again["number"], again["case_version"]) == (one[1]["number"], 1)
    await work.visit(signers=work.members[:1])
    changed = await _make(work, "verification")
    assert [paper["number"][-5:] for paper in (again, changed)] == ["0001号", "0002号"]
    listed = (await work.acting("village").get(f"/cases/{work.case}/papers"))["items"]
    assert [paper["id"] for paper in listed] == [changed["id"], again["id"]]
    assert await work.acting("village").get(f"/papers/{changed['id']}") == changed
    steps = (await work.api.get(f"/households/{work.household}/steps"))["items"]
    assert steps[0]["title"] == f"制作文书:防止返贫动态监测核查表 {changed['number']}"


async def _post(work: Casework, kind: str) -> tuple[int, dict[str, Any]]:
    answer = await _officer(work.api).call("POST", f"/cases/{work.case}/papers", {"kind": kind, "purpose": "核实"})
    return answer.status_code, answer.json()


async def test_the_file_of_a_household_tells_everything_and_names_nobody(work: Casework) -> None:
    officer, place = _officer(work.api), f"/households/{work.household}/dossier"
    await work.open()
    await work.visit(signers=work.members[:1], findings=HOSTILE)
    stay = {"settlement_no": PHONE, "visit": "住院", "settled_on": "2025-03-01", "total": "9000.00", "self_paid": "5000.00"}
    office = work.api.acting("household:read", "feeds:MED-SET:write")
    recorded = await office.call("POST", f"/persons/{work.members[0]}/facts/MED-SET", stay)
    assert recorded.status_code == 201, recorded.text
    assert (await work.acting("county").call("POST", place)).status_code == 403
    answer = await officer.call("POST", place)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    words = await _text(work, made)
    assert all(
        word in words
        for word in (
            "欧**芙",
            "欧**宝",
            "20,000.00",
            "入户核实",
            "基层干部排查",
            "个人自付：5000.00",
            "启动监测程序",
            "建档立户",
        )
    )
    assert not any(known in words for known in ("欧阳雪芙", CHILD, "13900000002", "某村三组8号", PHONE))
    assert (made["kind"], made["case_id"], made["number"][:6]) == ("dossier", None, "岚监户档〔2")
    again = await officer.call("POST", place)
    assert (again.status_code, again.json()) == (200, made), "making it is no part of it"
    assert (await officer.get(f"/households/{work.household}/papers"))["items"] == [made]
    content = f"/papers/{made['id']}/content"
    assert (await work.acting("county").call("GET", content)).status_code == 403, "it shows what needs household:read"


async def test_a_paper_is_kept_for_the_years_of_attachments_and_can_be_printed_again_after(work: Casework) -> None:
    await work.open()
    made = await _make(work, "application")
    (row,) = await work.api.rows("SELECT file_kept_until - made_at AS kept, file_digest FROM paper")
    assert timedelta(days=3651) <= row["kept"] <= timedelta(days=3654)
    stored: Path = work.api.app.state.files.path(row["file_digest"])
    assert b"%PDF" not in stored.read_bytes(), "it is sealed"
    await work.api.rows("UPDATE paper SET file_kept_until = now() - interval '1 day'")
    state = work.api.app.state
    assert await Retention(state.database, state.files, HOLDINGS).purge() == 1
    assert not stored.exists()
    gone = await _officer(work.api).call("POST", f"/papers/{made['id']}/content", {"purpose": "查阅"})
    assert gone.json()["code"] == "paper_expired"
    again = await _make(work, "application")
    assert (again["id"], again["number"]) == (made["id"], made["number"])
