"""What papers hide whoever typed it, and that every kind is complete."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, get_args

import pytest

from services.household.cases.machine import CASE
from services.household.papers.gathering import ADULT, CaseFile, Checked, Home, HouseholdFile, Member
from services.household.papers.rules import DOSSIER, KINDS, number_of, public, quoted
from services.household.papers.schemas import PaperCode
from services.household.papers.sheets import SHEETS, dossier
from services.household.papers.sheets.common import BOX
from services.household.papers.sheets.helping import four_values
from services.household.papers.sheets.posted import Posted
from shared.papers import FORM, PaperError, Press
from shared.papers.parts import fields, paper, text
from shared.standards.ids import uuid7


@pytest.mark.parametrize(
    "typed",
    [
        "61092519800101123X",
        "610925198001011234",
        "610925 19800101 123x",
        "610925800101123",
        "13800138000",
        "138-0013-8000",
        "138 0013 8000",
        "0915-2522123",
        "6217001234567890123",
        "6217 0012 3456 7890 123",
        "138001380001380013800",
        "１３８００１３８０００",
    ],
)
def test_long_numbers_are_hidden_in_what_people_typed(typed: str) -> None:
    assert quoted(f"户主{typed}。") == "户主***。"
    assert quoted(f"号码:{typed},完") == "号码:***,完"


@pytest.mark.parametrize(
    "typed", ["2025-03-10", "2024-2025学年", "120000.00元", "20250310", "岚乡振发〔2025〕12号", "35 户 120 人"]
)
def test_days_amounts_and_document_numbers_stay(typed: str) -> None:
    assert quoted(typed) == typed


@pytest.mark.parametrize("typed", ["患癌症", "因病", "肢体残疾", "精神分裂", "住院自付较大", "糖尿病", "透析", "聋哑"])
def test_no_word_on_health_is_left_in_a_public_paper(typed: str) -> None:
    told = public(f"三组 {typed} 13800138000")
    assert typed not in told
    assert told.startswith("三组")
    assert not set("癌病残聋") & set(told)


def test_every_kind_has_a_sheet_a_code_in_the_contract_and_states_that_exist() -> None:
    assert SHEETS.keys() == KINDS.keys() == set(get_args(PaperCode))
    assert all(set(kind.states) <= CASE.states.keys() and kind.states for kind in KINDS.values())
    words = [kind.word for kind in (*KINDS.values(), DOSSIER)]
    assert len(set(words)) == len(words), "a number belongs to one paper"
    assert not any(kind.public and kind.full for kind in KINDS.values())


def _home(**head: Any) -> Home:
    fields_of = dict.fromkeys(Member.__slots__, "") | {"id": uuid7(), "relation": "户主", "age": 50}
    row: Any = SimpleNamespace(village_group="三组", household_no="H1", household_type="一般农户", relocated=None)
    member = Member(**{**fields_of, **head})
    return Home(row, "某县", "某镇", "某村委会", "某镇某村8号", "13800138000", [member], [], Decimal(6540), 5, date(2025, 4, 1))


def _told(**head: Any) -> Posted:
    case: Any = SimpleNamespace(category="SUDDEN", decision_no=None, determined_on=None)
    return Posted.of(CaseFile(case, _home(**head)), ended=False)


def test_the_file_of_a_household_lists_its_leads() -> None:
    open_one = SimpleNamespace(level="red", category="EDGE", opened_on=date(2025, 3, 3), closed_on=None)
    closed = SimpleNamespace(level="orange", category=None, opened_on=date(2024, 3, 3), closed_on=date(2024, 4, 5))
    parts = dossier(HouseholdFile(_home(), [], [closed, open_one], [], []), "2025年4月1日")
    (listed,) = [part["rows"] for part in parts if "建议类别" in part.get("headers", ())]
    assert listed == [["2024年3月3日", "橙", "", "2024年4月5日办结"], ["2025年3月3日", "红", "边缘易致贫户", "未办结"]]


_WELL: dict[str, dict[str, Any]] = {
    "education": {"out_of_school": 0},
    "medical": {"uninsured": 0},
    "housing": {"grade": "B", "remedy": None},
    "water": {},
}


def _answers(**not_met: dict[str, Any]) -> list[str]:
    """The first four values of the elimination sheet, where these items are not met as measured."""
    findings: Any = {
        item: SimpleNamespace(conclusion="not_met" if item in not_met else "met", measured=not_met.get(item, measured))
        for item, measured in _WELL.items()
    }
    return [answer.split("\n")[0] for answer in four_values(Checked(date(2025, 9, 1), findings))]


def test_the_check_sheet_answers_what_the_elimination_sheet_asks() -> None:
    assert _answers() == ["否", "否", "否", "否"]
    assert _answers(education={"out_of_school": 1}, medical={"uninsured": 2}) == ["是", "否", "是", "否"]
    assert _answers(housing={"grade": "D", "remedy": None})[1] == "是"


def test_what_the_check_sheet_does_not_measure_is_left_to_be_ticked() -> None:
    assert four_values(None) == (BOX, BOX, BOX, BOX)
    assert _answers(medical={"uninsured": 0})[2] == "否", "not met for another reason"
    assert _answers(housing={"grade": None, "remedy": None}, water={})[1::2] == ["未达标", "未达标"]


def test_a_head_is_named_by_a_mask_and_not_at_all_where_it_is_a_minor() -> None:
    assert _told(name="欧阳雪芙").head == "欧**芙"
    assert _told(name="欧阳小宝", age=ADULT - 1).head == "（不公开）"
    assert (_told(name="张三").village, _told(name="张三").committee) == ("某村", "某村民委员会")


def test_a_number_begins_with_the_county() -> None:
    assert number_of("某县", KINDS["notice"], 2025, 12) == "某监公示〔2025〕0012号"


def test_short_fields_share_a_row_and_long_ones_have_their_own() -> None:
    part = fields(("甲", "1"), ("乙", "一段很长很长很长很长很长很长的话"), ("丙", "3"), ("丁", "4"))
    assert [len(row) for row in part["rows"]] == [2, 2, 4]


async def test_a_paper_that_is_not_ready_in_time_is_given_up() -> None:
    with pytest.raises(TimeoutError):
        await Press(seconds=0.001).print(FORM, paper("题", "", [text("文")]))
    with pytest.raises(PaperError):
        await Press().print(FORM, {"title": "题"})
