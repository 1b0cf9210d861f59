"""A folder of feeds read naively into a :class:`World`: only what the contract says about reading, and no check but the expected rejects."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import defaultdict
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests.harness.reference_screening import Hit, Lead, Member, World

__all__ = ["SAMPLE_TOWN", "expected_hits", "expected_leads", "read_world", "records", "villages"]

SAMPLE_TOWN = Path(__file__).parent.parent / "data" / "sample-town"
_INCOME = ("wage", "business", "property", "transfer", "business_cost", "claims", "compliant_self_pay")


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    text = unicodedata.normalize("NFKC", str(cell)).strip()
    return text.removeprefix("'").strip()


def records(feed: str, folder: Path = SAMPLE_TOWN) -> list[dict[str, str]]:
    """The rows of a table that are not rejected, in their order."""
    path = next(folder.glob(f"{feed}.*"))
    if path.suffix == ".xlsx":
        table = [list(row) for row in load_workbook(path, data_only=True).worksheets[0].iter_rows(values_only=True)]
    else:
        raw = path.read_bytes()
        try:
            content = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            content = raw.decode("gb18030")
        table = [list(row) for row in csv.reader(io.StringIO(content))]
    rejected = {int(row["row"]) for row in _csv(folder / f"expected-rejects-{feed}.csv")}
    header = [_text(cell) for cell in table[0]]
    good = (row for number, row in enumerate(table[1:], start=2) if number not in rejected)
    rows = (dict(zip(header, [_text(cell) for cell in row] + [""] * len(header), strict=False)) for row in good)
    return [row for row in rows if any(row.values())]


def _csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _date(text: str) -> date | None:
    if not text:
        return None
    parts = re.findall(r"\d+", text)
    if len(parts) == 1:
        parts = [text[:4], text[4:6], text[6:]]
    return date(*map(int, parts))


def _amount(text: str) -> Decimal | None:
    digits = re.sub(r"[¥,元\s]", "", text)
    return Decimal(digits).quantize(Decimal("0.01")) if digits else None


def _yes(text: str) -> bool:
    return text.upper() in {"是", "有", "Y", "1"}


_PERSON_FEEDS: dict[str, dict[str, tuple[str, Any]]] = {
    "MED-ENR": {"insured_year": ("参保年度", int), "insurance": ("险种", str), "status": ("参保状态", str)},
    "MED-SET": {
        "settlement_no": ("结算流水号", str),
        "visit": ("就诊类型", str),
        "settled_on": ("结算日期", _date),
        "total": ("医疗总费用", _amount),
        "self_paid": ("个人自付", _amount),
    },
    "EDU-ENR": {
        "school_year": ("学年", lambda text: int(text[:4])),
        "stage": ("学段", str),
        "status": ("学籍状态", str),
        "fee": ("自付费用", _amount),
    },
    "CIV-AID": {"aid": ("救助类型", str), "started_on": ("起始日期", _date), "ended_on": ("终止日期", _date)},
    "DIS-CRT": {
        "category": ("残疾类别", str),
        "grade": ("残疾等级", str),
        "issued_on": ("办证日期", _date),
        "care_subsidy": ("是否享受护理补贴", _yes),
    },
    "LAB-EMP": {"status": ("就业状态", str), "started_on": ("状态起始日期", _date)},
    "POL-HUK": {"change": ("变动类型", str), "changed_on": ("变动日期", _date)},
}
_HOUSEHOLD_FEEDS: dict[str, dict[str, tuple[str, Any]]] = {
    "REG-INC": {
        "year": ("年度", int),
        "registered_population": ("家庭人口数", int),
        **{
            name: (header, lambda text: _amount(text) or Decimal(0))
            for name, header in zip(
                _INCOME,
                ("工资性收入", "生产经营性收入", "财产性收入", "转移性收入", "生产经营性支出", "理赔收入", "合规自付支出"),
                strict=True,
            )
        },
    },
    "HOU-APR": {"grade": ("鉴定等级", str), "appraised_on": ("鉴定日期", _date), "lived_in": ("是否居住", _yes)},
    "WAT-OUT": {"started_on": ("停水开始日期", _date), "ended_on": ("停水结束日期", _date)},
    "DIS-AST": {"disaster": ("灾害类型", str), "occurred_on": ("发生日期", _date), "loss": ("损失金额", _amount)},
}


def _born(number: str) -> date:
    return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))


def read_world(folder: Path = SAMPLE_TOWN) -> World:
    """The town that a folder of feeds describes."""
    households = {row["户编号"]: row["户类型"] for row in records("REG-HH", folder)}
    world = World(households, [])
    for feeds, subject, header in ((_PERSON_FEEDS, "person", "证件号码"), (_HOUSEHOLD_FEEDS, "household", "户编号")):
        for feed, fields in feeds.items():
            for row in records(feed, folder):
                fact = {name: read(row.get(title, "")) for name, (title, read) in fields.items()}
                world.facts[feed].append({subject: row[header].upper() if subject == "person" else row[header], **fact})
    said: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    for row in world.facts["POL-HUK"]:
        said[row["person"]].append((row["changed_on"], row["change"]))
    for row in records("REG-PER", folder):
        number = row["证件号码"].upper()
        for joined, left in _stays(said[number]):
            world.members.append(Member(number, row["户编号"], _born(number), joined, left))
    return world


def _stays(said: list[tuple[date, str]]) -> list[tuple[date | None, date | None]]:
    """From when to when a person is a member: 迁出 and 死亡 close, 迁入 opens anew, and nothing opens after 死亡."""
    stays: list[tuple[date | None, date | None]] = []
    joined: date | None = None
    left: date | None = None
    dead = False
    told = [entry for entry in said if entry[1] != "出生"]
    for number, (day, change) in enumerate(sorted(told, key=lambda entry: (entry[0], entry[1] == "迁入"))):
        if change == "迁入":
            if left is not None and not dead:
                stays.append((joined, left))
                joined, left = day, None
            elif number == 0:
                joined = day
        else:
            left = day
            dead = dead or change == "死亡"
    return [*stays, (joined, left)]


def villages(folder: Path = SAMPLE_TOWN) -> dict[str, str]:
    """The village of each household."""
    return {row["户编号"]: row["行政区划代码"] for row in records("REG-HH", folder)}


def expected_hits(folder: Path = SAMPLE_TOWN) -> list[Hit]:
    """What the folder says a screening must find."""
    return [(row["户编号"], row["rule"], row["level"], row["value"]) for row in _csv(folder / "expected-hits.csv")]


def expected_leads(folder: Path = SAMPLE_TOWN) -> list[Lead]:
    """The leads that must come of it."""
    return [(row["户编号"], row["level"], row["category"]) for row in _csv(folder / "expected-leads.csv")]
