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
    adult, child = work.members
    told: dict[str, str] = {}

    async def make(*kinds: str) -> None:
        for kind in kinds:
            told[kind] = await _read(work, kind)

    await work.open()
    await make("application")
    await work.visit(signers=[adult], findings=HOSTILE)
    await make("verification")
    await work.compare("hit", ("vehicle",))
    (asked,) = (await work.shown())["comparisons"]
    explained = {"explanation": f"营运货车 {PHONE}"}
    place = f"/case-comparisons/{asked['id']}/explanation"
    answer = await work.acting("village").call("POST", place, explained, if_match=str(asked["version"]))
    assert answer.status_code == 200, answer.text
    await work.take("county", "finish-comparison", days=1)
    await work.review(votes_for=24, votes_against=1, opinion=HOSTILE, place=f"村委会 {PHONE}", chair="刘明")
    await make("minutes", "notice")
    await work.publicise()
    await make("town_report")
    await work.take("leader", "town-pass", days=1, opinion="情况属实,同意上报")
    await work.take("reviewer", "county-approve", days=1, decision_no=f"岚乡振发〔2025〕12号 {ACCOUNT}")
    await make("approval", "announcement")
    await work.take("town", "announce", days=1, place="村务公开栏")
    await work.support()
    await make("plan", "confirmation")
    await work.propose()
    await make("elim_sheet")
    await work.take("village", "review", days=1, attachments=[await work.attach("会议记录")], **VOTES)
    await make("elim_minutes", "elim_notice")
    await work.publicise("elim-")
    await make("elim_report")
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
    assert "公示期5天" in told["notice"]
    assert "请在公示期内以书面或者口头方式向" in told["notice"]
    for known in (CHILD, "13900000002", "官元镇某村三组8号", "欧阳雪芙"):
        assert known in told["application"]
    assert "#panic[x]\\$1$*_" in told["verification"], "what was typed is text"
    assert all(word in told["minutes"] for word in ("24票", "1票", "评议通过", "2025年3月"))
    assert all(word in told["town_report"] for word in ("1户2人", "10,000.00", "同意24票", "未收到异议"))
    assert "岚乡振发〔2025〕12号" in told["approval"]
    assert "医疗救助" in told["plan"]
    assert all(word in told["elim_sheet"] for word in ("人均纯收入10,000.00", "合规自付支出", "各项消除条件均已符合"))
    assert "岚乡振发〔2025〕40号" in told["elim_announcement"]
