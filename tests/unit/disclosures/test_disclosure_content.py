"""What hangs is masked column by column, and nobody's full number can hang."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.disclosures.content import Column, Content, Line, Mask, Table, frozen, joined, leaks, mask_for, texts_of
from shared.disclosures.paper import notice_paper
from shared.disclosures.schemas import LevelWord, MaskWord
from shared.workflow import Level

ID = "610999199001011238"


def test_words_in_bodies_are_those_of_the_rules() -> None:
    assert get_args(MaskWord) == tuple(mask.value for mask in Mask)
    assert get_args(LevelWord) == tuple(level.value for level in Level)


def _found(text: str) -> list[str]:
    return [leak.what for leak in leaks([("here", text)])]


def test_values_are_masked_as_their_headings_ask_for() -> None:
    columns = (Column("户主姓名"), Column("证件号码"), Column("联系电话"), Column("一卡通账号"), Column("补助金额"))
    row = ("欧阳小三", ID, "13800138000", "6230580000012345678", "1,200.00")
    told = frozen(Content((Line("项目名称", " 冷库建设 "),), (Table("名单", columns, [row]),)))
    assert told["lines"] == [{"title": "项目名称", "value": "冷库建设"}]
    (table,) = told["tables"]
    assert table["rows"] == [["欧**三", "610999********1238", "138****8000", "***************5678", "1,200.00"]]
    assert leaks(texts_of(told)) == []


def test_who_says_how_is_followed() -> None:
    told = frozen(Content((Line("负责人姓名", "张三", Mask.NONE), Line("经办", "李四", Mask.NAME))))
    assert [line["value"] for line in told["lines"]] == ["张三", "李*"]
    assert mask_for("责任人") is Mask.NONE


def test_a_row_has_a_value_for_each_column() -> None:
    with pytest.raises(ValueError, match="zip"):
        frozen(Content(tables=(Table("", (Column("甲"), Column("乙")), [("1",)]),)))


def test_contents_are_put_one_after_the_other() -> None:
    both = joined(Content((Line("甲", "1"),)), Content((Line("乙", "2"),), (Table("", (Column("丙"),), [("3",)]),)))
    assert [line["title"] for line in frozen(both)["lines"]] == ["甲", "乙"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (f"张三({ID})", "公民身份号码"),
        ("61099919900101123X", "公民身份号码"),
        ("610999 19900101 1238", "公民身份号码"),
        ("６１０９９９１９９００１０１１２３８", "公民身份号码"),
        ("610999\u200b199001011238", "公民身份号码"),
        ("610999900101123", "银行账号或证件号码"),
        ("6230 5800 0001 2345 678", "银行账号或证件号码"),
        ("电话13800138000。", "手机号码"),
        ("138-0013-8000", "手机号码"),
        ("+86 138 0013 8000", "手机号码"),
        ("8613800138000", "手机号码"),
        ("0915-2522345", "固定电话"),
    ],
)
def test_full_numbers_are_found_however_they_are_written(text: str, what: str) -> None:
    assert _found(text) == [what]


@pytest.mark.parametrize(
    "text",
    [
        "610999********1238",
        "138****8000",
        "12,590,000.00 元",
        "12590000000.00",
        "2025-03-10 至 2025-12-31",
        "20250310—20251231",
        "2021 2022 2023 2024",
        "610925104201",
        "610925-2026-C-104-0001",
        "安财农〔2025〕18号",
        "12317",
        "",
    ],
)
def test_amounts_days_codes_and_what_is_masked_may_hang(text: str) -> None:
    assert _found(text) == []


@given(number=st.from_regex(r"[1-6][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9])[0-9]{3}[0-9X]", fullmatch=True))
def test_no_citizen_number_can_hang_whatever_stands_around_it(number: str) -> None:
    around = (number, f"身份证{number}号", f"({number})", f"{number},", f"张三 {number} 李四")
    assert all(_found(text) for text in around)


@given(number=st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), before=st.sampled_from(["", "电话:", "联系人张三 "]))
def test_no_mobile_phone_can_hang(number: str, before: str) -> None:
    assert _found(before + number)


def _row(**fields: Any) -> Any:
    content = frozen(Content((Line("资金规模", ""),), (Table("清单", (Column("项目"), Column("金额")), [("冷库", "")]),)))
    told = {
        "title": "资金公示",
        "issuer": "岚皋县财政局",
        "place": "县政府网站",
        "phones": ["0915-2522345"],
        "content": content,
        "posted_on": date(2024, 2, 20),
        "days": 10,
        "ends_on": date(2024, 3, 1),
        "long_term": True,
        "withdrawn_on": None,
    }
    return SimpleNamespace(**{**told, **fields})


def test_the_paper_tells_the_period_where_to_object_and_who_issues_it() -> None:
    parts = notice_paper(_row())["parts"]
    assert [part["part"] for part in parts] == ["text", "fields", "heading", "table", "text", "seal"]
    assert parts[1]["rows"] == [["资金规模", "—"]]
    period, objections = parts[4]["lines"]
    assert (
        period
        == "公示时间：2024年2月21日至2024年3月1日，共10天（自公示次日起算）。公示地点：县政府网站。公示期满后继续长期公开。"
    )
    assert all(word in objections for word in ("岚皋县财政局", "0915-2522345", "12317", "匿名"))
    assert (parts[5]["issuer"], parts[5]["day"]) == ("岚皋县财政局", "2024年2月20日")


def test_the_paper_of_what_was_withdrawn_says_so() -> None:
    first = notice_paper(_row(withdrawn_on=date(2024, 2, 25)))["parts"][0]
    assert first["text"] == "本公示已于2024年2月25日撤回。"
